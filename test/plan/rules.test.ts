/** The rules on the whole plan, at the numbers where they turn; each fault alone stands among the broken plans. */
import { describe, expect, it } from 'vitest';
import { type Violation, verifyPlan } from '../../src/plan/index.js';
import type { Problem, Quota, QuotaWhere } from '../../src/problem/index.js';
import { GOOD_CASE, GOOD_PLAN } from './broken-plans.js';
import {
  changed,
  course,
  EMPTY_CASE,
  group,
  official,
  partner,
  position,
  province,
  topic,
} from './small-case.js';
import { type Opened, planOf } from './small-plan.js';

const faults = (problem: Problem, opened: readonly Opened[]): readonly Violation[] =>
  verifyPlan(problem, planOf(problem, opened));

const codes = (problem: Problem, opened: readonly Opened[]): readonly string[] =>
  faults(problem, opened).map(({ code }) => code);

/** Courses that anybody may fill in any number, also nobody. */
const OPEN_CASE = changed(EMPTY_CASE, {
  rules: {
    seats: { min: 0, max: 99 },
    concurrency: { max: 9 },
    topicRuns: { maxPerYear: 9 },
    provinceCap: { max: 99 },
  },
});

const empty = (...ids: string[]): readonly Opened[] => ids.map((id) => ({ id, officials: [] }));

describe('seats', () => {
  const nobody = (rules: Parameters<typeof changed>[1]['rules'], minSeats: number | null = null) =>
    codes(
      changed(EMPTY_CASE, { courses: [course('K1', '2024-03-04', { minSeats })], rules: rules ?? {} }),
      empty('K1'),
    );

  it('are also filled by nobody where the minimum is 0, or the rule is off', () => {
    expect(nobody({ seats: { min: 0 } })).toEqual([]);
    expect(nobody({})).toEqual(['seats.tooFew']);
    expect(nobody({}, 0)).toEqual([]);
    expect(nobody({ seats: { off: true } }, 5)).toEqual([]);
  });
});

describe('one course', () => {
  it('is judged by the days, not by the order of the list', () => {
    const problem = changed(OPEN_CASE, {
      courses: [course('A', '2024-05-06'), course('B', '2024-04-23'), course('C', '2024-04-09')],
      officials: [official('a1')],
      rules: { oneCourse: { max: 3 } },
    });
    const found = faults(
      problem,
      ['A', 'B', 'C'].map((id) => ({ id, officials: ['a1'] })),
    );
    expect(found.map(({ code, params }) => [code, params])).toEqual([
      ['oneCourse.overlap', { first: 'A', second: 'B' }],
    ]);
  });
});

describe('concurrency', () => {
  const crowd = (max: number): readonly unknown[] => {
    const problem = changed(OPEN_CASE, {
      courses: [
        course('A', '2024-03-04', { days: 30 }),
        course('B', '2024-03-11', { days: 3 }),
        course('C', '2024-03-12', { days: 10 }),
        course('D', '2024-03-25', { days: 2 }),
        course('E', '2024-03-27', { days: 2 }),
      ],
      rules: { concurrency: { max }, coursesPerYear: { max: 9 } },
    });
    return faults(problem, empty('A', 'B', 'C', 'D', 'E')).map(({ params }) => params);
  };

  it('is reported once a stretch of days, for its busiest day', () => {
    // A runs 4 March to 2 April; B 11-13; C 12-21; D 25-26 and E 27-28 follow each other without a day between
    expect(crowd(1)).toEqual([
      { day: '2024-03-12', courses: 3, max: 1 },
      { day: '2024-03-25', courses: 2, max: 1 },
    ]);
    expect(crowd(2)).toEqual([{ day: '2024-03-12', courses: 3, max: 2 }]);
    expect(crowd(3)).toEqual([]);
  });
});

describe('loads of a year', () => {
  const problem = changed(OPEN_CASE, {
    partners: [partner('jp1', 'JP', 1), partner('jp2', 'JP')],
    topics: [topic('t1'), topic('t2')],
    courses: [
      course('A', '2024-12-30'),
      course('B', '2025-03-03'),
      course('C', '2025-06-02', { partner: 'jp2', topic: 't2' }),
      course('D', '2025-09-01', { partner: 'jp2', topic: 't1' }),
    ],
  });

  it('go by the year of the start, and by partner and topic apart', () => {
    const tight = changed(problem, {
      rules: { coursesPerYear: { min: 1, max: 3 }, topicRuns: { maxPerYear: 2 } },
    });
    expect(codes(tight, empty('A', 'B', 'C', 'D'))).toEqual([]);
    const tighter = changed(problem, { rules: { topicRuns: { maxPerYear: 1 }, coursesPerYear: { max: 2 } } });
    expect(
      faults(tighter, empty('A', 'B', 'C', 'D')).map(({ code, params }) => ({ code, ...params })),
    ).toEqual([
      { code: 'coursesPerYear.max', year: 2025, courses: 3, max: 2 },
      { code: 'topicRuns.max', topic: 't1', year: 2025, courses: 2, max: 1 },
    ]);
  });
});

describe('hosts', () => {
  const hosted = (min: number | null, max: number | null): readonly string[] =>
    codes(changed(GOOD_CASE, { rules: { hosts: { list: [{ countries: ['FR', 'JP'], min, max }] } } }), [
      ...GOOD_PLAN.courses,
    ]);

  it('hold at their limits', () => {
    expect(hosted(2, 2)).toEqual([]);
    expect(hosted(3, null)).toEqual(['hosts.min']);
    expect(hosted(null, 1)).toEqual(['hosts.max']);
  });
});

describe('quotas', () => {
  const ANY: QuotaWhere = { gender: null, groups: null, provinces: null, regions: null, positions: null };
  const quota = (changes: Partial<Quota>): Quota => ({
    id: 'q',
    scope: 'scheme',
    where: ANY,
    min: null,
    max: null,
    minShare: null,
    maxShare: null,
    basis: null,
    ...changes,
  });

  const problem = changed(OPEN_CASE, {
    provinces: [province('p1', { region: 'north' }), province('p2', { region: 'south' }), province('p3')],
    positions: [position('clerk'), position('chief', 1)],
    groups: [group('all'), group('below40', { ageBelow: 40 })],
    courses: [course('A', '2024-03-04'), course('B', '2025-03-03')],
    officials: [
      official('a1', { gender: 'F', birthDate: '1985-01-01' }),
      official('a2', { province: 'p2', birthDate: '1980-01-01', position: 'chief' }),
      official('a3', { gender: 'F', province: 'p3', birthDate: '1990-01-01' }),
      ...Array.from({ length: 7 }, (_, i) => official(`z${i}`, { birthDate: '1970-01-01' })),
    ],
  });
  const everybody = ['a1', 'a2', 'a3', 'z0', 'z1', 'z2', 'z3', 'z4', 'z5', 'z6'];

  /** The counts that a quota sees, by scope: a maximum of -1 is always broken. */
  const counts = (changes: Partial<Quota>, opened: readonly Opened[]): readonly unknown[] =>
    faults(
      changed(problem, {
        rules: { quotas: { list: [quota({ ...changes, max: -1 })] }, oneCourse: { max: 2 } },
      }),
      opened,
    ).map(({ params }) => [params.scope, params.count]);

  it.each([
    [{}, 3],
    [{ gender: ['F'] }, 2],
    [{ gender: ['F', 'M'] }, 3],
    [{ provinces: ['p1', 'p3'] }, 2],
    [{ provinces: ['p1', 'p3'], gender: ['M'] }, 0],
    [{ regions: ['north', 'south'] }, 2],
    [{ regions: [] }, 0],
    [{ positions: ['chief'] }, 1],
    [{ groups: ['below40'] }, 2],
    [{ groups: ['below40', 'all'], positions: ['clerk'] }, 2],
  ] as const)('count whoever meets every criterion: %j', (where, count) => {
    const found = counts({ where: { ...ANY, ...where } }, [{ id: 'A', officials: ['a1', 'a2', 'a3'] }]);
    expect(found).toEqual([['scheme', count]]);
  });

  it('ask groups at the start of each course, and count attendances', () => {
    const both: readonly Opened[] = ['A', 'B'].map((id) => ({ id, officials: ['a1', 'a3'] }));
    const where = { ...ANY, groups: ['below40'] };
    expect(counts({ where, scope: 'course' }, both)).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(counts({ where, scope: 'year' }, both)).toEqual([
      [2024, 2],
      [2025, 1],
    ]);
    expect(counts({ where, scope: 'scheme' }, both)).toEqual([['scheme', 3]]);
  });

  const judged = (changes: Partial<Quota>, officials: readonly string[] | null): readonly string[] =>
    codes(
      changed(problem, {
        rules: { quotas: { list: [quota({ where: { ...ANY, gender: ['F'] }, ...changes })] } },
      }),
      officials === null ? [] : [{ id: 'A', officials }],
    );

  it('hold at exact shares', () => {
    // 2 women of 10: 0.2 * 10 is 2, and a hair more or less is not
    expect(judged({ minShare: 0.2, maxShare: 0.2 }, everybody)).toEqual([]);
    expect(judged({ minShare: 0.200001 }, everybody)).toEqual(['quotas.minShare']);
    expect(judged({ maxShare: 0.199999 }, everybody)).toEqual(['quotas.maxShare']);
    expect(judged({ minShare: 1, maxShare: 1 }, ['a1', 'a3'])).toEqual([]);
  });

  it('hold at exact shares where floats do not', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    const ids = Array.from({ length: 100 }, (_, index) => `o${String(index).padStart(2, '0')}`);
    const hundred = changed(problem, {
      officials: ids.map((id, index) => official(id, { gender: index < 7 ? 'F' : 'M' })),
      rules: {
        seats: { max: 100 },
        provinceCap: { max: 100 },
        quotas: { list: [quota({ where: { ...ANY, gender: ['F'] }, minShare: 0.07, maxShare: 0.07 })] },
      },
    });
    expect(codes(hundred, [{ id: 'A', officials: ids }])).toEqual([]);
  });

  it('hold at their numbers', () => {
    expect(judged({ min: 2, max: 2 }, everybody)).toEqual([]);
    expect(judged({ min: 3 }, everybody)).toEqual(['quotas.min']);
    expect(judged({ max: 1 }, everybody)).toEqual(['quotas.max']);
  });

  it('owe a minimum when nothing opens, unless they are owed by courses; shares of nobody are met', () => {
    expect(judged({ scope: 'scheme', min: 1 }, null)).toEqual(['quotas.min']);
    expect(judged({ scope: 'year', min: 1 }, null)).toEqual(['quotas.min', 'quotas.min']);
    expect(judged({ scope: 'course', min: 1 }, null)).toEqual([]);
    expect(judged({ scope: 'scheme', minShare: 1, maxShare: 0 }, null)).toEqual([]);
  });
});

describe('the head', () => {
  const headed = (head: string | null, maxRank: number | null, off = false): readonly string[] =>
    codes(changed(GOOD_CASE, { rules: { head: { maxRank, off } } }), [
      { id: 'K1', officials: ['a1', 'a2', 'a3'], head },
    ]);

  it('may be any attending official of the rank', () => {
    expect(headed('a1', 2)).toEqual([]);
    expect(headed('a2', 2)).toEqual([]);
    expect(headed('a2', 1)).toEqual(['head.rank']);
  });

  it('is null or anybody who attends where the rule says nothing', () => {
    for (const [maxRank, off] of [
      [null, false],
      [1, true],
    ] as const) {
      expect(headed(null, maxRank, off)).toEqual([]);
      expect(headed('a3', maxRank, off)).toEqual([]);
      expect(headed('b1', maxRank, off)).toEqual(['head.notAttending']);
    }
  });

  it('is missed also where somebody of a lower rank is named', () => {
    const problem = changed(GOOD_CASE, { rules: { head: { maxRank: 1 } } });
    expect(codes(problem, [{ id: 'K1', officials: ['a2', 'a3'], head: 'a2' }])).toEqual([
      'head.missing',
      'head.rank',
    ]);
  });
});

describe('money', () => {
  it('is exact beyond the numbers that a float can tell apart', () => {
    const fund = {
      name: null,
      year: null,
      countries: [],
      partners: [],
      topics: [],
      courses: [],
      kind: 'state',
    } as const;
    const most = Number.MAX_SAFE_INTEGER;
    const problem = changed(OPEN_CASE, {
      courses: [
        course('A', '2024-03-04', { fixedCost: most }),
        course('B', '2024-06-03', { fixedCost: most }),
      ],
      funds: [
        { ...fund, id: 'f1', amount: most },
        { ...fund, id: 'f2', amount: most - 1 },
        { ...fund, id: 'f3', amount: 1 },
      ],
    });
    const paid = (a: Record<string, number>, b: Record<string, number>) =>
      codes(problem, [
        { id: 'A', officials: [], funding: a },
        { id: 'B', officials: [], funding: b },
      ]);
    expect(paid({ f1: most }, { f2: most - 1, f3: 1 })).toEqual([]);
    expect(paid({ f1: most }, { f2: most - 1 })).toEqual(['funds.unpaid']);
    expect(paid({ f1: most }, { f1: 1, f2: most - 1 })).toEqual(['funds.overdrawn']);
  });

  it('adds up exactly where no float can', () => {
    const fund = {
      name: null,
      year: null,
      countries: [],
      partners: [],
      topics: [],
      courses: [],
      kind: 'state',
    } as const;
    const most = Number.MAX_SAFE_INTEGER;
    expect(most + 2).toBe(2 ** 53);
    const problem = changed(OPEN_CASE, {
      courses: [course('A', '2024-03-04', { fixedCost: most, costPerSeat: 2 })],
      officials: [official('a1')],
      funds: [
        { ...fund, id: 'f1', amount: most },
        { ...fund, id: 'f2', amount: most },
      ],
    });
    const paid = (funding: Record<string, number>) =>
      codes(problem, [{ id: 'A', officials: ['a1'], funding }]);
    expect(paid({ f1: most, f2: 2 })).toEqual([]);
    expect(paid({ f1: most, f2: 1 })).toEqual(['funds.unpaid']);
  });

  it('may come from a fund for one date of a window', () => {
    const paidFor = (name: string): readonly string[] => {
      const funds = GOOD_CASE.funds!.map((fund) =>
        fund.id === 'sponsor' ? { ...fund, courses: ['K3', name] } : fund,
      );
      return codes(changed(GOOD_CASE, { funds }), [...GOOD_PLAN.courses]);
    };
    expect(paidFor('K2@2024-05-20')).toEqual([]);
    expect(paidFor('K2')).toEqual([]);
    expect(paidFor('K2@2024-05-06')).toEqual(['funds.unfit']);
  });
});

describe('pins', () => {
  const pinned = (kind: 'must' | 'never', id: string, who: string | null): readonly string[] =>
    codes(changed(GOOD_CASE, { pins: [{ course: id, official: who, kind, reason: null }] }), [
      ...GOOD_PLAN.courses,
    ]);

  it('on a row mean whichever date opens, on a date that date', () => {
    expect(pinned('must', 'K2', null)).toEqual([]);
    expect(pinned('must', 'K2@2024-05-20', null)).toEqual([]);
    expect(pinned('must', 'K2', 'b1')).toEqual([]);
    expect(pinned('must', 'K2@2024-05-06', 'b1')).toEqual(['pins.must']);
    expect(pinned('never', 'K2@2024-05-06', null)).toEqual([]);
    expect(pinned('never', 'K2@2024-05-06', 'b1')).toEqual([]);
    expect(pinned('never', 'K2', 'a1')).toEqual([]);
    expect(pinned('never', 'K3', null)).toEqual([]);
  });
});

describe('start windows', () => {
  it('have a candidate at each step of the rule, also when the window is one day', () => {
    const open = (window: string, stepDays: number, date: string): readonly string[] => {
      const problem = changed(OPEN_CASE, {
        courses: [course('A', window)],
        rules: { startWindows: { stepDays } },
      });
      const anyEntry = planOf(
        changed(problem, { courses: [course('A', `${date}/${date}`)] }),
        empty(`A@${date}`),
      );
      return verifyPlan(problem, anyEntry).map(({ code }) => code);
    };
    expect(open('2024-03-04/2024-03-04', 14, '2024-03-04')).toEqual([]);
    expect(open('2024-03-04/2024-04-01', 7, '2024-03-25')).toEqual([]);
    expect(open('2024-03-04/2024-04-01', 14, '2024-04-01')).toEqual([]);
    expect(open('2024-03-04/2024-04-01', 14, '2024-03-25')).toEqual(['candidate.unknown']);
    expect(open('2024-03-04/2024-03-31', 14, '2024-04-01')).toEqual(['candidate.unknown']);
  });

  it('are named by dates written in one way only', () => {
    const problem = changed(OPEN_CASE, { courses: [course('A', '2024-02-16/2024-03-15')] });
    const named = (id: string): readonly string[] => {
      const plan = planOf(problem, empty('A@2024-03-01'));
      const courses = plan.courses.map((each) => ({ ...each, id }));
      return verifyPlan(problem, { ...plan, courses }).map(({ code }) => code);
    };
    expect(named('A@2024-03-01')).toEqual([]);
    for (const date of ['2024-02-30', '+002024-03-01', '2024-3-1', '2024-03', '']) {
      expect(named(`A@${date}`)).toEqual(['candidate.unknown']);
    }
  });
});
