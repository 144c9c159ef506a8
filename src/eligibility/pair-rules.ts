import {
  type Candidate,
  type IsoDate,
  LEVELS,
  meets,
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

/** One rule on a pair: every refusal of this rule, none when it allows. */
export type PairCheck = (problem: Problem, dossier: Dossier, facts: CandidateFacts) => readonly Refusal[];

const NONE: readonly Refusal[] = [];

/** In a group on the start; `serviceMonthsLeft` to retirement; rating allowed; no discipline (decree I.1; Decree 101/2017). */
const eligibility: PairCheck = (problem, dossier, facts) => {
  const { rules, groups } = problem;
  const { basis, serviceMonthsLeft, lastRatings } = rules.eligibility;
  const { official } = dossier;
  const grouped = groups.some((group, index) => isInGroup(dossier, group, index, facts.testDay));
  const serves = facts.servedUntil <= dossier.retires;
  const rated = lastRatings.includes(official.lastRating);
  if (grouped && serves && rated && !official.discipline) return NONE;

  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], params: Refusal['params']): void => {
    refusals.push({ rule: 'eligibility', basis, code, params });
  };
  const { start } = facts.candidate;
  if (!grouped && groups.length === 0) refuse('group.none', {});
  if (!grouped) {
    groups.forEach((group, index) => {
      refusals.push(whyNotInGroup(dossier, group, index, facts.testDay, start));
    });
  }
  if (!serves) {
    refuse('service.short', {
      start,
      months: serviceMonthsLeft,
      needed: facts.servedUntil,
      retires: dossier.retires,
    });
  }
  if (!rated) refuse('rating.notAllowed', { rating: official.lastRating });
  if (official.discipline) refuse('discipline.underWay', {});
  return refusals;
};

/** No state-funded training on the same topic with start - withinYears <= end < start (decree II.2). */
const noRepeatTraining: PairCheck = ({ rules }, dossier, { candidate, repeatFrom }) => {
  if (dossier.training.length === 0) return NONE;
  const { basis, withinYears } = rules.noRepeatTraining;
  return dossier.training
    .filter((past) => past.topic === candidate.course.topic)
    .filter((past) => repeatFrom <= past.endDate && past.endDate < candidate.start)
    .map((past) => ({
      rule: 'noRepeatTraining',
      basis,
      code: 'training.repeat',
      params: { topic: past.topic, ended: past.endDate, start: candidate.start, years: withinYears },
    }));
};

/** Taught in a language other than Vietnamese: the official's level in it is at least `minLevel` (decree IV.2.b). */
const language: PairCheck = ({ rules }, dossier, { candidate }) => {
  const taught = candidate.course.language;
  if (taught === 'vi') return NONE;
  const { basis, minLevel } = rules.language;
  const level = dossier.official.languages.get(taught);
  if (level !== undefined && LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel)) return NONE;
  return [
    {
      rule: 'language',
      basis,
      code: 'language.level',
      params: { language: taught, level: level ?? '', minLevel },
    },
  ];
};

/** No day of the course in the official's absences or in a calendar block of their post, province or region. */
const availability: PairCheck = ({ rules }, dossier, { candidate }) => {
  const { unavailable } = dossier.official;
  if (unavailable.length === 0 && dossier.blocks.length === 0) return NONE;
  const { basis } = rules.availability;
  const course = { from: candidate.start, to: candidate.end };
  const own = unavailable
    .filter((span) => meets(span, course))
    .map(
      ({ from, to }): Refusal => ({
        rule: 'availability',
        basis,
        code: 'unavailable.own',
        params: { from, to },
      }),
    );
  const blocked = dossier.blocks
    .filter((block) => meets(block, course))
    .map(({ from, to, appliesTo, reason, basis: article }): Refusal => {
      const scope = appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`;
      const params = { from, to, scope, reason: reason ?? '' };
      return { rule: 'availability', basis: article ?? basis, code: 'unavailable.calendar', params };
    });
  return [...own, ...blocked];
};

/** The checks of the pair rules, in the order in which refusals are told. */
export const PAIR_CHECKS: Readonly<Record<PairRule, PairCheck>> = {
  eligibility,
  noRepeatTraining,
  language,
  availability,
};
