/** Ways of allocating under all the rules of a case, and the league in which they meet. */

export { type Chances, type Fairness, fairnessOf } from './fairness.js';
export {
  type CaseLeague,
  type GoalStanding,
  type League,
  type LeagueOptions,
  type LeagueProgress,
  type Run,
  runLeague,
  type Standing,
} from './league.js';
export { STRATEGIES } from './registry.js';
export { type Estimate, estimate, gini, studentQuantile } from './statistics.js';
export * from './types.js';
export { variantOf } from './variant.js';
