import type { Issue } from '../issues.js';
import { Directory } from '../parse/directory.js';
import { IssueLog } from '../parse/issue-log.js';
import { entryOfData, itemsOf } from '../parse/yaml-entry.js';
import type { Problem } from '../types.js';
import type { Change } from './types.js';
import { noFiles, startWalk, takeChange } from './walk.js';

export interface Applied {
  /** null exactly when an issue is an error. */
  readonly problem: Problem | null;
  /** By the place of the change in the list, counted from 1; `row` is null, for there is no file. */
  readonly issues: readonly Issue[];
}

/** Where the changes stand, for the issues. */
export interface ChangesSource {
  readonly file: string;
  readonly path: string;
}

const IN_MEMORY: ChangesSource = { file: '.', path: 'changes' };

/**
 * The case as the changes leave it, in their order: pure, every list sorted as the parser sorts it, `inputs` those of the case.
 * Each change is checked against the case as the ones before it leave it, by the readers of the case's own files; everything
 * that is wrong is reported in one go. A later change may set again what an earlier one set (several scenarios may be joined),
 * but two decisions on one pin contradict. Without changes it is the very same case.
 */
export function applyChanges(
  problem: Problem,
  changes: readonly Change[],
  source: ChangesSource = IN_MEMORY,
): Applied {
  const log = new IssueLog();
  const walk = startWalk(problem);
  const data = entryOfData(source.file, changes, new Directory(), log);
  const items = data === null ? [] : (itemsOf({ ...data, path: source.path }) ?? []);
  for (const item of items) takeChange(walk, item, { log, fileOf: noFiles, joined: true });
  const issues = log.sorted().map((issue) => ({ ...issue, row: null }));
  return { problem: log.hasErrors ? null : walk.problem, issues };
}
