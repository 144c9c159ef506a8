/** What one course costs, and the funds that may pay it. */
export interface Debt {
  readonly amount: number;
  readonly funds: readonly string[];
}

/**
 * Who pays what, in whole VND, or null when the debts cannot be paid. By Hall's condition for a transportation problem:
 * they can be paid exactly when every set of debts is covered by the funds that may pay one of it. Each payment is the
 * largest that leaves the condition true. Meant for a handful of debts: it looks at all their sets.
 */
export const payDebts = (
  debts: readonly Debt[],
  amounts: ReadonlyMap<string, number>,
): readonly ReadonlyMap<string, number>[] | null => {
  const owed = debts.map(({ amount }) => amount);
  const left = new Map(amounts);
  const sets = subsets(debts.map((_, index) => index));
  const payersOf = (set: readonly number[]): string[] => [
    ...new Set(set.flatMap((index) => debts[index]!.funds)),
  ];
  const spare = (set: readonly number[]): number =>
    payersOf(set).reduce((sum, fund) => sum + left.get(fund)!, 0) -
    set.reduce((sum, index) => sum + owed[index]!, 0);
  if (sets.some((set) => spare(set) < 0)) return null;
  return debts.map(({ funds }, index) => {
    const paid = new Map<string, number>();
    for (const fund of funds) {
      const rivals = sets.filter((set) => !set.includes(index) && payersOf(set).includes(fund));
      const pay = Math.min(owed[index]!, left.get(fund)!, ...rivals.map(spare));
      if (pay === 0) continue;
      paid.set(fund, pay);
      owed[index]! -= pay;
      left.set(fund, left.get(fund)! - pay);
    }
    return paid;
  });
};

/** Every subset, the empty one first. */
export const subsets = <T>(items: readonly T[]): readonly (readonly T[])[] => {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
};
