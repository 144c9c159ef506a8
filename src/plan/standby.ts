import type { Official } from '../problem/index.js';
import { mayAttend } from './attendance.js';
import { isNamed } from './reading.js';
import type { Check, Sheet } from './sheet.js';
import type { Sitting } from './sittings.js';
import { byText, type Violation, violation } from './violations.js';
import { forbiddingGoal, wishedRank } from './wishes.js';

/** Nothing forbids the pair in itself: the four pair rules, a pin `never`, a goal that forbids unranked pairs. */
const mayStandBy = ({ reading }: Sheet, official: Official, { course }: Sitting): boolean => {
  const { problem } = reading;
  const barred =
    !problem.rules.pins.off &&
    problem.pins.some(
      (pin) => pin.kind === 'never' && pin.official === official.id && isNamed(course, pin.course),
    );
  const unwished =
    forbiddingGoal(problem) !== undefined && wishedRank(reading, official, course) === undefined;
  return !barred && !unwished && mayAttend(reading, official, course);
};

const problemOf = (sheet: Sheet, sitting: Sitting, id: string, again: boolean): string | undefined => {
  const official = sheet.reading.officials.get(id);
  if (official === undefined) return 'unknown';
  if (again) return 'twice';
  if (sitting.officials.includes(official)) return 'attends';
  return mayStandBy(sheet, official, sitting) ? undefined : 'notEligible';
};

const faultsOfList = (sheet: Sheet, candidate: string, list: readonly string[]): readonly Violation[] => {
  const sitting = sheet.sittings.find(({ course }) => course.id === candidate);
  if (sitting === undefined) {
    return [violation('record.standby', { course: candidate, params: { candidate, problem: 'notOpen' } })];
  }
  const seen = new Set<string>();
  return list.flatMap((official) => {
    const problem = problemOf(sheet, sitting, official, seen.has(official));
    seen.add(official);
    if (problem === undefined) return [];
    return [violation('record.standby', { course: candidate, official, params: { candidate, problem } })];
  });
};

/** Only people who may attend an open course, and do not, stand by for it, each once. Their order is the plan's own. */
export const standby: Check = (sheet) =>
  Object.entries(sheet.plan.standby)
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([candidate, list]) => faultsOfList(sheet, candidate, list));
