/** What the runs found, as it is kept in `out/bench/*.json`: enough to write the page again without solving. */
import type { ChangeKind } from './changes.js';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
}

/** One part of the results with where it comes from. */
export interface Part<Figures> {
  readonly machine: Machine;
  readonly command: string;
  /** Of this programme. */
  readonly version: string;
  readonly figures: Figures;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
  readonly nonzeros: number;
}

/** One run of one side to the proof of its last goal, or until it was cut. */
export interface Side {
  readonly seconds: number;
  readonly outcome: 'proven' | 'limit' | 'failed';
  /** What it said when it failed, or the goal that it was at. */
  readonly detail: string;
}

export interface RatioFigures {
  readonly id: string;
  /** Of the model that the planner solves. */
  readonly lean: Size;
  /** Of the model that the yardstick solves. */
  readonly textbook: Size;
  readonly own: Side;
  readonly yardstick: Side;
  /** Sentences on optima in which the two differ. */
  readonly mismatches: readonly string[];
}

export interface RatiosFigures {
  /** Seconds after which a run is cut. */
  readonly limit: number;
  readonly cases: readonly RatioFigures[];
}

/** What a solve came to: a plan with this proof, or why there is none. */
export type Answer = 'proven' | 'gap' | 'none' | 'infeasible' | 'stopped';

export interface ChangeRun {
  readonly kind: ChangeKind;
  /** The change in words, with its ids. */
  readonly label: string;
  readonly seconds: number;
  readonly answer: Answer;
  /** The changed case solved from nothing; null: this change was not tried so. */
  readonly anew: { readonly seconds: number; readonly answer: Answer; readonly agrees: boolean } | null;
}

export interface ResolveFigures {
  readonly id: string;
  /** To open the planner, apart from its first solve. */
  readonly openSeconds: number;
  readonly baseSeconds: number;
  readonly baseAnswer: Answer;
  readonly runs: readonly ChangeRun[];
}

export interface GoalGap {
  readonly id: string;
  readonly value: number;
  /** null: unknown. */
  readonly bound: number | null;
}

export interface GrowthFigures {
  readonly officials: number;
  readonly courses: number;
  /** The relative gap at which a goal may stop; 0: proven. */
  readonly gap: number;
  readonly pairs: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly answer: Answer;
  readonly goals: readonly GoalGap[];
}

/** A run that gave no figures, with its last words. */
export interface Failure {
  readonly id: string;
  readonly failed: string;
}

export const isFailure = (figures: object): figures is Failure => 'failed' in figures;
