/** Why a plan is as it is, and what would have to be otherwise. */
export { explain, isKnown as isKnownIn } from './explain.js';
export { withFact } from './own-facts.js';
export { withStep } from './rule-steps.js';
export type {
  Effect,
  ExplainOptions,
  Explanation,
  Forced,
  GoalCost,
  Opening,
  OwnFact,
  Question as ExplainQuestion,
  Reason as RefusalReason,
  Remedy,
  RuleStep,
  Search,
  Way,
} from './types.js';
