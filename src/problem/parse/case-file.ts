/** One file of a case as it lies on the disk. */
export interface CaseFile {
  /** The name within the case folder, e.g. `officials.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
}

const NEWLINE = 0x0a;

/**
 * The text of a file: UTF-8 (a byte order mark is dropped), in NFC so that composed and decomposed spellings of an
 * id are one. When it is not UTF-8: the line, from 1, of the first bad byte.
 */
export const decode = (bytes: Uint8Array): { text: string } | { badLine: number } => {
  try {
    return { text: decodeStrictly(bytes).normalize('NFC') };
  } catch {
    return { badLine: firstBadLine(bytes) };
  }
};

const decodeStrictly = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

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
    decodeStrictly(bytes);
    return true;
  } catch {
    return false;
  }
};
