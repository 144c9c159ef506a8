/** Backends that lie, one lie each: `trusted` believes none of them. */
import { describe, expect, it } from 'vitest';
import {
  type Backend,
  type LinearModel,
  type SolverResult,
  type Stage,
  trusted,
} from '../../src/milp/index.js';
import { aim, atLeast, sketched, solveOnce } from './small-model.js';

const { model, terms } = sketched({
  columns: { x: [0, 10, 'whole'], y: [0, 10, 'whole'], z: [0, 10, 'any'] },
  rows: [
    [-Infinity, { x: 6, y: 4 }, 24],
    [0, { z: 1, x: -1 }, Infinity],
  ],
});
const OBJECTIVE = aim('max', terms({ x: 5, y: 4 }));
const LEAST = aim('min', terms({ x: 5, y: 4 }));

/** What an honest solver says of the model above; the optimum is 24 at (0, 6). */
const TRUTH: SolverResult = {
  termination: 'optimal',
  incumbent: Float64Array.of(0, 6, 0),
  bound: 24,
  nodes: 1,
  detail: 'said',
};

const saying = (answer: Partial<SolverResult>): Backend => ({
  name: 'liar',
  blends: false,
  open: async () => ({
    version: '0',
    solve: async () => ({ ...TRUTH, ...answer }),
    close: async () => {},
  }),
});

const believed = (
  answer: Partial<SolverResult>,
  stage: Partial<Stage> = {},
  objective = OBJECTIVE,
  of: LinearModel = model,
): Promise<SolverResult> => solveOnce(trusted(saying(answer)), of, objective, stage);

const REFUSED = { termination: 'undecided', incumbent: null, bound: null };

describe('trusted', () => {
  it('passes on what holds', async () => {
    expect(await believed({})).toEqual(TRUTH);
  });

  it('rounds what is whole but for noise', async () => {
    const { termination, incumbent } = await believed({ incumbent: Float64Array.of(1e-9, 5.9999999, 1e-9) });
    expect(termination).toBe('optimal');
    expect([...incumbent!]).toEqual([0, 6, 1e-9]);
  });

  const LIES: readonly [lie: string, answer: Partial<SolverResult>, why: string][] = [
    [
      'a fractional point',
      { incumbent: Float64Array.of(0, 5.5, 0), bound: 24 },
      'a whole column is fractional',
    ],
    [
      'a point that is no number',
      { incumbent: Float64Array.of(0, Number.NaN, 0) },
      'a whole column is fractional',
    ],
    ['a value of 1e36', { incumbent: Float64Array.of(0, 6, 1e36) }, 'row z is broken'],
    ['a broken row', { incumbent: Float64Array.of(1, 6, 1), bound: 29 }, 'row r1 is broken'],
    ['a row broken by a continuous column', { incumbent: Float64Array.of(4, 0, 3.9) }, 'row r2 is broken'],
    ['a column above its limit', { incumbent: Float64Array.of(0, 0, 10.1) }, 'row z is broken'],
    ['a column below its limit', { incumbent: Float64Array.of(0, -1, 0) }, 'row y is broken'],
    ['a bound worse than its point', { bound: 23 }, 'the bound is worse than the incumbent'],
    ['"optimal" without a point', { incumbent: null }, 'optimal without a point'],
  ];
  it.each(LIES)('refuses %s', async (_, answer, why) => {
    expect(await believed(answer)).toMatchObject({ ...REFUSED, detail: `said: ${why}` });
  });

  it('refuses a bound worse than its point, when less is better', async () => {
    const answer = { incumbent: Float64Array.of(0, 0, 0), bound: 1 };
    expect(await believed(answer, {}, LEAST)).toMatchObject(REFUSED);
    expect(await believed({ ...answer, bound: 0 }, {}, LEAST)).toMatchObject({ termination: 'optimal' });
  });

  it('refuses "infeasible" while a feasible point is held', async () => {
    const answer = { termination: 'infeasible' as const, incumbent: null, bound: null };
    expect(await believed(answer, { start: Float64Array.of(0, 0, 0) })).toMatchObject(REFUSED);
    expect(await believed(answer)).toMatchObject({ termination: 'infeasible' });
  });

  it('gives no point that "infeasible" brings along', async () => {
    expect(await believed({ termination: 'infeasible' })).toMatchObject({ incumbent: null });
  });

  it('refuses a broken held row', async () => {
    const answer = { incumbent: Float64Array.of(0, 6, 0) };
    const held = [atLeast(terms({ x: 1 }), 1)];
    expect(await believed(answer, { held })).toMatchObject({
      ...REFUSED,
      detail: 'said: row held is broken',
    });
    expect(await believed(answer, { held: [atLeast(terms({ y: 1 }), 6)] })).toMatchObject({ bound: 24 });
  });

  it('calls "optimal" a gap where the bound does not say so', async () => {
    expect(await believed({ bound: 26 })).toMatchObject({ termination: 'gap', bound: 26 });
    expect(await believed({ bound: null })).toMatchObject({ termination: 'gap', bound: null });
  });

  it.each([Number.NaN, Infinity, -Infinity])('takes %s for no bound at all', async (bound) => {
    expect(await believed({ termination: 'time', bound })).toMatchObject({
      termination: 'time',
      bound: null,
    });
  });

  it('moves a bound to the next value that can occur', async () => {
    expect(await believed({ bound: 24.9 })).toMatchObject({ termination: 'optimal', bound: 24 });
    const inFours = aim('max', terms({ y: 4 }), { step: 4 });
    expect(await believed({ bound: 27.9 }, {}, inFours)).toMatchObject({ termination: 'optimal', bound: 24 });
  });
});
