import type { Measure, TallyKind } from '../../planner/index.js';
import type { Speech } from '../speech.js';

/** How a case of a study ended, in two or three words. */
export type StateWords = Readonly<
  Record<'proven' | 'gap' | 'none' | 'infeasible' | 'stopped' | 'failed' | 'unfit', string>
>;

/** What the report on a comparison says. */
export interface CompareTexts {
  readonly title: string;
  readonly base: string;
  readonly states: StateWords;
  readonly goals: string;
  /** Below the table: the number in brackets is the difference. */
  readonly inBrackets: string;
  readonly columns: {
    readonly scenario: string;
    readonly state: string;
    readonly in: string;
    readonly out: string;
    readonly moved: string;
    readonly change: string;
    readonly people: string;
    readonly goal: string;
  };
  /** Under the table of goals: what the counts of people mean. */
  readonly moves: (nearest: boolean) => string;
  readonly noValue: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly nothingDiffers: string;
  /** The proven plan of the case is the answer, without a search. */
  readonly asBase: string;
  readonly kinds: Readonly<Record<TallyKind, string>>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly nowCovered: (provinces: string) => string;
  readonly noLongerCovered: (provinces: string) => string;
  readonly coverage: (
    kind: 'old' | 'new',
    of: number,
    base: number | null,
    scenario: number | null,
  ) => string;
  readonly courses: Readonly<Record<'opened' | 'closed' | 'redated', string>>;
  readonly people: Readonly<Record<'in' | 'out' | 'moved', (count: number) => string>>;
  /** After an id: the other case does not have this nominee. */
  readonly onlyHere: string;
  readonly more: (count: number) => string;
  readonly attribution: string;
  readonly shapley: string;
  readonly someSubsets: string;
  readonly noShapley: string;
  readonly or: string;
  readonly part: (numbers: readonly number[]) => string;
  readonly aloneLast: (alone: string, last: string) => string;
  /** Why somebody came or went: the least changes that are enough. */
  readonly becauseOf: (parts: string, people: number, names: string) => string;
  readonly eachSuffices: string;
  readonly failed: (detail: string) => string;
  readonly progress: (
    progress: {
      readonly done: number;
      readonly total: number;
      readonly seconds: number;
      readonly infeasible: number;
      readonly kept: number;
    },
    say: Speech,
  ) => string;
  readonly stopping: string;
  readonly interrupted: string;
  /** Names of what-ifs without an answer, and of those not taken apart by their changes. */
  readonly missing: (scenarios: readonly string[], attributions: readonly string[]) => string;
  readonly faulty: (scenario: string) => string;
}
