import type { LinearModel } from '../linear-model.js';
import { type Box, isSingle, type Program } from './program.js';

/** One row of the search: of the model, an earlier objective held, or a link. Ids below `model.rows.count` are the model's. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** What it is multiplied by inside a simplex code, to keep its numbers near 1. */
  readonly scale: number;
}

/** Row multipliers that are not 0, by row id; a bound on any objective follows from them (weak duality). */
export interface Multipliers {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** All rows known so far; rows are added, never taken away. */
export interface RowPool {
  readonly size: () => number;
  readonly get: (id: number) => Row;
  readonly add: (row: Omit<Row, 'scale'>) => number;
  /** Other bounds for a row. */
  readonly rebound: (id: number, lower: number, upper: number) => void;
  /** The id of link k of the program. */
  readonly link: (k: number) => number;
  /** The link that a row is, or null. */
  readonly linkOf: (id: number) => number | null;
  /** Reduced costs c - yA. */
  readonly reduced: (multipliers: Multipliers, costs: Float64Array) => Float64Array;
}

export function rowPool(program: Program): RowPool {
  const { model, links, upper } = program;
  const { rows } = model;
  const byColumns = columnwise(program);
  const pool: Row[] = [];
  const linkIds = new Map<number, number>();
  const linkOfId = new Map<number, number>();
  const add = (row: Omit<Row, 'scale'>): number => pool.push({ ...row, scale: scaleOf(row.values) }) - 1;
  for (let row = 0; row < rows.count; row += 1) {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    add({
      lower: rows.lower[row]!,
      upper: rows.upper[row]!,
      indices: rows.indices.subarray(from, to),
      values: rows.values.subarray(from, to),
    });
  }
  return {
    size: () => pool.length,
    get: (id) => pool[id]!,
    add,
    rebound(id, lower, upper) {
      pool[id] = { ...pool[id]!, lower, upper };
    },
    link(k) {
      const known = linkIds.get(k);
      if (known !== undefined) return known;
      const [follower, decider] = [links.follower[k]!, links.decider[k]!];
      const id = add({
        lower: -Infinity,
        upper: 0,
        indices: Int32Array.of(follower, decider),
        values: Float64Array.of(1, -upper[follower]!),
      });
      linkIds.set(k, id);
      linkOfId.set(id, k);
      return id;
    },
    linkOf: (id) => linkOfId.get(id) ?? null,
    reduced(multipliers, costs) {
      const reduced = costs.slice();
      let entries = 0;
      for (const id of multipliers.rows) if (id < rows.count) entries += pool[id]!.indices.length;
      // A row writes far apart; it is soon quicker to go through all columns.
      const many = entries > rows.indices.length / 16;
      if (many) byColumns(multipliers, reduced);
      multipliers.rows.forEach((id, at) => {
        if (many && id < rows.count) return;
        const { indices, values } = pool[id]!;
        const y = multipliers.values[at]!;
        for (let entry = 0; entry < indices.length; entry += 1)
          reduced[indices[entry]!]! -= y * values[entry]!;
      });
      return reduced;
    },
  };
}

/** Takes yA of the model's rows off the reduced costs, column by column: the entries of all columns stand behind each other. */
const columnwise = ({ model, count, byColumn }: Program) => {
  const { rows } = model;
  const alike = ofSingles(model);
  const y = new Float64Array(rows.count);
  return (multipliers: Multipliers, reduced: Float64Array): void => {
    multipliers.rows.forEach((id, at) => {
      if (id < rows.count) y[id] = multipliers.values[at]!;
    });
    for (let column = 0; column < count; column += 1) {
      const single = isSingle(model, column);
      let d = reduced[column]!;
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        const row = byColumn.rows[at]!;
        if (y[row] === 0) continue;
        const coefficient = single ? alike[row]! : Number.NaN;
        d -= y[row]! * (Number.isNaN(coefficient) ? rows.values[byColumn.entries[at]!]! : coefficient);
      }
      reduced[column] = d;
    }
    for (const id of multipliers.rows) if (id < rows.count) y[id] = 0;
  };
};

/** The coefficient that all single followers of a row have, by row; NaN where they differ. */
const ofSingles = (model: LinearModel): Float64Array => {
  const { count, starts, indices, values } = model.rows;
  const alike = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      if (!isSingle(model, indices[entry]!)) continue;
      if (alike[row] === 0) alike[row] = values[entry]!;
      else if (alike[row] !== values[entry]) {
        alike[row] = Number.NaN;
        break;
      }
    }
  }
  return alike;
};

/** A power of two, so that scaling loses no bit. Up to a million nothing is scaled: money in small units must stay visible. */
const scaleOf = (values: Float64Array): number => {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 1e6 ? 2 ** -Math.floor(Math.log2(largest / 1e6)) : 1;
};

/**
 * What multipliers y say of max sum_j c(j) x(j): with d = c - yA,
 *
 *   c x = y (A x) + d x <= sum_i max(y(i) lower(i), y(i) upper(i)) + sum_j max(d(j) lower(j), d(j) upper(j)).
 *
 * It holds for any y; a multiplier on the side where its row has no bound is left out.
 */
export function lagrangian(
  pool: RowPool,
  multipliers: Multipliers,
  costs: Float64Array | null,
  lower: Float64Array,
  upper: Float64Array,
): { readonly bound: number; readonly reduced: Float64Array } {
  const boundsOf = (id: number) => [pool.get(id).lower, pool.get(id).upper] as const;
  const { fromRows, reduced } = reduce(pool, multipliers, costs ?? new Float64Array(lower.length), boundsOf);
  return { bound: fromRows + fromColumns(reduced, lower, upper), reduced };
}

/** Reduced costs below this move nothing. */
const TINY = 1e-7;
/** Sums of doubles are off by less. */
const OFF = 1e-6;

/**
 * Narrows a box to the points that fall no more than `room` short of the bound that these reduced costs come with: a whole column
 * that leaves its better side by k costs |d| k. Answers the columns that it narrowed, of those that are minded.
 */
export function narrow(
  { lower, upper }: Box,
  integer: Uint8Array,
  reduced: Float64Array,
  room: number,
  minds: (column: number) => boolean,
): readonly number[] {
  const narrowed: number[] = [];
  const left = Math.max(0, room + OFF);
  for (let column = 0; column < reduced.length; column += 1) {
    const d = reduced[column]!;
    if (integer[column] === 0 || Math.abs(d) < TINY) continue;
    const steps = Math.floor(left / Math.abs(d) + OFF);
    if (steps >= upper[column]! - lower[column]!) continue;
    if (d > 0) lower[column] = upper[column]! - steps;
    else upper[column] = lower[column]! + steps;
    if (minds(column)) narrowed.push(column);
  }
  return narrowed;
}

/** The rows' share of the bound, with the bounds that `boundsOf` gives a row, and d = c - yA. */
export function reduce(
  pool: RowPool,
  { rows, values }: Multipliers,
  costs: Float64Array,
  boundsOf: (id: number) => readonly [lower: number, upper: number],
): { readonly fromRows: number; readonly reduced: Float64Array } {
  const counted: number[] = [];
  let fromRows = 0;
  rows.forEach((id, at) => {
    const [lower, upper] = boundsOf(id);
    const y = values[at]!;
    const side = y > 0 ? upper : lower;
    if (!Number.isFinite(side)) return;
    fromRows += y * side;
    counted.push(at);
  });
  const kept = {
    rows: Int32Array.from(counted, (at) => rows[at]!),
    values: Float64Array.from(counted, (at) => values[at]!),
  };
  return { fromRows, reduced: pool.reduced(kept, costs) };
}

/** The columns' share of the bound. */
export function fromColumns(reduced: Float64Array, lower: Float64Array, upper: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < reduced.length; column += 1) {
    const d = reduced[column]!;
    if (d !== 0) sum += d > 0 ? d * upper[column]! : d * lower[column]!;
  }
  return sum;
}
