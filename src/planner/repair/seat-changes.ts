import type { OpenCourse, Plan } from '../../plan/index.js';

/** Why a seat or a course is given up: who had it withdraws, the course is cancelled, or the rest needs it. */
export type Reason = 'withdrawn' | 'cancelled' | 'rearranged';

/** One seat of one person, before and after. Candidate ids; null where there is none. */
export interface SeatChange {
  readonly official: string;
  /** `stays`: at the same course row (its date may move); `moves`: to another row; `joins`; `leaves`. */
  readonly kind: 'stays' | 'moves' | 'joins' | 'leaves';
  readonly before: string | null;
  readonly after: string | null;
  /** Of a seat given up; null otherwise. */
  readonly reason: Reason | null;
}

/** A course row that opens, closes or starts on another date. */
export interface CourseChange {
  readonly course: string;
  readonly kind: 'opens' | 'closes' | 'redated';
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: Reason | null;
}

/** From one plan to another, person by person. */
export interface SeatChanges {
  /** Every seat of both plans, by official, then by course. */
  readonly people: readonly SeatChange[];
  /** Only the rows that change, by id. */
  readonly courses: readonly CourseChange[];
  /** Seats by kind, and of those that stay how many on another date. */
  readonly counts: Readonly<Record<SeatChange['kind'] | 'redated', number>>;
}

/** How the second plan differs from the first, with the reasons that the request gives. */
export function seatChanges(
  before: Plan,
  after: Plan,
  { withdraw, cancel }: { readonly withdraw: readonly string[]; readonly cancel: readonly string[] },
): SeatChanges {
  const gone = new Set(withdraw);
  const shut = new Set(cancel);
  const isCancelled = ({ id, course }: OpenCourse): boolean => shut.has(id) || shut.has(course);
  const reasonOf = (official: string, course: OpenCourse): Reason => {
    if (gone.has(official)) return 'withdrawn';
    return isCancelled(course) ? 'cancelled' : 'rearranged';
  };
  const [had, has] = [coursesOf(before), coursesOf(after)];
  const officials = [...new Set([...had.keys(), ...has.keys()])].sort();
  const people = officials.flatMap((official) =>
    changesOf(official, had.get(official) ?? [], has.get(official) ?? [], reasonOf),
  );
  const count = (kind: SeatChange['kind']): number => people.filter((each) => each.kind === kind).length;
  return {
    people,
    courses: courseChanges(before, after, (course) => (isCancelled(course) ? 'cancelled' : 'rearranged')),
    counts: {
      stays: count('stays'),
      moves: count('moves'),
      joins: count('joins'),
      leaves: count('leaves'),
      redated: people.filter((each) => each.kind === 'stays' && each.before !== each.after).length,
    },
  };
}

const coursesOf = ({ courses }: Plan): ReadonlyMap<string, readonly OpenCourse[]> => {
  const mine = new Map<string, OpenCourse[]>();
  for (const course of courses) {
    for (const official of course.officials) mine.set(official, [...(mine.get(official) ?? []), course]);
  }
  return mine;
};

/** Rows in both stay; of the others the n-th given up and the n-th gained make a move. */
const changesOf = (
  official: string,
  had: readonly OpenCourse[],
  has: readonly OpenCourse[],
  reasonOf: (official: string, course: OpenCourse) => Reason,
): SeatChange[] => {
  const rowsNow = new Map(has.map((course) => [course.course, course]));
  const rowsThen = new Set(had.map(({ course }) => course));
  const lost = had.filter(({ course }) => !rowsNow.has(course));
  const gained = has.filter(({ course }) => !rowsThen.has(course));
  const stays = had.flatMap((course): SeatChange[] => {
    const now = rowsNow.get(course.course);
    if (now === undefined) return [];
    return [{ official, kind: 'stays', before: course.id, after: now.id, reason: null }];
  });
  const others = Array.from({ length: Math.max(lost.length, gained.length) }, (_, n): SeatChange => {
    const [from, to] = [lost[n], gained[n]];
    const kind = from === undefined ? 'joins' : to === undefined ? 'leaves' : 'moves';
    const reason = from === undefined ? null : reasonOf(official, from);
    return { official, kind, before: from?.id ?? null, after: to?.id ?? null, reason };
  });
  return [...stays, ...others];
};

const courseChanges = (
  before: Plan,
  after: Plan,
  reasonOf: (course: OpenCourse) => Reason,
): CourseChange[] => {
  const had = new Map(before.courses.map((each) => [each.course, each]));
  const has = new Map(after.courses.map((each) => [each.course, each]));
  return [...new Set([...had.keys(), ...has.keys()])].sort().flatMap((course): CourseChange[] => {
    const [from, to] = [had.get(course), has.get(course)];
    if (from?.id === to?.id) return [];
    const kind = from === undefined ? 'opens' : to === undefined ? 'closes' : 'redated';
    const reason = from === undefined ? null : reasonOf(from);
    return [{ course, kind, before: from?.id ?? null, after: to?.id ?? null, reason }];
  });
};
