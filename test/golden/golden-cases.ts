/**
 * One tiny case a rule and a goal: three nominees, three courses, and nothing in force but what the case is about, so that
 * its golden file shows the rows of that rule, or the columns and the objective of that goal, and nothing else.
 */
import type { Fund, Goal, GoalId, Problem, Quota, RuleId } from '../../src/problem/index.js';
import {
  changed,
  course,
  EMPTY_CASE,
  group,
  official,
  partner,
  position,
  province,
  type RuleChanges,
  topic,
} from '../plan/small-case.js';

export const RULE_IDS = Object.keys(EMPTY_CASE.rules).filter((rule) => rule !== 'startWindows') as RuleId[];

const ALL_OFF = Object.fromEntries(RULE_IDS.map((rule) => [rule, { off: true }])) as RuleChanges;

/** a1 and a2 are of p1, b1 of p2; K1 and K2 share the days 11 to 17 March 2024, K3 is a year later. */
export const BARE_CASE: Problem = changed(
  changed(EMPTY_CASE, {
    provinces: [province('p1', { weight: 1 }), province('p2', { weight: 2.5 })],
    positions: [position('chief', 1), position('clerk'), position('deputy', 2)],
    topics: [topic('t1'), topic('t2')],
    partners: [partner('fr1', 'FR'), partner('jp1', 'JP', 1)],
    courses: [
      course('K1', '2024-03-04', { fixedCost: 100, costPerSeat: 10 }),
      course('K2', '2024-03-11', { topic: 't2', partner: 'fr1', fixedCost: 200, costPerSeat: 20 }),
      course('K3', '2025-03-03', { fixedCost: 300, costPerSeat: 30 }),
    ],
    officials: [
      official('a1', { gender: 'F', position: 'chief', merit: 80, preferredTopics: ['t1', 't2'] }),
      official('a2', { position: 'deputy', merit: 70.5, preferredTopics: ['t2'] }),
      official('b1', { gender: 'F', province: 'p2', merit: 60 }),
    ],
  }),
  { rules: ALL_OFF },
);

/** The bare case with one rule in force, and whatever facts the rule looks at. */
const only = (rule: RuleId, params: object, facts: Parameters<typeof changed>[1] = {}): Problem =>
  changed(changed(BARE_CASE, facts), { rules: { [rule]: { off: false, ...params } } as RuleChanges });

const withPerson = (id: string, change: Partial<Problem['officials'][number]>): Problem['officials'] =>
  BARE_CASE.officials.map((each) => (each.id === id ? { ...each, ...change } : each));

const withCourse = (id: string, change: Partial<Problem['courses'][number]>): Problem['courses'] =>
  BARE_CASE.courses.map((each) => (each.id === id ? { ...each, ...change } : each));

const fund = (id: string, amount: number, restrictions: Partial<Fund> = {}): Fund => ({
  id,
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses: [],
  kind: 'state',
  ...restrictions,
});

const quota = (id: string, scope: Quota['scope'], limits: Partial<Quota>): Quota => ({
  id,
  scope,
  where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
  min: null,
  max: null,
  minShare: null,
  maxShare: null,
  basis: null,
  ...limits,
});

/** For pair rules the golden file shows which `attend` columns are missing; said here for the test to check. */
export const MISSING_PAIRS: Partial<Record<RuleId, readonly string[]>> = {
  // a2 is under discipline; b1 turns 45 on the day on which K2 starts
  eligibility: ['attend(a2,K1)', 'attend(a2,K2)', 'attend(a2,K3)', 'attend(b1,K2)', 'attend(b1,K3)'],
  // a1 took t1 on 4 March 2022: on K1's start that is within three years (back to 4 March 2021), on K3's too
  noRepeatTraining: ['attend(a1,K1)', 'attend(a1,K3)'],
  // K2 is taught in English: a1 has B1, b1 none
  language: ['attend(a1,K2)', 'attend(b1,K2)'],
  // b1 is away on 17 March 2024, the last day of K1 and the seventh of K2
  availability: ['attend(b1,K1)', 'attend(b1,K2)'],
  // never: a2 on K1
  pins: ['attend(a2,K1)'],
};

export const RULE_CASES: Readonly<Record<RuleId, Problem>> = {
  eligibility: only(
    'eligibility',
    {},
    {
      groups: [group('young', { ageBelow: 45 })],
      officials: withPerson('a2', { discipline: true }).map((each) =>
        each.id === 'b1' ? { ...each, birthDate: '1979-03-11' } : each,
      ),
    },
  ),
  noRepeatTraining: only(
    'noRepeatTraining',
    { withinYears: 3 },
    {
      training: [{ official: 'a1', topic: 't1', endDate: '2022-03-04', funding: 'state', programme: null }],
    },
  ),
  language: only(
    'language',
    { minLevel: 'B2' },
    {
      courses: withCourse('K2', { language: 'en' }),
      officials: withPerson('a1', { languages: new Map([['en', 'B1']]) }).map((each) =>
        each.id === 'a2' ? { ...each, languages: new Map([['en', 'B2']]) } : each,
      ),
    },
  ),
  availability: only(
    'availability',
    {},
    { officials: withPerson('b1', { unavailable: [{ from: '2024-03-17', to: '2024-03-20' }] }) },
  ),
  seats: only('seats', { min: 2, max: 3 }, { courses: withCourse('K2', { minSeats: 1, maxSeats: 2 }) }),
  oneCourse: only('oneCourse', { max: 2 }),
  coursesPerYear: only('coursesPerYear', { min: 1, max: 1 }),
  seatsTotal: only('seatsTotal', { min: 2, max: 5 }),
  funds: only(
    'funds',
    {},
    { funds: [fund('japan', 250, { countries: ['JP'] }), fund('later', 90, { year: 2025 }), fund('state', 500)] },
  ),
  partnerLoad: only('partnerLoad', {}, { courses: withCourse('K2', { partner: 'jp1' }) }),
  concurrency: only('concurrency', { max: 1 }),
  provinceCap: only('provinceCap', { max: 1 }),
  hosts: only('hosts', {
    list: [
      { countries: ['FR', 'JP'], min: 1, max: 2 },
      { countries: ['US'], min: 1, max: null },
    ],
  }),
  topicRuns: only('topicRuns', { maxPerYear: 1 }, { courses: withCourse('K2', { topic: 't1' }) }),
  quotas: only('quotas', {
    list: [
      quota('women', 'course', { min: 1, maxShare: 0.75 }),
      quota('womenAYear', 'year', { minShare: 0.3 }),
      quota('womenInAll', 'scheme', { min: 1, max: 3 }),
    ],
  }),
  head: only('head', { maxRank: 1 }),
  pins: only(
    'pins',
    {},
    {
      courses: withCourse('K3', { start: { from: '2025-03-03', to: '2025-03-17', window: true } }),
      pins: [
        { course: 'K3', official: null, kind: 'must', reason: null },
        { course: 'K1', official: 'a1', kind: 'must', reason: null },
        { course: 'K2', official: null, kind: 'never', reason: null },
        { course: 'K1', official: 'a2', kind: 'never', reason: null },
      ],
    },
  ),
};

const GOALS: Readonly<Record<GoalId, Goal>> = {
  coverProvinces: { id: 'coverProvinces', tolerance: 0 },
  coverGroups: { id: 'coverGroups', tolerance: 0 },
  fillSeats: { id: 'fillSeats', tolerance: 0 },
  preferHosts: { id: 'preferHosts', countries: ['JP'], tolerance: 0 },
  topicVariety: { id: 'topicVariety', tolerance: 0 },
  matchTopics: { id: 'matchTopics', tolerance: 0 },
  preferenceRank: { id: 'preferenceRank', unranked: 9, tolerance: 0 },
  worstRank: { id: 'worstRank', unranked: 'forbid', tolerance: 0 },
  leastProvince: { id: 'leastProvince', tolerance: 0 },
  merit: { id: 'merit', tolerance: 0 },
  spend: { id: 'spend', tolerance: 0 },
  // a1 stays on K1 or not; nobody of the case is z9, and K9 is no course
  keepPlan: {
    id: 'keepPlan',
    plan: 'plan.json',
    pairs: [
      { official: 'a1', course: 'K1' },
      { official: 'a1', course: 'K9' },
      { official: 'b1', course: 'K3' },
      { official: 'z9', course: 'K1' },
    ],
    tolerance: 0,
  },
};

export const GOAL_IDS = Object.keys(GOALS) as GoalId[];

/** b1 turns 45 on 11 March 2024, so b1 is in `young` on K1 alone; wishes on K1 by all and on K3 by a1. */
export const GOAL_CASES: Readonly<Record<GoalId, Problem>> = Object.fromEntries(
  GOAL_IDS.map((id) => [
    id,
    changed(BARE_CASE, {
      goals: [GOALS[id]],
      groups: [group('women', { gender: 'F' }), group('young', { ageBelow: 45 })],
      officials: withPerson('b1', { birthDate: '1979-03-11' }),
      preferences: [
        { official: 'a1', course: 'K1', rank: 2 },
        { official: 'a1', course: 'K3', rank: 1 },
        { official: 'a2', course: 'K1', rank: 1 },
        { official: 'b1', course: 'K1', rank: 4 },
      ],
    }),
  ]),
) as Record<GoalId, Problem>;

/** No rule at all, and K3 on one of two dates: the columns, what defines them, and that dates exclude each other. */
export const NO_RULE_CASE: Problem = changed(BARE_CASE, {
  courses: withCourse('K3', { start: { from: '2025-03-03', to: '2025-03-17', window: true } }),
});
