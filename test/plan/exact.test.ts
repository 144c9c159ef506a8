import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimalOf, numberOf, plus, sumOf, times } from '../../src/plan/exact.js';

describe('decimals', () => {
  it('are read as they print', () => {
    expect(decimalOf(0.1)).toEqual({ digits: 1n, places: 1 });
    expect(decimalOf(-12.345)).toEqual({ digits: -12345n, places: 3 });
    expect(decimalOf(0.000001)).toEqual({ digits: 1n, places: 6 });
    expect(numberOf(decimalOf(1.5e-7))).toBe(1.5e-7);
    expect(decimalOf(1e21)).toEqual({ digits: 10n ** 21n, places: 0 });
    expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
    expect(() => decimalOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('are summed without noise, where floats are not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([])).toBe(0);
    expect(sumOf([2.5, -1])).toBe(1.5);
  });

  it('are compared without noise', () => {
    expect(compare(times(decimalOf(0.1), 3), decimalOf(0.3))).toBe(0);
    expect(compare(times(decimalOf(0.7), 10), decimalOf(7))).toBe(0);
    expect(compare(decimalOf(0.333333), decimalOf(0.3333331))).toBe(-1);
    expect(compare(decimalOf(2), decimalOf(1.999999))).toBe(1);
    expect(compare(decimalOf(-2), decimalOf(1))).toBe(-1);
  });

  it('agree with whole millionths', () => {
    const millionths = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        const [left, right] = [decimalOf(a / 1e6), decimalOf(b / 1e6)];
        expect(numberOf(plus(left, right))).toBe((a + b) / 1e6);
        expect(compare(left, right)).toBe(Math.sign(a - b));
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
