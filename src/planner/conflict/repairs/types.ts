import type { Change, RuleId } from '../../../problem/index.js';

/** One number of a case that changes, or one decision that is dropped. */
export interface RepairStep {
  readonly rule: RuleId | 'preferenceRank' | 'officials';
  readonly basis: string | null;
  readonly code: RepairCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold besides `from` and `to`, the number now and after. */
export const REPAIR_CODES = [
  'repair.seatsMin', // {course: a row, '' for the rule}
  'repair.seatsMax', // {course: a row, '' for the rule}
  'repair.coursesPerYearMin',
  'repair.coursesPerYearMax',
  'repair.seatsTotalMin',
  'repair.seatsTotalMax',
  'repair.concurrency',
  'repair.provinceCap',
  'repair.oneCourse',
  'repair.topicRuns',
  'repair.head',
  'repair.serviceMonths',
  'repair.repeatYears',
  'repair.level', // levels
  'repair.partnerLoad', // {partner}
  'repair.hostsMin', // {countries}
  'repair.hostsMax', // {countries}
  'repair.quota', // {quota, side: 'min' | 'max' | 'minShare' | 'maxShare'}
  'repair.fund', // {fund}
  'repair.pin', // {kind, course, official: '' when the course itself}; no numbers
  'repair.unranked', // {goals}; no numbers
  'repair.nominees', // {province, gender: '' when any, group: '' when none, languages: e.g. 'en:B2', '' when none}; numbers: nominees of the province
] as const;
export type RepairCode = (typeof REPAIR_CODES)[number];

/** Changes after which a plan exists (proven: it was found, and the verifier signs it). */
export interface Repair {
  readonly steps: readonly RepairStep[];
  /**
   * The sum over the steps of the change relative to the number that it changes: from 15 to 12 is a fifth. A decision dropped
   * counts 1, a level of language its share of the levels up to the one asked for.
   */
  readonly size: number;
  /** The repair as changes of a scenario; null: no verb says it (a partner's load). */
  readonly changes: readonly Change[] | null;
  /** With any of its steps one smaller, no plan exists (proven). false: not decided in the time given. */
  readonly least: boolean;
}

export interface Repairs {
  /** By size; of the same size, in the order of the rules. */
  readonly list: readonly Repair[];
  /** Every repair of so few changes is listed, each at its smallest size. */
  readonly complete: boolean;
}
