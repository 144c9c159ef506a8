import type { Candidate, DroppedCandidate, Problem, RuleId } from '../problem/index.js';

/** The rules that look at one official and one candidate alone. */
export const PAIR_RULES = [
  'eligibility',
  'noRepeatTraining',
  'language',
  'availability',
] as const satisfies RuleId[];
export type PairRule = (typeof PAIR_RULES)[number];

/** Why one official may not attend one candidate: the rule, its article, and the fact that decides. */
export interface Refusal {
  readonly rule: PairRule;
  /** The article of the rule, or of the group for a `group.*` code. */
  readonly basis: string | null;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Every code, with what its `params` hold. An official in no group gets one `group.*` refusal a group, for
 * the first criterion that fails.
 */
export const REFUSAL_CODES = [
  'group.none', // the case has no groups
  'group.gender', // {group, wanted}
  'group.age', // {group, limit, age, on: the day of the test, birthday: the day they turned `limit`, start}
  'group.position', // {group, position}
  'group.plannedFor', // {group, planned: ids joined by ', ', '' when none}
  'group.servesUntil', // {group, retires, until}
  'service.short', // {start, months, needed: start + months, retires}
  'rating.notAllowed', // {rating}
  'discipline.underWay', // {}
  'training.repeat', // {topic, ended, start, years}
  'language.level', // {language, level: '' when none, minLevel}
  'unavailable.own', // {from, to}
  'unavailable.calendar', // {from, to, scope: 'position:pct-hdnd', reason}
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A kind of refusal: a code, of one group where it is about a group. */
export interface Reason {
  /** The first fact of this kind. */
  readonly refusal: Refusal;
  /** The candidates that it forbids; at least one. */
  readonly candidates: number;
}

/** Who may attend what, for every official and every usable candidate. */
export interface Screening {
  readonly problem: Problem;
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly DroppedCandidate[];
  /**
   * The allowed pairs by official, in compressed rows: the candidates that `problem.officials[o]` may attend are
   * `allowed[allowedStart[o]]` up to, not including, `allowed[allowedStart[o + 1]]`, as indices into `candidates`.
   */
  readonly allowedStart: Int32Array;
  readonly allowed: Int32Array;
  /** Every refusal for one pair; empty when the pair is allowed. Indices into `problem.officials` and `candidates`. */
  readonly judge: (official: number, candidate: number) => readonly Refusal[];
  /** What keeps an official from candidates, the reason that forbids most of them first. */
  readonly reasons: (official: number) => readonly Reason[];
  /** Whether an official is a member of a group on the start of a candidate. Indices, as above; groups as in the case. */
  readonly isMember: (official: number, group: number, candidate: number) => boolean;
}

/** The screening as a planner reads it. */
export interface ScreeningSummary {
  readonly nominees: number;
  /** Nominees who may attend at least one candidate. */
  readonly eligible: number;
  readonly pairs: number;
  readonly allowedPairs: number;
  /** Nominees who are in the group on the start of a candidate, and of those the ones who may attend it; at least one. */
  readonly byGroup: readonly {
    readonly group: string;
    readonly members: number;
    readonly eligible: number;
  }[];
  readonly byProvince: readonly {
    readonly province: string;
    readonly nominees: number;
    readonly eligible: number;
  }[];
  /** By candidate: how many may attend. */
  readonly byCandidate: readonly { readonly candidate: string; readonly eligible: number }[];
  /** Who may attend nothing, and why. */
  readonly refused: readonly { readonly official: string; readonly reasons: readonly Reason[] }[];
  /** Refused nominees by rule and code; one with several reasons counts under each. */
  readonly byReason: readonly {
    readonly rule: PairRule;
    readonly code: RefusalCode;
    readonly officials: number;
  }[];
}
