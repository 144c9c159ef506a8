import { fits } from '../../formulation/index.js';
import type { Candidate, Fund, Problem } from '../../problem/index.js';
import type { Part } from './part.js';

/** More than all that the case offers can cost, in whole VND. */
export const enoughMoney = (problem: Problem, usable: readonly Candidate[]): number =>
  usable.reduce(
    (sum, { course }) => sum + course.fixedCost + course.costPerSeat * problem.officials.length,
    0,
  );

/** The amount of each fund that fits a course on offer, and the courses that cost and that no fund fits. */
export const moneyParts = (problem: Problem, usable: readonly Candidate[]): Part[] => {
  const { off, basis } = problem.rules.funds;
  const { funds } = problem;
  if (off || funds === null) return [];
  const enough = enoughMoney(problem, usable);
  const used = funds.filter((fund) => usable.some((candidate) => fits(fund, candidate)));
  const unpaid = usable.filter(
    (candidate) =>
      candidate.course.fixedCost + candidate.course.costPerSeat > 0 &&
      !funds.some((fund) => fits(fund, candidate)),
  );
  return [
    ...used.map(
      ({ id, amount }): Part => ({
        about: { rule: 'funds', basis, code: 'part.fund', params: { fund: id, amount } },
        kind: 'funds',
        without: (given) =>
          withFunds(given, (all) => all.map((fund) => (fund.id === id ? { ...fund, amount: enough } : fund))),
        isBrokenBy: ({ rule }) => rule === 'funds',
      }),
    ),
    ...[...new Set(unpaid.map(({ course }) => course.id))].map((course): Part => {
      const dates = unpaid.filter((candidate) => candidate.course.id === course).map(({ id }) => id);
      return {
        about: { rule: 'funds', basis, code: 'part.noFund', params: { course } },
        kind: 'noFund',
        without: (given) => withFunds(given, (all) => [...all, gift(`${course};`, dates, enough)]),
        isBrokenBy: ({ rule }) => rule === 'funds',
      };
    }),
  ];
};

const withFunds = (problem: Problem, change: (funds: readonly Fund[]) => readonly Fund[]): Problem => ({
  ...problem,
  funds: change(problem.funds ?? []),
});

/** A fund that pays for these candidates alone. Ids of a case hold no semicolon, so this is none of them. */
const gift = (id: string, courses: readonly string[], amount: number): Fund => ({
  id,
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses,
  kind: 'sponsor',
});
