/** What is wrong with the text of a `plan.json`, before its content can be judged. A code with its values. */
export interface PlanProblem {
  /** Where in the document, e.g. `courses[2].cost`; empty for the document itself. */
  readonly path: string;
  readonly code: PlanProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. */
export const PLAN_PROBLEM_CODES = [
  'plan.syntax', // {reason}: not JSON
  'plan.format', // {found ('' when absent), expected}: another format than lotrinh/plan@1; nothing else is then looked at
  'plan.missing', // {}: a key that the format requires is not there
  'plan.type', // {expected, found}: kinds of JSON value, e.g. 'number', 'text', 'list', 'object', 'null'
  'plan.value', // {allowed, found}: none of the values that the key may have
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEM_CODES)[number];
