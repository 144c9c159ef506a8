import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch, shell } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;

/** `models/tiny` with one text of one file replaced. */
const spoilt = async (name: string, file: string, find: string, replacement: string): Promise<string> => {
  const dir = path(name);
  await cp(TINY, dir, { recursive: true });
  const text = await readFile(`${dir}/${file}`, 'utf8');
  expect(text).toContain(find);
  await writeFile(`${dir}/${file}`, text.replace(find, replacement));
  return dir;
};

const exists = async (dir: string): Promise<boolean> =>
  readdir(dir).then(
    () => true,
    () => false,
  );

describe('lotrinh check', () => {
  it('a valid case: the report, exit 0', async () => {
    const { code, stdout, stderr } = await cli('check', TINY);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^HỒ SƠ HỢP LỆ/);
    expect(stdout).toContain('7/9 cán bộ được đề cử');
  });

  it('a bad cell: its place, exit 2', async () => {
    const dir = await spoilt('bad-date', 'calendar.csv', '2024-05-08', '2024-02-30');
    const { code, stdout } = await cli('check', dir, '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout).toMatch(/calendar\.csv, row 2, column from, value "2024-02-30": not a day that exists/);
  });

  it('no such folder: one sentence, exit 2', async () => {
    const { code, stdout } = await cli('check', path('nowhere'), '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout.match(/^ {2}- /gm)).toHaveLength(1);
  });

  it('--json: one document for other programmes', async () => {
    const good = JSON.parse((await cli('check', TINY, '--json')).stdout);
    expect(good).toMatchObject({
      format: 'lotrinh/check@1',
      case: 'tiny',
      ok: true,
      screening: { eligible: 7 },
    });
    const dir = await spoilt('bad-json', 'calendar.csv', '2024-05-08', 'soon');
    const { code, stdout } = await cli('check', dir, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      case: null,
      screening: null,
      issues: [{ code: 'cell.date', row: 2 }],
    });
  });

  it('a reader that goes away early is no fault', async () => {
    await cli(
      'generate',
      '--officials',
      '3000',
      '--courses',
      '6',
      '--provinces',
      '63',
      '--seed',
      '3',
      '--out',
      path('many'),
    );
    const { stdout, stderr } = await shell(`lotrinh check ${path('many')} --all | head -n 1`);
    expect(stdout).toMatch(/^HỒ SƠ HỢP LỆ/);
    expect(stderr).toBe('');
  });
});

describe('lotrinh solve and verify', () => {
  it('a plan: five files, exit 0, and the verifier accepts it', async () => {
    const out = path('solved/tiny'); // neither folder is there yet
    const { code, stdout, stderr } = await cli('solve', TINY, '--out', out, '--lang', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^PROVEN: /);
    expect((await readdir(out)).sort()).toEqual([
      'certificate.json',
      'courses.csv',
      'plan.json',
      'report.html',
      'roster.csv',
    ]);

    const accepted = await cli('verify', TINY, `${out}/plan.json`, '--lang', 'en');
    expect([accepted.code, accepted.stderr]).toEqual([0, '']);
    expect(accepted.stdout).toMatch(/^ACCEPTED: /);
  });

  it('a plan that breaks a rule: every violation, exit 2', async () => {
    const out = path('broken');
    await cli('solve', TINY, '--out', out);
    const plan = await readFile(`${out}/plan.json`, 'utf8');
    await writeFile(`${out}/plan.json`, plan.replace('"cost": 350000000', '"cost": 350000001'));
    const { code, stdout } = await cli('verify', TINY, `${out}/plan.json`, '--lang', 'en');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^REJECTED: /);
    expect(stdout).toContain('350000001');
    const form = JSON.parse((await cli('verify', TINY, `${out}/plan.json`, '--json')).stdout);
    expect(form).toMatchObject({ format: 'lotrinh/verify@1', accepted: false });
    expect(form.violations.length).toBeGreaterThan(0);
  });

  it('a plan that cannot be read: exit 2', async () => {
    await writeFile(path('rubbish.json'), '{"format": "lotrinh/plan@1"');
    for (const plan of [path('rubbish.json'), path('absent.json')]) {
      const { code, stdout, stderr } = await cli('verify', TINY, plan, '--lang', 'en');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/not valid JSON|not found/);
    }
  });

  it('--json: the plan and what is known of it', async () => {
    const { code, stdout, stderr } = await cli('solve', TINY, '--out', path('json'), '--json');
    expect([code, stderr]).toEqual([0, '']);
    const form = JSON.parse(stdout);
    expect(form).toMatchObject({ format: 'lotrinh/solve@1', status: 'planned', proof: 'proven' });
    expect(form.plan).toEqual(JSON.parse(await readFile(path('json/plan.json'), 'utf8')));
  });

  it('a case that cannot be planned: the diagnosis, nothing written, exit 3', async () => {
    const out = path('infeasible');
    const { code, stdout } = await cli('solve', `${MODELS}/infeasible`, '--out', out, '--lang', 'en');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^NO PLAN CAN EXIST/);
    expect(stdout).toContain('Pinned: course K1 must open');
    expect(await exists(out)).toBe(false);
    const form = JSON.parse((await cli('solve', `${MODELS}/infeasible`, '--out', out, '--json')).stdout);
    expect(form).toMatchObject({ status: 'infeasible', conflict: { minimal: true } });
  });

  it('a case with errors: they are told, nothing written, exit 2', async () => {
    const dir = await spoilt('bad-solve', 'calendar.csv', '2024-05-08', '2024-02-30');
    const { code, stdout, stderr } = await cli('solve', dir, '--out', path('bad-out'), '--lang', 'en');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('calendar.csv, row 2');
    expect(await exists(path('bad-out'))).toBe(false);
  });

  it('an output folder that is a file, or in one: exit 2 before any work', async () => {
    await writeFile(path('a-file'), 'mine');
    for (const out of [path('a-file'), path('a-file/inside/it')]) {
      const { code, stdout, stderr } = await cli('solve', TINY, '--out', out, '--lang', 'en');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('a file stands on the path');
    }
    expect(await readFile(path('a-file'), 'utf8')).toBe('mine');
  });

  it('an output that cannot take its place leaves what was there', async () => {
    await mkdir(path('taken/roster.csv'), { recursive: true });
    await writeFile(path('taken/plan.json'), 'old');
    const { code, stderr } = await cli('solve', TINY, '--out', path('taken'), '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing was written');
    expect(await readFile(path('taken/plan.json'), 'utf8')).toBe('old');
  });
});

describe('lotrinh generate', () => {
  it('the same seed gives the same case, which check accepts', async () => {
    const sizes = ['--officials', '40', '--courses', '6', '--provinces', '5', '--seed', '9'];
    for (const name of ['one', 'two']) {
      expect((await cli('generate', ...sizes, '--out', path(name))).code).toBe(0);
    }
    const files = await readdir(path('one'));
    expect(files).toContain('officials.csv');
    for (const file of files) {
      expect(await readFile(path(`two/${file}`), 'utf8')).toBe(await readFile(path(`one/${file}`), 'utf8'));
    }
    expect((await cli('check', path('one'))).code).toBe(0);
  });

  it('--like keeps the tables of the other case', async () => {
    const [like, out] = [`${MODELS}/de-an-1641`, path('like')];
    expect(
      (await cli('generate', '--like', like, '--officials', '12', '--seed', '2', '--out', out)).code,
    ).toBe(0);
    const form = JSON.parse((await cli('check', out, '--json')).stdout);
    const original = JSON.parse((await cli('check', like, '--json')).stdout);
    expect(form).toMatchObject({ ok: true, case: 'de-an-1641', screening: { nominees: 12 } });
    expect(form.dropped).toEqual(original.dropped);
  });

  it('a bad case for --like: exit 2, nothing written', async () => {
    const { code, stderr } = await cli(
      'generate',
      '--like',
      path('nowhere'),
      '--officials',
      '2',
      '--seed',
      '2',
      '--out',
      path('none'),
    );
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
    expect(await exists(path('none'))).toBe(false);
  });
});
