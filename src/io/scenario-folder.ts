import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseFile } from '../problem/index.js';
import type { CaseFolder } from './case-folder.js';
import { checkFolder, isIssue, readWhole } from './read.js';

const ENDINGS = ['.yaml', '.csv'];

/**
 * Brings the scenarios of a folder, one a YAML file, and the CSV files beside them that a change may name; whatever else lies
 * there is left alone. What the disk refuses is an issue, never a throw.
 */
export const readScenarioFolder = async (dir: string): Promise<CaseFolder<CaseFile>> => {
  const refused = await checkFolder(dir);
  if (refused !== null) return { files: [], issues: [refused] };
  const names = (await readdir(dir)).filter((name) => ENDINGS.some((ending) => name.endsWith(ending))).sort();
  const found = await Promise.all(names.map((name) => readWhole(join(dir, name), name)));
  return {
    files: found.filter((each): each is CaseFile => !isIssue(each)),
    issues: found.filter(isIssue),
  };
};
