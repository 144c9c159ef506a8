import type { Issue } from '../issues.js';
import { type CaseFile, decode } from '../parse/case-file.js';
import { type Codec, id } from '../parse/cells.js';
import { Directory } from '../parse/directory.js';
import { IssueLog } from '../parse/issue-log.js';
import { nearest } from '../parse/nearest.js';
import { readTitle } from '../parse/scheme.js';
import {
  type Entry,
  entryOfData,
  fieldsOf,
  isBlank,
  isList,
  itemsOf,
  openYaml,
  scalar,
  setOf,
  spotOf,
} from '../parse/yaml-entry.js';
import type { LocalText, Problem } from '../types.js';
import { inOrder } from './compose.js';
import type { Scene } from './step.js';
import type { Scenario } from './types.js';
import { nextScenario, noFiles, startWalk, takeChange, type Walk } from './walk.js';

export interface ParsedScenarios {
  /** Those without an error, in themselves and in what they stand on; sorted by id. */
  readonly scenarios: readonly Scenario[];
  /** By file, line and path. */
  readonly issues: readonly Issue[];
}

const ENDING = '.yaml';

/** A scenario of which the changes are not read yet. */
interface Draft extends Omit<Scenario, 'changes'> {
  readonly file: string;
  /** The list of its changes. */
  readonly entry: Entry;
}

/**
 * Reads the scenarios of a case, one a YAML file, and reports everything that is wrong with them in one go: each change is
 * checked against the case as the changes before it, and the scenarios below it, leave it. Nothing is mended; a scenario with
 * an error, or on one with an error, is not among the results. Files that are not YAML are those that changes name, such as a crosswalk.
 *
 * `wanted`: only these and what they stand on are read; blank: all.
 */
export const parseScenarios = (
  files: readonly CaseFile[],
  problem: Problem,
  wanted: readonly string[] | null = null,
): ParsedScenarios => {
  const log = new IssueLog();
  const byName = new Map(files.map((file) => [file.name, file]));
  const fileOf: Scene['fileOf'] = (name) => (name.endsWith(ENDING) ? undefined : byName.get(name));
  const drafts = openDrafts(files, wanted, log);
  const scenarios: Scenario[] = [];
  for (const draft of lowerFirst(drafts, log)) {
    const read = log.errorsIn(draft.file) === 0 ? readChanges(draft, scenarios, problem, fileOf, log) : null;
    if (read !== null) scenarios.push(read);
  }
  return { scenarios: scenarios.sort((a, b) => (a.id < b.id ? -1 : 1)), issues: log.sorted() };
};

const nameOf = ({ name }: CaseFile): string => name.slice(0, -ENDING.length);

/** The heads of the files that are wanted, and of those that they stand on. */
const openDrafts = (
  files: readonly CaseFile[],
  wanted: readonly string[] | null,
  log: IssueLog,
): ReadonlyMap<string, Draft> => {
  const yaml = new Map(files.filter(({ name }) => name.endsWith(ENDING)).map((file) => [nameOf(file), file]));
  const known = new Directory();
  for (const name of yaml.keys()) known.define('scenario', name, 0);
  const drafts = new Map<string, Draft>();
  const asked = [...(wanted ?? yaml.keys())];
  const seen = new Set<string>();
  for (const name of asked) {
    if (seen.has(name)) continue;
    seen.add(name);
    const file = yaml.get(name);
    if (file === undefined) {
      if (wanted?.includes(name) === true) noteUnknown(name, [...yaml.keys()], log);
      continue; // a link to it is told where it stands
    }
    const draft = readHead(file, known, log);
    if (draft === null) continue;
    drafts.set(name, draft);
    asked.push(...draft.on);
  }
  return drafts;
};

const noteUnknown = (name: string, names: readonly string[], log: IssueLog): void =>
  log.error(
    'cell.unknownReference',
    { file: `${name}${ENDING}`, row: null, column: null, value: name },
    { kind: 'scenario', suggestion: nearest(name, names) },
  );

const KEYS = ['id', 'title', 'why', 'on', 'changes'];
const NOTHING: LocalText = { vi: '', en: '' };

/** null: the file is no mapping at all. */
const readHead = (file: CaseFile, known: Directory, log: IssueLog): Draft | null => {
  const whole = { file: file.name, row: null, column: null, value: null };
  const decoded = decode(file.bytes);
  if ('badLine' in decoded) {
    log.error('file.notUtf8', { ...whole, row: decoded.badLine });
    return null;
  }
  const entry = openYaml(file.name, decoded.text, known, log);
  const fields = entry === null ? undefined : fieldsOf(entry, KEYS);
  if (fields === undefined) return null;
  const name = nameOf(file);
  const own = fields.required('id', scalar(id), name);
  if (own !== name) spotOf(fields.at('id'), own).report('scenario.fileName', { expected: name });
  const title = fields.required('title', readTitle, NOTHING);
  const why = fields.required('why', readTitle, NOTHING);
  const on = isEmptyList(fields.at('on')) ? [] : fields.optional('on', setOf(otherScenario(name)), []);
  const changes = fields.at('changes');
  if (isBlank(changes)) spotOf(changes, null).report('yaml.missingKey');
  return { id: name, title, why, on, file: file.name, entry: changes };
};

const isEmptyList = (entry: Entry): boolean => isList(entry) && itemsOf(entry)?.length === 0;

const otherScenario = (own: string): Codec<string> => ({
  read: (text, at) => {
    if (text === own) return at.report('scenario.cycle', { path: `${own}, ${own}` });
    if (at.known.knows('scenario', text)) return text;
    const suggestion = at.known.suggest('scenario', text);
    return at.report('cell.unknownReference', { kind: 'scenario', suggestion });
  },
  write: (text) => text,
});

/** The drafts so that what one stands on comes before it; those in a circle, or on one, are left out and reported. */
const lowerFirst = (drafts: ReadonlyMap<string, Draft>, log: IssueLog): readonly Draft[] => {
  const placed = new Map<string, Draft>();
  const circular = new Set<string>();
  const place = (draft: Draft, above: readonly string[]): void => {
    if (placed.has(draft.id) || circular.has(draft.id)) return;
    const from = above.indexOf(draft.id);
    if (from >= 0) {
      noteCircle(draft, [...above.slice(from), draft.id], log);
      for (const name of above.slice(from)) circular.add(name);
      return;
    }
    for (const lower of draft.on) {
      const found = drafts.get(lower);
      if (found !== undefined) place(found, [...above, draft.id]);
    }
    if (!circular.has(draft.id)) placed.set(draft.id, draft);
  };
  for (const name of [...drafts.keys()].sort()) place(drafts.get(name)!, []);
  return [...placed.values()];
};

const noteCircle = ({ file }: Draft, path: readonly string[], log: IssueLog): void =>
  log.error('scenario.cycle', { file, row: null, column: 'on', value: null }, { path: path.join(', ') });

/** null: something is wrong with its changes, or with a scenario that it stands on. */
const readChanges = (
  draft: Draft,
  read: readonly Scenario[],
  problem: Problem,
  fileOf: Scene['fileOf'],
  log: IssueLog,
): Scenario | null => {
  if (!draft.on.every((lower) => read.some((each) => each.id === lower))) return null;
  const errors = countErrors(log);
  const walk = walkBelow(draft, read, problem, log);
  const below = walk.changes.length;
  const context = { log, fileOf, joined: false };
  const changes = isBlank(draft.entry) ? [] : (itemsOf(draft.entry) ?? []);
  for (const item of changes) takeChange(walk, item, context);
  if (countErrors(log) > errors) return null;
  const { id: own, title, why, on } = draft;
  return { id: own, title, why, on, changes: walk.changes.slice(below) };
};

/** Errors of any file: a crosswalk is a file of its own. */
const countErrors = (log: IssueLog): number =>
  log.sorted().filter(({ severity }) => severity === 'error').length;

/** The case as the scenarios below leave it; where they contradict each other, `on` is wrong. */
const walkBelow = (draft: Draft, read: readonly Scenario[], problem: Problem, log: IssueLog): Walk => {
  const walk = startWalk(problem);
  for (const scenario of inOrder(read, draft.on)) {
    const own = new IssueLog();
    const data = entryOfData(draft.file, scenario.changes, new Directory(), own);
    const items = data === null ? [] : (itemsOf({ ...data, path: `${scenario.id}: changes` }) ?? []);
    for (const item of items) takeChange(walk, item, { log: own, fileOf: noFiles, joined: false });
    nextScenario(walk);
    for (const issue of own.sorted()) log.add({ ...issue, row: draft.entry.row });
  }
  return walk;
};
