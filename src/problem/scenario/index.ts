/** What-ifs as data: their files, their verbs, and a case as they leave it. */

export { type Applied, applyChanges, type ChangesSource } from './apply.js';
export { composed } from './compose.js';
export { type ParsedScenarios, parseScenarios } from './parse.js';
export type * from './types.js';
