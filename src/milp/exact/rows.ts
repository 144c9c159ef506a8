import type { Program } from './program.js';

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
}

export function rowPool({ model: { rows }, links, upper }: Program): RowPool {
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
  };
}

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
  const { fromRows, reduced } = reduce(pool, multipliers, costs ?? new Float64Array(lower.length));
  return { bound: fromRows + fromColumns(reduced, lower, upper), reduced };
}

/** The rows' share of the bound, and d = c - yA. */
export function reduce(
  pool: Pick<RowPool, 'get'>,
  { rows, values }: Multipliers,
  costs: Float64Array,
): { readonly fromRows: number; readonly reduced: Float64Array } {
  const reduced = costs.slice();
  let fromRows = 0;
  rows.forEach((id, at) => {
    const row = pool.get(id);
    const y = values[at]!;
    const side = y > 0 ? row.upper : row.lower;
    if (!Number.isFinite(side)) return;
    fromRows += y * side;
    for (let entry = 0; entry < row.indices.length; entry += 1) {
      reduced[row.indices[entry]!]! -= y * row.values[entry]!;
    }
  });
  return { fromRows, reduced };
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
