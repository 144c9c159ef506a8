/** Which courses may be open together: `partnerLoad`, `concurrency`, `hosts`, `topicRuns`. */
import { type Day, isoOf } from './days.js';
import type { DatedCourse } from './reading.js';
import type { Check } from './sheet.js';
import { type Sitting, tally } from './sittings.js';
import { violation } from './violations.js';

// ids hold no '/', so the pair reads back without doubt
const inYear = (id: string, { year }: DatedCourse): string => `${id}/${year}`;
const idAndYear = (key: string): readonly [string, number] => {
  const [id, year] = key.split('/') as [string, string];
  return [id, Number(year)];
};

/** Open courses of a partner <= its max_courses_per_year, in each year. */
export const partnerLoad: Check = ({ reading, sittings }) => {
  const { basis } = reading.problem.rules.partnerLoad;
  const limits = new Map(
    reading.problem.partners.map(({ id, maxCoursesPerYear }) => [id, maxCoursesPerYear]),
  );
  return [...tally(sittings, ({ course }) => inYear(course.row.partner, course))].flatMap(
    ([key, courses]) => {
      const [partner, year] = idAndYear(key);
      const max = limits.get(partner) ?? null;
      if (max === null || courses <= max) return [];
      return [violation('partnerLoad.max', { basis, params: { partner, year, courses, max } })];
    },
  );
};

/** Open courses of a topic <= maxPerYear, in each year. */
export const topicRuns: Check = ({ reading, sittings }) => {
  const { maxPerYear: max, basis } = reading.problem.rules.topicRuns;
  return [...tally(sittings, ({ course }) => inYear(course.row.topic, course))]
    .filter(([, courses]) => courses > max)
    .map(([key, courses]) => {
      const [topic, year] = idAndYear(key);
      return violation('topicRuns.max', { basis, params: { topic, year, courses, max } });
    });
};

interface Load {
  readonly day: Day;
  readonly courses: number;
}

/** How many courses run from each day on which that number changes. */
const loads = (sittings: readonly Sitting[]): readonly Load[] => {
  const changes = new Map<Day, number>();
  const change = (day: Day, by: number): unknown => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { course } of sittings) {
    change(course.from, 1);
    change(course.to + 1, -1);
  }
  let courses = 0;
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([day, by]) => {
      courses += by;
      return { day, courses };
    });
};

/** The first busiest day of each unbroken stretch of days with more than `max` courses. */
const crowdedDays = (sittings: readonly Sitting[], max: number): readonly Load[] => {
  const crowded: Load[] = [];
  let within = false;
  for (const load of loads(sittings)) {
    const peak = crowded.at(-1);
    if (load.courses > max && !within) crowded.push(load);
    else if (load.courses > max && load.courses > peak!.courses) crowded[crowded.length - 1] = load;
    within = load.courses > max;
  }
  return crowded;
};

/** At most `max` open courses run on any day. One violation a stretch of days, for its busiest day. */
export const concurrency: Check = ({ reading, sittings }) => {
  const { max, basis } = reading.problem.rules.concurrency;
  return crowdedDays(sittings, max).map(({ day, courses }) =>
    violation('concurrency.max', { basis, params: { day: isoOf(day), courses, max } }),
  );
};

/** min <= open courses of the scheme in the countries of an entry <= max. */
export const hosts: Check = ({ reading, sittings }) => {
  const { list, basis } = reading.problem.rules.hosts;
  return list.flatMap(({ countries: wanted, min, max }) => {
    const courses = sittings.filter(({ course }) => wanted.includes(course.country)).length;
    const countries = wanted.join(', ');
    return [
      ...(min !== null && courses < min
        ? [violation('hosts.min', { basis, params: { countries, courses, min } })]
        : []),
      ...(max !== null && courses > max
        ? [violation('hosts.max', { basis, params: { countries, courses, max } })]
        : []),
    ];
  });
};
