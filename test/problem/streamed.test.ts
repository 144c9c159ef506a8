/** Files that come in pieces, against the same files whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFile, parseProblem, type StreamedFile, UnreadableFile } from '../../src/problem/index.js';
import { recordsOf } from '../../src/problem/parse/records.js';
import { FILES, slip, slipped } from './slips.js';

/** The file in pieces of so many bytes. */
const inPieces = ({ name, bytes, sha256 }: CaseFile, length: number): StreamedFile => ({
  name,
  *pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
  },
  sha256: () => sha256,
});

const file = (text: string): CaseFile => ({
  name: 'table.csv',
  bytes: new TextEncoder().encode(text),
  sha256: '',
});

describe('a case in pieces', () => {
  it('is read as it is whole, with every slip of bytes told at the same place', () => {
    const seen = { problems: 0, refusals: 0, unreadable: 0 };
    fc.assert(
      fc.property(
        fc.nat(FILES.length - 1),
        fc.array(slip, { maxLength: 3 }),
        fc.integer({ min: 1, max: 200 }),
        (index, slips, length) => {
          const whole = FILES.map((each, at) =>
            at === index ? { ...each, bytes: slips.reduce(slipped, each.bytes) } : each,
          );
          const parsed = parseProblem(whole);
          expect(parseProblem(whole.map((each) => inPieces(each, length)))).toEqual(parsed);
          if (parsed.problem === null) seen.refusals += 1;
          else seen.problems += 1;
          if (parsed.issues.some(({ code }) => code === 'csv.quoting' || code === 'file.notUtf8')) {
            seen.unreadable += 1;
          }
        },
      ),
      { seed: 1641, numRuns: 1000 },
    );
    expect(seen.problems).toBeGreaterThan(200);
    expect(seen.refusals).toBeGreaterThan(400);
    expect(seen.unreadable).toBeGreaterThan(100);
  }, 120_000);

  it('tells a file that breaks off on the disk alone, whatever stood before', () => {
    const issue = {
      severity: 'error',
      code: 'file.unreadable',
      file: 'officials.csv',
      row: null,
      column: null,
      value: null,
      params: { reason: 'EIO' },
    } as const;
    const broken = FILES.map((each): CaseFile | StreamedFile =>
      each.name !== 'officials.csv'
        ? each
        : {
            name: each.name,
            *pieces() {
              yield new TextEncoder().encode('id,nonsense\n,,\n'); // faults of their own
              throw new UnreadableFile(issue);
            },
            sha256: () => '',
          },
    );
    expect(parseProblem(broken)).toEqual({ problem: null, issues: [issue] });
  });

  it('tells broken quotes alone, also below a header that is none', () => {
    const text = 'id;province;gender\n1;a;F\n2;b;"M"\n';
    const files = FILES.map((each) =>
      each.name === 'officials.csv' ? inPieces({ ...each, bytes: new TextEncoder().encode(text) }, 8) : each,
    );
    expect(parseProblem(files).issues.map(({ code, row }) => [code, row])).toEqual([['csv.quoting', 3]]);
  });

  it('passes on what is no fault of a file', () => {
    const faulty: StreamedFile = {
      name: 'topics.csv',
      pieces: () => {
        throw new TypeError('ours');
      },
      sha256: () => '',
    };
    expect(() => parseProblem([faulty])).toThrow(TypeError);
  });
});

describe('the records of a file', () => {
  const TEXT = '\uFEFFa,"b ""c""\r\nd"\r\n\r\ne\u0301,ư\n\uFEFFz\n"x\n\n,",y';
  const RECORDS = [['a', 'b "c"\r\nd'], [''], ['\u00e9', 'ư'], ['\uFEFFz'], ['x\n\n,', 'y']];

  it.each([1, 2, 3, 5, 7, 11, 100])('are the same in pieces of %i bytes', (length) => {
    expect([...recordsOf(inPieces(file(TEXT), length))]).toEqual(RECORDS);
  });

  it('are the same where lines end in carriage returns alone', () => {
    expect([...recordsOf(inPieces(file('a,b\rc,"d\r"'), 2))]).toEqual([
      ['a', 'b'],
      ['c', 'd\r'],
    ]);
  });

  it('do not stand in memory together: few pieces are asked for before the first', () => {
    let asked = 0;
    const long: StreamedFile = {
      name: 'table.csv',
      *pieces() {
        for (; asked < 1000; asked += 1) yield new TextEncoder().encode('a,b\n'.repeat(100));
      },
      sha256: () => '',
    };
    const records = recordsOf(long);
    records.next();
    expect(asked).toBeLessThan(3);
    expect([...records]).toHaveLength(100_000 - 1);
  });

  it('are refused by the row of the first broken quote, and for what is no UTF-8 before it or after', () => {
    const issueOf = (bytes: Uint8Array): unknown => {
      try {
        return [...recordsOf(inPieces({ ...file(''), bytes }, 3))];
      } catch (error) {
        return error instanceof UnreadableFile ? [error.issue.code, error.issue.row] : error;
      }
    };
    const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(issueOf(bytesOf('a\nb\n\nc"c\nd\n'))).toEqual(['csv.quoting', 4]);
    expect(issueOf(bytesOf('a\n"b\nb"\n"c\nd\ne\n'))).toEqual(['csv.quoting', 3]);
    expect(issueOf(Uint8Array.from([...bytesOf('a\nb"\nc\n'), 0xe9, 0x0a]))).toEqual(['file.notUtf8', 4]);
    expect(issueOf(Uint8Array.from([...bytesOf('a\nb"b"\nc\n'), 0xe9, 0x0a]))).toEqual(['file.notUtf8', 4]);
    expect(issueOf(Uint8Array.from([0x61, 0x0a, 0xe9, 0x0a, 0x22]))).toEqual(['file.notUtf8', 2]);
  });
});
