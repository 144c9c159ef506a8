import type { Plan } from '../../plan/index.js';
import type { Change, Issue, LocalText, Problem } from '../../problem/index.js';
import type { Conflict, PlanOptions, SolveStatistics } from '../types.js';

/** What came of one case of a study: an `Outcome` without what is large and can be made again. */
export type Answer =
  | {
      readonly status: 'planned';
      readonly plan: Plan;
      /** Nothing was searched: the changes only take plans away, and the base's proven plan still keeps every rule. */
      readonly asBase: boolean;
      readonly statistics: SolveStatistics;
    }
  /** null: only the status was asked for. */
  | { readonly status: 'infeasible'; readonly conflict: Conflict | null }
  | {
      readonly status: 'stopped';
      readonly reason: 'time' | 'interrupted' | 'undecided';
      readonly detail: string;
    }
  /** The programme's own fault: its worker died, or the verifier did not sign, and again when it was run once more. */
  | { readonly status: 'failed'; readonly detail: string };

/** A case to plan, as a worker receives it. */
export interface Job {
  readonly problem: Problem;
  readonly options: JobOptions;
  /** Whether an infeasible case is told with what cannot hold together: it takes many solves more. */
  readonly diagnose: boolean;
}

export type JobOptions = Pick<PlanOptions, 'solver' | 'time' | 'gap' | 'near' | 'scenario'>;

/** A what-if that is asked for: its changes with those of the scenarios that it stands on. */
export interface WhatIf {
  readonly id: string;
  readonly title: LocalText;
  /** Why it is asked. */
  readonly why?: LocalText;
  readonly changes: readonly Change[];
}

/** A what-if that the case admits, and the case as it leaves it. */
export interface ChangedCase extends WhatIf {
  readonly problem: Problem;
}

/** Why a what-if cannot be asked of this case. */
export interface WhatIfFault {
  readonly id: string;
  readonly issues: readonly Issue[];
}

/** What is known of a plan: it exists, or the answer is another. */
export const planOf = (answer: Answer): Plan | null => (answer.status === 'planned' ? answer.plan : null);

/** The statistics of an answer that no solve of this process gave. */
export const NOT_SOLVED: SolveStatistics = {
  ...{ columns: 0, integers: 0, rows: 0, nonzeros: 0, goals: [] },
  ...{ screenSeconds: 0, formulateSeconds: 0, firstPlanSeconds: null, solveSeconds: 0 },
};
