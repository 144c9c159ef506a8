import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPlan, verifyPlan } from '../../src/plan/index.js';
import { PROGRAMME, type Progress, planCase, SOLVERS, searchCase } from '../../src/planner/index.js';
import { type Problem, synthesise } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';

/** Two of three provinces can go: K1 takes two people, one a province. */
const SMALL: Problem = changed(EMPTY_CASE, {
  provinces: [province('p1'), province('p2', { weight: 2.5 }), province('p3', { weight: 0.1 })],
  courses: [course('K1', '2024-03-04')],
  officials: [
    official('a1', { merit: 10.5 }),
    official('b1', { province: 'p2', merit: 7 }),
    official('c1', { province: 'p3', merit: 90 }),
  ],
  goals: [
    { id: 'coverProvinces', tolerance: 0 },
    { id: 'merit', tolerance: 0 },
  ],
  rules: { seats: { min: 1, max: 2 }, provinceCap: { max: 1 } },
});

const LARGE = synthesise({ officials: 126, courses: 12, seed: 3 });

describe.each(SOLVERS)('planCase with %s', (solver) => {
  it('gives a proven plan that the verifier signs', async () => {
    const outcome = await planCase(SMALL, { solver });
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    const { plan, statistics } = outcome;
    expect(verifyPlan(SMALL, plan)).toEqual([]);
    expect(plan.proof).toBe('proven');
    expect(plan.goals).toEqual([
      { id: 'coverProvinces', value: 3.5, bound: 3.5, proven: true }, // p1 and p2
      { id: 'merit', value: 17.5, bound: 17.5, proven: true },
    ]);
    expect(plan.courses.map(({ officials }) => officials)).toEqual([['a1', 'b1']]);
    expect(plan.provenance).toMatchObject({ programme: 'lotrinh', solver, options: { time: null, gap: 0 } });
    expect(statistics.firstPlanSeconds).not.toBeNull();
    expect(statistics.goals).toHaveLength(2);
  });

  it('gives the same bytes again', async () => {
    const [first, second] = [await planCase(SMALL, { solver }), await planCase(SMALL, { solver })];
    if (first.status !== 'planned' || second.status !== 'planned') throw new Error('not planned');
    expect(formatPlan(first.plan)).toBe(formatPlan(second.plan));
  });

  it.each([
    ['nobody is nominated and nothing is offered', EMPTY_CASE],
    ['nothing is offered', changed(EMPTY_CASE, { officials: [official('a1')] })],
    ['nobody is nominated', changed(EMPTY_CASE, { courses: [course('K1', '2024-03-04')] })],
    [
      'every date is closed',
      changed(SMALL, {
        calendar: [
          { from: '2024-03-05', to: '2024-03-05', appliesTo: { kind: 'all' }, reason: null, basis: null },
        ],
      }),
    ],
  ])('gives an empty, proven plan where %s', async (_, problem) => {
    const outcome = await planCase(problem, { solver });
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    expect(outcome.plan.courses).toEqual([]);
    expect(outcome.plan.proof).toBe('proven');
  });

  it('says no more of an infeasible case than that it is one, and of another all, when only the status is asked', async () => {
    const strict = changed(SMALL, { rules: { seatsTotal: { min: 3 } } });
    expect(await searchCase(strict, { solver })).toMatchObject({ status: 'infeasible', conflict: null });
    const [full, bare] = [await planCase(SMALL, { solver }), await searchCase(SMALL, { solver })];
    if (full.status !== 'planned' || bare.status !== 'planned') throw new Error('not planned');
    expect(bare.plan).toEqual(full.plan);
    expect(bare.certificate).toEqual(full.certificate);
  });

  it('says infeasible of a minimum that nothing can meet', async () => {
    const outcome = await planCase(changed(SMALL, { rules: { seatsTotal: { min: 3 } } }), { solver });
    expect(outcome.status).toBe('infeasible');
  });

  it('says infeasible where a minimum is asked and nothing is offered', async () => {
    const outcome = await planCase(changed(EMPTY_CASE, { rules: { coursesPerYear: { min: 1 } } }), {
      solver,
    });
    expect(outcome.status).toBe('infeasible');
  });

  it('stops when it has no time at all', async () => {
    expect(await planCase(LARGE, { solver, time: 0 })).toMatchObject({ status: 'stopped', reason: 'time' });
  });

  it('stops when the caller has said so before', async () => {
    const outcome = await planCase(LARGE, { solver, signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ status: 'stopped', reason: 'interrupted' });
  });

  it('keeps a goal within its tolerance, and calls it proven', async () => {
    // one point of coverage may be given up: c1 of p3 (0.1) in place of b1 (2.5) costs 2.4, in place of a1 0.9
    const loose = changed(SMALL, {
      goals: [
        { id: 'coverProvinces', tolerance: 1 },
        { id: 'merit', tolerance: 0 },
      ],
    });
    const outcome = await planCase(loose, { solver });
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    expect(outcome.plan.goals).toEqual([
      { id: 'coverProvinces', value: 2.6, bound: 3.5, proven: true },
      { id: 'merit', value: 97, bound: 97, proven: true },
    ]);
    expect(outcome.plan.proof).toBe('proven');
  });
});

describe('planCase', () => {
  it('tells of its progress, goal after goal, in the values of the goals', async () => {
    const told: Progress[] = [];
    const outcome = await planCase(LARGE, { onProgress: (progress) => void told.push(progress) });
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    expect(told.length).toBeGreaterThan(0);
    const goals = told.map(({ goal }) => goal);
    expect(goals).toEqual(goals.toSorted((a, b) => a - b));
    for (const { goal, goals: count, id, incumbent, seconds } of told) {
      expect([count, id]).toEqual([LARGE.goals.length, LARGE.goals[goal]!.id]);
      expect(seconds).toBeGreaterThanOrEqual(0);
      const final = outcome.plan.goals[goal]!;
      if (incumbent !== null && final.id !== 'spend') {
        expect(incumbent).toBeLessThanOrEqual(final.bound! + 1e-6);
      }
    }
  }, 60_000);

  it('keeps the plan that it holds when the caller says stop, and says which goals were not reached', async () => {
    const controller = new AbortController();
    const onProgress = ({ goal }: Progress): void => {
      if (goal > 0) controller.abort(); // the first goals may be solved together
    };
    const outcome = await planCase(LARGE, { signal: controller.signal, onProgress });
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    const { plan } = outcome;
    expect(verifyPlan(LARGE, plan)).toEqual([]);
    expect(plan.goals[0]!.proven).toBe(true);
    const reached = plan.goals.findIndex(({ proven }) => !proven);
    expect(reached).toBeGreaterThan(0);
    expect(plan.goals.slice(reached + 1).map(({ bound, proven }) => ({ bound, proven }))).toEqual(
      LARGE.goals.slice(reached + 1).map(() => ({ bound: null, proven: false })),
    );
    expect(plan.proof).toBe('gap');
  }, 60_000);

  it('carries the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(PROGRAMME).toEqual({ name: manifest.name, version: manifest.version });
  });
});
