import type { RuleId } from '../problem/index.js';

/** What a plan does against its case. A code with its values; the sentences stand in `report`. */
export interface Violation {
  /** The rule broken; `candidate`, `record`, `coverage`, `goals` and `proof` are about the plan as a document. */
  readonly rule: RuleId | 'candidate' | 'record' | 'coverage' | 'goals' | 'proof';
  /** The article of the rule (or group, or quota), where the case gives one. */
  readonly basis: string | null;
  readonly code: ViolationCode;
  /** The dated candidate concerned. */
  readonly course: string | null;
  readonly official: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. */
export const VIOLATION_CODES = [
  'candidate.unknown', // no dated candidate of the case has this id
  'candidate.outsideYears', // {start}
  'candidate.blocked', // {from, to, scope, reason}
  'candidate.rowTwice', // {row, dates}: two dates of one row
  'candidate.listedTwice',
  'record.mismatch', // {field, found, expected}: start, end, year, topic, cost, the case's id ...
  'record.unknownOfficial',
  'record.officialTwice',
  'record.order', // {list}: not sorted by id
  'record.standby', // {candidate, problem: 'notOpen' | 'attends' | 'unknown' | 'twice' | 'notEligible'}
  'eligibility.noGroup', // {start}: a member of none of the groups on that day
  'eligibility.service', // {start, months, needed: date, retires: date}
  'eligibility.rating', // {rating}
  'eligibility.discipline',
  'noRepeatTraining.repeat', // {topic, ended, start, years}
  'language.level', // {language, level ('' when none), minLevel}
  'availability.unavailable', // {from, to}
  'availability.calendar', // {from, to, scope, reason}
  'seats.tooFew', // {attending, min}
  'seats.tooMany', // {attending, max}
  'oneCourse.tooMany', // {courses, max}
  'oneCourse.overlap', // {first, second}
  'coursesPerYear.min', // {year, courses, min}
  'coursesPerYear.max', // {year, courses, max}
  'seatsTotal.min', // {attending, min}
  'seatsTotal.max', // {attending, max}
  'funds.unknown', // {fund}
  'funds.unfit', // {fund, why: 'year' | 'country' | 'partner' | 'topic' | 'course'}
  'funds.amount', // {fund, paid}: not a whole, positive number of VND
  'funds.unpaid', // {cost, paid}
  'funds.overdrawn', // {fund, paid, amount}
  'funds.unexpected', // {fund}: money is no limit, so funding must be empty
  'partnerLoad.max', // {partner, year, courses, max}
  'concurrency.max', // {day, courses, max}
  'provinceCap.max', // {province, attending, max}
  'hosts.min', // {countries, courses, min}
  'hosts.max', // {countries, courses, max}
  'topicRuns.max', // {topic, year, courses, max}
  'quotas.min', // {quota, scope, count, min}; scope: a candidate id, a year, or 'scheme'
  'quotas.max', // {quota, scope, count, max}
  'quotas.minShare', // {quota, scope, count, attending, minShare}
  'quotas.maxShare', // {quota, scope, count, attending, maxShare}
  'head.missing', // {maxRank}: nobody of that rank attends, or none is named
  'head.notAttending', // {head}
  'head.rank', // {head, rank ('' when blank), maxRank}
  'pins.must', // {course, reason}
  'pins.never', // {course, reason}
  'goals.list', // {found, expected}: not the goals of the case in their order
  'goals.value', // {goal, found, expected}
  'goals.bound', // {goal, value, bound}: the value is better than its bound
  'goals.proven', // {goal, value, bound ('' when null)}: said to be proven, and the bound does not say so
  'goals.unranked', // {goal}: an unranked pair attends although the goal forbids it
  'proof.status', // {found, expected}
  'coverage.provinces', // {problem: 'covered' | 'uncovered', province}
  'coverage.groups', // {group, found, expected}
] as const;
export type ViolationCode = (typeof VIOLATION_CODES)[number];
