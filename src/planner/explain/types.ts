import type { Refusal } from '../../eligibility/index.js';
import type { OpenCourse } from '../../plan/index.js';
import type { Block, GoalId, IsoDate, Level, Pin, Problem, Quota, Rating } from '../../problem/index.js';

/** Whom or what a plan is asked about. A course is a row, whichever date opens, or a dated candidate. */
export interface Question {
  readonly about: 'official' | 'province' | 'course';
  readonly id: string;
}

/** What time brings for a refusal: when a course would have to start for this fact not to stand against it. */
export type Way =
  /** On that day or later. */
  | { readonly kind: 'from'; readonly day: IsoDate }
  /** On that day or earlier: what comes later is shut for good. */
  | { readonly kind: 'until'; readonly day: IsoDate }
  /** Whatever the day: only another fact helps. */
  | { readonly kind: 'never' };

/** Why somebody may not attend, and to how many of the candidates it applies. */
export interface Reason {
  /** The first such refusal, in the order of the candidates. */
  readonly refusal: Refusal;
  readonly candidates: number;
  readonly way: Way;
}

/** Another fact about one nominee. */
export type OwnFact =
  | { readonly kind: 'language'; readonly language: string; readonly from: Level | null; readonly to: Level }
  | { readonly kind: 'rating'; readonly from: Rating; readonly to: Rating }
  | { readonly kind: 'discipline' }
  /** An absence that is given up. */
  | { readonly kind: 'available'; readonly from: IsoDate; readonly to: IsoDate }
  /** Earlier training that would not count, as when other money had paid for it. */
  | { readonly kind: 'training'; readonly topic: string; readonly ended: IsoDate }
  | { readonly kind: 'planned'; readonly position: string }
  | { readonly kind: 'retirement'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'merit'; readonly from: number; readonly to: number }
  /** The topic becomes the first preferred one. */
  | { readonly kind: 'topic'; readonly topic: string };

/** The rules of which one parameter is a whole number that gives way by steps of one. */
export const NUMBERED_RULES = [
  'provinceCap',
  'oneCourse',
  'seats',
  'seatsTotal',
  'coursesPerYear',
  'concurrency',
  'topicRuns',
  'head',
] as const;
export type NumberedRule = (typeof NUMBERED_RULES)[number];

/** A rule, or the amount of a fund, one step wider. */
export type RuleStep =
  | {
      readonly kind: 'rule';
      readonly rule: NumberedRule;
      readonly parameter: 'min' | 'max' | 'maxPerYear' | 'maxRank';
      readonly from: number;
      readonly to: number;
      readonly basis: string | null;
    }
  | {
      readonly kind: 'quota';
      readonly quota: string;
      readonly limit: keyof Pick<Quota, 'min' | 'max' | 'minShare' | 'maxShare'>;
      readonly from: number;
      readonly to: number;
      readonly basis: string | null;
    }
  | {
      readonly kind: 'hosts';
      readonly countries: readonly string[];
      readonly limit: 'min' | 'max';
      readonly from: number;
      readonly to: number;
      readonly basis: string | null;
    }
  | { readonly kind: 'partner'; readonly partner: string; readonly from: number; readonly to: number }
  /** Whole VND. */
  | { readonly kind: 'fund'; readonly fund: string; readonly from: number; readonly to: number };

/** A change of one fact that lets a nominee attend candidates that were shut to them. */
export interface Opening {
  readonly official: string;
  /** One fact, or two where no single one opens anything. */
  readonly facts: readonly OwnFact[];
  /** The candidates that it opens; at least one. */
  readonly candidates: readonly string[];
}

/** A change with which what was asked for costs no goal anything. */
export type Remedy =
  | { readonly of: 'official'; readonly official: string; readonly fact: OwnFact; readonly effect: Effect }
  | { readonly of: 'rule'; readonly step: RuleStep; readonly effect: Effect };

/** `chosen`: every best plan has it; `free`: a best plan has it, and perhaps another has not. */
export type Effect = 'chosen' | 'free';

/** One goal with and without what was asked for. */
export interface GoalCost {
  readonly id: GoalId;
  readonly before: number;
  /** In the plan with what was asked for. */
  readonly after: number;
  /** Whether `after` is the best that can be, given the goals before it. */
  readonly proven: boolean;
}

/** Who and what changes from one plan to another; lists sorted by id. */
export interface Difference {
  readonly comes: readonly Seat[];
  readonly leaves: readonly Seat[];
  readonly moves: readonly { readonly official: string; readonly from: string; readonly to: string }[];
  /** Dated candidates. */
  readonly opens: readonly string[];
  readonly shuts: readonly string[];
}

export interface Seat {
  readonly official: string;
  /** The dated candidate. */
  readonly course: string;
}

/** The plan solved again with what was asked for. */
export type Forced =
  | {
      readonly status: 'planned';
      /** `free`: no goal loses; `better`: the plan was not the best; `costs`: the first goal that differs loses. */
      readonly verdict: 'free' | 'better' | 'costs';
      readonly goals: readonly GoalCost[];
      readonly difference: Difference;
      readonly courses: readonly OpenCourse[];
    }
  /** Proven: no plan can have it. */
  | { readonly status: 'infeasible' }
  /** Time ran out, or the search gave no answer. */
  | { readonly status: 'unknown' };

/** What was tried to bring it in. */
export interface Search {
  readonly remedies: readonly Remedy[];
  /** Changes that were solved again, of how many; fewer: time ran out. */
  readonly tried: number;
  readonly possible: number;
}

export type Explanation = { readonly problem: Problem; readonly question: Question } & (
  | {
      readonly finding: 'official.ineligible';
      /** Most candidates first. */
      readonly reasons: readonly Reason[];
      readonly openings: readonly Opening[];
    }
  | {
      readonly finding: 'official.left';
      /** The candidates that they may attend, and those of them that the plan opens. */
      readonly candidates: readonly string[];
      readonly open: readonly string[];
      /** Pins that keep them away. */
      readonly pins: readonly Pin[];
      readonly forced: Forced;
      readonly search: Search;
    }
  | { readonly finding: 'official.sent'; readonly courses: readonly string[]; readonly without: Forced }
  | { readonly finding: 'province.nobody' }
  | {
      readonly finding: 'province.ineligible';
      readonly nominees: readonly { readonly official: string; readonly reasons: readonly Reason[] }[];
      readonly openings: readonly Opening[];
    }
  | {
      readonly finding: 'province.left';
      readonly nominees: readonly Nominee[];
      readonly forced: Forced;
      readonly search: Search;
    }
  | {
      readonly finding: 'province.covered';
      readonly nominees: readonly Nominee[];
      readonly seats: readonly Seat[];
    }
  | {
      readonly finding: 'course.dropped';
      /** null: it starts outside the years of the scheme. */
      readonly dates: readonly { readonly candidate: string; readonly block: Block | null }[];
    }
  | {
      readonly finding: 'course.shut';
      /** Its usable dates, and how many nominees may attend. */
      readonly dates: readonly { readonly candidate: string; readonly eligible: number }[];
      readonly forced: Forced;
      readonly search: Search;
    }
  | { readonly finding: 'course.open'; readonly course: OpenCourse }
);

export interface Nominee {
  readonly official: string;
  /** How many candidates they may attend. */
  readonly candidates: number;
}

export interface ExplainOptions {
  /**
   * Seconds for everything; null: until the plan asked for is proven, and of the changes those that it decides. What was tried in
   * a time depends on the machine, what is said of it does not.
   */
  readonly time?: number | null;
  readonly signal?: AbortSignal;
}
