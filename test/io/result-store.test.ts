import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputError, openResultStore } from '../../src/io/index.js';

const NAME = 'a'.repeat(64);
/** No process has this number: Linux gives at most 2^22. */
const DEAD = 2 ** 22 + 1;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lotrinh-store-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the store of results', () => {
  it('keeps texts by name, and makes its folder with the first', async () => {
    const inner = join(dir, 'not', 'yet');
    const store = await openResultStore(inner);
    expect(await store.read(NAME)).toBeNull();
    await expect(readdir(inner)).rejects.toThrow();
    await store.write(NAME, 'một');
    await store.write(NAME, 'hai');
    expect(await store.read(NAME)).toBe('hai');
    expect(await readdir(inner)).toEqual([`${NAME}.json`]);
  });

  it('removes what a dead process left half written, and nothing of a living one', async () => {
    const [dead, living] = [DEAD, process.pid].map((pid) => `${NAME}.${pid}.new`);
    await writeFile(join(dir, dead!), 'half');
    await writeFile(join(dir, living!), 'half');
    await writeFile(join(dir, 'notes.txt'), 'mine');
    const store = await openResultStore(dir);
    expect((await readdir(dir)).sort()).toEqual([living, 'notes.txt'].sort());
    expect(await store.read(NAME)).toBeNull();
  });

  it('says what the disk refuses, and leaves nothing behind', async () => {
    await writeFile(join(dir, 'file'), '');
    const store = await openResultStore(join(dir, 'file'));
    expect(await store.read(NAME)).toBeNull();
    const refused = await store.write(NAME, 'x').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OutputError);
    expect((refused as OutputError).fault).toBe('targetIsFile');
    expect(await readdir(dir)).toEqual(['file']);
  });

  it('takes no name that could lead elsewhere', async () => {
    const store = await openResultStore(dir);
    await expect(store.write('../x', 'x')).rejects.toThrow(TypeError);
    await expect(store.read('A'.repeat(64))).rejects.toThrow(TypeError);
  });
});
