import type { Problem, RuleId } from '../problem/index.js';

/** The case with other parameters of one rule. */
export const withRule = <R extends RuleId>(
  problem: Problem,
  rule: R,
  change: Partial<Problem['rules'][R]>,
): Problem => ({
  ...problem,
  rules: { ...problem.rules, [rule]: { ...problem.rules[rule], ...change } },
});
