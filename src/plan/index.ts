/** The answer, judged without the mathematics. */
export { mayAttend } from './attendance.js';
export { type Decimal, decimalOf } from './exact.js';
export { formatPlan } from './format.js';
export { isMember } from './groups.js';
export { type Measures, measurePlan } from './measure.js';
export { misfits } from './money.js';
export { parsePlan } from './parse.js';
export { PLAN_PROBLEM_CODES, type PlanProblem, type PlanProblemCode } from './plan-problems.js';
export { isCounted } from './quotas.js';
export { type DatedCourse, isNamed, type Reading, readingOf, usableCourses } from './reading.js';
export type { Attendance, Choice } from './sittings.js';
export * from './types.js';
export { verifyPlan } from './verify.js';
export { VIOLATION_CODES, type Violation, type ViolationCode } from './violations.js';
export { forbiddingGoal, wishedRank } from './wishes.js';
