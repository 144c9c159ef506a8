import { isDeepStrictEqual } from 'node:util';
import {
  type Course,
  type Fund,
  LEVELS,
  type Official,
  type Partner,
  type Pin,
  type Preference,
  type Problem,
  type Quota,
  type Rules,
} from '../../problem/index.js';

/*
 * Whether a changed case only takes plans away and values those that are left as before. The two cases are compared, not the
 * changes: so it holds for any list of changes in any order. Whatever is not known to take away is held to be none of it.
 */

/** Whether a value, as it is now, allows no plan more than it did. */
type Way<T> = (was: T, is: T) => boolean;

const same: Way<unknown> = (was, is) => was === is || isDeepStrictEqual(was, is);

/** What no plan and no goal's value depends on. */
const any: Way<unknown> = () => true;

/** Limits; null: none. */
const noHigher: Way<number | null> = (was, is) => was === null || (is !== null && is <= was);
const noLower: Way<number | null> = (was, is) => was === null || (is !== null && is >= was);

/** Objects of which some fields have a way of their own; all others must be the same. */
const fields =
  <T extends object>(ways: { readonly [K in keyof T]?: Way<T[K]> }): Way<T> =>
  (was, is) =>
    (Object.keys({ ...was, ...is }) as (keyof T)[]).every((key) => (ways[key] ?? same)(was[key], is[key]));

/** A rule that is switched on takes plans away, whatever its parameters; one that is switched off may allow some. */
const rule =
  <R extends { readonly off: boolean; readonly basis: string | null }>(
    ways: {
      readonly [K in keyof R]?: Way<R[K]>;
    },
  ): Way<R> =>
  (was, is) =>
    was.off || fields<R>({ ...ways, basis: any })(was, is);

/** Rows of before that are left, each with no more freedom than it had, and no new ones. */
const fewer =
  <T extends { readonly id: string }>(way: Way<T>): Way<readonly T[]> =>
  (was, is) => {
    if (was === is) return true;
    const before = new Map(was.map((row) => [row.id, row]));
    return is.every((row) => {
      const old = before.get(row.id);
      return old !== undefined && way(old, row);
    });
  };

/** All items of before, and perhaps others. */
const more = <T>(was: readonly T[], is: readonly T[]): boolean => {
  if (was === is) return true;
  const now = new Set(is.map((item) => JSON.stringify(item)));
  return was.every((item) => now.has(JSON.stringify(item)));
};

/** Of each limit of before one that is no wider, and perhaps others. */
const limits =
  <T>(isOfOne: Way<T>, way: Way<T>): Way<readonly T[]> =>
  (was, is) =>
    was.every((entry) => is.some((each) => isOfOne(entry, each) && way(entry, each)));

/** Every rule; a new one does not compile without its way. */
const RULES: { readonly [R in keyof Rules]: Way<Rules[R]> } = {
  startWindows: fields<Rules['startWindows']>({ basis: any }),
  eligibility: fields<Rules['eligibility']>({
    basis: any,
    serviceMonthsLeft: noLower,
    lastRatings: (was, is) => is.every((rating) => was.includes(rating)),
  }),
  noRepeatTraining: rule<Rules['noRepeatTraining']>({ withinYears: noLower }),
  language: rule<Rules['language']>({ minLevel: (was, is) => LEVELS.indexOf(is) >= LEVELS.indexOf(was) }),
  availability: rule<Rules['availability']>({}),
  seats: fields<Rules['seats']>({ basis: any, min: noLower, max: noHigher }),
  oneCourse: rule<Rules['oneCourse']>({ max: noHigher }),
  coursesPerYear: rule<Rules['coursesPerYear']>({ min: noLower, max: noHigher }),
  seatsTotal: rule<Rules['seatsTotal']>({ min: noLower, max: noHigher }),
  funds: rule<Rules['funds']>({}),
  partnerLoad: rule<Rules['partnerLoad']>({}),
  concurrency: rule<Rules['concurrency']>({ max: noHigher }),
  provinceCap: rule<Rules['provinceCap']>({ max: noHigher }),
  hosts: rule<Rules['hosts']>({
    list: limits(
      (was, is) => same(was.countries, is.countries),
      fields<Rules['hosts']['list'][number]>({ min: noLower, max: noHigher }),
    ),
  }),
  topicRuns: rule<Rules['topicRuns']>({ maxPerYear: noHigher }),
  quotas: rule<Rules['quotas']>({
    list: limits<Quota>(
      (was, is) => was.id === is.id,
      fields<Quota>({ basis: any, min: noLower, max: noHigher, minShare: noLower, maxShare: noHigher }),
    ),
  }),
  head: rule<Rules['head']>({ maxRank: noHigher }),
  pins: rule<Rules['pins']>({}),
};

const funds = (was: Problem, is: Problem): boolean => {
  if (was.rules.funds.off || was.funds === null) return true;
  return is.funds !== null && fewer(fields<Fund>({ name: any, amount: noHigher }))(was.funds, is.funds);
};

/** Whether what names a nominee and a course (a row or one of its dates) speaks of any that are left. */
const speaksOf = ({ officials, courses }: Problem) => {
  const people = new Set(officials.map(({ id }) => id));
  const rows = new Set(courses.map(({ id }) => id));
  return ({ official, course }: { readonly official: string | null; readonly course?: string }): boolean =>
    (official === null || people.has(official)) && (course === undefined || rows.has(course.split('@')[0]!));
};

/** A decision is gone only with those whom it named. */
const pins = (was: Problem, is: Problem): boolean =>
  was.rules.pins.off || more(was.pins.filter(speaksOf(is)).map(decision), is.pins.map(decision));

const decision = ({ course, official, kind }: Pin) => ({ course, official, kind });

/** Wishes are what goals count, so they stay as they are. */
const preferences = (was: Problem, is: Problem): boolean =>
  same(was.preferences.filter(speaksOf(is)), is.preferences satisfies readonly Preference[]);

const training = (was: Problem, is: Problem): boolean => {
  const isThere = speaksOf(is);
  return same(
    was.training.filter(({ official }) => isThere({ official })),
    is.training,
  );
};

/** Where a goal may give something up, the plan need not show the optimum of another, and nothing follows. */
const goals = (was: Problem, is: Problem): boolean =>
  same(was.goals, is.goals) && is.goals.every(({ tolerance }) => tolerance === 0);

type CaseWay = (was: Problem, is: Problem) => boolean;

const of =
  <K extends keyof Problem>(key: K, way: Way<Problem[K]> = same): CaseWay =>
  (was, is) =>
    way(was[key], is[key]);

/** Every part of a case; a new one does not compile without its way. */
const PARTS: { readonly [K in keyof Problem]: CaseWay } = {
  id: any as CaseWay,
  title: any as CaseWay,
  basis: any as CaseWay,
  inputs: any as CaseWay,
  years: of('years'),
  groups: of('groups'),
  provinces: of('provinces'),
  positions: of('positions'),
  topics: of('topics'),
  rules: of('rules', fields<Rules>(RULES)),
  goals,
  partners: (was, is) =>
    was.partners.length === is.partners.length &&
    fewer(fields<Partner>({ maxCoursesPerYear: noHigher }))(was.partners, is.partners),
  courses: of('courses', fewer<Course>(same)),
  officials: of('officials', fewer(fields<Official>({ unavailable: more }))),
  training,
  preferences,
  funds,
  calendar: of('calendar', more),
  pins,
};

/** What decides which provinces `leastProvince` counts: with fewer of them the smallest number may be larger. */
const SCREENED: readonly CaseWay[] = [
  of('courses'),
  of('officials'),
  of('training'),
  of('calendar'),
  ...(['eligibility', 'noRepeatTraining', 'language', 'availability'] as const).map(
    (id): CaseWay =>
      (was, is) =>
        same(was.rules[id], is.rules[id]),
  ),
];

/**
 * Every plan of the changed case is one of the base, with the same value in every goal; unless it lacks somebody or something
 * that a `must` pin of the base demands and the changed case no longer has. A plan of the base that stands in the changed case
 * shows that there is no such pin.
 */
export function onlyTightens(base: Problem, changed: Problem): boolean {
  const ways = Object.values(PARTS);
  const screened = base.goals.some(({ id }) => id === 'leastProvince') ? SCREENED : [];
  return [...ways, ...screened].every((way) => way(base, changed));
}
