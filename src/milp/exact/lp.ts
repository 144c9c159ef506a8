/** A linear programme that stays loaded: minimise costs x columns. What a simplex code must do for the exact search. */
export interface LpData {
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Compressed sparse rows. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Columns or rows to add, each with its entries in the other axis. */
export interface LpSlices {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface LpBasis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** `time`: stopped by the clock of the engine; `failed`: neither solved nor proven infeasible. */
export type LpStatus = 'optimal' | 'infeasible' | 'time' | 'failed';

export interface Lp {
  readonly addColumns: (costs: Float64Array, columns: LpSlices) => void;
  readonly addRows: (rows: LpSlices) => void;
  readonly setBounds: (columns: Int32Array, lower: Float64Array, upper: Float64Array) => void;
  readonly setRowBounds: (row: number, lower: number, upper: number) => void;
  readonly setCosts: (costs: Float64Array) => void;
  /** Starts from the last basis. */
  readonly solve: () => LpStatus;
  /** The optimum, or a bound on it after at most so many iterations; null: infeasible, or nothing known. */
  readonly estimate: (iterations: number) => number | null;
  /** A good point at which the flagged columns are whole, by any heuristic; null: none found. The basis stays. */
  readonly wholePoint: (whole: Uint8Array) => Float64Array | null;
  readonly values: () => Float64Array;
  /** Multipliers y of the rows: reduced cost = cost - sum_i y_i a_ij. */
  readonly duals: () => Float64Array;
  /** Row multipliers that prove infeasibility, of either sign; null when there are none to be had. */
  readonly ray: () => Float64Array | null;
  readonly basis: () => LpBasis | null;
  readonly close: () => void;
}

export interface LpEngine {
  readonly version: string;
  readonly load: (data: LpData, basis: LpBasis | null) => Lp;
}

/** The status of a basic column or row in an `LpBasis`. */
export const BASIC = 1;
