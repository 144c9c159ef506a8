import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const TINY = `${MODELS}/tiny`;

const solvedTiny = async (): Promise<string> => {
  const out = path('solved');
  expect((await cli('solve', TINY, '--out', out)).code).toBe(0);
  return `${out}/plan.json`;
};

describe('lotrinh explain', () => {
  it('an official who may not go: the facts, exit 0', async () => {
    const plan = await solvedTiny();
    const { code, stdout, stderr } = await cli('explain', TINY, plan, '--official', 'D2', '--lang', 'en');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Đỗ Thị Diệp (D2), Dung Province, may not attend any course');
    const form = JSON.parse((await cli('explain', TINY, plan, '--course', 'K3', '--json')).stdout);
    expect(form).toMatchObject({
      format: 'lotrinh/explain@1',
      finding: 'course.shut',
      forced: { verdict: 'costs' },
    });
  });

  it('nobody of that id, or not one question: one sentence, exit 2', async () => {
    const plan = await solvedTiny();
    for (const [asked, sentence] of [
      [['--official', 'nobody'], 'The case has no official nobody.'],
      [['--course', 'K9'], 'The case has no course K9.'],
      [[], 'Exactly one of --official, --province, --course is needed.'],
      [['--official', 'A1', '--course', 'K1'], 'Exactly one of'],
    ] as const) {
      const { code, stdout, stderr } = await cli('explain', TINY, plan, ...asked, '--lang', 'en');
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(sentence);
    }
  });

  it('a plan whose goal values are not true is not explained: exit 2', async () => {
    const plan = await solvedTiny();
    const text = await readFile(plan, 'utf8');
    expect(text).toContain('"value": 367');
    await writeFile(path('false.json'), text.replace('"value": 367', '"value": 368'));
    const { code, stderr } = await cli(
      'explain',
      TINY,
      path('false.json'),
      '--official',
      'D2',
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/REJECTED[\s\S]*not explained/);
  });
});
