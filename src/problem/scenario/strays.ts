import type { Fund, Problem } from '../types.js';
import { datedIdsOf } from './directory-of.js';

/**
 * A case of which courses, dates or nominees were taken away, without what named them: wishes, past courses, pins. A fund
 * that paid for nothing else goes too; to clear its list would let it pay for everything.
 */
export const withoutStrays = (problem: Problem): Problem => {
  const courses = new Set([...problem.courses.map(({ id }) => id), ...datedIdsOf(problem)]);
  const officials = new Set(problem.officials.map(({ id }) => id));
  const isThere = (row: { readonly course?: string; readonly official: string | null }): boolean =>
    (row.course === undefined || courses.has(row.course)) &&
    (row.official === null || officials.has(row.official));
  return {
    ...problem,
    training: kept(problem.training, isThere),
    preferences: kept(problem.preferences, isThere),
    pins: kept(problem.pins, isThere),
    funds: problem.funds && fundsFor(problem.funds, courses),
  };
};

/** The same list when all of it stays. */
const kept = <T>(list: readonly T[], isThere: (item: T) => boolean): readonly T[] =>
  list.every(isThere) ? list : list.filter(isThere);

const fundsFor = (funds: readonly Fund[], courses: ReadonlySet<string>): readonly Fund[] => {
  const isWhole = (fund: Fund): boolean => fund.courses.every((course) => courses.has(course));
  if (funds.every(isWhole)) return funds;
  return funds.flatMap((fund) => {
    if (isWhole(fund)) return [fund];
    const left = fund.courses.filter((course) => courses.has(course));
    return left.length === 0 ? [] : [{ ...fund, courses: left }];
  });
};
