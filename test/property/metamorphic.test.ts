import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlan, type Plan } from '../../src/plan/index.js';
import { type Outcome, planCase } from '../../src/planner/index.js';
import {
  type Fund,
  type GoalId,
  MINIMISED,
  type Problem,
  parseProblem,
  writeCase,
} from '../../src/problem/index.js';
import { caseFile } from '../bad/edits.js';
import { changed, type RuleChanges } from '../plan/small-case.js';
import { plantedCase } from './planted-case.js';
import { arbitraryNames, renamed } from './renamed.js';
import { BITES } from './rules-that-bite.js';

/* What must not change, or only in one direction, when the case changes in a way that is understood. */

const SIZE = { officials: 8, courses: 4 };
const drawn = plantedCase(SIZE).map(({ problem }) => problem);

const planOf = (outcome: Outcome): Plan => {
  if (outcome.status !== 'planned') throw new Error(`${outcome.status} although a plan is planted`);
  return outcome.plan;
};

const planned = async (problem: Problem): Promise<Plan> => {
  const plan = planOf(await planCase(problem, { time: 20 }));
  expect(plan.proof).toBe('proven');
  return plan;
};

const bounds = ({ goals }: Plan): readonly (number | null)[] => goals.map(({ bound }) => bound);

const firstDifference = (a: Plan, b: Plan): number =>
  bounds(a).findIndex((bound, index) => bound !== bounds(b)[index]);

/** At the first goal where the two differ, `better` has the better optimum; what comes after cannot be compared. */
const expectNoWorse = (better: Plan, worse: Plan): void => {
  const index = firstDifference(better, worse);
  if (index < 0) return;
  const [high, low] = [bounds(better)[index]!, bounds(worse)[index]!];
  const gain = MINIMISED.has(better.goals[index]!.id as GoalId) ? low - high : high - low;
  expect(gain).toBeGreaterThan(0);
};

/** The files of a case with the rows of each table in another order. */
const shuffledFiles = (problem: Problem, orders: readonly number[]) =>
  writeCase(problem).map(({ name, text }) => {
    if (!name.endsWith('.csv')) return caseFile(name, text);
    const [header, ...rows] = text.trimEnd().split('\n');
    const keyed = rows.map((row, index) => ({
      row,
      key: orders[(index * 7) % orders.length]! * 1000 + index,
    }));
    const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row);
    return caseFile(name, `${[header, ...shuffled].join('\n')}\n`);
  });

const read = (files: ReturnType<typeof shuffledFiles>): Problem => {
  const { problem, issues } = parseProblem(files);
  if (problem === null) throw new Error(JSON.stringify(issues));
  return problem;
};

/** What can be drawn and not be written (a goal on wishes that nobody has) is left out. */
const written = drawn.filter((problem) => parseProblem(shuffledFiles(problem, [1])).problem !== null);

const options = (numRuns: number) => ({ seed: 1641, numRuns, endOnFailure: true });

describe('a case that says the same', () => {
  it('has the same plan, byte for byte, when the rows of its files are shuffled', async () => {
    const orders = fc.array(fc.nat(9), { minLength: 11, maxLength: 11 });
    let [examined, moved] = [0, 0];
    await fc.assert(
      fc.asyncProperty(written, orders, async (problem, order) => {
        const files = shuffledFiles(problem, [0]);
        const others = shuffledFiles(problem, order);
        if (others.some(({ bytes }, index) => bytes.join() !== files[index]!.bytes.join())) moved += 1;
        const sameInputs = { ...read(others), inputs: read(files).inputs };
        const [one, other] = await Promise.all([planned(read(files)), planned(sameInputs)]);
        expect(formatPlan(other)).toBe(formatPlan(one));
        examined += 1;
      }),
      options(15),
    );
    expect(examined).toBe(15);
    expect(moved).toBeGreaterThan(10);
  });

  it('has the same plan, byte for byte, when it is planned again', async () => {
    let examined = 0;
    await fc.assert(
      fc.asyncProperty(drawn, fc.constantFrom('highs' as const, 'jslp' as const), async (problem, solver) => {
        const [one, other] = await Promise.all([
          planCase(problem, { solver, time: 20 }),
          planCase(problem, { solver, time: 20 }),
        ]);
        if (one.status !== 'planned') return;
        examined += 1;
        expect(formatPlan(planOf(other))).toBe(formatPlan(one.plan));
      }),
      options(16),
    );
    expect(examined).toBeGreaterThan(12);
  });

  it('has the same goals under other ids', async () => {
    let examined = 0;
    await fc.assert(
      fc.asyncProperty(drawn, arbitraryNames, async (problem, names) => {
        const [one, other] = await Promise.all([planned(problem), planned(renamed(problem, names))]);
        expect(bounds(other)).toEqual(bounds(one));
        examined += 1;
      }),
      options(20),
    );
    expect(examined).toBe(20);
  });
});

const TIGHTER: readonly ((problem: Problem) => RuleChanges)[] = [
  ({ rules }) => ({ seatsTotal: { max: rules.seatsTotal.max - 1 } }),
  ({ rules }) => ({ seatsTotal: { min: rules.seatsTotal.min + 1 } }),
  ({ rules }) => ({ provinceCap: { max: rules.provinceCap.max - 1 } }),
  ({ rules }) => ({ coursesPerYear: { max: rules.coursesPerYear.max - 1 } }),
  ({ rules }) => ({ coursesPerYear: { min: rules.coursesPerYear.min + 1 } }),
  ({ rules }) => ({ concurrency: { max: rules.concurrency.max - 1 } }),
  ({ rules }) => ({ eligibility: { serviceMonthsLeft: rules.eligibility.serviceMonthsLeft + 6 } }),
  ({ rules }) => ({ seats: { min: rules.seats.min + 1 } }),
];

/** With the wish for more before the drawn goals, so that limits are felt. */
const eager = drawn.map(
  (problem): Problem => ({
    ...problem,
    goals: [
      { id: 'fillSeats', tolerance: 0 },
      { id: 'preferHosts', countries: ['FR', 'JP', 'KR'], tolerance: 0 },
      ...problem.goals,
    ],
  }),
);

/** Who may attend at all decides which provinces `leastProvince` looks at, so a stricter rule on people can raise it. */
const withoutLeast = (problem: Problem): Problem => ({
  ...problem,
  goals: problem.goals.filter(({ id }) => id !== 'leastProvince'),
});

describe('a case that says more', () => {
  it('is never worse with one more fund', async () => {
    let [examined, better] = [0, 0];
    const short = plantedCase(SIZE).map((planted) => changed(planted.problem, BITES.funds(planted)));
    await fc.assert(
      fc.asyncProperty(short, fc.integer({ min: 1, max: 60 }), async (problem, tens) => {
        const gift: Fund = { ...problem.funds![0]!, id: 'gift', amount: tens * 10_000_000 };
        const richer = { ...problem, funds: [...problem.funds!, gift] };
        const [poor, rich] = await Promise.all([planned(problem), planned(richer)]);
        expectNoWorse(rich, poor);
        examined += 1;
        if (firstDifference(rich, poor) >= 0) better += 1;
      }),
      options(20),
    );
    expect(examined).toBe(20);
    expect(better).toBeGreaterThan(3);
  });

  it('is never better with a tighter rule', async () => {
    const seen = { same: 0, worse: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(eager.map(withoutLeast), fc.constantFrom(...TIGHTER), async (problem, tighten) => {
        const tight = changed(problem, { rules: tighten(problem) });
        const [loose, outcome] = await Promise.all([planned(problem), planCase(tight, { time: 20 })]);
        if (outcome.status === 'infeasible') {
          seen.infeasible += 1;
          return;
        }
        const plan = planOf(outcome);
        expectNoWorse(loose, plan);
        seen[firstDifference(loose, plan) < 0 ? 'same' : 'worse'] += 1;
      }),
      options(24),
    );
    expect(seen.worse).toBeGreaterThan(1);
    expect(seen.same + seen.worse).toBeGreaterThan(12);
  });

  it('keeps its goals when pins demand what the plan does', async () => {
    let pinned = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async (loose) => {
        const problem = { ...loose, goals: loose.goals.map((goal) => ({ ...goal, tolerance: 0 })) };
        const plan = await planned(problem);
        const done = plan.courses.flatMap(({ id, officials }) => [
          { course: id, official: null, kind: 'must' as const, reason: null },
          ...officials.map((official) => ({ course: id, official, kind: 'must' as const, reason: null })),
        ]);
        const inForce = problem.rules.pins.off ? [] : problem.pins;
        pinned += done.length;
        const again = await planned(
          changed({ ...problem, pins: [...inForce, ...done] }, { rules: { pins: { off: false } } }),
        );
        expect(bounds(again)).toEqual(bounds(plan));
      }),
      options(20),
    );
    expect(pinned).toBeGreaterThan(30);
  });
});
