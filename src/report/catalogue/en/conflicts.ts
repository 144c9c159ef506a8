import type { ConflictSentences, RequirementSentences } from '../catalogue.js';
import { words } from './words.js';

type Scalar = string | number;

const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const named = (table: Readonly<Record<string, string>>, code: Scalar): string => table[code] ?? String(code);
const LIMITS: Readonly<Record<string, string>> = {
  min: 'at least',
  max: 'at most',
  minShare: 'at least',
  maxShare: 'at most',
};

export const conflicts: ConflictSentences = {
  'conflict.rule': () => 'this rule as a whole',
  'conflict.coursesPerYearMin': ({ min, year }) => `At least ${min} courses open in ${year}`,
  'conflict.coursesPerYearMax': ({ max }) => `At most ${max} courses open in a year`,
  'conflict.seatsTotalMin': ({ min }) => `At least ${min} attendances in the scheme`,
  'conflict.seatsTotalMax': ({ max }) => `At most ${max} attendances in the scheme`,
  'conflict.hostsMin': ({ countries, min }, say) =>
    `At least ${min} courses in ${hosts(countries, say.country)}`,
  'conflict.hostsMax': ({ countries, max }, say) =>
    `At most ${max} courses in ${hosts(countries, say.country)}`,
  'conflict.quota': ({ quota, scope, says }, say) => {
    const [limit = '', amount = ''] = String(says).split(' ');
    const figure = limit.endsWith('Share') ? say.share(Number(amount)) : amount;
    return `Quota ${quota}, ${quotaPlace(scope)}: ${named(LIMITS, limit)} ${figure}`;
  },
  'conflict.pin': ({ kind, course, official, reason }) => {
    const must = kind === 'must';
    if (official === '')
      return `Pinned: course ${course} ${must ? 'must' : 'must not'} open${because(reason)}`;
    return `Pinned: official ${official} ${must ? 'must' : 'must not'} attend course ${course}${because(reason)}`;
  },
  'conflict.unranked': ({ goal }) =>
    `The goal "${named(words.goals, goal)}" forbids sending anyone to a course without a wish for it`,
};

const hosts = (countries: Scalar, country: (code: string) => string): string =>
  String(countries)
    .split(/[;,]\s*/)
    .map(country)
    .join(', ');

const quotaPlace = (scope: Scalar): string => {
  if (scope === 'course') return 'each open course';
  if (scope === 'year') return 'each year';
  if (scope === 'scheme') return 'the whole scheme';
  return /^\d{4}$/.test(String(scope)) ? `year ${scope}` : `course ${scope}`;
};

export const requirements: RequirementSentences = {
  eligibility: ({ eligibility }, say) =>
    `Whoever attends is in a target group at the start, has ${eligibility.serviceMonthsLeft} months of service left, a last rating of ${say.list(eligibility.lastRatings)}, and no discipline under way`,
  noRepeatTraining: ({ noRepeatTraining }) =>
    `No topic is taken again within ${noRepeatTraining.withinYears} years of state-funded training on it`,
  language: ({ language }) =>
    `A course taught in a foreign language takes only those of level ${language.minLevel} or above`,
  availability: () => "No day of a course falls in an attending official's absences or calendar blocks",
  seats: ({ seats }) =>
    `An open course has ${seats.min} to ${seats.max} attending (unless its row says otherwise)`,
  oneCourse: ({ oneCourse }) =>
    `An official attends at most ${oneCourse.max} of the courses, and never two that share a day`,
  coursesPerYear: ({ coursesPerYear: { min, max } }) => `${min} to ${max} courses open in a year`,
  seatsTotal: ({ seatsTotal: { min, max } }) => `${min} to ${max} attendances in the scheme`,
  funds: () => "Every course's cost is paid from funds that fit it, and no fund pays more than it has",
  partnerLoad: () => 'No partner has more courses a year than it takes',
  concurrency: ({ concurrency }) => `At most ${concurrency.max} courses run on any day`,
  provinceCap: ({ provinceCap }) => `At most ${provinceCap.max} of one province on one course`,
  hosts: () => 'The courses by host country stay within the limits of the case',
  topicRuns: ({ topicRuns }) => `At most ${topicRuns.maxPerYear} courses of one topic in a year`,
  quotas: ({ quotas }) => `Quotas: ${quotas.list.map((quota) => quota.id).join(', ')}`,
  head: ({ head }) =>
    `An open course has an attending official of rank ${head.maxRank ?? 'any'} or higher to head it`,
  pins: () => 'The decisions already taken stand',
};
