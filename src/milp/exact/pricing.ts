import { Best } from './best.js';
import { type Box, isSingle, type Program } from './program.js';

import type { Multipliers, RowPool } from './rows.js';

/* Which columns a relaxation starts with, and what those that are left out would bring. */

/** For each decision the followers that pay it most, and the other decisions that pay those best: where the relaxation starts. */
export const mostPaying = (program: Program, costs: Float64Array, box: Box): number[] => {
  const { count, links, model, rowKind } = program;
  // Without links there is nothing to leave out.
  if (links.decider.length === 0) return Array.from({ length: count }, (_, column) => column);
  const chosen: number[] = [];
  const { decider, follower } = links;
  for (let k = 0; k < decider.length; ) {
    const decision = decider[k]!;
    const best = new Best(costs, A_DECISION);
    for (; decider[k] === decision; k += 1) if (box.upper[follower[k]!]! > 0) best.offer(follower[k]!);
    if (box.upper[decision]! > 0) chosen.push(...best.sorted());
  }
  // Where many pay alike, all of them may be of one group that is capped: the best of each group come too.
  const { starts, indices } = model.rows;
  rowKind.forEach((kind, row) => {
    if (kind !== 'lazy') return;
    const best = new Best(costs, OF_A_LAZY_ROW);
    const columns = indices.subarray(starts[row], starts[row + 1]);
    if (columns.some((column) => !isSingle(model, column) && box.upper[column]! <= 0)) return;
    for (const column of columns) {
      if (isSingle(model, column) && box.upper[column]! > 0) best.offer(column);
    }
    chosen.push(...best.sorted());
  });
  const sums = new Set(chosen.map((column) => idleSumOf(program, column)).filter((row) => row >= 0));
  for (const row of needed(program)) sums.add(row);
  const ofATotal = Math.min(A_TOTAL, Math.max(1, Math.floor(BESIDE / sums.size)));
  const beside = [...sums].flatMap((row) => {
    const best = new Best(costs, ofATotal);
    for (const column of indices.subarray(starts[row], starts[row + 1])) {
      if (isSingle(model, column) && box.upper[column]! > 0) best.offer(column);
    }
    return best.sorted();
  });
  return [...chosen, ...beside];
};

/** The idle sum that a column is part of, -1 for none. */
export const idleSumOf = ({ byColumn, idleOfRow }: Program, column: number): number => {
  for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
    if (idleOfRow[byColumn.rows[at]!]! >= 0) return byColumn.rows[at]!;
  }
  return -1;
};

/** For each row that asks for some of several idle sums (somebody of a province), the sums with the most followers. */
const needed = ({ model: { rows }, rowKind, idle, idleOfRow }: Program): number[] => {
  const sumOfTotal = new Map(idle.map(({ row, total }) => [total, row]));
  const sizeOf = (row: number): number => rows.starts[row + 1]! - rows.starts[row]!;
  return rowKind.flatMap((kind, row) => {
    if (kind === 'folded' || idleOfRow[row]! >= 0 || !(rows.lower[row]! > -Infinity)) return [];
    const sums: number[] = [];
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const sum = sumOfTotal.get(rows.indices[entry]!);
      if (sum !== undefined && rows.values[entry]! > 0) sums.push(sum);
    }
    return sums.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b).slice(0, OF_A_NEED);
  });
};

/** Sums taken for a row that needs some, followers taken for a decision, for a lazy row, and for a sum. */
const OF_A_NEED = 3;
const A_DECISION = 40;
const OF_A_LAZY_ROW = 1;
const A_TOTAL = 6;
/** Followers taken for all sums together, though at least one for each. */
const BESIDE = 20_000;

/**
 * The reduced cost of one column after the other. Sums that are not `atHand` have the multiplier at which their total neither pays
 * nor costs. Links are left out: of a column that is not at hand none is.
 */
export const priceOf = (
  { model, byColumn, idle, idleOfRow }: Program,
  pool: RowPool,
  { rows, values }: Multipliers,
  costs: Float64Array,
  atHand: (row: number) => boolean,
): ((column: number) => number) => {
  const y = new Map<number, number>();
  const held: { readonly indices: Int32Array; readonly values: Float64Array; readonly y: number }[] = [];
  rows.forEach((id, at) => {
    if (id < model.rows.count) y.set(id, values[at]!);
    else if (pool.linkOf(id) === null) held.push({ ...pool.get(id), y: values[at]! });
  });
  const ofRows = (column: number): number => {
    let d = costs[column]!;
    for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
      const known = y.get(byColumn.rows[at]!);
      if (known !== undefined) d -= known * model.rows.values[byColumn.entries[at]!]!;
    }
    for (const row of held) {
      const at = placeIn(row.indices, column);
      if (at >= 0) d -= row.y * row.values[at]!;
    }
    return d;
  };
  return (column) => {
    let d = ofRows(column);
    for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
      const sum = idle[idleOfRow[byColumn.rows[at]!]!];
      if (sum === undefined || atHand(sum.row)) continue;
      d -= (ofRows(sum.total) / sum.factor) * model.rows.values[byColumn.entries[at]!]!;
    }
    return d;
  };
};

/** Where a number stands among ascending ones; -1: nowhere. */
const placeIn = (ascending: Int32Array, number: number): number => {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number ? low : -1;
};
