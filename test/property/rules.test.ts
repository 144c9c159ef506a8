import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, verifyPlan } from '../../src/plan/index.js';
import { type Outcome, planCase } from '../../src/planner/index.js';
import type { Problem, RuleId } from '../../src/problem/index.js';
import { changed } from '../plan/small-case.js';
import { documentOf } from './document.js';
import { plantedCase } from './planted-case.js';
import { BITES } from './rules-that-bite.js';

/*
 * For each rule, cases that have a plan and in which the rule stands in the way of the goals: the plan returned keeps the
 * rule, and the plan of the same case without the rule breaks it. So the rows of a rule that were lost, or that say nothing,
 * are found out.
 */

const RUNS = 8;
/** Of the cases of one rule, how many the rule must have decided. */
const BITTEN = 2;

const planned = async (problem: Problem): Promise<Plan> => {
  const outcome: Outcome = await planCase(problem, { time: 20 });
  if (outcome.status !== 'planned') throw new Error(`${outcome.status} although a plan is planted`);
  return outcome.plan;
};

const withoutRule = (problem: Problem, rule: RuleId): Problem =>
  changed(problem, { rules: { [rule]: { off: true } } });

/** The rules that a plan's decisions break, with dates, heads and money worked out again for this case. */
const brokenRules = (problem: Problem, { courses }: Plan): readonly string[] => [
  ...new Set(verifyPlan(problem, documentOf(problem, courses)).map(({ rule }) => rule)),
];

const biting = (rule: RuleId): fc.Arbitrary<Problem> =>
  plantedCase({ officials: 9, courses: 4 }).map((drawn) => changed(drawn.problem, BITES[rule](drawn)));

describe.each(Object.keys(BITES) as RuleId[])('rule %s', (rule) => {
  it('is kept by every plan, and broken without its rows', async () => {
    let [examined, bitten] = [0, 0];
    await fc.assert(
      fc.asyncProperty(biting(rule), async (problem) => {
        const [kept, free] = await Promise.all([planned(problem), planned(withoutRule(problem, rule))]);
        examined += 1;
        expect(verifyPlan(problem, kept)).toEqual([]);
        const broken = brokenRules(problem, free);
        expect(broken.filter((each) => each !== rule)).toEqual([]);
        if (broken.includes(rule)) bitten += 1;
      }),
      { seed: 1641, numRuns: RUNS, endOnFailure: true },
    );
    expect(examined).toBe(RUNS);
    expect(bitten).toBeGreaterThanOrEqual(BITTEN);
  });
});
