import { type Column, evenly, gather, type Sum, scaled, type Terms } from '../milp/index.js';
import type { Problem, Quota } from '../problem/index.js';
import { wholeNumbers } from './decimals.js';
import { type Draft, seatRange } from './draft.js';
import { sum } from './pairs.js';
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

const addQuota = (draft: Draft, quota: Quota, scope: Scope, matches: (pair: number) => boolean): void => {
  const { model, open, seats, pairs } = draft;
  const { id, min, max, minShare, maxShare } = quota;
  const count = countTerms(draft, scope, matches);
  const all = scope.candidates.map((c) => seats[c]!);
  const most = scope.candidates.reduce((total, c) => total + pairs.ofCandidate(c).length, 0);
  const name = (side: string): string => `quotas.${side}(${id},${scope.name})`;
  if (min !== null && min > 0) {
    if (scope.owedBy === null) model.row(name('min'), [count], { lower: min });
    else model.row(name('min'), [count, [open[scope.owedBy]!, -min]], { lower: 0 });
  }
  if (max !== null && max < most) model.row(name('max'), [count], { upper: max });
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
    model.row(
      all.length === 1 ? name : name.replace(/\)$/, `,${index + 1})`),
      [scaled(count, (times) => times * run), [seats[c]!, -rise], [open[c]!, -lift]],
      side === 'minShare' ? { lower: 0 } : { upper: 0 },
    );
  });
};

/**
 * The matching attendances of a scope. Where the whole scheme counts and an official matches wherever they may go (or
 * nowhere), their `trips` stands for all their pairs.
 */
const countTerms = (draft: Draft, { candidates }: Scope, matches: (pair: number) => boolean): Terms => {
  const { pairs, trips } = draft;
  if (candidates.length < draft.candidates.length || candidates.length === 1) {
    return gather(candidates.map((c) => sum(pairs, pairs.ofCandidate(c).filter(matches))));
  }
  return gather(
    trips.map((column, o): Terms => {
      const mine = pairs.ofOfficial(o);
      const matching = mine.filter(matches);
      return matching.length === mine.length && column != null
        ? evenly(Int32Array.of(column))
        : sum(pairs, matching);
    }),
  );
};

const shareTerms = (count: Terms, all: readonly Column[], share: number): Sum => {
  const { numbers, denominator } = wholeNumbers([share]);
  return [scaled(count, (times) => times * denominator), evenly(Int32Array.from(all), -numbers[0]!)];
};

/** Whether a pair counts: all criteria of `where` hold, each by any of its values; groups on the course's start. */
const matcher = ({ problem, screening, pairs }: Draft, { where }: Quota): ((pair: number) => boolean) => {
  const fits = problem.officials.map((official) => fitsPerson(problem, where, official));
  const { groups } = where;
  const indices = groups?.map((id) => problem.groups.findIndex((group) => group.id === id)) ?? null;
  return (pair) => {
    const official = pairs.officials[pair]!;
    const isMember = (group: number): boolean => screening.isMember(official, group, pairs.candidates[pair]!);
    return fits[official]! && (indices === null || indices.some(isMember));
  };
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
