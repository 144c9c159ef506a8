import { describe, expect, it } from 'vitest';
import { estimate, gini, studentQuantile } from '../../src/strategies/index.js';

describe('the quantile of Student’s t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [29, 2.045],
    [30, 2.042],
    [100, 1.984],
  ])('of %i degrees of freedom is %f', (degrees, expected) => {
    expect(studentQuantile(degrees)).toBeCloseTo(expected, 3);
  });
});

describe('an estimate', () => {
  it('is the one of Student’s own example', () => {
    // additional hours of sleep, "The probable error of a mean", Biometrika 6 (1908); in R: t.test of the differences in `sleep`
    const hours = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean, interval, count } = estimate(hours)!;
    expect([mean, interval!.low, interval!.high].map((value) => value.toFixed(4))).toEqual([
      '1.5800',
      '0.7001',
      '2.4599',
    ]);
    expect(count).toBe(10);
  });

  it('of one value has no interval, of equal values one without width, of none does not exist', () => {
    expect(estimate([3])).toEqual({ mean: 3, interval: null, count: 1 });
    expect(estimate([3, 3, 3])).toEqual({ mean: 3, interval: { low: 3, high: 3 }, count: 3 });
    expect(estimate([])).toBeNull();
  });
});

describe('the Gini coefficient', () => {
  // by its definition, sum of |x_i - x_j| over ordered pairs / (2 n^2 mean): for 1 2 3 4 it is 20 / (2 x 16 x 2.5)
  it.each([
    [[5, 5, 5, 5], 0],
    [[0, 0, 0, 7], 0.75],
    [[3, 1, 4, 2], 0.25],
    [[0, 2], 0.5],
  ])('of %j is %f', (counts, expected) => {
    expect(gini(counts)).toBeCloseTo(expected, 12);
  });

  it('of nothing is unknown', () => {
    expect([gini([]), gini([0, 0])]).toEqual([null, null]);
  });
});
