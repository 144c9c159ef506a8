import { readdir, readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const INFEASIBLE = `${MODELS}/infeasible`;

/** The five parts of the case that its README names, in words. */
const PARTS = [
  'An Province: at most 1 on one course (1641/QĐ-TTg, VI.1.d)',
  'Course K1: at least 4 attending, if open (1641/QĐ-TTg, III.2)',
  'Quota nu, course K1, if open: at least 50%',
  'Pinned: course K1 must open',
  'takes only those of level B2 or above (1641/QĐ-TTg, IV.2.b)',
];

describe('lotrinh conflicts', () => {
  it('names the one set of five, and the repairs, each a scenario that has a plan', async () => {
    const out = path('conflicts');
    const { code, stdout, stderr } = await cli('conflicts', INFEASIBLE, '--out', out, '--lang', 'en');
    expect([code, stderr]).toEqual([3, '']);
    const words = stdout.replace(/\s+/g, ' ');
    expect(words).toContain('Sets of rules that cannot hold together: 1');
    for (const part of PARTS) expect(words).toContain(part);
    // A2 and C2 are two women of four once B1 is enough; A2 is one of two; with A2, A3 and B1, C1, An has two.
    expect(words).toContain('Lowest level of a foreign language from B2 to B1');
    expect(words).toContain('{ do: rule, rule: language, set: { minLevel: B1 } }');
    expect(words).toContain('Seats minimum of course K1 from 4 to 2');
    expect(words).toContain('Quota nu, at least: from 50% to 25%');
    expect(words).toContain('Most of one province on one course from 1 to 2');
    expect(words).toContain('Drop the decision that course K1 must open');
    expect(words).toContain('1 more nominee of Binh Province');
    expect(words).not.toContain('Not all were found');

    const scenarios = (await readdir(out)).filter((name) => name.endsWith('.yaml'));
    expect(scenarios).toHaveLength(9);
    for (const name of scenarios) {
      const { id, title } = parse(await readFile(`${out}/${name}`, 'utf8'));
      expect([id, typeof title.vi, typeof title.en]).toEqual([name.slice(0, -5), 'string', 'string']);
    }
    const solved = await cli(
      ...[
        'solve',
        INFEASIBLE,
        '--folder',
        out,
        '--scenario',
        'repair-1',
        '--out',
        path('repaired'),
        '--json',
      ],
    );
    expect([solved.code, JSON.parse(solved.stdout).status]).toEqual([0, 'planned']);

    const rows = parseCsv(await readFile(`${out}/repairs.csv`), { bom: true, columns: true }) as object[];
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ kind: 'rules', rank: '1', code: 'repair.level', from: 'B2', to: 'B1' });
  }, 120_000);

  it('says the same as data, its sentences in Vietnamese', async () => {
    const { stdout } = await cli('conflicts', INFEASIBLE, '--solver', 'jslp', '--json');
    const form = JSON.parse(stdout);
    expect(form).toMatchObject({ format: 'lotrinh/conflicts@1', case: 'infeasible', status: 'infeasible' });
    expect(form.repairs.list[0].message).toBe(
      'Bậc ngoại ngữ tối thiểu: từ B2 xuống B1 (1641/QĐ-TTg, IV.2.b)',
    );
    expect(form.conflicts.complete).toBe(true);
    expect(form.conflicts.sets[0].parts).toHaveLength(5);
    expect(form.repairs.list.map(({ size }: { size: number }) => size)).toEqual([0.25, 0.5, 0.5, 0.5, 1, 1]);
    expect(form.repairs.list[0].changes).toEqual([{ do: 'rule', rule: 'language', set: { minLevel: 'B1' } }]);
  }, 120_000);

  it('a case with a plan: nothing is in conflict, exit 0', async () => {
    const { code, stdout } = await cli('conflicts', `${MODELS}/tiny`, '--lang', 'en', '--out', path('none'));
    expect(code).toBe(0);
    expect(stdout).toContain('nothing is in conflict');
  });

  it('says that it is not all when time runs out', async () => {
    const { code, stdout, stderr } = await cli(
      // less than the start of a solver's thread takes
      ...['conflicts', INFEASIBLE, '--lang', 'en', '--solver', 'jslp', '--time', '0.05'],
    );
    if (code === 4) expect(stderr).toContain('Time ran out');
    else expect(stdout).toMatch(/No set was found in the time given|Not all were found|No repair was found/);
    expect([3, 4]).toContain(code);
  });

  it('is what solve points to', async () => {
    const { stdout } = await cli('solve', INFEASIBLE, '--out', path('pointed'), '--lang', 'en');
    expect(stdout.replace(/\s+/g, ' ')).toContain(`lotrinh conflicts ${INFEASIBLE}`);
  }, 60_000);
});
