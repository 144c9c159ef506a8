import fc from 'fast-check';
import { type Goal, type Problem, type RuleId, synthesise } from '../../src/problem/index.js';
import { changed, DEFAULT_RULES, type RuleChanges } from '../plan/small-case.js';
import { arbitraryCase, type Size } from '../property/arbitrary-case.js';
import { plantedCase } from '../property/planted-case.js';

/* Cases for two solvers to agree on: with every rule in force or some of them off, and their goals in any order. */

const RULES = Object.keys(DEFAULT_RULES).filter((rule): rule is RuleId => rule !== 'startWindows');

/** Every rule in force but these. */
const switched = (problem: Problem, off: readonly RuleId[]): Problem => {
  const rules: RuleChanges = Object.fromEntries(RULES.map((rule) => [rule, { off: off.includes(rule) }]));
  return changed(problem, { rules });
};

/** No rule, or about a third of them. */
const rulesOff: fc.Arbitrary<readonly RuleId[]> = fc.oneof(
  fc.constant([]),
  fc.subarray(RULES, { minLength: 1, maxLength: 8 }),
);

const inAnyOrder = (goals: readonly Goal[]): fc.Arbitrary<readonly Goal[]> =>
  fc.shuffledSubarray([...goals], { minLength: goals.length });

/** A case with its goals in two orders; a plan exists in the second exactly when it does in the first. */
export interface Reordered {
  readonly problem: Problem;
  readonly goals: readonly Goal[];
}

/** A second goal on hosts, now and then: two goals may have one id. */
const twin: fc.Arbitrary<readonly Goal[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('FR', 'JP', 'KR')
      .map((country) => [{ id: 'preferHosts' as const, countries: [country], tolerance: 0 }]),
  },
);

const reordered = (cases: fc.Arbitrary<Problem>): fc.Arbitrary<Reordered> =>
  fc
    .tuple(cases, rulesOff, twin)
    .map(([problem, off, more]) => switched({ ...problem, goals: [...problem.goals, ...more] }, off))
    .chain((problem) => inAnyOrder(problem.goals).map((goals) => ({ problem, goals })));

const planted = (size: Size): fc.Arbitrary<Problem> => plantedCase(size).map(({ problem }) => problem);

/** A handful of officials and courses; a plan is planted in half of them. */
export const tinyCase = reordered(
  fc.oneof(arbitraryCase({ officials: 6, courses: 4 }), planted({ officials: 6, courses: 4 })),
);

/** Up to 40 officials and 8 rows of one or more dates, built around a plan that keeps most of them busy. */
export const middleCase = reordered(planted({ officials: 40, courses: 8 }));

/** A case of the decision's own kind: 63 provinces, people on several planned posts, a share of women. */
export const decreeCase = (seed: number, officials: number, courses: number): Problem =>
  synthesise({ officials, courses, seed });
