import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;
const FOLDER = path('scenarios');

const scenario = (id: string, ...changes: readonly string[]): Promise<void> =>
  writeFile(
    `${FOLDER}/${id}.yaml`,
    [
      `id: ${id}`,
      `title: { vi: Kịch bản ${id}, en: What-if ${id} }`,
      `why: { vi: Vì sao ${id}, en: Why ${id} }`,
      'changes:',
      ...changes.map((change) => `  - ${change}`),
      '',
    ].join('\n'),
  );

beforeAll(async () => {
  await mkdir(FOLDER);
  await scenario('cut', '{ do: fund, funds: [nsnn-2024], by: 0.8 }');
  await scenario(
    'both',
    '{ do: fund, funds: [nsnn-2024], by: 0.8 }',
    '{ do: rule, rule: coursesPerYear, set: { max: 3 } }',
  );
  await scenario('nojp', '{ do: close, countries: [JP] }');
});

const compare = (...args: string[]) => cli('compare', TINY, '--folder', FOLDER, '--lang', 'en', ...args);

describe('lotrinh compare', () => {
  it('lays what-ifs side by side in the order asked for and writes its files, exit 0', async () => {
    const out = path('deep/compare');
    const { code, stdout, stderr } = await compare('--scenarios', 'nojp', 'both', 'cut', '--out', out);
    expect([code, stderr]).toEqual([0, '']);
    expect((await readdir(out)).sort()).toEqual(
      ['both.plan.json', 'compare.csv', 'compare.json', 'cut.plan.json', 'plan.json', 'report.html'].sort(),
    );
    // 448 million of the state no longer pay for Dũng's course (README of the case: 470 do).
    expect(stdout).toMatch(/cut +proven +3 \(-2\)/);
    expect(stdout).toMatch(/nojp +no plan exists/);
    expect(stdout).toContain('course K1 must open');
    expect(stdout).toContain('No longer with anybody: Dung Province');
    expect(stdout).toContain('Which change did it');
    const form = JSON.parse(await readFile(`${out}/compare.json`, 'utf8'));
    expect(form).toMatchObject({ format: 'lotrinh/comparison@1', case: 'tiny' });
    expect(form.scenarios.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      ['nojp', 'infeasible'],
      ['both', 'proven'],
      ['cut', 'proven'],
    ]);
    expect(form.scenarios[1].attribution.goals[0]).toMatchObject({ id: 'coverProvinces', shapley: [-2, 0] });
    const csv = await readFile(`${out}/compare.csv`, 'utf8');
    expect(csv).toContain('\r\ncut,goal,coverProvinces,value,5,3,-2,3,yes,\r\n');
    expect(csv).toContain('\r\ncut,person,D1,out,K2@2024-06-03,,,,,\r\n');
    expect(csv).toContain('\r\nboth,person,D1,out,K2@2024-06-03,,,,,1\r\n');
    const plan = JSON.parse(await readFile(`${out}/cut.plan.json`, 'utf8'));
    expect(plan).toMatchObject({ scenario: 'cut', provenance: { changes: [{ do: 'fund', by: 0.8 }] } });
    expect(await readFile(`${out}/report.html`, 'utf8')).toMatch(/^<!doctype html>/);
    expect(await readFile(`${out}/report.html`, 'utf8')).toContain('Vì sao cut');
  });

  it('joins A+B in this order, and asks for a name that stands twice once', async () => {
    const out = path('joined');
    await scenario('more', '{ do: fund, funds: [nsnn-2024], amount: 560000000 }');
    const { code, stdout } = await compare('--scenarios', 'cut+more', 'more+cut', 'cut+more', '--out', out);
    expect(code).toBe(0);
    expect(stdout).toContain('What-if cut + What-if more');
    // The later amount is meant: 560 million again after the cut, four fifths of them before it.
    expect(stdout).toMatch(/cut\+more +proven +5 /);
    expect(stdout).toMatch(/more\+cut +proven +3 \(-2\)/);
    const plans = (await readdir(out)).filter((name) => name.endsWith('.plan.json')).sort();
    expect(plans).toEqual(['cut+more.plan.json', 'more+cut.plan.json']);
    for (const name of plans) expect((await cli('verify', TINY, `${out}/${name}`)).code).toBe(0);
  });

  it('gives the same bytes on one thread as on two', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) => compare('--scenarios', 'cut', 'both', '--threads', threads, '--json')),
    );
    expect(one!.code).toBe(0);
    expect(one!.stdout).toBe(two!.stdout);
    expect(JSON.parse(one!.stdout).scenarios).toHaveLength(2);
  });

  it('a name that no scenario has: an issue with a suggestion, nothing run, exit 2', async () => {
    const out = path('nothing');
    const { code, stdout, stderr } = await compare('--scenarios', 'cuts', '--out', out);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('THE SCENARIOS HAVE ERRORS');
    expect(stderr.replace(/\s+/g, ' ')).toContain('did you mean "cut"?');
    await expect(readdir(out)).rejects.toThrow();
  });
});
