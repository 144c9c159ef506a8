import type { Candidate, Problem, Unranked } from '../problem/index.js';

/** The rank that an official gave a candidate, or its row; a wish for the dated candidate counts first. null: none. */
export type RankReader = (official: string, candidate: Candidate) => number | null;

export function rankReader({ preferences }: Problem): RankReader {
  const ranks = new Map(preferences.map(({ official, course, rank }) => [`${official};${course}`, rank]));
  return (official, { id, course }) =>
    ranks.get(`${official};${id}`) ?? ranks.get(`${official};${course.id}`) ?? null;
}

/** What an unranked pair counts as in each goal that asks for ranks. */
const readings = ({ goals }: Problem): Unranked[] =>
  goals.flatMap((goal) => (goal.id === 'preferenceRank' || goal.id === 'worstRank' ? [goal.unranked] : []));

/** Whether a goal forbids unranked pairs to attend. */
export const forbidsUnranked = (problem: Problem): boolean => readings(problem).includes('forbid');
