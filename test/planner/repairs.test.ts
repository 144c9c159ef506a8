/** Repairs of cases without a plan: each works, none is cheaper, and all of the fewest changes are there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { type Backend, solveInOrder } from '../../src/milp/index.js';
import { conflictSets } from '../../src/planner/conflict/conflict-sets.js';
import { clockFor } from '../../src/planner/conflict/feasibility.js';
import { nomineeRepairs, ruleRepairs } from '../../src/planner/conflict/repairs/index.js';
import type { Lever } from '../../src/planner/conflict/repairs/lever.js';
import { leversOf } from '../../src/planner/conflict/repairs/levers.js';
import { findConflicts, planCase, type Repair } from '../../src/planner/index.js';
import { applyChanges, type Problem } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, partner, province } from '../plan/small-case.js';
import { arbitraryCase } from '../property/arbitrary-case.js';
import { direct } from './direct-backend.js';

const SMALL = { officials: 4, courses: 2, unit: 50_000_000 };
const FOREVER = { clock: clockFor(null, undefined), most: 1000 };

/** By the model alone: nothing is remembered from one question to the next. */
const hasPlan = async (problem: Problem): Promise<boolean> => {
  const goals = problem.goals.filter((goal) => 'unranked' in goal && goal.unranked === 'forbid');
  const { model } = formulate(screen({ ...problem, goals }));
  const { termination } = await solveInOrder(direct, model, [], { seconds: null, gap: 0 });
  expect(['optimal', 'infeasible']).toContain(termination);
  return termination === 'optimal';
};

const at = (problem: Problem, steps: readonly (readonly [Lever, number])[]): Problem =>
  steps.reduce((rest, [lever, step]) => lever.at(rest, step), problem);

/** `name now>then` for each change, sorted. */
const nameOf = (steps: readonly { code: string; params: object }[]): string =>
  steps
    .map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`)
    .sort()
    .join(' + ');

const named = (steps: readonly (readonly [Lever, number])[]): string =>
  nameOf(
    steps.map(([{ about, valueAt }, step]) => ({
      ...about,
      params:
        valueAt(step) === null ? about.params : { ...about.params, from: valueAt(0), to: valueAt(step) },
    })),
  );

/** Every single lever that is enough, at its first step that is: one step after the other. */
const singles = async (problem: Problem, levers: readonly Lever[]): Promise<string[]> => {
  const found: string[] = [];
  for (const lever of levers) {
    if (!(await hasPlan(lever.at(problem, lever.most)))) continue;
    let step = 1;
    while (!(await hasPlan(lever.at(problem, step)))) step += 1;
    found.push(named([[lever, step]]));
  }
  return found.sort();
};

/** Every pair of levers that is enough, with its least size over all steps; null where there are too many steps. */
const pairs = async (problem: Problem, levers: readonly Lever[]) => {
  const found: { name: string; size: number | null }[] = [];
  for (const [index, a] of levers.entries())
    for (const b of levers.slice(index + 1)) {
      if (
        !(await hasPlan(
          at(problem, [
            [a, a.most],
            [b, b.most],
          ]),
        ))
      )
        continue;
      const name = [a, b].map(({ about }) => `${about.code} ${Object.values(about.params).join(' ')}`).sort();
      let size: number | null = a.most * b.most > 200 ? null : Infinity;
      if (size !== null)
        for (let i = 1; i <= a.most; i += 1)
          for (let j = 1; j <= b.most; j += 1)
            if (
              a.sizeOf(i) + b.sizeOf(j) < size &&
              (await hasPlan(
                at(problem, [
                  [a, i],
                  [b, j],
                ]),
              ))
            )
              size = a.sizeOf(i) + b.sizeOf(j);
      found.push({ name: name.join(' + '), size });
    }
  return found;
};

const leverName = ({ steps }: Repair): string =>
  steps
    .map(({ code, params: { from, to, ...rest } }) => `${code} ${Object.values(rest).join(' ')}`)
    .sort()
    .join(' + ');

const expectWorks = async (problem: Problem, { changes }: Repair): Promise<boolean> => {
  if (changes === null) return false;
  const { problem: repaired, issues } = applyChanges(problem, changes);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(await hasPlan(repaired!)).toBe(true);
  return true;
};

describe('the repairs of cases without a plan', () => {
  it('work, and are all there are of so few changes at their smallest', async () => {
    const seen = { one: 0, two: 0, more: 0, saved: 0, sized: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryCase(SMALL), async (problem) => {
        if (await hasPlan(problem)) return;
        const levers = leversOf(problem);
        const { list, complete } = await ruleRepairs(problem, direct, { ...FOREVER, sets: [], plans: [] });
        expect(complete).toBe(true);
        expect(list.length).toBeGreaterThan(0);
        expect(list.every(({ least }) => least)).toBe(true);
        expect(list.map(({ size }) => size)).toEqual(list.map(({ size }) => size).toSorted((a, b) => a - b));
        for (const repair of list) if (await expectWorks(problem, repair)) seen.saved += 1;

        // The conflicts known spare questions, and change nothing.
        const known = await conflictSets(problem, direct, FOREVER);
        expect(await ruleRepairs(problem, direct, { ...FOREVER, ...known })).toEqual({ list, complete });

        const alone = await singles(problem, levers);
        const fewest = list[0]!.steps.length;
        if (alone.length > 0) {
          expect(list.map(({ steps }) => nameOf(steps)).sort()).toEqual(alone);
          seen.one += 1;
        } else if (fewest === 2) {
          const both = await pairs(problem, levers);
          expect(list.map(leverName).sort()).toEqual(both.map(({ name }) => name).sort());
          for (const { name, size } of both) {
            if (size === null) continue;
            expect(list.find((repair) => leverName(repair) === name)!.size).toBeCloseTo(size, 9);
            seen.sized += 1;
          }
          seen.two += 1;
        } else {
          expect(await pairs(problem, levers)).toEqual([]);
          seen.more += 1;
        }
      }),
      { seed: 4105, numRuns: 80 },
    );
    expect(seen.one).toBeGreaterThan(10);
    expect(seen.two).toBeGreaterThan(3);
    expect(seen.sized).toBeGreaterThan(3);
    expect(seen.saved).toBeGreaterThan(40);
  });
});

/** K1 is taught in English and must open for three, one of each province; B and C have nobody who speaks it. */
const ENGLISH: Problem = changed(EMPTY_CASE, {
  provinces: [province('a'), province('b'), province('c')],
  partners: [partner('sg1', 'SG')],
  courses: [course('K1', '2024-03-04', { partner: 'sg1', language: 'en' })],
  officials: [
    official('a1', { province: 'a', languages: new Map([['en', 'B2']]) }),
    official('a2', { province: 'a', languages: new Map([['en', 'C1']]) }),
    official('b1', { province: 'b', languages: new Map([['en', 'A2']]) }),
    official('c1', { province: 'c' }),
  ],
  rules: { seats: { min: 4, max: 5 }, provinceCap: { max: 2 } },
  pins: [{ course: 'K1', official: null, kind: 'must', reason: null }],
});

describe('repairs by more nominees', () => {
  it('are the fewest of one province, with the language that is needed', async () => {
    const { list, complete } = await nomineeRepairs(ENGLISH, direct, FOREVER);
    expect(complete).toBe(true);
    expect(list.map(({ steps }) => nameOf(steps))).toEqual([
      'repair.nominees b  all en:B2 1 3',
      'repair.nominees c  all en:B2 1 3',
    ]);
    for (const repair of list) {
      expect(repair.least).toBe(true);
      await expectWorks(ENGLISH, repair);
    }
  });

  it('need no language where the course has none', async () => {
    const interpreted = changed(ENGLISH, {
      courses: [
        course('K1', '2024-03-04', { partner: 'sg1' }),
        course('K2', '2025-03-03', { partner: 'sg1', language: 'en' }),
      ],
      rules: { seats: { min: 5, max: 6 } },
    });
    const { list } = await nomineeRepairs(interpreted, direct, FOREVER);
    expect(list.map(({ steps }) => nameOf(steps))).toEqual([
      'repair.nominees b  all  1 2',
      'repair.nominees c  all  1 2',
    ]);
  });
});

/** A backend that counts the models that it is asked about. */
const counting = () => {
  const asked = { models: 0 };
  const open: Backend['open'] = (model) => {
    asked.models += 1;
    return direct.open(model);
  };
  return { backend: { ...direct, open }, asked };
};

describe('repairs where the conflicts are known', () => {
  it('are found without a question about what does not touch them', async () => {
    const known = await conflictSets(ENGLISH, direct, FOREVER);
    const [blind, knowing] = [counting(), counting()];
    const { list } = await ruleRepairs(ENGLISH, blind.backend, { ...FOREVER, sets: [], plans: [] });
    await ruleRepairs(ENGLISH, knowing.backend, { ...FOREVER, ...known });
    // The pin, which needs no search, and the fewest seats of the row and of the rule: of 3 no plan, of 1 one, and of 2 one.
    expect(list).toHaveLength(3);
    expect(knowing.asked.models).toBeLessThanOrEqual(6);
    expect(blind.asked.models).toBeGreaterThan(knowing.asked.models);
  });
});

describe('the whole diagnosis', () => {
  it('has every repair that is found where no conflict is known', async () => {
    const diagnosis = await findConflicts(ENGLISH, { solver: 'jslp' });
    if (diagnosis.status !== 'infeasible') throw new Error(diagnosis.status);
    const blind = await ruleRepairs(ENGLISH, direct, { ...FOREVER, sets: [], plans: [] });
    expect(diagnosis.repairs).toEqual(blind);
    const names = blind.list.map(({ steps }) => nameOf(steps));
    expect(names).toContain('repair.seatsMin  4 2'); // the rule, for all courses
    expect(names).toContain('repair.seatsMin K1 4 2');
  });

  it('is that of a case without a plan only, and stops when told', async () => {
    const feasible = changed(ENGLISH, { pins: [] });
    expect((await findConflicts(feasible, { solver: 'jslp' })).status).toBe('feasible');
    expect((await planCase(feasible, { solver: 'jslp' })).status).toBe('planned');
    const stop = new AbortController();
    stop.abort();
    expect((await findConflicts(ENGLISH, { solver: 'jslp', signal: stop.signal })).status).toBe('stopped');
  });

  it('says what it found when it is stopped half way, and that it is not all', async () => {
    const stop = new AbortController();
    const diagnosis = await findConflicts(ENGLISH, {
      solver: 'jslp',
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'repairs' && stop.abort(),
    });
    if (diagnosis.status !== 'infeasible') throw new Error(diagnosis.status);
    expect(diagnosis.sets.complete).toBe(true);
    expect(diagnosis.sets.sets.length).toBeGreaterThan(0);
    expect(diagnosis.repairs).toEqual({ list: [], complete: false });
    expect(diagnosis.nominees).toEqual({ list: [], complete: false });
  });
});
