import type { Plan } from '../plan/index.js';
import type { Fund, Problem } from '../problem/index.js';

/** What a plan takes from a fund; whole VND. */
export interface FundUse {
  readonly fund: Fund;
  readonly paid: number;
  readonly left: number;
}

/** Every fund of the case with what the plan takes from it; null when money is no limit. */
export function fundUse(plan: Plan, problem: Problem): readonly FundUse[] | null {
  if (problem.funds === null || problem.rules.funds.off) return null;
  return problem.funds.map((fund) => {
    const paid = plan.courses.reduce((sum, course) => sum + (course.funding[fund.id] ?? 0), 0);
    return { fund, paid, left: fund.amount - paid };
  });
}

export const costOf = (courses: Plan['courses']): number => courses.reduce((sum, { cost }) => sum + cost, 0);

export const attendingOf = (courses: Plan['courses']): number =>
  courses.reduce((sum, { officials }) => sum + officials.length, 0);
