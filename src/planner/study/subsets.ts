/*
 * Which subsets of the changes of a what-if are planned to find the change that did it, and what follows from them. A subset is a
 * mask: bit i is part i. The empty one is the base, the full one the what-if itself.
 */

/** Up to so many parts all subsets are planned. */
const ALL_UP_TO = 3;

export const fullMask = (parts: number): number => 2 ** parts - 1;

/** All 2^k subsets for up to 3 parts; for more: none, each alone, the first ones, all but each, and all. Ascending. */
export function subsetsOf(parts: number): readonly number[] {
  const full = fullMask(parts);
  if (parts <= ALL_UP_TO) return Array.from({ length: full + 1 }, (_, mask) => mask);
  const each = Array.from({ length: parts }, (_, part) => part);
  const masks = new Set([
    ...each.flatMap((part) => [1 << part, full - (1 << part), fullMask(part)]),
    0,
    full,
  ]);
  return [...masks].sort((a, b) => a - b);
}

export const hasAll = (parts: number): boolean => parts <= ALL_UP_TO;

/** The parts of a subset, from 0, ascending. */
export const partsOf = (mask: number): readonly number[] =>
  Array.from({ length: 32 - Math.clz32(mask) }, (_, part) => part).filter((part) => (mask >> part) & 1);

/**
 * The Shapley value of each part: what it adds, on average over all orders in which the parts may come. They sum to
 * `worth(full) - worth(0)`. null: the value of some subset is not known.
 */
export function shapley(parts: number, worth: (mask: number) => number | null): readonly number[] | null {
  const values = Array.from({ length: fullMask(parts) + 1 }, (_, mask) => worth(mask));
  if (values.some((value) => value === null)) return null;
  const orders = factorial(parts);
  return Array.from({ length: parts }, (_, part) => {
    const added = values.reduce<number>((sum, value, mask) => {
      if ((mask >> part) & 1) return sum;
      const size = partsOf(mask).length;
      const times = factorial(size) * factorial(parts - size - 1);
      return sum + times * (values[mask | (1 << part)]! - value!);
    }, 0);
    return added / orders;
  });
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Of the subsets that do it, those of which no smaller one among them is a part. */
export const smallest = (masks: readonly number[]): readonly number[] =>
  masks.filter((mask) => !masks.some((other) => other !== mask && (other & mask) === other));

/** So many parts at most: more changes are taken together, neighbours in nearly equal heaps. */
export const MOST_PARTS = 6;

/** The items in at most `MOST_PARTS` heaps, in their order. */
export function heaps<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.min(items.length, MOST_PARTS);
  return Array.from({ length: count }, (_, heap) =>
    items.slice(Math.ceil((heap * items.length) / count), Math.ceil(((heap + 1) * items.length) / count)),
  );
}
