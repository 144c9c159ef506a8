import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/problem/synthesise/random.js';

const draws = (seed: number, label: string, count: number): number[] => {
  const random = randomStream(seed, label);
  return Array.from({ length: count }, random.next);
};

describe('randomStream', () => {
  it('repeats itself, and no other seed or label repeats it', () => {
    let examined = 0;
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.integer({ min: 1 }), (seed, label, other) => {
        examined += 1;
        const first = draws(seed, label, 8);
        expect(draws(seed, label, 8)).toEqual(first);
        expect(draws(seed ^ other, label, 8)).not.toEqual(first);
        expect(draws(seed, `${label}.`, 8)).not.toEqual(first);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(examined).toBe(300);
  });

  it('spreads evenly: tenths of 100 000 draws, and of the pairs that follow each other', () => {
    const values = draws(1641, 'even', 100_000);
    const tenths = Array<number>(10).fill(0);
    const pairs = Array<number>(100).fill(0);
    for (const [i, value] of values.entries()) {
      const tenth = Math.floor(value * 10);
      tenths[tenth]! += 1;
      if (i > 0) pairs[10 * Math.floor(values[i - 1]! * 10) + tenth]! += 1;
    }
    // Five standard deviations of a binomial count: 5 x 95 and 5 x 31.5.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
    for (const count of pairs) expect(Math.abs(count - 1_000)).toBeLessThan(158);
  });

  it('draws whole numbers from both ends and all between', () => {
    const random = randomStream(3, 'int');
    const seen = new Set(Array.from({ length: 400 }, () => random.int(-2, 3)));
    expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(random.int(7, 7)).toBe(7);
  });

  it('draws by weight, and never what weighs nothing', () => {
    const random = randomStream(4, 'weights');
    const drawn = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['never', 0],
        ['one', 1],
        ['three', 3],
      ]),
    );
    expect(drawn).not.toContain('never');
    const share = drawn.filter((each) => each === 'three').length / drawn.length;
    expect(Math.abs(share - 0.75)).toBeLessThan(0.022); // five standard deviations
  });

  it('samples different items, all of them when there are too few', () => {
    const items = ['a', 'b', 'c', 'd'];
    const random = randomStream(5, 'sample');
    for (let round = 0; round < 50; round += 1) {
      expect(new Set(random.sample(items, 3)).size).toBe(3);
      expect(random.sample(items, 9).sort()).toEqual(items);
    }
    expect(items).toEqual(['a', 'b', 'c', 'd']);
  });
});
