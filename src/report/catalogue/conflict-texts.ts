import type { PartCode, RepairCode } from '../../planner/index.js';
import type { Speech } from '../speech.js';

type Values = Readonly<Record<string, string | number>>;

/** What the diagnosis of an infeasible case says: its sets of rules, and the repairs. */
export interface ConflictTexts {
  /** `subjects`: the courses, provinces or years of parts that say the same of each; in words already. `part.rule` has its own sentences. */
  readonly parts: Readonly<
    Record<Exclude<PartCode, 'part.rule'>, (values: Values, subjects: string, say: Speech) => string>
  >;
  readonly repairs: Readonly<Record<RepairCode, (values: Values, say: Speech) => string>>;
  /** Some things, and how many more there are. */
  readonly andMore: (named: readonly string[], more: number, say: Speech) => string;
  readonly sets: (count: number) => string;
  readonly set: (number: number, parts: number) => string;
  /** A set that not all of its parts are known to be needed for. */
  readonly notMinimal: string;
  /** Lines of such a set that are not shown. */
  readonly moreOfSet: (lines: number) => string;
  readonly eachCanGo: string;
  /** The lists are not complete. */
  readonly setsIncomplete: string;
  readonly noSets: string;
  readonly repairsTitle: (count: number, steps: number) => string;
  readonly nomineesTitle: (count: number) => string;
  readonly repairsIncomplete: string;
  readonly noRepairs: string;
  readonly noNominees: string;
  readonly noNomineesYet: string;
  /** One step less might do as well: it was not decided. */
  readonly notLeast: string;
  readonly noVerb: string;
  readonly howToSave: string;
  readonly feasible: (caseFolder: string) => string;
  readonly stopped: string;
  readonly stopping: string;
  readonly progress: (stage: 'sets' | 'repairs' | 'nominees', seconds: number, say: Speech) => string;
  readonly written: (files: readonly string[], folder: string) => string;
  /** After the conflict that `solve` shows. */
  readonly hint: (caseFolder: string) => string;
  /** Title and reason of a repair saved as a scenario. */
  readonly scenarioTitle: (repair: string) => string;
  readonly scenarioWhy: string;
}
