import type { LinearModel, Objective, Point } from './linear-model.js';
import type { Terms } from './terms.js';

/** How far a whole column may be from a whole number, and a row from its bounds relative to its size. */
export const TOLERANCE = 1e-6;

/** One row or column of a model that a point does not satisfy. */
export interface Breach {
  readonly name: string;
  readonly found: number;
  readonly lower: number;
  readonly upper: number;
}

/** The point with its whole columns rounded; null where one of them is not near a whole number or is no number. */
export function roundIntegers({ columns }: LinearModel, point: Point): Point | null {
  const rounded = point.slice();
  for (let column = 0; column < columns.count; column += 1) {
    const value = point[column]!;
    if (!Number.isFinite(value)) return null;
    if (columns.integer[column] === 0) continue;
    const whole = Math.round(value);
    if (Math.abs(value - whole) > TOLERANCE) return null;
    rounded[column] = whole;
  }
  return rounded;
}

/** So near to a bound a column that need not be whole is at it: a hair of a province, times a weight of a million, would count. */
const AT_A_BOUND = 2e-6;

/** The point with its columns at the bounds that they are within a hair of. */
export function atBounds({ columns: { lower, upper } }: LinearModel, point: Point): Point {
  return point.map((value, column) => {
    if (Math.abs(value - lower[column]!) <= AT_A_BOUND) return lower[column]!;
    return Math.abs(value - upper[column]!) <= AT_A_BOUND ? upper[column]! : value;
  });
}

/**
 * Every bound and row of the model that the point breaks (JuMP calls this a primal feasibility report).
 * A row of whole columns and coefficients is summed exactly and allowed nothing; any other is allowed what `slackOf` says for
 * its largest summand (at least 1), by default TOLERANCE times that.
 */
export function breaches(
  { columns, rows }: LinearModel,
  point: Point,
  slackOf: (largest: number) => number = (largest) => TOLERANCE * largest,
): readonly Breach[] {
  const found: Breach[] = [];
  for (let column = 0; column < columns.count; column += 1) {
    const [lower, upper, value] = [columns.lower[column]!, columns.upper[column]!, point[column]!];
    const slack = columns.integer[column] === 1 ? 0 : slackOf(Math.max(1, Math.abs(value)));
    if (!(value >= lower - slack && value <= upper + slack)) {
      found.push({ name: columns.names.at(column)!, found: value, lower, upper });
    }
  }
  for (let row = 0; row < rows.count; row += 1) {
    let [sum, largest, exact] = [0, 1, true];
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const column = rows.indices[entry]!;
      const summand = rows.values[entry]! * point[column]!;
      sum += summand;
      largest = Math.max(largest, Math.abs(summand));
      exact &&= columns.integer[column] === 1 && Number.isInteger(rows.values[entry]!);
    }
    const slack = exact && Number.isSafeInteger(sum) ? 0 : slackOf(largest);
    const [lower, upper] = [rows.lower[row]!, rows.upper[row]!];
    if (!(sum >= lower - slack && sum <= upper + slack)) {
      found.push({ name: rows.names.at(row)!, found: sum, lower, upper });
    }
  }
  return found;
}

/** The sum of the terms at a point. */
export const evaluate = ({ columns, coefficients }: Terms, point: Point): number => {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1) sum += coefficients[at]! * point[columns[at]!]!;
  return sum;
};

/** The numerator of an objective at a point whose columns may be off a whole number by rounding noise. */
export const numeratorAt = (objective: Objective, point: Point): number => {
  const raw = objective.constant + evaluate(objective.terms, point);
  return objective.step > 0 ? Math.round(raw) : raw;
};

/**
 * The tightest bound on the values that can occur: a solver's bound on the numerator, moved inwards to the next multiple
 * of the step (values differ from the constant by multiples of it). Never beyond `TOLERANCE` of the raw bound.
 */
export function tightenBound(objective: Objective, bound: number): number {
  const { constant, step, sense } = objective;
  if (step === 0 || !Number.isFinite(bound)) return bound;
  const steps = (bound - constant) / step;
  const slack = Math.min(0.5, TOLERANCE * Math.max(1, Math.abs(steps) * 1e-3));
  return constant + step * (sense === 'max' ? Math.floor(steps + slack) : Math.ceil(steps - slack));
}
