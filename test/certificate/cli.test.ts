import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from '../cli/run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;
const OUT = path('tiny');
const PLAN = `${OUT}/plan.json`;
const CERTIFICATE = `${OUT}/certificate.json`;

const solved = cli('solve', TINY, '--out', OUT);
const verify = async (certificate: string, ...more: string[]) => {
  await solved;
  return cli('verify', TINY, PLAN, '--certificate', certificate, ...more);
};

const damaged = async (name: string, find: RegExp, replacement: string): Promise<string> => {
  await solved;
  const text = await readFile(CERTIFICATE, 'utf8');
  expect(text).toMatch(find);
  await writeFile(path(name), text.replace(find, replacement));
  return path(name);
};

describe('lotrinh verify --certificate', () => {
  it('a good one: the plan is accepted and its bounds are derived again, exit 0', async () => {
    const { code, stdout, stderr } = await verify(CERTIFICATE, '--lang', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ACCEPTED: /);
    expect(stdout).toContain('Bounds derived again in exact arithmetic: 7 of 7 goals proven');
    expect((await verify(CERTIFICATE)).stdout).toContain('7/7 mục tiêu');
  });

  it('a damaged one: what is refused, exit 2', async () => {
    const { code, stdout } = await verify(
      await damaged('row.json', /"held\(1\)"/, '"held(0)"'),
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ACCEPTED: /); // the plan itself keeps the rules
    expect(stdout).toMatch(/0 of 7 goals proven|1 of 7 goals proven/);
    expect(stdout).toContain('REFUSED: ');
    expect(stdout).toContain('the model of the case has no row held(0)');
  });

  it('rubbish, and no file at all: exit 2', async () => {
    const rubbish = await damaged('rubbish.json', /\}\s*$/, '');
    const { code, stdout } = await verify(rubbish, '--lang', 'en');
    expect([code, /REFUSED: .*\n.*not valid JSON/.test(stdout)]).toEqual([2, true]);
    const absent = await verify(path('absent.json'), '--lang', 'en');
    expect([absent.code, absent.stdout]).toEqual([2, '']);
    expect(absent.stderr).toContain('not found');
  });

  it('--json: goals and faults, and without the option no word of it', async () => {
    const form = JSON.parse((await verify(CERTIFICATE, '--json')).stdout);
    expect(form).toMatchObject({ format: 'lotrinh/verify@1', accepted: true, certificate: { faults: [] } });
    expect(form.certificate.goals).toHaveLength(7);
    expect(form.certificate.goals.every(({ proven }: { proven: boolean }) => proven)).toBe(true);
    const wrong = await damaged('case.json', /"case":"tiny"/, '"case":"small"');
    const refused = JSON.parse((await verify(wrong, '--json')).stdout);
    expect(refused.certificate.faults).toMatchObject([{ code: 'case', path: 'case' }]);
    const plain = JSON.parse((await cli('verify', TINY, PLAN, '--json')).stdout);
    expect(plain).not.toHaveProperty('certificate');
  });
});
