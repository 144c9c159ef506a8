import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOf } from '../../src/milp/exact/pricing.js';
import { prepare } from '../../src/milp/exact/program.js';
import { rowPool } from '../../src/milp/exact/rows.js';
import { smallProgram } from './small-programs.js';

/** Halves and whole numbers: their sums are exact. */
const multiplier = fc.constantFrom(0, 0.5, -0.5, 1, -2, 3);

describe('the price of one column', () => {
  it('is what a look at all columns says of it, with a row that is held, and with sums that are not there', () => {
    const seen = { columns: 0, sums: 0, held: 0 };
    const drawn = fc.tuple(
      smallProgram,
      fc.array(multiplier, { minLength: 24, maxLength: 24 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(drawn, ([{ model, costs }, values, areThere]) => {
        const program = prepare(model);
        const pool = rowPool(program);
        const every = Int32Array.from(costs.keys());
        const held = pool.add({
          lower: 0,
          upper: 9,
          indices: every.filter((column) => column % 2 === 0),
          values: Float64Array.from(
            every.filter((column) => column % 2 === 0),
            (column) => 1 + column,
          ),
        });
        const isIdle = (row: number): boolean => row < model.rows.count && program.idleOfRow[row]! >= 0;
        const counted = Array.from({ length: pool.size() }, (_, id) => id).filter(
          (id) => areThere || !isIdle(id),
        );
        const rows = Int32Array.from(counted);
        const multipliers = { rows, values: Float64Array.from(counted, (id) => values[id % values.length]!) };
        const expected = pool.reduced(multipliers, costs);
        if (!areThere) {
          // A sum that is not there takes the multiplier at which its total is worth nothing.
          for (const { row, total, factor } of program.idle) {
            const y = expected[total]! / factor;
            const { indices, values: coefficients } = pool.get(row);
            indices.forEach((column, entry) => {
              expected[column]! -= y * coefficients[entry]!;
            });
            seen.sums += 1;
          }
        }
        const price = priceOf(program, pool, multipliers, costs, () => areThere);
        for (const column of every) {
          if (program.idle.some(({ total }) => total === column)) continue; // it comes with its followers
          expect(price(column)).toBeCloseTo(expected[column]!, 9);
          seen.columns += 1;
        }
        if (multipliers.values[rows.indexOf(held)] !== 0) seen.held += 1;
      }),
      { seed: 1641, numRuns: 400 },
    );
    expect(seen.columns).toBeGreaterThan(2000);
    expect(seen.sums).toBeGreaterThan(50);
    expect(seen.held).toBeGreaterThan(200);
  });
});
