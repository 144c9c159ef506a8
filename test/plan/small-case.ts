/** Small cases made in memory, with defaults for all that a test does not speak of. */
import type {
  Course,
  Group,
  IsoDate,
  Official,
  Partner,
  Position,
  Problem,
  Province,
  Rules,
  Topic,
} from '../../src/problem/index.js';

const IN_FORCE = { off: false, basis: null };

/** The defaults of the case format. */
export const DEFAULT_RULES: Rules = {
  startWindows: { stepDays: 14, basis: null },
  eligibility: {
    ...IN_FORCE,
    serviceMonthsLeft: 18,
    lastRatings: ['excellent', 'good', 'completed'],
    ageAt: null,
  },
  noRepeatTraining: { ...IN_FORCE, withinYears: 3 },
  language: { ...IN_FORCE, minLevel: 'B2' },
  availability: IN_FORCE,
  seats: { ...IN_FORCE, min: 15, max: 17 },
  oneCourse: { ...IN_FORCE, max: 1 },
  coursesPerYear: { ...IN_FORCE, min: 0, max: 4 },
  seatsTotal: { ...IN_FORCE, min: 0, max: 200 },
  funds: IN_FORCE,
  partnerLoad: IN_FORCE,
  concurrency: { ...IN_FORCE, max: 2 },
  provinceCap: { ...IN_FORCE, max: 2 },
  hosts: { ...IN_FORCE, list: [] },
  topicRuns: { ...IN_FORCE, maxPerYear: 2 },
  quotas: { ...IN_FORCE, list: [] },
  head: { ...IN_FORCE, maxRank: null },
  pins: IN_FORCE,
};

/** Parameters to change, rule by rule; the rest stays. */
export type RuleChanges = { readonly [R in keyof Rules]?: Partial<Rules[R]> };

export const withRules = (rules: Rules, changes: RuleChanges): Rules => {
  const names = Object.keys(rules) as (keyof Rules)[];
  return Object.fromEntries(
    names.map((name) => [name, { ...rules[name], ...changes[name] }]),
  ) as unknown as Rules;
};

/** A case with the rules of `base` changed, and with the given lists in place of its own. */
export const changed = (
  base: Problem,
  { rules, ...parts }: Partial<Omit<Problem, 'rules'>> & { readonly rules?: RuleChanges },
): Problem => ({ ...base, ...parts, rules: withRules(base.rules, rules ?? {}) });

export const text = (value: string) => ({ vi: value, en: value });

export const province = (id: string, changes: Partial<Province> = {}): Province => ({
  id,
  name: text(id),
  iso: null,
  region: null,
  weight: 1,
  ...changes,
});

export const position = (id: string, rank: number | null = null): Position => ({ id, name: text(id), rank });

export const topic = (id: string): Topic => ({ id, name: text(id), basis: null });

export const partner = (id: string, country: string, maxCoursesPerYear: number | null = null): Partner => ({
  id,
  name: id,
  country,
  maxCoursesPerYear,
});

/** Two weeks, interpreted, free of charge; `start` is a day, or a window `from/to`. */
export const course = (id: string, start: string, changes: Partial<Course> = {}): Course => {
  const [from = start, to = from] = start.split('/');
  return {
    id,
    topic: 't1',
    partner: 'jp1',
    language: 'vi',
    mode: 'in_person',
    start: { from, to, window: start.includes('/') },
    days: 14,
    minSeats: null,
    maxSeats: null,
    fixedCost: 0,
    costPerSeat: 0,
    travel: true,
    ...changes,
  };
};

/** A man of about forty in every group that asks nothing more; province `p1`, post `clerk`. */
export const official = (id: string, changes: Partial<Official> = {}): Official => ({
  id,
  name: id,
  province: 'p1',
  gender: 'M',
  birthDate: '1984-06-15',
  position: 'clerk',
  plannedPositions: [],
  languages: new Map(),
  preferredTopics: [],
  merit: 0,
  lastRating: 'good',
  discipline: false,
  unavailable: [],
  retirementDate: null,
  ...changes,
});

export const ANYBODY: Group['when'] = {
  gender: null,
  ageBelow: null,
  positions: null,
  plannedFor: null,
  servesUntil: null,
};

export const group = (id: string, when: Partial<Group['when']> = {}): Group => ({
  id,
  title: text(id),
  basis: null,
  when: { ...ANYBODY, ...when },
});

/** Everybody is in the one group `all`; nobody is nominated, and nothing is offered. */
export const EMPTY_CASE: Problem = {
  id: 'small',
  title: text('small'),
  basis: null,
  years: [2024, 2025],
  groups: [group('all')],
  rules: DEFAULT_RULES,
  goals: [],
  provinces: [province('p1')],
  positions: [position('clerk')],
  topics: [topic('t1')],
  partners: [partner('jp1', 'JP')],
  courses: [],
  officials: [],
  training: [],
  preferences: [],
  funds: null,
  calendar: [],
  pins: [],
  inputs: new Map(),
};

/** One official and one course of 14 days on `start`, which one may attend alone: for the rules on a pair. */
export const pairCase = (
  start: IsoDate,
  who: Partial<Official> = {},
  changes: Parameters<typeof changed>[1] = {},
): Problem =>
  changed(
    changed(EMPTY_CASE, {
      rules: { seats: { min: 0 } },
      courses: [course('K1', start)],
      officials: [official('a1', who)],
    }),
    changes,
  );
