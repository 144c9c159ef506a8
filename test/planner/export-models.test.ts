/** Each exported model has the optimum that is told of it: earlier goals are held where the planner held them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highs, parseMps, solveInOrder, trusted } from '../../src/milp/index.js';
import type { Plan } from '../../src/plan/index.js';
import { caseModel, exportModels, provenOptima, stagedModels } from '../../src/planner/index.js';
import { readModel } from '../problem-synthesise/read-case.js';
import { plantedCase } from '../property/planted-case.js';

const solved = async (text: string) => {
  const { model, objective, faults } = parseMps(text);
  expect(faults).toEqual([]);
  const { objectives } = await solveInOrder(trusted(highs), model!, [objective!], { seconds: null, gap: 0 });
  return objectives[0];
};

describe('exported models', () => {
  it('have the optima told of them, tolerances and all', async () => {
    const seen = { models: 0, tolerant: 0 };
    await fc.assert(
      fc.asyncProperty(plantedCase({ officials: 6, courses: 3 }), async ({ problem }) => {
        const found = await exportModels(problem, { format: 'mps', kind: 'textbook' });
        if (found.status !== 'exported') throw new Error(found.status);
        expect(found.goals.map(({ goal }) => goal)).toEqual(problem.goals.map(({ id }) => id));
        for (const { text, optimum, sense, numerator } of found.goals) {
          expect(await solved(text)).toMatchObject({ value: optimum, proven: true });
          expect(Math.sign(optimum)).toBe(Math.sign(sense === 'max' ? 0 - numerator : numerator));
        }
        seen.models += found.goals.length;
        seen.tolerant += problem.goals.slice(0, -1).filter(({ tolerance }) => tolerance > 0).length;
      }),
      { seed: 1641, numRuns: 15 },
    );
    expect(seen.models).toBeGreaterThan(30);
    expect(seen.tolerant).toBeGreaterThan(5);
  }, 120_000);

  it('count in steps of the objective, whose values stay what they are', async () => {
    const { problem } = await readModel('tiny');
    const linear = caseModel(problem, 'lean');
    const spend = linear.objectives.findIndex(({ name }) => name === 'spend');
    const staged = stagedModels(
      linear,
      linear.objectives.map(() => 0),
    );
    const { objective } = staged[spend]!;
    const { terms, step, denominator } = linear.objectives[spend]!;
    expect(step).toBe(10_000_000); // costs of 350 and 420 million, and what a seat costs: 5, 6, 4 times this
    expect(objective.step).toBe(1);
    expect(objective.terms.coefficients.map((coefficient) => coefficient / objective.denominator)).toEqual(
      terms.coefficients.map((coefficient) => coefficient / denominator),
    );
  });

  it('are made as far as the optima go', async () => {
    const { problem } = await readModel('tiny');
    const linear = caseModel(problem, 'textbook');
    const names = stagedModels(linear, [5, 6]).map(({ model }) =>
      [...model.rows.names].filter((name) => name.startsWith('held(')),
    );
    expect(names).toEqual([[], ['held(coverProvinces)'], ['held(coverProvinces)', 'held(coverGroups)']]);
  });

  it('need every goal proven', () => {
    const linear = { objectives: [{ denominator: 10 }, { denominator: 1 }] } as never;
    const plan = (second: boolean): Plan =>
      ({
        goals: [
          { id: 'merit', value: 36.6, bound: 36.7, proven: true },
          { id: 'spend', value: 5, bound: 5, proven: second },
        ],
      }) as never;
    expect(provenOptima(linear, plan(true))).toEqual([367, 5]); // the optimum is the bound: a tolerance gave 0.1 of it up
    expect(provenOptima(linear, plan(false))).toBeNull();
  });

  it('are none for a case that no plan can satisfy', async () => {
    const { problem } = await readModel('infeasible');
    expect(await exportModels(problem, { format: 'lp', kind: 'lean' })).toMatchObject({
      status: 'infeasible',
    });
  });
});
