import type * as fs from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutputError, writeFilesWhole } from '../../src/io/index.js';

/** How many more calls of the disk succeed; then each fails as a full disk does, until it is lifted. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, code: 'ENOSPC' }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const spend = (syscall: string): void => {
    disk.left -= 1;
    if (disk.left !== -1) return; // one failure: what is undone afterwards must find a working disk
    throw Object.assign(new Error(syscall), { code: disk.code, syscall, path: '/full' });
  };
  const counted =
    <A extends unknown[], R>(syscall: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      spend(syscall);
      return call(...args);
    };
  const open = async (...args: Parameters<typeof real.open>) => {
    const file = await real.open(...args);
    file.writeFile = counted('write', file.writeFile.bind(file));
    file.sync = counted('fsync', file.sync.bind(file));
    return file;
  };
  return {
    ...real,
    mkdir: counted('mkdir', real.mkdir),
    rename: counted('rename', real.rename),
    copyFile: counted('copyfile', real.copyFile),
    open: counted('open', open),
  };
});

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lotrinh-write-'));
});
afterEach(async () => {
  disk.left = Number.POSITIVE_INFINITY;
  disk.code = 'ENOSPC';
  await rm(dir, { recursive: true });
});

const NEW = [
  { name: 'plan.json', content: '{"new": true}\n' },
  { name: 'roster.csv', content: new TextEncoder().encode('mới\n') },
  { name: 'courses.csv', content: 'c\n' },
];

const contents = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
};

const WRITTEN = { 'courses.csv': 'c\n', 'plan.json': '{"new": true}\n', 'roster.csv': 'mới\n' };

const failure = async (folder: string, files = NEW): Promise<OutputError> => {
  const error = await writeFilesWhole(folder, files).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OutputError);
  return error as OutputError;
};

describe('writeFilesWhole', () => {
  it('makes the folder and those above it, and leaves nothing but the files', async () => {
    const out = join(dir, 'out', 'case');
    await writeFilesWhole(out, NEW);
    expect(await contents(out)).toEqual(WRITTEN);
  });

  it('replaces old files and keeps the others', async () => {
    await writeFile(join(dir, 'plan.json'), 'old');
    await writeFile(join(dir, 'notes.txt'), 'mine');
    await writeFilesWhole(dir, NEW);
    expect(await contents(dir)).toEqual({ ...WRITTEN, 'notes.txt': 'mine' });
  });

  it('leaves everything as it was, whichever call to the disk fails', async () => {
    await writeFile(join(dir, 'plan.json'), 'old plan');
    await writeFile(join(dir, 'roster.csv'), 'old roster');
    const before = await contents(dir);
    let failed = 0;
    for (let succeeding = 0; ; succeeding += 1) {
      disk.left = succeeding;
      const error = await writeFilesWhole(dir, NEW).catch((thrown: unknown) => thrown);
      disk.left = Number.POSITIVE_INFINITY;
      if (error === undefined) break; // what failed, if anything, was the last flush of the folder
      failed += 1;
      expect(error).toMatchObject({ fault: 'diskFull', reason: 'ENOSPC' });
      expect(await contents(dir)).toEqual(before);
    }
    // One folder; open, write and flush of three files; two copies; three renames.
    expect(failed).toBe(1 + 3 * 3 + 2 + 3);
    expect(await contents(dir)).toEqual(WRITTEN);
  });

  it('removes the folders that it made when it fails', async () => {
    disk.left = 4;
    await failure(join(dir, 'a', 'b', 'c'));
    expect(await readdir(dir)).toEqual([]);
  });

  it('says that the folder is a file, or lies in one', async () => {
    await writeFile(join(dir, 'out'), 'a file');
    expect((await failure(join(dir, 'out'))).fault).toBe('targetIsFile');
    expect((await failure(join(dir, 'out', 'deeper'))).fault).toBe('targetIsFile');
    expect(await contents(dir)).toEqual({ out: 'a file' });
  });

  it('says that a folder has the name of a file to be written, and takes back what it had put in place', async () => {
    await mkdir(join(dir, 'courses.csv', 'x'), { recursive: true });
    await writeFile(join(dir, 'plan.json'), 'old');
    const { fault, path } = await failure(dir);
    expect(fault).toBe('targetIsFolder');
    expect(path).toContain('courses.csv');
    expect((await readdir(dir)).sort()).toEqual(['courses.csv', 'plan.json']);
    expect(await readFile(join(dir, 'plan.json'), 'utf8')).toBe('old');
  });

  it.each([
    ['EACCES', 'noPermission'],
    ['EROFS', 'noPermission'],
    ['EDQUOT', 'diskFull'],
    ['EIO', 'other'],
  ])('calls %s %s', async (code, fault) => {
    disk.left = 0;
    disk.code = code;
    expect(await failure(join(dir, 'new'))).toMatchObject({ fault, reason: code, path: '/full' });
  });

  it('takes plain file names only', async () => {
    await expect(writeFilesWhole(dir, [{ name: '../x', content: '' }])).rejects.toBeInstanceOf(TypeError);
  });
});
