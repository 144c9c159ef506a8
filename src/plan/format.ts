import type { Coverage, GoalResult, OpenCourse, Plan, Provenance } from './types.js';
import { byText } from './violations.js';

/** JSON with the keys of every object in a chosen order; plain objects would move keys such as `10` to the front. */
type Json = null | boolean | number | string | readonly Json[] | ReadonlyMap<string, Json>;

const record = <T>(entries: Readonly<Record<string, T>>, json: (value: T) => Json): Json =>
  new Map(
    Object.entries(entries)
      .sort(([a], [b]) => byText(a, b))
      .map(([key, value]) => [key, json(value)]),
  );

const same = <T extends Json>(value: T): Json => value;

/** An object with these keys, in this order. */
const pick = <T extends object>(value: T, keys: readonly (keyof T & string)[]): [string, Json][] =>
  keys.map((key) => [key, value[key] as Json]);

const goalJson = (goal: GoalResult): Json => new Map(pick(goal, ['id', 'value', 'bound', 'proven']));

const courseJson = (course: OpenCourse): Json =>
  new Map([
    ...pick(course, [
      'id',
      'course',
      'start',
      'end',
      'year',
      'topic',
      'partner',
      'country',
      'language',
      'mode',
    ]),
    ...pick(course, ['officials', 'head', 'cost']),
    ['funding', record(course.funding, same)],
  ]);

const coverageJson = ({ provinces, groups }: Coverage): Json =>
  new Map([
    ['provinces', new Map(pick(provinces, ['covered', 'uncovered']))],
    ['groups', record(groups, same)],
  ]);

/** A value whose shape the plan does not fix: its keys are sorted, what JSON cannot say is left out. */
const freeJson = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(freeJson);
  if (typeof value !== 'object' || value === null) return (value ?? null) as Json;
  const said = Object.entries(value).filter(([, each]) => each !== undefined);
  return record(Object.fromEntries(said), freeJson);
};

const provenanceJson = (provenance: Provenance): Json =>
  new Map([
    ...pick(provenance, ['programme', 'version', 'solver', 'solverVersion']),
    ['options', record(provenance.options, same)],
    ['changes', provenance.changes.map(freeJson)],
    ['inputs', record(provenance.inputs, same)],
  ]);

const planJson = (plan: Plan): Json =>
  new Map([
    ...pick(plan, ['format', 'case', 'scenario', 'proof']),
    ['goals', plan.goals.map(goalJson)],
    ['courses', plan.courses.map(courseJson)],
    ['standby', record(plan.standby, same)],
    ['coverage', coverageJson(plan.coverage)],
    ['provenance', provenanceJson(plan.provenance)],
  ]);

const bracketed = (open: string, lines: readonly string[], close: string, indent: string): string =>
  lines.length === 0
    ? open + close
    : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;

/** As JSON.stringify(value, null, 2) writes it. */
const write = (value: Json, indent: string): string => {
  const inner = `${indent}  `;
  if (value instanceof Map) {
    const lines = [...(value as ReadonlyMap<string, Json>)].map(
      ([key, each]) => `${JSON.stringify(key)}: ${write(each, inner)}`,
    );
    return bracketed('{', lines, '}', indent);
  }
  if (Array.isArray(value)) {
    const lines = (value as readonly Json[]).map((each) => write(each, inner));
    return bracketed('[', lines, ']', indent);
  }
  return JSON.stringify(value);
};

/**
 * The text of a `plan.json`: keys in the order of the format whatever the order in memory, records sorted by key,
 * two spaces, a newline at the end. Lists stay in the plan's order. The same plan gives the same bytes.
 */
export const formatPlan = (plan: Plan): string => `${write(planJson(plan), '')}\n`;
