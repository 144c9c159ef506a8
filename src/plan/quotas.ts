import type { Quota } from '../problem/index.js';
import { compare, decimalOf, times } from './exact.js';
import { groupsOf } from './groups.js';
import type { Reading } from './reading.js';
import type { Check, Sheet } from './sheet.js';
import { type Attendance, attendancesOf } from './sittings.js';
import { type Violation, violation } from './violations.js';

/** The attendances that a quota looks at together. */
interface Circle {
  /** A candidate id, a year, or `scheme`. */
  readonly scope: string | number;
  /** The candidate, when the circle is one course. */
  readonly course: string | null;
  readonly attendances: readonly Attendance[];
}

/** All criteria hold, each by any of its values (case format, exact reading 6). Groups are asked at the start of the course. */
export const isCounted = (reading: Reading, { where }: Quota, { official, course }: Attendance): boolean => {
  const { gender, groups, provinces, regions, positions } = where;
  const region = reading.provinces.get(official.province)?.region ?? null;
  return (
    (gender === null || gender.includes(official.gender)) &&
    (groups === null || groupsOf(reading, official, course).some(({ id }) => groups.includes(id))) &&
    (provinces === null || provinces.includes(official.province)) &&
    (regions === null || (region !== null && regions.includes(region))) &&
    (positions === null || positions.includes(official.position))
  );
};

/** Open courses owe only when open; every year and the scheme owe also when nothing opens. */
const circlesOf = ({ reading, sittings, attendances }: Sheet, { scope }: Quota): readonly Circle[] => {
  switch (scope) {
    case 'course':
      return sittings.map((sitting) => ({
        scope: sitting.course.id,
        course: sitting.course.id,
        attendances: attendancesOf([sitting]),
      }));
    case 'year':
      return [...new Set(reading.problem.years)].map((year) => ({
        scope: year,
        course: null,
        attendances: attendances.filter(({ course }) => course.year === year),
      }));
    case 'scheme':
      return [{ scope: 'scheme', course: null, attendances }];
  }
};

/** min <= count <= max; minShare * attending <= count <= maxShare * attending, unrounded. */
const judge = (
  reading: Reading,
  quota: Quota,
  { scope, course, attendances }: Circle,
): readonly Violation[] => {
  const { min, max, minShare, maxShare } = quota;
  const attending = attendances.length;
  const count = attendances.filter((each) => isCounted(reading, quota, each)).length;
  const excess = (share: number): number => compare(decimalOf(count), times(decimalOf(share), attending));
  const about = { basis: quota.basis ?? reading.problem.rules.quotas.basis, course };
  const facts = { quota: quota.id, scope, count };
  const shares = { ...facts, attending };
  return [
    ...(min !== null && count < min
      ? [violation('quotas.min', { ...about, params: { ...facts, min } })]
      : []),
    ...(max !== null && count > max
      ? [violation('quotas.max', { ...about, params: { ...facts, max } })]
      : []),
    ...(minShare !== null && excess(minShare) < 0
      ? [violation('quotas.minShare', { ...about, params: { ...shares, minShare } })]
      : []),
    ...(maxShare !== null && excess(maxShare) > 0
      ? [violation('quotas.maxShare', { ...about, params: { ...shares, maxShare } })]
      : []),
  ];
};

/** Counts and shares of the attendances in each course, each year, or the scheme. */
export const quotas: Check = (sheet) =>
  sheet.reading.problem.rules.quotas.list.flatMap((quota) =>
    circlesOf(sheet, quota).flatMap((circle) => judge(sheet.reading, quota, circle)),
  );
