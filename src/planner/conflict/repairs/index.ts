/** What would have to change for an infeasible case to have a plan. */
export { nomineeRepairs } from './nominee-repairs.js';
export { ruleRepairs } from './rule-repairs.js';
export * from './types.js';
