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
  'record.mismatch', // {field, found, expected}: start, end, year, topic, cost ..., 'case', or 'coverage.provinces.covered' | 'coverage.provinces.uncovered' with an id that is no province (expected '')
  'record.unknownOfficial',
  'record.officialTwice',
  'record.order', // {list: 'courses' | 'officials' | 'coverage.provinces.covered' | 'coverage.provinces.uncovered'}: not sorted by id; of coverage also: an id twice
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
  'coverage.provinces', // {problem: 'covered' | 'uncovered', province}: what it is, and the lists do not say, or not alone
  'coverage.groups', // {group, found, expected}
] as const;
export type ViolationCode = (typeof VIOLATION_CODES)[number];

type About = Partial<Pick<Violation, 'basis' | 'course' | 'official' | 'params'>>;

/** A violation; its rule is the first part of its code. */
export const violation = (code: ViolationCode, about: About = {}): Violation => ({
  rule: code.slice(0, code.indexOf('.')) as Violation['rule'],
  basis: null,
  code,
  course: null,
  official: null,
  params: {},
  ...about,
});

/** For ids: code unit order, as the lists of a plan are sorted. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// the register lists the rules in the order of the case format
const CODE_ORDER: ReadonlyMap<ViolationCode, number> = new Map(
  VIOLATION_CODES.map((code, index) => [code, index]),
);
const RULE_ORDER: ReadonlyMap<string, number> = new Map(
  VIOLATION_CODES.map((code) => violation(code).rule).map((rule, _, all) => [rule, all.indexOf(rule)]),
);

/** The order of a report: by rule as the case format lists them, then course, official and code. */
export const inReportOrder = (a: Violation, b: Violation): number =>
  RULE_ORDER.get(a.rule)! - RULE_ORDER.get(b.rule)! ||
  byText(a.course ?? '', b.course ?? '') ||
  byText(a.official ?? '', b.official ?? '') ||
  CODE_ORDER.get(a.code)! - CODE_ORDER.get(b.code)! ||
  byText(JSON.stringify(a.params), JSON.stringify(b.params));
