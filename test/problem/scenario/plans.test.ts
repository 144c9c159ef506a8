import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlan, type Plan } from '../../../src/plan/index.js';
import { planCase } from '../../../src/planner/index.js';
import { type Change, type Goal, MINIMISED, type Problem } from '../../../src/problem/index.js';
import { plantedCase } from '../../property/planted-case.js';
import { applied } from './good.js';

const CASES = plantedCase({ officials: 6, courses: 3 }).map(({ problem }) => problem);

/** Cases with one goal, the one that stands first: the later ones can take nothing from it, and cost time. */
const FIRST_GOAL = fc
  .tuple(CASES, fc.constantFrom('own', 'fillSeats', 'merit'))
  .map(([problem, id]): Problem => {
    const goals: readonly Goal[] =
      id === 'own' ? problem.goals.slice(0, 1) : [{ id: id as 'fillSeats' | 'merit', tolerance: 0 }];
    return { ...problem, goals };
  });

/** null: no plan exists. */
const planOf = async (
  problem: Problem,
  scenario?: { readonly id: string | null; readonly changes: readonly Change[] },
): Promise<Plan | null> => {
  const outcome = await planCase(problem, scenario === undefined ? {} : { scenario });
  if (outcome.status === 'stopped') throw new Error(outcome.detail);
  return outcome.status === 'planned' ? outcome.plan : null;
};

/** Changes after which every plan of the case is a plan still. */
const RELAXING: readonly ((problem: Problem) => readonly Change[])[] = [
  ({ rules }) => [{ do: 'rule', rule: 'seatsTotal', set: { min: 0, max: rules.seatsTotal.max + 3 } }],
  ({ rules }) => [{ do: 'rule', rule: 'coursesPerYear', set: { min: 0, max: rules.coursesPerYear.max + 1 } }],
  ({ rules }) => [{ do: 'rule', rule: 'provinceCap', set: { max: rules.provinceCap.max + 2 } }],
  ({ rules }) => [{ do: 'rule', rule: 'concurrency', set: { max: rules.concurrency.max + 1 } }],
  () => [{ do: 'rule', rule: 'topicRuns', set: { off: true } }],
  () => [{ do: 'rule', rule: 'head', set: { off: true } }],
  () => [{ do: 'rule', rule: 'hosts', set: { list: [] } }],
  () => [{ do: 'rule', rule: 'pins', set: { off: true } }],
  ({ funds }) => (funds === null || funds.length === 0 ? [] : [{ do: 'fund', by: 2 }]),
  ({ funds }) => (funds === null ? [] : [{ do: 'addFund', fund: { id: 'gift', amount: '1000000000' } }]),
  ({ rules }) =>
    rules.quotas.list.map(({ id }) => ({ do: 'quota', quota: id, set: { min: null, minShare: 0 } })),
];

/** Changes with what takes them back. */
const INVERTIBLE: readonly ((problem: Problem) => readonly [readonly Change[], readonly Change[]])[] = [
  ({ rules: { seatsTotal } }) => [
    [{ do: 'rule', rule: 'seatsTotal', set: { min: 0, max: 1 } }],
    [{ do: 'rule', rule: 'seatsTotal', set: { min: seatsTotal.min, max: seatsTotal.max } }],
  ],
  ({ goals }) => [
    [{ do: 'tolerance', goal: goals[0]!.id, tolerance: 1 }],
    goals.slice(0, 1).map(({ id, tolerance }) => ({ do: 'tolerance', goal: id, tolerance })),
  ],
  ({ courses }) => [
    [{ do: 'changeCourses', where: { courses: [courses[0]!.id] }, travel: !courses[0]!.travel }],
    [{ do: 'changeCourses', where: { courses: [courses[0]!.id] }, travel: courses[0]!.travel }],
  ],
  ({ officials: [first], courses: [course], pins }) => {
    const pin = pins.find((each) => each.course === course!.id && each.official === first!.id);
    const mine = { course: course!.id, official: first!.id };
    return [
      [{ do: 'pin', ...mine, kind: 'never' }],
      pin === undefined ? [{ do: 'unpin', ...mine }] : [{ do: 'pin', ...mine, kind: pin.kind }],
    ];
  },
];

describe('plans of what-ifs', () => {
  it('an empty scenario changes no byte of the plan but its name', async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(CASES, async (problem) => {
        const plain = await planOf(problem);
        const empty = await planOf(applied(problem, []), { id: null, changes: [] });
        const named = await planOf(applied(problem, []), { id: 'nothing', changes: [] });
        expect(empty === null).toBe(plain === null);
        if (plain === null || empty === null || named === null) return;
        planned += 1;
        expect(formatPlan(empty)).toBe(formatPlan(plain));
        expect(formatPlan(named)).toBe(
          formatPlan(plain).replace('"scenario": null', '"scenario": "nothing"'),
        );
      }),
      { seed: 41, numRuns: 8 },
    );
    expect(planned).toBeGreaterThan(5);
  }, 60_000);

  it('a scenario that only relaxes never loses the first goal', async () => {
    let [compared, gained] = [0, 0];
    const drawn = fc.record({
      problem: FIRST_GOAL,
      picks: fc.subarray([...RELAXING.keys()], { minLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ problem, picks }) => {
        const changes = picks.flatMap((pick) => RELAXING[pick]!(problem));
        const [before, after] = [await planOf(problem), await planOf(applied(problem, changes))];
        if (before === null) return;
        expect(after).not.toBeNull();
        const [first] = problem.goals;
        if (first === undefined) return;
        compared += 1;
        const [was, is] = [before.goals[0]!.bound!, after!.goals[0]!.bound!];
        expect(MINIMISED.has(first.id) ? was - is : is - was).toBeGreaterThanOrEqual(0);
        if (was !== is) gained += 1;
      }),
      { seed: 42, numRuns: 24 },
    );
    expect(compared).toBeGreaterThan(15);
    expect(gained).toBeGreaterThan(1);
  }, 120_000);

  it('a change taken back gives the goals of the base', async () => {
    let [compared, moved] = [0, 0];
    const drawn = fc.record({ problem: CASES, pick: fc.nat({ max: INVERTIBLE.length - 1 }) });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ problem, pick }) => {
        const [there, back] = INVERTIBLE[pick]!(problem);
        const between = applied(problem, there);
        const again = applied(between, back);
        const [base, changed, returned] = [await planOf(problem), await planOf(between), await planOf(again)];
        expect(returned?.goals).toEqual(base?.goals);
        compared += 1;
        if (JSON.stringify(changed?.goals) !== JSON.stringify(base?.goals)) moved += 1;
      }),
      { seed: 43, numRuns: 14 },
    );
    expect(compared).toBeGreaterThanOrEqual(14);
    expect(moved).toBeGreaterThan(1);
  }, 120_000);
});
