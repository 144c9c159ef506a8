/** One good plan, and for every violation code a plan that is broken in one way. */
import type { Plan, Violation, ViolationCode } from '../../src/plan/index.js';
import type { Block, Official, Pin, Problem, Quota, Rules } from '../../src/problem/index.js';
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
} from './small-case.js';
import { type Draft, type Opened, planOf, spoiled } from './small-plan.js';

const bases = Object.fromEntries(
  Object.keys(EMPTY_CASE.rules).map((rule) => [rule, { basis: `basis of ${rule}` }]),
) as RuleChanges;

/** Five nominees of three provinces, one more in reserve; `p4` has no nominee. Every rule has a basis. */
export const GOOD_CASE: Problem = changed(
  changed(EMPTY_CASE, {
    groups: [group('women', { gender: 'F' }), group('young', { ageBelow: 45 })],
    goals: [
      { id: 'coverProvinces', tolerance: 0 },
      { id: 'fillSeats', tolerance: 0 },
      { id: 'preferenceRank', unranked: 9, tolerance: 0 },
      { id: 'spend', tolerance: 0 },
    ],
    provinces: [
      province('p1', { region: 'north' }),
      province('p2', { region: 'south', weight: 2.5 }),
      province('p3', { region: 'south', weight: 0.1 }),
      province('p4'),
    ],
    positions: [position('chief', 1), position('clerk'), position('deputy', 2)],
    topics: [topic('t1'), topic('t2')],
    partners: [partner('fr1', 'FR'), partner('jp1', 'JP'), partner('jp2', 'JP')],
    courses: [
      course('K1', '2024-03-04', { fixedCost: 100, costPerSeat: 10 }),
      course('K2', '2024-05-06/2024-06-03', {
        topic: 't2',
        partner: 'fr1',
        language: 'en',
        fixedCost: 200,
        costPerSeat: 20,
      }),
      course('K3', '2025-03-03', { partner: 'jp2' }),
      course('K4', '2026-03-02'),
      course('K5', '2024-08-05'),
    ],
    officials: [
      official('a1', { gender: 'F', position: 'chief' }),
      official('a2', { position: 'deputy', languages: new Map([['en', 'C1']]) }),
      official('a3', { province: 'p2' }),
      official('b1', {
        gender: 'F',
        province: 'p2',
        position: 'deputy',
        languages: new Map([['en', 'B2']]),
      }),
      official('b2', { province: 'p3', languages: new Map([['en', 'C2']]) }),
      official('c1', { province: 'p2' }),
    ],
    preferences: [
      { official: 'a1', course: 'K1', rank: 1 },
      { official: 'a2', course: 'K1', rank: 1 },
      { official: 'a3', course: 'K1', rank: 2 },
      { official: 'b1', course: 'K2', rank: 1 },
      { official: 'b2', course: 'K2', rank: 3 },
      { official: 'b2', course: 'K2@2024-05-20', rank: 4 },
    ],
    funds: [
      fund('state', 1000),
      {
        ...fund('sponsor', 500),
        year: 2024,
        countries: ['FR'],
        partners: ['fr1'],
        topics: ['t2'],
        courses: ['K2'],
      },
    ],
    calendar: [block('2024-08-18', '2024-08-31', { kind: 'all' })],
    rules: { seats: { min: 2, max: 3 }, head: { maxRank: 2 } },
  }),
  { rules: bases },
);

function fund(id: string, amount: number): NonNullable<Problem['funds']>[number] {
  return {
    id,
    name: null,
    amount,
    year: null,
    countries: [],
    partners: [],
    topics: [],
    courses: [],
    kind: 'state',
  };
}

function block(from: string, to: string, appliesTo: Block['appliesTo']): Block {
  return { from, to, appliesTo, reason: 'closed', basis: null };
}

const K1: Opened = { id: 'K1', officials: ['a1', 'a2', 'a3'], head: 'a1', funding: { state: 130 } };
const K2: Opened = {
  id: 'K2@2024-05-20',
  officials: ['b1', 'b2'],
  head: 'b1',
  funding: { sponsor: 100, state: 140 },
};
const STANDBY = { K1: ['c1'] };

export const GOOD_PLAN: Plan = planOf(GOOD_CASE, [K1, K2], STANDBY);

/** A plan with one fault, and the one violation that it must give; `course` and `official` are null when not said. */
export interface BrokenPlan {
  readonly code: ViolationCode;
  readonly fault: string;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly expected: Violation;
}

type Changes = Parameters<typeof changed>[1];

interface Fault {
  readonly changes?: Changes;
  /** In place of the good plan's courses; the rest of the document is then right about them. */
  readonly opened?: readonly Opened[];
  readonly standby?: Plan['standby'];
  readonly spoil?: (plan: Draft<Plan>) => void;
  readonly course?: string;
  readonly official?: string;
  readonly params?: Violation['params'];
  /** When it is not the rule's. */
  readonly basis?: string;
}

const broken = (code: ViolationCode, fault: string, how: Fault): BrokenPlan => {
  const problem = changed(GOOD_CASE, how.changes ?? {});
  const plan = planOf(problem, how.opened ?? [K1, K2], how.standby ?? STANDBY);
  const rule = code.split('.')[0] as Violation['rule'];
  const basis = rule in problem.rules ? problem.rules[rule as keyof Rules].basis : null;
  return {
    code,
    fault,
    problem,
    plan: spoiled(plan, how.spoil ?? (() => {})),
    expected: {
      rule,
      basis: how.basis ?? basis,
      code,
      course: how.course ?? null,
      official: how.official ?? null,
      params: how.params ?? {},
    },
  };
};

/** The good case with one official changed. */
const who = (id: string, changes: Partial<Official>): Changes => ({
  officials: GOOD_CASE.officials.map((each) => (each.id === id ? { ...each, ...changes } : each)),
});

/** The good case with one course row changed. */
const row = (id: string, changes: Partial<Problem['courses'][number]>): Changes => ({
  courses: GOOD_CASE.courses.map((each) => (each.id === id ? { ...each, ...changes } : each)),
});

const alsoBlocked = (appliesTo: Block['appliesTo'], from: string, to: string): Changes => ({
  calendar: [...GOOD_CASE.calendar, block(from, to, appliesTo)],
});

const pinned = (kind: Pin['kind'], courseId: string, officialId: string | null): Changes => ({
  pins: [{ course: courseId, official: officialId, kind, reason: null }],
});

const quota = (changes: Partial<Quota>): Changes => ({
  rules: {
    quotas: {
      list: [
        {
          id: 'q1',
          scope: 'scheme',
          where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
          min: null,
          max: null,
          minShare: null,
          maxShare: null,
          basis: null,
          ...changes,
        },
      ],
    },
  },
});

const THIRD: Opened = { id: 'K3', officials: ['a1', 'a2'], head: 'a1' };
const MORE_TIMES: RuleChanges = { oneCourse: { max: 2 } };

export const BROKEN_PLANS: readonly BrokenPlan[] = [
  broken('candidate.unknown', 'no such row', {
    spoil: ({ courses }) => courses.push({ ...courses[0]!, id: 'K9', officials: [] }),
    course: 'K9',
  }),
  broken('candidate.unknown', 'a day between the steps of the window', {
    spoil: ({ courses }) => courses.push({ ...courses[1]!, id: 'K2@2024-05-21', officials: [] }),
    course: 'K2@2024-05-21',
  }),
  broken('candidate.unknown', 'a step after the window', {
    spoil: ({ courses }) => courses.push({ ...courses[1]!, id: 'K2@2024-06-17', officials: [] }),
    course: 'K2@2024-06-17',
  }),
  broken('candidate.unknown', 'a step before the window', {
    spoil: ({ courses }) => courses.splice(1, 0, { ...courses[1]!, id: 'K2@2024-04-22', officials: [] }),
    course: 'K2@2024-04-22',
  }),
  broken('candidate.unknown', 'the row of a window without a date', {
    spoil: ({ courses }) => courses.splice(1, 0, { ...courses[1]!, id: 'K2', officials: [] }),
    course: 'K2',
  }),
  broken('candidate.unknown', 'a date given to a row that has one', {
    spoil: ({ courses }) => courses.splice(1, 0, { ...courses[1]!, id: 'K1@2024-03-04', officials: [] }),
    course: 'K1@2024-03-04',
  }),
  broken('candidate.outsideYears', 'starts in 2026', {
    changes: { rules: MORE_TIMES },
    opened: [K1, K2, { ...THIRD, id: 'K4' }],
    course: 'K4',
    params: { start: '2026-03-02' },
  }),
  broken('candidate.blocked', 'its last day is the first of a block', {
    changes: { rules: MORE_TIMES },
    opened: [K1, K2, { ...THIRD, id: 'K5' }],
    course: 'K5',
    params: { from: '2024-08-18', to: '2024-08-31', scope: 'all', reason: 'closed' },
  }),
  broken('candidate.blocked', 'its first day is the last of a block of its country', {
    changes: alsoBlocked({ kind: 'country', id: 'FR' }, '2024-05-18', '2024-05-20'),
    course: 'K2@2024-05-20',
    params: { from: '2024-05-18', to: '2024-05-20', scope: 'country:FR', reason: 'closed' },
  }),
  broken('candidate.blocked', 'a block of its partner, with the rule availability off', {
    changes: {
      ...alsoBlocked({ kind: 'partner', id: 'jp1' }, '2024-03-10', '2024-03-10'),
      rules: { availability: { off: true } },
    },
    course: 'K1',
    params: { from: '2024-03-10', to: '2024-03-10', scope: 'partner:jp1', reason: 'closed' },
  }),
  broken('candidate.rowTwice', 'two dates of one window', {
    changes: { rules: MORE_TIMES },
    opened: [
      K1,
      { id: 'K2@2024-05-06', officials: ['a2', 'b1'], head: 'a2' },
      { ...K2, id: 'K2@2024-06-03', officials: ['b1', 'b2'] },
    ],
    params: { row: 'K2', dates: '2024-05-06, 2024-06-03' },
  }),
  broken('candidate.listedTwice', 'the same entry again', {
    spoil: ({ courses }) => courses.push(structuredClone(courses[1]!)),
    course: 'K2@2024-05-20',
  }),
  ...(
    [
      ['course', 'K1', 'K2'],
      ['start', '2024-05-06', '2024-05-20'],
      ['end', '2024-06-03', '2024-06-02'],
      ['year', 2025, 2024],
      ['topic', 't1', 't2'],
      ['partner', 'jp1', 'fr1'],
      ['country', 'JP', 'FR'],
      ['language', 'vi', 'en'],
      ['mode', 'online', 'in_person'],
      ['cost', 241, 240],
    ] as const
  ).map(([field, found, expected]) =>
    broken('record.mismatch', `another ${field}`, {
      spoil: ({ courses }) => Object.assign(courses[1]!, { [field]: found }),
      course: 'K2@2024-05-20',
      params: { field, found, expected },
    }),
  ),
  broken('record.mismatch', 'the plan of another case', {
    spoil: (plan) => {
      plan.case = 'large';
    },
    params: { field: 'case', found: 'large', expected: 'small' },
  }),
  broken('record.mismatch', 'a covered province that the case does not know', {
    spoil: ({ coverage }) => coverage.provinces.covered.push('p9'),
    params: { field: 'coverage.provinces.covered', found: 'p9', expected: '' },
  }),
  broken('record.mismatch', 'an uncovered province that the case does not know', {
    spoil: ({ coverage }) => coverage.provinces.uncovered.push('p9'),
    params: { field: 'coverage.provinces.uncovered', found: 'p9', expected: '' },
  }),
  broken('record.unknownOfficial', 'somebody who is not nominated', {
    spoil: ({ courses }) => courses[1]!.officials.push('x9'),
    course: 'K2@2024-05-20',
    official: 'x9',
  }),
  broken('record.officialTwice', 'the same person twice on one course', {
    spoil: ({ courses }) => courses[1]!.officials.push('b2'),
    course: 'K2@2024-05-20',
    official: 'b2',
  }),
  broken('record.order', 'courses in another order', {
    spoil: ({ courses }) => courses.reverse(),
    params: { list: 'courses' },
  }),
  broken('record.order', 'officials in another order', {
    spoil: ({ courses }) => courses[0]!.officials.reverse(),
    course: 'K1',
    params: { list: 'officials' },
  }),
  broken('record.order', 'covered provinces in another order', {
    spoil: ({ coverage }) => coverage.provinces.covered.reverse(),
    params: { list: 'coverage.provinces.covered' },
  }),
  broken('record.order', 'an uncovered province twice', {
    spoil: ({ coverage }) => coverage.provinces.uncovered.push('p4'),
    params: { list: 'coverage.provinces.uncovered' },
  }),
  broken('record.standby', 'for a course that does not open', {
    standby: { ...STANDBY, K3: ['c1'] },
    course: 'K3',
    params: { candidate: 'K3', problem: 'notOpen' },
  }),
  broken('record.standby', 'somebody who attends', {
    standby: { K1: ['c1', 'a3'] },
    course: 'K1',
    official: 'a3',
    params: { candidate: 'K1', problem: 'attends' },
  }),
  broken('record.standby', 'somebody who is not nominated', {
    standby: { K1: ['x9', 'c1'] },
    course: 'K1',
    official: 'x9',
    params: { candidate: 'K1', problem: 'unknown' },
  }),
  broken('record.standby', 'the same person twice', {
    standby: { K1: ['c1', 'c1'] },
    course: 'K1',
    official: 'c1',
    params: { candidate: 'K1', problem: 'twice' },
  }),
  broken('record.standby', 'somebody without the language', {
    standby: { 'K2@2024-05-20': ['a2', 'c1'] },
    course: 'K2@2024-05-20',
    official: 'c1',
    params: { candidate: 'K2@2024-05-20', problem: 'notEligible' },
  }),
  broken('record.standby', 'somebody pinned never to attend it', {
    changes: pinned('never', 'K1', 'c1'),
    course: 'K1',
    official: 'c1',
    params: { candidate: 'K1', problem: 'notEligible' },
  }),
  broken('record.standby', 'somebody who did not rank it, where that is forbidden', {
    changes: { goals: [{ id: 'preferenceRank', unranked: 'forbid', tolerance: 0 }] },
    course: 'K1',
    official: 'c1',
    params: { candidate: 'K1', problem: 'notEligible' },
  }),
  broken('eligibility.noGroup', 'a man who turns 45 on the start', {
    changes: who('a3', { birthDate: '1979-03-04' }),
    course: 'K1',
    official: 'a3',
    params: { start: '2024-03-04' },
  }),
  broken('eligibility.service', 'retires a day before the 18 months are full', {
    changes: who('a3', { retirementDate: '2025-09-03' }),
    course: 'K1',
    official: 'a3',
    params: { start: '2024-03-04', months: 18, needed: '2025-09-04', retires: '2025-09-03' },
  }),
  broken('eligibility.rating', 'failed last year', {
    changes: who('a3', { lastRating: 'failed' }),
    course: 'K1',
    official: 'a3',
    params: { rating: 'failed' },
  }),
  broken('eligibility.discipline', 'under discipline', {
    changes: who('a3', { discipline: true }),
    course: 'K1',
    official: 'a3',
  }),
  broken('noRepeatTraining.repeat', 'trained three years ago to the day', {
    changes: {
      training: [
        { official: 'a3', topic: 't1', endDate: '2021-03-04', funding: 'state', programme: null },
        { official: 'a3', topic: 't2', endDate: '2023-03-04', funding: 'state', programme: null },
        { official: 'a1', topic: 't1', endDate: '2023-03-04', funding: 'other', programme: null },
      ],
    },
    course: 'K1',
    official: 'a3',
    params: { topic: 't1', ended: '2021-03-04', start: '2024-03-04', years: 3 },
  }),
  broken('language.level', 'one level too low', {
    changes: who('b2', { languages: new Map([['en', 'B1']]) }),
    course: 'K2@2024-05-20',
    official: 'b2',
    params: { language: 'en', level: 'B1', minLevel: 'B2' },
  }),
  broken('language.level', 'another language', {
    changes: who('b2', { languages: new Map([['fr', 'C2']]) }),
    course: 'K2@2024-05-20',
    official: 'b2',
    params: { language: 'en', level: '', minLevel: 'B2' },
  }),
  broken('availability.unavailable', 'away from the last day on', {
    changes: who('a3', { unavailable: [{ from: '2024-03-17', to: '2024-04-30' }] }),
    course: 'K1',
    official: 'a3',
    params: { from: '2024-03-17', to: '2024-04-30' },
  }),
  ...(
    [
      [{ kind: 'position', id: 'chief' }, 'a1', 'position:chief', 'K1'],
      [{ kind: 'province', id: 'p3' }, 'b2', 'province:p3', 'K2@2024-05-20'],
    ] as const
  ).map(([appliesTo, officialId, scope, courseId]) =>
    broken('availability.calendar', `a block of the ${scope}`, {
      changes: alsoBlocked(appliesTo, '2024-03-17', '2024-05-20'),
      course: courseId,
      official: officialId,
      params: { from: '2024-03-17', to: '2024-05-20', scope, reason: 'closed' },
    }),
  ),
  broken('availability.calendar', 'a block of the region, with its own basis', {
    changes: {
      calendar: [{ ...block('2024-03-17', '2024-03-17', { kind: 'region', id: 'south' }), basis: 'own' }],
    },
    standby: {},
    course: 'K1',
    official: 'a3',
    basis: 'own',
    params: { from: '2024-03-17', to: '2024-03-17', scope: 'region:south', reason: 'closed' },
  }),
  broken('seats.tooFew', 'one less than the rule asks', {
    changes: { rules: { seats: { min: 3 } } },
    course: 'K2@2024-05-20',
    params: { attending: 2, min: 3 },
  }),
  broken('seats.tooFew', 'one less than the course asks', {
    changes: row('K2', { minSeats: 3 }),
    course: 'K2@2024-05-20',
    params: { attending: 2, min: 3 },
  }),
  broken('seats.tooMany', 'one more than the rule lets in', {
    changes: { rules: { seats: { max: 2 } } },
    course: 'K1',
    params: { attending: 3, max: 2 },
  }),
  broken('seats.tooMany', 'one more than the course lets in', {
    changes: row('K1', { maxSeats: 2 }),
    course: 'K1',
    params: { attending: 3, max: 2 },
  }),
  broken('oneCourse.tooMany', 'a second course', {
    opened: [K1, K2, { ...THIRD, officials: ['a1', 'c1'] }],
    official: 'a1',
    params: { courses: 2, max: 1 },
  }),
  broken('oneCourse.overlap', 'two courses that share a day', {
    changes: {
      ...row('K2', { start: { from: '2024-03-17', to: '2024-03-17', window: false } }),
      rules: MORE_TIMES,
    },
    opened: [K1, { ...K2, id: 'K2', officials: ['a2', 'b1'] }],
    official: 'a2',
    params: { first: 'K1', second: 'K2' },
  }),
  broken('coursesPerYear.min', 'a year with nothing open', {
    changes: { rules: { coursesPerYear: { min: 1 } } },
    params: { year: 2025, courses: 0, min: 1 },
  }),
  broken('coursesPerYear.max', 'one course too many in a year', {
    changes: { rules: { coursesPerYear: { max: 1 } } },
    params: { year: 2024, courses: 2, max: 1 },
  }),
  broken('seatsTotal.min', 'one too few', {
    changes: { rules: { seatsTotal: { min: 6 } } },
    params: { attending: 5, min: 6 },
  }),
  broken('seatsTotal.max', 'one too many', {
    changes: { rules: { seatsTotal: { max: 4 } } },
    params: { attending: 5, max: 4 },
  }),
  broken('funds.unknown', 'a fund that the case does not have', {
    opened: [{ ...K1, funding: { gift: 30, state: 100 } }, K2],
    course: 'K1',
    params: { fund: 'gift' },
  }),
  ...(
    [
      ['year', { year: 2025 }],
      ['country', { countries: ['JP', 'KR'] }],
      ['partner', { partners: ['jp1'] }],
      ['topic', { topics: ['t1'] }],
      ['course', { courses: ['K1', 'K2@2024-05-06'] }],
    ] as const
  ).map(([why, restriction]) =>
    broken('funds.unfit', `another ${why}`, {
      changes: { funds: [fund('state', 1000), { ...fund('sponsor', 500), ...restriction }] },
      course: 'K2@2024-05-20',
      params: { fund: 'sponsor', why },
    }),
  ),
  broken('funds.amount', 'a payment of nothing', {
    opened: [{ ...K1, funding: { state: 130, sponsor: 0 } }, K2],
    changes: { funds: [fund('sponsor', 500), fund('state', 1000)] },
    course: 'K1',
    params: { fund: 'sponsor', paid: 0 },
  }),
  broken('funds.amount', 'a payment back', {
    opened: [{ ...K1, funding: { state: 131, sponsor: -1 } }, K2],
    changes: { funds: [fund('sponsor', 500), fund('state', 1000)] },
    course: 'K1',
    params: { fund: 'sponsor', paid: -1 },
  }),
  broken('funds.unpaid', 'a dong too little', {
    opened: [{ ...K1, funding: { state: 129 } }, K2],
    course: 'K1',
    params: { cost: 130, paid: 129 },
  }),
  broken('funds.unpaid', 'a dong too much', {
    opened: [{ ...K1, funding: { state: 131 } }, K2],
    course: 'K1',
    params: { cost: 130, paid: 131 },
  }),
  broken('funds.unpaid', 'money is a limit, and there is none', {
    changes: { funds: [] },
    opened: [{ ...K1, funding: {} }],
    course: 'K1',
    params: { cost: 130, paid: 0 },
  }),
  broken('funds.overdrawn', 'a dong more than there is, over both courses', {
    changes: { funds: [fund('state', 269), fund('sponsor', 100)] },
    params: { fund: 'state', paid: 270, amount: 269 },
  }),
  broken('funds.unexpected', 'a payment where money is no limit', {
    changes: { funds: null },
    opened: [K1, { ...K2, funding: {} }],
    course: 'K1',
    params: { fund: 'state' },
  }),
  broken('partnerLoad.max', 'a second course of a partner in a year', {
    changes: {
      ...row('K2', { partner: 'jp1' }),
      partners: [partner('fr1', 'FR'), partner('jp1', 'JP', 1)],
      funds: [fund('state', 1000), fund('sponsor', 500)],
    },
    params: { partner: 'jp1', year: 2024, courses: 2, max: 1 },
  }),
  broken('concurrency.max', 'the last day of one is the first of the other', {
    changes: {
      ...row('K2', { start: { from: '2024-03-17', to: '2024-03-17', window: false } }),
      rules: { concurrency: { max: 1 } },
    },
    opened: [K1, { ...K2, id: 'K2' }],
    params: { day: '2024-03-17', courses: 2, max: 1 },
  }),
  broken('provinceCap.max', 'two of one province', {
    changes: { rules: { provinceCap: { max: 1 } } },
    course: 'K1',
    params: { province: 'p1', attending: 2, max: 1 },
  }),
  broken('hosts.min', 'one course too few in two countries', {
    changes: { rules: { hosts: { list: [{ countries: ['FR', 'KR'], min: 2, max: null }] } } },
    params: { countries: 'FR, KR', courses: 1, min: 2 },
  }),
  broken('hosts.max', 'one course too many in two countries', {
    changes: { rules: { hosts: { list: [{ countries: ['FR', 'JP'], min: null, max: 1 }] } } },
    params: { countries: 'FR, JP', courses: 2, max: 1 },
  }),
  broken('topicRuns.max', 'a second course of a topic in a year', {
    changes: {
      ...row('K2', { topic: 't1' }),
      funds: [fund('state', 1000), fund('sponsor', 500)],
      rules: { topicRuns: { maxPerYear: 1 } },
    },
    params: { topic: 't1', year: 2024, courses: 2, max: 1 },
  }),
  broken('quotas.min', 'a year without a woman', {
    changes: quota({ scope: 'year', min: 1 }),
    params: { quota: 'q1', scope: 2025, count: 0, min: 1 },
  }),
  broken('quotas.max', 'one woman too many in the scheme', {
    changes: quota({ max: 1 }),
    params: { quota: 'q1', scope: 'scheme', count: 2, max: 1 },
  }),
  broken('quotas.minShare', 'one woman of three is less than 0.34, with the basis of the quota', {
    changes: quota({ scope: 'course', minShare: 0.34, basis: 'own' }),
    course: 'K1',
    basis: 'own',
    params: { quota: 'q1', scope: 'K1', count: 1, attending: 3, minShare: 0.34 },
  }),
  broken('quotas.maxShare', 'one woman of two is more than 0.49', {
    changes: quota({ scope: 'course', maxShare: 0.49 }),
    course: 'K2@2024-05-20',
    params: { quota: 'q1', scope: 'K2@2024-05-20', count: 1, attending: 2, maxShare: 0.49 },
  }),
  broken('head.missing', 'nobody is named', {
    opened: [{ ...K1, head: null }, K2],
    course: 'K1',
    params: { maxRank: 2 },
  }),
  broken('head.missing', 'nobody of the rank attends', {
    changes: { rules: { head: { maxRank: 1 } } },
    opened: [K1, { ...K2, head: null }],
    course: 'K2@2024-05-20',
    params: { maxRank: 1 },
  }),
  broken('head.notAttending', 'somebody who attends another course', {
    opened: [{ ...K1, head: 'b1' }, K2],
    course: 'K1',
    params: { head: 'b1' },
  }),
  broken('head.rank', 'somebody whose post has no rank', {
    opened: [{ ...K1, head: 'a3' }, K2],
    course: 'K1',
    official: 'a3',
    params: { head: 'a3', rank: '', maxRank: 2 },
  }),
  broken('head.rank', 'somebody of too low a rank', {
    changes: { rules: { head: { maxRank: 1 } } },
    opened: [{ ...K1, head: 'a2' }],
    course: 'K1',
    official: 'a2',
    params: { head: 'a2', rank: 2, maxRank: 1 },
  }),
  broken('pins.must', 'a row that must open', {
    changes: pinned('must', 'K3', null),
    params: { course: 'K3', reason: '' },
  }),
  broken('pins.must', 'a date that must open, and another does', {
    changes: pinned('must', 'K2@2024-05-06', null),
    params: { course: 'K2@2024-05-06', reason: '' },
  }),
  broken('pins.must', 'somebody who must attend a row', {
    changes: pinned('must', 'K2', 'c1'),
    official: 'c1',
    params: { course: 'K2', reason: '' },
  }),
  broken('pins.never', 'a row of which no date may open', {
    changes: pinned('never', 'K2', null),
    course: 'K2@2024-05-20',
    params: { course: 'K2', reason: '' },
  }),
  broken('pins.never', 'somebody who may not attend a date', {
    changes: pinned('never', 'K2@2024-05-20', 'b2'),
    course: 'K2@2024-05-20',
    official: 'b2',
    params: { course: 'K2@2024-05-20', reason: '' },
  }),
  broken('goals.list', 'a goal left out', {
    spoil: (plan) => plan.goals.pop(),
    params: {
      found: 'coverProvinces, fillSeats, preferenceRank',
      expected: 'coverProvinces, fillSeats, preferenceRank, spend',
    },
  }),
  broken('goals.list', 'another order', {
    spoil: (plan) => plan.goals.reverse(),
    params: {
      found: 'spend, preferenceRank, fillSeats, coverProvinces',
      expected: 'coverProvinces, fillSeats, preferenceRank, spend',
    },
  }),
  broken('goals.value', 'a value that the plan does not have', {
    spoil: ({ goals }) => Object.assign(goals[0]!, { value: 3.7, bound: 3.7 }),
    params: { goal: 'coverProvinces', found: 3.7, expected: 3.6 },
  }),
  broken('goals.bound', 'more seats than are said to be possible', {
    spoil: (plan) => {
      Object.assign(plan.goals[1]!, { bound: 4, proven: false });
      plan.proof = 'gap';
    },
    params: { goal: 'fillSeats', value: 5, bound: 4 },
  }),
  broken('goals.bound', 'spends less than is said to be possible', {
    spoil: (plan) => {
      Object.assign(plan.goals[3]!, { bound: 371, proven: false });
      plan.proof = 'gap';
    },
    params: { goal: 'spend', value: 370, bound: 371 },
  }),
  broken('goals.proven', 'said to be proven away from its bound', {
    spoil: ({ goals }) => Object.assign(goals[1]!, { bound: 6 }),
    params: { goal: 'fillSeats', value: 5, bound: 6 },
  }),
  broken('goals.proven', 'said to be proven without a bound', {
    spoil: ({ goals }) => Object.assign(goals[1]!, { bound: null }),
    params: { goal: 'fillSeats', value: 5, bound: '' },
  }),
  broken('goals.proven', 'further from its bound than the tolerance', {
    changes: { goals: [{ id: 'coverProvinces', tolerance: 0.1 }] },
    spoil: ({ goals }) => Object.assign(goals[0]!, { bound: 3.700001 }),
    params: { goal: 'coverProvinces', value: 3.6, bound: 3.700001 },
  }),
  broken('goals.unranked', 'a pair that is not ranked', {
    changes: {
      goals: [{ id: 'worstRank', unranked: 'forbid', tolerance: 0 }],
      preferences: GOOD_CASE.preferences.filter(({ official: id }) => id !== 'b1'),
    },
    standby: {},
    course: 'K2@2024-05-20',
    official: 'b1',
    params: { goal: 'worstRank' },
  }),
  broken('goals.unranked', 'a pair that is ranked for another date', {
    changes: {
      goals: [{ id: 'preferenceRank', unranked: 'forbid', tolerance: 0 }],
      preferences: GOOD_CASE.preferences.map((wish) =>
        wish.official === 'b1' ? { ...wish, course: 'K2@2024-05-06' } : wish,
      ),
    },
    standby: {},
    course: 'K2@2024-05-20',
    official: 'b1',
    params: { goal: 'preferenceRank' },
  }),
  broken('proof.status', 'proven, with a goal that is not', {
    spoil: ({ goals }) => Object.assign(goals[1]!, { bound: 6, proven: false }),
    params: { found: 'proven', expected: 'gap' },
  }),
  broken('proof.status', 'a gap, and no goal has a bound', {
    spoil: (plan) => {
      for (const goal of plan.goals) Object.assign(goal, { bound: null, proven: false });
      plan.proof = 'gap';
    },
    params: { found: 'gap', expected: 'none' },
  }),
  broken('proof.status', 'no goals leave nothing to prove', {
    changes: { goals: [] },
    spoil: (plan) => {
      plan.proof = 'none';
    },
    params: { found: 'none', expected: 'proven' },
  }),
  broken('coverage.provinces', 'a covered province that is not listed', {
    spoil: ({ coverage }) => coverage.provinces.covered.pop(),
    params: { problem: 'covered', province: 'p3' },
  }),
  broken('coverage.provinces', 'an uncovered province listed as covered', {
    spoil: ({ coverage }) => {
      coverage.provinces = { covered: ['p1', 'p2', 'p3', 'p4'], uncovered: [] };
    },
    params: { problem: 'uncovered', province: 'p4' },
  }),
  broken('coverage.provinces', 'a province on both lists', {
    spoil: ({ coverage }) => coverage.provinces.covered.push('p4'),
    params: { problem: 'uncovered', province: 'p4' },
  }),
  broken('coverage.groups', 'a member too many', {
    spoil: ({ coverage }) => Object.assign(coverage.groups, { women: 3 }),
    params: { group: 'women', found: 3, expected: 2 },
  }),
  broken('coverage.groups', 'a group left out', {
    spoil: ({ coverage }) => delete coverage.groups.women,
    params: { group: 'women', found: '', expected: 2 },
  }),
  broken('coverage.groups', 'a group that the case does not have', {
    spoil: ({ coverage }) => Object.assign(coverage.groups, { old: 0 }),
    params: { group: 'old', found: 0, expected: '' },
  }),
];
