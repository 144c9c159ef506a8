/** What a plan is worth: the value of each goal of the case, and whom it covers. Every value is exact. */
import type { Goal, KeptPair, Official, Problem, Unranked } from '../problem/index.js';
import { mayAttend } from './attendance.js';
import { sumOf } from './exact.js';
import { groupsOf } from './groups.js';
import { costOf } from './money.js';
import { type Reading, readingOf, usableCourses } from './reading.js';
import { type Attendance, attendancesOf, type Choice, type Sitting, sittingsOf, tally } from './sittings.js';
import type { Coverage } from './types.js';
import { wishedRank } from './wishes.js';

/** What the goals look at: the case and the plan as the case understands it. */
interface Scene {
  readonly reading: Reading;
  readonly sittings: readonly Sitting[];
  readonly attendances: readonly Attendance[];
}

export interface Measures {
  /** The value of each goal of the case, in the case's order. */
  readonly goals: readonly number[];
  readonly coverage: Coverage;
}

const coveredProvinces = ({ attendances }: Scene): ReadonlySet<string> =>
  new Set(attendances.map(({ official }) => official.province));

const coverProvinces = (scene: Scene): number => {
  const covered = coveredProvinces(scene);
  const provinces = scene.reading.problem.provinces.filter(({ id }) => covered.has(id));
  return sumOf(provinces.map(({ weight }) => weight));
};

/** Distinct keys of (attendance, group of which the official is a member at the start of the course). */
const memberKeys = (
  { reading, attendances }: Scene,
  keyOf: (official: Official, group: string) => string,
): ReadonlySet<string> =>
  new Set(
    attendances.flatMap(({ official, course }) =>
      groupsOf(reading, official, course).map(({ id }) => keyOf(official, id)),
    ),
  );

// ids hold no '/', so the pairs are distinct
const coverGroups = (scene: Scene): number =>
  memberKeys(scene, ({ province }, group) => `${province}/${group}`).size;

const preferHosts = ({ sittings }: Scene, countries: readonly string[]): number =>
  sittings.filter(({ course }) => countries.includes(course.country)).length;

const topicVariety = ({ sittings }: Scene): number =>
  new Set(sittings.map(({ course }) => course.row.topic)).size;

const TOPIC_POINTS = [3, 2, 1];

const topicPoints = ({ official, course }: Attendance): number =>
  TOPIC_POINTS[official.preferredTopics.indexOf(course.row.topic)] ?? 0;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The rank of every attendance; an unranked one counts as `unranked` says, and for nothing where it may not be at all. */
const ranksOf = ({ reading, attendances }: Scene, unranked: Unranked): readonly number[] => {
  const otherwise = unranked === 'forbid' ? 0 : unranked;
  return attendances.map(({ official, course }) => wishedRank(reading, official, course) ?? otherwise);
};

/** The provinces with a nominee whom the four pair rules let attend some usable candidate. */
const provincesWithEligible = (reading: Reading): readonly string[] => {
  const courses = usableCourses(reading);
  const provinces = new Set<string>();
  for (const official of reading.problem.officials) {
    if (provinces.has(official.province)) continue;
    if (courses.some((course) => mayAttend(reading, official, course))) provinces.add(official.province);
  }
  return [...provinces];
};

/** The smallest number of attendances over the provinces that could send somebody; 0 when none could. */
const leastProvince = ({ reading, attendances }: Scene): number => {
  const counts = tally(attendances, ({ official }) => official.province);
  const each = provincesWithEligible(reading).map((province) => counts.get(province) ?? 0);
  return each.length === 0 ? 0 : each.reduce((least, count) => Math.min(least, count));
};

const spend = ({ sittings }: Scene): number =>
  Number(sittings.reduce((sum, { course, officials }) => sum + costOf(course, officials.length), 0n));

/** The pairs of an earlier plan that this one has too; the row counts, not the date. */
const keepPlan = ({ attendances }: Scene, pairs: readonly KeptPair[]): number => {
  const rows = new Map<string, Set<string>>();
  for (const { official, course } of attendances) {
    rows.set(official.id, (rows.get(official.id) ?? new Set()).add(course.row.id));
  }
  return pairs.filter(({ official, course }) => rows.get(official)?.has(course) ?? false).length;
};

const valueOfGoal = (scene: Scene, goal: Goal): number => {
  switch (goal.id) {
    case 'coverProvinces':
      return coverProvinces(scene);
    case 'coverGroups':
      return coverGroups(scene);
    case 'fillSeats':
      return scene.attendances.length;
    case 'preferHosts':
      return preferHosts(scene, goal.countries);
    case 'topicVariety':
      return topicVariety(scene);
    case 'matchTopics':
      return total(scene.attendances.map(topicPoints));
    case 'preferenceRank':
      return total(ranksOf(scene, goal.unranked));
    case 'worstRank':
      return ranksOf(scene, goal.unranked).reduce((worst, rank) => Math.max(worst, rank), 0);
    case 'leastProvince':
      return leastProvince(scene);
    case 'merit':
      return sumOf(scene.attendances.map(({ official }) => official.merit));
    case 'spend':
      return spend(scene);
    case 'keepPlan':
      return keepPlan(scene, goal.pairs);
  }
};

const coverageOf = (scene: Scene): Coverage => {
  const { provinces, groups } = scene.reading.problem;
  const covered = coveredProvinces(scene);
  const members = [...memberKeys(scene, ({ id }, group) => `${group}/${id}`)];
  const counts = tally(members, (key) => key.slice(0, key.indexOf('/')));
  const ids = provinces.map(({ id }) => id).sort();
  return {
    provinces: {
      covered: ids.filter((id) => covered.has(id)),
      uncovered: ids.filter((id) => !covered.has(id)),
    },
    groups: Object.fromEntries(groups.map(({ id }) => [id, counts.get(id) ?? 0])),
  };
};

/** The measures of a plan whose reading is at hand. */
export const measuresOf = (reading: Reading, sittings: readonly Sitting[]): Measures => {
  const scene = { reading, sittings, attendances: attendancesOf(sittings) };
  return {
    goals: reading.problem.goals.map((goal) => valueOfGoal(scene, goal)),
    coverage: coverageOf(scene),
  };
};

/**
 * The value of each goal of the case and the coverage, for these open courses (dated candidates) and the officials
 * who attend them. Ids that the case does not know count for nothing; nothing is judged here.
 * `spend` is in VND; where a total passes 2^53 it is the nearest number.
 */
export const measurePlan = (problem: Problem, courses: readonly Choice[]): Measures => {
  const reading = readingOf(problem);
  return measuresOf(reading, sittingsOf(reading, courses));
};
