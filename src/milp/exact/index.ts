/** The exact search: branch and bound on a relaxation that is kept small, on top of any simplex code. */
export type { Lp, LpBasis, LpData, LpEngine, LpSlices, LpStatus } from './lp.js';
export { type ExactRequest, type ExactResult, type ExactSession, exactSession } from './session.js';
