import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptima } from '../../bench/outside/optima.js';
import { runOutside, verdictOf } from '../../bench/outside/run-outside.js';

const dir = await mkdtemp(join(tmpdir(), 'lotrinh-outside-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('known optima', () => {
  it('are found by file, with its ending or without, and problem', () => {
    const known = readOptima(
      '\ufefffile,problem,optimum\r\ngap1,1,336\r\ngap1.txt,2,327\r\nflugpl.mps,,1201500\r\n',
    );
    expect([known('gap1.txt', 1), known('gap1', 2), known('gap1', 3)]).toEqual([336, 327, null]);
    expect([known('flugpl.mps.gz', 1), known('flugpl', 2), known('other', 1)]).toEqual([1201500, null, null]);
  });

  it.each(['gap1,1,many', 'gap1,one,336', ',1,336', 'gap1,1,'])('%s is no row', (row) => {
    expect(() => readOptima(`file,problem,optimum\n${row}\n`)).toThrow('optima, row 1');
  });
});

describe('the verdict on an answer', () => {
  it.each([
    ['max', 336, 336, 336, 'equal'],
    ['max', 336, 336, null, 'proven, none known'],
    ['max', 335, 337, 336, 'not proven'],
    ['max', 335, null, 336, 'not proven'],
    ['max', 335, 335, 336, 'CONTRADICTS'],
    ['max', 337, 337, 336, 'CONTRADICTS'],
    ['min', 337, 337, 336, 'CONTRADICTS'],
    ['min', 335, 330, 336, 'CONTRADICTS'],
    ['min', 336.0000001, 336, 336, 'equal'],
    ['max', null, 340, 336, 'no answer'],
    ['max', null, 335, 336, 'CONTRADICTS'],
  ] as const)('%s: found %s, bound %s, known %s: %s', (sense, value, bound, known, verdict) => {
    expect(verdictOf(sense, value, bound, known, 'optimal')).toBe(verdict);
  });

  it('infeasible contradicts a known optimum', () => {
    expect(verdictOf('max', null, null, 336, 'infeasible')).toBe('CONTRADICTS');
    expect(verdictOf('max', null, null, null, 'infeasible')).toBe('no answer');
  });
});

const MPS = `NAME knap
ROWS
 N worth
 L room
COLUMNS
 M0 'MARKER' 'INTORG'
 a worth -5 room 3
 b worth -4 room 2
 c worth -3 room 2
 M1 'MARKER' 'INTEND'
RHS
 RHS worth -10 room 4
ENDATA
`;

describe('a folder of problems of others', () => {
  it('is solved and compared; what is no problem is told and left out', async () => {
    await mkdir(join(dir, 'data', 'inner'), { recursive: true });
    const optima = join(dir, 'optima.csv');
    // knap: the best of a (5), b + c (7) leaves 10 - 7 = 3; gap1: 17 as reckoned in its own test, then a wrong table
    await writeFile(optima, 'file,problem,optimum\nknap,,3\ngap1,1,17\ngap1,2,14\n');
    const gap = '2 3\n 4 1 7\n 2 6 3\n 1 2 1\n 2 1 2\n 3 4\n';
    await writeFile(join(dir, 'data', 'gap1.txt'), `2\n${gap}1 2\n5 8\n1 1\n2\n`);
    await writeFile(join(dir, 'data', 'gapa'), gap);
    await writeFile(join(dir, 'data', 'knap.mps.gz'), gzipSync(MPS));
    await writeFile(join(dir, 'data', 'bad.mps'), MPS.replace('room 4', 'rome 4'));
    await writeFile(join(dir, 'data', 'readme.txt'), 'about these files');
    let text = '';
    const wrong = await runOutside({ dir: join(dir, 'data'), optima, solver: 'highs', time: 30 }, (said) => {
      text += said;
    });
    expect(wrong).toBe(1);
    expect(text).toContain('bad.mps: left out: line 12: expected a row of ROWS, found "rome"');
    expect(text).toContain('readme.txt: left out: expected a number, found "about"');
    const table = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const cells = table.slice(2).map((row) => [...row.slice(1, 4), ...row.slice(6, 9), row[10]]);
    expect(cells).toEqual([
      ['gap1.txt', '1', 'max', '17', '17', '17', 'equal'],
      ['gap1.txt', '2', 'max', '13', '13', '14', 'CONTRADICTS'],
      ['gapa', '1', 'min', '6', '6', '-', 'proven, none known'],
      ['knap.mps.gz', '1', 'min', '3', '3', '3', 'equal'],
    ]);
  }, 60_000);
});
