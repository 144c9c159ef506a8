import { CALENDAR } from './synthesise/calendar.js';
import { drawCourses } from './synthesise/courses.js';
import { drawPeople } from './synthesise/officials.js';
import { POSTS } from './synthesise/posts.js';
import { provincesOf } from './synthesise/provinces.js';
import { fundsOf, GOALS, GROUPS, partnersOf, rulesOf, scaleOf, YEARS } from './synthesise/scheme.js';
import { TOPICS } from './synthesise/topics.js';
import type { Problem } from './types.js';

export interface SynthesiseOptions {
  /** Nominees, at least 1. */
  readonly officials: number;
  /** Rows of candidate courses, at least 1; 48 when not given. Says nothing with `like`. */
  readonly courses?: number | undefined;
  /** At least 1; 63 when not given. 34 are the units since 1 July 2025. Says nothing with `like`. */
  readonly provinces?: number | undefined;
  readonly seed: number;
  /** Keep every table of this case and draw its officials and their training anew. */
  readonly like?: Problem | undefined;
}

/**
 * A synthetic case of any size in the manner of Decision 1641/QĐ-TTg: the same options give the same case.
 *
 * Without `like` the scheme's limits grow with the number of courses, and no minimum binds the scheme or a year:
 * the plan that opens nothing is always feasible. With `like`, wishes, pins on persons and goals `keepPlan` are left
 * out, since those persons are gone.
 */
export function synthesise(options: SynthesiseOptions): Problem {
  const { officials, seed, like } = options;
  const frame = like ? withoutPeople(like) : generatedFrame(options);
  return { ...frame, ...drawPeople(frame, officials, seed) };
}

const withoutPeople = (problem: Problem): Problem => ({
  ...problem,
  officials: [],
  training: [],
  preferences: [],
  pins: problem.pins.filter(({ official }) => official === null),
  goals: problem.goals.filter(({ id }) => id !== 'keepPlan'),
  inputs: new Map(),
});

const generatedFrame = ({ officials, courses = 48, provinces = 63, seed }: SynthesiseOptions): Problem => {
  const scale = scaleOf(officials, courses, provinces);
  const offered = drawCourses(courses, seed);
  return {
    id: `synthetic-${officials}x${courses}x${provinces}-${seed}`,
    title: {
      vi: `Trường hợp giả định theo Quyết định 1641/QĐ-TTg: ${officials} cán bộ, ${courses} khóa, ${provinces} tỉnh`,
      en: `Synthetic case after Decision 1641/QĐ-TTg: ${officials} officials, ${courses} courses, ${provinces} provinces`,
    },
    basis: null,
    years: YEARS,
    groups: GROUPS,
    rules: rulesOf(scale),
    goals: GOALS,
    provinces: provincesOf(provinces),
    positions: POSTS,
    topics: TOPICS,
    partners: partnersOf(scale),
    courses: offered,
    officials: [],
    training: [],
    preferences: [],
    funds: fundsOf(offered, scale),
    calendar: CALENDAR,
    pins: [],
    inputs: new Map(),
  };
};
