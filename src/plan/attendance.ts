/**
 * The rules on one official at one course: `eligibility`, `noRepeatTraining`, `language`, `availability`. Each
 * lists what forbids the pair, every fact on its own.
 */
import { LEVELS, type Official } from '../problem/index.js';
import { addMonths, dayOf, daysOf, isoOf, share } from './days.js';
import { groupsOf } from './groups.js';
import type { DatedCourse, Reading } from './reading.js';
import { retirementOf } from './retirement.js';
import { type Violation, violation } from './violations.js';

type PairCheck = (reading: Reading, official: Official, course: DatedCourse) => readonly Violation[];

const inGroup: PairCheck = (reading, official, course) =>
  groupsOf(reading, official, course).length > 0
    ? []
    : [violation('eligibility.noGroup', { params: { start: course.start } })];

/** start + serviceMonthsLeft calendar months <= retirement (Decree 101/2017: 18 months for a short course). */
const hasService: PairCheck = (reading, official, course) => {
  const months = reading.problem.rules.eligibility.serviceMonthsLeft;
  const [needed, retires] = [addMonths(course.from, months), retirementOf(official)];
  if (needed <= retires) return [];
  const params = { start: course.start, months, needed: isoOf(needed), retires: isoOf(retires) };
  return [violation('eligibility.service', { params })];
};

const hasRecord: PairCheck = (reading, { lastRating, discipline }) => [
  ...(reading.problem.rules.eligibility.lastRatings.includes(lastRating)
    ? []
    : [violation('eligibility.rating', { params: { rating: lastRating } })]),
  ...(discipline ? [violation('eligibility.discipline')] : []),
];

const eligibility: PairCheck = (reading, official, course) =>
  [inGroup, hasService, hasRecord].flatMap((check) => check(reading, official, course));

/** No state-funded training on the topic with start - withinYears <= end_date < start. */
const noRepeatTraining: PairCheck = (reading, official, course) => {
  const years = reading.problem.rules.noRepeatTraining.withinYears;
  const since = addMonths(course.from, -12 * years);
  const { topic } = course.row;
  return (reading.training.get(official.id) ?? [])
    .filter((past) => past.topic === topic && past.funding === 'state')
    .filter(({ endDate }) => since <= dayOf(endDate) && dayOf(endDate) < course.from)
    .map(({ endDate: ended }) =>
      violation('noRepeatTraining.repeat', { params: { topic, ended, start: course.start, years } }),
    );
};

const language: PairCheck = (reading, official, { row }) => {
  if (row.language === 'vi') return [];
  const { minLevel } = reading.problem.rules.language;
  const level = official.languages.get(row.language);
  if (level !== undefined && LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel)) return [];
  return [violation('language.level', { params: { language: row.language, level: level ?? '', minLevel } })];
};

const unavailable: PairCheck = (_, official, course) =>
  official.unavailable
    .filter((span) => share(daysOf(span), course))
    .map(({ from, to }) => violation('availability.unavailable', { params: { from, to } }));

const calendar: PairCheck = (reading, official, course) => {
  const region = reading.provinces.get(official.province)?.region ?? null;
  const scopes = [
    `position:${official.position}`,
    `province:${official.province}`,
    ...(region === null ? [] : [`region:${region}`]),
  ];
  return reading.blocks
    .filter((each) => scopes.includes(each.scope) && share(each, course))
    .map(({ scope, block: { from, to, reason, basis } }) =>
      violation('availability.calendar', { basis, params: { from, to, scope, reason: reason ?? '' } }),
    );
};

const availability: PairCheck = (reading, official, course) =>
  [unavailable, calendar].flatMap((check) => check(reading, official, course));

const PAIR_CHECKS = { eligibility, noRepeatTraining, language, availability } as const;
export type PairRuleId = keyof typeof PAIR_CHECKS;
export const PAIR_RULE_IDS = Object.keys(PAIR_CHECKS) as PairRuleId[];

/** What one of the four rules has against an official at a course; nothing when the rule is off. */
export const faultsOf = (
  rule: PairRuleId,
  reading: Reading,
  official: Official,
  course: DatedCourse,
): readonly Violation[] => {
  const { off, basis } = reading.problem.rules[rule];
  if (off) return [];
  return PAIR_CHECKS[rule](reading, official, course).map((fault) => ({
    ...fault,
    basis: fault.basis ?? basis,
    course: course.id,
    official: official.id,
  }));
};

/** The four rules let an official attend a course. */
export const mayAttend = (reading: Reading, official: Official, course: DatedCourse): boolean =>
  PAIR_RULE_IDS.every((rule) => faultsOf(rule, reading, official, course).length === 0);
