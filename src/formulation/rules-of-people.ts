import type { Sum } from '../milp/index.js';
import type { Candidate, Pin, Problem } from '../problem/index.js';
import { type Draft, named } from './draft.js';
import { type Pairs, sum } from './pairs.js';

/* Rules on the courses of one official, and on decisions already taken. */

/**
 * oneCourse: trips(o) <= max  for all o; and, when max > 1, sum_{c on day d} attend(o,c) <= 1 for all o and days d
 * (days on which one of the official's candidates starts are enough).
 */
export function oneCourse({ problem, candidates, model, trips, pairs }: Draft): void {
  const { max } = problem.rules.oneCourse;
  problem.officials.forEach(({ id }, o) => {
    const column = trips[o];
    if (column == null) return;
    model.row(`oneCourse(${id})`, [[column, 1]], { upper: max });
    if (max === 1) return;
    const mine = pairs.ofOfficial(o);
    const datesOf = (pair: number): Candidate => candidates[pairs.candidates[pair]!]!;
    for (const day of [...new Set(Array.from(mine, (pair) => datesOf(pair).start))].sort()) {
      const sharing = mine.filter((pair) => datesOf(pair).start <= day && day <= datesOf(pair).end);
      if (sharing.length > 1) model.row(`oneCourse(${id},${day})`, [sum(pairs, sharing)], { upper: 1 });
    }
  });
}

/**
 * pins: must on an official: sum_{c named} attend(o,c) >= 1; must on a course: sum_{c named} open(c) >= 1;
 * never on a course: open(c) <= 0. A `never` on an official takes the pair's variable away (`isPinnedAway`).
 */
export function pins({ problem, candidates, model, open, pairs }: Draft): void {
  problem.pins.forEach(({ course, official, kind }, index) => {
    const meant = named(candidates, course);
    const name = `pins(${index + 1})`;
    if (official === null && kind === 'never') {
      if (meant.length > 0)
        model.row(
          name,
          meant.map((c) => [open[c]!, 1] as const),
          { upper: 0 },
        );
    } else if (kind === 'must') {
      const terms: Sum =
        official === null
          ? meant.map((c) => [open[c]!, 1] as const)
          : [sum(pairs, pairsTo(pairs, indexOf(problem, official), meant))];
      model.row(name, terms, { lower: 1 });
    }
  });
}

const pairsTo = (pairs: Pairs, official: number, candidates: readonly number[]): Int32Array =>
  pairs.ofOfficial(official).filter((pair) => candidates.includes(pairs.candidates[pair]!));

const indexOf = (problem: Problem, official: string): number =>
  problem.officials.findIndex(({ id }) => id === official);

/** Whether a `never` pin keeps this official from this candidate. */
export function isPinnedAway(
  pinned: readonly Pin[],
): (official: string, candidate: string, row: string) => boolean {
  const away = new Set(
    pinned.flatMap(({ kind, official, course }) =>
      kind === 'never' && official !== null ? [`${official};${course}`] : [],
    ),
  );
  return (official, candidate, row) =>
    away.size > 0 && (away.has(`${official};${candidate}`) || away.has(`${official};${row}`));
}
