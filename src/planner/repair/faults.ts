import type { Plan } from '../../plan/index.js';
import { candidatesOf, names, nearest, type Problem } from '../../problem/index.js';
import { begunAndToCome, placeOf } from './requested.js';
import type { RepairFault, RepairRequest } from './types.js';

/** Everything in a request that does not fit the case and the plan; then nothing is planned. */
export const requestFaults = (
  problem: Problem,
  plan: Plan,
  request: RepairRequest,
): readonly RepairFault[] => {
  if (plan.case !== problem.id) {
    return [{ code: 'repair.otherCase', params: { found: plan.case, expected: problem.id } }];
  }
  return [
    ...request.withdraw.flatMap((official) => faultsOfWithdrawal(problem, plan, official, request)),
    ...request.cancel.flatMap((course) => faultsOfCancelling(problem, plan, course, request)),
    ...lost(problem, plan, request),
    ...faultsOfPlace(problem, request),
  ];
};

const faultsOfWithdrawal = (
  { officials }: Problem,
  plan: Plan,
  official: string,
  request: RepairRequest,
): readonly RepairFault[] => {
  const { begun, toCome } = begunAndToCome(plan, request);
  const attends = (courses: Plan['courses']): boolean =>
    courses.some((course) => course.officials.includes(official));
  if (attends(begun) && !attends(toCome)) {
    const courses = begun.filter((course) => course.officials.includes(official)).map(({ id }) => id);
    return [{ code: 'repair.begun', params: { official, courses: courses.join(', ') } }];
  }
  // Somebody whom the case has already struck off may still sit in the plan.
  if (attends(toCome) || officials.some(({ id }) => id === official)) return [];
  const suggestion = nearest(
    official,
    officials.map(({ id }) => id),
  );
  return [{ code: 'repair.unknownOfficial', params: { official, suggestion } }];
};

const faultsOfCancelling = (
  problem: Problem,
  plan: Plan,
  course: string,
  request: RepairRequest,
): readonly RepairFault[] => {
  const { usable, dropped } = candidatesOf(problem);
  const all = [...usable, ...dropped.map(({ candidate }) => candidate)];
  if (!all.some((candidate) => names(course, candidate))) {
    const known = [...problem.courses.map(({ id }) => id), ...all.map(({ id }) => id)];
    return [{ code: 'repair.unknownCourse', params: { course, suggestion: nearest(course, known) } }];
  }
  return begunAndToCome(plan, request)
    .begun.filter((each) => each.id === course || each.course === course)
    .map(({ id, start }) => ({ code: 'repair.courseBegun', params: { course: id, start } }));
};

/** What has begun, and the case no longer knows: then nothing can be said to stay as it is. */
const lost = (problem: Problem, plan: Plan, request: RepairRequest): readonly RepairFault[] => {
  const usable = new Set(candidatesOf(problem).usable.map(({ id }) => id));
  const nominees = new Set(problem.officials.map(({ id }) => id));
  return begunAndToCome(plan, request).begun.flatMap(({ id, officials }): RepairFault[] => {
    if (!usable.has(id)) return [{ code: 'repair.lostCourse', params: { course: id } }];
    return officials
      .filter((official) => !nominees.has(official))
      .map((official) => ({ code: 'repair.lostOfficial', params: { official, course: id } }));
  });
};

const faultsOfPlace = (problem: Problem, { keep = 'first' }: RepairRequest): readonly RepairFault[] => {
  const [place, most] = [placeOf(problem, keep), problem.goals.length + 1];
  return Number.isInteger(place) && place >= 1 && place <= most
    ? []
    : [{ code: 'repair.place', params: { place, most } }];
};
