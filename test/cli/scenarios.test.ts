import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/index.js';
import { cli, MODELS, scratch } from './run-cli.js';

const TINY = `${MODELS}/tiny`;
const at = await scratch();
const FOLDER = at('scenarios');

const head = (id: string, on = '[]') =>
  `id: ${id}\ntitle: {vi: Thử, en: Try}\nwhy: Để thử\non: ${on}\nchanges:\n`;

beforeAll(async () => {
  await mkdir(FOLDER);
  const files = {
    'empty.yaml': `${head('empty')}  []\n`,
    'fewer.yaml': `${head('fewer')}  - {do: removeOfficials, where: {share: 0.2, seed: 5}}\n`,
    'level.yaml': `${head('level', '[fewer]')}  - {do: rule, rule: language, set: {minLevel: C2}}\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(`${FOLDER}/${name}`, text);
});

const solve = (out: string, ...names: string[]) =>
  cli(
    'solve',
    TINY,
    '--folder',
    FOLDER,
    ...(names.length > 0 ? ['--scenario', ...names] : []),
    '--out',
    at(out),
  );

const textOf = (out: string) => readFile(at(`${out}/plan.json`), 'utf8');

describe('solve --scenario', () => {
  it('writes the same bytes for an empty scenario, but for its name', async () => {
    const [plain, empty] = [await solve('plain'), await solve('empty', 'empty')];
    expect([plain.code, empty.code]).toEqual([0, 0]);
    const expected = (await textOf('plain')).replace('"scenario": null', '"scenario": "empty"');
    expect(await textOf('empty')).toBe(expected);
    const certificates = ['plain', 'empty'].map((out) => readFile(at(`${out}/certificate.json`), 'utf8'));
    const [one, other] = await Promise.all(certificates);
    expect(one).toBe(other);
  });

  it('states the changes in the plan, by which the case as it is verifies it, with its certificate', async () => {
    expect((await solve('joined', 'level', 'empty')).code).toBe(0);
    const plan = JSON.parse(await textOf('joined')) as Plan;
    expect(plan.scenario).toBe('level+empty');
    expect(plan.provenance.changes).toEqual([
      { do: 'removeOfficials', where: { seed: 5, share: 0.2 } },
      { do: 'rule', rule: 'language', set: { minLevel: 'C2' } },
    ]);
    const verified = await cli(
      'verify',
      TINY,
      at('joined/plan.json'),
      '--certificate',
      at('joined/certificate.json'),
      '--json',
    );
    expect([verified.code, verified.stderr]).toEqual([0, '']);
    expect(JSON.parse(verified.stdout)).toMatchObject({ violations: [], certificate: { faults: [] } });
  });

  it('refuses a plan of which the changes were damaged', async () => {
    await solve('honest', 'level');
    const plan = JSON.parse(await textOf('honest')) as Plan;
    const verdict = async (name: string, changes: readonly unknown[]) => {
      await writeFile(at(name), JSON.stringify({ ...plan, provenance: { ...plan.provenance, changes } }));
      return cli('verify', TINY, at(name), '--lang', 'en');
    };
    const damaged = await verdict('damaged.json', [
      { do: 'rule', rule: 'language', set: { minLevel: 'C3' } },
      7,
    ]);
    expect(damaged.code).toBe(2);
    expect(damaged.stderr).toContain('damaged.json, column provenance.changes[1].set.minLevel, value "C3"');
    expect(damaged.stderr).toContain('provenance.changes[2], value "7"');
  });

  it('runs nothing when a scenario is not there or has a fault', async () => {
    const unknown = await cli(
      'solve',
      TINY,
      '--folder',
      FOLDER,
      '--scenario',
      'lvel',
      '--out',
      at('none'),
      '--lang',
      'en',
    );
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('did you mean "level"?');
    const nowhere = await cli(
      'solve',
      TINY,
      '--folder',
      at('nowhere'),
      '--scenario',
      'a',
      '--out',
      at('none'),
      '--lang',
      'en',
    );
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('nowhere');
    await expect(textOf('none')).rejects.toThrow();
  });
});

describe('check --scenarios', () => {
  it('lists them with what they change', async () => {
    const { code, stdout } = await cli('check', TINY, '--scenarios', '--folder', FOLDER, '--json');
    expect(code).toBe(0);
    const { scenarios } = JSON.parse(stdout) as {
      scenarios: { ok: boolean; list: { id: string; on: string[] }[] };
    };
    expect(scenarios.ok).toBe(true);
    expect(scenarios.list.map(({ id, on }) => [id, on])).toEqual([
      ['empty', []],
      ['fewer', []],
      ['level', ['fewer']],
    ]);
  });

  it('tells what is wrong with them, by file and line', async () => {
    const folder = at('faulty');
    await mkdir(folder);
    await writeFile(`${folder}/bad.yaml`, `${head('bad')}  - {do: close, countries: [Japan]}\n`);
    const { code, stdout } = await cli('check', TINY, '--scenarios', '--folder', folder, '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout).toContain('bad.yaml, line 6, key changes[1].countries[1], value "Japan"');
  });
});
