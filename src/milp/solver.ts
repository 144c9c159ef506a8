import type { Edits, LinearModel, Objective, Point } from './linear-model.js';
import type { ObjectiveProof } from './proof.js';
import type { Terms } from './terms.js';

/*
 * The contract of a backend. Two questions, never one: why did it stop (`termination`), and what do we hold
 * (`incumbent`, `bound`). An unknown bound is null, never 0.
 */

export type Termination =
  /** The incumbent is optimal: no feasible point is better. */
  | 'optimal'
  /** Stopped at the gap asked for, or at another limit of the request. */
  | 'gap'
  | 'time'
  /** The caller's signal. */
  | 'interrupted'
  /** No feasible point exists. */
  | 'infeasible'
  /** The objective has no limit. */
  | 'unbounded'
  /** An answer that does not hold, or none: a crash, numbers that are none, a fractional "plan". */
  | 'undecided';

/** A row added to the model for good: an earlier objective held at its value. */
export interface HeldRow {
  readonly name: string;
  readonly terms: Terms;
  readonly lower: number;
  readonly upper: number;
}

export interface Limits {
  /** null: no limit. */
  readonly seconds: number | null;
  /** Stop at this relative gap; 0 proves. */
  readonly gap: number;
}

/** One solve on a model that is already loaded. */
export interface Stage {
  readonly objective: Objective;
  /** The objectives of the stages to come, in order: a backend may look ahead. */
  readonly upcoming?: readonly Objective[] | undefined;
  /** All rows held so far, the earlier ones first: each stage's list begins with that of the stage before. */
  readonly held: readonly HeldRow[];
  /** A feasible point to start from. */
  readonly start: Point | null;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Numerators of the objective. */
  readonly onProgress?: ((incumbent: number | null, bound: number | null) => void) | undefined;
}

export interface SolverResult {
  readonly termination: Termination;
  readonly incumbent: Point | null;
  /** A bound on the numerator of the objective; null when unknown. */
  readonly bound: number | null;
  readonly nodes: number;
  /** Why the bound holds, to be derived again; a backend that cannot tell leaves it out. */
  readonly proof?: ObjectiveProof | null;
  /** The solver's own word, kept beside ours. */
  readonly detail: string;
}

/** A loaded model that is solved again and again. `close` must be called. */
export interface Session {
  readonly version: string;
  readonly solve: (stage: Stage) => Promise<SolverResult>;
  /**
   * Gives the model as it was opened other bounds, lifts all held rows, and keeps what was learned. Where it is missing, a new
   * session does.
   */
  readonly revise?: (edits: Edits) => Promise<void>;
  /** The point with its whole columns as they are and the others fitted to the rows; null when that is no feasible point. */
  readonly complete?: (point: Point) => Promise<Point | null>;
  readonly close: () => Promise<void>;
}

export interface Backend {
  readonly name: string;
  /** Whether weights of up to ten million in one objective are safe with it. */
  readonly blends: boolean;
  readonly open: (model: LinearModel) => Promise<Session>;
}
