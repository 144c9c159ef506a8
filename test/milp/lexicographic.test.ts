/** Goals in order, over a backend that enumerates: what is held, what is proven, what happens when time is out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backend,
  evaluate,
  type LinearModel,
  numeratorAt,
  type Objective,
  type Point,
  type SolverResult,
  type Stage,
  solveInOrder,
} from '../../src/milp/index.js';
import { aim, sketched } from '../contract/small-model.js';

const NO_LIMIT = { seconds: null, gap: 0 };

/** Every whole point of the box that keeps the rows. */
const pointsOf = ({ columns, rows }: LinearModel): readonly Point[] => {
  let points: number[][] = [[]];
  for (let at = 0; at < columns.count; at += 1) {
    const values: number[] = [];
    for (let value = columns.lower[at]!; value <= columns.upper[at]!; value += 1) values.push(value);
    points = points.flatMap((point) => values.map((value) => [...point, value]));
  }
  const keeps = (point: readonly number[]): boolean =>
    Array.from({ length: rows.count }, (_, row) => {
      let sum = 0;
      for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
        sum += rows.values[at]! * point[rows.indices[at]!]!;
      }
      return sum >= rows.lower[row]! && sum <= rows.upper[row]!;
    }).every(Boolean);
  return points.filter(keeps).map((point) => Float64Array.from(point));
};

const sign = ({ sense }: Objective): number => (sense === 'max' ? 1 : -1);
const best = (objective: Objective, points: readonly Point[]): number =>
  sign(objective) * Math.max(...points.map((point) => sign(objective) * numeratorAt(objective, point)));

/** Solves by trying every point; `answer` may spoil what is said. */
const enumerating = (
  answer: (stage: Stage, honest: SolverResult, index: number) => SolverResult = (_, honest) => honest,
): Backend => ({
  blends: false,
  name: 'enumeration',
  open: async (model) => {
    const all = pointsOf(model);
    let index = -1;
    return {
      version: 'by hand',
      close: async () => {},
      solve: async (stage) => {
        index += 1;
        const left = all.filter((point) =>
          stage.held.every(({ terms, lower, upper }) => {
            const sum = evaluate(terms, point);
            return sum >= lower - 1e-9 && sum <= upper + 1e-9;
          }),
        );
        if (left.length === 0) {
          const none = { incumbent: null, bound: null, nodes: 0, detail: '' };
          return answer(stage, { termination: 'infeasible', ...none }, index);
        }
        const bound = best(stage.objective, left);
        const incumbent = left.find((point) => numeratorAt(stage.objective, point) === bound)!;
        return answer(stage, { termination: 'optimal', incumbent, bound, nodes: 1, detail: '' }, index);
      },
    };
  },
});

const WEDGE = sketched({
  columns: { x: [0, 4, 'whole'], y: [0, 3, 'whole'] },
  rows: [
    [-Infinity, { x: 6, y: 4 }, 24],
    [-Infinity, { x: 1, y: 2 }, 6],
  ],
});
const VALUE = aim('max', WEDGE.terms({ x: 5, y: 4 }), { name: 'value' });
const YS = aim('max', WEDGE.terms({ y: 1 }), { name: 'ys' });

describe('goals in order', () => {
  it('hold each goal within its tolerance of its own optimum, not of the last value', async () => {
    const column = fc.integer({ min: 1, max: 3 });
    const coefficient = fc.integer({ min: -4, max: 4 });
    let loosened = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(column, { minLength: 3, maxLength: 3 }),
        fc.array(coefficient, { minLength: 3, maxLength: 3 }),
        fc.array(
          fc.record({
            sense: fc.constantFrom('max' as const, 'min' as const),
            sum: fc.array(coefficient, { minLength: 3, maxLength: 3 }),
            denominator: fc.constantFrom(1, 2),
            tolerance: fc.constantFrom(0, 0, 0.5, 1, 2),
          }),
          { minLength: 2, maxLength: 4 },
        ),
        async (uppers, row, goals) => {
          const named = (values: readonly number[]) =>
            Object.fromEntries(values.map((value, at) => [`x${at}`, value]));
          const { model, terms } = sketched({
            columns: Object.fromEntries(uppers.map((upper, at) => [`x${at}`, [0, upper, 'whole'] as const])),
            rows: [[-Infinity, named(row), 6]],
          });
          const objectives = goals.map(({ sense, sum, ...rest }) => aim(sense, terms(named(sum)), rest));
          const result = await solveInOrder(enumerating(), model, objectives, NO_LIMIT);

          // the reading of the case format, by elimination
          let left = pointsOf(model);
          const optima = objectives.map((objective) => {
            const optimum = best(objective, left);
            const slack = objective.tolerance * objective.denominator;
            const before = left.length;
            left = left.filter(
              (point) => sign(objective) * (optimum - numeratorAt(objective, point)) <= slack,
            );
            if (slack > 0 && left.length < before) loosened += 1;
            return optimum + 0;
          });
          expect(result.objectives.map(({ bound }) => bound! + 0)).toEqual(optima);
          expect(left.map(String)).toContain(String(result.incumbent!.map((value) => value + 0)));
        },
      ),
      { seed: 1641, numRuns: 300 },
    );
    expect(loosened).toBeGreaterThan(100);
  });

  it('start each stage from the plan of the one before', async () => {
    const starts: (readonly number[] | null)[] = [];
    const backend = enumerating((stage, honest) => {
      starts.push(stage.start === null ? null : [...stage.start]);
      return honest;
    });
    await solveInOrder(backend, WEDGE.model, [VALUE, YS], NO_LIMIT);
    expect(starts).toEqual([null, [4, 0]]);
  });

  it('are none at all: any point will do', async () => {
    const result = await solveInOrder(enumerating(), WEDGE.model, [], NO_LIMIT);
    expect(result.incumbent).not.toBeNull();
    expect(result.objectives).toEqual([]);
  });

  it('say why there is no first point', async () => {
    const none = sketched({ columns: { x: [0, 1, 'whole'] }, rows: [[2, { x: 1 }, Infinity]] });
    const infeasible = await solveInOrder(enumerating(), none.model, [aim('max', [])], NO_LIMIT);
    expect(infeasible).toMatchObject({ termination: 'infeasible', incumbent: null, objectives: [] });
    const slow = enumerating((_, honest) => ({ ...honest, termination: 'time', incumbent: null, bound: 30 }));
    const stopped = await solveInOrder(slow, WEDGE.model, [VALUE, YS], NO_LIMIT);
    expect(stopped).toMatchObject({ termination: 'time', incumbent: null, objectives: [] });
  });

  it('skip what there is no time for: no bound, not proven, the plan kept', async () => {
    const slow = enumerating((_, honest) => {
      const until = performance.now() + 30;
      while (performance.now() < until);
      return honest;
    });
    const { objectives, incumbent } = await solveInOrder(slow, WEDGE.model, [VALUE, YS], {
      seconds: 0.02,
      gap: 0,
    });
    expect([...incumbent!]).toEqual([4, 0]);
    expect(objectives[0]).toMatchObject({ value: 20, bound: 20, proven: true, termination: 'optimal' });
    expect(objectives[1]).toMatchObject({ value: 0, bound: null, proven: false, termination: 'skipped' });
  });

  it('skip what is left when the caller says stop', async () => {
    const controller = new AbortController();
    const backend = enumerating((_, honest) => {
      controller.abort();
      return honest;
    });
    const options = { ...NO_LIMIT, signal: controller.signal };
    const { objectives } = await solveInOrder(backend, WEDGE.model, [VALUE, YS], options);
    expect(objectives.map(({ termination }) => termination)).toEqual(['optimal', 'skipped']);
  });

  it('leave the last goal all the time that is left, and any other half of it', async () => {
    const given: (number | null)[] = [];
    const backend = enumerating((stage, honest) => {
      given.push(stage.limits.seconds);
      return honest;
    });
    await solveInOrder(backend, WEDGE.model, [VALUE, YS, VALUE], { seconds: 8, gap: 0 });
    expect(given.map((seconds) => Math.round(seconds!))).toEqual([4, 4, 8]);
  });

  it('give the search for a first plan the time of the later goals', async () => {
    const given: (number | null)[] = [];
    const backend = enumerating((stage, honest, index) => {
      given.push(stage.limits.seconds);
      return index === 0 ? { ...honest, termination: 'time', incumbent: null, bound: null } : honest;
    });
    const { objectives } = await solveInOrder(backend, WEDGE.model, [VALUE, YS], { seconds: 8, gap: 0 });
    expect(given.map((seconds) => Math.round(seconds!))).toEqual([4, 8, 8]);
    expect(objectives.map(({ proven }) => proven)).toEqual([true, true]);
  });

  it('keep the better plan when a stage comes back with a worse one, or none', async () => {
    const worse = enumerating((_, honest, index) =>
      index === 1
        ? { ...honest, termination: 'time', incumbent: Float64Array.of(0, 0), bound: 3 }
        : { ...honest, incumbent: index === 0 ? Float64Array.of(2, 2) : null },
    );
    const goals = [VALUE, YS, YS].map((goal) => ({ ...goal, tolerance: 20 }));
    const { objectives, incumbent } = await solveInOrder(worse, WEDGE.model, goals, NO_LIMIT);
    expect([...incumbent!]).toEqual([2, 2]);
    expect(objectives.map(({ value }) => value)).toEqual([18, 2, 2]);
  });

  it('call a goal proven only where the bound is its value', async () => {
    const unsure = enumerating((_, honest, index) => (index === 0 ? { ...honest, bound: 21 } : honest));
    const { objectives } = await solveInOrder(unsure, WEDGE.model, [VALUE, YS], NO_LIMIT);
    expect(objectives.map(({ proven }) => proven)).toEqual([false, true]);
  });

  it('close the session whatever happens', async () => {
    let closed = 0;
    const broken: Backend = {
      blends: false,
      name: 'broken',
      open: async () => ({
        version: '0',
        solve: () => Promise.reject(new Error('broken')),
        close: async () => {
          closed += 1;
        },
      }),
    };
    await expect(solveInOrder(broken, WEDGE.model, [VALUE], NO_LIMIT)).rejects.toThrow('broken');
    expect(closed).toBe(1);
  });
});
