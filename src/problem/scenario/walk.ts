import type { Issue } from '../issues.js';
import type { CaseFile } from '../parse/case-file.js';
import type { Codec } from '../parse/cells.js';
import type { Kind } from '../parse/directory.js';
import { IssueLog } from '../parse/issue-log.js';
import { nearest } from '../parse/nearest.js';
import { type Entry, fieldsOf, scalar, spotOf } from '../parse/yaml-entry.js';
import type { Problem } from '../types.js';
import { directoryOf } from './directory-of.js';
import type { Removable, Saying, Scene, Step } from './step.js';
import type { Change, Verb } from './types.js';
import { VERBS } from './verbs/index.js';
import { keyOf as pinKeyOf } from './verbs/pins.js';

/** A case in the middle of its changes, with what later ones must not contradict. Grows as they are applied. */
export interface Walk {
  problem: Problem;
  readonly changes: Change[];
  /** What was taken away, and by which change. */
  readonly removed: Map<string, string>;
  /** What was said, and by which change. */
  readonly said: Map<string, Saying & { readonly at: string }>;
  /** Rows of refused changes: whoever names one is refused too, without a second error. */
  readonly refused: Set<string>;
}

export const startWalk = (problem: Problem): Walk => ({
  problem,
  changes: [],
  removed: new Map(),
  said: new Map(),
  refused: new Set(),
});

/** From here on the changes of another scenario may set again what was set; decisions on pins stay. */
export const nextScenario = ({ said }: Walk): void => {
  for (const [about, { firm }] of said) if (!firm) said.delete(about);
};

export interface Context {
  readonly log: IssueLog;
  readonly fileOf: Scene['fileOf'];
  /** Whether a change may say otherwise than one before it, where no decision is at stake: a list may join several scenarios. */
  readonly joined: boolean;
}

export const noFiles = (): CaseFile | undefined => undefined;

/** Reads one change against the case as it stands, and applies it; a refused one leaves it as it is. */
export const takeChange = (walk: Walk, item: Entry, { log, fileOf, joined }: Context): void => {
  const own = new IssueLog();
  const announced: string[] = [];
  const entry: Entry = { ...item, source: { ...item.source, known: directoryOf(walk.problem), log: own } };
  const step = readChange(entry, {
    problem: walk.problem,
    entry,
    fileOf,
    wasRemoved: (kind, id) => walk.removed.has(`${kind} ${id}`),
    announce: (kind, id) => void announced.push(`${kind} ${id}`),
  });
  if (step !== undefined && !own.hasErrors) noteContradictions(walk, step, entry, joined);
  for (const issue of own.sorted()) {
    const told = asRemoved(walk, issue);
    if (told !== null) log.add(told);
  }
  if (step === undefined || own.hasErrors) {
    for (const name of announced) walk.refused.add(name);
    return;
  }
  const before = walk.problem;
  walk.problem = step.apply();
  walk.changes.push(step.change);
  for (const name of goneOf(before, walk.problem)) walk.removed.set(name, entry.path);
  for (const name of announced) walk.removed.delete(name);
  for (const saying of step.says) walk.said.set(saying.about, { ...saying, at: entry.path });
  for (const about of step.unsays ?? []) walk.said.delete(about);
};

const NAMES = Object.keys(VERBS) as Verb[];

const verbName: Codec<Verb> = {
  read: (text, at) =>
    NAMES.find((each) => each === text) ??
    at.report('scenario.unknownVerb', { allowed: NAMES.join(', '), suggestion: nearest(text, NAMES) }),
  write: String,
};

const readChange = (entry: Entry, scene: Scene): Step | undefined => {
  // The other keys are looked at when it is known which ones this verb may have.
  const verb =
    fieldsOf(entry, ['do'], () => undefined)?.required<Verb | null>('do', scalar(verbName), null) ?? null;
  if (verb === null) return undefined;
  const { keys, read } = VERBS[verb];
  const fields = fieldsOf(entry, ['do', ...keys]);
  return fields && read(fields, scene);
};

const noteContradictions = ({ said }: Walk, { says }: Step, entry: Entry, joined: boolean): void => {
  const clash = says.find(({ about, value, firm }) => {
    const earlier = said.get(about);
    return earlier !== undefined && earlier.value !== value && (firm || !joined);
  });
  if (clash === undefined) return;
  const { at } = said.get(clash.about)!;
  spotOf(entry, clash.value).report('scenario.contradiction', { first: at });
};

/** An unknown name that an earlier change took away is told as that; one that was refused above is not told again. */
const asRemoved = ({ removed, refused }: Walk, issue: Issue): Issue | null => {
  if (issue.code !== 'cell.unknownReference' || issue.value === null) return issue;
  const kind = String(issue.params.kind);
  const name = `${kind} ${issue.value}`;
  const row = `course ${issue.value.split('@')[0]}`;
  const isCourse = kind === 'course' || kind === 'candidate';
  if (refused.has(name) || (isCourse && refused.has(row))) return null;
  const first = removed.get(name) ?? (isCourse ? removed.get(row) : undefined);
  return first === undefined ? issue : { ...issue, code: 'scenario.removed', params: { kind, first } };
};

type Row = { readonly id: string };

/** What a change took away. */
const goneOf = (before: Problem, after: Problem): readonly string[] => {
  const gone = (kind: Kind, were: readonly Row[], are: readonly Row[]): string[] => {
    if (were === are) return [];
    const ids = new Set(are.map(({ id }) => id));
    return were.flatMap(({ id }) => (ids.has(id) ? [] : [`${kind} ${id}`]));
  };
  return [
    ...gone('course', before.courses, after.courses),
    ...gone('official', before.officials, after.officials),
    ...gone('fund', before.funds ?? [], after.funds ?? []),
    ...gone('province', before.provinces, after.provinces),
    ...gone('quota', before.rules.quotas.list, after.rules.quotas.list),
    ...gone('goal', before.goals, after.goals),
    ...gonePins(before, after),
  ];
};

const gonePins = (before: Problem, after: Problem): readonly string[] => {
  const kind: Removable = 'pin';
  const stay = new Set(after.pins.map(pinKeyOf));
  return before.pins.map(pinKeyOf).flatMap((key) => (stay.has(key) ? [] : [`${kind} ${key}`]));
};
