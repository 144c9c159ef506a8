import { describe, expect, it } from 'vitest';
import { type Change, candidatesOf, type Problem, type Verb } from '../../../src/problem/index.js';
import { VERBS } from '../../../src/problem/scenario/verbs/index.js';
import { applied, good } from './good.js';

interface Trial {
  readonly verb: Verb;
  readonly what: string;
  readonly changes: readonly Change[];
  /** The fields that are other than before; the rest stays as it is. */
  readonly becomes: (before: Problem) => Partial<Problem>;
  /** Changes that give the case back; null: there are none (what a removed thing was is not known any more). */
  readonly inverse: readonly Change[] | null;
}

const ruled = (before: Problem, name: keyof Problem['rules'], values: object): Partial<Problem> => ({
  rules: { ...before.rules, [name]: { ...before.rules[name], ...values } },
});

const swapped = <T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  values: Partial<T>,
): readonly T[] => rows.map((row) => (row.id === id ? { ...row, ...values } : row));

const NEW_COURSE = {
  id: 'K0',
  topic: 'digital',
  partner: 'grips',
  language: 'en',
  start: '2024-10-07',
  days: '5',
  cost_per_seat: '7',
};
const NEW_OFFICIAL = {
  id: 'o0',
  province: 'an',
  gender: 'F',
  birth_date: '1990',
  position: 'clerk',
  languages: 'en:C1',
};

const TRIALS: readonly Trial[] = [
  {
    verb: 'rule',
    what: 'a parameter, the others staying',
    changes: [{ do: 'rule', rule: 'seats', set: { max: 4 } }],
    becomes: (before) => ruled(before, 'seats', { max: 4 }),
    inverse: [{ do: 'rule', rule: 'seats', set: { max: 5 } }],
  },
  {
    verb: 'rule',
    what: 'off',
    changes: [{ do: 'rule', rule: 'head', set: { off: true } }],
    becomes: (before) => ruled(before, 'head', { off: true }),
    inverse: [{ do: 'rule', rule: 'head', set: { off: false } }],
  },
  {
    verb: 'rule',
    what: 'a blank parameter is its default',
    changes: [{ do: 'rule', rule: 'eligibility', set: { ageAt: null, serviceMonthsLeft: 6 } }],
    becomes: (before) => ruled(before, 'eligibility', { ageAt: null, serviceMonthsLeft: 6 }),
    inverse: [{ do: 'rule', rule: 'eligibility', set: { ageAt: '2024-01-01', serviceMonthsLeft: 18 } }],
  },
  {
    verb: 'rule',
    what: 'a list as a whole',
    changes: [{ do: 'rule', rule: 'hosts', set: { list: [{ countries: ['FR'], max: 1 }] } }],
    becomes: (before) => ruled(before, 'hosts', { list: [{ countries: ['FR'], min: null, max: 1 }] }),
    inverse: [{ do: 'rule', rule: 'hosts', set: { list: [{ countries: ['JP'], min: 0, max: 3 }] } }],
  },
  {
    // Of 6, 20 May and 3 June only 6 May is a step of 13 days; what named the others names nothing now.
    verb: 'rule',
    what: 'other steps of the windows, without the wishes and funds of dates that are gone',
    changes: [{ do: 'rule', rule: 'startWindows', set: { stepDays: 13 } }],
    becomes: (before) => ({
      ...ruled(before, 'startWindows', { stepDays: 13 }),
      preferences: before.preferences.filter(({ course }) => !course.includes('@')),
      funds: swapped(before.funds!, 'donor', { courses: ['K1'] }),
    }),
    inverse: null,
  },
  {
    verb: 'quota',
    what: 'limits, one lifted',
    changes: [{ do: 'quota', quota: 'balance', set: { max: 5, minShare: null } }],
    becomes: (before) =>
      ruled(before, 'quotas', { list: [{ ...before.rules.quotas.list[0], max: 5, minShare: null }] }),
    inverse: [{ do: 'quota', quota: 'balance', set: { max: 9, minShare: 0.25 } }],
  },
  {
    verb: 'quota',
    what: 'gone when no limit is left',
    changes: [
      { do: 'quota', quota: 'balance', set: { min: null, max: null, minShare: null, maxShare: null } },
    ],
    becomes: (before) => ruled(before, 'quotas', { list: [] }),
    inverse: null,
  },
  {
    verb: 'fund',
    what: 'times a factor, rounded down to whole VND',
    changes: [{ do: 'fund', funds: ['donor'], by: 0.3 }],
    becomes: (before) => ({ funds: swapped(before.funds!, 'donor', { amount: 15_000_000 }) }),
    inverse: [{ do: 'fund', funds: ['donor'], amount: 50_000_000 }],
  },
  {
    verb: 'fund',
    what: 'all of them',
    changes: [{ do: 'fund', by: 0.5 }],
    becomes: (before) => ({ funds: before.funds!.map((each) => ({ ...each, amount: each.amount / 2 })) }),
    inverse: [{ do: 'fund', by: 2 }],
  },
  {
    verb: 'fund',
    what: 'in another year',
    changes: [{ do: 'fund', funds: ['state'], year: null }],
    becomes: (before) => ({ funds: swapped(before.funds!, 'state', { year: null }) }),
    inverse: [{ do: 'fund', funds: ['state'], year: 2024 }],
  },
  {
    verb: 'addFund',
    what: 'sorted in',
    changes: [{ do: 'addFund', fund: { id: 'gift', amount: '9', countries: 'FR;JP', kind: 'sponsor' } }],
    becomes: ({ funds }) => ({
      funds: [
        funds![0]!,
        {
          id: 'gift',
          name: null,
          amount: 9,
          year: null,
          countries: ['FR', 'JP'],
          partners: [],
          topics: [],
          courses: [],
          kind: 'sponsor',
        },
        funds![1]!,
      ],
    }),
    inverse: [{ do: 'removeFunds', funds: ['gift'] }],
  },
  {
    verb: 'removeFunds',
    what: 'the last one leaves no money, not money without limit',
    changes: [{ do: 'removeFunds', funds: ['donor', 'state'] }],
    becomes: () => ({ funds: [] }),
    inverse: [
      { do: 'addFund', fund: { id: 'state', name: 'Ngân sách', amount: '900000000', year: '2024' } },
      {
        do: 'addFund',
        fund: {
          id: 'donor',
          amount: '50000000',
          countries: 'JP;FR',
          partners: 'grips',
          topics: 'digital',
          courses: 'K1;K2@2024-06-03',
          kind: 'sponsor',
        },
      },
    ],
  },
  {
    verb: 'moveMoney',
    what: 'from one to another',
    changes: [{ do: 'moveMoney', from: 'donor', to: 'state', amount: 50_000_000 }],
    becomes: (before) => ({
      funds: swapped(swapped(before.funds!, 'donor', { amount: 0 }), 'state', { amount: 950_000_000 }),
    }),
    inverse: [{ do: 'moveMoney', from: 'state', to: 'donor', amount: 50_000_000 }],
  },
  {
    verb: 'addCourses',
    what: 'sorted in, blanks as in a file',
    changes: [{ do: 'addCourses', courses: [NEW_COURSE] }],
    becomes: ({ courses }) => ({
      courses: [
        {
          id: 'K0',
          topic: 'digital',
          partner: 'grips',
          language: 'en',
          mode: 'in_person',
          start: { from: '2024-10-07', to: '2024-10-07', window: false },
          days: 5,
          minSeats: null,
          maxSeats: null,
          fixedCost: 0,
          costPerSeat: 7,
          travel: true,
        },
        ...courses,
      ],
    }),
    inverse: [{ do: 'removeCourses', where: { courses: ['K0'] } }],
  },
  {
    // The donor paid for K1 and a date of K2 alone: with both gone it would otherwise pay for everything.
    verb: 'removeCourses',
    what: 'with all that names them',
    changes: [{ do: 'removeCourses', where: { years: [2024] } }],
    becomes: (before) => ({
      courses: before.courses.filter(({ id }) => id === 'K3'),
      preferences: [],
      pins: before.pins.filter(({ course }) => course === 'K3'),
      funds: before.funds!.filter(({ id }) => id === 'state'),
    }),
    inverse: null,
  },
  {
    verb: 'changeCourses',
    what: 'cells, prices and travel',
    changes: [
      {
        do: 'changeCourses',
        where: { countries: ['JP'] },
        set: { mode: 'online', max_seats: '' },
        fixedBy: 0.5,
        seatBy: 1.000005,
        travel: false,
      },
    ],
    becomes: (before) => ({
      courses: swapped(before.courses, 'K1', {
        mode: 'online',
        maxSeats: null,
        fixedCost: 500_000,
        costPerSeat: 200_001,
        travel: false,
      }),
    }),
    inverse: [
      {
        do: 'changeCourses',
        where: { courses: ['K1'] },
        set: { mode: 'hybrid', max_seats: '4', fixed_cost: '1000000', cost_per_seat: '200000' },
        travel: true,
      },
    ],
  },
  {
    verb: 'changeCourses',
    what: 'another date, without the wishes and funds of the old ones',
    changes: [{ do: 'changeCourses', where: { topics: ['budget'] }, set: { start: '2024-06-03' } }],
    becomes: (before) => ({
      courses: swapped(before.courses, 'K2', {
        start: { from: '2024-06-03', to: '2024-06-03', window: false },
      }),
      preferences: before.preferences.filter(({ course }) => !course.includes('@')),
      funds: swapped(before.funds!, 'donor', { courses: ['K1'] }),
    }),
    inverse: null,
  },
  {
    verb: 'close',
    what: 'a country and a partner, by blocks that tell the reason',
    changes: [{ do: 'close', countries: ['JP'], partners: ['insp'], from: '2024-03-10', reason: 'strike' }],
    becomes: (before) => ({
      calendar: [
        ...before.calendar.filter(({ from }) => from < '2024-03-10'),
        ...(['country', 'partner'] as const).map((kind) => ({
          from: '2024-03-10',
          to: '2025-12-31',
          appliesTo: { kind, id: kind === 'country' ? 'JP' : 'insp' },
          reason: 'strike',
          basis: null,
        })),
        ...before.calendar.filter(({ from }) => from > '2024-03-10'),
      ],
    }),
    inverse: null,
  },
  {
    // K2 runs ten days from 6 May, 20 May or 3 June: only the first two meet 15 to 20 May.
    verb: 'close',
    what: 'the dates of a row that the period meets, and a row of which it meets all',
    changes: [{ do: 'close', courses: ['K2', 'K3'], from: '2024-05-15', to: '2024-05-20' }],
    becomes: (before) => ({
      pins: [
        before.pins[0]!,
        { course: 'K2@2024-05-06', official: null, kind: 'never', reason: null },
        { course: 'K2@2024-05-20', official: null, kind: 'never', reason: null },
        before.pins[1]!,
      ],
    }),
    inverse: [
      { do: 'unpin', course: 'K2@2024-05-06' },
      { do: 'unpin', course: 'K2@2024-05-20' },
    ],
  },
  {
    verb: 'close',
    what: 'a course for ever takes the place of the decision to open it',
    changes: [{ do: 'close', courses: ['K1'], reason: 'cancelled' }],
    becomes: (before) => ({
      pins: [{ course: 'K1', official: null, kind: 'never', reason: 'cancelled' }, before.pins[1]!],
    }),
    inverse: [{ do: 'pin', course: 'K1', kind: 'must', reason: 'Đã thống nhất' }].map((pin) => pin as Change),
  },
  {
    verb: 'block',
    what: 'a period of a post',
    changes: [
      { do: 'block', from: '2025-10-01', to: '2025-10-20', appliesTo: { kind: 'position', id: 'chair' } },
    ],
    becomes: (before) => ({
      calendar: [
        ...before.calendar,
        {
          from: '2025-10-01',
          to: '2025-10-20',
          appliesTo: { kind: 'position', id: 'chair' },
          reason: null,
          basis: null,
        },
      ],
    }),
    inverse: null,
  },
  {
    verb: 'addOfficials',
    what: 'sorted in, blanks as in a file',
    changes: [{ do: 'addOfficials', officials: [NEW_OFFICIAL] }],
    becomes: ({ officials }) => ({
      officials: [
        {
          id: 'o0',
          name: '',
          province: 'an',
          gender: 'F',
          birthDate: '1990-01-01',
          position: 'clerk',
          plannedPositions: [],
          languages: new Map([['en', 'C1']]),
          preferredTopics: [],
          merit: 0,
          lastRating: 'good',
          discipline: false,
          unavailable: [],
          retirementDate: null,
        },
        ...officials,
      ],
    }),
    inverse: [{ do: 'removeOfficials', where: { officials: ['o0'] } }],
  },
  {
    verb: 'removeOfficials',
    what: 'by criteria, with their wishes, courses and pins',
    changes: [{ do: 'removeOfficials', where: { regions: ['Miền Bắc'], gender: 'F' } }],
    becomes: (before) => ({
      officials: before.officials.filter(({ id }) => id !== 'o1'),
      training: before.training.filter(({ official }) => official !== 'o1'),
      preferences: before.preferences.filter(({ official }) => official !== 'o1'),
    }),
    inverse: null,
  },
  {
    verb: 'changeOfficials',
    what: 'cells of those who hold a post',
    changes: [
      {
        do: 'changeOfficials',
        where: { positions: ['clerk'], provinces: ['an'] },
        set: { position: 'chair', languages: 'fr:C1' },
      },
    ],
    becomes: (before) => ({
      officials: swapped(before.officials, 'o3', { position: 'chair', languages: new Map([['fr', 'C1']]) }),
    }),
    inverse: [
      {
        do: 'changeOfficials',
        where: { officials: ['o3'] },
        set: { position: 'clerk', languages: '' },
      },
    ],
  },
  {
    verb: 'changeOfficials',
    what: 'days away besides their own',
    changes: [
      {
        do: 'changeOfficials',
        where: { officials: ['o1', 'o2'] },
        away: { from: '2024-07-01', to: '2024-07-05' },
      },
    ],
    becomes: (before) => ({
      // o1 is away on these days already
      officials: swapped(before.officials, 'o2', {
        unavailable: [{ from: '2024-07-01', to: '2024-07-05' }],
      }),
    }),
    inverse: [{ do: 'changeOfficials', where: { officials: ['o2'] }, set: { unavailable: '' } }],
  },
  {
    verb: 'provinces',
    what: 'other names for all that names a province',
    changes: [
      {
        do: 'provinces',
        crosswalk: 'new.csv',
        becomes: { an: 'bac', binh: 'an' },
        provinces: [
          { id: 'bac', name_vi: 'Bắc', region: 'Miền Bắc' },
          { id: 'an', name_vi: 'An', weight: '2' },
        ],
      },
    ],
    becomes: (before) => ({
      provinces: [
        { id: 'an', name: { vi: 'An', en: 'An' }, iso: null, region: null, weight: 2 },
        { id: 'bac', name: { vi: 'Bắc', en: 'Bắc' }, iso: null, region: 'Miền Bắc', weight: 1 },
      ],
      officials: before.officials.map((each) => ({
        ...each,
        province: each.province === 'an' ? 'bac' : 'an',
      })),
      ...ruled(before, 'quotas', {
        list: before.rules.quotas.list.map((each) => ({
          ...each,
          where: { ...each.where, provinces: ['bac'] },
        })),
      }),
    }),
    inverse: [
      {
        do: 'provinces',
        crosswalk: 'old.csv',
        becomes: { bac: 'an', an: 'binh' },
        provinces: [
          { id: 'an', name_vi: 'Tỉnh An', name_en: 'An', iso: 'VN-01', region: 'Miền Bắc', weight: '1.5' },
          { id: 'binh', name_vi: 'Tỉnh Bình', region: 'Miền Nam' },
        ],
      },
    ],
  },
  {
    verb: 'pin',
    what: 'a nominee on a date',
    changes: [{ do: 'pin', course: 'K2@2024-05-20', official: 'o2', kind: 'must', reason: 'agreed' }],
    becomes: (before) => ({
      pins: [
        before.pins[0]!,
        { course: 'K2@2024-05-20', official: 'o2', kind: 'must', reason: 'agreed' },
        before.pins[1]!,
      ],
    }),
    inverse: [{ do: 'unpin', course: 'K2@2024-05-20', official: 'o2' }],
  },
  {
    verb: 'unpin',
    what: 'the course itself, not its people',
    changes: [{ do: 'unpin', course: 'K1' }],
    becomes: (before) => ({ pins: before.pins.slice(1) }),
    inverse: [{ do: 'pin', course: 'K1', kind: 'must', reason: 'Đã thống nhất' }],
  },
  {
    verb: 'goals',
    what: 'some first, one left out',
    changes: [{ do: 'goals', order: ['worstRank', 'preferHosts'], drop: ['keepPlan'] }],
    becomes: ({ goals }) => ({ goals: [goals[3]!, goals[1]!, goals[0]!, goals[2]!] }),
    inverse: null,
  },
  {
    verb: 'goals',
    what: 'in another order',
    changes: [{ do: 'goals', order: ['preferHosts'] }],
    becomes: ({ goals }) => ({ goals: [goals[1]!, goals[0]!, ...goals.slice(2)] }),
    inverse: [{ do: 'goals', order: ['coverProvinces'] }],
  },
  {
    verb: 'keepPlan',
    what: 'before the other goals',
    changes: [{ do: 'keepPlan', plan: 'base', places: [{ course: 'K1', officials: ['o2', 'o1'] }], at: 1 }],
    becomes: ({ goals }) => ({
      goals: [
        {
          id: 'keepPlan',
          tolerance: 0,
          plan: 'base',
          pairs: [
            { official: 'o1', course: 'K1' },
            { official: 'o2', course: 'K1' },
          ],
        },
        ...goals,
      ],
    }),
    inverse: null,
  },
  {
    verb: 'tolerance',
    what: 'of one goal',
    changes: [{ do: 'tolerance', goal: 'preferHosts', tolerance: 0 }],
    becomes: ({ goals }) => ({
      goals: goals.map((each) => (each.id === 'preferHosts' ? { ...each, tolerance: 0 } : each)),
    }),
    inverse: [{ do: 'tolerance', goal: 'preferHosts', tolerance: 1.5 }],
  },
];

describe('a change', () => {
  it.each(TRIALS)('$verb: $what', ({ changes, becomes, inverse }) => {
    const before = good();
    const next = applied(before, changes);
    expect(next).toEqual({ ...before, ...becomes(before) });
    expect(next).not.toEqual(before);
    expect(before).toEqual(good()); // pure
    if (inverse !== null) expect(applied(next, inverse)).toEqual(before);
  });

  it('is tried for every verb', () => {
    const tried = new Set(TRIALS.map(({ verb }) => verb));
    expect(Object.keys(VERBS).filter((verb) => !tried.has(verb as Verb))).toEqual([]);
    expect(TRIALS.filter(({ inverse }) => inverse !== null).length).toBeGreaterThan(18);
  });

  it('leaves the very same case when there is none', () => {
    const before = good();
    expect(applied(before, [])).toBe(before);
  });

  it('stands alone with rule `pins` off: the pins of the case said nothing', () => {
    const off = applied(good(), [{ do: 'rule', rule: 'pins', set: { off: true } }]);
    const next = applied(off, [{ do: 'pin', course: 'K2', kind: 'never' }]);
    expect(next.rules.pins.off).toBe(false);
    expect(next.pins).toEqual([{ course: 'K2', official: null, kind: 'never', reason: null }]);
  });

  it('that closes a host keeps no course that nobody travels to', () => {
    const closed: Change = { do: 'close', countries: ['JP'] };
    const atHome: Change = { do: 'changeCourses', where: { countries: ['JP'] }, travel: false };
    const usable = (problem: Problem) => candidatesOf(problem).usable.map(({ course }) => course.id);
    expect(usable(applied(good(), [closed]))).not.toContain('K1');
    expect(usable(applied(good(), [closed, atHome]))).toContain('K1');
  });

  it('joins the blocks and quotas of provinces that become one', () => {
    const storms = (['an', 'binh'] as const).map(
      (id): Change => ({
        do: 'block',
        from: '2024-09-07',
        to: '2024-09-30',
        appliesTo: { kind: 'province', id },
      }),
    );
    const both: Change = {
      do: 'rule',
      rule: 'quotas',
      set: { list: [{ id: 'q', scope: 'year', where: { provinces: ['an', 'binh'] }, max: 3 }] },
    };
    const joined: Change = {
      do: 'provinces',
      crosswalk: '',
      becomes: { an: 'an', binh: 'an' },
      provinces: [{ id: 'an', name_vi: 'An Bình' }],
    };
    const next = applied(good(), [...storms, both, { ...joined, crosswalk: 'one.csv' }]);
    expect(next.calendar.filter(({ appliesTo }) => appliesTo.kind === 'province')).toEqual([
      {
        from: '2024-09-07',
        to: '2024-09-30',
        appliesTo: { kind: 'province', id: 'an' },
        reason: null,
        basis: null,
      },
    ]);
    expect(next.rules.quotas.list[0]!.where.provinces).toEqual(['an']);
  });

  it('stays what it is when it is written as JSON, as in plan.json', () => {
    for (const { changes } of TRIALS) {
      const again = JSON.parse(JSON.stringify(changes)) as Change[];
      expect(applied(good(), again)).toEqual(applied(good(), changes));
    }
  });
});
