/** Variables and linear constraints; knows no official. */
export { exact } from './backends/exact.js';
export { highs } from './backends/highs.js';
export { jslp } from './backends/jslp.js';
export {
  hold,
  type LexicographicOptions,
  type LexicographicResult,
  type ObjectiveResult,
  solveInOrder,
  solveStages,
} from './lexicographic.js';
export { type Edits, edited, type LinearModel, type Objective, type Point } from './linear-model.js';
export { formatLp } from './lp-text.js';
export { type ModelBuilder, modelBuilder } from './model-builder.js';
export { MPS_EXPECTATIONS, type MpsExpectation, type MpsFault } from './mps-faults.js';
export { type MpsReading, parseMps } from './mps-parse.js';
export { formatMps } from './mps-text.js';
export type { Names } from './names.js';
export { differences, isWithin, otherBounds, widest } from './other-bounds.js';
export { breaches, evaluate, numeratorAt } from './point.js';
export type { Cut, Evidence, NamedMultipliers, ObjectiveProof, ProofTree, RowName } from './proof.js';
export type { Backend, HeldRow, Limits, Session, SolverResult, Stage, Termination } from './solver.js';
export {
  type Column,
  commonDivisor,
  evenly,
  gather,
  listed,
  type Sum,
  scaled,
  type Term,
  type Terms,
} from './terms.js';
export { trusted } from './trusted.js';
export { withRows } from './with-rows.js';
