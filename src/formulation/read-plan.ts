import type { Point } from '../milp/index.js';
import type { OpenCourse } from '../plan/index.js';
import type { Candidate, Problem } from '../problem/index.js';
import type { Formulation } from './formulate.js';
import { splitFunding } from './funding.js';
import { limitingFunds } from './money.js';

/**
 * The open courses that a point of the model stands for, sorted by id. Only `open` and `attend` are read; dates, costs,
 * heads and funding are worked out again. null when the bills cannot be paid to the last VND.
 */
export function readCourses({ screening, columns }: Formulation, point: Point): readonly OpenCourse[] | null {
  const { problem, candidates } = screening;
  const { pairs } = columns;
  const chosen = candidates.flatMap((candidate, c) => {
    if (point[columns.open[c]!] !== 1) return [];
    const attending = pairs.ofCandidate(c).filter((pair) => point[pairs.first + pair] === 1);
    const officials = Array.from(attending, (pair) => problem.officials[pairs.officials[pair]!]!.id);
    const cost = candidate.course.fixedCost + candidate.course.costPerSeat * officials.length;
    return [{ candidate, officials, cost }];
  });
  const purses = limitingFunds(problem);
  const funding =
    purses === null ? chosen.map(() => new Map<string, number>()) : splitFunding(chosen, purses);
  return funding === null
    ? null
    : chosen.map(({ candidate, officials, cost }, index) => ({
        ...recordOf(candidate),
        officials,
        head: headOf(problem, officials),
        cost,
        funding: Object.fromEntries(funding[index]!),
      }));
}

const recordOf = ({
  id,
  course,
  country,
  start,
  end,
  year,
}: Candidate): Omit<OpenCourse, 'officials' | 'head' | 'cost' | 'funding'> => ({
  id,
  course: course.id,
  start,
  end,
  year,
  topic: course.topic,
  partner: course.partner,
  country,
  language: course.language,
  mode: course.mode,
});

/** The attending official of the highest rank, ties by id; null when rule `head` says nothing or none may lead. */
const headOf = (problem: Problem, officials: readonly string[]): string | null => {
  const { off, maxRank } = problem.rules.head;
  if (off || maxRank === null) return null;
  const postOf = new Map(problem.officials.map(({ id, position }) => [id, position]));
  const rankOf = new Map(problem.positions.map(({ id, rank }) => [id, rank ?? Infinity]));
  const ranked = officials
    .map((id) => ({ id, rank: rankOf.get(postOf.get(id)!) ?? Infinity }))
    .filter(({ rank }) => rank <= maxRank)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id ?? null;
};
