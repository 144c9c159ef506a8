import { type Column, commonDivisor, type Term } from '../milp/index.js';
import { type Candidate, type Fund, names, type Problem } from '../problem/index.js';
import { type Draft, groupIndices } from './draft.js';

/* Rule `funds`: every open course is paid from funds that fit it, and no fund pays more than its amount (decree V.2). */

/** Whether a fund may pay for a candidate: its year is that of the start, and each restriction that is not blank fits. */
export const fits = (fund: Fund, candidate: Candidate): boolean =>
  (fund.year === null || fund.year === candidate.year) &&
  allows(fund.countries, (country) => country === candidate.country) &&
  allows(fund.partners, (partner) => partner === candidate.course.partner) &&
  allows(fund.topics, (topic) => topic === candidate.course.topic) &&
  allows(fund.courses, (course) => names(course, candidate));

const allows = (list: readonly string[], holds: (item: string) => boolean): boolean =>
  list.length === 0 || list.some(holds);

/** The funds that limit a case; null when money is no limit. */
export const limitingFunds = (problem: Problem): readonly Fund[] | null =>
  problem.rules.funds.off ? null : problem.funds;

/** The cost of candidate c as an expression: fixed_cost(c) open(c) + cost_per_seat(c) seats(c), in VND. */
export const costTerms = ({ candidates, open, seats }: Draft, c: number): readonly Term[] => [
  [open[c]!, candidates[c]!.course.fixedCost],
  [seats[c]!, candidates[c]!.course.costPerSeat],
];

/** The largest coefficient of a cost, in the unit of money. */
const LARGEST = 1e5;

/**
 * The VND that one unit of `pay` stands for: what divides all costs and amounts, or a power of ten where that leaves large
 * numbers. In single VND the values of `pay` would be a billion times those of every other column, and solvers then lie.
 */
const unitOfMoney = ({ candidates }: Draft, purses: readonly Fund[]): number => {
  const costs = candidates.flatMap(({ course }) => [course.fixedCost, course.costPerSeat]);
  const divisor = commonDivisor([...costs, ...purses.map(({ amount }) => amount)]) || 1;
  const largest = Math.max(1, ...costs);
  return largest / divisor <= LARGEST ? divisor : 10 ** Math.ceil(Math.log10(largest / LARGEST));
};

/**
 * funds: candidates that the same funds fit form a class k. With pay(k,f) >= 0 and all money in `unitOfMoney`,
 *
 *   sum_f pay(k,f) = sum_{c in k} cost(c)  for all classes k,     sum_k pay(k,f) <= amount(f)  for all funds f.
 *
 * Money within a class is interchangeable, so no variable per course is needed. All supplies and costs are whole, and the
 * rows are those of a transportation problem: payments in whole VND exist whenever any do, so pay need not be whole.
 */
export function funds(draft: Draft): void {
  const { problem, candidates, model } = draft;
  const purses = limitingFunds(problem);
  if (purses === null) return;
  const unit = unitOfMoney(draft, purses);
  const paidFrom = purses.map((): Column[] => []);
  const keyOf = (candidate: Candidate): string =>
    purses.flatMap((fund, f) => (fits(fund, candidate) ? [f] : [])).join(',');
  let k = 0;
  for (const [key, members] of groupIndices(candidates, keyOf)) {
    k += 1;
    const costs = members.flatMap((c) => costTerms(draft, c)).map(([at, vnd]) => [at, vnd / unit] as const);
    const pays = (key === '' ? [] : key.split(',').map(Number)).map((f): Column => {
      const column = model.column(`pay(${k},${purses[f]!.id})`, { upper: purses[f]!.amount / unit });
      paidFrom[f]!.push(column);
      return column;
    });
    model.row(`funds.paid(${k})`, [...costs, ...pays.map((column) => [column, -1] as const)], {
      lower: 0,
      upper: 0,
    });
  }
  purses.forEach(({ id, amount }, f) => {
    if (paidFrom[f]!.length === 0) return;
    model.row(
      `funds.amount(${id})`,
      paidFrom[f]!.map((column) => [column, 1] as const),
      { upper: amount / unit },
    );
  });
}
