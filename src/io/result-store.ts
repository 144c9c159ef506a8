import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from './read.js';
import { asOutputError, flushFolder } from './write-whole.js';

/** A folder that keeps texts by name, one file each: a text is there whole or not at all, whenever the process ends. */
export interface ResultStore {
  /** null: nothing is kept under this name. */
  readonly read: (name: string) => Promise<string | null>;
  /** @throws OutputError */
  readonly write: (name: string, text: string) => Promise<void>;
}

const NAME = /^[0-9a-f]{16,64}$/;
/** `<name>.<process>.new`: a text on its way. */
const TEMPORARY = /^[0-9a-f]{16,64}\.(\d+)\.new$/;

/**
 * Opens the store in `dir`, which is made with the first text. What processes that are no longer alive have left half written is
 * removed. Names are hexadecimal, 16 to 64 digits.
 */
export async function openResultStore(dir: string): Promise<ResultStore> {
  await sweepOut(dir);
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new TypeError(`not a name of the store: ${name}`);
    return join(dir, `${name}.json`);
  };
  return {
    async read(name) {
      try {
        return await readFile(pathOf(name), 'utf8');
      } catch (error) {
        if (reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR') return null;
        throw asOutputError(error, dir);
      }
    },
    async write(name, text) {
      const target = pathOf(name);
      const temporary = join(dir, `${name}.${process.pid}.new`);
      try {
        await mkdir(dir, { recursive: true });
        await writeFlushed(temporary, text);
        await rename(temporary, target);
        await flushFolder(dir);
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw asOutputError(error, dir);
      }
    },
  };
}

const writeFlushed = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const sweepOut = async (dir: string): Promise<void> => {
  const names = await readdir(dir).catch(() => []);
  const left = names.filter((name) => {
    const writer = TEMPORARY.exec(name)?.[1];
    return writer !== undefined && !isAlive(Number(writer));
  });
  await Promise.all(left.map((name) => rm(join(dir, name), { force: true }).catch(() => undefined)));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
