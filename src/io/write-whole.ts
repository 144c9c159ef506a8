import { copyFile, lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isOfDisk, reasonOf } from './read.js';

export interface OutputFile {
  /** A plain file name, without a folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export const OUTPUT_FAULTS = ['targetIsFile', 'targetIsFolder', 'noPermission', 'diskFull', 'other'] as const;
export type OutputFault = (typeof OUTPUT_FAULTS)[number];

/** The output could not be written, and nothing of it was left behind. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly fault: OutputFault,
    /** The folder or file that the system refused. */
    readonly path: string,
    /** The system's short name of the failure, such as `EROFS`. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${path} (${reason})`, options);
  }
}

/**
 * Writes all the files into `dir` (made when it is missing), whole or not at all: each is written in full under a
 * temporary name and flushed to the disk before the first takes its place. When anything fails, temporaries and new
 * folders are removed, and what lay there before lies there again.
 *
 * @throws OutputError
 */
export const writeFilesWhole = async (dir: string, files: readonly OutputFile[]): Promise<void> => {
  const staged = files.map((file) => stage(dir, file));
  const undo: Undo[] = [];
  try {
    await makeFolder(resolve(dir), undo);
    for (const file of staged) await writeFlushed(file, undo);
    for (const file of staged) await putInPlace(file, undo);
    await flushFolder(dir);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined); // the first failure is the one to tell
    throw asOutputError(error, dir);
  }
  for (const { former } of staged) await rm(former, { force: true }).catch(() => undefined);
};

/** Takes one step back. */
type Undo = () => Promise<unknown>;

interface Staged {
  readonly content: string | Uint8Array;
  readonly target: string;
  /** Where the new content waits. */
  readonly temporary: string;
  /** Where the old content is kept until all is done. */
  readonly former: string;
}

const stage = (dir: string, { name, content }: OutputFile): Staged => {
  if (basename(name) !== name) throw new TypeError(`not a plain file name: ${name}`);
  const hidden = (ending: string): string => join(dir, `.${name}.${process.pid}.${ending}`);
  return { content, target: join(dir, name), temporary: hidden('new'), former: hidden('old') };
};

/** Makes a folder and those above it; undone from the inside out, and only as far as they are empty. */
const makeFolder = async (dir: string, undo: Undo[]): Promise<void> => {
  const outermost = await mkdir(dir, { recursive: true });
  if (outermost === undefined) return;
  undo.push(async () => {
    for (let made = dir; made.length >= outermost.length; made = dirname(made)) await rmdir(made);
  });
};

const writeFlushed = async ({ temporary, content }: Staged, undo: Undo[]): Promise<void> => {
  undo.push(() => rm(temporary, { force: true }));
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

const putInPlace = async ({ temporary, target, former }: Staged, undo: Undo[]): Promise<void> => {
  const replaces = await exists(target);
  if (replaces) {
    undo.push(() => rm(former, { force: true }));
    await copyFile(target, former); // a copy, so that the old file stays in place until the new one takes it
  }
  await rename(temporary, target);
  undo.push(() => (replaces ? rename(former, target) : rm(target, { force: true })));
};

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return false;
    throw error;
  }
};

/** Makes the new names last; systems that cannot flush a folder keep them anyway, a little later. */
export const flushFolder = async (dir: string): Promise<void> => {
  const folder = await open(dir, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};

const FAULTS: ReadonlyMap<string, OutputFault> = new Map([
  ['EEXIST', 'targetIsFile'],
  ['ENOTDIR', 'targetIsFile'],
  ['EISDIR', 'targetIsFolder'],
  ['EACCES', 'noPermission'],
  ['EPERM', 'noPermission'],
  ['EROFS', 'noPermission'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
]);

/** What the system refused, typed; anything else is the programme's own fault and stays as it is. */
export const asOutputError = (error: unknown, dir: string): unknown => {
  if (!isOfDisk(error)) return error;
  const reason = reasonOf(error);
  return new OutputError(FAULTS.get(reason) ?? 'other', error.path ?? dir, reason, { cause: error });
};
