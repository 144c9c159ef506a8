/**
 * The raw facts of a case, looked up by id, as the verifier and the measures read them. The windows of starts are
 * expanded here a second time, apart from `problem`.
 */
import type {
  Block,
  Course,
  IsoDate,
  Official,
  PastTraining,
  Position,
  Problem,
  Province,
} from '../problem/index.js';
import { type Day, type Days, dayOf, daysOf, isoOf, share, yearOf } from './days.js';

/** A row of `courses.csv` on one of its dates. Its days are `from` (the start) to `to`, both included. */
export interface DatedCourse extends Days {
  readonly id: string;
  readonly row: Course;
  readonly start: IsoDate;
  /** The year of the start. */
  readonly year: number;
  readonly country: string;
}

/** A block of the calendar with its days as numbers. */
export interface DatedBlock extends Days {
  readonly block: Block;
  /** `appliesTo` as the file writes it, e.g. `position:pct-hdnd`. */
  readonly scope: string;
}

export interface Reading {
  readonly problem: Problem;
  readonly officials: ReadonlyMap<string, Official>;
  readonly courses: ReadonlyMap<string, Course>;
  readonly provinces: ReadonlyMap<string, Province>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly countryOfPartner: ReadonlyMap<string, string>;
  readonly blocks: readonly DatedBlock[];
  /** Past courses by official. */
  readonly training: ReadonlyMap<string, readonly PastTraining[]>;
  /** Ranks by official, then by course as the file names it. Worked out when first asked: there may be one a pair. */
  readonly wishes: () => ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const scopeText = ({ appliesTo }: Block): string =>
  appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`;

const byOfficial = <T extends { readonly official: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const list = lists.get(row.official);
    if (list === undefined) lists.set(row.official, [row]);
    else list.push(row);
  }
  return lists;
};

const ranks = ({ preferences }: Problem): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map(
    [...byOfficial(preferences)].map(([official, wishes]) => [
      official,
      new Map(wishes.map(({ course, rank }) => [course, rank])),
    ]),
  );

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The facts of a case by id. */
export const readingOf = (problem: Problem): Reading => ({
  problem,
  officials: byId(problem.officials),
  courses: byId(problem.courses),
  provinces: byId(problem.provinces),
  positions: byId(problem.positions),
  countryOfPartner: new Map(problem.partners.map(({ id, country }) => [id, country])),
  blocks: problem.calendar.map((block) => ({ ...daysOf(block), block, scope: scopeText(block) })),
  training: byOfficial(problem.training),
  wishes: once(() => ranks(problem)),
});

const dated = (reading: Reading, row: Course, from: Day): DatedCourse => {
  const start = isoOf(from);
  return {
    id: row.start.window ? `${row.id}@${start}` : row.id,
    row,
    start,
    from,
    to: from + row.days - 1,
    year: yearOf(from),
    country: reading.countryOfPartner.get(row.partner) ?? '',
  };
};

/**
 * The dated candidate that an id names: a row of a single date by the row's own id, a row with a window by
 * `<row>@<date>` at one of its steps (case format, exact reading 1). undefined when the case has none of that id.
 */
export const courseNamed = (reading: Reading, id: string): DatedCourse | undefined => {
  const at = id.indexOf('@');
  const row = reading.courses.get(at < 0 ? id : id.slice(0, at));
  if (row === undefined || row.start.window !== at >= 0) return undefined;
  const { from, to } = daysOf(row.start);
  if (at < 0) return dated(reading, row, from);
  const start = dayOf(id.slice(at + 1));
  const atStep =
    start >= from && start <= to && (start - from) % reading.problem.rules.startWindows.stepDays === 0;
  return atStep && isoOf(start) === id.slice(at + 1) ? dated(reading, row, start) : undefined;
};

/** Every date of every row, whether usable or not. */
const allDates = (reading: Reading): readonly DatedCourse[] =>
  reading.problem.courses.flatMap((row) => {
    const { from, to } = daysOf(row.start);
    const step = reading.problem.rules.startWindows.stepDays;
    const count = row.start.window ? Math.floor((to - from) / step) + 1 : 1;
    return Array.from({ length: count }, (_, index) => dated(reading, row, from + index * step));
  });

/** The course starts in a year of the scheme. */
export const inYears = ({ problem }: Reading, { year }: DatedCourse): boolean => problem.years.includes(year);

/** The calendar blocks of `all` that share a day with the course; where people travel to it, those of its country and partner too. */
export const blocksOn = (reading: Reading, course: DatedCourse): readonly DatedBlock[] => {
  const ofPlace = [`country:${course.country}`, `partner:${course.row.partner}`];
  const scopes = ['all', ...(course.row.travel ? ofPlace : [])];
  return reading.blocks.filter((each) => scopes.includes(each.scope) && share(each, course));
};

/** The dated candidates that may be opened: in the years of the scheme, and met by no block. */
export const usableCourses = (reading: Reading): readonly DatedCourse[] =>
  allDates(reading).filter((each) => inYears(reading, each) && blocksOn(reading, each).length === 0);

/** A name in a file, of a row or of a dated candidate, means this candidate. */
export const isNamed = ({ id, row }: DatedCourse, name: string): boolean => name === id || name === row.id;
