import { type Change, DEFAULT_RULES, type Problem, type Rules } from '../../problem/index.js';

/*
 * What a sweep goes over, as it is asked for: `provinceCap.max=1..3..1`, `quota.nu.minShare=0.3,0.35,0.4`, `fund.nsnn=1e9..2e9..1e8`,
 * `fund.nsnn*=0.8..1.2..0.1`.
 */

export type AxisValue = number | string | boolean;

/** One parameter of the case and the values that it takes, in their order. */
export interface Axis {
  /** What stands left of the equals sign: `provinceCap.max`, `fund.nsnn*`. */
  readonly name: string;
  readonly kind: 'rule' | 'quota' | 'fund' | 'fundFactor';
  readonly values: readonly AxisValue[];
  readonly changeTo: (value: AxisValue) => Change;
}

/** Every code, with what its `params` hold. */
export const AXIS_FAULTS = [
  'axis.form', // {}: not `name=values`
  'axis.unknownRule', // {rule, allowed}
  'axis.unknownParameter', // {rule, allowed}
  'axis.unknownQuota', // {quota, allowed}
  'axis.unknownLimit', // {limit, allowed}
  'axis.unknownFund', // {fund, allowed}
  'axis.range', // {range}: not `from..to..step` with numbers, from at most to, step above 0
  'axis.value', // {value}: not a number where one is wanted
  'axis.tooMany', // {values, most}
  'axis.twice', // {name}: two axes of one name, or a value that stands twice
] as const;
export type AxisFaultCode = (typeof AXIS_FAULTS)[number];

export interface AxisFault {
  readonly code: AxisFaultCode;
  /** The axis as it was given. */
  readonly text: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Points of a grid, and values of an axis: more than this is a slip of the pen. */
export const MOST_POINTS = 10_000;

const LIMITS = ['min', 'max', 'minShare', 'maxShare'] as const;

type Read<T> = { readonly found: T } | { readonly fault: Omit<AxisFault, 'text'> };

const fault = (
  code: AxisFaultCode,
  params: AxisFault['params'] = {},
): { fault: Omit<AxisFault, 'text'> } => ({
  fault: { code, params },
});

/** The axes of a sweep, or what is wrong with how they were given. */
export function parseAxes(
  texts: readonly string[],
  problem: Problem,
): { readonly axes: readonly Axis[]; readonly faults: readonly AxisFault[] } {
  const read = texts.map((text) => ({ text, ...parseAxis(text, problem) }));
  const axes = read.flatMap((each) => ('found' in each ? [each.found] : []));
  const faults = read.flatMap((each) => ('fault' in each ? [{ text: each.text, ...each.fault }] : []));
  const again = axes.find(({ name }, index) => axes.findIndex((each) => each.name === name) < index);
  if (again !== undefined) {
    faults.push({ text: again.name, code: 'axis.twice', params: { name: again.name } });
  }
  const points = axes.reduce((product, { values }) => product * values.length, 1);
  if (points > MOST_POINTS) {
    faults.push({
      text: texts.join(' '),
      code: 'axis.tooMany',
      params: { values: points, most: MOST_POINTS },
    });
  }
  return { axes, faults };
}

const parseAxis = (text: string, problem: Problem): Read<Axis> => {
  const match = /^([^=*]+)(\*?)=(.+)$/.exec(text.trim());
  if (match === null) return fault('axis.form');
  const [, name, times, list] = match as unknown as [string, string, string, string];
  const target = targetOf(name.trim(), times === '*', problem);
  if ('fault' in target) return target;
  const values = valuesOf(list.trim());
  if ('fault' in values) return values;
  const { kind, changeTo } = target.found;
  const strange = values.found.find((value) => kind !== 'rule' && typeof value !== 'number');
  if (strange !== undefined) return fault('axis.value', { value: String(strange) });
  return { found: { name: `${name.trim()}${times}`, kind, values: values.found, changeTo } };
};

type Target = Pick<Axis, 'kind' | 'changeTo'>;

const targetOf = (name: string, times: boolean, problem: Problem): Read<Target> => {
  if (name.startsWith('fund.')) return fundTarget(name.slice('fund.'.length), times, problem);
  if (times) return fault('axis.form');
  if (name.startsWith('quota.')) return quotaTarget(name.slice('quota.'.length), problem);
  return ruleTarget(name);
};

const fundTarget = (id: string, times: boolean, { funds }: Problem): Read<Target> => {
  if (!funds?.some((fund) => fund.id === id)) {
    return fault('axis.unknownFund', { fund: id, allowed: (funds ?? []).map((fund) => fund.id).join(', ') });
  }
  return {
    found: {
      kind: times ? 'fundFactor' : 'fund',
      changeTo: (value) =>
        times
          ? { do: 'fund', funds: [id], by: Number(value) }
          : { do: 'fund', funds: [id], amount: Number(value) },
    },
  };
};

const quotaTarget = (name: string, { rules }: Problem): Read<Target> => {
  const dot = name.lastIndexOf('.');
  const [id, limit] = [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
  const ids = rules.quotas.list.map((quota) => quota.id);
  if (!ids.includes(id)) return fault('axis.unknownQuota', { quota: id || name, allowed: ids.join(', ') });
  const known = LIMITS.find((each) => each === limit);
  if (known === undefined) return fault('axis.unknownLimit', { limit, allowed: LIMITS.join(', ') });
  return {
    found: {
      kind: 'quota',
      changeTo: (value) => ({ do: 'quota', quota: id, set: { [known]: Number(value) } }),
    },
  };
};

const ruleTarget = (name: string): Read<Target> => {
  const dot = name.indexOf('.');
  const [rule, parameter] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  if (!isRule(rule)) {
    return fault('axis.unknownRule', { rule, allowed: Object.keys(DEFAULT_RULES).join(', ') });
  }
  const allowed = Object.keys(DEFAULT_RULES[rule]).filter((key) => key !== 'basis' && key !== 'list');
  if (!allowed.includes(parameter)) {
    return fault('axis.unknownParameter', { rule, allowed: allowed.join(', ') });
  }
  return {
    found: { kind: 'rule', changeTo: (value) => ({ do: 'rule', rule, set: { [parameter]: value } }) },
  };
};

const isRule = (id: string): id is keyof Rules => Object.hasOwn(DEFAULT_RULES, id);

const NUMBER = /^-?\d+(\.\d+)?(e\d+)?$/i;

const readValue = (text: string): AxisValue => {
  if (NUMBER.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
};

const valuesOf = (list: string): Read<readonly AxisValue[]> => {
  if (list.includes('..')) return rangeOf(list);
  const values = list.split(',').map((each) => readValue(each.trim()));
  if (values.some((value) => value === '')) return fault('axis.form');
  const again = values.find((value, index) => values.indexOf(value) < index);
  return again === undefined ? { found: values } : fault('axis.twice', { name: String(again) });
};

/** `from..to..step`; the last value is the largest that is not above `to`. Steps are exact: 0.1 three times is 0.3. */
const rangeOf = (range: string): Read<readonly AxisValue[]> => {
  const parts = range.split('..').map((part) => part.trim());
  const numbers = parts.map(readValue).filter((value) => typeof value === 'number');
  const [from, to, step = 1] = numbers;
  const sound =
    parts.length <= 3 && numbers.length === parts.length && from !== undefined && to !== undefined;
  if (!sound || from > to || step <= 0) return fault('axis.range', { range });
  const scale = 10 ** Math.min(6, Math.max(...parts.map(decimalsOf)));
  const [first, last, by] = [from, to, step].map((value) => Math.round(value * scale)) as [
    number,
    number,
    number,
  ];
  if (by < 1) return fault('axis.range', { range });
  const count = Math.floor((last - first) / by) + 1;
  if (count > MOST_POINTS) return fault('axis.tooMany', { values: count, most: MOST_POINTS });
  return { found: Array.from({ length: count }, (_, index) => (first + index * by) / scale) };
};

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
