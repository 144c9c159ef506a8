import { Document, isScalar, visit } from 'yaml';
import { PLAN_FORMAT } from './parse/earlier-plan.js';
import { DEFAULT_RULES } from './parse/rules.js';
import { FORMAT } from './parse/scheme.js';
import type { Cells, Columns, Table } from './parse/table.js';
import * as tables from './parse/tables.js';
import type { Goal, Group, LocalText, Problem, Rules } from './types.js';

export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A problem as the files of a case: UTF-8 without a byte order mark, lines ended by LF, CSV by RFC 4180. What
 * stands for itself when blank is left blank. `parseProblem` of these files gives the same problem again, but for
 * `inputs`. An earlier plan that a goal keeps is written under its path as far as `keepPlan` reads it. Optional files without a row are left out; `funds.csv` too when money is no limit; with no funds at all it stays, as a header.
 */
export const writeCase = (problem: Problem): readonly WrittenFile[] => [
  { name: tables.SCHEME_FILE, text: schemeText(problem) },
  csv(tables.PROVINCES, problem.provinces.map(unnamed)),
  csv(tables.POSITIONS, problem.positions.map(unnamed)),
  csv(tables.TOPICS, problem.topics.map(unnamed)),
  csv(tables.PARTNERS, problem.partners),
  csv(tables.COURSES, problem.courses),
  csv(tables.OFFICIALS, problem.officials),
  ...csvIfAny(tables.TRAINING, problem.training),
  ...csvIfAny(tables.PREFERENCES, problem.preferences),
  ...(problem.funds === null ? [] : [csv(tables.FUNDS, problem.funds)]),
  ...csvIfAny(tables.CALENDAR, problem.calendar),
  ...csvIfAny(tables.PINS, problem.pins),
  ...problem.goals.flatMap((goal) => (goal.id === 'keepPlan' ? [earlierPlan(goal)] : [])),
];

const earlierPlan = ({ plan, pairs }: Extract<Goal, { id: 'keepPlan' }>): WrittenFile => {
  const rows = [...new Set(pairs.map(({ course }) => course))].sort();
  const courses = rows.map((row) => ({
    course: row,
    officials: pairs.filter(({ course }) => course === row).map(({ official }) => official),
  }));
  return { name: plan, text: `${JSON.stringify({ format: PLAN_FORMAT, courses }, null, 2)}\n` };
};

const csvIfAny = <C extends Columns>(table: Table<C>, rows: readonly Cells<C>[]): WrittenFile[] =>
  rows.length === 0 ? [] : [csv(table, rows)];

const csv = <C extends Columns>(table: Table<C>, rows: readonly Cells<C>[]): WrittenFile => {
  const columns = Object.entries(table.columns);
  const header = columns.map(([, { name }]) => name).join(',');
  const lines = rows.map((row) =>
    columns
      .map(([key, { codec, blank }]) => (isBlankFor(row[key], blank) ? '' : quoted(codec.write(row[key]))))
      .join(','),
  );
  return { name: table.file, text: `${[header, ...lines].join('\n')}\n` };
};

/** Whether a blank cell says this value; an empty list or map is written as a blank in any case. */
const isBlankFor = (value: unknown, blank: { readonly value: unknown } | null): boolean =>
  blank !== null && value === blank.value;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The English name is left out where it is the Vietnamese one. */
const unnamed = <T extends { readonly name: LocalText }>({ name, ...rest }: T) => ({
  ...rest,
  nameVi: name.vi,
  nameEn: name.en === name.vi ? null : name.en,
});

const schemeText = ({ id, title, basis, years, groups, rules, goals }: Problem): string =>
  yamlText(
    withoutBlanks({
      format: FORMAT,
      id,
      title: titleOf(title),
      basis,
      years,
      groups: groups.map(groupOf),
      rules: rulesOf(rules),
      goals: goals.map(goalOf),
    }),
  );

/** Lists of single values on one line, as a planner would write them. */
const yamlText = (scheme: object): string => {
  const document = new Document(scheme, { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
};

const titleOf = ({ vi, en }: LocalText): string | LocalText => (vi === en ? vi : { vi, en });

const groupOf = ({ id, title, basis, when }: Group): object =>
  withoutBlanks({ id, title: titleOf(title), basis, when: withoutBlanks(when) });

/** Only what differs from the defaults. */
const rulesOf = (rules: Rules): object | null => {
  const written = Object.entries(DEFAULT_RULES).flatMap(([name, defaults]) => {
    const rule = differences(rules[name as keyof Rules], defaults);
    return Object.keys(rule).length === 0 ? [] : [[name, rule] as const];
  });
  return written.length === 0 ? null : Object.fromEntries(written);
};

const differences = (rule: object, defaults: object): Record<string, unknown> => {
  const usual = new Map(Object.entries(defaults));
  const own = Object.entries(rule).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual.get(key)),
  );
  return Object.fromEntries(
    own.map(([key, value]) => [key, key === 'list' ? value.map(entryOf) : value] as const),
  );
};

/** A host entry or a quota. */
const entryOf = (entry: { readonly where?: object }): object =>
  withoutBlanks(entry.where === undefined ? entry : { ...entry, where: withoutBlanks(entry.where) });

const goalOf = (goal: Goal): object => {
  const { id, tolerance, ...parameters } = goal;
  const { pairs: _, ...rest } = 'pairs' in parameters ? parameters : { ...parameters, pairs: null };
  return { id, ...rest, ...(tolerance === 0 ? {} : { tolerance }) };
};

const withoutBlanks = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
