import fc from 'fast-check';
import type { CaseFile } from '../../src/problem/index.js';
import { goodCase } from '../bad/edits.js';

/** The files of a case without a fault. */
export const FILES: readonly CaseFile[] = [...goodCase()].map(([name, text]) => ({
  name,
  bytes: new TextEncoder().encode(text),
  sha256: '',
}));

/** A slip of one byte. */
export interface Slip {
  readonly kind: 'replace' | 'insert' | 'delete' | 'cut';
  readonly at: number;
  readonly byte: number;
}

/** Bytes that mean something to CSV or YAML, and any others. */
const byte = fc.oneof(
  fc.constantFrom(...[...'",;\r\n\t :-[]{}#&*!|>\'@%/0129.aF'].map((letter) => letter.charCodeAt(0))),
  fc.integer({ min: 0, max: 255 }),
);

export const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('replace' as const, 'insert' as const, 'delete' as const, 'cut' as const),
  at: fc.nat(),
  byte,
});

export const slipped = (bytes: Uint8Array, { kind, at, byte }: Slip): Uint8Array => {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
  switch (kind) {
    case 'replace':
      return Uint8Array.from([...before, byte, ...after.slice(1)]);
    case 'insert':
      return Uint8Array.from([...before, byte, ...after]);
    case 'delete':
      return Uint8Array.from([...before, ...after.slice(1)]);
    case 'cut':
      return Uint8Array.from([...before, ...after.slice(byte)]);
  }
};
