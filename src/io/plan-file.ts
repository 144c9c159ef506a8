import { basename } from 'node:path';
import type { Issue } from '../problem/index.js';
import { isIssue, readWhole } from './read.js';

/** The text of a plan, for `parsePlan`; null: it could not be read, and the issue says why. */
export type PlanFile =
  | { readonly text: string; readonly issues: readonly [] }
  | { readonly text: null; readonly issues: readonly [Issue] };

/** Reads `plan.json` (or any file of that format). What the disk refuses is an issue, never a throw. */
export const readPlanFile = async (path: string): Promise<PlanFile> => {
  const name = basename(path);
  const found = await readWhole(path, name);
  if (isIssue(found)) return { text: null, issues: [found] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(found.bytes), issues: [] };
  } catch {
    const place = { file: name, row: null, column: null, value: null, params: {} };
    return { text: null, issues: [{ severity: 'error', code: 'file.notUtf8', ...place }] };
  }
};
