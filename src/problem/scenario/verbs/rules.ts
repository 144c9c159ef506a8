import type { Codec } from '../../parse/cells.js';
import { decimal, integer, reference, text } from '../../parse/cells.js';
import { nearest } from '../../parse/nearest.js';
import { readRange } from '../../parse/ranges.js';
import { DEFAULT_RULES, RULE_READERS } from '../../parse/rules.js';
import {
  boolean,
  type Entry,
  type Fields,
  fieldsOf,
  isBlank,
  type Read,
  scalar,
} from '../../parse/yaml-entry.js';
import type { Problem, Quota, Rules } from '../../types.js';
import { isWritten, needSomething, type ReadVerb } from '../step.js';
import { withoutStrays } from '../strays.js';
import { needSeats } from './courses.js';

type RuleName = keyof Rules;
type Values = Readonly<Record<string, unknown>>;

const NAMES = Object.keys(RULE_READERS) as RuleName[];

const ruleName: Codec<RuleName> = {
  read: (text, at) =>
    NAMES.find((each) => each === text) ??
    at.report('yaml.unknownRule', { allowed: NAMES.join(', '), suggestion: nearest(text, NAMES) }),
  write: String,
};

const withRule = (problem: Problem, rule: RuleName, values: Values): Problem => ({
  ...problem,
  rules: { ...problem.rules, [rule]: { ...problem.rules[rule], ...values } },
});

export const rule: ReadVerb<'rule'> = (fields, { problem }) => {
  const name = fields.required<RuleName | null>('rule', scalar(ruleName), null);
  const at = fields.at('set');
  if (name === null) return undefined;
  const set = fields.required<Values>('set', readSet(name, problem.rules[name]), {});
  const next = withRule(problem, name, set);
  if (name === 'seats' && !at.source.log.hasErrors) needSeats(next, overriding(problem), at);
  return {
    change: { do: 'rule', rule: name, set },
    apply: () => (name === 'startWindows' ? withoutStrays(next) : next),
    says: Object.entries(set).map(([key, value]) => ({
      about: `rules.${name}.${key}`,
      value: JSON.stringify(value),
      firm: false,
    })),
  };
};

const overriding = ({ courses }: Problem) =>
  courses.filter(({ minSeats, maxSeats }) => minSeats !== null || maxSeats !== null);

/** Readers of the rules as `case.yaml` is read; each knows its own parameters. */
const readerOf = (name: RuleName) =>
  RULE_READERS[name] as { readonly keys: readonly string[]; read(fields: Fields, defaults: object): object };

/** The parameters that are written, read with those of the case beside them; a blank one has its default. */
const readSet =
  (name: RuleName, now: Rules[RuleName]): Read<Values> =>
  (entry) => {
    const reader = readerOf(name);
    const keys = [...('off' in now ? ['off'] : []), 'basis', ...reader.keys];
    const fields = fieldsOf(entry, keys);
    if (fields === undefined) return undefined;
    const written = keys.filter((key) => isWritten(fields.at(key)));
    if (written.length === 0) return needSomething(entry);
    const usual = new Map<string, unknown>(Object.entries(DEFAULT_RULES[name]));
    const blank = written.filter((key) => isBlank(fields.at(key)));
    const beside = { ...now, ...Object.fromEntries(blank.map((key) => [key, usual.get(key)])) };
    const read = new Map<string, unknown>(
      Object.entries({
        off: fields.optional('off', boolean, false),
        basis: fields.optional('basis', scalar(text), null),
        ...reader.read(fields, beside),
      }),
    );
    return Object.fromEntries(written.map((key) => [key, read.get(key)]));
  };

const LIMITS = ['min', 'max', 'minShare', 'maxShare'] as const;
type Limits = Pick<Quota, (typeof LIMITS)[number]>;

export const quota: ReadVerb<'quota'> = (fields, { problem }) => {
  const id = fields.required('quota', scalar(reference('quota')), '');
  const now = problem.rules.quotas.list.find((each) => each.id === id);
  if (now === undefined) return undefined;
  const set = fields.required<Partial<Limits>>('set', readLimits(now), {});
  const next: Quota = { ...now, ...set };
  // A quota without a limit says nothing, and a case may not hold one.
  const kept = LIMITS.some((key) => next[key] !== null) ? [next] : [];
  const list = problem.rules.quotas.list.flatMap((each) => (each === now ? kept : [each]));
  return {
    change: { do: 'quota', quota: id, set },
    apply: () => withRule(problem, 'quotas', { list }),
    says: Object.entries(set).map(([key, value]) => ({
      about: `quota ${id} ${key}`,
      value: String(value),
      firm: false,
    })),
  };
};

/** The limits that are written; a blank one is lifted. */
const readLimits =
  (now: Quota): Read<Partial<Limits>> =>
  (entry: Entry) => {
    const fields = fieldsOf(entry, LIMITS);
    if (fields === undefined) return undefined;
    const written = LIMITS.filter((key) => isWritten(fields.at(key)));
    if (written.length === 0) return needSomething(entry);
    const beside = (key: keyof Limits): number | null => (written.includes(key) ? null : now[key]);
    const [min, max] = readRange(fields, ['min', 'max'], integer(0), [beside('min'), beside('max')]);
    const [minShare, maxShare] = readRange(fields, ['minShare', 'maxShare'], decimal(0, 1), [
      beside('minShare'),
      beside('maxShare'),
    ]);
    const read: Limits = { min, max, minShare, maxShare };
    return Object.fromEntries(written.map((key) => [key, read[key]]));
  };
