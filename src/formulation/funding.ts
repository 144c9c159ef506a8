import type { Candidate, Fund } from '../problem/index.js';
import { fits } from './money.js';

/** An open course and what it costs, in whole VND. */
export interface Bill {
  readonly candidate: Candidate;
  readonly cost: number;
}

/**
 * Splits the bills over the funds in whole VND: a maximum flow from bills to funds by augmenting paths, bills and funds in
 * the order given, so the split is fixed by the input. null when the bills cannot be paid.
 */
export function splitFunding(
  bills: readonly Bill[],
  funds: readonly Fund[],
): ReadonlyMap<string, number>[] | null {
  const left = funds.map(({ amount }) => amount);
  const paid = bills.map(() => new Map<number, number>());
  const fitting = bills.map(({ candidate }) =>
    funds.flatMap((fund, f) => (fits(fund, candidate) ? [f] : [])),
  );
  for (const [bill, { cost }] of bills.entries()) {
    for (let open = cost; open > 0; ) {
      const path = findPath(bill, fitting, paid, left);
      if (path === null) return null;
      open -= pay(path, open, paid, left);
    }
  }
  return paid.map(
    (shares) =>
      new Map(
        [...shares]
          .filter(([, amount]) => amount > 0)
          .map(([f, amount]) => [funds[f]!.id, amount] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
  );
}

/** bill, fund, bill, fund ...: each bill takes from the fund after it what the next bill frees by moving on. */
type Path = readonly { readonly bill: number; readonly fund: number }[];

/** The shortest path from a bill to a fund that has money left (breadth first). */
const findPath = (
  from: number,
  fitting: readonly (readonly number[])[],
  paid: readonly ReadonlyMap<number, number>[],
  left: readonly number[],
): Path | null => {
  const queue: { bill: number; path: Path }[] = [{ bill: from, path: [] }];
  const seen = new Set<number>();
  for (const { bill, path } of queue) {
    for (const fund of fitting[bill]!) {
      if (seen.has(fund)) continue;
      seen.add(fund);
      const extended = [...path, { bill, fund }];
      if (left[fund]! > 0) return extended;
      paid.forEach((shares, other) => {
        if ((shares.get(fund) ?? 0) > 0) queue.push({ bill: other, path: extended });
      });
    }
  }
  return null;
};

/** Moves as much money along the path as every step allows; returns how much. */
const pay = (path: Path, wanted: number, paid: readonly Map<number, number>[], left: number[]): number => {
  const last = path.at(-1)!;
  let amount = Math.min(wanted, left[last.fund]!);
  path.slice(1).forEach(({ bill }, step) => {
    amount = Math.min(amount, paid[bill]!.get(path[step]!.fund)!);
  });
  path.forEach(({ bill, fund }, step) => {
    const shares = paid[bill]!;
    if (step > 0) shares.set(path[step - 1]!.fund, shares.get(path[step - 1]!.fund)! - amount);
    shares.set(fund, (shares.get(fund) ?? 0) + amount);
  });
  left[last.fund]! -= amount;
  return amount;
};
