import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { OutputError, type OutputFile, writeFilesWhole } from '../io/index.js';
import { text } from '../report/index.js';
import type { Door } from './door.js';

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

/** Why nothing can be written into `dir`, looked up before long work; null: nothing speaks against it yet. */
const obstacle = async (dir: string): Promise<OutputError | null> => {
  try {
    if (!(await stat(dir)).isDirectory()) return new OutputError('targetIsFile', dir, 'ENOTDIR');
    await access(dir, constants.W_OK);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR') return new OutputError('targetIsFile', dir, code);
    if (code === 'ENOENT' && dirname(dir) !== dir) return obstacle(dirname(dir));
    return new OutputError(code === 'EACCES' ? 'noPermission' : 'other', dir, code);
  }
};

/** Says why nothing could be written. */
export const cannotWrite = ({ fault, reason }: OutputError, dir: string, door: Door): false => {
  const { outputFaults, unusableTarget } = door.texts;
  const why = fault === 'other' ? reason : outputFaults[fault];
  door.complain([text(unusableTarget(dir, why), 'bad')]);
  return false;
};

/** Whether `dir` can take the output; if not, it has been said why. */
export async function canWrite(dir: string, door: Door): Promise<boolean> {
  const found = await obstacle(resolve(dir));
  return found === null || cannotWrite(found, dir, door);
}

/** Writes the files whole; false: none of them was written, and it has been said why. */
export async function write(dir: string, files: readonly OutputFile[], door: Door): Promise<boolean> {
  try {
    await writeFilesWhole(dir, files);
    return true;
  } catch (error) {
    if (error instanceof OutputError) return cannotWrite(error, dir, door);
    throw error;
  }
}
