import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { cli, MODELS, scratch, startCli } from './run-cli.js';

const path = await scratch();
const LARGE = path('large');

beforeAll(async () => {
  const sizes = ['--officials', '1300', '--courses', '96', '--provinces', '63', '--seed', '1641'];
  expect((await cli('generate', ...sizes, '--out', LARGE)).code).toBe(0);
});

// HiGHS alone takes long enough on this case to be stopped in time.
describe('a search that is stopped', () => {
  it('says plainly what it has, and ends by 0 with a plan or by 4 without', async () => {
    const { child, end } = startCli(
      'solve',
      LARGE,
      '--solver',
      'highs',
      '--out',
      path('stopped'),
      '--lang',
      'en',
    );
    await pause(4000);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await end;
    expect(stderr).toContain('Stopping with the best plan so far');
    if (code === 0) {
      expect(stdout).toMatch(/^(GAP|NO BOUND): /);
      expect(stdout).toContain('Stopped on request');
      expect(await readdir(path('stopped'))).toHaveLength(4);
    } else {
      expect([code, stdout]).toEqual([4, '']);
      expect(stderr).toContain('Stopped on request before any plan was found');
      await expect(readdir(path('stopped'))).rejects.toThrow();
    }
  });

  it('takes two signals at once for one keystroke, and a later one as an order to go', async () => {
    const { child, end } = startCli(
      'solve',
      LARGE,
      '--solver',
      'highs',
      '--out',
      path('killed'),
      '--lang',
      'en',
    );
    await pause(3000);
    child.kill('SIGINT');
    child.kill('SIGINT');
    await pause(900);
    child.kill('SIGINT');
    const { code, signal } = await end;
    // It may have ended on its own before the last signal came.
    expect([null, 0, 4]).toContain(code);
    if (code === null) expect(signal).toBe('SIGINT');
  });

  it('a limit that leaves no time for a plan: exit 4, nothing written', async () => {
    const { code, stdout, stderr } = await cli(
      'solve',
      LARGE,
      '--out',
      path('late'),
      '--time',
      '0.001',
      '--lang',
      'en',
    );
    expect([code, stdout]).toEqual([4, '']);
    expect(stderr).toContain('Time is up and no plan was found');
    await expect(readdir(path('late'))).rejects.toThrow();
  });
});

describe('a fault of the programme', () => {
  const faulty = async (debug: boolean) => {
    let said = '';
    const code = await run(
      ['check', `${MODELS}/tiny`, '--lang', 'en'],
      {
        out: () => {
          throw new Error('the sky fell');
        },
        err: (text) => {
          said += text;
        },
        outPage: { width: 80, colour: false },
        errPage: { width: 80, colour: false },
        live: false,
      },
      debug,
    );
    return { code, said };
  };

  it('is told in a sentence, exit 1', async () => {
    const { code, said } = await faulty(false);
    expect(code).toBe(1);
    expect(said).toContain('A fault of the programme, not of the case: the sky fell');
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('shows its stack to whoever asks', async () => {
    expect((await faulty(true)).said).toMatch(/\n\s+at /);
  });
});
