import { commonDivisor, type LinearModel, type Terms } from '../linear-model.js';

/*
 * Money stands in whole VND, so a row can hold coefficients of 1e9 beside 1. javascript-lp-solver answers such rows
 * wrongly and HiGHS judges feasibility by absolute tolerances, so every row is divided by a factor first. Dividing by
 * the common divisor keeps whole rows whole; a further power of ten only when numbers are still large.
 */

const LARGE = 1e5;

/** What a row (or an objective) is divided by. */
export function scaleFactor(coefficients: readonly number[]): number {
  const whole = coefficients.every(Number.isSafeInteger);
  const divisor = whole ? commonDivisor(coefficients) || 1 : 1;
  const largest = coefficients.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / divisor;
  return largest > LARGE ? divisor * 10 ** Math.ceil(Math.log10(largest / 1e3)) : divisor;
}

export const termsFactor = (terms: Terms): number => scaleFactor(terms.map(([, coefficient]) => coefficient));

/** The rows of the model, each divided by its factor; columns are left as they are. */
export function scaledRows({ rows }: LinearModel): Pick<LinearModel['rows'], 'values' | 'lower' | 'upper'> {
  const values = Float64Array.from(rows.values);
  const lower = Float64Array.from(rows.lower);
  const upper = Float64Array.from(rows.upper);
  for (let row = 0; row < rows.count; row += 1) {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const factor = scaleFactor([...rows.values.subarray(from, to)]);
    if (factor === 1) continue;
    for (let entry = from; entry < to; entry += 1) values[entry]! /= factor;
    lower[row]! /= factor;
    upper[row]! /= factor;
  }
  return { values, lower, upper };
}
