import {
  type DatedCourse,
  forbiddingGoal,
  isCounted,
  isNamed,
  mayAttend,
  type Plan,
  type Reading,
  readingOf,
  usableCourses,
  wishedRank,
} from '../../plan/index.js';
import type { Official, Problem, Quota } from '../../problem/index.js';

/*
 * A plan made ready for withdrawals to be played through: its courses in the order in which they start, and what each
 * attendance counts for.
 */

/** What a count among some attendances has to keep: a quota in one of its scopes, or a head for a course. */
export interface Requirement {
  /** The quota's id; `head` for rule `head`. */
  readonly id: string;
  readonly kind: 'quota' | 'head';
  /** A candidate id, a year, or `scheme`. */
  readonly scope: string;
  readonly limits: Pick<Quota, 'min' | 'max' | 'minShare' | 'maxShare'>;
  /** The courses whose attendances it looks at. */
  readonly courses: ReadonlySet<Seating>;
  readonly counts: (official: Official, course: DatedCourse) => boolean;
}

/** An open course of the plan. */
export interface Seating {
  readonly index: number;
  readonly id: string;
  readonly course: DatedCourse;
  readonly officials: readonly Official[];
  /** The least that must attend; 0 with rule `seats` off. */
  readonly min: number;
  /** Indices of the requirements that look at it. */
  readonly requirements: readonly number[];
}

export interface LineUp {
  readonly problem: Problem;
  readonly reading: Reading;
  /** By start, then id: the order in which places are filled again. */
  readonly seatings: readonly Seating[];
  readonly requirements: readonly Requirement[];
  /** The most of one province on one course. */
  readonly provinceCap: number;
  /** The most courses of one official. */
  readonly mostCourses: number;
  /** The courses that an official attends in the plan. */
  readonly attended: ReadonlyMap<string, readonly Seating[]>;
}

/** Courses and officials that the case does not know are left out. */
export function lineUp(problem: Problem, plan: Plan): LineUp {
  const reading = readingOf(problem);
  const known = new Map(usableCourses(reading).map((course) => [course.id, course]));
  const opened = plan.courses
    .flatMap(({ id, officials }) => {
      const course = known.get(id);
      const people = officials.flatMap((each) => reading.officials.get(each) ?? []);
      return course === undefined ? [] : [{ course, officials: people }];
    })
    .sort((a, b) => a.course.from - b.course.from || (a.course.id < b.course.id ? -1 : 1));
  const { provinceCap, oneCourse, seats } = problem.rules;
  const requirements: Requirement[] = [];
  const seatings = opened.map(({ course, officials }, index) => ({
    index,
    id: course.id,
    course,
    officials,
    min: seats.off ? 0 : (course.row.minSeats ?? seats.min),
    requirements: [] as number[],
  }));
  for (const each of requirementsOf(reading, seatings)) {
    for (const { index } of each.courses) seatings[index]!.requirements.push(requirements.length);
    requirements.push(each);
  }
  const attended = new Map<string, Seating[]>();
  for (const seating of seatings) {
    for (const { id } of seating.officials) attended.set(id, [...(attended.get(id) ?? []), seating]);
  }
  return {
    problem,
    reading,
    seatings,
    requirements,
    provinceCap: provinceCap.off ? Infinity : provinceCap.max,
    mostCourses: oneCourse.off ? Infinity : oneCourse.max,
    attended,
  };
}

const requirementsOf = (reading: Reading, seatings: readonly Seating[]): readonly Requirement[] => {
  const { quotas, head } = reading.problem.rules;
  const list = quotas.off ? [] : quotas.list;
  const { maxRank } = head;
  return [
    ...list.flatMap((quota) =>
      scopesOf(reading.problem, quota, seatings).map(
        ([scope, courses]): Requirement => ({
          id: quota.id,
          kind: 'quota',
          scope,
          limits: quota,
          courses: new Set(courses),
          counts: (official, course) => isCounted(reading, quota, { official, course }),
        }),
      ),
    ),
    ...(head.off || maxRank === null ? [] : seatings.map((seating) => headOf(reading, seating, maxRank))),
  ];
};

/** Somebody of high enough rank, as if it were a quota of one. */
const headOf = ({ positions }: Reading, seating: Seating, maxRank: number): Requirement => ({
  id: 'head',
  kind: 'head',
  scope: seating.id,
  limits: { min: 1, max: null, minShare: null, maxShare: null },
  courses: new Set([seating]),
  counts: ({ position }) => (positions.get(position)?.rank ?? Infinity) <= maxRank,
});

const scopesOf = (
  { years }: Problem,
  { scope }: Quota,
  seatings: readonly Seating[],
): readonly (readonly [string, readonly Seating[]])[] => {
  if (scope === 'course') return seatings.map((each) => [each.id, [each]] as const);
  if (scope === 'scheme') return [['scheme', seatings]];
  return years.map((year) => [String(year), seatings.filter(({ course }) => course.year === year)] as const);
};

/** Who may stand by for a course: may attend it, does not, and could go beside what they attend. In the order of the case. */
export function reservesFor(
  { reading, mostCourses, attended }: LineUp,
  seating: Seating,
): readonly Official[] {
  const { problem } = reading;
  const { course } = seating;
  const barred = new Set(
    (problem.rules.pins.off ? [] : problem.pins)
      .filter(({ kind, course: name }) => kind === 'never' && isNamed(course, name))
      .map(({ official }) => official),
  );
  const onlyRanked = forbiddingGoal(problem) !== undefined;
  return problem.officials.filter(
    (official) =>
      !barred.has(official.id) &&
      goesBeside(attended.get(official.id) ?? [], seating, mostCourses) &&
      !(onlyRanked && wishedRank(reading, official, course) === undefined) &&
      mayAttend(reading, official, course),
  );
}

/** Rule `oneCourse`: one more course, on other days. With the rule off only the same course twice is impossible. */
export const goesBeside = (
  others: readonly Seating[],
  { index, course }: Seating,
  mostCourses: number,
): boolean =>
  others.length < mostCourses &&
  others.every(
    (other) =>
      other.index !== index &&
      (mostCourses === Infinity || other.course.to < course.from || course.to < other.course.from),
  );
