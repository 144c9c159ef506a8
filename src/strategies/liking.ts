import type { Ground } from '../planner/index.js';
import type { Pair } from './seat-limits.js';

/** Candidates from the one that an official likes best; only those given. Indices. */
export type Ranking = (official: number, candidates: readonly number[]) => readonly number[];

/**
 * What an official likes: first the rank of the wish (for the dated candidate, else for its row), the unranked last; then the
 * place of the topic among the preferred ones; then the earlier start.
 */
export function rankingOf({ screening }: Ground): Ranking {
  const { problem, candidates } = screening;
  const ranks = new Map(
    problem.preferences.map(({ official, course, rank }) => [`${official};${course}`, rank]),
  );
  const key = (o: number, c: number): readonly [rank: number, place: number] => {
    const { id, preferredTopics } = problem.officials[o]!;
    const { id: dated, course } = candidates[c]!;
    const rank = ranks.get(`${id};${dated}`) ?? ranks.get(`${id};${course.id}`) ?? Infinity;
    const place = preferredTopics.indexOf(course.topic);
    return [rank, place < 0 ? Infinity : place];
  };
  return (official, given) =>
    given
      .map((c) => ({ c, key: key(official, c), start: candidates[c]!.start }))
      .sort(
        (a, b) =>
          compare(a.key[0], b.key[0]) ||
          compare(a.key[1], b.key[1]) ||
          compare(a.start, b.start) ||
          a.c - b.c,
      )
      .map(({ c }) => c);
}

/** Also for the infinities, whose difference is no number. */
const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of these candidates, the ones that each official may attend, by official. */
export const choicesOf = (
  { screening, attendable }: Ground,
  open: readonly number[],
): readonly number[][] => {
  const choices = screening.problem.officials.map((): number[] => []);
  for (const c of open) for (const official of attendable[c]!) choices[official]!.push(c);
  return choices;
};

/** The pairs official by official, each with the candidates from the best liked on. */
export const pairsInTurn = (
  ground: Ground,
  open: readonly number[],
  officials: readonly number[],
): readonly Pair[] => {
  const ranking = rankingOf(ground);
  const choices = choicesOf(ground, open);
  return officials.flatMap((official) =>
    ranking(official, choices[official]!).map((candidate) => ({ official, candidate })),
  );
};

/** Officials by merit, the highest first; ties in the order of their ids. */
export const byMerit = ({ screening: { problem } }: Ground): readonly number[] =>
  problem.officials
    .map(({ merit }, official) => ({ merit, official }))
    .sort((a, b) => b.merit - a.merit || a.official - b.official)
    .map(({ official }) => official);

/** Candidates by a figure, the highest first; ties in the order of their ids. */
export const candidatesBy = (
  { screening: { candidates } }: Ground,
  figure: (candidate: number) => number,
): readonly number[] =>
  candidates
    .map((_, c) => ({ c, value: figure(c) }))
    .sort((a, b) => b.value - a.value || a.c - b.c)
    .map(({ c }) => c);
