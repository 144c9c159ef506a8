/** The textbook model is the lean one with its sums put in: the same plans, the same optima, other columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate, type Linear, textbook, withoutDefined } from '../../src/formulation/index.js';
import { breaches, highs, type LinearModel, solveInOrder, trusted } from '../../src/milp/index.js';
import { aim, bruteForce, sketched } from '../contract/small-model.js';
import { RULE_CASES } from '../golden/golden-cases.js';
import { changed } from '../plan/small-case.js';
import { arbitraryCase } from '../property/arbitrary-case.js';

const optima = async ({ model, objectives }: Linear) => {
  const {
    incumbent,
    objectives: results,
    termination,
  } = await solveInOrder(trusted(highs), model, objectives, { seconds: null, gap: 0 });
  return { incumbent, values: incumbent === null ? termination : results.map(({ value }) => value), results };
};

const termsOfRow = ({ columns, rows }: LinearModel, name: string): Record<string, number> => {
  const row = [...rows.names].indexOf(name);
  const terms: Record<string, number> = {};
  for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
    terms[columns.names.at(rows.indices[entry]!)!] = rows.values[entry]!;
  }
  return terms;
};

describe('the textbook model', () => {
  it('has the optimum of the lean model in every goal, and its plans', async () => {
    const seen = { planned: 0, infeasible: 0 };
    await fc.assert(
      fc.asyncProperty(arbitraryCase({ officials: 6, courses: 4 }), async (problem) => {
        const lean = formulate(screen(problem));
        const plain = textbook(lean);
        const [expected, found] = [await optima(lean), await optima(plain)];
        expect(found.values).toEqual(expected.values);
        seen[expected.incumbent === null ? 'infeasible' : 'planned'] += 1;
        if (expected.incumbent === null) return;
        expect(expected.results.every(({ proven }) => proven)).toBe(true);
        const valueAt = new Map(
          [...lean.model.columns.names].map((name, at) => [name, expected.incumbent![at]!]),
        );
        const point = Float64Array.from(plain.model.columns.names, (name) => valueAt.get(name)!);
        expect(breaches(plain.model, point)).toEqual([]);
      }),
      { seed: 1641, numRuns: 40 },
    );
    expect(Math.min(seen.planned, seen.infeasible)).toBeGreaterThan(5);
  }, 120_000);

  it('has one column a pair and none for seats and trips, and says them as sums', () => {
    const problem = changed(RULE_CASES.seatsTotal, {});
    const lean = formulate(screen(problem));
    const { model } = textbook(lean);
    const gone = [...lean.columns.seats, ...lean.columns.trips.filter((column) => column !== null)];
    expect(gone.length).toBeGreaterThan(2);
    expect(model.columns.count).toBe(lean.model.columns.count - gone.length);
    const sums = new Set(gone.map((column) => lean.model.columns.names.at(column)!));
    const kept = [...lean.model.rows.names].filter((name) => !sums.has(name) && name !== 'attendances');
    expect([...model.rows.names]).toEqual(kept);
    expect([...model.columns.names].filter((name) => /^(seats|trips)\(/.test(name))).toEqual([]);
    const attends = [...model.columns.names].filter((name) => name.startsWith('attend('));
    expect(termsOfRow(model, 'seatsTotal')).toEqual(Object.fromEntries(attends.map((name) => [name, 1])));
  });
});

describe('sums put in', () => {
  const sketch = (upper: number, more: readonly [number, Record<string, number>, number][] = []) => {
    const { model, terms } = sketched({
      columns: { a: [0, 3, 'whole'], b: [0, 3, 'whole'], r1: [0, upper, 'whole'], open: [0, 1, 'whole'] },
      rows: [[0, { a: 1, b: 2, r1: -1 }, 0], ...more],
    });
    return { model, objectives: [aim('max', terms({ r1: 1, a: 1, open: -1 }))] };
  };
  const bestOf = ({ model, objectives }: Linear): number | null => bruteForce(model, objectives[0]!);

  it('keep a bound that nothing else implies', () => {
    const linear = sketch(5);
    const plain = withoutDefined(linear, [2]);
    expect([...plain.model.columns.names]).toEqual(['a', 'b', 'open']);
    expect([...plain.model.rows.upper]).toEqual([5]);
    expect(bestOf(plain)).toBe(bestOf(linear));
  });

  it('drop a bound that the columns of the sum imply', () => {
    expect(withoutDefined(sketch(9), [2]).model.rows.count).toBe(0);
  });

  it('drop a bound that a row with one other column implies', () => {
    const linear = sketch(5, [[-Infinity, { r1: 1, open: -5 }, 0]]);
    const plain = withoutDefined(linear, [2]);
    expect([...plain.model.rows.names]).toEqual(['r2']);
    expect(termsOfRow(plain.model, 'r2')).toEqual({ a: 1, b: 2, open: -5 });
    expect(bestOf(plain)).toBe(bestOf(linear));
  });

  it('a row that lets more than the bound does not imply it', () => {
    const linear = sketch(5, [[-Infinity, { r1: 1, open: -6 }, 0]]);
    const plain = withoutDefined(linear, [2]);
    expect([...plain.model.rows.names]).toEqual(['r2', 'r1']);
    expect(bestOf(plain)).toBe(bestOf(linear));
  });

  it('drop a row of which nothing is left, unless it cannot hold', () => {
    const twice = (lower: number, upper: number) => {
      const { model } = sketched({
        columns: { a: [0, 3, 'whole'], b: [0, 3, 'whole'], r1: [0, 6, 'whole'], r2: [0, 6, 'whole'] },
        rows: [
          [0, { a: 1, b: 1, r1: -1 }, 0],
          [0, { a: 1, b: 1, r2: -1 }, 0],
          [lower, { r1: 1, r2: -1 }, upper],
        ],
      });
      return withoutDefined({ model, objectives: [] }, [2, 3]).model.rows.names;
    };
    expect(twice(0, 0)).toEqual([]);
    expect(twice(1, 2)).toEqual(['r3']);
  });

  it('refuse a column that no row of its name defines', () => {
    expect(() => withoutDefined(sketch(9), [0])).toThrow('no row defines a');
    const inequality = sketched({
      columns: { a: [0, 3, 'whole'], r1: [0, 3, 'whole'] },
      rows: [[0, { a: 1, r1: -1 }, 1]],
    });
    expect(() => withoutDefined({ model: inequality.model, objectives: [] }, [1])).toThrow(
      'no row defines r1',
    );
    const fractional = sketched({
      columns: { a: [0, 3, 'any'], r1: [0, 3, 'whole'] },
      rows: [[0, { a: 1, r1: -1 }, 0]],
    });
    expect(() => withoutDefined({ model: fractional.model, objectives: [] }, [1])).toThrow(
      'no row defines r1',
    );
  });
});
