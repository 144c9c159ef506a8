/** A plan document that is true about what was decided: dates, cost, head, funding and measures follow from the case. */
import type { Plan } from '../../src/plan/index.js';
import { candidatesOf, type Fund, type Problem } from '../../src/problem/index.js';
import { type Opened, planOf } from '../plan/small-plan.js';
import { type Debt, payDebts } from './pay-debts.js';

/** Which candidates open and who attends them. */
export type Decision = readonly Pick<Opened, 'id' | 'officials'>[];

/** Sorted by id; bills that cannot be paid stay unpaid, and the verifier says so. */
export const documentOf = (problem: Problem, decision: Decision): Plan => {
  const sorted = decision
    .map(({ id, officials }) => ({ id, officials: officials.toSorted() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const funding = fundingOf(problem, sorted);
  return planOf(
    problem,
    sorted.map((each, index) => ({
      ...each,
      head: headOf(problem, each.officials),
      funding: Object.fromEntries(funding[index]!),
    })),
  );
};

const fundingOf = (problem: Problem, decision: Decision): readonly ReadonlyMap<string, number>[] => {
  const { funds, rules } = problem;
  if (funds === null || rules.funds.off) return decision.map(() => new Map());
  const { usable } = candidatesOf(problem);
  const debts = decision.map(({ id, officials }): Debt => {
    const { course, country, year } = usable.find((candidate) => candidate.id === id)!;
    const fits = (fund: Fund): boolean =>
      (fund.year === null || fund.year === year) &&
      (fund.countries.length === 0 || fund.countries.includes(country)) &&
      (fund.partners.length === 0 || fund.partners.includes(course.partner)) &&
      (fund.topics.length === 0 || fund.topics.includes(course.topic)) &&
      (fund.courses.length === 0 || fund.courses.some((name) => name === id || name === course.id));
    return {
      amount: course.fixedCost + course.costPerSeat * officials.length,
      funds: funds.filter(fits).map((fund) => fund.id),
    };
  });
  return (
    payDebts(debts, new Map(funds.map(({ id, amount }) => [id, amount]))) ?? decision.map(() => new Map())
  );
};

/** The attending official of the highest rank, ties by id; null where rule `head` says nothing or nobody may lead. */
const headOf = (
  { rules: { head }, positions, officials }: Problem,
  attending: readonly string[],
): string | null => {
  const { maxRank } = head;
  if (head.off || maxRank === null) return null;
  const rankOf = (id: string): number => {
    const post = officials.find((each) => each.id === id)!.position;
    return positions.find((each) => each.id === post)!.rank ?? Infinity;
  };
  const able = attending.filter((id) => rankOf(id) <= maxRank);
  return able.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))[0] ?? null;
};
