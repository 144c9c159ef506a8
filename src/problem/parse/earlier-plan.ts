import { parse } from 'yaml';
import { z } from 'zod';
import type { Goal, KeptPair } from '../types.js';
import { type CaseSource, textOf } from './case-file.js';
import type { Desk } from './desk.js';
import { IssueLog } from './issue-log.js';
import type { Scheme } from './scheme.js';
import { SCHEME_FILE } from './tables.js';
import { keyOf } from './yaml-entry.js';

/*
 * The earlier plans that goals `keepPlan` name. Of such a `plan.json` only who attends which row is read: dates and values may be
 * those of another day, and it may name people and courses that the case no longer has.
 */

export const PLAN_FORMAT = 'lotrinh/plan@1';

const earlierPlan = z.object({
  format: z.literal(PLAN_FORMAT),
  courses: z.array(z.object({ course: z.string(), officials: z.array(z.string()) })),
});

const withGoals = z.object({ goals: z.array(z.unknown()) });
const keepPlan = z.object({ id: z.literal('keepPlan'), plan: z.string() });

/**
 * The paths of the earlier plans that a case names, from its folder: they have to be brought with its files, each under this
 * path as its name. None where `case.yaml` cannot be read; `parseProblem` says why.
 */
export const earlierPlans = (files: readonly CaseSource[]): readonly string[] => {
  const file = files.find(({ name }) => name === SCHEME_FILE);
  const text = file === undefined ? null : textOf(file, new IssueLog());
  if (text === null) return [];
  const goals = withGoals.safeParse(yamlOf(text)).data?.goals ?? [];
  const paths = goals.map((goal) => keepPlan.safeParse(goal).data?.plan.trim() ?? '');
  return [...new Set(paths)].filter((path) => path !== '').sort();
};

const yamlOf = (text: string): unknown => {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return null; // its faults are reported where the case is read
  }
};

/** The goals of the case, each `keepPlan` with the pairs of its plan. */
export const withEarlierPlans = (desk: Desk, { goals }: Scheme): readonly Goal[] =>
  goals.map(({ goal, entry }) => {
    if (goal.id !== 'keepPlan' || goal.plan === '') return goal;
    const pairs = readPairs(desk, goal.plan);
    const strange = pairs.filter(({ official, course }) => !isKnown(desk, official, course)).length;
    const at = keyOf(entry, 'plan');
    const place = { file: SCHEME_FILE, row: at.row, column: at.path, value: goal.plan };
    if (strange > 0) desk.log.warning('goal.unknownPairs', place, { unknown: strange, pairs: pairs.length });
    return { ...goal, pairs };
  });

const isKnown = ({ known }: Desk, official: string, course: string): boolean =>
  known.knows('official', official) && known.knows('course', course);

/** Every pair once, sorted; none when the file is not there or is no plan, which is then in the log. */
const readPairs = ({ files, log }: Desk, path: string): readonly KeptPair[] => {
  const file = files.get(path);
  const place = { file: path, row: null, column: null, value: null };
  if (file === undefined) {
    if (log.errorsIn(path) === 0) log.error('file.missing', place);
    return [];
  }
  const text = textOf(file, log);
  if (text === null) return [];
  const found = pairsOf(text);
  if (typeof found !== 'string') return found;
  log.error('goal.badPlan', place, { reason: found });
  return [];
};

/** The pairs of a plan document, or what is wrong with it. */
const pairsOf = (text: string): readonly KeptPair[] | 'syntax' | 'form' => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'syntax';
  }
  const plan = earlierPlan.safeParse(document).data;
  if (plan === undefined) return 'form';
  const rows = new Map<string, Set<string>>();
  for (const { course, officials } of plan.courses) {
    for (const official of officials) rows.set(official, (rows.get(official) ?? new Set()).add(course));
  }
  return [...rows.keys()]
    .sort()
    .flatMap((official) => [...rows.get(official)!].sort().map((course) => ({ official, course })));
};
