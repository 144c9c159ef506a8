import { type Draft, grouped, groupIndices, seatRange } from './draft.js';
import { sum } from './pairs.js';

/* Rules on which candidates open, and on how many attend one. */

/** seats: min(c) open(c) <= seats(c) <= max(c) open(c)  for all c (decree III.2). The upper side is the row `shut`. */
export function seats({ problem, candidates, model, open, seats }: Draft): void {
  candidates.forEach((candidate, c) => {
    const min = seatRange(problem, candidate)!.min;
    model.row(
      `seats.min(${candidate.id})`,
      [
        [seats[c]!, 1],
        [open[c]!, -min],
      ],
      { lower: 0 },
    );
  });
}

/** A row's dates exclude each other: sum_{c in row} open(c) <= 1  for all rows with several dates. */
export function oneDate({ candidates, model, open }: Draft): void {
  for (const [row, dates] of groupIndices(candidates, ({ course }) => course.id)) {
    if (dates.length > 1)
      model.row(
        `oneDate(${row})`,
        dates.map((c) => [open[c]!, 1] as const),
        { upper: 1 },
      );
  }
}

/** coursesPerYear: min <= sum_{c in year} open(c) <= max  for all years of the scheme (decree III.2). */
export function coursesPerYear({ problem, candidates, model, open }: Draft): void {
  const { min, max } = problem.rules.coursesPerYear;
  for (const year of problem.years) {
    const terms = candidates.flatMap((each, c) => (each.year === year ? [[open[c]!, 1] as const] : []));
    if (terms.length > 0 || min > 0) model.row(`coursesPerYear(${year})`, terms, { lower: min, upper: max });
  }
}

/** seatsTotal: min <= sum_c seats(c) <= max (decree III.2). */
export function seatsTotal({ problem, model, seats }: Draft): void {
  const { min, max } = problem.rules.seatsTotal;
  model.row(
    'seatsTotal',
    seats.map((column) => [column, 1] as const),
    { lower: min, upper: max },
  );
}

/** partnerLoad: sum_{c at partner p in year y} open(c) <= max_courses_per_year(p)  for all p, y. */
export function partnerLoad({ problem, candidates, model, open }: Draft): void {
  const maxOf = new Map(problem.partners.map(({ id, maxCoursesPerYear }) => [id, maxCoursesPerYear]));
  for (const [key, group] of groupIndices(candidates, ({ course, year }) => `${course.partner},${year}`)) {
    const max = maxOf.get(candidates[group[0]!]!.course.partner) ?? null;
    if (max === null || rowsAmong(candidates, group) <= max) continue;
    model.row(
      `partnerLoad(${key})`,
      group.map((c) => [open[c]!, 1] as const),
      { upper: max },
    );
  }
}

/**
 * concurrency: sum_{c running on day d} open(c) <= max  for all days d. Candidates are intervals, so the days on which
 * one starts are enough, and of those only the ones whose set of running candidates is in no other's.
 */
export function concurrency({ problem, candidates, model, open }: Draft): void {
  const { max } = problem.rules.concurrency;
  const running = [...new Set(candidates.map(({ start }) => start))]
    .sort()
    .map((day) => ({ day, group: indicesWhere(candidates, ({ start, end }) => start <= day && day <= end) }));
  running.forEach(({ day, group }, index) => {
    const next = running[index + 1]?.group;
    if (next !== undefined && group.every((c) => next.includes(c))) return;
    if (rowsAmong(candidates, group) <= max) return;
    model.row(
      `concurrency(${day})`,
      group.map((c) => [open[c]!, 1] as const),
      { upper: max },
    );
  });
}

/** hosts: min <= sum_{c in countries} open(c) <= max  for all entries (decree IV.2.a). */
export function hosts({ problem, candidates, model, open }: Draft): void {
  problem.rules.hosts.list.forEach(({ countries, min, max }, entry) => {
    const terms = candidates.flatMap(({ country }, c) =>
      countries.includes(country) ? [[open[c]!, 1] as const] : [],
    );
    model.row(`hosts(${entry + 1})`, terms, { lower: min ?? 0, upper: max ?? Infinity });
  });
}

/** topicRuns: sum_{c on topic t in year y} open(c) <= maxPerYear  for all t, y. */
export function topicRuns({ problem, candidates, model, open }: Draft): void {
  const { maxPerYear } = problem.rules.topicRuns;
  for (const [key, group] of groupIndices(candidates, ({ course, year }) => `${course.topic},${year}`)) {
    if (rowsAmong(candidates, group) <= maxPerYear) continue;
    model.row(
      `topicRuns(${key})`,
      group.map((c) => [open[c]!, 1] as const),
      { upper: maxPerYear },
    );
  }
}

/**
 * provinceCap: sum_{o of p} attend(o,c) <= max open(c)  for all p, c. With `open` on the right side the relaxation cannot
 * send anybody to a course that it opens by a fraction only.
 */
export function provinceCap({ problem, candidates, model, open, pairs }: Draft): void {
  const { max } = problem.rules.provinceCap;
  const provinceOf = (pair: number): string => problem.officials[pairs.officials[pair]!]!.province;
  candidates.forEach(({ id }, c) => {
    for (const [province, members] of grouped(pairs.ofCandidate(c), provinceOf)) {
      if (members.length <= max) continue;
      const people = sum(pairs, Int32Array.from(members));
      model.row(`provinceCap(${province},${id})`, [people, [open[c]!, -max]], { upper: 0 });
    }
  });
}

/** head: sum_{o: rank(o) <= maxRank} attend(o,c) >= open(c)  for all c. */
export function head({ problem, candidates, model, open, pairs }: Draft): void {
  const { maxRank } = problem.rules.head;
  if (maxRank === null) return;
  const rankOf = new Map(problem.positions.map(({ id, rank }) => [id, rank ?? Infinity]));
  const leads = problem.officials.map(({ position }) => (rankOf.get(position) ?? Infinity) <= maxRank);
  candidates.forEach(({ id }, c) => {
    const heads = pairs.ofCandidate(c).filter((pair) => leads[pairs.officials[pair]!]!);
    model.row(`head(${id})`, [sum(pairs, heads), [open[c]!, -1]], { lower: 0 });
  });
}

const indicesWhere = <T>(items: readonly T[], holds: (item: T) => boolean): number[] =>
  items.flatMap((item, index) => (holds(item) ? [index] : []));

/** How many of these candidates can open together as far as their rows go: one a row. */
const rowsAmong = (candidates: Draft['candidates'], group: readonly number[]): number =>
  new Set(group.map((c) => candidates[c]!.course.id)).size;
