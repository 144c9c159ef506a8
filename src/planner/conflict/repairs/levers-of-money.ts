import { fits } from '../../../formulation/index.js';
import type { Candidate, Problem } from '../../../problem/index.js';
import { enoughMoney } from '../parts-of-money.js';
import { countLever, type Lever } from './lever.js';

const MILLION = 1_000_000;

/**
 * What one step of money is, in whole VND: a million where courses cost hundreds of them, else what divides all costs and
 * amounts; never less than that divisor, since what is missing is a multiple of it.
 */
const stepOfMoney = (problem: Problem, usable: readonly Candidate[]): number => {
  const costs = usable.flatMap(({ course }) => [course.fixedCost, course.costPerSeat]);
  const amounts = [...costs, ...(problem.funds ?? []).map(({ amount }) => amount)];
  const divisor = amounts.reduce(commonDivisor, 0) || 1;
  return Math.max(...costs) >= 100 * MILLION ? Math.max(divisor, MILLION) : divisor;
};

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** More money in each fund that fits a course on offer, up to all that they can cost. */
export const fundLevers = (problem: Problem, usable: readonly Candidate[]): Lever[] => {
  const { funds, rules } = problem;
  if (rules.funds.off || funds === null || usable.length === 0) return [];
  const unit = stepOfMoney(problem, usable);
  const enough = enoughMoney(problem, usable);
  return funds
    .filter((fund) => usable.some((candidate) => fits(fund, candidate)))
    .flatMap(({ id, amount }) =>
      countLever({
        about: { rule: 'funds', basis: rules.funds.basis, code: 'repair.fund', params: { fund: id } },
        from: amount,
        extreme: amount + Math.ceil(enough / unit) * unit,
        unit,
        set: (given, value) => ({
          ...given,
          funds: given.funds!.map((fund) => (fund.id === id ? { ...fund, amount: value } : fund)),
        }),
        changes: (value) => [{ do: 'fund', funds: [id], amount: value }],
      }),
    );
};
