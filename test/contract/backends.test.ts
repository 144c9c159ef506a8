/** What every backend owes, asked of all of them in the same words. */
import { describe, expect, it } from 'vitest';
import { type Backend, breaches, numeratorAt, solveInOrder } from '../../src/milp/index.js';
import { CONTENDERS, type Contender, skipReason } from './backends.js';
import {
  aim,
  asWritten,
  atLeast,
  marketSplit,
  sketched,
  solveOnce,
  stageOf,
  valuesAt,
} from './small-model.js';

/** The relaxation is best at (3, 1.5) with 21; of the whole points (4, 0) is best with 20. */
const WEDGE = {
  columns: { x: [0, 10, 'whole'], y: [0, 10, 'whole'] },
  rows: [
    [-Infinity, { x: 6, y: 4 }, 24],
    [-Infinity, { x: 1, y: 2 }, 6],
  ],
} as const;

const OPEN_WEDGE = { ...WEDGE, columns: { x: [0, 10, 'any'], y: [0, 10, 'any'] } } as const;

type ContractTest = (backend: Backend) => Promise<void>;

const CONTRACT: Readonly<Record<string, ContractTest>> = {
  'finds the whole optimum, not the fractional one': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    const result = await solveOnce(backend, model, aim('max', terms({ x: 5, y: 4 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: 20 });
    expect(valuesAt(model, result.incumbent)).toEqual({ x: 4, y: 0 });
  },

  'finds the optimum of a linear model': async (backend) => {
    const { model, terms } = sketched(OPEN_WEDGE);
    const result = await solveOnce(backend, model, aim('max', terms({ x: 5, y: 4 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: 21 });
    expect(valuesAt(model, result.incumbent)).toEqual({ x: 3, y: 1.5 });
  },

  minimises: async (backend) => {
    // x + y >= 3.5 in whole numbers is 4, and x is the cheaper
    const { model, terms } = sketched({ columns: WEDGE.columns, rows: [[3.5, { x: 1, y: 1 }, Infinity]] });
    const result = await solveOnce(backend, model, aim('min', terms({ x: 2, y: 3 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: 8 });
    expect(valuesAt(model, result.incumbent)).toEqual({ x: 4, y: 0 });
  },

  'counts the constant of an objective': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    const result = await solveOnce(backend, model, aim('max', terms({ x: 5, y: 4 }), { constant: -7 }));
    expect(result).toMatchObject({ termination: 'optimal', bound: 13 });
  },

  'adds up a column that an objective names twice': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    const twice = [...terms({ x: 2, y: 4 }), ...terms({ x: 3 })];
    const result = await solveOnce(backend, model, aim('max', twice));
    expect(result).toMatchObject({ termination: 'optimal', bound: 20 });
  },

  'takes an objective of nothing': async (backend) => {
    const { model } = sketched(WEDGE);
    const result = await solveOnce(backend, model, aim('max', []));
    expect(result).toMatchObject({ termination: 'optimal', bound: 0 });
    expect(breaches(model, result.incumbent!)).toEqual([]);
  },

  'takes a model without rows': async (backend) => {
    const { model, terms } = sketched({ columns: WEDGE.columns, rows: [] });
    const result = await solveOnce(backend, model, aim('max', terms({ x: 1, y: -1 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: 10 });
    expect(valuesAt(model, result.incumbent)).toEqual({ x: 10, y: 0 });
  },

  'takes a model without columns': async (backend) => {
    const { model } = sketched({ columns: {}, rows: [[0, {}, 1]] });
    const result = await solveOnce(backend, model, aim('max', []));
    expect(result).toMatchObject({ termination: 'optimal', bound: 0 });
    expect(result.incumbent).toHaveLength(0);
  },

  'says infeasible of rows that cannot hold together': async (backend) => {
    const { model, terms } = sketched({
      columns: OPEN_WEDGE.columns,
      rows: [
        [4, { x: 1, y: 1 }, Infinity],
        [-Infinity, { x: 1, y: 1 }, 3],
      ],
    });
    const result = await solveOnce(backend, model, aim('max', terms({ x: 1 })));
    expect(result).toMatchObject({ termination: 'infeasible', incumbent: null });
  },

  'says infeasible where only fractions would do': async (backend) => {
    const { model, terms } = sketched({ columns: WEDGE.columns, rows: [[3, { x: 2, y: 2 }, 3]] });
    const result = await solveOnce(backend, model, aim('max', terms({ x: 1 })));
    expect(result).toMatchObject({ termination: 'infeasible', incumbent: null });
  },

  'says infeasible of an empty row that asks for something': async (backend) => {
    const { model, terms } = sketched({ columns: WEDGE.columns, rows: [[1, {}, Infinity]] });
    const result = await solveOnce(backend, model, aim('max', terms({ x: 1 })));
    expect(result).toMatchObject({ termination: 'infeasible', incumbent: null });
  },

  'says infeasible of an empty row in a model without columns': async (backend) => {
    const { model } = sketched({ columns: {}, rows: [[1, {}, Infinity]] });
    const result = await solveOnce(backend, model, aim('max', []));
    expect(result).toMatchObject({ termination: 'infeasible', incumbent: null });
  },

  'passes over an empty row that asks for nothing': async (backend) => {
    const { model, terms } = sketched({ columns: WEDGE.columns, rows: [[-1, {}, 0]] });
    const result = await solveOnce(backend, model, aim('max', terms({ x: 1 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: 10 });
  },

  'never calls an objective without a limit optimal': async (backend) => {
    const { model, terms } = sketched({
      columns: { x: [0, Infinity, 'any'], y: [0, 1, 'whole'] },
      rows: [[0, { x: 1, y: -1 }, Infinity]],
    });
    const { termination, bound } = await solveOnce(backend, model, aim('max', terms({ x: 1 })));
    expect(['unbounded', 'undecided']).toContain(termination);
    expect(bound).toBeNull();
  },

  'keeps equalities and both sides of a range': async (backend) => {
    const { model, terms } = sketched({
      columns: { x: [0, 9, 'whole'], y: [0, 9, 'whole'], z: [0, 9, 'whole'] },
      rows: [
        [7, { x: 1, y: 1 }, 7],
        [2, { y: 1, z: 1 }, 4],
      ],
    });
    const most = await solveOnce(backend, model, aim('max', terms({ x: 1, z: 2 })));
    expect(most).toMatchObject({ termination: 'optimal', bound: 15 }); // x 7, y 0, z 4
    const least = await solveOnce(backend, model, aim('min', terms({ x: 1, z: 2 })));
    expect(least).toMatchObject({ termination: 'optimal', bound: 3 }); // y at most 4, so x 3, z 0
  },

  'keeps columns that are fixed or do not begin at 0': async (backend) => {
    const { model, terms } = sketched({
      columns: { x: [2, 2, 'whole'], y: [3, 5, 'whole'] },
      rows: [[-Infinity, { x: 1, y: 1 }, 6.5]],
    });
    const most = await solveOnce(backend, model, aim('max', terms({ x: 1, y: 1 })));
    expect(valuesAt(model, most.incumbent)).toEqual({ x: 2, y: 4 });
    const least = await solveOnce(backend, model, aim('min', terms({ y: 1 })));
    expect(valuesAt(model, least.incumbent)).toEqual({ x: 2, y: 3 });
  },

  'allows negative columns': async (backend) => {
    const { model, terms } = sketched({
      columns: { x: [-4, 4, 'whole'] },
      rows: [[-2.5, { x: 1 }, Infinity]],
    });
    const result = await solveOnce(backend, model, aim('min', terms({ x: 1 })));
    expect(result).toMatchObject({ termination: 'optimal', bound: -2 });
  },

  'reads money in whole VND beside counts of one': async (backend) => {
    // 2 500 million and 61 million a seat against 4 000 million: 24 seats cost 3 964 million, 25 too much by 25 million
    const { model, terms } = sketched({
      columns: { open: [0, 1, 'whole'], seats: [0, 40, 'whole'], pay: [0, 4_000_000_000, 'any'] },
      rows: [
        [0, { open: 2_500_000_000, seats: 61_000_000, pay: -1 }, 0],
        [-Infinity, { seats: 1, open: -40 }, 0],
      ],
    });
    const seats = await solveOnce(backend, model, aim('max', terms({ seats: 1 })));
    expect(seats).toMatchObject({ termination: 'optimal', bound: 24 });
    const cost = await solveOnce(
      backend,
      model,
      aim('min', terms({ open: 2_500_000_000, seats: 61_000_000 }), { step: 1_000_000 }),
      { held: [atLeast(terms({ seats: 1 }), 24)] },
    );
    expect(cost).toMatchObject({ termination: 'optimal', bound: 3_964_000_000 });
  },

  'holds the rows of earlier stages': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    const [value, count, xs] = [terms({ x: 5, y: 4 }), terms({ x: 1, y: 1 }), terms({ x: 1 })];
    const session = await backend.open(model);
    try {
      // at least 18: (2,2) 18, (3,1) 19 and (4,0) 20 are left
      const first = atLeast(value, 18);
      const fewest = await session.solve(stageOf(aim('min', xs), { held: [first] }));
      expect(fewest).toMatchObject({ termination: 'optimal', bound: 2 });
      // of these at most 3.5 of x: (2,2) and (3,1), four together
      const second = { name: 'few', terms: asWritten(xs), lower: -Infinity, upper: 3.5 };
      const most = await session.solve(stageOf(aim('max', value), { held: [first, second] }));
      expect(valuesAt(model, most.incumbent)).toEqual({ x: 3, y: 1 });
      const third = atLeast(terms({ y: 1 }), 2);
      const last = await session.solve(stageOf(aim('max', count), { held: [first, second, third] }));
      expect(valuesAt(model, last.incumbent)).toEqual({ x: 2, y: 2 });
    } finally {
      await session.close();
    }
  },

  'takes a starting point, the best one or not': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    for (const start of [
      [4, 0],
      [0, 0],
      [2, 2],
    ]) {
      const stage = { start: Float64Array.from(start) };
      const result = await solveOnce(backend, model, aim('max', terms({ x: 5, y: 4 })), stage);
      expect(result).toMatchObject({ termination: 'optimal', bound: 20 });
    }
  },

  'stops when its time is over': async (backend) => {
    const { model, terms, deviation } = marketSplit(6, 50);
    const began = performance.now();
    const limits = { seconds: 0.05, gap: 0 };
    const objective = aim('min', terms(deviation));
    const { termination, incumbent, bound } = await solveOnce(backend, model, objective, { limits });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(termination).toBe('time');
    if (incumbent !== null) {
      expect(breaches(model, incumbent)).toEqual([]);
      expect(bound ?? -Infinity).toBeLessThanOrEqual(numeratorAt(objective, incumbent));
    }
  },

  'does not begin after the caller said stop': async (backend) => {
    const { model, terms, deviation } = marketSplit(6, 50);
    const signal = AbortSignal.abort();
    const { termination } = await solveOnce(backend, model, aim('min', terms(deviation)), { signal });
    expect(termination).toBe('interrupted');
  },

  'stops when the caller says so': async (backend) => {
    const { model, terms, deviation } = marketSplit(6, 50);
    const controller = new AbortController();
    const session = await backend.open(model);
    try {
      const { signal } = controller;
      const running = session.solve(stageOf(aim('min', terms(deviation)), { signal }));
      setTimeout(() => controller.abort(), 100);
      const { termination, incumbent } = await running;
      expect(termination).toBe('interrupted');
      if (incumbent !== null) expect(breaches(model, incumbent)).toEqual([]);
    } finally {
      await session.close();
    }
  },

  'tells of progress': async (backend) => {
    const { model, terms, deviation } = marketSplit(6, 50);
    const objective = aim('min', terms(deviation));
    const told: { incumbent: number | null; bound: number | null }[] = [];
    await solveOnce(backend, model, objective, {
      limits: { seconds: 1, gap: 0 },
      onProgress: (incumbent, bound) => void told.push({ incumbent, bound }),
    });
    expect(told.length).toBeGreaterThan(0);
    const incumbents = told.flatMap(({ incumbent }) => (incumbent === null ? [] : [incumbent]));
    expect(incumbents.length).toBeGreaterThan(0);
    expect(incumbents).toEqual(incumbents.toSorted((a, b) => b - a));
    for (const { incumbent, bound } of told) expect(bound ?? 0).toBeLessThanOrEqual(incumbent ?? Infinity);
  },

  'solves two models side by side': async (backend) => {
    const [wedge, open] = [sketched(WEDGE), sketched(OPEN_WEDGE)];
    const [whole, any] = await Promise.all(
      [wedge, open].map(({ model, terms }) => solveOnce(backend, model, aim('max', terms({ x: 5, y: 4 })))),
    );
    expect([whole!.bound, any!.bound]).toEqual([20, 21]);
  },

  'gives later goals what a tolerance gives up': async (backend) => {
    const { model, terms } = sketched(WEDGE);
    const first = aim('max', terms({ x: 5, y: 4 }), { tolerance: 2 });
    const second = aim('max', terms({ y: 1 }), { name: 'second' });
    const options = { seconds: null, gap: 0 };
    const loose = await solveInOrder(backend, model, [first, second], options);
    expect(valuesAt(model, loose.incumbent)).toEqual({ x: 2, y: 2 });
    expect(loose.objectives.map(({ value, bound, proven }) => ({ value, bound, proven }))).toEqual([
      { value: 20, bound: 20, proven: true },
      { value: 2, bound: 2, proven: true },
    ]);
    const strict = await solveInOrder(backend, model, [{ ...first, tolerance: 0 }, second], options);
    expect(valuesAt(model, strict.incumbent)).toEqual({ x: 4, y: 0 });
  },
};

describe.each(CONTENDERS)('$name', (contender: Contender) => {
  for (const [name, test] of Object.entries(CONTRACT)) {
    const reason = skipReason(contender, name);
    if (reason === null) it(name, () => test(contender.backend), 30_000);
    else it.skip(`${name} (${reason})`);
  }

  it('lists no test that the contract does not have', () => {
    const listed = contender.skips.flatMap(({ tests }) => tests);
    expect(listed.filter((name) => !(name in CONTRACT))).toEqual([]);
  });
});
