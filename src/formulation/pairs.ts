import type { Screening } from '../eligibility/index.js';
import { type Column, evenly, type Terms } from '../milp/index.js';

/**
 * The pairs (official, candidate) that have a variable, numbered by official, then by candidate: millions of them, so they
 * live in typed arrays. `attend` of pair p is the column `first + p`.
 */
export interface Pairs {
  readonly count: number;
  readonly first: Column;
  /** By pair: indices into `problem.officials` and `screening.candidates`. */
  readonly officials: Int32Array;
  readonly candidates: Int32Array;
  /** The pairs of one official, candidates ascending. */
  readonly ofOfficial: (official: number) => Int32Array;
  /** The pairs of one candidate, officials ascending. */
  readonly ofCandidate: (candidate: number) => Int32Array;
}

/** The pairs of a screening that are not forbidden; `first` is the column of the first. */
export function pairsOf(
  screening: Screening,
  isForbidden: (official: number, candidate: number) => boolean,
  first: Column,
): Pairs {
  const { starts, candidates } = remaining(screening, isForbidden);
  const count = candidates.length;
  const officials = new Int32Array(count);
  for (let o = 0; o + 1 < starts.length; o += 1) officials.fill(o, starts[o], starts[o + 1]);
  const sorted = sortedByCandidate(candidates, screening.candidates.length);
  return {
    count,
    first,
    officials,
    candidates,
    ofOfficial: (o) => consecutive(starts[o]!, starts[o + 1]!),
    ofCandidate: (c) => sorted.pairs.subarray(sorted.starts[c], sorted.starts[c + 1]),
  };
}

/** The numbers from `from` up to `end`. */
const consecutive = (from: number, end: number): Int32Array => {
  const numbers = new Int32Array(end - from);
  for (let number = from; number < end; number += 1) numbers[number - from] = number;
  return numbers;
};

/** The sum of the pairs' variables, each times `coefficient`. */
export const sum = ({ first }: Pairs, chosen: Int32Array, coefficient = 1): Terms =>
  evenly(
    chosen.map((pair) => first + pair),
    coefficient,
  );

/** The allowed pairs in compressed rows by official, less the forbidden ones. */
const remaining = (
  { allowed, allowedStart }: Screening,
  isForbidden: (official: number, candidate: number) => boolean,
): { starts: Int32Array; candidates: Int32Array } => {
  const starts = new Int32Array(allowedStart.length);
  const candidates = new Int32Array(allowed.length);
  let used = 0;
  for (let o = 0; o + 1 < allowedStart.length; o += 1) {
    for (const candidate of allowed.subarray(allowedStart[o], allowedStart[o + 1])) {
      if (!isForbidden(o, candidate)) candidates[used++] = candidate;
    }
    starts[o + 1] = used;
  }
  return { starts, candidates: candidates.subarray(0, used) };
};

/** Pair numbers in compressed rows by candidate (counting sort). */
const sortedByCandidate = (
  candidates: Int32Array,
  count: number,
): { starts: Int32Array; pairs: Int32Array } => {
  const starts = new Int32Array(count + 1);
  for (const candidate of candidates) starts[candidate + 1]! += 1;
  for (let c = 0; c < count; c += 1) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const pairs = new Int32Array(candidates.length);
  candidates.forEach((candidate, pair) => {
    pairs[next[candidate]!] = pair;
    next[candidate]! += 1;
  });
  return { starts, pairs };
};
