/** The best few by value, of equals the lower number: what sorting all of them gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Best } from '../../src/milp/exact/best.js';

it('keeps what sorting everything puts first', () => {
  const seen = { ties: 0, dropped: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.record({ value: fc.integer({ min: -5, max: 5 }), turn: fc.nat() }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (drawn, size) => {
        const values = Float64Array.from(drawn, ({ value }) => value);
        const offered = [...drawn.keys()].sort((a, b) => drawn[a]!.turn - drawn[b]!.turn);
        const best = new Best(values, size);
        for (const index of offered) best.offer(index);
        const sorted = offered.toSorted((a, b) => values[b]! - values[a]! || a - b);
        expect(best.sorted()).toEqual(sorted.slice(0, size));
        if (offered.length > size) seen.dropped += 1;
        if (new Set(values).size < offered.length) seen.ties += 1;
      },
    ),
    { seed: 1641, numRuns: 500 },
  );
  expect(seen.dropped).toBeGreaterThan(100);
  expect(seen.ties).toBeGreaterThan(100);
});
