/* What single rules say of a candidate or of an official on it. A third reading, kept apart from the model's rows. */
import type { Screening } from '../eligibility/index.js';
import type { Candidate, Problem, Quota } from '../problem/index.js';

/** The seats that an open candidate needs and has; with rule `seats` off, none and no end. */
export const seatRange = ({ rules }: Problem, { course }: Candidate): { min: number; max: number } =>
  rules.seats.off
    ? { min: 0, max: Infinity }
    : { min: course.minSeats ?? rules.seats.min, max: course.maxSeats ?? rules.seats.max };

/** How many courses one official may attend. */
export const mostTrips = ({ rules }: Problem): number =>
  rules.oneCourse.off ? Infinity : rules.oneCourse.max;

/** Whether an official on a candidate counts; officials and candidates by index. */
export type Counts = (official: number, candidate: number) => boolean;

/** The quotas in force, each with whom it counts. */
export const quotasOf = (screening: Screening): readonly { quota: Quota; counts: Counts }[] => {
  const { rules } = screening.problem;
  return rules.quotas.off
    ? []
    : rules.quotas.list.map((quota) => ({ quota, counts: counter(screening, quota) }));
};

/** All criteria hold, each by any of its values; groups are asked on the start of the candidate. */
const counter = (screening: Screening, { where }: Quota): Counts => {
  const { problem } = screening;
  const { gender, groups, provinces, regions, positions } = where;
  const regionOf = new Map(problem.provinces.map(({ id, region }) => [id, region]));
  const holds = <T>(list: readonly T[] | null, value: T | null | undefined): boolean =>
    list === null || (value != null && list.includes(value));
  const fits = problem.officials.map(
    (official) =>
      holds(gender, official.gender) &&
      holds(provinces, official.province) &&
      holds(regions, regionOf.get(official.province)) &&
      holds(positions, official.position),
  );
  const asked = groups?.map((id) => problem.groups.findIndex((group) => group.id === id)) ?? null;
  return (official, candidate) =>
    fits[official]! &&
    (asked === null || asked.some((group) => screening.isMember(official, group, candidate)));
};

/** The candidates that a quota looks at together; for scope `course` one list each, owed only where it opens. */
export const circlesOf = (
  { problem, candidates }: Screening,
  { scope }: Quota,
): readonly (readonly number[])[] => {
  const all = candidates.map((_, c) => c);
  switch (scope) {
    case 'course':
      return all.map((c) => [c]);
    case 'year':
      return problem.years.map((year) => all.filter((c) => candidates[c]!.year === year));
    case 'scheme':
      return [all];
  }
};

/** Whether each official may lead a delegation; null: nobody has to. */
export const leadersOf = ({ rules, positions, officials }: Problem): readonly boolean[] | null => {
  const { off, maxRank } = rules.head;
  if (off || maxRank === null) return null;
  const rankOf = new Map(positions.map(({ id, rank }) => [id, rank]));
  return officials.map(({ position }) => (rankOf.get(position) ?? Infinity) <= maxRank);
};

/** Lists of indices by key, in the order of first mention; a null key counts nowhere. */
export function gatherBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, number[]> {
  const lists = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key === null) return;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [index]);
    else list.push(index);
  });
  return lists;
}

/** The days on which one of some candidates starts: of intervals, the only ones on which their number can be at its highest. */
export const startDays = (candidates: readonly Candidate[]): readonly string[] =>
  [...new Set(candidates.map(({ start }) => start))].sort();

export const runsOn = ({ start, end }: Candidate, day: string): boolean => start <= day && day <= end;
