import type { BlockScope, DateSpan, IsoDate, LocalText, Mode, Rules } from '../types.js';

/*
 * What-ifs as data. A scenario file, `scenarios/<case>/<id>.yaml`, is a reason and a list of changes; a change is plain data, the
 * same in the file, in memory and in `plan.json` (`provenance.changes`).
 */

export interface Scenario {
  readonly id: string;
  readonly title: LocalText;
  readonly why: LocalText;
  /** Scenarios whose changes come before its own. */
  readonly on: readonly string[];
  readonly changes: readonly Change[];
}

/** Texts of a row by column name, as a cell of its CSV file would hold them. */
export type Cells = Readonly<Record<string, string>>;

/** Course rows: those that meet every criterion given. */
export interface CourseSelector {
  readonly courses?: readonly string[];
  readonly topics?: readonly string[];
  readonly partners?: readonly string[];
  readonly countries?: readonly string[];
  readonly languages?: readonly string[];
  readonly modes?: readonly Mode[];
  /** Years of the (first) start. */
  readonly years?: readonly number[];
}

/** Nominees: those that meet every criterion given; of these a share, drawn with a seed. */
export interface OfficialSelector {
  readonly officials?: readonly string[];
  readonly provinces?: readonly string[];
  readonly regions?: readonly string[];
  readonly positions?: readonly string[];
  readonly gender?: 'F' | 'M';
  /** Between 0 and 1; with `seed`. Rounded down to whole people. */
  readonly share?: number;
  readonly seed?: number;
}

/** The verbs: a closed union. Changes are applied in the order in which they stand. */
export type Change =
  /** Parameters of a rule, by their names in `case.yaml`; `off` switches it. A list (`hosts`, `quotas`) replaces the whole list. */
  | {
      readonly do: 'rule';
      readonly rule: keyof Rules;
      readonly set: Readonly<Record<string, unknown>>;
    }
  /** Limits of one quota; `null` lifts one. */
  | {
      readonly do: 'quota';
      readonly quota: string;
      readonly set: Readonly<Partial<Record<'min' | 'max' | 'minShare' | 'maxShare', number | null>>>;
    }
  /** Money of funds (none named: of all), times `by` or to `amount` (whole VND); rounded down to whole VND. */
  | {
      readonly do: 'fund';
      readonly funds?: readonly string[];
      readonly by?: number;
      readonly amount?: number;
      /** null: any year. */
      readonly year?: number | null;
    }
  | { readonly do: 'addFund'; readonly fund: Cells }
  | { readonly do: 'removeFunds'; readonly funds: readonly string[] }
  /** Whole VND from one fund to another. */
  | { readonly do: 'moveMoney'; readonly from: string; readonly to: string; readonly amount: number }
  | { readonly do: 'addCourses'; readonly courses: readonly Cells[] }
  | { readonly do: 'removeCourses'; readonly where: CourseSelector }
  /** Other cells (`start` re-dates), and prices times a factor, rounded down to whole VND. */
  | {
      readonly do: 'changeCourses';
      readonly where: CourseSelector;
      readonly set?: Cells;
      readonly fixedBy?: number;
      readonly seatBy?: number;
      /** false: calendar blocks of the country and the partner no longer drop it, as when it turns online. */
      readonly travel?: boolean;
    }
  /** No candidate of these runs on a day from `from` to `to` (blank: ever). At least one of the first three. */
  | {
      readonly do: 'close';
      readonly countries?: readonly string[];
      readonly partners?: readonly string[];
      /** Rows or dated candidates. */
      readonly courses?: readonly string[];
      readonly from?: IsoDate;
      readonly to?: IsoDate;
      readonly reason?: string;
    }
  /** A blocked period, as a row of `calendar.csv`. */
  | {
      readonly do: 'block';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly appliesTo: BlockScope;
      readonly reason?: string;
    }
  | { readonly do: 'addOfficials'; readonly officials: readonly Cells[] }
  | { readonly do: 'removeOfficials'; readonly where: OfficialSelector }
  /** Other cells; and days on which they are away besides those that their row tells. */
  | {
      readonly do: 'changeOfficials';
      readonly where: OfficialSelector;
      readonly set?: Cells;
      readonly away?: DateSpan;
    }
  /** Provinces joined into others: every old id to the id it becomes, and the rows of the new provinces. */
  | {
      readonly do: 'provinces';
      /** The file that the two below were read from, beside the scenario. */
      readonly crosswalk: string;
      readonly becomes: Readonly<Record<string, string>>;
      readonly provinces: readonly Cells[];
    }
  | {
      readonly do: 'pin';
      /** A row or a dated candidate. */
      readonly course: string;
      /** Blank: the course itself. */
      readonly official?: string;
      readonly kind: 'must' | 'never';
      readonly reason?: string;
    }
  | { readonly do: 'unpin'; readonly course: string; readonly official?: string }
  /** The goals named come first, in this order; `drop` leaves some out. A goal is named by its id. */
  | { readonly do: 'goals'; readonly order?: readonly string[]; readonly drop?: readonly string[] }
  | { readonly do: 'tolerance'; readonly goal: string; readonly tolerance: number }
  /** The goal `keepPlan` of these places, as the goal of this number (from 1). A place may name whom the case no longer has. */
  | {
      readonly do: 'keepPlan';
      /** What the earlier plan is called. */
      readonly plan: string;
      /** Course rows with those who attend them in it. */
      readonly places: readonly { readonly course: string; readonly officials: readonly string[] }[];
      readonly at: number;
    };

export type Verb = Change['do'];
