import type { Course, Fund, Goal, Group, Partner, Rules } from '../types.js';
import { HOSTS } from './hosts.js';
import { LEADING_POSTS, PLANNED_POSTS } from './posts.js';

/** What a case of some size allows, in proportion to the decision's own: 48 candidates, 4 courses a year. */
export interface Scale {
  readonly coursesPerYear: number;
  readonly seatsMin: number;
  readonly seatsMax: number;
  readonly seatsTotal: number;
  readonly concurrency: number;
  readonly topicRuns: number;
  readonly provinceCap: number;
  /** Courses a year at one partner. */
  readonly partnerLoad: number;
}

export const YEARS: readonly number[] = [2023, 2024, 2025];

/** 17 seats from 68 officials on; below, a quarter of the officials, so that small cases can open a course too. */
const seatsOf = (officials: number): { seatsMin: number; seatsMax: number } => {
  const seatsMax = Math.min(17, Math.max(1, Math.ceil(officials / 4)));
  return { seatsMax, seatsMin: Math.max(1, seatsMax - 2) };
};

/** A quarter of a year's candidates may open; the other limits grow with that number. 650 x 48 x 63 has the decision's own. */
export const scaleOf = (officials: number, courses: number, provinces: number): Scale => {
  const coursesPerYear = Math.max(1, Math.round(courses / 12));
  const seats = seatsOf(officials);
  return {
    coursesPerYear,
    ...seats,
    seatsTotal: Math.min(50 * coursesPerYear, YEARS.length * coursesPerYear * seats.seatsMax),
    concurrency: Math.max(2, Math.round(coursesPerYear / 2)),
    topicRuns: Math.max(2, Math.round(coursesPerYear / 4)),
    // Fewer provinces must send more each, or no course could fill.
    provinceCap: Math.max(2, Math.ceil((1.5 * seats.seatsMax) / provinces)),
    partnerLoad: Math.max(1, Math.round(coursesPerYear / 3)),
  };
};

const leading = LEADING_POSTS.map(({ id }) => id);
const none = { gender: null, ageBelow: null, positions: null, plannedFor: null, servesUntil: null };

/** I.1.a, b and c. The end of term 2025-2030 is taken as 30 September 2030, 60 months after the provinces' reckoning month. */
export const GROUPS: readonly Group[] = [
  {
    id: 'a',
    title: { vi: 'Lãnh đạo trẻ đương chức', en: 'Young leaders in office' },
    basis: '1641/QĐ-TTg, I.1.a',
    when: { ...none, ageBelow: 45, positions: leading },
  },
  {
    id: 'b',
    title: { vi: 'Lãnh đạo nữ đương chức', en: 'Women leaders in office' },
    basis: '1641/QĐ-TTg, I.1.b',
    when: { ...none, gender: 'F', positions: leading, servesUntil: '2030-09-30' },
  },
  {
    id: 'c',
    title: { vi: 'Cán bộ trẻ trong quy hoạch', en: 'Young officials in the succession plan' },
    basis: '1641/QĐ-TTg, I.1.c',
    when: { ...none, ageBelow: 45, plannedFor: PLANNED_POSTS },
  },
];

/** The order of a planner who wants every province and every group served before anything is made pleasant or cheap. */
export const GOALS: readonly Goal[] = [
  { id: 'coverProvinces', tolerance: 0 },
  { id: 'coverGroups', tolerance: 0 },
  { id: 'fillSeats', tolerance: 0 },
  { id: 'preferHosts', tolerance: 0, countries: ['FR', 'JP'] },
  { id: 'topicVariety', tolerance: 0 },
  { id: 'matchTopics', tolerance: 0 },
  { id: 'merit', tolerance: 0 },
  { id: 'spend', tolerance: 0 },
];

const rule = (basis: string | null) => ({ off: false, basis });

/** The decision's rules at this scale. Every minimum that binds a year or the scheme is 0, so a plan always exists. */
export const rulesOf = (scale: Scale): Rules => ({
  startWindows: { stepDays: 14, basis: null },
  eligibility: {
    ...rule('1641/QĐ-TTg, I.1; 101/2017/NĐ-CP'),
    serviceMonthsLeft: 18,
    lastRatings: ['excellent', 'good'],
    ageAt: null,
  },
  noRepeatTraining: { ...rule('1641/QĐ-TTg, II.2'), withinYears: 3 },
  language: { ...rule('1641/QĐ-TTg, IV.2.b'), minLevel: 'B2' },
  availability: rule(null),
  seats: { ...rule('1641/QĐ-TTg, III.2'), min: scale.seatsMin, max: scale.seatsMax },
  oneCourse: { ...rule('1641/QĐ-TTg, II.2'), max: 1 },
  coursesPerYear: { ...rule('1641/QĐ-TTg, III.2'), min: 0, max: scale.coursesPerYear },
  seatsTotal: { ...rule('1641/QĐ-TTg, III.2'), min: 0, max: scale.seatsTotal },
  funds: rule('1641/QĐ-TTg, V.2'),
  partnerLoad: rule(null),
  concurrency: { ...rule(null), max: scale.concurrency },
  provinceCap: { ...rule(null), max: scale.provinceCap },
  hosts: {
    ...rule('1641/QĐ-TTg, IV.2.a'),
    // The dearest hosts take at most a third of the courses.
    list: [{ countries: ['AU', 'GB', 'NZ'], min: null, max: scale.coursesPerYear }],
  },
  topicRuns: { ...rule(null), maxPerYear: scale.topicRuns },
  quotas: {
    ...rule(null),
    list: [
      {
        id: 'women',
        scope: 'course',
        where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
        min: null,
        max: null,
        minShare: 0.3,
        maxShare: null,
        basis: '1641/QĐ-TTg, I.1',
      },
    ],
  },
  head: { ...rule(null), maxRank: 1 },
  pins: rule(null),
});

export const partnersOf = (scale: Scale): Partner[] =>
  HOSTS.map(({ id, name, country }) => ({ id, name, country, maxCoursesPerYear: scale.partnerLoad }));

/** Budgets are set in tens of millions of VND. */
const tenMillions = (amount: number): number => Math.round(amount / 10_000_000) * 10_000_000;

/**
 * The state's money a year, the provinces' and a Japanese sponsor's for the whole scheme: about an eighth more than the
 * courses cost on average, so that dear hosts compete with each other and with the last seats.
 */
export const fundsOf = (courses: readonly Course[], scale: Scale): Fund[] => {
  const full = courses.map(({ fixedCost, costPerSeat }) => fixedCost + costPerSeat * scale.seatsMax);
  const year = (full.reduce((sum, cost) => sum + cost, 0) / full.length) * scale.coursesPerYear;
  const fund = (id: string, name: string, kind: Fund['kind'], years: number): Fund => ({
    id,
    name,
    amount: tenMillions(years * year),
    year: null,
    countries: [],
    partners: [],
    topics: [],
    courses: [],
    kind,
  });
  return [
    fund('doi-ung-tinh', 'Kinh phí của các tỉnh cử cán bộ', 'province', 0.4),
    ...YEARS.map((each) => ({
      ...fund(`nsnn-${each}`, `Ngân sách nhà nước ${each}`, 'state', 0.9),
      year: each,
    })),
    { ...fund('tai-tro-jp', 'Tài trợ cho các khóa tại Nhật Bản', 'sponsor', 0.3), countries: ['JP'] },
  ];
};
