import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/index.js';
import { goodCase } from '../bad/edits.js';

const FILES = [...goodCase()].map(([name, text]) => ({
  name,
  bytes: new TextEncoder().encode(text),
  sha256: '',
}));

interface Slip {
  readonly kind: 'replace' | 'insert' | 'delete' | 'cut';
  readonly at: number;
  readonly byte: number;
}

/** Bytes that mean something to CSV or YAML, and any others. */
const byte = fc.oneof(
  fc.constantFrom(...[...'",;\r\n\t :-[]{}#&*!|>\'@%/0129.aF'].map((letter) => letter.charCodeAt(0))),
  fc.integer({ min: 0, max: 255 }),
);

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('replace' as const, 'insert' as const, 'delete' as const, 'cut' as const),
  at: fc.nat(),
  byte,
});

const slipped = (bytes: Uint8Array, { kind, at, byte }: Slip): Uint8Array => {
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

it('any slips of bytes give a problem or issues, never a throw', () => {
  const seen = { problems: 0, refusals: 0 };
  fc.assert(
    fc.property(fc.nat(FILES.length - 1), fc.array(slip, { minLength: 1, maxLength: 3 }), (index, slips) => {
      const files = FILES.map((file, at) =>
        at === index ? { ...file, bytes: slips.reduce(slipped, file.bytes) } : file,
      );
      const { problem, issues } = parseProblem(files);
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(problem === null).toBe(errors.length > 0);
      if (problem === null) seen.refusals += 1;
      else seen.problems += 1;
    }),
    { seed: 20241641, numRuns: 1200 },
  );
  expect(seen.problems + seen.refusals).toBeGreaterThanOrEqual(1200);
  expect(seen.problems).toBeGreaterThan(100);
  expect(seen.refusals).toBeGreaterThan(600);
}, 60_000);
