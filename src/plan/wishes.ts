import type { Official, Problem } from '../problem/index.js';
import type { DatedCourse, Reading } from './reading.js';

/**
 * The rank that an official gave a course in `preferences.csv`; undefined when they did not rank it. A wish for a
 * dated candidate counts before the wish for its row: the more specific one wins.
 */
export const wishedRank = (reading: Reading, official: Official, course: DatedCourse): number | undefined => {
  const wishes = reading.wishes().get(official.id);
  return wishes?.get(course.id) ?? wishes?.get(course.row.id);
};

/** The first goal that forbids unranked pairs from attending; undefined when none does. */
export const forbiddingGoal = ({ goals }: Problem): 'preferenceRank' | 'worstRank' | undefined => {
  for (const goal of goals) {
    if ((goal.id === 'preferenceRank' || goal.id === 'worstRank') && goal.unranked === 'forbid')
      return goal.id;
  }
  return undefined;
};
