import type { Group, Official } from '../problem/index.js';
import { ageOn, dayOf } from './days.js';
import type { DatedCourse, Reading } from './reading.js';
import { retirementOf } from './retirement.js';

/**
 * An official is a member of a group, asked for one course: every criterion that the group has must hold. Age is
 * taken on the start of the course, or on `ageAt` of the rule `eligibility`, also when that rule is off.
 */
export const isMember = (
  reading: Reading,
  official: Official,
  group: Group,
  course: DatedCourse,
): boolean => {
  const { gender, ageBelow, positions, plannedFor, servesUntil } = group.when;
  const { ageAt } = reading.problem.rules.eligibility;
  const testDay = ageAt === null ? course.from : dayOf(ageAt);
  return (
    (gender === null || gender === official.gender) &&
    (ageBelow === null || ageOn(dayOf(official.birthDate), testDay) < ageBelow) &&
    (positions === null || positions.includes(official.position)) &&
    (plannedFor === null || official.plannedPositions.some((post) => plannedFor.includes(post))) &&
    (servesUntil === null || retirementOf(official) >= dayOf(servesUntil))
  );
};

/** The groups of the case that an official is a member of, asked for one course; in the order of the case. */
export const groupsOf = (reading: Reading, official: Official, course: DatedCourse): readonly Group[] =>
  reading.problem.groups.filter((group) => isMember(reading, official, group, course));
