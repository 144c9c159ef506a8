import type { RuleId } from '../../problem/index.js';

/** A rule with the case that it speaks of: which course, province, fund, year or person. Data pins count as rules. */
export interface RulePart {
  readonly rule: RuleId | 'preferenceRank';
  readonly basis: string | null;
  readonly code: PartCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. */
export const PART_CODES = [
  'part.rule', // {}: the rule as a whole; the sentence is picked by `rule`
  'part.unranked', // {goals}: unranked pairs are forbidden; ids joined by ', '
  'part.seatsMin', // {course, min}: a row of courses.csv
  'part.seatsMax', // {course, max}
  'part.coursesPerYearMin', // {year, min}
  'part.coursesPerYearMax', // {year, max}
  'part.seatsTotalMin', // {min}
  'part.seatsTotalMax', // {max}
  'part.hostsMin', // {countries, min}: codes joined by ', '
  'part.hostsMax', // {countries, max}
  'part.topicRuns', // {topic, year, max}
  'part.partnerLoad', // {partner, year, max}
  'part.provinceCap', // {province, max}
  'part.fund', // {fund, amount}
  'part.noFund', // {course}: no fund fits it
  'part.quota', // {quota, side: 'min' | 'max' | 'minShare' | 'maxShare', limit, scope: 'course' | 'year' | 'scheme', at: row, year or ''}
  'part.pin', // {kind, course, official: '' when the course itself, reason}
] as const;
export type PartCode = (typeof PART_CODES)[number];

/** Parts that no plan can satisfy together. */
export interface ConflictSet {
  readonly parts: readonly RulePart[];
  /** With any one part left out, a plan exists (proven). false: not all could be tried in the time given. */
  readonly minimal: boolean;
}

export interface ConflictSets {
  readonly sets: readonly ConflictSet[];
  /** Every smallest set is listed (proven). */
  readonly complete: boolean;
}
