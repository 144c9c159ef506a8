import { type Backend, exact, highs, jslp, trusted } from '../../milp/index.js';
import type { Problem } from '../../problem/index.js';
import type { SolverName } from '../types.js';
import { conflictSets } from './conflict-sets.js';
import { anyPlan, clockFor } from './feasibility.js';
import { nomineeRepairs, type Repairs, ruleRepairs } from './repairs/index.js';
import type { ConflictSets } from './types.js';

export interface ConflictOptions {
  readonly solver?: SolverName;
  /** Seconds for all of it; null: until it is complete. With a limit, what is found depends on the machine. */
  readonly time?: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ConflictProgress) => void;
}

export interface ConflictProgress {
  readonly stage: 'sets' | 'repairs' | 'nominees';
  readonly seconds: number;
}

export type Diagnosis =
  | {
      readonly status: 'infeasible';
      readonly sets: ConflictSets;
      /** By as few numbers of rules, funds and courses as possible, or decisions dropped. */
      readonly repairs: Repairs;
      /** By more nominees of one province. */
      readonly nominees: Repairs;
      readonly seconds: number;
    }
  /** The case has a plan. */
  | { readonly status: 'feasible' }
  /** Neither a plan nor a proof that there is none. */
  | { readonly status: 'stopped' };

const BACKENDS: Readonly<Record<SolverName, Backend>> = {
  exact: trusted(exact),
  highs: trusted(highs),
  jslp: trusted(jslp),
};

/** At most so many sets and repairs are looked for; the answer says when there may be more. */
const MOST_SETS = 50;
const MOST_REPAIRS = 20;

/**
 * Why a case has no plan, and what would give it one: every smallest set of rules, each with the course, province, fund or year
 * that it is about, that cannot hold together; and the cheapest repairs. With a limit of time each part gets its share, and
 * says whether it is complete.
 */
export async function findConflicts(problem: Problem, options: ConflictOptions = {}): Promise<Diagnosis> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const { signal, time = null, onProgress } = options;
  const backend = BACKENDS[options.solver ?? 'exact'];
  /** A clock over a part of what is left. */
  const share = (part: number) =>
    clockFor(time === null ? null : Math.max(0, time - seconds()) * part, signal);
  const tell = (stage: ConflictProgress['stage']): void => onProgress?.({ stage, seconds: seconds() });

  const first = await anyPlan(problem, backend, clockFor(time, signal));
  if (first.ended !== 'none') return { status: first.ended === 'found' ? 'feasible' : 'stopped' };
  tell('sets');
  const { plans, ...sets } = await conflictSets(problem, backend, { clock: share(1 / 3), most: MOST_SETS });
  tell('repairs');
  const repairs = await ruleRepairs(problem, backend, {
    clock: share(3 / 4),
    most: MOST_REPAIRS,
    sets: sets.sets,
    plans,
  });
  tell('nominees');
  const nominees = await nomineeRepairs(problem, backend, { clock: share(1), most: MOST_REPAIRS });
  return { status: 'infeasible', sets, repairs, nominees, seconds: seconds() };
}
