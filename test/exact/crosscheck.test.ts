import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate, readCourses } from '../../src/formulation/index.js';
import {
  type Backend,
  exact,
  highs,
  type LexicographicResult,
  solveInOrder,
  trusted,
} from '../../src/milp/index.js';
import { measurePlan } from '../../src/plan/index.js';
import { type Outcome, planCase } from '../../src/planner/index.js';
import type { GoalId, Problem } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official } from '../plan/small-case.js';
import { decreeCase, middleCase, type Reordered, tinyCase } from './cases.js';

/*
 * The exact search against HiGHS's own branch and bound: the same verdict on every case and, goal by goal, the same proven
 * optimum. The two share the simplex code and the model, and nothing of the search.
 */

const PROOF = { seconds: 60, gap: 0 };

/** What the cases were that the two agreed on; a property that looked at nothing would pass. */
interface Seen {
  cases: number;
  infeasible: number;
  /** Cases in which the exact search needed more than the relaxation of some goal. */
  branched: number;
  /** Plans with at least two open courses. */
  several: number;
  tolerant: number;
  everyRule: number;
  /** Stages that the exact search answered, and those that it left to HiGHS: of them the comparison says nothing. */
  answered: number;
  handedOver: number;
  readonly goals: Map<GoalId, number>;
}

const nothingSeen = (): Seen => ({
  cases: 0,
  infeasible: 0,
  branched: 0,
  several: 0,
  tolerant: 0,
  everyRule: 0,
  answered: 0,
  handedOver: 0,
  goals: new Map(),
});

/** The exact search as the planner has it; who answered is counted. */
const watched = (seen: Seen): Backend => {
  const open: Backend['open'] = async (model) => {
    const session = await exact.open(model);
    return {
      ...session,
      solve: async (stage) => {
        const answer = await session.solve(stage);
        seen[answer.detail.includes('HiGHS') ? 'handedOver' : 'answered'] += 1;
        return answer;
      },
    };
  };
  return trusted({ ...exact, open });
};

/** All that must not depend on the solver: how it ended and, of each goal, the value, the bound and whether that is proof. */
const verdictOf = ({ termination, incumbent, objectives }: LexicographicResult) =>
  incumbent === null
    ? { verdict: termination }
    : { verdict: 'planned', goals: objectives.map(({ value, bound, proven }) => ({ value, bound, proven })) };

const note = (seen: Seen, problem: Problem, result: LexicographicResult, opened: number): void => {
  seen.cases += 1;
  if (Object.entries(problem.rules).every(([, rule]) => !('off' in rule) || !rule.off)) seen.everyRule += 1;
  if (result.incumbent === null) {
    seen.infeasible += 1;
    return;
  }
  if (result.objectives.some(({ nodes }) => nodes > 1)) seen.branched += 1;
  if (opened > 1) seen.several += 1;
  if (problem.goals.some(({ tolerance }) => tolerance > 0)) seen.tolerant += 1;
  for (const { id } of problem.goals) seen.goals.set(id, (seen.goals.get(id) ?? 0) + 1);
};

/** Solves the case both ways and expects one verdict; a plan of the exact search has the values that it claims. */
const compare = async (problem: Problem, seen: Seen): Promise<LexicographicResult> => {
  const formulation = formulate(screen(problem));
  const { model, objectives } = formulation;
  const [found, expected] = await Promise.all([
    solveInOrder(watched(seen), model, objectives, PROOF),
    solveInOrder(trusted(highs), model, objectives, PROOF),
  ]);
  expect(verdictOf(found)).toEqual(verdictOf(expected));
  if (found.incumbent === null) {
    expect(found.termination).toBe('infeasible');
    note(seen, problem, found, 0);
    return found;
  }
  expect(found.objectives.every(({ proven }) => proven)).toBe(true);
  const courses = readCourses(formulation, found.incumbent)!;
  expectMeasured(problem, found, measurePlan(problem, courses).goals);
  note(seen, problem, found, courses.length);
  return found;
};

/** The plan as measured has the optimum of each goal, or gives up no more than the goal's tolerance. */
const expectMeasured = (
  problem: Problem,
  { objectives }: LexicographicResult,
  measured: readonly number[],
): void => {
  const { objectives: scaled } = formulate(screen(problem));
  measured.forEach((value, index) => {
    const { denominator, tolerance } = scaled[index]!;
    const optimum = objectives[index]!.value / denominator;
    expect(Math.abs(value - optimum)).toBeLessThanOrEqual(tolerance + 1e-9);
  });
};

const compareInTwoOrders = async ({ problem, goals }: Reordered, seen: Seen): Promise<void> => {
  const first = await compare(problem, seen);
  if (goals.every((goal, index) => goal === problem.goals[index])) return;
  const second = await compare({ ...problem, goals }, seen);
  expect(second.incumbent === null).toBe(first.incumbent === null);
};

const options = (numRuns: number) => ({ seed: 1641, numRuns, endOnFailure: true });

const planOf = (outcome: Outcome) => {
  if (outcome.status !== 'planned') throw new Error(outcome.status);
  return outcome;
};

/** Each of the twelve goals was asked for in more plans than that. */
const expectEveryGoal = ({ goals }: Seen, times: number): void => {
  expect(goals.size).toBe(12);
  expect(Math.min(...goals.values())).toBeGreaterThan(times);
};

describe.concurrent('the exact search and HiGHS', () => {
  it('agree on tiny cases', async () => {
    const seen = nothingSeen();
    await fc.assert(
      fc.asyncProperty(tinyCase, (drawn) => compareInTwoOrders(drawn, seen)),
      options(210),
    );
    expect(seen.cases).toBeGreaterThan(280);
    expect(seen.infeasible).toBeGreaterThan(80);
    expect(seen.everyRule).toBeGreaterThan(100);
    expect(seen.tolerant).toBeGreaterThan(100);
    expect(seen.several).toBeGreaterThan(50);
    expect(seen.branched).toBeGreaterThan(25);
    expectEveryGoal(seen, 20);
    expect(seen.handedOver).toBeLessThan(0.02 * seen.answered);
  });

  it('agree on cases that need branching', async () => {
    const seen = nothingSeen();
    await fc.assert(
      fc.asyncProperty(middleCase, (drawn) => compareInTwoOrders(drawn, seen)),
      options(110),
    );
    expect(seen.cases).toBeGreaterThan(140);
    expect(seen.branched).toBeGreaterThan(45);
    expect(seen.several).toBeGreaterThan(70);
    expect(seen.tolerant).toBeGreaterThan(70);
    expect(seen.everyRule).toBeGreaterThan(50);
    expect(seen.infeasible).toBeGreaterThan(5);
    expectEveryGoal(seen, 15);
    expect(seen.handedOver).toBeLessThan(0.02 * seen.answered);
  });

  it('agree on the decree’s own kind of case, whichever goal comes first', async () => {
    let branched = 0;
    for (const [seed, officials, courses] of DECREES) {
      const forwards = decreeCase(seed, officials, courses);
      const shifted = [...forwards.goals.slice(3), ...forwards.goals.slice(0, 3)];
      for (const goals of [forwards.goals, shifted, [...forwards.goals].reverse()]) {
        const problem = { ...forwards, goals };
        const found = planOf(await planCase(problem, { solver: 'exact', time: 60 }));
        const expected = planOf(await planCase(problem, { solver: 'highs', time: 60 }));
        expect(found.plan.proof).toBe('proven');
        expect(found.plan.goals).toEqual(expected.plan.goals);
        if (found.statistics.goals.some(({ nodes }) => nodes > 1)) branched += 1;
      }
    }
    expect(branched).toBeGreaterThan(8);
  });

  it('prove a sum of many decimals to the last of them', async () => {
    // in millionths, and no divisor in common
    const merits = Array.from({ length: 36 }, (_, index) => 33_333_333 - index);
    const people = merits.map((merit, index) => official(`o${index + 10}`, { merit: merit / 1e6 }));
    const problem = changed(EMPTY_CASE, {
      courses: [course('K1', '2024-03-04')],
      officials: people,
      rules: { seats: { min: 0, max: 40 }, provinceCap: { max: 40 } },
      goals: [{ id: 'merit', tolerance: 0 }],
    });
    const merit = merits.reduce((sum, each) => sum + each, 0) / 1e6; // more than 1e9 millionths
    for (const solver of ['exact', 'highs'] as const) {
      const { plan } = planOf(await planCase(problem, { solver, time: 20 }));
      expect(plan.goals).toEqual([{ id: 'merit', value: merit, bound: merit, proven: true }]);
    }
  });
});

/** Seed, officials, rows of courses. */
const DECREES = [
  [1, 60, 8],
  [2, 80, 12],
  [3, 100, 10],
  [4, 120, 12],
  [5, 90, 9],
  [6, 110, 11],
] as const;
