import type { Screening } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import { groundOf } from '../planner/index.js';
import { MINIMISED, type Problem } from '../problem/index.js';
import { type Chances, chancesOf, type Fairness, fairnessOf } from './fairness.js';
import { STRATEGIES } from './registry.js';
import { type Estimate, estimate } from './statistics.js';
import type { StrategyId } from './types.js';
import { KEPT, variantOf } from './variant.js';

export interface LeagueOptions {
  readonly strategies: readonly StrategyId[];
  /** Variants of each case: seeds 1 to this number. */
  readonly seeds: number;
  /** Seconds for each solve of `exact` and of `lp-rounded`; null: no limit. */
  readonly time?: number | null;
  readonly signal?: AbortSignal;
  /** Before each allocation. */
  readonly onProgress?: (progress: LeagueProgress) => void;
}

export interface LeagueProgress {
  readonly case: string;
  readonly seed: number;
  readonly strategy: StrategyId;
  /** Allocations that are done, and how many there will be. */
  readonly done: number;
  readonly total: number;
}

/** What came of all the ways on all the variants. */
export interface League {
  readonly seeds: number;
  /** The part of the nominees that each variant keeps. */
  readonly kept: number;
  /** Seconds that a solve had; null: no limit. */
  readonly time: number | null;
  readonly strategies: readonly StrategyId[];
  readonly cases: readonly CaseLeague[];
  /** Every variant of every case was played; false: the signal ended it, and only variants that all ways met count. */
  readonly complete: boolean;
}

export interface CaseLeague {
  readonly problem: Problem;
  /** The seeds of the variants that count. */
  readonly seeds: readonly number[];
  /** In the order of the case's goals. `minimised`: less is better. */
  readonly goals: readonly { readonly id: string; readonly minimised: boolean }[];
  /** In the order asked for. */
  readonly standings: readonly Standing[];
}

/** One way of allocating on the variants of one case. Estimates are over the variants in which it found a plan. */
export interface Standing {
  readonly strategy: StrategyId;
  /** Variants in which it found a plan. */
  readonly plans: number;
  /** Variants in which it proved its plan the best, or that there is none. */
  readonly proven: number;
  readonly goals: readonly GoalStanding[];
  readonly leastProvince: Estimate | null;
  readonly gini: Estimate | null;
  readonly women: Estimate | null;
  readonly chances: Chances | null;
  readonly seconds: Estimate | null;
  readonly runs: readonly Run[];
}

export interface GoalStanding {
  readonly value: Estimate | null;
  /**
   * Of the value that `exact` has on the same variant, where both have a plan. A later goal may pass 1, since nothing was
   * given up for the goals before it. null where `exact` did not play, or has 0 where the other has not.
   */
  readonly share: Estimate | null;
}

/** One way on one variant. */
export interface Run {
  readonly seed: number;
  readonly proven: boolean;
  readonly seconds: number;
  /** null: no plan. */
  readonly result: (Fairness & { readonly values: readonly number[] }) | null;
}

/**
 * Lets ways of allocating meet on variants of cases (`variantOf`): each seed makes one variant of each case, and is the chance
 * that the ways may use on it. All but the seconds is fixed by the input while no time limit cuts a solve short.
 */
export async function runLeague(problems: readonly Problem[], options: LeagueOptions): Promise<League> {
  const { strategies, seeds, time = null } = options;
  const total = problems.length * seeds * strategies.length;
  const cases: CaseLeague[] = [];
  let done = 0;
  for (const problem of problems) {
    const played: Match[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      const match = await play(problem, seed, options, (strategy) => {
        options.onProgress?.({ case: problem.id, seed, strategy, done, total });
        done += 1;
      });
      if (match === null) break;
      played.push(match);
    }
    cases.push(caseLeague(problem, strategies, played));
  }
  const complete = cases.every((each) => each.seeds.length === seeds);
  return { seeds, kept: KEPT, time, strategies, cases, complete };
}

/** What every way made of one variant. */
interface Match {
  readonly seed: number;
  readonly screening: Screening;
  readonly entries: ReadonlyMap<StrategyId, { readonly run: Run; readonly plan: Plan | null }>;
}

/** null: the signal ended it before every way had its turn. */
const play = async (
  problem: Problem,
  seed: number,
  { strategies, time = null, signal }: LeagueOptions,
  announce: (strategy: StrategyId) => void,
): Promise<Match | null> => {
  const ground = groundOf(variantOf(problem, seed));
  const { screening } = ground;
  const entries = new Map<StrategyId, { run: Run; plan: Plan | null }>();
  for (const strategy of strategies) {
    if (signal?.aborted) return null;
    announce(strategy);
    const began = performance.now();
    const { plan, proven } = await STRATEGIES[strategy].allocate({ ground, seed, seconds: time, signal });
    const seconds = (performance.now() - began) / 1000;
    const values = plan?.goals.map(({ value }) => value) ?? [];
    const result = plan === null ? null : { values, ...fairnessOf(screening, plan) };
    entries.set(strategy, { plan, run: { seed, proven, seconds, result } });
    // rests the event loop, so that a signal arrives also where no way waits for anything
    await new Promise((resolve) => setImmediate(resolve));
  }
  return signal?.aborted ? null : { seed, screening, entries };
};

const caseLeague = (
  problem: Problem,
  strategies: readonly StrategyId[],
  played: readonly Match[],
): CaseLeague => ({
  problem,
  seeds: played.map(({ seed }) => seed),
  goals: problem.goals.map(({ id }) => ({ id, minimised: MINIMISED.has(id) })),
  standings: strategies.map((strategy) => standingOf(problem, strategy, played)),
});

const standingOf = (problem: Problem, strategy: StrategyId, played: readonly Match[]): Standing => {
  const runs = played.map(({ entries }) => entries.get(strategy)!.run);
  const results = runs.flatMap(({ result }) => result ?? []);
  const known = (values: readonly (number | null)[]): Estimate | null =>
    estimate(values.filter((value) => value !== null));
  const planned = played.flatMap(({ screening, entries }) => {
    const { plan } = entries.get(strategy)!;
    return plan === null ? [] : [{ screening, plan }];
  });
  return {
    strategy,
    plans: results.length,
    proven: runs.filter(({ proven }) => proven).length,
    goals: problem.goals.map((_, goal) => ({
      value: estimate(results.map(({ values }) => values[goal]!)),
      share: known(played.map((match) => shareOf(match, strategy, goal))),
    })),
    leastProvince: estimate(results.map((each) => each.leastProvince)),
    gini: known(results.map((each) => each.gini)),
    women: known(results.map((each) => each.women)),
    chances: chancesOf(planned),
    seconds: estimate(runs.map(({ seconds }) => seconds)),
    runs,
  };
};

const shareOf = ({ entries }: Match, strategy: StrategyId, goal: number): number | null => {
  const best = entries.get('exact')?.run.result?.values[goal];
  const own = entries.get(strategy)!.run.result?.values[goal];
  if (best === undefined || own === undefined) return null;
  if (best === 0) return own === 0 ? 1 : null;
  return own / best;
};
