/**
 * The library: the public names, one by one. The route is
 * `parseProblem -> screen -> planCase -> verifyPlan`, and the reports turn each result into text or plain data.
 */

export {
  CERTIFICATE_FAULT_CODES,
  /** The document `certificate.json`. */
  type Certificate,
  type CertificateFault,
  type CertificateFaultCode,
  type CertificateVerdict,
  /** The bounds of a plan's goals derived again, in exact arithmetic, from a certificate. */
  checkCertificate,
  /** The text of a `certificate.json` as a certificate, or everything that is wrong with its form. */
  parseCertificate,
} from './certificate/index.js';
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
  type Backend,
  /** The planner's own search, behind the contract of a solver. */
  exact,
  /** A model and one objective as LP text, and as MPS text. */
  formatLp,
  formatMps,
  /** A linear expression as an objective has it: one entry a column, in typed arrays. */
  gather,
  /** A solver behind the contract of the layer; wrap it in `trusted`. */
  highs,
  jslp,
  type LexicographicResult,
  type LinearModel,
  type MpsFault,
  type MpsReading,
  modelBuilder,
  type Objective,
  /** The model of an MPS file, or everything that is wrong with it. */
  parseMps,
  /** The objectives of a model in order, each held before the next: the answer with its bounds. */
  solveInOrder,
  /** A backend whose every answer is checked against the model. */
  trusted,
} from './milp/index.js';
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
  type Answer,
  type AnswerStore,
  type Attribute,
  type Axis,
  type AxisFault,
  BadChanges,
  type BothWays,
  type ChangedCase,
  CONFLICT_CODES,
  type Comparison,
  type Conflict,
  type ConflictCode,
  type ConflictOptions,
  type ConflictPart,
  type ConflictProgress,
  type ConflictSet,
  type ConflictSets,
  type CourseChange,
  /** A case as variables and constraints, its goals in order. */
  caseModel,
  /** A case as each of several what-ifs leaves it. */
  changedCases,
  /** A case and its what-ifs planned and told apart, with which change did it. */
  compareCases,
  type Diagnosis,
  type ExplainOptions,
  type ExplainQuestion,
  type Explanation,
  type Export,
  type ExportedGoal,
  type ExportOptions,
  /** Why a plan is as it is for one nominee, province or course, and what would have to be otherwise. */
  explain,
  /** The model of each goal as text for other solvers, the earlier goals held at their optima. */
  exportModels,
  /** Every set of rules of an infeasible case that cannot hold together, and the cheapest repairs. */
  findConflicts,
  /** The points of a grid of parameters. */
  gridOf,
  isKnownIn,
  /** Whether nothing is missing of a comparison. */
  isWhole,
  type Linear,
  type Missing,
  MODEL_FORMATS,
  MODEL_KINDS,
  type ModelFormat,
  type ModelKind,
  type Outcome,
  /** The best plan of a case with what is proven of it, or why there is none. */
  openPlanner,
  /** Threads that plan many cases at the same time. */
  openPool,
  PART_CODES,
  type PartCode,
  type Planner,
  type PlanOptions,
  type PlanPool,
  PROGRAMME,
  type Progress,
  /** What a sweep goes over, from `rule.parameter=from..to..step`. */
  parseAxes,
  planCase,
  /** The proven optima of a plan's goals as numerators. */
  provenOptima,
  REPAIR_CODES,
  REPAIR_FAULT_CODES,
  type Repair,
  type RepairCode,
  type RepairFault,
  type RepairFaultCode,
  type RepairOptions,
  type RepairOutcome,
  type RepairRequest,
  type RepairStep,
  type Repairs,
  type RulePart,
  /** A plan after withdrawals and cancellations: the fewest changes, person by person, and the plan. */
  repairPlan,
  type SeatChange,
  type SeatChanges,
  SOLVERS,
  type SolverName,
  type SolveStatistics,
  type StagedModel,
  type StandbyOptions,
  type Stress,
  type StressOptions,
  type Sweep,
  type SweepProgress,
  /** The same without the search for what an infeasible case cannot hold together. */
  searchCase,
  seatChanges,
  /** One model a goal, the earlier goals held at given optima. */
  stagedModels,
  /** How a plan stands up to withdrawals, without and with its reserves. */
  stressPlan,
  /** Every point of a grid planned, from where an earlier run was broken off; steps and the Pareto curve. */
  sweepGrid,
  type Undiagnosed,
  USUAL_RATE,
  type WhatIf,
  /** A plan with an ordered list of reserves for each course. */
  withStandby,
} from './planner/index.js';
export {
  type Applied,
  /** A case as changes leave it, or everything that is wrong with them. */
  applyChanges,
  type Candidate,
  type CaseFile,
  type CaseSource,
  type Change,
  type ChangesSource,
  /** The dated courses of a case, and the dates that were dropped. */
  candidatesOf,
  /** The changes of several scenarios, in their order. */
  composed,
  type Goal,
  type GoalId,
  ISSUE_CODES,
  type Issue,
  type IssueCode,
  type ParsedScenarios,
  type Problem,
  /** The files of a case as checked data, with every issue in one go. */
  parseProblem,
  /** The files of the scenarios of a case, with every issue in one go. */
  parseScenarios,
  type RuleId,
  type Scenario,
  /** A file of a case in pieces, as they are read, and what it throws when they cannot be brought. */
  type StreamedFile,
  type SynthesiseOptions,
  /** A synthetic case: the same options give the same case. */
  synthesise,
  UnreadableFile,
  /** A case as the files that `parseProblem` reads. */
  writeCase,
} from './problem/index.js';
export {
  type CaseLeague,
  type League,
  type LeagueOptions,
  type LeagueProgress,
  /** Ways of allocating on seeded variants of cases: goals, fairness and time, with intervals. */
  runLeague,
  STRATEGIES,
  STRATEGY_IDS,
  type Standing,
  type Strategy,
  type StrategyId,
} from './strategies/index.js';
