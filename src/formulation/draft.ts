import type { Screening } from '../eligibility/index.js';
import { type Column, type ModelBuilder, modelBuilder, type Term } from '../milp/index.js';
import { type Candidate, names, type Problem } from '../problem/index.js';
import { type Pairs, pairsOf, sum } from './pairs.js';

/**
 * A model being written: the decision variables that every rule and goal speaks of. Indices `o` and `c` are those of
 * `problem.officials` and `screening.candidates`.
 *
 *   open(c)      in {0,1}   candidate c opens
 *   attend(o,c)  in {0,1}   official o attends candidate c; exists for allowed pairs only
 *   seats(c)     >= 0       = sum_o attend(o,c)
 *   trips(o)     >= 0       = sum_c attend(o,c)
 *
 * `seats` and `trips` are sums of whole numbers and are declared whole all the same: left continuous, the presolve of HiGHS
 * 1.15.1 gives wrong optima and false infeasibility on some small cases. Rows over many officials are written over
 * them, which keeps the matrix lean: a pair stands in its candidate's sum, its official's sum and its province's cap.
 */
export interface Draft {
  readonly problem: Problem;
  readonly screening: Screening;
  readonly candidates: readonly Candidate[];
  readonly model: ModelBuilder;
  readonly open: readonly Column[];
  readonly seats: readonly Column[];
  /** null where the official has no pair. */
  readonly trips: readonly (Column | null)[];
  readonly pairs: Pairs;
  /** The most that can attend candidate c: its maximum, or all its pairs when rule `seats` is off. */
  readonly mostSeats: readonly number[];
}

/** The seats that an open candidate needs and has; null when rule `seats` is off, and its overrides with it. */
export function seatRange({ rules }: Problem, { course }: Candidate): { min: number; max: number } | null {
  if (rules.seats.off) return null;
  return { min: course.minSeats ?? rules.seats.min, max: course.maxSeats ?? rules.seats.max };
}

/** With the open candidates fixed, who attends, and how many, is close to a flow from officials to seats, and its relaxation nearly whole. */
const SINGLE = { upper: 1, integer: true, follower: 'single' } as const;
const TOTAL = { integer: true, follower: 'total' } as const;

/** The variables and the rows that define them. A pair that `isForbidden` gets no variable, nor does an ineligible one. */
export function draft(
  screening: Screening,
  isForbidden: (official: number, candidate: number) => boolean,
): Draft {
  const { problem, candidates } = screening;
  const model = modelBuilder();
  const open = candidates.map(({ id }) => model.column(`open(${id})`, { upper: 1, integer: true }));
  const pairs = pairsOf(screening, isForbidden, open.length);
  model.columns(pairs.count, (pair) => `attend(${nameOfPair(screening, pairs, pair)})`, SINGLE);

  const mostSeats = candidates.map((candidate, c) =>
    Math.min(seatRange(problem, candidate)?.max ?? Infinity, pairs.ofCandidate(c).length),
  );
  const seats = candidates.map(({ id }, c) =>
    model.column(`seats(${id})`, { ...TOTAL, upper: mostSeats[c]! }),
  );
  const trips = problem.officials.map(({ id }, o) => {
    const upper = pairs.ofOfficial(o).length;
    return upper === 0 ? null : model.column(`trips(${id})`, { ...TOTAL, upper });
  });

  // seats(c) = sum_o attend(o,c)   and   a candidate that stays shut has nobody: seats(c) <= most(c) open(c)
  candidates.forEach(({ id }, c) => {
    model.row(`seats(${id})`, [sum(pairs, pairs.ofCandidate(c)), [seats[c]!, -1]], { lower: 0, upper: 0 });
    model.row(
      `shut(${id})`,
      [
        [seats[c]!, 1],
        [open[c]!, -mostSeats[c]!],
      ],
      { upper: 0 },
    );
  });
  // trips(o) = sum_c attend(o,c)
  problem.officials.forEach(({ id }, o) => {
    if (trips[o] == null) return;
    model.row(`trips(${id})`, [sum(pairs, pairs.ofOfficial(o)), [trips[o], -1]], { lower: 0, upper: 0 });
  });
  // sum_c seats(c) = sum_o trips(o): follows from the rows above, and lets totals be compared without any pair
  const totals: Term[] = [
    ...seats.map((column) => [column, 1] as const),
    ...trips.flatMap((column) => (column === null ? [] : [[column, -1] as const])),
  ];
  if (totals.length > 0) model.row('attendances', totals, { lower: 0, upper: 0 });
  return {
    problem,
    screening,
    candidates,
    model,
    open,
    seats,
    trips,
    pairs,
    mostSeats,
  };
}

const nameOfPair = ({ problem, candidates }: Screening, pairs: Pairs, pair: number): string =>
  `${problem.officials[pairs.officials[pair]!]!.id},${candidates[pairs.candidates[pair]!]!.id}`;

/** The indices of the candidates that a case file's course name stands for: a row's dates, or one dated candidate. */
export const named = (candidates: readonly Candidate[], name: string): number[] =>
  candidates.flatMap((candidate, c) => (names(name, candidate) ? [c] : []));

/** Indices grouped by a key, keys in the order of first mention. */
export const groupIndices = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly number[]> => grouped(items.keys(), (index) => keyOf(items[index]!));

/** Numbers grouped by a key, keys in the order of first mention. */
export function grouped<K>(
  numbers: Iterable<number>,
  keyOf: (number: number) => K,
): ReadonlyMap<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const number of numbers) {
    const key = keyOf(number);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [number]);
    else group.push(number);
  }
  return groups;
}
