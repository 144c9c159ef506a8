import { type Issue, type Problem, parseProblem } from '../index.js';
import { readCaseFolder } from '../io/index.js';

/** A case from its folder with everything that is to be said about its files; `problem` null: it has errors. */
export async function loadCase(
  dir: string,
): Promise<{ readonly problem: Problem | null; readonly issues: readonly Issue[] }> {
  const { files, issues } = await readCaseFolder(dir);
  // Without a folder there is nothing to read: each of its files would be reported as missing too.
  if (issues.some(({ file }) => file === '.')) return { problem: null, issues };
  return parseProblem(files, issues);
}
