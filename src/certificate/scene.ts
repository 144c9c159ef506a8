/** What a plan of the case may hold, by the verifier's reading of the facts: dated courses, and who may attend which. */
import {
  type DatedCourse,
  forbiddingGoal,
  isNamed,
  mayAttend,
  type Reading,
  readingOf,
  usableCourses,
  wishedRank,
} from '../plan/index.js';
import type { Official, Problem } from '../problem/index.js';
import { newSheet, type Sheet, type Terms } from './model.js';

/** One official who may attend one course, and the column that says whether. */
export interface Pair {
  readonly official: Official;
  readonly course: DatedCourse;
  readonly attend: number;
}

/** A course that may open, with its columns. */
export interface Offer {
  readonly course: DatedCourse;
  readonly open: number;
  readonly seats: number;
  readonly pairs: readonly Pair[];
  /** The most that can attend it. */
  readonly most: number;
}

/** An official with the courses that they may attend, at least one. */
export interface Nominee {
  readonly official: Official;
  readonly trips: number;
  readonly pairs: readonly Pair[];
}

export interface Scene {
  readonly problem: Problem;
  readonly reading: Reading;
  readonly sheet: Sheet;
  /** Sorted by id. */
  readonly offers: readonly Offer[];
  /** In the order of the case. */
  readonly nominees: readonly Nominee[];
  /**
   * By province, the officials whom the four pair rules let attend something, also where a pin or a wish keeps them away;
   * provinces without any are not here.
   */
  readonly eligible: ReadonlyMap<string, number>;
}

/** The columns `open`, `attend`, `seats`, `trips` of a case, on a sheet of its own. */
export const sceneOf = (problem: Problem): Scene => {
  const reading = readingOf(problem);
  const sheet = newSheet();
  const courses = [...usableCourses(reading)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = courses.map(({ id }) => sheet.column(`open(${id})`, 1, true));
  const isKept = keptApart(reading);
  const byCourse = courses.map((): Pair[] => []);
  const byOfficial: (readonly Pair[])[] = [];
  const eligible = new Map<string, number>();
  for (const official of problem.officials) {
    const mine: Pair[] = [];
    const count = eligible.get(official.province) ?? 0;
    courses.forEach((course, index) => {
      if (!mayAttend(reading, official, course)) return;
      eligible.set(official.province, count + 1);
      if (isKept(official, course)) return;
      const pair = { official, course, attend: sheet.column(`attend(${official.id},${course.id})`, 1, true) };
      mine.push(pair);
      byCourse[index]!.push(pair);
    });
    byOfficial.push(mine);
  }
  const offers = courses.map((course, index): Offer => {
    const pairs = byCourse[index]!;
    const most = Math.min(pairs.length, seatLimits(problem, course)?.max ?? pairs.length);
    return {
      course,
      open: open[index]!,
      seats: sheet.column(`seats(${course.id})`, most, true),
      pairs,
      most,
    };
  });
  const nominees = problem.officials.flatMap((official, index): Nominee[] => {
    const pairs = byOfficial[index]!;
    if (pairs.length === 0) return [];
    return [{ official, pairs, trips: sheet.column(`trips(${official.id})`, pairs.length, true) }];
  });
  return { problem, reading, sheet, offers, nominees, eligible };
};

/** Whether a `never` pin, or a goal that forbids unranked pairs, keeps an official from a course. */
const keptApart = (reading: Reading): ((official: Official, course: DatedCourse) => boolean) => {
  const { pins, rules } = reading.problem;
  const never = rules.pins.off ? [] : pins.filter(({ kind }) => kind === 'never');
  const ranked = forbiddingGoal(reading.problem) !== undefined;
  return (official, course) =>
    never.some((pin) => pin.official === official.id && isNamed(course, pin.course)) ||
    (ranked && wishedRank(reading, official, course) === undefined);
};

/** How many an open course needs and has room for: its own numbers before the rule's; null when the rule is off. */
export const seatLimits = (
  { rules: { seats } }: Problem,
  { row }: DatedCourse,
): { readonly min: number; readonly max: number } | null =>
  seats.off ? null : { min: row.minSeats ?? seats.min, max: row.maxSeats ?? seats.max };

/** The sum of columns. */
export const sumOf = (columns: readonly number[], coefficient = 1): Terms =>
  columns.map((column) => [column, coefficient] as const);

/** The sum of the attendances. */
export const attendances = (pairs: readonly Pair[], coefficient = 1): Terms =>
  pairs.map(({ attend }) => [attend, coefficient] as const);

/** The sum of the openings. */
export const openings = (offers: readonly Offer[]): Terms => offers.map(({ open }) => [open, 1] as const);

/** Items by key, keys in the order of first mention. */
export const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
