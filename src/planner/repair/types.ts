import type { Certificate } from '../../certificate/index.js';
import type { Screening } from '../../eligibility/index.js';
import type { Plan } from '../../plan/index.js';
import type { Change, IsoDate, Problem } from '../../problem/index.js';
import type { Conflict, PlanOptions, SolveStatistics } from '../types.js';
import type { SeatChanges } from './seat-changes.js';

/** What happened to a plan since it was decided. */
export interface RepairRequest {
  /** Nominees who withdraw: from everything that starts on `from` or later. */
  readonly withdraw: readonly string[];
  /** Course rows, or dated candidates, that will not be held. */
  readonly cancel: readonly string[];
  /** What starts before this day has begun and stays as it is; nothing new starts before it. */
  readonly from: IsoDate;
  /** Where keeping the plan stands among the goals: before all of them (the default), after them, or as the n-th (from 1). */
  readonly keep?: 'first' | 'last' | number;
  /** What the plan is called, for the goal that keeps it; `plan.json` when not given. */
  readonly name?: string;
}

export type RepairOptions = Omit<PlanOptions, 'near' | 'scenario'>;

/** Why a request cannot be taken up. A code with its values; the sentences stand in `report`. */
export interface RepairFault {
  readonly code: RepairFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. */
export const REPAIR_FAULT_CODES = [
  'repair.unknownOfficial', // {official, suggestion}: neither the case nor the plan has this nominee
  'repair.unknownCourse', // {course, suggestion}
  'repair.begun', // {official, courses}: who withdraws attends only what has begun, so there is nothing to withdraw from
  'repair.courseBegun', // {course, start}: a course that has begun cannot be cancelled
  'repair.otherCase', // {found, expected}: the plan is of another case
  'repair.lostCourse', // {course}: what has begun, and the case has no such date any more
  'repair.lostOfficial', // {official, course}: who attends what has begun, and the case has no such nominee any more
  'repair.place', // {place, most}: no place among the goals
  'repair.change', // {place, code}: a change that the case does not take
] as const;
export type RepairFaultCode = (typeof REPAIR_FAULT_CODES)[number];

/** What a repair came to. `problem` is the changed case, to which the plan is true; `changes` lead to it from the case. */
export type RepairOutcome =
  | { readonly status: 'refused'; readonly faults: readonly RepairFault[] }
  | {
      readonly status: 'repaired';
      readonly problem: Problem;
      readonly changes: readonly Change[];
      readonly plan: Plan;
      /** null: nothing had to be decided again, and the plan stands with what was proven of it. */
      readonly certificate: Certificate | null;
      readonly seats: SeatChanges;
      readonly screening: Screening;
      readonly statistics: SolveStatistics | null;
    }
  | {
      readonly status: 'infeasible';
      readonly problem: Problem;
      readonly changes: readonly Change[];
      readonly conflict: Conflict;
      readonly screening: Screening;
    }
  | {
      readonly status: 'stopped';
      readonly reason: 'time' | 'interrupted' | 'undecided';
      readonly detail: string;
      readonly screening: Screening;
    };
