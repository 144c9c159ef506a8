import type { Names } from './names.js';
import type { Terms } from './terms.js';

/**
 * A mixed-integer linear model: columns with bounds, and rows `lower <= sum(coefficient x column) <= upper` in
 * compressed sparse rows. It knows no official and no course; names are for people who read the model.
 */
export interface LinearModel {
  readonly columns: {
    readonly count: number;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    /** 1 where only whole numbers are allowed. */
    readonly integer: Uint8Array;
    /**
     * Above 0 where a whole column is expected to come out whole by itself once the other whole columns are fixed, as in a network
     * flow: 1 a single follower, 2 a total of single followers. A hint that a backend may use to search; nothing is taken for whole
     * because of it.
     */
    readonly follower: Uint8Array;
    readonly names: Names;
  };
  readonly rows: {
    readonly count: number;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    /** Row r holds the entries from `starts[r]` up to, not including, `starts[r + 1]`. */
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
    readonly names: Names;
  };
}

/** New bounds for some columns and rows of a model; everything else stays. */
export interface Edits {
  readonly columns: readonly (readonly [column: number, lower: number, upper: number])[];
  readonly rows: readonly (readonly [row: number, lower: number, upper: number])[];
}

/** The model with other bounds; what is not edited is shared. */
export function edited(model: LinearModel, { columns, rows }: Edits): LinearModel {
  const copy = {
    columns: {
      ...model.columns,
      lower: model.columns.lower.slice(),
      upper: model.columns.upper.slice(),
    },
    rows: {
      ...model.rows,
      lower: model.rows.lower.slice(),
      upper: model.rows.upper.slice(),
    },
  };
  for (const [column, lower, upper] of columns) {
    copy.columns.lower[column] = lower;
    copy.columns.upper[column] = upper;
  }
  for (const [row, lower, upper] of rows) {
    copy.rows.lower[row] = lower;
    copy.rows.upper[row] = upper;
  }
  return copy;
}

/** Values of all columns, by index. */
export type Point = Float64Array;

/**
 * A linear objective with whole coefficients: `value = (constant + sum(coefficient x column)) / denominator`.
 * Whole numbers keep values exact and let a bound be rounded to the next value that can occur.
 */
export interface Objective {
  readonly name: string;
  readonly sense: 'max' | 'min';
  readonly terms: Terms;
  readonly constant: number;
  readonly denominator: number;
  /** How much of its optimum (in values) later objectives may give up. */
  readonly tolerance: number;
  /** Two values that differ, differ by at least this much in numerators; 0 when they may differ by anything. */
  readonly step: number;
}
