import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, viewOf, type Weight } from '../../src/certificate/bound.js';
import {
  ceiling,
  commonDivisor,
  commonMultiple,
  compare,
  dyadicOf,
  floor,
} from '../../src/certificate/fraction.js';
import { type Row, rowOf } from '../../src/certificate/model.js';
import { edgesOf, shareOf } from '../../src/certificate/shares.js';
import { startOf } from '../../src/certificate/start.js';
import { tightened } from '../../src/certificate/tighten.js';

const runs = { seed: 1641, numRuns: 500 };

describe('fractions', () => {
  it('a double is read as exactly what it holds', () => {
    expect(dyadicOf(0.75)).toEqual({ mantissa: 3n, exponent: -2 });
    expect(dyadicOf(-5e-324)).toEqual({ mantissa: -1n, exponent: -1074 });
    expect(dyadicOf(2 ** 60)).toEqual({ mantissa: 1n, exponent: 60 });
    expect(dyadicOf(-0)).toEqual({ mantissa: 0n, exponent: 0 });
    expect(() => dyadicOf(Number.NaN)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const { mantissa, exponent } = dyadicOf(double);
        // in two steps, so that the smallest doubles do not vanish on the way
        const half = Math.trunc(exponent / 2);
        expect(Number(mantissa) * 2 ** half * 2 ** (exponent - half)).toBe(double === 0 ? 0 : double);
      }),
      runs,
    );
  });

  it('are rounded to the right side and compared', () => {
    const whole = fc.bigInt({ min: -1000n, max: 1000n });
    const part = fc.record({ over: whole, under: fc.bigInt({ min: 1n, max: 30n }) });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [low, high] = [floor(a), ceiling(a)];
        expect(low * a.under <= a.over && a.over < (low + 1n) * a.under).toBe(true);
        expect((high - 1n) * a.under < a.over && a.over <= high * a.under).toBe(true);
        const [x, y] = [Number(a.over) / Number(a.under), Number(b.over) / Number(b.under)];
        expect(Math.sign(compare(a, b))).toBe(a.over * b.under === b.over * a.under ? 0 : Math.sign(x - y));
      }),
      runs,
    );
    expect([commonDivisor(-12n, 18n), commonDivisor(0n, 0n), commonMultiple(4n, 6n)]).toEqual([6n, 0n, 12n]);
  });
});

/** A few columns and rows with whole numbers, a whole point of the box, and multipliers. */
const setting = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const coefficient = fc.integer({ min: -4, max: 4 });
  const coefficients = fc.array(coefficient, { minLength: count, maxLength: count });
  const limits = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.nat(4), fc.nat(100))
    .map(([lower, width, at]) => ({ lower, upper: lower + width, at: lower + (at % (width + 1)) }));
  const row = fc.record({
    coefficients,
    slack: fc.tuple(fc.nat(3), fc.nat(3)),
    under: fc.constantFrom(1n, 2n, 10n),
    unit: fc.constantFrom(1, 1, 3),
    times: fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), coefficient),
  });
  return fc.record({
    columns: fc.array(limits, { minLength: count, maxLength: count }),
    goal: coefficients,
    rows: fc.array(row, { maxLength: 5 }),
  });
});

const termsOf = (coefficients: readonly number[]) =>
  coefficients.map((each, column) => [column, each] as const);

const valueAt = (coefficients: readonly number[], point: readonly number[]): number =>
  coefficients.reduce((sum, each, column) => sum + each * point[column]!, 0);

describe('a combination of rows', () => {
  it('bounds the goal at every point of the box that meets the rows, and tightening keeps those that reach more', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(setting, ({ columns, goal, rows }) => {
        const point = columns.map(({ at }) => at);
        const box = {
          lower: Float64Array.from(columns, ({ lower }) => lower),
          upper: Float64Array.from(columns, ({ upper }) => upper),
        };
        // Limits that the point meets, by `slack` in halves or tenths of a unit.
        const weights = rows.map(({ coefficients, slack, under, unit, times }): Weight => {
          const activity = BigInt(valueAt(coefficients, point)) * under;
          const all = under * BigInt(unit);
          const row: Row = rowOf(
            termsOf(coefficients),
            {
              lower: { over: activity - BigInt(slack[0]), under: all },
              upper: { over: activity + BigInt(slack[1]), under: all },
            },
            unit,
          );
          return { row, times };
        });
        const used = weights.filter(({ times }) => times !== 0);
        const value = BigInt(valueAt(goal, point));
        const combination = combine(used, termsOf(goal), box, viewOf(box));
        expect(combination.bound >= value * combination.scale).toBe(true);
        const model = {
          columns: columns.map(({ upper }, index) => ({ name: String(index), upper, whole: true })),
          columnOf: new Map(),
          rows: new Map(),
          goals: [],
        };
        const inside = tightened(model, box, combination, value);
        expect(inside).not.toBeNull();
        point.forEach((at, column) => {
          expect(inside!.lower[column]! <= at && at <= inside!.upper[column]!).toBe(true);
          expect(
            inside!.lower[column]! >= box.lower[column]! && inside!.upper[column]! <= box.upper[column]!,
          ).toBe(true);
        });
        if (inside!.lower.join() !== box.lower.join() || inside!.upper.join() !== box.upper.join())
          narrowed += 1;
        expect(tightened(model, box, combination, combination.bound / combination.scale + 1n)).toBeNull();
      }),
      { seed: 1641, numRuns: 3000 },
    );
    expect(narrowed).toBeGreaterThan(300);
  });

  it('is exact where doubles are not', () => {
    const row = rowOf([[0, 1]], { lower: null, upper: { over: 3n, under: 1n } });
    const box = { lower: Float64Array.of(0), upper: Float64Array.of(9) };
    const { bound, scale } = combine([{ row, times: 0.1 }], [[0, 1]], box, viewOf(box));
    // 3 y + 9 (1 - y) with the double y = 3602879701896397 / 2^55, a little more than a tenth
    expect(scale).toBe(2n ** 55n);
    expect(bound).toBe(9n * 2n ** 55n - 6n * 3602879701896397n);
  });
});

describe('the box of the start', () => {
  /** One column and the rows `lower <= factor x <= upper`, in tenths. */
  const startWith = (whole: boolean, rows: readonly (readonly [number, number | null, number | null])[]) => {
    const side = (tenths: number | null) => (tenths === null ? null : { over: BigInt(tenths), under: 10n });
    const box = startOf({
      columns: [{ name: 'x', upper: 9, whole }],
      columnOf: new Map(),
      goals: [],
      rows: new Map(
        rows.map(([factor, lower, upper], index) => [
          String(index),
          rowOf(factor === 0 ? [] : [[0, factor]], { lower: side(lower), upper: side(upper) }),
        ]),
      ),
    });
    return box === null ? null : [box.lower[0], box.upper[0]];
  };

  it('takes the limits of rows of one column: inside for whole columns, outside for others', () => {
    expect(startWith(true, [])).toEqual([0, 9]);
    expect(startWith(true, [[1, 12, 57]])).toEqual([2, 5]);
    expect(startWith(false, [[1, 12, 57]])).toEqual([1, 6]);
    expect(startWith(true, [[-2, -57, -12]])).toEqual([1, 2]); // 0.6 <= x <= 2.85
    expect(
      startWith(true, [
        [3, null, 60],
        [1, 10, null],
      ]),
    ).toEqual([1, 2]);
    expect(startWith(true, [[1, -50, 500]])).toEqual([0, 9]);
  });

  it('is empty where such rows, or rows without columns, cannot be met', () => {
    expect(startWith(true, [[1, 12, 17]])).toBeNull();
    expect(startWith(false, [[1, 12, 17]])).toEqual([1, 2]);
    expect(startWith(true, [[0, 1, null]])).toBeNull();
    expect(startWith(true, [[0, null, -1]])).toBeNull();
    expect(startWith(true, [[0, 0, 0]])).toEqual([0, 9]);
  });
});

describe('shares of the people on a course', () => {
  it('an edge lies below (above) all whole points, and every need is met at a corner', () => {
    const cases = fc.record({
      side: fc.constantFrom('minShare' as const, 'maxShare' as const),
      share: fc.constantFrom(0.2, 0.3, 0.333333, 0.5, 0.75, 1, 0.000001),
      fewest: fc.nat(8),
      width: fc.nat(14),
    });
    fc.assert(
      fc.property(cases, ({ side, share, fewest, width }) => {
        const part = shareOf(share);
        expect(part.over / part.under).toBe(share);
        const edges = edgesOf(side, part, fewest, fewest + width);
        for (let attending = fewest; attending <= fewest + width; attending += 1) {
          const need =
            side === 'minShare'
              ? Math.ceil((part.over * attending) / part.under)
              : Math.floor((part.over * attending) / part.under);
          const limits = edges.map(({ run, rise, lift }) => (rise * attending + lift) / run);
          const [strictest, round] =
            side === 'minShare' ? [Math.max(...limits), Math.ceil] : [Math.min(...limits), Math.floor];
          // a part of a person more or less says the same of whole people
          expect(round(Number(strictest.toFixed(9)))).toBe(need);
        }
      }),
      runs,
    );
  });
});
