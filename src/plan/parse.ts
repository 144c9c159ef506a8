import { z } from 'zod';
import type { PlanProblem } from './plan-problems.js';
import type { Plan } from './types.js';

const FORMAT = 'lotrinh/plan@1';

const ids = z.array(z.string());
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const goal = z.object({
  id: z.string(),
  value: z.number(),
  bound: z.number().nullable(),
  proven: z.boolean(),
});

const course = z.object({
  id: z.string(),
  course: z.string(),
  start: z.string(),
  end: z.string(),
  year: z.number(),
  topic: z.string(),
  partner: z.string(),
  country: z.string(),
  language: z.string(),
  mode: z.string(),
  officials: ids,
  head: z.string().nullable(),
  cost: z.number(),
  funding: z.record(z.string(), z.number()),
});

const coverage = z.object({
  provinces: z.object({ covered: ids, uncovered: ids }),
  groups: z.record(z.string(), z.number()),
});

const provenance = z.object({
  programme: z.string(),
  version: z.string(),
  solver: z.string(),
  solverVersion: z.string(),
  options: z.record(z.string(), scalar),
  changes: z.array(z.unknown()),
  inputs: z.record(z.string(), z.string()),
});

const document = z.object({
  format: z.literal(FORMAT),
  case: z.string(),
  scenario: z.string().nullable(),
  proof: z.enum(['proven', 'gap', 'none']),
  goals: z.array(goal),
  courses: z.array(course),
  standby: z.record(z.string(), ids),
  coverage,
  provenance,
});

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);

/** The kind of a JSON value, in the words of `plan.type`. */
const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number beyond all bounds';
  return typeof value === 'string' ? 'text' : typeof value;
};

const EXPECTED: Readonly<Record<string, string>> = { string: 'text', array: 'list', record: 'object' };

const problemOf = (root: unknown, issue: z.core.$ZodIssue): PlanProblem => {
  const found = valueAt(root, issue.path);
  const path = pathText(issue.path);
  if (found === undefined) return { path, code: 'plan.missing', params: {} };
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ');
    return { path, code: 'plan.value', params: { allowed, found: JSON.stringify(found).slice(0, 80) } };
  }
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'text, number, true, false or null';
  return { path, code: 'plan.type', params: { expected: EXPECTED[wanted] ?? wanted, found: kindOf(found) } };
};

const formatProblem = (root: unknown): PlanProblem | undefined => {
  if (kindOf(root) !== 'object') {
    return { path: '', code: 'plan.type', params: { expected: 'object', found: kindOf(root) } };
  }
  const found = (root as { format?: unknown }).format;
  if (found === FORMAT) return undefined;
  const shown = found === undefined ? '' : typeof found === 'string' ? found : JSON.stringify(found);
  return { path: 'format', code: 'plan.format', params: { found: shown.slice(0, 80), expected: FORMAT } };
};

const readJson = (text: string): { readonly value: unknown } | { readonly reason: string } => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { reason: (error as SyntaxError).message };
  }
};

/**
 * A plan from the text of a `plan.json`, or everything that is wrong with its form. Keys that the format does not
 * know are left out; whether what it says is true, `verifyPlan` judges.
 */
export const parsePlan = (
  text: string,
): { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] } => {
  const json = readJson(text);
  if ('reason' in json) {
    return { problems: [{ path: '', code: 'plan.syntax', params: { reason: json.reason } }] };
  }
  const wrongFormat = formatProblem(json.value);
  if (wrongFormat !== undefined) return { problems: [wrongFormat] };
  const result = document.safeParse(json.value);
  if (result.success) return { plan: result.data };
  return { problems: result.error.issues.map((issue) => problemOf(json.value, issue)) };
};
