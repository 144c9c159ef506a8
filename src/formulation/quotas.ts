import type { Terms } from '../milp/index.js';
import type { Problem, Quota } from '../problem/index.js';
import { wholeNumbers } from './decimals.js';
import { type Draft, type Pair, seatRange, sum } from './draft.js';
import { type ShareSide, shareEdges } from './share-edges.js';

/**
 * quotas, with count = the attending in the scope that match `where`, and all = the attending in the scope:
 *
 *   min <= count <= max          (scope course: min open(c) <= count; a course that is not open owes nothing)
 *   count - minShare all >= 0    and    count - maxShare all <= 0, both times the denominator of the share
 *
 * A share in scope `course` is written sharper, see `shareEdges`.
 */
export function quotas(draft: Draft): void {
  for (const quota of draft.problem.rules.quotas.list) {
    const matches = matcher(draft, quota);
    for (const scope of scopesOf(draft, quota)) addQuota(draft, quota, scope, matches);
  }
}

interface Scope {
  readonly name: string;
  readonly candidates: readonly number[];
  /** Scope `course` owes its minimum only when this candidate is open; the others owe it always. */
  readonly owedBy: number | null;
}

const scopesOf = ({ problem, candidates }: Draft, { scope }: Quota): Scope[] => {
  const all = candidates.map((_, c) => c);
  switch (scope) {
    case 'course':
      return all.map((c) => ({ name: candidates[c]!.id, candidates: [c], owedBy: c }));
    case 'year':
      return problem.years.map((year) => ({
        name: String(year),
        candidates: all.filter((c) => candidates[c]!.year === year),
        owedBy: null,
      }));
    case 'scheme':
      return [{ name: 'scheme', candidates: all, owedBy: null }];
  }
};

const addQuota = (draft: Draft, quota: Quota, scope: Scope, matches: (pair: Pair) => boolean): void => {
  const { model, open, seats, pairsOfCandidate } = draft;
  const { id, min, max, minShare, maxShare } = quota;
  const count = countTerms(draft, scope, matches);
  const all = scope.candidates.map((c) => [seats[c]!, 1] as const);
  const most = scope.candidates.reduce((total, c) => total + pairsOfCandidate[c]!.length, 0);
  const name = (side: string): string => `quotas.${side}(${id},${scope.name})`;
  if (min !== null && min > 0) {
    if (scope.owedBy === null) model.row(name('min'), count, { lower: min });
    else model.row(name('min'), [...count, [open[scope.owedBy]!, -min]], { lower: 0 });
  }
  if (max !== null && max < most) model.row(name('max'), count, { upper: max });
  const share = (side: ShareSide, limit: number): void => {
    if (scope.owedBy !== null) courseShare(draft, { name: name(side), side, limit }, scope.owedBy, count);
    else
      model.row(name(side), shareTerms(count, all, limit), side === 'minShare' ? { lower: 0 } : { upper: 0 });
  };
  if (minShare !== null && minShare > 0) share('minShare', minShare);
  if (maxShare !== null && maxShare < 1) share('maxShare', maxShare);
};

/** A share on one course, see `shareEdges`: run count - rise seats(c) - lift open(c) >= 0, or <= 0 for a maximum. */
const courseShare = (
  { problem, candidates, model, open, seats, mostSeats }: Draft,
  { name, side, limit }: { name: string; side: ShareSide; limit: number },
  c: number,
  count: Terms,
): void => {
  const most = mostSeats[c]!;
  const fewest = Math.min(seatRange(problem, candidates[c]!)?.min ?? 0, most);
  shareEdges(side, limit, fewest, most).forEach(({ run, rise, lift }, index, all) => {
    const terms: Terms = [
      ...count.map(([column, times]) => [column, times * run] as const),
      [seats[c]!, -rise],
      [open[c]!, -lift],
    ];
    model.row(
      all.length === 1 ? name : name.replace(/\)$/, `,${index + 1})`),
      terms.filter(([, times]) => times !== 0),
      side === 'minShare' ? { lower: 0 } : { upper: 0 },
    );
  });
};

/**
 * The matching attendances of a scope. Where the whole scheme counts and an official matches wherever they may go (or
 * nowhere), their `trips` stands for all their pairs.
 */
const countTerms = (draft: Draft, { candidates }: Scope, matches: (pair: Pair) => boolean): Terms => {
  const { pairsOfCandidate, pairsOfOfficial, trips } = draft;
  if (candidates.length < draft.candidates.length || candidates.length === 1) {
    return candidates.flatMap((c) => sum(pairsOfCandidate[c]!.filter(matches)));
  }
  return pairsOfOfficial.flatMap((mine, o): Terms => {
    const matching = mine.filter(matches);
    const column = trips[o];
    return matching.length === mine.length && column != null ? [[column, 1]] : sum(matching);
  });
};

const shareTerms = (count: Terms, all: Terms, share: number): Terms => {
  const { numbers, denominator } = wholeNumbers([share]);
  const numerator = numbers[0]!;
  return [
    ...count.map(([column, times]) => [column, times * denominator] as const),
    ...all.map(([column, times]) => [column, -times * numerator] as const),
  ];
};

/** Whether a pair counts: all criteria of `where` hold, each by any of its values; groups on the course's start. */
const matcher = ({ problem, screening }: Draft, { where }: Quota): ((pair: Pair) => boolean) => {
  const fits = problem.officials.map((official) => fitsPerson(problem, where, official));
  const { groups } = where;
  const indices = groups?.map((id) => problem.groups.findIndex((group) => group.id === id)) ?? null;
  return ({ official, candidate }) =>
    fits[official]! &&
    (indices === null || indices.some((group) => screening.isMember(official, group, candidate)));
};

const fitsPerson = (
  problem: Problem,
  { gender, provinces, regions, positions }: Quota['where'],
  official: Problem['officials'][number],
): boolean => {
  const region = problem.provinces.find(({ id }) => id === official.province)?.region ?? null;
  return (
    (gender === null || gender.includes(official.gender)) &&
    (provinces === null || provinces.includes(official.province)) &&
    (regions === null || (region !== null && regions.includes(region))) &&
    (positions === null || positions.includes(official.position))
  );
};
