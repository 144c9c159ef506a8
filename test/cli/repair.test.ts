import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;
const PLAN = path('base/plan.json');

const planIn = async (file: string) => JSON.parse(await readFile(file, 'utf8'));

beforeAll(async () => {
  const { code } = await cli('solve', TINY, '--out', path('base'), '--standby', '2');
  expect(code).toBe(0);
}, 60_000);

describe('reserves and repair at the command line', () => {
  it('solve --standby names reserves that verify accepts, and stress counts them', async () => {
    const { standby, provenance } = await planIn(PLAN);
    expect(Object.values(standby).flat().length).toBeGreaterThan(0);
    expect(provenance.options).toMatchObject({ standby: 2, rate: 0.08, seed: 1 });
    expect((await cli('verify', TINY, PLAN)).code).toBe(0);
    const once = await cli('stress', TINY, PLAN, '--runs', '200', '--seed', '7', '--json');
    const again = await cli('stress', TINY, PLAN, '--runs', '200', '--seed', '7', '--json');
    expect(once.code).toBe(0);
    expect(again.stdout).toBe(once.stdout);
    expect(JSON.parse(once.stdout)).toMatchObject({
      format: 'lotrinh/stress@1',
      runs: 200,
      seed: 7,
      rate: 0.08,
    });
  });

  it('writes the mended plan with its changes; verify accepts it for the changes that stand in it', async () => {
    const { courses } = await planIn(PLAN);
    const who = courses[0].officials[0];
    const out = path('mended');
    const { code, stdout } = await cli(
      'repair',
      TINY,
      PLAN,
      '--withdraw',
      who,
      '--from',
      '2024-01-01',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('xin rút');
    const mended = await planIn(`${out}/plan.json`);
    expect(mended.courses.flatMap((each: { officials: string[] }) => each.officials)).not.toContain(who);
    expect(await readFile(`${out}/changes.csv`, 'utf8')).toContain(`${who},`);
    const proofs = ['--certificate', `${out}/certificate.json`];
    expect((await cli('verify', TINY, `${out}/plan.json`, ...proofs)).code).toBe(0);
  });

  it('ends with 2 on a request that does not fit, and on a day that does not exist', async () => {
    const unknown = await cli(
      'repair',
      TINY,
      PLAN,
      '--withdraw',
      'nobody',
      '--from',
      '2024-01-01',
      '--lang',
      'en',
    );
    expect([unknown.code, unknown.stdout]).toEqual([2, '']);
    expect(unknown.stderr).toContain('nobody withdraws');
    const day = await cli('repair', TINY, PLAN, '--from', '2024-02-30', '--lang', 'en');
    expect([day.code, day.stdout]).toEqual([2, '']);
    expect(day.stderr).toContain('--from was given "2024-02-30"');
  });

  it('ends with 3 and what cannot hold together when no plan is left', async () => {
    const { courses } = await planIn(PLAN);
    const everybody = courses.flatMap((each: { officials: string[] }) => each.officials);
    const others = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'C3', 'D1', 'D2'];
    const request = ['--withdraw', ...new Set([...everybody, ...others]), '--from', '2024-01-01', '--json'];
    const { code, stdout } = await cli('repair', TINY, PLAN, ...request);
    const form = JSON.parse(stdout);
    expect(form.format).toBe('lotrinh/repair@1');
    expect([code, form.status]).toEqual([3, 'infeasible']);
    expect(form.conflict.parts.length).toBeGreaterThan(0);
  });

  it('does not try a plan that breaks a rule', async () => {
    const plan = await planIn(PLAN);
    const bad = path('bad.json');
    await writeFile(bad, JSON.stringify({ ...plan, courses: plan.courses.slice(1) }));
    expect((await cli('stress', TINY, bad)).code).toBe(2);
  });
});
