/** A published plan mended: what happened since as changes of the case, and the fewest changes of the plan. */
export { repairPlan } from './repair.js';
export {
  type CourseChange,
  type Reason,
  type SeatChange,
  type SeatChanges,
  seatChanges,
} from './seat-changes.js';
export * from './types.js';
