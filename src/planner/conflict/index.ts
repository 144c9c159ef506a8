/** Why a case has no plan, and what would have to change for it to have one. */
export {
  type ConflictOptions,
  type ConflictProgress,
  type Diagnosis,
  findConflicts,
} from './find-conflicts.js';
export {
  REPAIR_CODES,
  type Repair,
  type RepairCode,
  type RepairStep,
  type Repairs,
} from './repairs/index.js';
export { type ConflictSet, type ConflictSets, PART_CODES, type PartCode, type RulePart } from './types.js';
