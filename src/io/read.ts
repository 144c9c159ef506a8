import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { type CaseFile, type Issue, type StreamedFile, UnreadableFile } from '../problem/index.js';

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

/** null: `path` is a file of a size that is read. */
const checkFile = async (path: string, name: string): Promise<Issue | null> => {
  const stats = await stat(path);
  if (!stats.isFile()) return issue('file.unreadable', name, { reason: 'ENOTFILE' }, path);
  return stats.size > MAX_FILE_BYTES ? tooLarge(path, name, stats.size) : null;
};

const tooLarge = (path: string, name: string, bytes: number): Issue =>
  issue('file.tooLarge', name, { bytes, limit: MAX_FILE_BYTES }, path);

/** The bytes of one file under the name that issues give it, or why it cannot be read. */
export const readWhole = async (path: string, name: string): Promise<CaseFile | Issue> => {
  try {
    const refused = await checkFile(path, name);
    if (refused !== null) return refused;
    const bytes = await readFile(path);
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return failed(error, name, path);
  }
};

/** One file to be read from the disk when its pieces are asked for, or why that cannot be. */
export const openStream = async (path: string, name: string): Promise<StreamedFile | Issue> => {
  try {
    const refused = await checkFile(path, name);
    if (refused !== null) return refused;
    await access(path, constants.R_OK);
    return streamed(path, name);
  } catch (error) {
    return failed(error, name, path);
  }
};

const streamed = (path: string, name: string): StreamedFile => {
  let sha256 = '';
  return {
    name,
    *pieces() {
      const hash = createHash('sha256');
      try {
        for (const piece of piecesOf(path, name)) {
          hash.update(piece);
          yield piece;
        }
      } catch (error) {
        throw isOfDisk(error) ? new UnreadableFile(failed(error, name, path)) : error;
      }
      sha256 = hash.digest('hex');
    },
    sha256: () => sha256,
  };
};

const PIECE_BYTES = 64 * 1024;

/** The parser takes one piece after the other and waits for none, so they are read as they are asked for. */
function* piecesOf(path: string, name: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (let bytes = 0; ; ) {
      const piece = new Uint8Array(PIECE_BYTES);
      const length = readSync(file, piece);
      if (length === 0) return;
      bytes += length; // a file can grow while it is read
      if (bytes > MAX_FILE_BYTES) throw new UnreadableFile(tooLarge(path, name, bytes));
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

export const isIssue = (found: CaseFile | StreamedFile | Issue): found is Issue => 'code' in found;
