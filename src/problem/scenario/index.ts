/** What-ifs as data: their verbs, and a case as they leave it. */

export { type Applied, applyChanges } from './apply.js';
export type * from './types.js';
