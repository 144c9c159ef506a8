import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cli, MODELS, scratch } from './run-cli.js';

const path = await scratch();
const OUT = path('out');
const TINY = `${MODELS}/tiny`;

describe('a command line that cannot be obeyed', () => {
  it.each([
    ['an unknown option', ['check', TINY, '--al'], 'There is no option --al. Did you mean --all?'],
    ['an unknown command', ['chek', TINY], 'There is no command chek. Did you mean check?'],
    ['a missing argument', ['verify', TINY], 'The argument plan is missing.'],
    ['a missing option', ['solve', TINY], 'The required option --out <dir> is missing.'],
    ['an option without its value', ['solve', TINY, '--out'], 'The option --out <dir> needs a value.'],
    ['too many arguments', ['check', TINY, TINY], 'Too many arguments.'],
    ['a time that is no number', ['solve', TINY, '--out', OUT, '--time', 'soon'], '--time was given "soon"'],
    ['a negative time', ['solve', TINY, '--out', OUT, '--time=-1'], '--time was given "-1"'],
    ['a gap above 1', ['solve', TINY, '--out', OUT, '--gap', '2'], 'expected a number from 0 to 1'],
    ['an unknown solver', ['solve', TINY, '--out', OUT, '--solver', 'cplex'], 'one of: exact, highs, jslp'],
    [
      'half an official',
      ['generate', '--officials', '1.5', '--seed', '1', '--out', OUT],
      'expected a whole number',
    ],
    ['no size', ['generate', '--officials', '5', '--seed', '1', '--out', OUT], '--courses is missing'],
    [
      'a size beside --like',
      ['generate', '--officials', '5', '--seed', '1', '--out', OUT, '--like', TINY, '--courses', '3'],
      '--courses cannot be used with --like',
    ],
    [
      'a case to be overwritten by its likeness',
      ['generate', '--officials', '5', '--seed', '1', '--out', `${TINY}/`, '--like', TINY],
      '--out is the case given to --like',
    ],
  ])('%s: a sentence, exit 2', async (_, args, sentence) => {
    const { code, stdout, stderr } = await cli(...args, ...(args.at(-1) === '--out' ? [] : ['--lang', 'en']));
    const [expected, hint] = args.at(-1) === '--out' ? ['--out', 'Xem:'] : [sentence, 'See: lotrinh'];
    expect(stderr.replace(/\s+/g, ' ')).toContain(expected);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/error:|\n\s+at /);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('speaks Vietnamese unless it is asked otherwise', async () => {
    const { code, stderr } = await cli('check', TINY, '--lang', 'fr');
    expect([code, stderr.split('\n')[0]]).toEqual([2, '--lang nhận “fr”; cần một trong: vi, en.']);
  });

  it('nothing at all: the help page, exit 2', async () => {
    const { code, stderr } = await cli();
    expect(code).toBe(2);
    expect(stderr).toContain('Cách dùng: lotrinh');
  });
});

describe('help and version', () => {
  it.each([
    [['--help'], 'Cách dùng:'],
    [['--help', '--lang', 'en'], 'Usage:'],
    [['help', 'solve', '--lang=en'], '--time <seconds>'],
    [['solve', '--help'], 'Tùy chọn:'],
  ])('%j', async (args, expected) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(expected);
  });

  it('leaves no word of the other language on the page', async () => {
    for (const command of ['check', 'solve', 'verify', 'generate']) {
      const { stdout } = await cli(command, '--help');
      expect(stdout).not.toMatch(/Usage|Options|Arguments|display help|default/);
    }
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await cli('--version')).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
