import type { Plan } from '../plan/index.js';
import type { Ground } from '../planner/index.js';

export const STRATEGY_IDS = [
  'exact',
  'merit',
  'round-robin',
  'first-come',
  'lottery',
  'lp-rounded',
  'deferred-acceptance',
] as const;
export type StrategyId = (typeof STRATEGY_IDS)[number];

/** One case, and the chance that a way of allocating may use. */
export interface Setting {
  readonly ground: Ground;
  readonly seed: number;
  /** Seconds for a solver; null: no limit. A limit makes what it cuts short depend on the machine. */
  readonly seconds: number | null;
  readonly signal?: AbortSignal | undefined;
}

export interface Allocation {
  /** A plan that keeps every rule; null: this way found none. */
  readonly plan: Plan | null;
  /** Proven: the plan is the best in the order of the goals, or no plan can exist. */
  readonly proven: boolean;
}

/** A way of allocating: who attends what, under all the rules of a case. The same setting gives the same plan. */
export interface Strategy {
  readonly id: StrategyId;
  readonly allocate: (setting: Setting) => Promise<Allocation>;
}
