import type { Issue, IssueCode } from '../issues.js';
import type { IssueLog } from './issue-log.js';

/** One file of a case as it lies on the disk. */
export interface CaseFile {
  /** The name within the case folder, e.g. `officials.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

/** One file of a case that is brought as it is read, so that it never stands whole in memory. */
export interface StreamedFile {
  readonly name: string;
  /** Its bytes from the first, in pieces of any length. Throws `UnreadableFile` where they cannot be brought. */
  readonly pieces: () => Iterable<Uint8Array>;
  /** SHA-256 of the bytes, hex; known when the pieces have been gone through. */
  readonly sha256: () => string;
}

export type CaseSource = CaseFile | StreamedFile;

/** A fault of a file as a whole: nothing in it counts. Thrown on the way through its bytes, and told by whoever reads it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly issue: Issue) {
    super(`${issue.code}: ${issue.file}`);
  }
}

export const unreadable = (code: IssueCode, file: string, row: number): UnreadableFile =>
  new UnreadableFile({ severity: 'error', code, file, row, column: null, value: null, params: {} });

export const sha256Of = (file: CaseSource): string => ('bytes' in file ? file.sha256 : file.sha256());

/** A few hundred rows of a table. */
const PIECE_BYTES = 64 * 1024;

function* piecesOf(file: CaseSource): Generator<Uint8Array> {
  if (!('bytes' in file)) return yield* file.pieces();
  for (let at = 0; at < file.bytes.length; at += PIECE_BYTES) yield file.bytes.subarray(at, at + PIECE_BYTES);
}

const NEWLINE = 0x0a;

/** The bytes of a file cut where a line ends, which in UTF-8 is never inside a character. */
function* lineBlocks(file: CaseSource): Generator<Uint8Array> {
  let begun: Uint8Array[] = [];
  for (const piece of piecesOf(file)) {
    const cut = piece.lastIndexOf(NEWLINE) + 1;
    if (cut > 0) {
      yield joined([...begun, piece.subarray(0, cut)]);
      begun = [];
    }
    if (cut < piece.length) begun.push(piece.subarray(cut));
  }
  if (begun.length > 0) yield joined(begun);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/**
 * The text of a file in blocks of whole lines: UTF-8 (a byte order mark is dropped), in NFC so that composed and decomposed
 * spellings of an id are one; a line break is not composed with anything. Throws `UnreadableFile`.
 */
export function* textBlocks(file: CaseSource): Generator<string> {
  let lines = 0;
  let first = true;
  for (const block of lineBlocks(file)) {
    const decoded = decode(block, first);
    if ('badLine' in decoded) throw unreadable('file.notUtf8', file.name, lines + decoded.badLine);
    yield decoded.text;
    lines += linesIn(block);
    first = false;
  }
}

const linesIn = (block: Uint8Array): number => {
  let lines = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
};

/** The whole text of a file; null: it cannot be had, and the log says why. */
export const textOf = (file: CaseSource, log: IssueLog): string | null => {
  try {
    return [...textBlocks(file)].join('');
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    log.add(error.issue);
    return null;
  }
};

/** The text of bytes. When they are not UTF-8: the line, from 1, of the first bad byte. `opens`: they begin a file. */
export const decode = (bytes: Uint8Array, opens = true): { text: string } | { badLine: number } => {
  try {
    return { text: decodeStrictly(bytes, opens).normalize('NFC') };
  } catch {
    return { badLine: firstBadLine(bytes) };
  }
};

/** A byte order mark is one only where a file begins. */
const decodeStrictly = (bytes: Uint8Array, opens: boolean): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: !opens }).decode(bytes);

const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const newline = bytes.indexOf(NEWLINE, from);
    const to = newline < 0 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to;
  }
  return line;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    decodeStrictly(bytes, false);
    return true;
  } catch {
    return false;
  }
};
