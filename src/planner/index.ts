/** The joins of the rooms: a case to its plan, or to what keeps it from having one. */

export type { Linear } from '../formulation/index.js';
export * from './conflict/index.js';
export * from './explain/index.js';
export {
  caseModel,
  type Export,
  type ExportedGoal,
  type ExportOptions,
  exportModels,
  MODEL_FORMATS,
  MODEL_KINDS,
  type ModelFormat,
  type ModelKind,
  provenOptima,
  type StagedModel,
  stagedModels,
} from './export-models.js';
export { type Cost, type Ground, groundOf, type Seating } from './ground.js';
export { BadChanges, openPlanner, type Planner } from './open-planner.js';
export { PlanningFault, planCase, searchCase } from './plan-case.js';
export { PROGRAMME } from './programme.js';
export type { Relaxation, RelaxationLimits } from './relaxation.js';
export * from './repair/index.js';
export * from './standby/index.js';
export * from './study/index.js';
export * from './types.js';
