import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readCaseFolder, readPlanFile } from '../../src/io/index.js';
import { CASE_FILES, parseProblem } from '../../src/problem/index.js';

const GOOD = join(import.meta.dirname, '../bad/good');

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lotrinh-read-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** A file that says it is so large, and takes no room. */
const sparse = async (path: string, bytes: number): Promise<void> => {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
};

describe('readCaseFolder', () => {
  it('brings every file of a case with its checksum, and leaves the others alone', async () => {
    await cp(GOOD, dir, { recursive: true });
    await sparse(join(dir, 'photographs.zip'), 2 * MAX_FILE_BYTES);
    await writeFile(join(dir, 'draft.csv'), 'not,"a case');
    const { files, issues } = await readCaseFolder(dir);
    expect(issues).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([...CASE_FILES, 'earlier.json']);
    const { problem, issues: faults } = parseProblem(files);
    expect(faults).toEqual([]);
    expect([...problem!.inputs.keys()]).toEqual([...CASE_FILES, 'earlier.json']);
    for (const [name, sha256] of problem!.inputs) {
      const bytes = await readFile(join(GOOD, name));
      expect([name, sha256]).toEqual([name, createHash('sha256').update(bytes).digest('hex')]);
    }
  });

  it('brings tables piece by piece, as often as they are asked for, with the checksum of the last time', async () => {
    await cp(GOOD, dir, { recursive: true });
    const path = join(dir, 'topics.csv');
    const text = `id,name_vi\n${'x'.repeat(200_000)},"x"\n`;
    await writeFile(path, text);
    const { files } = await readCaseFolder(dir);
    const table = files.find(({ name }) => name === 'topics.csv')!;
    expect('bytes' in table).toBe(false);
    if ('bytes' in table) return;
    const read = (): Buffer[] => Array.from(table.pieces(), (piece) => Buffer.from(piece));
    const digest = (of: string): string => createHash('sha256').update(of).digest('hex');
    expect(read().length).toBeGreaterThan(1);
    expect(Buffer.concat(read()).toString()).toBe(text);
    expect(table.sha256()).toBe(digest(text));
    await writeFile(path, 'id,name_vi\n');
    expect(read()).toHaveLength(1);
    expect(table.sha256()).toBe(digest('id,name_vi\n'));
  });

  it('tells what happens to a table between looking at it and reading it', async () => {
    await cp(GOOD, dir, { recursive: true });
    const { files, issues } = await readCaseFolder(dir);
    await rm(join(dir, 'pins.csv'));
    await rm(join(dir, 'funds.csv'));
    await mkdir(join(dir, 'funds.csv'));
    await sparse(join(dir, 'training.csv'), MAX_FILE_BYTES + 1);
    const found = parseProblem(files, issues);
    expect(found.problem).toBe(null);
    expect(found.issues.map(({ code, file, params }) => [code, file, params.reason ?? ''])).toEqual([
      ['file.unreadable', 'funds.csv', 'EISDIR'],
      ['file.missing', 'pins.csv', ''],
      ['file.tooLarge', 'training.csv', ''],
    ]);
  });

  it('leaves a file that is not there to parseProblem', async () => {
    await cp(GOOD, dir, { recursive: true });
    await rm(join(dir, 'topics.csv'));
    const { files, issues } = await readCaseFolder(dir);
    expect(issues).toEqual([]);
    expect(parseProblem(files, issues).issues.map(({ code, file }) => [code, file])).toEqual([
      ['file.missing', 'topics.csv'],
    ]);
  });

  it('refuses a file of 100 MB before it reads it', async () => {
    await cp(GOOD, dir, { recursive: true });
    const bytes = 100 * 1024 * 1024;
    await sparse(join(dir, 'officials.csv'), bytes);
    const { files, issues } = await readCaseFolder(dir);
    expect(files.map(({ name }) => name)).not.toContain('officials.csv');
    expect(issues).toMatchObject([
      { code: 'file.tooLarge', file: 'officials.csv', params: { bytes, limit: MAX_FILE_BYTES } },
    ]);
    expect(parseProblem(files, issues).issues).toEqual(issues); // not missing as well, and no nominee unknown
  });

  it('refuses a folder or a pipe that has the name of a file', async () => {
    await cp(GOOD, dir, { recursive: true });
    await rm(join(dir, 'pins.csv'));
    await mkdir(join(dir, 'pins.csv'));
    await rm(join(dir, 'funds.csv'));
    execFileSync('mkfifo', [join(dir, 'funds.csv')]); // reading it would wait for ever
    const { issues } = await readCaseFolder(dir);
    expect(issues.map(({ code, file, params }) => [code, file, params.reason])).toEqual([
      ['file.unreadable', 'funds.csv', 'ENOTFILE'],
      ['file.unreadable', 'pins.csv', 'ENOTFILE'],
    ]);
  });

  it('says that the folder is not there, or is none', async () => {
    const nowhere = await readCaseFolder(join(dir, 'nowhere'));
    expect(nowhere.issues).toMatchObject([{ code: 'file.missing', file: '.', value: join(dir, 'nowhere') }]);
    expect(parseProblem(nowhere.files, nowhere.issues).issues).toHaveLength(1);
    const file = await readCaseFolder(join(GOOD, 'case.yaml'));
    expect(file.issues).toMatchObject([
      { code: 'file.unreadable', file: '.', params: { reason: 'ENOTDIR' } },
    ]);
    const inFile = await readCaseFolder(join(GOOD, 'case.yaml', 'case'));
    expect(inFile.issues).toMatchObject([{ code: 'file.unreadable', params: { reason: 'ENOTDIR' } }]);
    const impossible = await readCaseFolder('x'.repeat(5000));
    expect(impossible.issues).toMatchObject([
      { code: 'file.unreadable', params: { reason: 'ENAMETOOLONG' } },
    ]);
  });
});

describe('readPlanFile', () => {
  it('gives the text, without a byte order mark', async () => {
    await writeFile(join(dir, 'plan.json'), '\uFEFF{"format": "lotrinh/plan@1"}');
    expect(await readPlanFile(join(dir, 'plan.json'))).toEqual({
      text: '{"format": "lotrinh/plan@1"}',
      issues: [],
    });
  });

  it('says why it cannot', async () => {
    await writeFile(join(dir, 'latin.json'), Uint8Array.from([0x22, 0xe9, 0x22]));
    await sparse(join(dir, 'huge.json'), MAX_FILE_BYTES + 1);
    const codeOf = async (name: string) => (await readPlanFile(join(dir, name))).issues[0]?.code;
    expect(await codeOf('none.json')).toBe('file.missing');
    expect(await codeOf('.')).toBe('file.unreadable');
    expect(await codeOf('latin.json')).toBe('file.notUtf8');
    expect(await codeOf('huge.json')).toBe('file.tooLarge');
  });
});
