import { join } from 'node:path';
import { CASE_FILES, type CaseFile, earlierPlans, type Issue } from '../problem/index.js';
import { checkFolder, isIssue, readWhole } from './read.js';

export interface CaseFolder {
  readonly files: readonly CaseFile[];
  /** Why the folder (`.`) or a file in it could not be read; hand them to `parseProblem` with the files. */
  readonly issues: readonly Issue[];
}

/**
 * Brings the files of a case from its folder, with the earlier plans that its goals name; whatever else lies there is left alone. A file that is not there is
 * simply not among them: `parseProblem` knows which ones must be. What the disk refuses is an issue, never a throw.
 */
export const readCaseFolder = async (dir: string): Promise<CaseFolder> => {
  const refused = await checkFolder(dir);
  if (refused !== null) return { files: [], issues: [refused] };
  const tables = await readAll(dir, CASE_FILES);
  const plans = earlierPlans(tables.filter((each): each is CaseFile => !isIssue(each)));
  const found = [
    ...tables,
    ...(await readAll(
      dir,
      plans.filter((path) => !CASE_FILES.includes(path)),
    )),
  ];
  return {
    files: found.filter((each): each is CaseFile => !isIssue(each)),
    issues: found.filter(isIssue).filter(({ code }) => code !== 'file.missing'),
  };
};

const readAll = (dir: string, names: readonly string[]): Promise<readonly (CaseFile | Issue)[]> =>
  Promise.all(names.map((name) => readWhole(join(dir, name), name)));
