import type { Certificate } from '../certificate/index.js';
import type { Screening } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import type { Change, RuleId } from '../problem/index.js';

export const SOLVERS = ['exact', 'highs', 'jslp'] as const;
export type SolverName = (typeof SOLVERS)[number];

export interface PlanOptions {
  readonly solver?: SolverName;
  /** Seconds for the whole solve; null: until it is proven. A limit makes an unproven answer depend on the machine. */
  readonly time?: number | null;
  /** A goal may stop at this relative gap; 0 proves every goal. */
  readonly gap?: number;
  readonly signal?: AbortSignal;
  /** A plan of a similar case: the search begins from the best plan with the same courses. */
  readonly near?: Plan | null;
  /** The what-if that made the case: it stands in the plan. */
  readonly scenario?: { readonly id: string | null; readonly changes: readonly Change[] };
  readonly onProgress?: (progress: Progress) => void;
}

/** What is known while a goal is being optimised. */
export interface Progress {
  /** Index of the goal, from 0, and how many there are. */
  readonly goal: number;
  readonly goals: number;
  readonly id: string;
  readonly incumbent: number | null;
  readonly bound: number | null;
  readonly seconds: number;
}

/** Sizes and times of one solve, for benches and for `--json`; seconds, bytes. */
export interface SolveStatistics {
  readonly columns: number;
  readonly integers: number;
  readonly rows: number;
  readonly nonzeros: number;
  readonly screenSeconds: number;
  readonly formulateSeconds: number;
  /** From the start of the solve to the first feasible plan; null when there was none. */
  readonly firstPlanSeconds: number | null;
  readonly solveSeconds: number;
  readonly goals: readonly { readonly id: string; readonly seconds: number; readonly nodes: number }[];
}

/** One of the parts of a case that cannot hold together. */
export interface ConflictPart {
  readonly rule: RuleId | 'preferenceRank' | 'worstRank';
  readonly basis: string | null;
  readonly code: ConflictCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. */
export const CONFLICT_CODES = [
  'conflict.rule', // {}: the rule as a whole; the sentence is picked by `rule`, with its parameters below
  'conflict.coursesPerYearMin', // {min, year}
  'conflict.coursesPerYearMax', // {max}
  'conflict.seatsTotalMin', // {min}
  'conflict.seatsTotalMax', // {max}
  'conflict.hostsMin', // {countries, min}
  'conflict.hostsMax', // {countries, max}
  'conflict.quota', // {quota, scope, says: e.g. 'min 3', 'minShare 0.3'}
  'conflict.pin', // {kind, course, official: '' when the course itself, reason}
  'conflict.unranked', // {goal}: unranked pairs are forbidden
] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Parts of the case that no plan can satisfy together. */
export interface Conflict {
  readonly parts: readonly ConflictPart[];
  /** With any one part left out, a plan exists (proven). false: time ran out before all could be tried. */
  readonly minimal: boolean;
}

export type Outcome =
  | {
      readonly status: 'planned';
      readonly plan: Plan;
      readonly certificate: Certificate;
      readonly screening: Screening;
      readonly statistics: SolveStatistics;
    }
  | { readonly status: 'infeasible'; readonly conflict: Conflict; readonly screening: Screening }
  | {
      readonly status: 'stopped';
      /** `time`: the limit; `interrupted`: the caller; `undecided`: the solver gave no answer that holds. */
      readonly reason: 'time' | 'interrupted' | 'undecided';
      readonly detail: string;
      readonly screening: Screening;
    };

/** An outcome of which only the status is asked: what cannot hold together was not looked for. */
export type Undiagnosed =
  | Exclude<Outcome, { status: 'infeasible' }>
  | (Omit<Extract<Outcome, { status: 'infeasible' }>, 'conflict'> & { readonly conflict: null });
