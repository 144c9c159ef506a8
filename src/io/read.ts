import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { CaseFile, Issue } from '../problem/index.js';

/** A file larger than this is no file of a case, nor a plan; it is refused before it is read. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const issue = (
  code: Issue['code'],
  file: string,
  params: Issue['params'] = {},
  value: string | null = null,
): Issue => ({
  severity: 'error',
  code,
  file,
  row: null,
  column: null,
  value,
  params,
});

/** Whether a failure is of the disk, not of the programme. */
export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

/** The system's short name of a failure, such as `EACCES`. */
export const reasonOf = (error: unknown): string => (isOfDisk(error) ? (error.code ?? '') : '');

const failed = (error: unknown, name: string, path: string): Issue => {
  if (!isOfDisk(error)) throw error;
  const reason = reasonOf(error);
  return reason === 'ENOENT'
    ? issue('file.missing', name, {}, path)
    : issue('file.unreadable', name, { reason }, path);
};

/** null: `path` is a folder that can be looked into. */
export const checkFolder = async (path: string): Promise<Issue | null> => {
  try {
    return (await stat(path)).isDirectory()
      ? null
      : issue('file.unreadable', '.', { reason: 'ENOTDIR' }, path);
  } catch (error) {
    return failed(error, '.', path);
  }
};

/** The bytes of one file under the name that issues give it, or why it cannot be read. */
export const readWhole = async (path: string, name: string): Promise<CaseFile | Issue> => {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return issue('file.unreadable', name, { reason: 'ENOTFILE' }, path);
    if (stats.size > MAX_FILE_BYTES) {
      return issue('file.tooLarge', name, { bytes: stats.size, limit: MAX_FILE_BYTES }, path);
    }
    const bytes = await readFile(path);
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return failed(error, name, path);
  }
};

export const isIssue = (found: CaseFile | Issue): found is Issue => 'code' in found;
