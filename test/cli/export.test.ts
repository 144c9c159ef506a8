import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { highs, parseMps, trusted } from '../../src/milp/index.js';
import { solveOnce } from '../contract/small-model.js';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;

type Line = Readonly<
  Record<'goal' | 'file' | 'sense' | 'file_optimum' | 'numerator' | 'denominator', string>
>;

const optimaOf = async (dir: string): Promise<Line[]> =>
  parse(await readFile(`${dir}/optima.csv`), { bom: true, columns: true });

/** The goals of `models/tiny` with the values that its README finds by hand. */
const BY_HAND = [
  ['coverProvinces', 5],
  ['coverGroups', 6],
  ['fillSeats', 5],
  ['matchTopics', 13],
  ['preferenceRank', 8],
  ['merit', 367],
  ['spend', 770_000_000],
];

describe('lotrinh export', () => {
  it.each(['lean', 'textbook'])('a %s MPS file a goal that has the optimum told beside it', async (model) => {
    const dir = path(model);
    const { code, stdout, stderr } = await cli(
      ...['export', TINY, '--format', 'mps', '--model', model, '--out', dir, '--lang', 'en'],
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`Wrote 7 models and optima.csv to ${dir}\n`);
    const optima = await optimaOf(dir);
    expect((await readdir(dir)).sort()).toEqual([...optima.map(({ file }) => file), 'optima.csv'].sort());
    expect(optima.map(({ goal, numerator, denominator }) => [goal, +numerator / +denominator])).toEqual(
      BY_HAND,
    );
    for (const { file, file_optimum } of optima) {
      const { model: read, objective, faults } = parseMps(await readFile(`${dir}/${file}`, 'utf8'));
      expect(faults).toEqual([]);
      expect([...read!.columns.names].some((name) => name.startsWith('trips('))).toBe(model === 'lean');
      const { bound, termination } = await solveOnce(trusted(highs), read!, objective!);
      expect([file, termination, bound]).toEqual([file, 'optimal', Number(file_optimum)]);
    }
  });

  it('LP files hold the same, as maxima', async () => {
    const dir = path('lp');
    expect((await cli('export', TINY, '--format', 'lp', '--out', dir)).code).toBe(0);
    const optima = await optimaOf(dir);
    expect(optima.map(({ file }) => file)).toContain('02-coverGroups.lp');
    expect(optima.find(({ goal }) => goal === 'merit')).toMatchObject({ sense: 'max', file_optimum: '734' });
    const text = await readFile(`${dir}/02-coverGroups.lp`, 'utf8');
    expect(text).toMatch(/^Maximize/);
    expect(text).toContain('held(coverProvinces): covered(an)');
  });

  it('a case that no plan can satisfy: the conflict, exit 3, nothing written', async () => {
    const dir = path('infeasible');
    const { code, stdout } = await cli(
      ...['export', `${MODELS}/infeasible`, '--format', 'mps', '--out', dir, '--lang', 'en'],
    );
    expect(code).toBe(3);
    expect(stdout).toMatch(/^NO PLAN CAN EXIST/);
    await expect(readdir(dir)).rejects.toThrow('ENOENT');
  });

  it.each([
    [['--out', 'x'], '--format'],
    [['--format', 'mps'], '--out'],
    [['--format', 'sif', '--out', 'x'], '“sif”'],
    [['--format', 'mps', '--model', 'thick', '--out', 'x'], '“thick”'],
  ])('%j: what is wrong with it, exit 2', async (options, told) => {
    const { code, stderr } = await cli('export', TINY, ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });

  it('a folder that is no case: its issues, exit 2', async () => {
    const { code, stderr } = await cli('export', path('nowhere'), '--format', 'lp', '--out', path('none'));
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
  });
});
