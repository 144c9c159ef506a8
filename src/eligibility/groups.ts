import type { Group, IsoDate, Rules } from '../problem/index.js';
import { ageOn } from './age.js';
import type { Dossier } from './dossier.js';
import type { Refusal } from './types.js';

/** The day of the age test for a course that starts on `start` (rule `eligibility.ageAt` may fix it). */
export const ageTestDay = (rules: Rules, start: IsoDate): IsoDate => rules.eligibility.ageAt ?? start;

/** Whether the official is in the group (decree I.1) when ages are asked on `testDay`. */
export function isInGroup(dossier: Dossier, group: Group, index: number, testDay: IsoDate): boolean {
  const { official } = dossier;
  const { gender, positions, plannedFor, servesUntil } = group.when;
  const agesOut = dossier.agesOut[index] ?? null;
  return (
    (gender === null || official.gender === gender) &&
    (agesOut === null || testDay < agesOut) &&
    (positions === null || positions.includes(official.position)) &&
    (plannedFor === null || official.plannedPositions.some((post) => plannedFor.includes(post))) &&
    (servesUntil === null || dossier.retires >= servesUntil)
  );
}

/** The first criterion of a group that the official does not meet, in words' code; only for a non-member. */
export function whyNotInGroup(
  dossier: Dossier,
  group: Group,
  index: number,
  testDay: IsoDate,
  start: IsoDate,
): Refusal {
  const { official } = dossier;
  const { gender, ageBelow, positions, servesUntil } = group.when;
  const miss = (code: Refusal['code'], params: Refusal['params']): Refusal => ({
    rule: 'eligibility',
    basis: group.basis,
    code,
    params: { group: group.id, ...params },
  });
  if (gender !== null && official.gender !== gender) return miss('group.gender', { wanted: gender });
  if (positions !== null && !positions.includes(official.position)) {
    return miss('group.position', { position: official.position });
  }
  const agesOut = dossier.agesOut[index] ?? null;
  if (ageBelow !== null && agesOut !== null && testDay >= agesOut) {
    const age = ageOn(official.birthDate, testDay);
    return miss('group.age', { limit: ageBelow, age, on: testDay, birthday: agesOut, start });
  }
  if (servesUntil !== null && dossier.retires < servesUntil) {
    return miss('group.servesUntil', { retires: dossier.retires, until: servesUntil });
  }
  return miss('group.plannedFor', { planned: official.plannedPositions.join(', ') });
}
