import {
  type Candidate,
  type DateSpan,
  type IsoDate,
  LEVELS,
  meets,
  type PastTraining,
  type Problem,
  plusMonths,
  type Rules,
} from '../problem/index.js';
import type { Dossier } from './dossier.js';
import { ageTestDay, isInGroup, whyNotInGroup } from './groups.js';
import type { PairRule, Refusal } from './types.js';

/** A candidate with the dates that the pair rules compare, worked out once. */
export interface CandidateFacts {
  readonly candidate: Candidate;
  readonly testDay: IsoDate;
  /** The earliest retirement date that leaves enough service. */
  readonly servedUntil: IsoDate;
  /** Earlier training counts from this day on. */
  readonly repeatFrom: IsoDate;
}

export const candidateFacts = (rules: Rules, candidate: Candidate): CandidateFacts => ({
  candidate,
  testDay: ageTestDay(rules, candidate.start),
  servedUntil: plusMonths(candidate.start, rules.eligibility.serviceMonthsLeft),
  repeatFrom: plusMonths(candidate.start, -12 * rules.noRepeatTraining.withinYears),
});

/** One rule on a pair. */
export interface PairCheck {
  readonly allows: (problem: Problem, dossier: Dossier, facts: CandidateFacts) => boolean;
  /** Every refusal of this rule, none when it allows. */
  readonly refusals: (problem: Problem, dossier: Dossier, facts: CandidateFacts) => readonly Refusal[];
}

/** A rule whose refusals are told one by one when it does not allow. */
const check = (allows: PairCheck['allows'], told: PairCheck['refusals']): PairCheck => ({
  allows,
  refusals: (...pair) => (allows(...pair) ? [] : told(...pair)),
});

const isGrouped = ({ groups }: Problem, dossier: Dossier, { testDay }: CandidateFacts): boolean =>
  groups.some((group, index) => isInGroup(dossier, group, index, testDay));

const serves = ({ retires }: Dossier, { servedUntil }: CandidateFacts): boolean => servedUntil <= retires;

/** In a group on the start; `serviceMonthsLeft` to retirement; rating allowed; no discipline (decree I.1; Decree 101/2017). */
const eligibility = check(
  (problem, dossier, facts) =>
    serves(dossier, facts) &&
    problem.rules.eligibility.lastRatings.includes(dossier.official.lastRating) &&
    !dossier.official.discipline &&
    isGrouped(problem, dossier, facts),
  (problem, dossier, facts) => {
    const { rules, groups } = problem;
    const { basis, serviceMonthsLeft, lastRatings } = rules.eligibility;
    const { official } = dossier;
    const refusals: Refusal[] = [];
    const refuse = (code: Refusal['code'], params: Refusal['params']): void => {
      refusals.push({ rule: 'eligibility', basis, code, params });
    };
    const { start } = facts.candidate;
    if (!isGrouped(problem, dossier, facts)) {
      if (groups.length === 0) refuse('group.none', {});
      groups.forEach((group, index) => {
        refusals.push(whyNotInGroup(dossier, group, index, facts.testDay, start));
      });
    }
    if (!serves(dossier, facts)) {
      refuse('service.short', {
        start,
        months: serviceMonthsLeft,
        needed: facts.servedUntil,
        retires: dossier.retires,
      });
    }
    if (!lastRatings.includes(official.lastRating)) {
      refuse('rating.notAllowed', { rating: official.lastRating });
    }
    if (official.discipline) refuse('discipline.underWay', {});
    return refusals;
  },
);

const repeats = (past: PastTraining, { candidate, repeatFrom }: CandidateFacts): boolean =>
  past.topic === candidate.course.topic && repeatFrom <= past.endDate && past.endDate < candidate.start;

/** No state-funded training on the same topic with start - withinYears <= end < start (decree II.2). */
const noRepeatTraining = check(
  (_, { training }, facts) => training.length === 0 || !training.some((past) => repeats(past, facts)),
  ({ rules }, { training }, facts) => {
    const { basis, withinYears } = rules.noRepeatTraining;
    const { start } = facts.candidate;
    return training
      .filter((past) => repeats(past, facts))
      .map((past) => ({
        rule: 'noRepeatTraining',
        basis,
        code: 'training.repeat',
        params: { topic: past.topic, ended: past.endDate, start, years: withinYears },
      }));
  },
);

/** Taught in a language other than Vietnamese: the official's level in it is at least `minLevel` (decree IV.2.b). */
const language = check(
  ({ rules }, { official }, { candidate }) => {
    if (candidate.course.language === 'vi') return true;
    const level = official.languages.get(candidate.course.language);
    return level !== undefined && LEVELS.indexOf(level) >= LEVELS.indexOf(rules.language.minLevel);
  },
  ({ rules }, { official }, { candidate }) => {
    const taught = candidate.course.language;
    const { basis, minLevel } = rules.language;
    const params = { language: taught, level: official.languages.get(taught) ?? '', minLevel };
    return [{ rule: 'language', basis, code: 'language.level', params }];
  },
);

const daysOf = ({ candidate }: CandidateFacts): DateSpan => ({ from: candidate.start, to: candidate.end });

/** No day of the course in the official's absences or in a calendar block of their post, province or region. */
const availability = check(
  (_, { official, blocks }, facts) => {
    if (official.unavailable.length === 0 && blocks.length === 0) return true;
    const course = daysOf(facts);
    return (
      !official.unavailable.some((span) => meets(span, course)) &&
      !blocks.some((block) => meets(block, course))
    );
  },
  ({ rules }, { official, blocks }, facts) => {
    const { basis } = rules.availability;
    const course = daysOf(facts);
    const own = official.unavailable
      .filter((span) => meets(span, course))
      .map(
        ({ from, to }): Refusal => ({
          rule: 'availability',
          basis,
          code: 'unavailable.own',
          params: { from, to },
        }),
      );
    const blocked = blocks
      .filter((block) => meets(block, course))
      .map(({ from, to, appliesTo, reason, basis: article }): Refusal => {
        const scope = appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`;
        const params = { from, to, scope, reason: reason ?? '' };
        return { rule: 'availability', basis: article ?? basis, code: 'unavailable.calendar', params };
      });
    return [...own, ...blocked];
  },
);

/** The checks of the pair rules, in the order in which refusals are told. */
export const PAIR_CHECKS: Readonly<Record<PairRule, PairCheck>> = {
  eligibility,
  noRepeatTraining,
  language,
  availability,
};
