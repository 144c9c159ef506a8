import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullMask,
  heaps,
  MOST_PARTS,
  partsOf,
  shapley,
  smallest,
  subsetsOf,
} from '../../../src/planner/study/subsets.js';

const bits = (parts: readonly number[]): number => parts.reduce((mask, part) => mask | (1 << part), 0);

describe('subsets of changes', () => {
  it('are all of them up to three, and the telling ones beyond', () => {
    expect(subsetsOf(0)).toEqual([0]);
    expect(subsetsOf(2)).toEqual([0, 1, 2, 3]);
    expect(subsetsOf(3)).toHaveLength(8);
    // four parts: none, each alone, the first two, the first three, all but each, all
    expect(subsetsOf(4).map(partsOf)).toEqual([
      [],
      [0],
      [1],
      [0, 1],
      [2],
      [0, 1, 2],
      [3],
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('are of at most six heaps of neighbours, none empty, together all', () => {
    fc.assert(
      fc.property(fc.nat(40), (count) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const found = heaps(items);
        expect(found.flat()).toEqual(items);
        expect(found).toHaveLength(Math.min(count, MOST_PARTS));
        const sizes = found.map(({ length }) => length);
        if (count > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 1641, numRuns: 60 },
    );
  });
});

describe('the Shapley value', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** parts, maxLength: 2 ** parts }),
      ),
    );

  it('shares the whole difference out, and nothing else', () => {
    fc.assert(
      fc.property(table, ([parts, values]) => {
        const shares = shapley(parts, (mask) => values[mask]!)!;
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(values[fullMask(parts)]! - values[0]!, 6);
      }),
      { seed: 1641, numRuns: 200 },
    );
  });

  it('is the average over all orders, told one by one', () => {
    const orders = (parts: readonly number[]): number[][] =>
      parts.length === 0
        ? [[]]
        : parts.flatMap((first) =>
            orders(parts.filter((part) => part !== first)).map((rest) => [first, ...rest]),
          );
    fc.assert(
      fc.property(table, ([parts, values]) => {
        const all = orders(Array.from({ length: parts }, (_, part) => part));
        const shares = shapley(parts, (mask) => values[mask]!)!;
        shares.forEach((share, part) => {
          const added = all.map((order) => {
            const before = bits(order.slice(0, order.indexOf(part)));
            return values[before | (1 << part)]! - values[before]!;
          });
          expect(share).toBeCloseTo(added.reduce((total, each) => total + each, 0) / all.length, 6);
        });
      }),
      { seed: 1641, numRuns: 100 },
    );
  });

  it('is not given where the value of a subset is not known', () => {
    expect(shapley(2, (mask) => (mask === 1 ? null : mask))).toBeNull();
  });
});

describe('the smallest subsets', () => {
  it('hold no other that does it too', () => {
    expect(smallest([0b01, 0b11])).toEqual([0b01]);
    expect(smallest([0b011, 0b101, 0b111])).toEqual([0b011, 0b101]);
    expect(smallest([])).toEqual([]);
  });
});
