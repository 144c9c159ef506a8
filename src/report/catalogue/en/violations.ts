import type { Catalogue, ViolationSentences } from '../catalogue.js';
import { refusals } from './refusals.js';
import { words } from './words.js';

type Scalar = string | number;

const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const shown = (value: Scalar): string => (value === '' ? '(blank)' : `"${value}"`);
const named = (table: Readonly<Record<string, string>>, code: Scalar): string => table[code] ?? String(code);
/** A quota and the scope in which it fails; a course is named before the sentence already. */
const quotaIn = (quota: Scalar, scope: Scalar): string => {
  if (scope === 'scheme') return `quota ${quota}, the whole scheme`;
  return /^\d{4}$/.test(String(scope)) ? `quota ${quota}, year ${scope}` : `quota ${quota}`;
};
const countries = (codes: Scalar, country: (code: string) => string): string =>
  String(codes)
    .split(/[;,]\s*/)
    .map(country)
    .join(', ');

const UNFIT = { year: 'year', country: 'country', partner: 'partner', topic: 'topic', course: 'course' };
const STANDBY = {
  notOpen: 'this course is not open in the plan',
  attends: 'this official already attends a course',
  unknown: 'the case has no official with this id',
  twice: 'this official stands twice in the list',
  notEligible: 'this official may not attend the course',
};

export const violations: ViolationSentences = {
  'candidate.unknown': () => 'the case has no dated course with this id',
  'candidate.outsideYears': ({ start }, say) =>
    `starts ${say.date(String(start))}, outside the years of the scheme`,
  'candidate.blocked': ({ from, to, scope, reason }, say) =>
    `meets the blocked period ${say.span(String(from), String(to))} of ${words.scope(String(scope), say)}${because(reason)}`,
  'candidate.rowTwice': ({ row, dates }) =>
    `course ${row} opens on more than one date: ${dates}; one at most`,
  'candidate.listedTwice': () => 'this course is listed twice',
  'record.mismatch': ({ field, found, expected }) =>
    `${field} says ${shown(found)}; by the case it is ${shown(expected)}`,
  'record.unknownOfficial': () => 'the case has no official with this id',
  'record.officialTwice': () => 'this official stands twice on the course',
  'record.order': ({ list }) => `the list ${list} is not sorted by id`,
  'record.standby': ({ candidate, problem }) => `standby list of ${candidate}: ${named(STANDBY, problem)}`,
  'eligibility.noGroup': ({ start }, say) => `a member of no target group on ${say.date(String(start))}`,
  'eligibility.service': refusals['service.short'],
  'eligibility.rating': refusals['rating.notAllowed'],
  'eligibility.discipline': refusals['discipline.underWay'],
  'noRepeatTraining.repeat': refusals['training.repeat'],
  'language.level': refusals['language.level'],
  'availability.unavailable': refusals['unavailable.own'],
  'availability.calendar': refusals['unavailable.calendar'],
  'seats.tooFew': ({ attending, min }) => `${attending} attending; at least ${min} needed`,
  'seats.tooMany': ({ attending, max }) => `${attending} attending; at most ${max} allowed`,
  'oneCourse.tooMany': ({ courses, max }) => `attends ${courses} courses; at most ${max} allowed`,
  'oneCourse.overlap': ({ first, second }) => `attends two courses that share a day: ${first} and ${second}`,
  'coursesPerYear.min': ({ year, courses, min }) =>
    `${courses} courses open in ${year}; at least ${min} needed`,
  'coursesPerYear.max': ({ year, courses, max }) =>
    `${courses} courses open in ${year}; at most ${max} allowed`,
  'seatsTotal.min': ({ attending, min }) => `${attending} attendances in the scheme; at least ${min} needed`,
  'seatsTotal.max': ({ attending, max }) => `${attending} attendances in the scheme; at most ${max} allowed`,
  'funds.unknown': ({ fund }) => `the case has no fund ${fund}`,
  'funds.unfit': ({ fund, why }) => `fund ${fund} may not pay for this course (wrong ${named(UNFIT, why)})`,
  'funds.amount': ({ fund, paid }) => `${paid} from fund ${fund} is not a whole, positive number of VND`,
  'funds.unpaid': ({ cost, paid }, say) =>
    `costs ${say.money(Number(cost))}; the funds pay ${say.money(Number(paid))}, and must pay exactly the cost`,
  'funds.overdrawn': ({ fund, paid, amount }, say) =>
    `fund ${fund} would pay ${say.money(Number(paid))}; it has ${say.money(Number(amount))}`,
  'funds.unexpected': ({ fund }) => `money is no limit in the case, yet the plan names fund ${fund}`,
  'partnerLoad.max': ({ partner, year, courses, max }, say) =>
    `${say.partner(String(partner))} has ${courses} courses in ${year}; at most ${max} allowed`,
  'concurrency.max': ({ day, courses, max }, say) =>
    `${courses} courses are running on ${say.date(String(day))}; at most ${max} allowed`,
  'provinceCap.max': ({ province, attending, max }, say) =>
    `${say.province(String(province))} has ${attending} on the course; at most ${max} allowed`,
  'hosts.min': ({ countries: codes, courses, min }, say) =>
    `${courses} courses in ${countries(codes, say.country)}; at least ${min} needed`,
  'hosts.max': ({ countries: codes, courses, max }, say) =>
    `${courses} courses in ${countries(codes, say.country)}; at most ${max} allowed`,
  'topicRuns.max': ({ topic, year, courses, max }, say) =>
    `topic "${say.topic(String(topic))}" has ${courses} courses in ${year}; at most ${max} allowed`,
  'quotas.min': ({ quota, scope, count, min }) =>
    `${quotaIn(quota, scope)}: ${count}; at least ${min} needed`,
  'quotas.max': ({ quota, scope, count, max }) =>
    `${quotaIn(quota, scope)}: ${count}; at most ${max} allowed`,
  'quotas.minShare': ({ quota, scope, count, attending, minShare }, say) =>
    `${quotaIn(quota, scope)}: ${count} of ${attending}; at least ${say.share(Number(minShare))} needed`,
  'quotas.maxShare': ({ quota, scope, count, attending, maxShare }, say) =>
    `${quotaIn(quota, scope)}: ${count} of ${attending}; at most ${say.share(Number(maxShare))} allowed`,
  'head.missing': ({ maxRank }) =>
    `no head of delegation; one attending official of rank ${maxRank} or higher is needed`,
  'head.notAttending': ({ head }) => `the head ${head} does not attend the course`,
  'head.rank': ({ head, rank, maxRank }) =>
    `the head ${head} ${rank === '' ? 'holds a post without a rank' : `is of rank ${rank}`}; rank ${maxRank} or higher is needed`,
  'pins.must': ({ course, reason }) =>
    `pinned to course ${course}, and the plan does not have it so${because(reason)}`,
  'pins.never': ({ course, reason }) =>
    `pinned never to be on course ${course}, and the plan has it so${because(reason)}`,
  'goals.list': ({ found, expected }) =>
    `the goals are ${shown(found)}; by the case they are ${shown(expected)}`,
  'goals.value': ({ goal, found, expected }) =>
    `${named(words.goals, goal)}: the plan says ${found}; counted again it is ${expected}`,
  'goals.bound': ({ goal, value, bound }) =>
    `${named(words.goals, goal)}: the value ${value} is better than its bound ${bound}, so the bound is wrong`,
  'goals.proven': ({ goal, value, bound }) =>
    `${named(words.goals, goal)}: said to be proven, which value ${value} and bound ${bound === '' ? 'unknown' : bound} do not show`,
  'goals.unranked': ({ goal }) =>
    `${named(words.goals, goal)}: this official has no wish for the course, and the case forbids sending anyone without`,
  'proof.status': ({ found, expected }) => `the proof says "${found}"; by the goals it is "${expected}"`,
  'coverage.provinces': ({ problem, province }, say) =>
    problem === 'covered'
      ? `${say.province(String(province))} is listed as covered, which the courses do not show`
      : `${say.province(String(province))} is listed as uncovered, which the courses do not show`,
  'coverage.groups': ({ group, found, expected }) =>
    `group ${group}: the plan says ${shown(found)} attend; counted again it is ${shown(expected)}`,
};

export const concern: Catalogue['concern'] = (course, official) =>
  [course === null ? null : `course ${course}`, official === null ? null : `official ${official}`]
    .filter((part) => part !== null)
    .join(', ');
