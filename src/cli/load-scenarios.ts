import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  applyChanges,
  type Change,
  composed,
  type Issue,
  type Plan,
  type Problem,
  parseScenarios,
  type Scenario,
} from '../index.js';
import { readScenarioFolder } from '../io/index.js';
import type { Unread } from '../report/index.js';
import { loadCase } from './load-case.js';

export interface LoadedScenarios {
  /** Sorted by id. */
  readonly scenarios: readonly Scenario[];
  readonly issues: readonly Issue[];
  /** Where they were looked for. */
  readonly folder: string;
}

/**
 * The scenarios of a case with everything that is to be said about their files. `folder` blank: beside the models,
 * `<case>/../../scenarios/<id>`, else `scenarios/<id>` where the programme was started. `wanted` null: all of them.
 */
export async function loadScenarios(
  dir: string,
  problem: Problem,
  { folder, wanted }: { readonly folder: string | undefined; readonly wanted: readonly string[] | null },
): Promise<LoadedScenarios> {
  const found = folder ?? (await folderOf(dir, problem.id));
  const { files, issues } = await readScenarioFolder(found);
  // Without a folder no scenario is there: each that was asked for would be reported as missing too.
  if (issues.some(({ file }) => file === '.')) {
    const told = issues.map((issue) => ({ ...issue, file: found, value: null }));
    return { scenarios: [], issues: told, folder: found };
  }
  const read = parseScenarios(files, problem, wanted);
  return { scenarios: read.scenarios, issues: [...issues, ...read.issues], folder: found };
}

const folderOf = async (dir: string, id: string): Promise<string> => {
  const beside = join(dir, '..', '..', 'scenarios', id);
  return (await isFolder(beside)) ? beside : join('scenarios', id);
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/** What stands in the plan of a what-if. */
export interface WhatIf {
  /** The scenarios by name, joined by `+`; null: the case as it is. */
  readonly id: string | null;
  readonly changes: readonly Change[];
}

export interface LoadedWhatIf {
  /** The case as the changes leave it; null: something is wrong, and an issue says what. */
  readonly problem: Problem | null;
  readonly issues: readonly Issue[];
  /** Whose files the issues are about. */
  readonly unread: Unread;
  readonly whatIf: WhatIf;
}

const AS_IT_IS: WhatIf = { id: null, changes: [] };

/** A case as the named scenarios leave it, joined in this order; none: as it is. */
export async function loadWhatIf(
  dir: string,
  names: readonly string[],
  folder: string | undefined,
): Promise<LoadedWhatIf> {
  const loaded = await loadCase(dir);
  if (loaded.problem === null || names.length === 0) return { ...loaded, unread: 'case', whatIf: AS_IT_IS };
  const unread: Unread = 'scenarios';
  const { scenarios, issues } = await loadScenarios(dir, loaded.problem, { folder, wanted: names });
  if (issues.some(({ severity }) => severity === 'error'))
    return { problem: null, issues, unread, whatIf: AS_IT_IS };
  const whatIf = { id: names.join('+'), changes: composed(scenarios, names) };
  const applied = applyChanges(loaded.problem, whatIf.changes);
  return { problem: applied.problem, issues: [...issues, ...applied.issues], unread, whatIf };
}

/** The case that a plan is for: with the changes that stand in the plan, each checked as it is read. */
export const caseOfPlan = (
  problem: Problem,
  plan: Plan,
  file: string,
): { readonly problem: Problem | null; readonly issues: readonly Issue[] } =>
  applyChanges(problem, plan.provenance.changes as readonly Change[], { file, path: 'provenance.changes' });
