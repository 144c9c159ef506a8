import type { AxisFaultCode } from '../../planner/index.js';
import type { StateWords } from './compare-texts.js';

/** What the report on a sweep says. */
export interface SweepTexts {
  readonly title: string;
  readonly over: (axes: string, points: number) => string;
  /** Heads the column of the states. */
  readonly state: string;
  readonly states: StateWords;
  readonly goals: string;
  readonly columns: {
    readonly courses: string;
    readonly attendances: string;
    readonly cost: string;
    readonly covered: string;
  };
  readonly points: string;
  readonly steps: (axis: string) => string;
  /** `exact`: to what the steps were looked for; null: at the points of the grid alone. */
  readonly stepsFound: (exact: string | null) => string;
  /** What is had from a value of the parameter on. `first`: nothing was looked at before it. */
  readonly step: (first: boolean, from: string, got: string, until: string) => string;
  /** Nothing more before that value; at the end, up to that value. */
  readonly until: (next: string) => string;
  readonly upTo: (last: string) => string;
  readonly unproven: string;
  readonly pareto: (a: string, b: string) => string;
  readonly paretoNote: string;
  /** After a point: so many others have the same two values. */
  readonly alike: (others: number) => string;
  readonly noPareto: string;
  readonly unfinished: (missing: number, of: number, folder: string) => string;
  readonly pointFault: (point: string) => string;
  readonly faults: Readonly<
    Record<AxisFaultCode, (params: Readonly<Record<string, string | number>>) => string>
  >;
  readonly axisFault: (text: string, sentence: string) => string;
  readonly unknownGoal: (goal: string, allowed: string) => string;
  readonly twoGoals: string;
  readonly exactNeedsOne: string;
}
