/** Many plans of one case beside each other: what-ifs compared, and a parameter swept. */

export type { Attribution, GoalShares, PersonShares, Subset } from './attribution.js';
export {
  AXIS_FAULTS,
  type Axis,
  type AxisFault,
  type AxisFaultCode,
  type AxisValue,
  parseAxes,
} from './axis.js';
export {
  type Attribute,
  type Compared,
  type CompareOptions,
  type Comparison,
  changedCases,
  compareCases,
  isWhole,
  type Missing,
  type StudyProgress,
} from './compare.js';
export type { CoverageBothWays, CoverageOfProvinces } from './crosswalk.js';
export type {
  CourseDifference,
  Differences,
  Figure,
  GoalDifference,
  PersonDifference,
} from './differences.js';
export { gridOf, type Point, type PointFault } from './grid.js';
export { nondominated, type Valued } from './pareto.js';
export { openPool, type PlanPool, type PoolOptions, type RunOptions } from './pool.js';
export { type Step, stepsOf } from './steps.js';
export type { AnswerStore } from './stored.js';
export {
  type Pareto,
  type Sweep,
  type SweepOptions,
  type SweepProgress,
  type SweptPoint,
  sweepGrid,
} from './sweep.js';
export { type Measure, TALLY_KINDS, type Tally, type TallyKind, talliesOf } from './tallies.js';
export {
  type Answer,
  type ChangedCase,
  type Job,
  type JobOptions,
  planOf,
  type WhatIf,
  type WhatIfFault,
} from './types.js';
