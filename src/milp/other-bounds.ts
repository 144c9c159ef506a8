import type { Edits, LinearModel } from './linear-model.js';

/* Models of the same columns, rows and coefficients, which differ in bounds alone. */

/** The bounds that turn one model into another; null: they differ in more than that. */
export function otherBounds(before: LinearModel, after: LinearModel): Edits | null {
  const isSame =
    before.columns.count === after.columns.count &&
    before.rows.count === after.rows.count &&
    sameNumbers(before.columns.integer, after.columns.integer) &&
    sameNumbers(before.rows.starts, after.rows.starts) &&
    sameNumbers(before.rows.indices, after.rows.indices) &&
    sameNumbers(before.rows.values, after.rows.values) &&
    sameNames(before.rows.names, after.rows.names) &&
    sameNames(before.columns.names, after.columns.names);
  return isSame ? differences(before, after) : null;
}

/** The bounds of the second model where they differ. */
export const differences = (before: LinearModel, after: LinearModel): Edits => ({
  columns: differing(before.columns, after.columns),
  rows: differing(before.rows, after.rows),
});

/** Bounds within which all of these lie. */
export const widest = (all: readonly Edits[]): Edits => ({
  columns: union(all.flatMap(({ columns }) => columns)),
  rows: union(all.flatMap(({ rows }) => rows)),
});

/** Whether one model allows no value that the other does not; the two differ in bounds alone. */
export const isWithin = (inner: LinearModel, outer: LinearModel): boolean =>
  narrower(inner.columns, outer.columns) && narrower(inner.rows, outer.rows);

type Bound = readonly [index: number, lower: number, upper: number];

const union = (bounds: readonly Bound[]): readonly Bound[] => {
  const found = new Map<number, Bound>();
  for (const [at, lower, upper] of bounds) {
    const [, low, high] = found.get(at) ?? [at, lower, upper];
    found.set(at, [at, Math.min(low, lower), Math.max(high, upper)]);
  }
  return [...found.values()];
};

interface Bounded {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

const narrower = (inner: Bounded, outer: Bounded): boolean =>
  inner.lower.every((low, at) => low >= outer.lower[at]!) &&
  inner.upper.every((high, at) => high <= outer.upper[at]!);

const differing = (before: Bounded, after: Bounded): readonly Bound[] =>
  Array.from(after.lower.keys()).flatMap((at) =>
    before.lower[at] === after.lower[at] && before.upper[at] === after.upper[at]
      ? []
      : [[at, after.lower[at]!, after.upper[at]!] as const],
  );

const sameNumbers = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};

const sameNames = (a: Iterable<string>, b: Iterable<string>): boolean => {
  const others = b[Symbol.iterator]();
  for (const name of a) if (others.next().value !== name) return false;
  return others.next().done === true;
};
