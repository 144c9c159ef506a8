import type { Group, IsoDate, Official } from '../problem/index.js';
import { birthday } from './age.js';
import type { Ladder } from './ladder.js';
import type { RefusalCode } from './types.js';

/*
 * Membership of a group (decree I.1): gender, post, age, service and planned post must all hold. Of these the age alone
 * depends on the course, and whoever is too old on one day stays so on every later one.
 */

/** The first of gender and post that an official does not meet; null: both are met. */
export const missedBeforeAge = ({ when }: Group, official: Official): RefusalCode | null => {
  if (when.gender !== null && official.gender !== when.gender) return 'group.gender';
  const { positions } = when;
  return positions !== null && !positions.includes(official.position) ? 'group.position' : null;
};

/** The first of service and planned post that an official who retires on a day does not meet; null: both are met. */
export const missedAfterAge = ({ when }: Group, official: Official, retires: IsoDate): RefusalCode | null => {
  if (when.servesUntil !== null && retires < when.servesUntil) return 'group.servesUntil';
  const { plannedFor } = when;
  const isPlanned =
    plannedFor === null || official.plannedPositions.some((post) => plannedFor.includes(post));
  return isPlanned ? null : 'group.plannedFor';
};

/** The day from which the official is no longer below the group's age; null: no age is asked. */
export const agesOut = ({ when }: Group, { birthDate }: Official): IsoDate | null =>
  when.ageBelow === null ? null : birthday(birthDate, when.ageBelow);

/** The official is below the age of the group on the steps of the ladder of test days under this one. */
export const youngUntil = (group: Group, official: Official, byTestDay: Ladder): number => {
  const day = agesOut(group, official);
  return day === null ? byTestDay.height : byTestDay.before(day);
};

/** The official is a member of the group on the steps of the ladder of test days under this one; 0: on none. */
export const memberUntil = (group: Group, official: Official, retires: IsoDate, byTestDay: Ladder): number =>
  missedBeforeAge(group, official) === null && missedAfterAge(group, official, retires) === null
    ? youngUntil(group, official, byTestDay)
    : 0;
