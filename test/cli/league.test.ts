import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;

describe('lotrinh league', () => {
  it('plays, writes three files and prints the tables, exit 0', async () => {
    const out = path('deep/league');
    const { code, stdout, stderr } = await cli('league', TINY, '--seeds', '2', '--out', out, '--lang', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect((await readdir(out)).sort()).toEqual(['league.csv', 'league.html', 'league.json']);
    expect(stdout).toMatch(/^League of ways of allocating/);
    expect(stdout).toMatch(/Exact +100% +100%/);
    expect(stdout).toMatch(/Deferred acceptance +2\/2/);
    const form = JSON.parse(await readFile(`${out}/league.json`, 'utf8'));
    expect(form).toMatchObject({ format: 'lotrinh/league@1', seeds: 2, complete: true });
    expect(form.cases[0].standings).toHaveLength(7);
    expect(await readFile(`${out}/league.html`, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('takes several cases and some of the ways, in Vietnamese by default', async () => {
    const out = path('some');
    const few = ['--strategies', 'lottery,merit', '--seeds', '1'];
    const { code, stdout } = await cli('league', TINY, `${MODELS}/infeasible`, ...few, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^So sánh các cách phân bổ/);
    const form = JSON.parse(await readFile(`${out}/league.json`, 'utf8'));
    expect(form.strategies).toEqual(['lottery', 'merit']);
    const plans = form.cases.map((each: { case: string; standings: { plans: number }[] }) => [
      each.case,
      ...each.standings.map((standing) => standing.plans),
    ]);
    expect(plans).toEqual([
      ['tiny', 1, 1],
      ['infeasible', 0, 0],
    ]);
  });

  it.each([
    [['--strategies', 'merit,luck'], '--strategies was given "luck"'],
    [['--strategies', 'merit,merit'], '--strategies names merit twice'],
    [['--seeds', '0'], '--seeds was given "0"'],
  ])('refuses %j, exit 2', async (args, sentence) => {
    const out = path('refused');
    const { code, stdout, stderr } = await cli('league', TINY, ...args, '--out', out, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  it('a case with errors: whose, and what they are; nothing is played, exit 2', async () => {
    const out = path('nothing');
    const { code, stdout, stderr } = await cli('league', TINY, path('nowhere'), '--out', out, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nowhere:');
    await expect(readdir(out)).rejects.toThrow();
  });

  it('has a help page in the language asked for', async () => {
    const { code, stdout } = await cli('league', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Tùy chọn:');
    expect(stdout).not.toMatch(/Usage|Options|Arguments|display help|default/);
  });
});
