import type { IsoDate } from '../problem/index.js';
import { type CandidateSet, setWhere } from './candidate-set.js';

/**
 * Candidates by one of their dates. The different dates, ascending, are the steps of the ladder: a comparison of any day with
 * every candidate is then one look-up of the step on which it stands.
 */
export interface Ladder {
  /** By candidate: its step, from 0. */
  readonly stepOf: Int32Array;
  /** How many steps lie before a day; `stepOf[c] < before(day)` is `date of c < day`. */
  readonly before: (day: IsoDate) => number;
  /** How many steps lie before a day or on it. */
  readonly upTo: (day: IsoDate) => number;
  /** The candidates on a step or above it; made when they are first asked for. */
  readonly from: (step: number) => CandidateSet;
  readonly height: number;
}

/** `dates`: by candidate. */
export const ladderOf = (dates: readonly IsoDate[]): Ladder => {
  const steps = [...new Set(dates)].sort();
  const place = new Map(steps.map((date, step) => [date, step]));
  const stepOf = Int32Array.from(dates, (date) => place.get(date)!);
  const made: CandidateSet[] = [];
  return {
    stepOf,
    before: (day) => countWhile(steps, (date) => date < day),
    upTo: (day) => countWhile(steps, (date) => date <= day),
    from(step) {
      made[step] ??= setWhere(dates.length, (c) => stepOf[c]! >= step);
      return made[step];
    },
    height: steps.length,
  };
};

/** How many of the items, from the first, satisfy what holds of the first ones only. */
const countWhile = (items: readonly IsoDate[], holds: (item: IsoDate) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
};
