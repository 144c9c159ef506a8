/**
 * A set of candidates as bits: candidate c is bit `c % 32` of word `c / 32` (rounded down). With 100 000 nominees and 500
 * candidates there are 50 million verdicts; as bits they are 7 MB, and 32 of them are worked out at a time. Sets are shared
 * by all whom they concern, so nobody writes to one that they have not made.
 */
export type CandidateSet = Uint32Array;

const BITS = 32;

export const wordsFor = (candidates: number): number => Math.ceil(candidates / BITS);

/** Those of the candidates 0 to `count` - 1 for which it holds. */
export const setWhere = (count: number, holds: (candidate: number) => boolean): CandidateSet => {
  const set = new Uint32Array(wordsFor(count));
  for (let c = 0; c < count; c += 1) if (holds(c)) set[Math.floor(c / BITS)]! |= 1 << (c % BITS);
  return set;
};

export const has = (set: CandidateSet, candidate: number): boolean =>
  ((set[Math.floor(candidate / BITS)]! >>> (candidate % BITS)) & 1) === 1;

export const isEmpty = (set: CandidateSet): boolean => set.every((word) => word === 0);

/** Those in one of the sets at least; there is one set at least. */
export const union = (sets: readonly CandidateSet[]): CandidateSet => {
  if (sets.length === 1) return sets[0]!;
  const all = sets[0]!.slice();
  for (const set of sets.slice(1)) addAll(all, set);
  return all;
};

/** Writes to `target`, which may be a part of a larger array. */
export const addAll = (target: CandidateSet, set: CandidateSet): void => {
  for (let word = 0; word < target.length; word += 1) target[word]! |= set[word]!;
};

/** Those of `set` that are not in `other`. */
export const without = (set: CandidateSet, other: CandidateSet): CandidateSet =>
  set.map((word, at) => word & ~other[at]!);

export const sizeOf = (set: CandidateSet): number => {
  let size = 0;
  for (let word = 0; word < set.length; word += 1) size += ones(set[word]!);
  return size;
};

/** The bits of a word that are 1, added up in pairs, then fours, then bytes. */
const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** The least of a set that is not empty. */
export const leastOf = (set: CandidateSet): number => {
  const at = set.findIndex((word) => word !== 0);
  return at * BITS + lowestBit(set[at]!);
};

const lowestBit = (word: number): number => BITS - 1 - Math.clz32(word & -word);

/** Writes those of the candidates 0 to `count` - 1 that are not in a set, ascending, into `target` from `at` on. */
export const writeRest = (set: CandidateSet, count: number, target: Int32Array, at: number): void => {
  let next = at;
  for (let word = 0; word < set.length; word += 1) {
    const base = word * BITS;
    const inWord = count - base < BITS ? (1 << (count - base)) - 1 : -1;
    for (let left = ~set[word]! & inWord; left !== 0; left &= left - 1) {
      target[next] = base + lowestBit(left);
      next += 1;
    }
  }
};
