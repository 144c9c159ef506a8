import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledRows, scaleFactor } from '../../src/milp/backends/scale.js';
import { sketched } from '../contract/small-model.js';

describe('the factor of a row', () => {
  it.each([
    [[1, 1, -3], 1],
    [[10, 20], 10],
    [[2_500_000_000, -61_000_000], 1_000_000],
    [[], 1],
    [[0], 1],
    // 61 234 567 and 1 have no divisor: a power of ten brings the largest below a thousand
    [[61_234_567, -1], 100_000],
    [[100_000, 1], 1],
    [[0.5, 2], 1],
  ])('%j: %i', (coefficients, factor) => {
    expect(scaleFactor(Float64Array.from(coefficients))).toBe(factor);
  });

  it('leaves whole rows whole, or their coefficients at most a thousand', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(10 ** 10), max: 10 ** 10 }), { minLength: 1 }), (row) => {
        const factor = scaleFactor(Float64Array.from(row));
        const scaled = row.map((each) => each / factor);
        const largest = Math.max(...scaled.map(Math.abs));
        expect(scaled.every(Number.isInteger) ? largest <= 1e5 : largest <= 1e3).toBe(true);
      }),
      { seed: 1641, numRuns: 500 },
    );
  });
});

describe('scaled rows', () => {
  it('divide both sides by the same, and leave the model as it was', () => {
    const { model } = sketched({
      columns: { x: [0, 9, 'whole'], y: [0, 9, 'whole'] },
      rows: [
        [30, { x: 10, y: -20 }, 40],
        [-Infinity, { x: 1, y: 1 }, 6],
      ],
    });
    const { values, lower, upper } = scaledRows(model);
    expect([...values]).toEqual([1, -2, 1, 1]);
    expect([...lower]).toEqual([3, -Infinity]);
    expect([...upper]).toEqual([4, 6]);
    expect([...model.rows.values]).toEqual([10, -20, 1, 1]);
  });
});
