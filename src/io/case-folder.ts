import { join } from 'node:path';
import { CASE_FILES, type CaseSource, earlierPlans, type Issue } from '../problem/index.js';
import { checkFolder, isIssue, openStream, readWhole } from './read.js';

export interface CaseFolder<File extends CaseSource = CaseSource> {
  readonly files: readonly File[];
  /** Why the folder (`.`) or a file in it could not be read; hand them to `parseProblem` with the files. */
  readonly issues: readonly Issue[];
}

/**
 * Brings the files of a case from its folder, with the earlier plans that its goals name; tables, which can be long, are read when
 * `parseProblem` goes through them. Whatever else lies there is left alone. A file that is not there is
 * simply not among them: `parseProblem` knows which ones must be. What the disk refuses is an issue, never a throw.
 */
export const readCaseFolder = async (dir: string): Promise<CaseFolder> => {
  const refused = await checkFolder(dir);
  if (refused !== null) return { files: [], issues: [refused] };
  const listed = await bring(dir, CASE_FILES);
  const plans = earlierPlans(listed.filter(isFile));
  const found = [
    ...listed,
    ...(await bring(
      dir,
      plans.filter((path) => !CASE_FILES.includes(path)),
    )),
  ];
  return {
    files: found.filter(isFile),
    issues: found.filter(isIssue).filter(({ code }) => code !== 'file.missing'),
  };
};

const bring = (dir: string, names: readonly string[]): Promise<readonly (CaseSource | Issue)[]> =>
  Promise.all(names.map((name) => (name.endsWith('.csv') ? openStream : readWhole)(join(dir, name), name)));

const isFile = (found: CaseSource | Issue): found is CaseSource => !isIssue(found);
