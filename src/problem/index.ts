/** A case as typed, checked data. Knows no mathematics and no disk. */

export {
  type Candidate,
  type Candidates,
  candidatesOf,
  type DroppedCandidate,
  meets,
  names,
} from './candidates.js';
export { daysBetween, endOfMonth, isIsoDate, plusDays, plusMonths, yearOf } from './dates.js';
export { ISSUE_CODES, type Issue, type IssueCode } from './issues.js';
export {
  type CaseFile,
  type CaseSource,
  type StreamedFile,
  UnreadableFile,
} from './parse/case-file.js';
export { earlierPlans } from './parse/earlier-plan.js';
export { nearest } from './parse/nearest.js';
export { DEFAULT_RULES } from './parse/rules.js';
export { CASE_FILES } from './parse/tables.js';
export { type Parsed, parseProblem } from './parse.js';
export {
  type Applied,
  applyChanges,
  type Cells,
  type Change,
  type ChangesSource,
  type CourseSelector,
  composed,
  type OfficialSelector,
  type ParsedScenarios,
  parseScenarios,
  type Scenario,
  type Verb,
} from './scenario/index.js';
export { type Random, randomStream } from './synthesise/random.js';
export { type SynthesiseOptions, synthesise } from './synthesise.js';
export * from './types.js';
export { type WrittenFile, writeCase } from './write-case.js';
