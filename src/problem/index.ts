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
export * from './types.js';
