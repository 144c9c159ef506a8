import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { MODELS, scratch } from './run-cli.js';

const path = await scratch();
const COUNT = 12;

/** What-ifs that loosen, each otherwise, so that each has to be searched. */
const ids = Array.from({ length: COUNT }, (_, index) => `w${String(index + 1).padStart(2, '0')}`);

/** Runs the command at a terminal; Ctrl+C comes when the progress line tells that so many plans are done. */
const stoppedAfter = async (done: number, ...more: readonly string[]) => {
  let [stdout, stderr, sent] = ['', '', false];
  const code = await run(
    ['compare', `${MODELS}/tiny`, '--folder', path('scenarios'), '--threads', '1', '--lang', 'en', ...more],
    {
      out: (text) => {
        stdout += text;
      },
      err: (text) => {
        stderr += text;
        const told = Number(/(\d+)\/[1-9]\d* · /.exec(text)?.[1] ?? -1);
        if (sent || told < done) return;
        sent = true;
        process.emit('SIGINT');
      },
      outPage: { width: 200, colour: false },
      errPage: { width: 200, colour: false },
      live: true,
    },
    false,
  );
  return { code, stdout, stderr };
};

const nothingIn = (dir: string) => expect(readdir(dir)).rejects.toThrow();

it('a comparison that is stopped shows what is done, names what is missing and writes nothing, exit 4', async () => {
  await mkdir(path('scenarios'));
  for (const [index, id] of ids.entries()) {
    const change = `{ do: fund, funds: [nsnn-2024], amount: ${700_000_000 + index * 1_000_000} }`;
    const lines = [`id: ${id}`, `title: { vi: ${id}, en: ${id} }`, `why: { vi: ${id}, en: ${id} }`];
    await writeFile(
      `${path('scenarios')}/${id}.yaml`,
      [...lines, 'changes:', `  - ${change}`, ''].join('\n'),
    );
  }
  const { code, stdout, stderr } = await stoppedAfter(2, '--out', path('some'));
  expect(code).toBe(4);
  const named = /Not everything was planned, so no file was written\. Missing: ([^.]+)\./.exec(stderr)?.[1];
  const missing = named!.split(', ');
  expect(missing.length).toBeGreaterThan(0);
  expect(missing).toEqual(ids.slice(-missing.length)); // one thread: the first ones are done
  expect(missing.length).toBeLessThan(COUNT);
  for (const id of ids) {
    const state = missing.includes(id) ? 'stopped' : 'proven';
    expect(stdout, id).toMatch(new RegExp(`^ *${id} +${state} `, 'm'));
  }
  await nothingIn(path('some'));
});

it('stopped in the plan of the case itself: all is missing, and there is no table', async () => {
  const { code, stdout, stderr } = await stoppedAfter(0, '--out', path('none'));
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toContain(`Missing: the case as it is, ${ids.join(', ')}.`);
  await nothingIn(path('none'));
});
