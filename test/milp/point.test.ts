import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches, type LinearModel, numeratorAt } from '../../src/milp/index.js';
import { atBounds, roundIntegers, tightenBound } from '../../src/milp/point.js';
import { aim, sketched } from '../contract/small-model.js';

const columns = { x: [0, 9, 'whole'], y: [0, 9, 'whole'], z: [0, 9, 'any'] } as const;

describe('rounding', () => {
  const { model } = sketched({ columns, rows: [] });
  const rounded = (...values: number[]): number[] | null => {
    const point = roundIntegers(model, Float64Array.from(values));
    return point === null ? null : [...point];
  };

  it('takes whole columns to the whole number that they are within a millionth of', () => {
    expect(rounded(2.0000009, 2.9999991, 1.5)).toEqual([2, 3, 1.5]);
    expect(rounded(2.0000011, 3, 0)).toBeNull();
    expect(rounded(2, 0.5, 0)).toBeNull();
  });

  it('takes nothing for a point that holds no number', () => {
    for (const none of [Number.NaN, Infinity, -Infinity]) {
      expect(rounded(none, 0, 0)).toBeNull();
      expect(rounded(0, 0, none)).toBeNull();
    }
  });

  it('leaves the given point as it was', () => {
    const point = Float64Array.of(2.0000001, 0, 0);
    roundIntegers(model, point);
    expect(point[0]).toBe(2.0000001);
  });
});

describe('a hair beside a bound', () => {
  it('is the bound; what is farther off stays', () => {
    const { model } = sketched({ columns, rows: [] });
    const moved = (...values: number[]): number[] => [...atBounds(model, Float64Array.from(values))];
    expect(moved(3, 0.000001, 8.999999)).toEqual([3, 0, 9]);
    expect(moved(-0.000001, 9.000001, 0.00001)).toEqual([0, 9, 0.00001]);
  });
});

describe('breaches', () => {
  const found = (model: LinearModel, ...values: number[]): readonly string[] =>
    breaches(model, Float64Array.from(values)).map(({ name }) => name);

  it('allows a row of whole numbers nothing, however large they are', () => {
    const { model } = sketched({
      columns: { ...columns, x: [0, 2_000_000, 'whole'] },
      rows: [[-Infinity, { x: 1_000_000_000, y: 1 }, 2_000_000_000_000_000]],
    });
    expect(found(model, 2_000_000, 0, 0)).toEqual([]);
    // one beside two million billion, 5e-16 of it
    expect(found(model, 2_000_000, 1, 0)).toEqual(['r1']);
  });

  it('allows a row with a continuous column a millionth of its largest summand', () => {
    const { model } = sketched({ columns, rows: [[0, { x: 1000, z: -1000 }, 0]] });
    expect(found(model, 3, 0, 3.000001)).toEqual([]); // 0.001 off, 0.003 allowed
    expect(found(model, 3, 0, 3.00001)).toEqual(['r1']);
  });

  it('allows a whole column nothing beyond its bounds, a continuous one a millionth', () => {
    const { model } = sketched({ columns, rows: [] });
    expect(found(model, 9, -1, 9.0000089)).toEqual(['y']);
    expect(found(model, 10, 0, 9.00001)).toEqual(['x', 'z']);
  });

  it('takes what is no number for a breach', () => {
    const { model } = sketched({ columns, rows: [[0, { x: 1 }, 9]] });
    expect(found(model, Number.NaN, 0, 0)).toEqual(['x', 'r1']);
  });

  it('looks at both sides of a row and at empty rows', () => {
    const { model } = sketched({
      columns,
      rows: [
        [2, { x: 1, y: 1 }, 4],
        [1, {}, Infinity],
        [-1, {}, 0],
      ],
    });
    expect(found(model, 1, 0, 0)).toEqual(['r1', 'r2']);
    expect(found(model, 1, 1, 0)).toEqual(['r2']);
    expect(found(model, 5, 0, 0)).toEqual(['r1', 'r2']);
  });
});

describe('the numerator of an objective', () => {
  it('is whole where its step is, though the columns are off by noise', () => {
    const point = Float64Array.of(2.0000000001, 1, 0);
    expect(
      numeratorAt(
        aim(
          'max',
          [
            [0, 10],
            [1, 3],
          ],
          { constant: -1 },
        ),
        point,
      ),
    ).toBe(22);
    expect(numeratorAt(aim('max', [[0, 10]], { step: 0 }), point)).toBe(20.000000001);
  });
});

describe('tightening a bound', () => {
  it.each([
    ['max', 0, 1, 24.9, 24],
    ['max', 0, 1, 24, 24],
    ['max', 0, 1, 23.9999999, 24], // 1e-7 below a whole number is noise
    ['max', 0, 1, 23.99, 23],
    ['max', 0, 4, 27.9, 24],
    ['max', 3, 4, 27.9, 27],
    ['max', 0, 1, -0.5, -1],
    ['min', 0, 1, 23.1, 24],
    ['min', 0, 1, 24.0000001, 24],
    ['min', 0, 1_000_000, 3_963_200_000, 3_964_000_000],
    ['min', 2, 5, 8, 12],
    ['max', 0, 1, 999_999_999.9999, 1_000_000_000], // noise grows with the number of steps
    ['max', 0, 0, 24.9, 24.9],
  ] as const)('%s, constant %i, step %i: %d becomes %d', (sense, constant, step, bound, expected) => {
    expect(tightenBound(aim(sense, [], { constant, step }), bound)).toBe(expected);
  });

  it('never cuts a value off that can be reached and that the bound allows', () => {
    let tightened = 0;
    fc.assert(
      fc.property(
        fc.record({
          sense: fc.constantFrom('max' as const, 'min' as const),
          constant: fc.integer({ min: -1000, max: 1000 }),
          step: fc.constantFrom(1, 2, 7, 1_000, 1_000_000),
          steps: fc.integer({ min: -100_000, max: 100_000 }),
          beyond: fc.oneof(
            fc.constant(0),
            fc.integer({ min: 1, max: 3000 }).map((part) => part / 1000),
          ),
          // what a solver's arithmetic may be off by, relative to the bound
          noise: fc.integer({ min: -100, max: 100 }).map((part) => part * 1e-15),
        }),
        ({ sense, constant, step, steps, beyond, noise }) => {
          const reachable = constant + step * steps;
          const outward = sense === 'max' ? beyond * step : -beyond * step;
          const raw = (reachable + outward) * (1 + noise);
          const bound = tightenBound(aim(sense, [], { constant, step }), raw);
          if (sense === 'max') expect(bound).toBeGreaterThanOrEqual(reachable);
          else expect(bound).toBeLessThanOrEqual(reachable);
          expect(Math.abs((bound - constant) % step)).toBe(0);
          if (bound !== raw) tightened += 1;
        },
      ),
      { seed: 1641, numRuns: 2000 },
    );
    expect(tightened).toBeGreaterThan(1000);
  });
});
