/*
 * Weak duality in whole numbers. For multipliers y of the rows and w of the goal c, with d = w c - y A, every point of a box
 * that meets the rows has
 *
 *   w c x  <=  sum_i max(y_i lower_i, y_i upper_i)  +  sum_j max(d_j lower_j, d_j upper_j)
 *
 * (of a row, y_i > 0 leans on the upper side and y_i < 0 on the lower). Everything is multiplied by one number, `scale`, so that
 * it is whole.
 */
import { commonMultiple, dyadicOf } from './fraction.js';
import type { Row, Terms } from './model.js';

/** The limits of every column, by index. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A row and its multiplier, which is finite and not 0. */
export interface Weight {
  readonly row: Row;
  readonly times: number;
}

/** A sum of rows and of the goal, with what it bounds; all but `scale` is multiplied by `scale`. */
export interface Combination {
  readonly scale: bigint;
  /** d of each column; the columns that the box holds at 0 may be left out. */
  readonly reduced: readonly bigint[];
  /** At most this is w c x in the box. */
  readonly bound: bigint;
}

/** The entries of a row outside the columns that a box holds at 0, which no sum over the box feels. */
export type Entries = Pick<Row, 'columns' | 'coefficients'>;

/** Columns that may differ from 0 in a box, and the entries of rows in them; each row is looked through once. */
export interface View {
  readonly live: Int32Array;
  readonly entriesOf: (row: Row) => Entries;
}

/** What a box, as it is now, and every box inside it leave of the model. */
export const viewOf = ({ upper }: Box): View => {
  const mayDiffer = upper.map((most) => (most > 0 ? 1 : 0)); // the box may change later
  const live = Int32Array.from([...mayDiffer.keys()].filter((column) => mayDiffer[column] === 1));
  const known = new Map<Entries['columns'], Entries>();
  const reduce = ({ columns, coefficients }: Row): Entries => {
    const kept = [...columns.keys()].filter((at) => mayDiffer[columns[at]!] === 1);
    return {
      columns: Int32Array.from(kept, (at) => columns[at]!),
      coefficients: Float64Array.from(kept, (at) => coefficients[at]!),
    };
  };
  return {
    live,
    // A row that a branch limits is another row of the same columns.
    entriesOf(row) {
      const found = known.get(row.columns) ?? reduce(row);
      known.set(row.columns, found);
      return found;
    },
  };
};

/** The combination over a box inside that of the view. Every weight leans on a side that its row has. */
export const combine = (weights: readonly Weight[], goal: Terms, box: Box, view: View): Combination => {
  const { scale, factors } = scaled(weights);
  const reduced: bigint[] = new Array(box.upper.length).fill(0n);
  for (const [column, coefficient] of goal) reduced[column] = BigInt(coefficient) * scale;
  let bound = 0n;
  weights.forEach(({ row }, index) => {
    const factor = factors[index]!;
    const side = factor > 0n ? row.upper! : row.lower!;
    bound += (factor * side.over) / side.under; // whole: the scale holds every denominator
    subtract(reduced, view.entriesOf(row), factor / row.unit);
  });
  for (const column of view.live) {
    const each = reduced[column]!;
    if (each === 0n) continue;
    const end = each > 0n ? box.upper[column]! : box.lower[column]!;
    if (end === 1) bound += each;
    else if (end !== 0) bound += each * BigInt(end);
  }
  return { scale, reduced, bound };
};

/** The multipliers times one scale that makes them, and what they are multiplied with, whole. */
const scaled = (
  weights: readonly Weight[],
): { readonly scale: bigint; readonly factors: readonly bigint[] } => {
  const numbers = weights.map(({ times }) => dyadicOf(times));
  const least = numbers.reduce((most, { exponent }) => Math.min(most, exponent), 0);
  const denominators = weights.flatMap(({ row: { unit, lower, upper } }) => [
    unit,
    lower?.under ?? 1n,
    upper?.under ?? 1n,
  ]);
  const common = denominators.reduce(
    (all, each) => (all % each === 0n ? all : commonMultiple(all, each)),
    1n,
  );
  return {
    scale: common << BigInt(-least),
    factors: numbers.map(({ mantissa, exponent }) => (mantissa * common) << BigInt(exponent - least)),
  };
};

const subtract = (sums: bigint[], { columns, coefficients }: Entries, factor: bigint): void => {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at]!;
    const coefficient = coefficients[at]!;
    if (coefficient === 1) sums[column]! -= factor;
    else if (coefficient === -1) sums[column]! += factor;
    else sums[column]! -= factor * BigInt(coefficient);
  }
};
