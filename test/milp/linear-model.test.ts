import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonDivisor, evenly, gather, listed, modelBuilder, scaled } from '../../src/milp/index.js';

describe('a model being built', () => {
  it('becomes compressed rows: columns and rows in their order, a column once a row', () => {
    const builder = modelBuilder();
    const x = builder.column('x', { upper: 1, integer: true });
    const y = builder.column('y', { lower: 2, upper: Infinity });
    builder.row(
      'r1',
      [
        [y, 3],
        [x, 1],
        [y, -1],
      ],
      { lower: 4 },
    );
    builder.row('empty', [], { upper: 5 });
    builder.row('r3', [[x, 7]], { lower: 0, upper: 0 });
    const { columns, rows } = builder.build();
    expect([...columns.lower, ...columns.upper, ...columns.integer]).toEqual([0, 2, 1, Infinity, 1, 0]);
    expect([columns.count, [...columns.names]]).toEqual([2, ['x', 'y']]);
    expect([...rows.starts]).toEqual([0, 2, 2, 3]);
    expect([...rows.indices]).toEqual([y, x, x]);
    expect([...rows.values]).toEqual([2, 1, 7]);
    expect([...rows.lower]).toEqual([4, -Infinity, 0]);
    expect([...rows.upper]).toEqual([Infinity, 5, 0]);
    expect([rows.count, [...rows.names]]).toEqual([3, ['r1', 'empty', 'r3']]);
  });

  it('leaves out what adds up to nothing', () => {
    const sum = gather([
      [3, 2],
      [1, 0],
      [3, -2],
      [2, 5],
    ]);
    expect(listed(sum)).toEqual([[2, 5]]);
  });

  it('adds up single terms and whole blocks in the order of first mention', () => {
    const block = scaled(evenly(Int32Array.of(7, 2)), (coefficient) => 3 * coefficient);
    expect(listed(gather([[2, 1], block, [9, 4], block]))).toEqual([
      [2, 7],
      [7, 6],
      [9, 4],
    ]);
  });

  it('is what adding up by column gives, in whatever runs the columns come', () => {
    const seen = { twice: 0, once: 0 };
    const run = fc.record({
      from: fc.nat(12),
      length: fc.nat(4),
      coefficient: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const all = runs.flatMap(({ from, length, coefficient }) =>
          Array.from({ length }, (_, at) => [from + at, coefficient] as const),
        );
        const sums = new Map<number, number>();
        for (const [column, coefficient] of all) sums.set(column, (sums.get(column) ?? 0) + coefficient);
        expect(listed(gather(all))).toEqual([...sums].filter(([, coefficient]) => coefficient !== 0));
        seen[sums.size < all.length ? 'twice' : 'once'] += 1;
      }),
      { seed: 1641, numRuns: 500 },
    );
    expect(seen.twice).toBeGreaterThan(100);
    expect(seen.once).toBeGreaterThan(100);
  });

  it('names the columns of a block when they are asked for', () => {
    const builder = modelBuilder();
    const asked: number[] = [];
    const first = builder.column('a', { upper: 1 });
    const block = builder.columns(
      3,
      (index) => {
        asked.push(index);
        return `b${index}`;
      },
      { upper: 2, integer: true, follower: 'single' },
    );
    const last = builder.column('c', { upper: 4 });
    const { columns } = builder.build();
    expect([first, block, last]).toEqual([0, 1, 4]);
    expect(asked).toEqual([]);
    expect(columns.names.at(3)).toBe('b2');
    expect(asked).toEqual([2]);
    expect([...columns.names]).toEqual(['a', 'b0', 'b1', 'b2', 'c']);
    expect([columns.names.length, columns.names.at(5), columns.names.at(-1)]).toEqual([
      5,
      undefined,
      undefined,
    ]);
    expect([...columns.upper]).toEqual([1, 2, 2, 2, 4]);
    expect([...columns.follower]).toEqual([0, 1, 1, 1, 0]);
  });
});

describe('the common divisor', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[0, 6], 6],
    [[-12, 18], 6],
    [[2_500_000_000, 61_000_000], 1_000_000],
    [[7, 5], 1],
  ])('of %j is %i', (numbers, divisor) => {
    expect(commonDivisor(numbers)).toBe(divisor);
  });

  it('divides every number, and no larger one does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1 }), (numbers) => {
        const largest = Math.max(...numbers.map(Math.abs));
        const divisors = Array.from({ length: largest }, (_, at) => at + 1);
        const common = divisors.filter((each) => numbers.every((number) => number % each === 0));
        expect(commonDivisor(numbers)).toBe(common.at(-1) ?? 0);
      }),
      { seed: 1641, numRuns: 300 },
    );
  });
});
