import { screen } from '../eligibility/index.js';
import { formulate } from '../formulation/index.js';
import { type Backend, solveInOrder } from '../milp/index.js';
import type { Problem, Quota, RuleId } from '../problem/index.js';
import { forbids } from './conflict/part.js';
import type { Conflict, ConflictPart, PlanOptions } from './types.js';
import { withRule } from './with-rule.js';

/** A part of a case that can be left out, and the case without it. */
interface Part {
  readonly part: ConflictPart;
  readonly without: (problem: Problem) => Problem;
}

/**
 * Parts of an infeasible case that cannot hold together, by the deletion filter (Chinneck and Dravnieks 1991) over
 * named rules, minima, quotas and pins instead of matrix rows: each is left out in turn, and stays out when the rest is
 * still infeasible. What remains is minimal: with any one of them left out, a plan exists. One such set, not all.
 */
export async function diagnose(problem: Problem, backend: Backend, options: PlanOptions): Promise<Conflict> {
  const deadline = options.time == null ? Infinity : performance.now() + options.time * 1000;
  let rest = problem;
  let minimal = true;
  const kept: ConflictPart[] = [];
  for (const { part, without } of partsOf(problem)) {
    const lighter = without(rest);
    const verdict = await isFeasible(lighter, backend, deadline, options.signal);
    if (verdict === false) rest = lighter;
    else kept.push(part);
    if (verdict === null) minimal = false;
  }
  return { parts: kept, minimal };
}

/** null: not decided in the time given. */
const isFeasible = async (
  problem: Problem,
  backend: Backend,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<boolean | null> => {
  const seconds = deadline === Infinity ? null : (deadline - performance.now()) / 1000;
  if (signal?.aborted || (seconds !== null && seconds <= 0)) return null;
  const { model } = formulate(screen({ ...problem, goals: problem.goals.filter(forbids) }));
  const result = await solveInOrder(backend, model, [], { seconds, gap: 0, signal });
  if (result.incumbent !== null) return true;
  return result.termination === 'infeasible' ? false : null;
};

/**
 * The parts, in the order in which they are left out: what limits everybody first and what somebody asked for last, so that
 * the demands stay in the set and it reads as an answer to them.
 */
const partsOf = (problem: Problem): Part[] => [
  ...WHOLE_RULES.flatMap((rule) => wholeRule(problem, rule)),
  ...unrankedParts(problem),
  ...rangeParts(problem),
  ...problem.rules.hosts.list.flatMap((_, entry) => hostParts(problem, entry)),
  ...(problem.rules.quotas.off ? [] : problem.rules.quotas.list.map(quotaPart)),
  ...(problem.rules.pins.off ? [] : problem.pins.map((_, index) => pinPart(problem, index))),
];

/** Rules that are left out as a whole; the others fall into minima, maxima, entries. */
const WHOLE_RULES = [
  'partnerLoad',
  'topicRuns',
  'concurrency',
  'provinceCap',
  'oneCourse',
  'funds',
  'noRepeatTraining',
  'availability',
  'language',
  'eligibility',
  'head',
  'seats',
] as const satisfies readonly RuleId[];

const wholeRule = ({ rules }: Problem, rule: (typeof WHOLE_RULES)[number]): Part[] => {
  const { off, basis, ...params } = rules[rule];
  if (off || (rule === 'head' && rules.head.maxRank === null)) return [];
  const plain = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'string',
  );
  return [
    {
      part: { rule, basis, code: 'conflict.rule', params: Object.fromEntries(plain) },
      without: (problem) => withRule(problem, rule, { off: true }),
    },
  ];
};

/** The goals that keep unranked pairs apart: left out, such a pair counts as some rank. */
const unrankedParts = (problem: Problem): Part[] =>
  problem.goals.filter(forbids).length === 0
    ? []
    : [
        {
          part: {
            rule: 'preferenceRank',
            basis: null,
            code: 'conflict.unranked',
            params: {
              goal: problem.goals
                .filter(forbids)
                .map(({ id }) => id)
                .join(', '),
            },
          },
          without: (rest) => ({ ...rest, goals: rest.goals.filter((goal) => !forbids(goal)) }),
        },
      ];

const rangeParts = ({ rules }: Problem): Part[] =>
  (['coursesPerYear', 'seatsTotal'] as const).flatMap((rule) => {
    const { off, basis, min, max } = rules[rule];
    if (off) return [];
    const maximum: Part = {
      part: { rule, basis, code: `conflict.${rule}Max`, params: { max } },
      without: (problem) => withRule(problem, rule, { max: Number.MAX_SAFE_INTEGER }),
    };
    const minimum: Part = {
      part: { rule, basis, code: `conflict.${rule}Min`, params: { min } },
      without: (problem) => withRule(problem, rule, { min: 0 }),
    };
    return min > 0 ? [maximum, minimum] : [maximum];
  });

const hostParts = ({ rules: { hosts } }: Problem, entry: number): Part[] => {
  const { countries, min, max } = hosts.list[entry]!;
  if (hosts.off) return [];
  const named = { countries: countries.join(', ') };
  const change = (side: 'min' | 'max') => (problem: Problem) =>
    withRule(problem, 'hosts', {
      list: problem.rules.hosts.list.map((each, index) =>
        index === entry ? { ...each, [side]: null } : each,
      ),
    });
  const part = (side: 'min' | 'max', limit: number): Part => ({
    part: {
      rule: 'hosts',
      basis: hosts.basis,
      code: side === 'min' ? 'conflict.hostsMin' : 'conflict.hostsMax',
      params: { ...named, [side]: limit },
    },
    without: change(side),
  });
  return [...(max === null ? [] : [part('max', max)]), ...(min === null ? [] : [part('min', min)])];
};

const quotaPart = (quota: Quota): Part => ({
  part: {
    rule: 'quotas',
    basis: quota.basis,
    code: 'conflict.quota',
    params: { quota: quota.id, scope: quota.scope, says: limitsOf(quota) },
  },
  without: (problem) =>
    withRule(problem, 'quotas', { list: problem.rules.quotas.list.filter(({ id }) => id !== quota.id) }),
});

const limitsOf = ({ min, max, minShare, maxShare }: Quota): string =>
  Object.entries({ min, max, minShare, maxShare })
    .filter(([, limit]) => limit !== null)
    .map(([side, limit]) => `${side} ${limit}`)
    .join(', ');

const pinPart = ({ pins, rules }: Problem, index: number): Part => {
  const { kind, course, official, reason } = pins[index]!;
  return {
    part: {
      rule: 'pins',
      basis: rules.pins.basis,
      code: 'conflict.pin',
      params: { kind, course, official: official ?? '', reason: reason ?? '' },
    },
    without: (problem) => ({ ...problem, pins: problem.pins.filter((pin) => pin !== pins[index]) }),
  };
};
