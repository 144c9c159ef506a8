/** Sets as bits, against sets of numbers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addAll,
  has,
  isEmpty,
  leastOf,
  setWhere,
  sizeOf,
  union,
  without,
  writeRest,
} from '../../src/eligibility/candidate-set.js';

const COUNT = fc.constantFrom(1, 2, 31, 32, 33, 63, 64, 65, 100);
const TWO_SETS = COUNT.chain((count) => {
  const some = fc.subarray(Array.from({ length: count }, (_, c) => c));
  return fc.record({ count: fc.constant(count), one: some, other: some });
});

it('a set of candidates does what a set of numbers does', () => {
  let edges = 0;
  fc.assert(
    fc.property(TWO_SETS, ({ count, one, other }) => {
      const all = Array.from({ length: count }, (_, c) => c);
      const bits = (members: readonly number[]) => setWhere(count, (c) => members.includes(c));
      const membersOf = (set: Uint32Array) => all.filter((c) => has(set, c));
      expect(membersOf(bits(one))).toEqual(all.filter((c) => one.includes(c)));
      expect(isEmpty(bits(one))).toBe(one.length === 0);
      expect(sizeOf(bits(one))).toBe(one.length);
      if (one.length > 0) expect(leastOf(bits(one))).toBe(Math.min(...one));
      const either = all.filter((c) => one.includes(c) || other.includes(c));
      expect(membersOf(union([bits(one), bits(other)]))).toEqual(either);
      const target = bits(one);
      addAll(target, bits(other));
      expect(membersOf(target)).toEqual(either);
      expect(membersOf(without(bits(one), bits(other)))).toEqual(
        all.filter((c) => one.includes(c) && !other.includes(c)),
      );
      const rest = new Int32Array(count - one.length + 2).fill(-1);
      writeRest(bits(one), count, rest, 1);
      expect([...rest]).toEqual([-1, ...all.filter((c) => !one.includes(c)), -1]);
      if (one.includes(31) || one.includes(63)) edges += 1;
    }),
    { seed: 1641, numRuns: 500 },
  );
  expect(edges).toBeGreaterThan(100);
});

it('a union leaves the sets that it is made of alone', () => {
  const one = setWhere(40, (c) => c < 3);
  const other = setWhere(40, (c) => c === 35);
  union([one, other]);
  expect([sizeOf(one), sizeOf(other)]).toEqual([3, 1]);
});
