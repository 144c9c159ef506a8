/**
 * A case as typed, checked data: what a planner wrote, and nothing that was worked out from it.
 *
 * Every list is sorted by id (code unit order), so the order of the rows in a file can change nothing.
 * Dates stay ISO text: equal-length ISO dates compare as text, and no time zone can shift them.
 */

/** A calendar day, `YYYY-MM-DD`. Compare with `<`; it has been checked to exist. */
export type IsoDate = string;

/** Days from `from` to `to`, both ends included. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A text in both languages; a case that gives one text gives it for both. */
export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Level = (typeof LEVELS)[number];

export const RATINGS = ['excellent', 'good', 'completed', 'failed'] as const;
export type Rating = (typeof RATINGS)[number];

export const MODES = ['in_person', 'hybrid', 'online'] as const;
export type Mode = (typeof MODES)[number];

export const GENDERS = ['F', 'M'] as const;
export type Gender = (typeof GENDERS)[number];

export const FUND_KINDS = ['state', 'province', 'sponsor'] as const;
export type FundKind = (typeof FUND_KINDS)[number];

export interface Province {
  readonly id: string;
  readonly name: LocalText;
  readonly iso: string | null;
  readonly region: string | null;
  /** What covering this province is worth to `coverProvinces`; not negative, decimals allowed. */
  readonly weight: number;
}

export interface Position {
  readonly id: string;
  readonly name: LocalText;
  /** 1 is the highest; null when the post has no rank and so cannot head a delegation. */
  readonly rank: number | null;
}

export interface Topic {
  readonly id: string;
  readonly name: LocalText;
  readonly basis: string | null;
}

export interface Partner {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly maxCoursesPerYear: number | null;
}

/** One row of `courses.csv`: it may be opened, on its date or on one date of its window, or not. */
export interface Course {
  readonly id: string;
  readonly topic: string;
  readonly partner: string;
  /** `vi` is interpreted; any other code is the language taught in. */
  readonly language: string;
  readonly mode: Mode;
  /** A single date has `from === to` and `window: false`; a one-day window still makes a dated candidate. */
  readonly start: DateSpan & { readonly window: boolean };
  /** Calendar days, first and last included; at least 1. */
  readonly days: number;
  readonly minSeats: number | null;
  readonly maxSeats: number | null;
  /** Whole VND. */
  readonly fixedCost: number;
  /** Whole VND for each attending official. */
  readonly costPerSeat: number;
  /** false: nobody goes there, as when it is taught at a distance: blocks of its country and its partner do not drop it. */
  readonly travel: boolean;
}

export interface Official {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly gender: Gender;
  /** A file that gives the year alone gives 1 January (Decree 135/2020, article 3.3). */
  readonly birthDate: IsoDate;
  readonly position: string;
  readonly plannedPositions: readonly string[];
  /** Level by language code. */
  readonly languages: ReadonlyMap<string, Level>;
  /** Best first. */
  readonly preferredTopics: readonly string[];
  /** 0 to 100, decimals allowed. */
  readonly merit: number;
  readonly lastRating: Rating;
  readonly discipline: boolean;
  readonly unavailable: readonly DateSpan[];
  /** Overrides the date that the table of Decree 135/2020 gives. */
  readonly retirementDate: IsoDate | null;
}

export interface PastTraining {
  readonly official: string;
  readonly topic: string;
  readonly endDate: IsoDate;
  readonly funding: 'state' | 'other';
  readonly programme: string | null;
}

/** `course` names a row (whichever date opens) or a dated candidate, here and below. */
export interface Preference {
  readonly official: string;
  readonly course: string;
  /** 1 is best. */
  readonly rank: number;
}

export interface Fund {
  readonly id: string;
  readonly name: string | null;
  /** Whole VND. */
  readonly amount: number;
  /** null: any year of the scheme. */
  readonly year: number | null;
  /** An empty list restricts nothing, here and below. */
  readonly countries: readonly string[];
  readonly partners: readonly string[];
  readonly topics: readonly string[];
  readonly courses: readonly string[];
  readonly kind: FundKind;
}

export type BlockScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'country' | 'partner' | 'position' | 'province' | 'region'; readonly id: string };

export interface Block extends DateSpan {
  readonly appliesTo: BlockScope;
  readonly reason: string | null;
  readonly basis: string | null;
}

export interface Pin {
  readonly course: string;
  /** null: the pin is on the course itself. */
  readonly official: string | null;
  readonly kind: 'must' | 'never';
  readonly reason: string | null;
}

/** A conjunction: every criterion that is not null must hold. */
export interface GroupCriteria {
  readonly gender: Gender | null;
  /** Strictly younger than this many years on the day of the age test. */
  readonly ageBelow: number | null;
  readonly positions: readonly string[] | null;
  readonly plannedFor: readonly string[] | null;
  /** The retirement date is this day or later. */
  readonly servesUntil: IsoDate | null;
}

export interface Group {
  readonly id: string;
  readonly title: LocalText;
  readonly basis: string | null;
  readonly when: GroupCriteria;
}

interface RuleHeader {
  /** `off: true` leaves the rule out. */
  readonly off: boolean;
  /** The article, shown with every refusal. */
  readonly basis: string | null;
}

/** null on either side: no limit there. */
interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface HostEntry extends Range {
  readonly countries: readonly string[];
}

export interface QuotaWhere {
  readonly gender: readonly Gender[] | null;
  readonly groups: readonly string[] | null;
  readonly provinces: readonly string[] | null;
  readonly regions: readonly string[] | null;
  readonly positions: readonly string[] | null;
}

export interface Quota extends Range {
  readonly id: string;
  readonly scope: 'course' | 'year' | 'scheme';
  readonly where: QuotaWhere;
  /** Decimals between 0 and 1, compared exactly: 0.3 is 3/10. */
  readonly minShare: number | null;
  readonly maxShare: number | null;
  readonly basis: string | null;
}

/** Every rule of the contract with its parameters; a rule that the case does not write has the defaults. */
export interface Rules {
  readonly startWindows: { readonly stepDays: number; readonly basis: string | null };
  readonly eligibility: RuleHeader & {
    readonly serviceMonthsLeft: number;
    readonly lastRatings: readonly Rating[];
    /** The day of the age test, wherever groups are asked; null: the start of the course concerned. */
    readonly ageAt: IsoDate | null;
  };
  readonly noRepeatTraining: RuleHeader & { readonly withinYears: number };
  readonly language: RuleHeader & { readonly minLevel: Level };
  readonly availability: RuleHeader;
  readonly seats: RuleHeader & { readonly min: number; readonly max: number };
  readonly oneCourse: RuleHeader & { readonly max: number };
  readonly coursesPerYear: RuleHeader & { readonly min: number; readonly max: number };
  readonly seatsTotal: RuleHeader & { readonly min: number; readonly max: number };
  readonly funds: RuleHeader;
  readonly partnerLoad: RuleHeader;
  readonly concurrency: RuleHeader & { readonly max: number };
  readonly provinceCap: RuleHeader & { readonly max: number };
  readonly hosts: RuleHeader & { readonly list: readonly HostEntry[] };
  readonly topicRuns: RuleHeader & { readonly maxPerYear: number };
  readonly quotas: RuleHeader & { readonly list: readonly Quota[] };
  readonly head: RuleHeader & { readonly maxRank: number | null };
  readonly pins: RuleHeader;
}

/** The rules that a plan can break (`startWindows` is a way of reading dates, not a rule on a plan). */
export type RuleId = Exclude<keyof Rules, 'startWindows'>;

/** How an unranked pair counts: it may not attend at all, or it counts as this rank. */
export type Unranked = 'forbid' | number;

export type Goal = { readonly tolerance: number } & (
  | {
      readonly id:
        | 'coverProvinces'
        | 'coverGroups'
        | 'fillSeats'
        | 'topicVariety'
        | 'matchTopics'
        | 'leastProvince'
        | 'merit'
        | 'spend';
    }
  | { readonly id: 'preferHosts'; readonly countries: readonly string[] }
  /** For `worstRank` the parser has already put in the reading of `preferenceRank` where its own is blank. */
  | { readonly id: 'preferenceRank' | 'worstRank'; readonly unranked: Unranked }
  | {
      readonly id: 'keepPlan';
      /** The path of the earlier plan, from the case folder. */
      readonly plan: string;
      /** Who attends which row in it, each pair once, sorted; also those that this case no longer knows. */
      readonly pairs: readonly KeptPair[];
    }
);
export type GoalId = Goal['id'];

/** An official at a course row, on whatever date. */
export interface KeptPair {
  readonly official: string;
  readonly course: string;
}

/** The goals of which less is better. */
export const MINIMISED: ReadonlySet<GoalId> = new Set<GoalId>(['preferenceRank', 'worstRank', 'spend']);

export interface Problem {
  readonly id: string;
  readonly title: LocalText;
  readonly basis: string | null;
  readonly years: readonly number[];
  readonly groups: readonly Group[];
  readonly rules: Rules;
  /** In order: a later goal never costs an earlier one more than its tolerance. */
  readonly goals: readonly Goal[];
  readonly provinces: readonly Province[];
  readonly positions: readonly Position[];
  readonly topics: readonly Topic[];
  readonly partners: readonly Partner[];
  readonly courses: readonly Course[];
  readonly officials: readonly Official[];
  readonly training: readonly PastTraining[];
  readonly preferences: readonly Preference[];
  /** null: the case has no `funds.csv`, so money is no limit; an empty list: there is no money. */
  readonly funds: readonly Fund[] | null;
  readonly calendar: readonly Block[];
  readonly pins: readonly Pin[];
  /** SHA-256 (hex) of each file that was read, by file name; empty for a problem made in memory. */
  readonly inputs: ReadonlyMap<string, string>;
}
