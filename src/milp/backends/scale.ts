import type { LinearModel } from '../linear-model.js';
import { commonDivisor, type Terms } from '../terms.js';

/*
 * Money stands in whole VND, so a row can hold coefficients of 1e9 beside 1. javascript-lp-solver answers such rows
 * wrongly and HiGHS judges feasibility by absolute tolerances, so every row is divided by a factor first. Dividing by
 * the common divisor keeps whole rows whole; a further power of ten only when numbers are still large.
 */

const LARGE = 1e5;

/** What a row (or an objective) is divided by. */
export function scaleFactor(coefficients: Float64Array): number {
  const whole = coefficients.every((each) => Number.isSafeInteger(each));
  const divisor = whole ? commonDivisor(coefficients) || 1 : 1;
  const largest = coefficients.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / divisor;
  return largest > LARGE ? divisor * 10 ** Math.ceil(Math.log10(largest / 1e3)) : divisor;
}

export const termsFactor = ({ coefficients }: Terms): number => scaleFactor(coefficients);

/** The rows of the model, each divided by its factor; columns are left as they are. */
export function scaledRows({ rows }: LinearModel): Pick<LinearModel['rows'], 'values' | 'lower' | 'upper'> {
  const values = rows.values.slice();
  const lower = rows.lower.slice();
  const upper = rows.upper.slice();
  for (let row = 0; row < rows.count; row += 1) {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const factor = scaleFactor(rows.values.subarray(from, to));
    if (factor === 1) continue;
    for (let entry = from; entry < to; entry += 1) values[entry]! /= factor;
    lower[row]! /= factor;
    upper[row]! /= factor;
  }
  return { values, lower, upper };
}
