import type { Official } from '../problem/index.js';
import { courseNamed, type DatedCourse, type Reading } from './reading.js';

/** Which dated candidates open and who attends them: all that a plan decides but the money. */
export interface Choice {
  /** A dated candidate. */
  readonly id: string;
  readonly officials: readonly string[];
}

/** An open course with the people who sit in it, as the case knows them. */
export interface Sitting<C extends Choice = Choice> {
  readonly course: DatedCourse;
  readonly officials: readonly Official[];
  /** The entry of the plan that says so. */
  readonly stated: C;
}

/** One official at one open course. */
export interface Attendance {
  readonly course: DatedCourse;
  readonly official: Official;
}

/**
 * The open courses of a plan, in its order. What the case does not know, and what is listed a second time, sits
 * nowhere: the checks on the record report it, and the rules judge the rest.
 */
export const sittingsOf = <C extends Choice>(
  reading: Reading,
  choices: readonly C[],
): readonly Sitting<C>[] => {
  const seen = new Set<string>();
  return choices.flatMap((stated) => {
    const course = courseNamed(reading, stated.id);
    if (course === undefined || seen.has(course.id)) return [];
    seen.add(course.id);
    const officials = [...new Set(stated.officials)].flatMap((id) => reading.officials.get(id) ?? []);
    return [{ course, officials, stated }];
  });
};

/** Every attendance of the open courses. */
export const attendancesOf = (sittings: readonly Sitting[]): readonly Attendance[] =>
  sittings.flatMap(({ course, officials }) => officials.map((official) => ({ course, official })));

/** How often each key occurs, in order of first occurrence. */
export const tally = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};
