import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { type Plan, verifyPlan } from '../../src/plan/index.js';
import { MINIMISED, type Problem, type RuleId } from '../../src/problem/index.js';
import { type Opened, planOf } from '../plan/small-plan.js';
import { readModel } from './read-case.js';

/*
 * The two small cases against every plan that they have: each is put to the verifier, and the best of those that hold
 * is the optimum. Nothing here knows a solver.
 */

/** All choices of some of the items, in their order. */
const choices = <T>([first, ...rest]: readonly T[]): T[][] => {
  if (first === undefined) return [[]];
  const without = choices(rest);
  return [...without, ...without.map((some) => [first, ...some])];
};

/** Who may attend what in `tiny`, as its README says. */
const MAY_ATTEND = {
  K1: ['A1', 'B1', 'B2', 'C1', 'C2'],
  'K2@2024-05-20': ['A2', 'B2'],
  'K2@2024-06-03': ['A2', 'B2', 'D1'],
  K3: ['A1', 'A2', 'B1', 'B2', 'C2'],
};

const PRICE: Readonly<Record<string, readonly [fixed: number, seat: number]>> = {
  K1: [200_000_000, 50_000_000],
};

/** The sponsor of the courses in Japan first, then the state. */
const fundingOf = (id: string, attending: number): Record<string, number> | undefined => {
  const price = PRICE[id];
  if (price === undefined) return undefined; // the state pays it all
  const cost = price[0] + price[1] * attending;
  const sponsored = Math.min(cost, 250_000_000);
  return { 'nsnn-2024': cost - sponsored, 'tai-tro-jp': sponsored };
};

/** Everybody in office has rank 1, so the head is the first of them. */
const IN_OFFICE = ['A1', 'B1', 'B2', 'D1'];

const opened = (id: string, officials: readonly string[]): Opened => {
  const funding = fundingOf(id, officials.length);
  const head = IN_OFFICE.find((each) => officials.includes(each)) ?? null;
  return { id, officials, head, ...(funding === undefined ? {} : { funding }) };
};

/** Each candidate shut, or open with two or three people. */
const everyTinyPlan = (candidates: readonly [string, readonly string[]][]): Opened[][] => {
  const [first, ...rest] = candidates;
  if (first === undefined) return [[]];
  const [id, officials] = first;
  const groups = choices(officials).filter(({ length }) => length === 2 || length === 3);
  const others = everyTinyPlan(rest);
  return [...others, ...groups.flatMap((some) => others.map((plan) => [opened(id, some), ...plan]))];
};

/** Whether the goals of one plan come before another's: the first that differs decides. */
const isBetter = (one: Plan, other: Plan): boolean => {
  const at = one.goals.findIndex(({ value }, i) => value !== other.goals[i]!.value);
  if (at < 0) return false;
  const gain = one.goals[at]!.value - other.goals[at]!.value;
  return MINIMISED.has(one.goals[at]!.id as never) ? gain < 0 : gain > 0;
};

describe('models/tiny', () => {
  it('lets people attend what its README says', async () => {
    const { problem } = await readModel('tiny');
    const { candidates, allowed, allowedStart } = screen(problem);
    const attend = Object.keys(MAY_ATTEND).map((id) => {
      const names = problem.officials.flatMap(({ id: official }, o) => {
        const own = allowed.subarray(allowedStart[o], allowedStart[o + 1]);
        return [...own].some((candidate) => candidates[candidate]!.id === id) ? [official] : [];
      });
      return [id, names.filter((official) => id !== 'K3' || official !== 'C1')]; // pinned: never
    });
    expect(Object.fromEntries(attend)).toEqual(MAY_ATTEND);
  });

  it('has the one best plan that its README finds by hand', async () => {
    const { problem } = await readModel('tiny');
    const plans = everyTinyPlan(Object.entries(MAY_ATTEND))
      .map((courses) => planOf(problem, courses))
      .filter((plan) => verifyPlan(problem, plan).length === 0);
    expect(plans.length).toBeGreaterThan(50);
    const best = plans.reduce((one, other) => (isBetter(other, one) ? other : one));
    expect(best.goals.map(({ id, value }) => [id, value])).toEqual([
      ['coverProvinces', 5], // 1 + 1 + 1 + 2: all four
      ['coverGroups', 6], // five people, and A1 for two groups
      ['fillSeats', 5], // a sixth would cost the state 580 million of its 560
      ['matchTopics', 13], // A1 3, B1 2, B2 2, C2 3, D1 3
      ['preferenceRank', 8], // A1 1, B1 1, C2 2, D1 1, B2 3 without a wish
      ['merit', 367], // 80 + 70 + 85 + 60 + 72
      ['spend', 770_000_000], // 200 + 3 x 50 and 300 + 2 x 60 million
    ]);
    expect(best.courses.map(({ id, officials, head }) => [id, ...officials, head])).toEqual([
      ['K1', 'A1', 'B1', 'C2', 'A1'],
      ['K2@2024-06-03', 'B2', 'D1', 'B2'],
    ]);
    expect(plans.filter((plan) => !isBetter(best, plan))).toHaveLength(1);
  });

  it('could seat six, were seats the first goal', async () => {
    const { problem } = await readModel('tiny');
    const plan = planOf(problem, [opened('K1', ['A1', 'B1', 'C1']), opened('K3', ['A2', 'B2', 'C2'])]);
    expect(verifyPlan(problem, plan)).toEqual([]);
  });
});

describe('models/infeasible', () => {
  const without = (problem: Problem, rule: RuleId): Problem => ({
    ...problem,
    rules: { ...problem.rules, [rule]: { ...problem.rules[rule], off: true } },
  });

  it('has no plan: whoever attends K1, something is broken', async () => {
    const { problem } = await readModel('infeasible');
    const plans = choices(problem.officials.map(({ id }) => id)).map((officials) =>
      planOf(problem, officials.length === 0 ? [] : [{ id: 'K1', officials }]),
    );
    expect(plans).toHaveLength(2 ** 9);
    expect(plans.filter((plan) => verifyPlan(problem, plan).length === 0)).toEqual([]);
  });

  it.each<[RuleId, readonly string[]]>([
    ['pins', []],
    ['seats', ['A2', 'B1']],
    ['language', ['A2', 'B2', 'C1', 'D1']],
    ['provinceCap', ['A2', 'A3', 'B1', 'C1']],
    ['quotas', ['A1', 'B1', 'C1', 'D1']],
  ])('has a plan without %s', async (rule, officials) => {
    const { problem } = await readModel('infeasible');
    const relaxed = without(problem, rule);
    const plan = planOf(relaxed, officials.length === 0 ? [] : [{ id: 'K1', officials }]);
    expect(verifyPlan(relaxed, plan)).toEqual([]);
    expect(verifyPlan(problem, plan).map((violation) => violation.rule)).toEqual([rule]);
  });
});
