import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, harmless } from '../../src/report/index.js';

describe('harmless', () => {
  it.each([
    '=1+1',
    '+84 912',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '-1+1',
    '\n=1',
  ])('stops a spreadsheet from running %j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each(['-5', '-12.5', '0', 'Nguyễn Văn An', 'a=b', '', '2024-03-04'])('leaves %j', (text) => {
    expect(harmless(text)).toBe(text);
  });
});

describe('csvText', () => {
  const column = (name: string, index: number) => ({
    name,
    cell: (row: readonly string[]) => row[index] ?? '',
  });

  it('is UTF-8 with a byte order mark, CRLF, quoted where RFC 4180 asks for it', () => {
    const rows = [
      ['Đà Nẵng', 'say "hi"'],
      ['a,b', 'one\r\ntwo'],
    ];
    expect(csvText([column('x', 0), column('y', 1)], rows)).toBe(
      '\ufeffx,y\r\nĐà Nẵng,"say ""hi"""\r\n"a,b","one\r\ntwo"\r\n',
    );
  });

  it('writes blanks, numbers and yes/no plainly', () => {
    const row = { none: null, number: -5, yes: true, no: false };
    const columns = (['none', 'number', 'yes', 'no'] as const).map((name) => ({
      name,
      cell: (each: typeof row) => each[name],
    }));
    expect(csvText(columns, [row])).toBe('\ufeffnone,number,yes,no\r\n,-5,yes,no\r\n');
  });

  it('is read back cell by cell by another reader', () => {
    let dangerous = 0;
    const cell = fc.string({ unit: fc.constantFrom(...'aĐ,"=+-@;\t\r\n 1.＝'), maxLength: 8 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const written = csvText([column('a', 0), column('b', 1), column('c', 2)], rows);
        const read: string[][] = parse(written, { bom: true, record_delimiter: '\r\n', from_line: 1 });
        const expected = rows.map((row) => row.map(harmless));
        dangerous += rows.flat().filter((text) => harmless(text) !== text).length;
        expect(read).toEqual([['a', 'b', 'c'], ...expected]);
        for (const text of read.slice(1).flat())
          expect(text).toMatch(/^(?![=+@\t\r＝＋－＠]|-(?!\d+(\.\d+)?$))/);
      }),
      { seed: 1641, numRuns: 300 },
    );
    expect(dangerous).toBeGreaterThan(300);
  });
});
