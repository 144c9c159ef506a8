import type { OpenCourse, Plan } from '../../plan/index.js';
import {
  type Candidate,
  type Change,
  candidatesOf,
  names,
  type Pin,
  type Problem,
} from '../../problem/index.js';
import type { RepairRequest } from './types.js';

/** The courses of a plan that have begun on a day, and those that are still to come. */
export const begunAndToCome = (
  { courses }: Plan,
  { from }: Pick<RepairRequest, 'from'>,
): { readonly begun: readonly OpenCourse[]; readonly toCome: readonly OpenCourse[] } => ({
  begun: courses.filter(({ start }) => start < from),
  toCome: courses.filter(({ start }) => start >= from),
});

/**
 * What a request makes of the case, as changes: what has begun opens on its date with exactly its people; nothing else starts
 * before the day; who withdraws is no nominee any more, or, having begun a course, goes to no other; what is cancelled stays
 * shut; and the plan is kept as one of the goals. What happened overrules what was decided: pins that ask for the impossible go.
 */
export function requestedChanges(problem: Problem, plan: Plan, request: RepairRequest): readonly Change[] {
  const { begun } = begunAndToCome(plan, request);
  const { usable } = candidatesOf(problem);
  const started = new Set(begun.flatMap(({ officials }) => officials));
  const withdrawn = [...new Set(request.withdraw)].sort();
  const gone = withdrawn.filter((id) => !started.has(id) && problem.officials.some((each) => each.id === id));
  const staying = withdrawn.filter((id) => started.has(id));
  return [
    ...overruled(problem, usable, begun, { ...request, withdraw: staying }),
    ...(gone.length === 0 ? [] : [{ do: 'removeOfficials' as const, where: { officials: gone } }]),
    ...begun.flatMap((course) => asBegun(problem, course, new Set(gone))),
    ...staying.flatMap((official) => keptAway(problem, begun, official)),
    ...closed(request.cancel),
    ...closed(tooLate(usable, begun, request)),
    kept(problem, plan, request),
  ];
}

/** Decisions of the case that cannot be any more. Pins of those who are no nominees go with them. */
const overruled = (
  problem: Problem,
  usable: readonly Candidate[],
  begun: readonly OpenCourse[],
  { withdraw, cancel }: RepairRequest,
): Change[] => {
  if (problem.rules.pins.off) return [];
  const isShut = (candidate: Candidate): boolean => cancel.some((name) => names(name, candidate));
  const isImpossible = ({ course, official, kind }: Pin): boolean => {
    if (kind !== 'must') return false;
    const meant = usable.filter((candidate) => names(course, candidate));
    if (meant.length > 0 && meant.every(isShut)) return true;
    const hasBegun = begun.some(
      (each) => (course === each.id || course === each.course) && each.officials.includes(official ?? ''),
    );
    return official !== null && withdraw.includes(official) && !hasBegun;
  };
  return problem.pins
    .filter(isImpossible)
    .map(({ course, official }) => ({ do: 'unpin', course, ...(official === null ? {} : { official }) }));
};

/** Open on this date, with these people and no others. */
const asBegun = (
  problem: Problem,
  { id, course, officials }: OpenCourse,
  gone: ReadonlySet<string>,
): Change[] => {
  const must = (official?: string): Change => ({
    do: 'pin',
    course: id,
    ...(official === undefined ? {} : { official }),
    kind: 'must',
    reason: REASONS.begun,
  });
  const count = String(officials.length);
  return [must(), ...officials.map(must), ...onlyThese()];

  /** As many seats as people; where rule `seats` is off, seats say nothing, and everybody else is kept away by name. */
  function onlyThese(): Change[] {
    if (!problem.rules.seats.off) {
      return [
        { do: 'changeCourses', where: { courses: [course] }, set: { min_seats: count, max_seats: count } },
      ];
    }
    const others = problem.officials.filter((each) => !officials.includes(each.id) && !gone.has(each.id));
    return others.map((each) => ({
      do: 'pin',
      course: id,
      official: each.id,
      kind: 'never',
      reason: REASONS.begun,
    }));
  }
};

/** Reasons of the decisions that a repair adds; they stand in the plan, and a reader sees where they come from. */
const REASONS = { begun: 'đã bắt đầu (begun)', withdrawn: 'xin rút (withdrawn)' } as const;

/** Who has begun a course and withdraws goes to no other row. */
const keptAway = (problem: Problem, begun: readonly OpenCourse[], official: string): Change[] => {
  const own = new Set(
    begun.filter(({ officials }) => officials.includes(official)).map(({ course }) => course),
  );
  return problem.courses
    .filter(({ id }) => !own.has(id))
    .map(({ id }) => ({ do: 'pin', course: id, official, kind: 'never', reason: REASONS.withdrawn }));
};

const closed = (courses: readonly string[]): Change[] =>
  courses.length === 0 ? [] : [{ do: 'close', courses: [...new Set(courses)].sort() }];

/** Dates before the day on which nothing has begun: it is too late to open them. */
const tooLate = (
  usable: readonly Candidate[],
  begun: readonly OpenCourse[],
  { from, cancel }: RepairRequest,
): readonly string[] => {
  const rows = new Set(begun.map(({ course }) => course));
  return usable
    .filter(({ start, course }) => start < from && !rows.has(course.id))
    .filter((candidate) => !cancel.some((name) => names(name, candidate)))
    .map(({ id }) => id);
};

/** The plan as it stands, also the seats that can no longer be kept: how many of it stay is what the goal counts. */
const kept = (
  problem: Problem,
  { courses }: Plan,
  { keep = 'first', name = 'plan.json' }: RepairRequest,
): Change => ({
  do: 'keepPlan',
  plan: name,
  places: courses
    .filter(({ officials }) => officials.length > 0)
    .map(({ course, officials }) => ({ course, officials })),
  at: placeOf(problem, keep),
});

/** The number, from 1, of the goal that keeps the plan. */
export const placeOf = ({ goals }: Problem, keep: NonNullable<RepairRequest['keep']>): number => {
  if (keep === 'first') return 1;
  return keep === 'last' ? goals.length + 1 : keep;
};
