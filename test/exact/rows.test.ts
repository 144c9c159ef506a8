import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/milp/exact/program.js';
import { lagrangian, type Multipliers, type RowPool, rowPool } from '../../src/milp/exact/rows.js';
import { sketched } from '../contract/small-model.js';
import { bestOf, boundsOfModel, cutBox, cuts, pointsOf, smallProgram, valueAt } from './small-programs.js';

const asMultipliers = (entries: readonly (readonly [number, number])[]): Multipliers => ({
  rows: Int32Array.from(entries, ([id]) => id),
  values: Float64Array.from(entries, ([, value]) => value),
});

/** Also of the wrong sign, and so large that a row counts far too much. */
const multiplier = fc.constantFrom(0, 0.25, -0.25, 1, -1, 2.5, -3, 1000, -1000);

/** c - yA, where y counts on the sides that a row has. */
const reducedBy = (pool: RowPool, { rows, values }: Multipliers, costs: Float64Array): number[] => {
  const reduced = Array.from(costs);
  rows.forEach((id, at) => {
    const { indices, values: factors, lower, upper } = pool.get(id);
    const y = values[at]!;
    if ((y > 0 ? upper : lower) === (y > 0 ? Infinity : -Infinity)) return;
    indices.forEach((column, entry) => {
      reduced[column]! -= y * factors[entry]!;
    });
  });
  return reduced;
};

describe('lagrangian', () => {
  it('bounds every point, whatever the multipliers', () => {
    const seen = { points: 0, wrongSide: 0, links: 0, tight: 0, better: 0 };
    const drawn = fc.tuple(smallProgram, fc.array(multiplier, { minLength: 24, maxLength: 24 }), cuts);
    fc.assert(
      fc.property(drawn, ([{ model, costs }, values, shares]) => {
        const program = prepare(model);
        const pool = rowPool(program);
        program.links.decider.forEach((_, k) => void pool.link(k));
        const multipliers = asMultipliers(
          Array.from({ length: pool.size() }, (_, id) => [id, values[id % values.length]!] as const),
        );
        const box = cutBox(boundsOfModel(model), model, shares);
        const { bound, reduced } = lagrangian(pool, multipliers, costs, box.lower, box.upper);
        const best = bestOf(costs, pointsOf(model, box));
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        expect(Array.from(reduced)).toEqual(reducedBy(pool, multipliers, costs));
        if (Number.isFinite(best)) seen.points += 1;
        if (bound === best) seen.tight += 1;
        seen.links += program.links.decider.length;
        if (values.some((y, id) => id < pool.size() && y > 0 && pool.get(id).upper === Infinity))
          seen.wrongSide += 1;
        const loose = lagrangian(pool, asMultipliers([]), costs, box.lower, box.upper).bound;
        if (bound < loose) seen.better += 1;
      }),
      { seed: 1641, numRuns: 1500 },
    );
    expect(seen.points).toBeGreaterThan(400);
    expect(seen.wrongSide).toBeGreaterThan(150);
    expect(seen.links).toBeGreaterThan(1000);
    expect(seen.tight).toBeGreaterThan(10);
    expect(seen.better).toBeGreaterThan(150);
  });

  // max 3x + 2y, x + y <= 4, x <= 3, y <= 5, both at least 0: 11 at (3, 1)
  const { model } = sketched({
    columns: { x: [0, 3, 'whole'], y: [0, 5, 'whole'] },
    rows: [[-Infinity, { x: 1, y: 1 }, 4]],
  });
  const pool = rowPool(prepare(model));
  const costs = Float64Array.of(3, 2);
  const { lower, upper } = model.columns;

  it.each([
    ['the best multiplier', 2, 11, [1, 0]], // 2 x 4 + 1 x 3
    ['half of it', 1, 15, [2, 1]], // 4 + 2 x 3 + 1 x 5
    ['none', 0, 19, [3, 2]],
    ['one on the side that the row does not have', -2, 19, [3, 2]],
  ])('is what weak duality says with %s', (_, y, bound, reduced) => {
    const found = lagrangian(pool, asMultipliers([[0, y]]), costs, lower, upper);
    expect({ ...found, reduced: Array.from(found.reduced) }).toEqual({ bound, reduced });
  });

  it('proves that a row cannot hold without any costs', () => {
    const id = pool.add({
      lower: 9,
      upper: Infinity,
      indices: Int32Array.of(0, 1),
      values: Float64Array.of(1, 1),
    });
    // 9 <= x + y is asked, 8 is there
    expect(lagrangian(pool, asMultipliers([[id, -1]]), null, lower, upper).bound).toBe(-1);
  });
});

describe('rowPool', () => {
  it('makes each link once, as follower <= upper x decider', () => {
    let links = 0;
    fc.assert(
      fc.property(smallProgram, ({ model }) => {
        const program = prepare(model);
        const pool = rowPool(program);
        program.links.decider.forEach((decider, k) => {
          const id = pool.link(k);
          const follower = program.links.follower[k]!;
          expect([pool.link(k), pool.linkOf(id)]).toEqual([id, k]);
          const { lower, upper, indices, values } = pool.get(id);
          expect([lower, upper, ...indices, ...values]).toEqual([
            -Infinity,
            0,
            follower,
            decider,
            1,
            -program.upper[follower]!,
          ]);
          links += 1;
        });
        expect(pool.size()).toBe(model.rows.count + program.links.decider.length);
        if (model.rows.count > 0) expect(pool.linkOf(0)).toBe(null);
      }),
      { seed: 1641, numRuns: 100 },
    );
    expect(links).toBeGreaterThan(100);
  });

  it('scales large rows by a power of two, and leaves others as they are', () => {
    const row = (largest: number) => ({
      lower: 0,
      upper: 1,
      indices: Int32Array.of(0, 1),
      values: Float64Array.of(1, -largest),
    });
    const { model: empty } = sketched({ columns: { x: [0, 1, 'whole'], y: [0, 1, 'whole'] }, rows: [] });
    const rows = rowPool(prepare(empty));
    expect(rows.get(rows.add(row(1e6))).scale).toBe(1);
    const { scale } = rows.get(rows.add(row(3e9)));
    expect(Number.isInteger(Math.log2(scale))).toBe(true);
    expect(3e9 * scale).toBeGreaterThanOrEqual(1e6);
    expect(3e9 * scale).toBeLessThan(2e6);
    expect(valueAt(Float64Array.of(1, -3e9), Float64Array.of(1, 0))).toBe(1);
  });
});
