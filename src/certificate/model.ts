import type { Fraction } from './fraction.js';

/**
 * The model of a case with whole numbers only. Every column has the lower limit 0. A row reads
 *
 *   lower <= sum_k coefficients[k] columns[k] / unit <= upper
 *
 * with a `unit` above 1 for rows of money alone; its columns `pay` count single VND here.
 */
export interface Model {
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, Row>;
  /** In the order of the case. */
  readonly goals: readonly GoalExpression[];
}

export interface Column {
  readonly name: string;
  /** Whole and at least 0. */
  readonly upper: number;
  /** A plan gives it a whole number, and it may be tightened and branched on. */
  readonly whole: boolean;
}

/** Column and coefficient; coefficients are whole and safe. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

export interface Sides {
  /** null: no limit on this side. */
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
}

export interface Row extends Sides {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly unit: bigint;
}

/** A goal of the case: its value is the sum of the terms over the denominator, in every plan. */
export interface GoalExpression {
  readonly terms: Terms;
  readonly denominator: number;
  /** The greatest common divisor of the coefficients; 1 when there are none. */
  readonly step: bigint;
}

/** A model as it is written down, name by name. */
export interface Sheet {
  readonly model: Omit<Model, 'goals'>;
  /** The column of this name, new when there is none. */
  readonly column: (name: string, upper: number, whole: boolean) => number;
  readonly row: (name: string, terms: Terms, limits: Limits) => void;
}

export interface Limits {
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
  /** What coefficients and limits are divided by; 1 when not given. */
  readonly unit?: number;
}

/** An empty sheet. */
export const newSheet = (): Sheet => {
  const columns: Column[] = [];
  const columnOf = new Map<string, number>();
  const rows = new Map<string, Row>();
  return {
    model: { columns, columnOf, rows },
    column(name, upper, whole) {
      const known = columnOf.get(name);
      if (known !== undefined) return known;
      columnOf.set(name, columns.length);
      return columns.push({ name, upper, whole }) - 1;
    },
    row(name, terms, { lower, upper, unit = 1 }) {
      const side = (limit: number | undefined): Fraction | null =>
        limit === undefined ? null : { over: BigInt(limit), under: BigInt(unit) };
      rows.set(name, rowOf(terms, { lower: side(lower), upper: side(upper) }, unit));
    },
  };
};

/** The terms as a row, a column that comes twice with the sum of its coefficients. */
export const rowOf = (terms: Terms, { lower, upper }: Sides, unit = 1): Row => {
  const sums = summed(terms);
  return {
    columns: Int32Array.from(sums, ([column]) => column),
    coefficients: Float64Array.from(sums, ([, coefficient]) => coefficient),
    lower,
    upper,
    unit: BigInt(unit),
  };
};

/** One entry a column, none of them 0. */
export const summed = (terms: Terms): Terms => {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
};
