/** How many sit where: `seats`, `oneCourse`, `coursesPerYear`, `seatsTotal`, `provinceCap`. */
import { share } from './days.js';
import type { DatedCourse } from './reading.js';
import type { Check } from './sheet.js';
import { type Attendance, tally } from './sittings.js';
import { byText, type Violation, violation } from './violations.js';

/** min <= attending <= max of every open course; a course's own numbers come before the rule's. */
export const seats: Check = ({ reading, sittings }) => {
  const rule = reading.problem.rules.seats;
  return sittings.flatMap(({ course, officials }) => {
    const about = { basis: rule.basis, course: course.id };
    const attending = officials.length;
    const min = course.row.minSeats ?? rule.min;
    const max = course.row.maxSeats ?? rule.max;
    return [
      ...(attending < min ? [violation('seats.tooFew', { ...about, params: { attending, min } })] : []),
      ...(attending > max ? [violation('seats.tooMany', { ...about, params: { attending, max } })] : []),
    ];
  });
};

const coursesByOfficial = (
  attendances: readonly Attendance[],
): ReadonlyMap<string, readonly DatedCourse[]> => {
  const courses = new Map<string, DatedCourse[]>();
  for (const { official, course } of attendances) {
    courses.set(official.id, [...(courses.get(official.id) ?? []), course]);
  }
  return courses;
};

const overlaps = (courses: readonly DatedCourse[]): readonly { first: string; second: string }[] =>
  courses.flatMap((a, index) =>
    courses.slice(index + 1).flatMap((b) => {
      const [first, second] = [a.id, b.id].sort(byText) as [string, string];
      return share(a, b) ? [{ first, second }] : [];
    }),
  );

/** An official attends at most `max` courses of the scheme, and never two that share a day. */
export const oneCourse: Check = ({ reading, attendances }) => {
  const { max, basis } = reading.problem.rules.oneCourse;
  return [...coursesByOfficial(attendances)].flatMap(([official, courses]): Violation[] => [
    ...(courses.length > max
      ? [violation('oneCourse.tooMany', { basis, official, params: { courses: courses.length, max } })]
      : []),
    ...overlaps(courses).map((params) => violation('oneCourse.overlap', { basis, official, params })),
  ]);
};

/** min <= open courses <= max in each year of the scheme. */
export const coursesPerYear: Check = ({ reading, sittings }) => {
  const { min, max, basis } = reading.problem.rules.coursesPerYear;
  const perYear = tally(sittings, ({ course }) => course.year);
  return [...new Set(reading.problem.years)].flatMap((year) => {
    const courses = perYear.get(year) ?? 0;
    return [
      ...(courses < min ? [violation('coursesPerYear.min', { basis, params: { year, courses, min } })] : []),
      ...(courses > max ? [violation('coursesPerYear.max', { basis, params: { year, courses, max } })] : []),
    ];
  });
};

/** min <= attendances <= max in the scheme. */
export const seatsTotal: Check = ({ reading, attendances }) => {
  const { min, max, basis } = reading.problem.rules.seatsTotal;
  const attending = attendances.length;
  return [
    ...(attending < min ? [violation('seatsTotal.min', { basis, params: { attending, min } })] : []),
    ...(attending > max ? [violation('seatsTotal.max', { basis, params: { attending, max } })] : []),
  ];
};

/** At most `max` of one province on one course. */
export const provinceCap: Check = ({ reading, sittings }) => {
  const { max, basis } = reading.problem.rules.provinceCap;
  return sittings.flatMap(({ course, officials }) =>
    [...tally(officials, ({ province }) => province)]
      .filter(([, attending]) => attending > max)
      .map(([province, attending]) =>
        violation('provinceCap.max', { basis, course: course.id, params: { province, attending, max } }),
      ),
  );
};
