import {
  type Candidate,
  type DateSpan,
  type IsoDate,
  meets,
  type PastTraining,
  type Problem,
  plusMonths,
} from '../problem/index.js';
import { type CandidateSet, setWhere } from './candidate-set.js';
import { type Ladder, ladderOf } from './ladder.js';
import { remembered } from './remembered.js';

/**
 * The usable candidates as the pair rules ask of them: for a fact about an official, the set of the candidates that it
 * concerns. Many officials share a fact, so each set is worked out once.
 */
export interface Offer {
  readonly problem: Problem;
  readonly candidates: readonly Candidate[];
  readonly everything: CandidateSet;
  /** By the day of the age test: the start, or the one day that rule `eligibility.ageAt` fixes. */
  readonly byTestDay: Ladder;
  /** By the earliest retirement date that leaves enough service. */
  readonly byServiceEnd: Ladder;
  readonly testDayOf: (candidate: number) => IsoDate;
  readonly serviceEndOf: (candidate: number) => IsoDate;
  /** A past course was on the same topic and ended in the `withinYears` before the start. */
  readonly repeats: (past: PastTraining, candidate: number) => boolean;
  readonly repeating: (past: PastTraining) => CandidateSet;
  /** The languages taught in that are not interpreted. */
  readonly foreign: readonly string[];
  readonly taughtIn: (languages: readonly string[]) => CandidateSet;
  /** With a day in the span. */
  readonly during: (span: DateSpan) => CandidateSet;
}

export const offerOf = (problem: Problem, candidates: readonly Candidate[]): Offer => {
  const { eligibility, noRepeatTraining } = problem.rules;
  const where = (holds: (candidate: Candidate, index: number) => boolean): CandidateSet =>
    setWhere(candidates.length, (c) => holds(candidates[c]!, c));
  const testDays = candidates.map(({ start }) => eligibility.ageAt ?? start);
  const serviceEnds = candidates.map(({ start }) => plusMonths(start, eligibility.serviceMonthsLeft));
  const repeatsFrom = candidates.map(({ start }) => plusMonths(start, -12 * noRepeatTraining.withinYears));
  const taught = [...new Set(candidates.map(({ course }) => course.language))].sort();
  const repeats: Offer['repeats'] = ({ topic, endDate }, c) => {
    const { course, start } = candidates[c]!;
    return topic === course.topic && repeatsFrom[c]! <= endDate && endDate < start;
  };
  return {
    problem,
    candidates,
    everything: where(() => true),
    byTestDay: ladderOf(testDays),
    byServiceEnd: ladderOf(serviceEnds),
    testDayOf: (c) => testDays[c]!,
    serviceEndOf: (c) => serviceEnds[c]!,
    repeats,
    repeating: remembered(
      ({ topic, endDate }) => `${endDate} ${topic}`,
      (past: PastTraining) => where((_, c) => repeats(past, c)),
    ),
    foreign: taught.filter((language) => language !== 'vi'),
    taughtIn: remembered(
      (languages) => languages.join(' '),
      (languages: readonly string[]) => where(({ course }) => languages.includes(course.language)),
    ),
    during: remembered(
      ({ from, to }) => `${from} ${to}`,
      (span: DateSpan) => where(({ start, end }) => meets(span, { from: start, to: end })),
    ),
  };
};
