/**
 * The library: the public names, one by one. The route is
 * `parseProblem -> screen -> planCase -> verifyPlan`, and the reports turn each result into text or plain data.
 */

export {
  PAIR_RULES,
  type PairRule,
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  type Screening,
  type ScreeningSummary,
  /** Who may attend what: a verdict with its reasons for every official and dated course. */
  screen,
  /** The screening counted by group, province and reason. */
  summarise,
} from './eligibility/index.js';
export {
  /** A plan as the bytes of `plan.json`: the same plan gives the same bytes. */
  formatPlan,
  /** The goal values and the coverage of a choice of courses and officials. */
  measurePlan,
  type OpenCourse,
  PLAN_PROBLEM_CODES,
  type Plan,
  type PlanProblem,
  type PlanProblemCode,
  type Proof,
  /** The text of a `plan.json` as a plan, or everything that is wrong with its form. */
  parsePlan,
  VIOLATION_CODES,
  type Violation,
  type ViolationCode,
  /** Everything in which a plan breaks its case; nothing when it is accepted. */
  verifyPlan,
} from './plan/index.js';
export {
  CONFLICT_CODES,
  type Conflict,
  type ConflictCode,
  type ConflictPart,
  type Outcome,
  type PlanOptions,
  PROGRAMME,
  type Progress,
  /** The best plan of a case with what is proven of it, or why there is none. */
  planCase,
  SOLVERS,
  type SolverName,
  type SolveStatistics,
} from './planner/index.js';
export {
  type Candidate,
  type CaseFile,
  /** The dated courses of a case, and the dates that were dropped. */
  candidatesOf,
  type Goal,
  type GoalId,
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type Problem,
  /** The files of a case as checked data, with every issue in one go. */
  parseProblem,
  type RuleId,
  type SynthesiseOptions,
  /** A synthetic case: the same options give the same case. */
  synthesise,
  /** A case as the files that `parseProblem` reads. */
  writeCase,
} from './problem/index.js';
