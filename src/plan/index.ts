/** The answer, judged without the mathematics. */
export { formatPlan } from './format.js';
export { type Measures, measurePlan } from './measure.js';
export { parsePlan } from './parse.js';
export { PLAN_PROBLEM_CODES, type PlanProblem, type PlanProblemCode } from './plan-problems.js';
export type { Choice } from './sittings.js';
export * from './types.js';
export { verifyPlan } from './verify.js';
export { VIOLATION_CODES, type Violation, type ViolationCode } from './violations.js';
