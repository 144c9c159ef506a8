import type { Screening } from '../eligibility/index.js';
import { type Column, type ModelBuilder, modelBuilder, type Terms } from '../milp/index.js';
import { type Candidate, names, type Problem } from '../problem/index.js';

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
  /** Pairs by candidate, officials ascending. */
  readonly pairsOfCandidate: readonly (readonly Pair[])[];
  /** Pairs by official, candidates ascending. */
  readonly pairsOfOfficial: readonly (readonly Pair[])[];
  /** The most that can attend candidate c: its maximum, or all its pairs when rule `seats` is off. */
  readonly mostSeats: readonly number[];
}

export interface Pair {
  readonly official: number;
  readonly candidate: number;
  readonly attend: Column;
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
  const { problem, candidates, allowed, allowedStart } = screening;
  const model = modelBuilder();
  const open = candidates.map(({ id }) => model.column(`open(${id})`, { upper: 1, integer: true }));
  const pairsOfCandidate = candidates.map((): Pair[] => []);
  const pairsOfOfficial = problem.officials.map((person, official) => {
    const mine: Pair[] = [];
    for (const candidate of allowed.subarray(allowedStart[official], allowedStart[official + 1])) {
      if (isForbidden(official, candidate)) continue;
      const name = `attend(${person.id},${candidates[candidate]!.id})`;
      const pair = { official, candidate, attend: model.column(name, SINGLE) };
      mine.push(pair);
      pairsOfCandidate[candidate]!.push(pair);
    }
    return mine;
  });

  const mostSeats = candidates.map((candidate, c) =>
    Math.min(seatRange(problem, candidate)?.max ?? Infinity, pairsOfCandidate[c]!.length),
  );
  const seats = candidates.map(({ id }, c) =>
    model.column(`seats(${id})`, { ...TOTAL, upper: mostSeats[c]! }),
  );
  const trips = pairsOfOfficial.map((mine, o) =>
    mine.length === 0
      ? null
      : model.column(`trips(${problem.officials[o]!.id})`, { ...TOTAL, upper: mine.length }),
  );

  // seats(c) = sum_o attend(o,c)   and   a candidate that stays shut has nobody: seats(c) <= most(c) open(c)
  candidates.forEach(({ id }, c) => {
    model.row(`seats(${id})`, [...sum(pairsOfCandidate[c]!), [seats[c]!, -1]], { lower: 0, upper: 0 });
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
  pairsOfOfficial.forEach((mine, o) => {
    if (trips[o] == null) return;
    model.row(`trips(${problem.officials[o]!.id})`, [...sum(mine), [trips[o], -1]], { lower: 0, upper: 0 });
  });
  // sum_c seats(c) = sum_o trips(o): follows from the rows above, and lets totals be compared without any pair
  const totals: Terms = [
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
    pairsOfCandidate,
    pairsOfOfficial,
    mostSeats,
  };
}

/** The sum of the pairs' variables, each times `coefficient`. */
export const sum = (pairs: readonly Pair[], coefficient = 1): Terms =>
  pairs.map(({ attend }) => [attend, coefficient] as const);

/** The indices of the candidates that a case file's course name stands for: a row's dates, or one dated candidate. */
export const named = (candidates: readonly Candidate[], name: string): number[] =>
  candidates.flatMap((candidate, c) => (names(name, candidate) ? [c] : []));

/** Indices grouped by a key, keys in the order of first mention. */
export function groupIndices<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}
