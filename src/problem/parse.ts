import { windowStarts } from './candidates.js';
import type { Issue } from './issues.js';
import { type CaseSource, sha256Of, textOf } from './parse/case-file.js';
import { blockScope } from './parse/cells.js';
import { noteBackwardBlocks, noteDropped, noteGoalsWithoutData, noteSeats } from './parse/cross-checks.js';
import { type Desk, noteMissing, oneByKey, type Rows, readRows } from './parse/desk.js';
import { Directory } from './parse/directory.js';
import { withEarlierPlans } from './parse/earlier-plan.js';
import { IssueLog } from './parse/issue-log.js';
import { readScheme, type Scheme } from './parse/scheme.js';
import * as tables from './parse/tables.js';
import type { LocalText, Position, Problem } from './types.js';

export interface Parsed {
  /** null exactly when an issue is an error. */
  readonly problem: Problem | null;
  /** By file, row and column. */
  readonly issues: readonly Issue[];
}

/**
 * Reads the files of a case (format page) and reports everything that is wrong with them in one go; nothing is
 * mended. Files that the format does not name are left alone.
 *
 * `unread`: the issues of files that could not be brought here (too large, unreadable); they join the others, and
 * such a file counts as broken, not as missing.
 */
export const parseProblem = (files: readonly CaseSource[], unread: readonly Issue[] = []): Parsed => {
  const log = new IssueLog();
  for (const issue of unread) log.add(issue);
  const byName = new Map(files.map((file) => [file.name, file]));
  const desk: Desk = { files: byName, known: new Directory(), log };
  noteMissing(desk);
  const problem = readProblem(desk);
  if (problem === null || log.hasErrors) return { problem: null, issues: log.sorted() };
  noteDropped(desk, problem);
  return { problem, issues: log.sorted() };
};

/**
 * The files in the order in which they refer to each other. With an error in the log the result lacks the refused
 * rows, so nobody may see it; null: there is no scheme at all.
 */
const readProblem = (desk: Desk): Problem | null => {
  const provinces = readRows(desk, tables.PROVINCES);
  defineRegions(desk, provinces);
  const listed = readPositions(desk);
  const topics = readRows(desk, tables.TOPICS);
  const partners = readRows(desk, tables.PARTNERS);
  const courses = readRows(desk, tables.COURSES);
  const officials = readRows(desk, tables.OFFICIALS);
  const positions = listed ?? impliedPositions(desk, officials);
  const scheme = readSchemeFile(desk);
  defineCandidates(desk, courses, scheme);
  const training = readRows(desk, tables.TRAINING);
  const wishes = readRows(desk, tables.PREFERENCES);
  const funds = readRows(desk, tables.FUNDS);
  const calendar = readRows(desk, tables.CALENDAR);
  const pins = readRows(desk, tables.PINS);

  const preferences = oneByKey(desk, tables.PREFERENCES, wishes.rows, ['official', 'course']);
  const decided = oneByKey(desk, tables.PINS, pins.rows, ['course', 'official']);
  noteBackwardBlocks(desk, calendar.rows);
  if (scheme === null) return null;
  noteSeats(desk, courses.rows, scheme.rules);
  noteGoalsWithoutData(scheme, wishes);
  return {
    id: scheme.id,
    title: scheme.title,
    basis: scheme.basis,
    years: scheme.years,
    groups: scheme.groups,
    rules: scheme.rules,
    goals: withEarlierPlans(desk, scheme),
    provinces: sorted(provinces.rows.map(named), idOf),
    positions,
    topics: sorted(topics.rows.map(named), idOf),
    partners: sorted(partners.rows.map(cellsOf), idOf),
    courses: sorted(courses.rows.map(cellsOf), idOf),
    officials: sorted(officials.rows.map(cellsOf), idOf),
    training: sorted(
      training.rows.map(cellsOf),
      official,
      (past) => past.endDate,
      (past) => past.topic,
      (past) => past.funding,
      (past) => past.programme ?? '',
    ),
    preferences: sorted(preferences.map(cellsOf), official, course),
    funds: desk.files.has(tables.FUNDS.file) ? sorted(funds.rows.map(cellsOf), idOf) : null,
    calendar: sorted(
      calendar.rows.map(cellsOf),
      (block) => block.from,
      (block) => block.to,
      (block) => blockScope.write(block.appliesTo),
      (block) => block.reason ?? '',
      (block) => block.basis ?? '',
    ),
    pins: sorted(decided.map(cellsOf), course, official),
    inputs: inputsOf(desk, scheme),
  };
};

const readSchemeFile = ({ files, known, log }: Desk): Scheme | null => {
  const file = files.get(tables.SCHEME_FILE);
  const text = file === undefined ? null : textOf(file, log);
  if (text === null) return null;
  if (text.trim() !== '') return readScheme(tables.SCHEME_FILE, text, known, log);
  log.error('file.empty', { file: tables.SCHEME_FILE, row: null, column: null, value: null });
  return null;
};

const defineRegions = ({ known }: Desk, { rows, refused }: Rows<typeof tables.PROVINCES.columns>): void => {
  if (refused) known.leaveOpen('region');
  for (const { at, cells } of rows) if (cells.region !== null) known.define('region', cells.region, at);
};

/** null: the case has no `positions.csv`. */
const readPositions = (desk: Desk): readonly Position[] | null => {
  const { file } = tables.POSITIONS;
  if (desk.files.has(file) || desk.log.errorsIn(file) > 0) {
    return sorted(readRows(desk, tables.POSITIONS).rows.map(named), idOf);
  }
  desk.known.imply('position');
  return null;
};

/** Without `positions.csv` the posts are those that the nominees hold or are planned for, without a rank. */
const impliedPositions = (
  { known }: Desk,
  officials: Rows<typeof tables.OFFICIALS.columns>,
): readonly Position[] => {
  if (officials.refused) known.leaveOpen('position');
  return known.settle('position').map((id) => ({ id, name: { vi: id, en: id }, rank: null }));
};

/** The dated candidates that wishes, funds and pins may name, those that a calendar block drops among them. */
const defineCandidates = (
  { known, log }: Desk,
  { rows, refused }: Rows<typeof tables.COURSES.columns>,
  scheme: Scheme | null,
): void => {
  if (refused || scheme === null || log.errorsIn(tables.SCHEME_FILE) > 0) known.leaveOpen('candidate');
  if (scheme === null) return;
  for (const { at, cells } of rows.filter(({ cells }) => cells.start.window)) {
    for (const start of windowStarts(cells, scheme.rules.startWindows.stepDays)) {
      known.define('candidate', `${cells.id}@${start}`, at);
    }
  }
};

const cellsOf = <T>({ cells }: { readonly cells: T }): T => cells;

/** Names in both languages; a blank English name is the Vietnamese one. */
const named = <C extends { readonly nameVi: string; readonly nameEn: string | null }>({
  cells,
}: {
  cells: C;
}) => {
  const { nameVi, nameEn, ...rest } = cells;
  return { ...rest, name: { vi: nameVi, en: nameEn ?? nameVi } satisfies LocalText };
};

type Key<T> = (item: T) => string;

const course = (item: { readonly course: string }): string => item.course;
const official = (item: { readonly official: string | null }): string => item.official ?? '';
const idOf = ({ id }: { readonly id: string }): string => id;

/** In code unit order of the first key, then of the next. */
const sorted = <T>(list: readonly T[], ...keys: readonly Key<T>[]): readonly T[] =>
  list.toSorted((a, b) => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  });

const inputsOf = ({ files }: Desk, { goals }: Scheme): ReadonlyMap<string, string> =>
  new Map(
    [...tables.CASE_FILES, ...goals.flatMap(({ goal }) => ('plan' in goal ? [goal.plan] : []))].flatMap(
      (name) => {
        const file = files.get(name);
        return file === undefined ? [] : [[name, sha256Of(file)] as const];
      },
    ),
  );
