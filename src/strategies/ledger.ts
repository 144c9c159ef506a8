/**
 * What is chosen of a list of items, and what this makes of a list of limits. An item is an opening of a candidate, or an
 * official on one; a limit is `lower <= sum of the amounts of the chosen items <= upper` in whole numbers.
 *
 * Items stand in the order in which a way of allocating prefers them, so item 0 is the most wanted.
 */
export interface Limit {
  readonly lower: number;
  readonly upper: number;
  /** What one unit is worth against a unit of other limits: a share is counted in millionths of a seat. */
  readonly unit: number;
  /** The candidate whose own limit it is; null: of several, or of all. */
  readonly candidate: number | null;
  /** By item; an item that is not here changes nothing. */
  readonly amounts: ReadonlyMap<number, number>;
}

/** How many of some items are chosen; without a bound given, any number. */
export const countOf = (
  items: readonly number[],
  { lower = 0, upper = Infinity, candidate = null }: Partial<Pick<Limit, 'lower' | 'upper' | 'candidate'>>,
): Limit => ({ lower, upper, unit: 1, candidate, amounts: new Map(items.map((item) => [item, 1])) });

/** A limit that only removals can mend: no item has a negative amount, so an addition never goes past it. */
const isCap = ({ upper, amounts }: Limit): boolean =>
  upper < Infinity && [...amounts.values()].every((amount) => amount >= 0);

export interface Ledger {
  readonly items: number;
  readonly limits: readonly Limit[];
  readonly has: (item: number) => boolean;
  /** Chosen items, ascending. */
  readonly chosen: () => number[];
  readonly add: (item: number) => void;
  readonly remove: (item: number) => void;
  /** The first cap that the item would pass; null when it passes none. */
  readonly blockedBy: (item: number) => Limit | null;
  /** The sum of the amounts of the chosen items. */
  readonly sumOf: (limit: Limit) => number;
  /** By how much a limit is broken, in its own amounts; above 0 when short, below 0 when over. */
  readonly shortOf: (limit: Limit) => number;
  /** Limits that are broken. */
  readonly broken: () => Limit[];
  /** All that is broken, each limit times its weight: what a repair brings down. */
  readonly debt: () => number;
  /** Makes a broken limit weigh more from now on. */
  readonly press: (limit: Limit) => void;
}

export function ledgerOf(items: number, limits: readonly Limit[]): Ledger {
  const index = new Map(limits.map((limit, k) => [limit, k]));
  const caps = limits.map(isCap);
  const effects = effectsOf(items, limits);
  const values = new Float64Array(limits.length);
  const weights = Float64Array.from(limits, ({ unit }) => unit);
  const taken = new Uint8Array(items);
  let owed = 0;

  const missing = (k: number): number => {
    const { lower, upper } = limits[k]!;
    const value = values[k]!;
    if (value < lower) return lower - value;
    return value > upper ? upper - value : 0;
  };
  const book = (item: number, sign: 1 | -1): void => {
    for (const [k, amount] of effects[item]!) {
      owed -= Math.abs(missing(k)) * weights[k]!;
      values[k]! += sign * amount;
      owed += Math.abs(missing(k)) * weights[k]!;
    }
    taken[item] = sign === 1 ? 1 : 0;
  };
  const sumOwed = (): number => limits.reduce((sum, _, k) => sum + Math.abs(missing(k)) * weights[k]!, 0);
  owed = sumOwed();

  return {
    items,
    limits,
    has: (item) => taken[item] === 1,
    chosen: () => [...taken].flatMap((flag, item) => (flag === 1 ? [item] : [])),
    add: (item) => book(item, 1),
    remove: (item) => book(item, -1),
    blockedBy: (item) => {
      const passed = effects[item]!.find(
        ([k, amount]) => caps[k]! && amount > 0 && values[k]! + amount > limits[k]!.upper,
      );
      return passed === undefined ? null : limits[passed[0]]!;
    },
    sumOf: (limit) => values[index.get(limit)!]!,
    shortOf: (limit) => missing(index.get(limit)!),
    broken: () => limits.filter((_, k) => missing(k) !== 0),
    debt: () => owed,
    press: (limit) => {
      weights[index.get(limit)!]! += limit.unit;
      owed = sumOwed();
    },
  };
}

/** By item, the limits that it changes and by how much. */
const effectsOf = (
  items: number,
  limits: readonly Limit[],
): readonly (readonly (readonly [number, number])[])[] => {
  const effects = Array.from({ length: items }, (): [number, number][] => []);
  limits.forEach(({ amounts }, k) => {
    for (const [item, amount] of amounts) if (amount !== 0) effects[item]!.push([k, amount]);
  });
  return effects;
};
