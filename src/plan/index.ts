/** The answer, judged without the mathematics. */
export * from './types.js';
export { VIOLATION_CODES, type Violation, type ViolationCode } from './violations.js';
