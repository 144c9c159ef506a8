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
    readonly names: readonly string[];
  };
  readonly rows: {
    readonly count: number;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    /** Row r holds the entries from `starts[r]` up to, not including, `starts[r + 1]`. */
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
    readonly names: readonly string[];
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
      lower: Float64Array.from(model.columns.lower),
      upper: Float64Array.from(model.columns.upper),
    },
    rows: {
      ...model.rows,
      lower: Float64Array.from(model.rows.lower),
      upper: Float64Array.from(model.rows.upper),
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

/** The index of a column in its model. */
export type Column = number;

/** A linear expression: columns with their coefficients; a column may come twice, the coefficients add up. */
export type Terms = readonly (readonly [Column, number])[];

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

/** Collects columns and rows; `build` freezes them into arrays. */
export interface ModelBuilder {
  readonly column: (
    name: string,
    bounds: { lower?: number; upper: number; integer?: boolean; follower?: 'single' | 'total' },
  ) => Column;
  /** Adds `lower <= terms <= upper`; a row without entries is kept, since it can be unsatisfiable. */
  readonly row: (name: string, terms: Terms, bounds: { lower?: number; upper?: number }) => void;
  readonly build: () => LinearModel;
}

export function modelBuilder(): ModelBuilder {
  const lower: number[] = [];
  const upper: number[] = [];
  const integer: number[] = [];
  const follower: number[] = [];
  const columnNames: string[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowNames: string[] = [];

  return {
    column(name, bounds) {
      lower.push(bounds.lower ?? 0);
      upper.push(bounds.upper);
      integer.push(bounds.integer ? 1 : 0);
      follower.push(
        !bounds.integer || bounds.follower === undefined ? 0 : bounds.follower === 'single' ? 1 : 2,
      );
      return columnNames.push(name) - 1;
    },
    row(name, terms, bounds) {
      for (const [column, coefficient] of gather(terms)) {
        indices.push(column);
        values.push(coefficient);
      }
      starts.push(indices.length);
      rowLower.push(bounds.lower ?? -Infinity);
      rowUpper.push(bounds.upper ?? Infinity);
      rowNames.push(name);
    },
    build: () => ({
      columns: {
        count: columnNames.length,
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        integer: Uint8Array.from(integer),
        follower: Uint8Array.from(follower),
        names: columnNames,
      },
      rows: {
        count: rowNames.length,
        lower: Float64Array.from(rowLower),
        upper: Float64Array.from(rowUpper),
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
        names: rowNames,
      },
    }),
  };
}

/** The terms with one entry a column, in the order of first mention, zero coefficients left out. */
export function gather(terms: Terms): Terms {
  const sums = new Map<Column, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}

/** The greatest common divisor of the absolute values; 0 when all are 0. Whole numbers only. */
export function commonDivisor(numbers: readonly number[]): number {
  let divisor = 0;
  for (const each of numbers) {
    let [a, b] = [Math.abs(each), divisor];
    while (a !== 0) [a, b] = [b % a, a];
    divisor = b;
  }
  return divisor;
}
