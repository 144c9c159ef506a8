/** Small random models, every backend against every whole point of the box. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches, commonDivisor, numeratorAt } from '../../src/milp/index.js';
import { CONTENDERS } from './backends.js';
import { aim, bruteForce, type ColumnSketch, type RowSketch, sketched, solveOnce } from './small-model.js';

const small = fc.integer({ min: -5, max: 5 });
/** What a row counts in: heads, or millions of VND. */
const unit = fc.constantFrom(1, 1, 1, 15_000_000, 1_000_000_000);

const column: fc.Arbitrary<ColumnSketch> = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }))
  .map(([lower, width]) => [lower, lower + width, 'whole']);

/** A row around a value that it takes somewhere near, so that it often binds and often leaves something. */
const row = (count: number): fc.Arbitrary<RowSketch> =>
  fc
    .record({
      unit,
      coefficients: fc.array(small, { minLength: count, maxLength: count }),
      near: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: count, maxLength: count }),
      kind: fc.constantFrom('most', 'least', 'equal', 'range'),
      width: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ unit: each, coefficients, near, kind, width }) => {
      const middle = each * coefficients.reduce((sum, times, index) => sum + times * near[index]!, 0);
      const sum = Object.fromEntries(coefficients.map((times, index) => [`x${index}`, each * times]));
      switch (kind) {
        case 'most':
          return [-Infinity, sum, middle];
        case 'least':
          return [middle, sum, Infinity];
        case 'equal':
          return [middle, sum, middle];
        default:
          return [middle - each * width, sum, middle + each * width];
      }
    });

const CASES = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    columns: fc.array(column, { minLength: count, maxLength: count }),
    rows: fc.array(row(count), { minLength: 0, maxLength: 4 }),
    costs: fc.array(small, { minLength: count, maxLength: count }),
    sense: fc.constantFrom('max' as const, 'min' as const),
  }),
);

describe.each(CONTENDERS)('$name', ({ backend }) => {
  it('agrees with the enumeration of small random models', async () => {
    const seen = { solved: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(CASES, async ({ columns, rows, costs, sense }) => {
        const { model, terms } = sketched({
          columns: Object.fromEntries(columns.map((each, index) => [`x${index}`, each])),
          rows,
        });
        const sum = terms(Object.fromEntries(costs.map((each, index) => [`x${index}`, each])));
        const objective = aim(sense, sum, { step: commonDivisor(costs) || 1 });
        const best = bruteForce(model, objective);
        const { termination, incumbent, bound } = await solveOnce(backend, model, objective);
        if (best === null) {
          seen.infeasible += 1;
          expect({ termination, incumbent }).toEqual({ termination: 'infeasible', incumbent: null });
          return;
        }
        seen.solved += 1;
        expect({ termination, bound: bound! + 0 }).toEqual({ termination: 'optimal', bound: best + 0 });
        expect(numeratorAt(objective, incumbent!) + 0).toBe(best + 0);
        expect(breaches(model, incumbent!)).toEqual([]);
      }),
      { seed: 1641, numRuns: 150 },
    );
    expect(seen.solved).toBeGreaterThan(60);
    expect(seen.infeasible).toBeGreaterThan(20);
  }, 120_000);
});
