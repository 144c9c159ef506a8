/** The joins of the rooms: a case to its plan, or to what keeps it from having one. */
export { PlanningFault, planCase } from './plan-case.js';
export { PROGRAMME } from './programme.js';
export * from './types.js';
