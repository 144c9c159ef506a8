import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch, startCli } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;
const MONEY = ['--over', 'fund.nsnn-2024=420e6..600e6..30e6'];

const namesIn = (dir: string): Promise<string[]> => readdir(dir).catch(() => []);

describe('lotrinh sweep', () => {
  it('goes on after kill -9 with what is missing, and ends as if it had never been killed', async () => {
    const [killed, whole] = [path('killed'), path('whole')];
    const { child, end } = startCli('sweep', TINY, ...MONEY, '--out', killed, '--threads', '1');
    while ((await namesIn(`${killed}/points`)).length < 3) await pause(20);
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    expect(await namesIn(killed)).toEqual(['points']); // no table is half written
    const left = await namesIn(`${killed}/points`);
    const done = left.filter((name) => name.endsWith('.json'));
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThan(8); // it was killed before its end
    const kept = await Promise.all(done.map((name) => readFile(`${killed}/points/${name}`, 'utf8')));
    for (const text of kept) expect(() => JSON.parse(text)).not.toThrow();

    const second = await cli('sweep', TINY, ...MONEY, '--out', killed, '--lang', 'en');
    const fresh = await cli('sweep', TINY, ...MONEY, '--out', whole, '--lang', 'en');
    expect([second.code, fresh.code, second.stderr]).toEqual([0, 0, '']);
    for (const name of ['sweep.csv', 'sweep.json', 'sweep.html']) {
      expect(await readFile(`${killed}/${name}`, 'utf8')).toBe(await readFile(`${whole}/${name}`, 'utf8'));
    }
    const points = await namesIn(`${killed}/points`);
    expect(points.sort()).toEqual((await namesIn(`${whole}/points`)).sort());
    expect(points).toHaveLength(8); // the base and seven points, nothing half written beside them
    // What was done is not done again: not a byte of it has changed.
    const again = await Promise.all(done.map((name) => readFile(`${killed}/points/${name}`, 'utf8')));
    expect(again).toEqual(kept);
  });

  it('tells what each step buys, exit 0', async () => {
    const out = path('steps');
    const over = ['--over', 'fund.nsnn-2024=450e6..540e6..90e6', '--exact', '10e6'];
    const { code, stdout } = await cli('sweep', TINY, ...over, '--out', out, '--lang', 'en');
    expect(code).toBe(0);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('from VND 470,000,000: Provinces covered (by weight) +2 (5);');
    expect(said).toContain('nothing more until VND 520,000,000');
  });

  it('goes over a grid in its order, with the points that no other beats', async () => {
    const out = path('grid');
    const over = ['--over', 'seatsTotal.max=4,7', '--over', 'seatsTotal.min=0,6'];
    const first = await cli('sweep', TINY, ...over, '--out', out, '--lang', 'en');
    expect(first.code).toBe(2); // max 4 with min 6: the case does not admit it
    expect(first.stderr).toContain('seatsTotal.max = 4, seatsTotal.min = 6');
    const good = ['--over', 'provinceCap.max=1,2', '--over', 'seatsTotal.max=4..6'];
    const pareto = ['--pareto', 'fillSeats,spend'];
    const { code, stdout } = await cli('sweep', TINY, ...good, ...pareto, '--out', out, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('What can be had of both');
    const csv = (await readFile(`${out}/sweep.csv`, 'utf8')).trim().split('\r\n').slice(1);
    expect(csv.map((line) => line.split(',').slice(0, 2).join())).toEqual([
      ...['1,4', '1,5', '1,6'],
      ...['2,4', '2,5', '2,6'],
    ]);
    const page = await readFile(`${out}/sweep.html`, 'utf8');
    expect(page).toMatch(/<svg [^>]*role="img"/);
    const [shown] = page.split('<script>');
    expect(shown).not.toMatch(/undefined|NaN|Infinity|https?:|<caption><.caption>/);
  });

  it('tells points with the same two values as one', async () => {
    // 560 million of the state and 270 of the sponsor pay K1 and K2 with three each; more buys nothing.
    const over = ['--over', 'fund.tai-tro-jp=250e6..290e6..10e6', '--pareto', 'coverProvinces,coverGroups'];
    const { code, stdout } = await cli('sweep', TINY, ...over, '--out', path('alike'), '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('= VND 270,000,000 5 7 and 2 others alike');
  });

  it('tells each fault of the axes on a line of its own', async () => {
    const over = ['--over', 'fund.x=1', '--over', 'seat.min=3', '--out', path('refused')];
    const { code, stderr } = await cli('sweep', TINY, ...over, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--over fund\.x=1: there is no fund x/m);
    expect(stderr).toMatch(/^--over seat\.min=3: there is no rule seat; there are: .*seats/ms);
  });

  it.each([
    [['--over', 'provinceCap.most=1..2'], 'max'],
    [['--over', 'nothing'], 'name=from..to..step'],
    [['--over', 'provinceCap.max=1', '--pareto', 'fillSeats,luck'], 'luck'],
    [['--over', 'provinceCap.max=1', '--pareto', 'merit,merit'], 'two different goals'],
    [['--over', 'provinceCap.max=1', '--over', 'seatsTotal.max=5', '--exact', '1'], 'single --over'],
  ])('refuses %j, exit 2', async (args, sentence) => {
    const out = path('refused');
    const { code, stdout, stderr } = await cli('sweep', TINY, ...args, '--out', out, '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(await namesIn(out)).toEqual([]);
  });
});
