import type { StrategyId } from '../../strategies/index.js';
import type { Speech } from '../speech.js';

/** A way of allocating: its name, and what it does in a sentence. */
export interface StrategyTexts {
  readonly name: string;
  readonly does: string;
}

/** What the report and the page of a league say. */
export interface LeagueTexts {
  readonly strategies: Readonly<Record<StrategyId, StrategyTexts>>;
  readonly title: string;
  /** What a variant is, and how many each case has. */
  readonly variants: (seeds: number, kept: number, say: Speech) => string;
  readonly incomplete: string;
  /** How many variants of one case count. */
  readonly counted: (variants: number) => string;
  readonly timeLimit: (seconds: number, say: Speech) => string;
  /** Of how many variants `exact` proved its plan. */
  readonly reference: (proven: number, variants: number) => string;
  readonly ways: string;
  /** Above the table of goals: shares of the exact plan's value, or the values where it did not play. */
  readonly shares: string;
  readonly values: string;
  readonly mayPass: string;
  readonly fairness: string;
  readonly plots: string;
  readonly howToRead: string;
  readonly noPlan: string;
  readonly noValue: string;
  readonly interval: (low: string, high: string) => string;
  readonly measures: {
    readonly leastProvince: string;
    readonly gini: string;
    readonly women: string;
    readonly leastChance: string;
    readonly never: string;
    readonly seconds: string;
  };
  readonly columns: {
    readonly strategy: string;
    readonly plans: string;
    readonly leastProvince: string;
    readonly gini: string;
    readonly women: string;
    readonly leastChance: string;
    readonly never: string;
    readonly seconds: string;
    readonly goal: string;
    readonly share: string;
  };
  readonly plans: (plans: number, variants: number) => string;
  readonly progress: (
    progress: {
      readonly case: string;
      readonly seed: number;
      readonly strategy: string;
      readonly done: number;
      readonly total: number;
    },
    say: Speech,
  ) => string;
  readonly stopping: string;
  readonly nothing: string;
}
