import type { Screening } from '../eligibility/index.js';
import type { OpenCourse, Plan } from '../plan/index.js';
import type { Official } from '../problem/index.js';

/** One attendance: who, on which course, as a member of which groups on its start. */
export interface Attendance {
  readonly course: OpenCourse;
  readonly official: Official;
  readonly groups: readonly string[];
}

/** Every attendance of a plan, by course and official. */
export const attendancesOf = (plan: Plan, { problem, candidates, isMember }: Screening): Attendance[] => {
  const officialAt = new Map(problem.officials.map((official, index) => [official.id, index]));
  const candidateAt = new Map(candidates.map((candidate, index) => [candidate.id, index]));
  return plan.courses.flatMap((course) =>
    course.officials.flatMap((id): Attendance[] => {
      const index = officialAt.get(id);
      const candidate = candidateAt.get(course.id);
      if (index === undefined || candidate === undefined) return []; // no verified plan has such an attendance
      const groups = problem.groups.filter((_, group) => isMember(index, group, candidate));
      return [{ course, official: problem.officials[index]!, groups: groups.map((group) => group.id) }];
    }),
  );
};
