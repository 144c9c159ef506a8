import { built } from '../built.js';
import { byMerit, candidatesBy, choicesOf, pairsInTurn, rankingOf } from '../liking.js';
import { seatRange } from '../rule-facts.js';
import type { Pair } from '../seat-limits.js';

/**
 * Deferred acceptance (Gale and Shapley 1962), officials proposing: the candidates open that are the first choice of the most
 * officials; then everybody proposes down their list, and each course keeps the proposers of the highest merit up to its
 * seats. The matching is stable before the other rules are asked; where they need it changed, the highest merit stays longest.
 */
export const deferredAcceptance = built('deferred-acceptance', ({ ground }) => {
  const { problem, candidates } = ground.screening;
  const ranking = rankingOf(ground);
  const firsts = new Map<number, number>();
  choicesOf(ground, [...candidates.keys()]).forEach((choices, official) => {
    const [first] = ranking(official, choices);
    if (first !== undefined) firsts.set(first, (firsts.get(first) ?? 0) + 1);
  });
  return {
    openings: candidatesBy(ground, (c) => firsts.get(c) ?? 0),
    seating: (open) => {
      const choices = choicesOf(ground, open);
      const lists = choices.map((given, official) => ranking(official, given));
      const priority = byMerit(ground);
      const seatsOf = (c: number): number => seatRange(problem, candidates[c]!).max;
      const matched = match(lists, priority, seatsOf);
      const pairs: Pair[] = priority.flatMap((official) => {
        const candidate = matched.get(official);
        return candidate === undefined ? [] : [{ official, candidate }];
      });
      const rest = pairsInTurn(ground, open, priority);
      return [...pairs, ...rest.filter(({ official, candidate }) => matched.get(official) !== candidate)];
    },
  };
});

/**
 * The matching that proposers like best among the stable ones. `lists`: by proposer, what they propose to, best first;
 * `priority`: the proposers from the one that every course likes best; `seatsOf`: how many a course holds.
 */
export function match(
  lists: readonly (readonly number[])[],
  priority: readonly number[],
  seatsOf: (course: number) => number,
): ReadonlyMap<number, number> {
  const standing = new Map(priority.map((proposer, place) => [proposer, place]));
  const held = new Map<number, number[]>();
  const proposals = lists.map(() => 0);
  const free = [...priority];
  for (let proposer = free.pop(); proposer !== undefined; proposer = free.pop()) {
    const course = lists[proposer]![proposals[proposer]!];
    if (course === undefined) continue; // refused everywhere
    proposals[proposer]! += 1;
    const holders = [...(held.get(course) ?? []), proposer].sort(
      (a, b) => standing.get(a)! - standing.get(b)!,
    );
    held.set(course, holders.slice(0, seatsOf(course)));
    free.push(...holders.slice(seatsOf(course)));
  }
  return new Map(
    [...held].flatMap(([course, holders]) => holders.map((proposer) => [proposer, course] as const)),
  );
}
