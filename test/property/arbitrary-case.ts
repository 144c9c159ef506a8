import fc from 'fast-check';
import {
  candidatesOf,
  GENDERS,
  type Goal,
  type Level,
  type Problem,
  plusDays,
  type Rules,
  type Unranked,
} from '../../src/problem/index.js';
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

/*
 * Small random cases in which every rule has something to say: dates that overlap, ages near the limit of a group, earlier
 * training, absences, blocks, funds with restrictions, quotas, pins and wishes. Nothing makes them feasible (`plantedCase` does).
 */

/** How large a case may be. */
export interface Size {
  readonly officials: number;
  readonly courses: number;
  /** Costs and amounts are multiples of this, in VND; 10 000 when not given. Odd ones are hard on solvers. */
  readonly unit?: number;
}

const UNIT = 10_000;

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const one = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom<T>(...values);
const rarely = fc.integer({ min: 0, max: 7 }).map((number) => number === 7);
const blank = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const PROVINCES = ['p1', 'p2', 'p3', 'p4'];
const TOPICS = ['t1', 't2', 't3'];
const POSTS = ['chief', 'clerk', 'deputy'];
const COUNTRIES = ['FR', 'JP', 'KR'];
const PARTNERS = ['fr1', 'jp1', 'jp2', 'kr1'];
const GROUPS = ['all', 'posts', 'women', 'young'];

/** Weeks from here overlap, meet the blocks below and end in the second year; the last lies outside the scheme. */
const FIRST = '2024-03-04';
const start = one(0, 1, 2, 3, 9, 44, 45, 60, 97).map((weeks) => plusDays(FIRST, 7 * weeks));

const courseRow = (id: string, unit: number) =>
  fc
    .record({
      start: fc.tuple(start, fc.option(one(0, 7, 20), { nil: -1 })),
      days: one(1, 7, 8, 14, 15),
      topic: one(...TOPICS),
      partner: one(...PARTNERS),
      language: one('vi', 'vi', 'vi', 'en'),
      minSeats: fc.option(whole(0, 1), { nil: null, freq: 2 }),
      maxSeats: fc.option(whole(1, 4), { nil: null, freq: 2 }),
      fixedCost: one(0, 30_001, 100_000_000, 123_456_789).map(inUnits(unit)),
      costPerSeat: one(0, 10_001, 70_007, 50_010_003).map(inUnits(unit)),
      travel: fc.constant(true),
    })
    .map(({ start: [from, width], ...rest }) =>
      course(id, width < 0 ? from : `${from}/${plusDays(from, width)}`, rest),
    );

const inUnits =
  (unit: number) =>
  (amount: number): number =>
    Math.floor(amount / unit) * unit;

const LEVELS_ON_OFFER: readonly (Level | null)[] = ['B1', 'B2', 'C1', null];

const nominee = (id: string) =>
  fc
    .record({
      province: one(...PROVINCES),
      gender: one(...GENDERS),
      // 45 within the scheme, always young, near the end of service
      birthDate: one(
        '1979-03-18',
        '1979-12-31',
        '1980-02-29',
        '1988-07-01',
        '1988-08-02',
        '1964-05-20',
        '1970-01-01',
      ),
      position: one(...POSTS),
      plannedPositions: fc.subarray(POSTS, { maxLength: 1 }),
      languages: one(...LEVELS_ON_OFFER).map(
        (level): ReadonlyMap<string, Level> => new Map(level === null ? [] : [['en', level]]),
      ),
      preferredTopics: fc.shuffledSubarray(TOPICS),
      merit: one(0, 0.1, 12.5, 33.333333, 70),
      lastRating: one('good', 'excellent', 'completed', 'good', 'good', 'good', 'failed'),
      discipline: rarely,
      unavailable: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        start.map((from) => [{ from, to: plusDays(from, 3) }]),
      ),
      // the first is 18 months after the first start, to the day
      retirementDate: fc.option(one('2025-09-04', '2031-01-31'), { nil: null, freq: 1 }),
    })
    .map((rest) => official(id, rest));

const groups = fc
  .tuple(fc.subarray(GROUPS, { minLength: 1 }), rarely)
  .map(([chosen, narrow]) => (narrow ? chosen : ['all', ...chosen]))
  .map((chosen) =>
    [
      group('all'),
      group('posts', { positions: ['chief'], plannedFor: ['deputy'] }),
      group('women', { gender: 'F', servesUntil: '2026-01-01' }),
      group('young', { ageBelow: 45 }),
    ].filter(({ id }) => chosen.includes(id)),
  );

const quota = (id: string, groupIds: readonly string[]) =>
  fc
    .record({
      scope: one('course' as const, 'year' as const, 'scheme' as const),
      where: fc.record({
        gender: blank(one(['F' as const], ['F' as const, 'M' as const])),
        groups: blank(fc.subarray([...groupIds], { minLength: 1 })),
        provinces: blank(fc.subarray(PROVINCES, { minLength: 1 })),
        regions: blank(one(['north'], ['south', 'north'])),
        positions: blank(fc.subarray(POSTS, { minLength: 1 })),
      }),
      limit: one('min' as const, 'max' as const, 'minShare' as const, 'maxShare' as const),
      count: one(0, 1, 1, 2),
      share: one(0.2, 0.3, 0.333333, 0.5, 1),
    })
    .map(({ scope, where, limit, count, share }) => ({
      id,
      scope,
      where,
      basis: null,
      min: limit === 'min' ? count : null,
      max: limit === 'max' ? count : null,
      minShare: limit === 'minShare' ? share : null,
      maxShare: limit === 'maxShare' ? share : null,
    }));

const hostEntry = fc
  .tuple(fc.subarray(COUNTRIES, { minLength: 1, maxLength: 2 }), blank(whole(0, 1)), whole(1, 2))
  .map(([countries, min, max]) => ({ countries, min, max }));

const rules = (groupIds: readonly string[]): fc.Arbitrary<RuleChanges> =>
  fc
    .record({
      startWindows: fc.record({ stepDays: one(7, 14) }),
      eligibility: fc.record({
        off: rarely,
        serviceMonthsLeft: one(0, 18),
        ageAt: fc.option(one('2024-03-18', '2024-06-01'), { nil: null, freq: 1 }),
      }),
      noRepeatTraining: fc.record({ off: rarely, withinYears: whole(1, 3) }),
      language: fc.record({ off: rarely, minLevel: one<Level>('B1', 'B2') }),
      availability: fc.record({ off: rarely }),
      seats: fc.record({ off: rarely, min: whole(0, 2), max: whole(2, 4) }),
      oneCourse: fc.record({ off: rarely, max: whole(1, 2) }),
      coursesPerYear: fc.record({ off: rarely, min: one(0, 0, 1), max: whole(1, 3) }),
      seatsTotal: fc.record({ off: rarely, min: one(0, 0, 1, 3), max: whole(3, 8) }),
      funds: fc.record({ off: rarely }),
      partnerLoad: fc.record({ off: rarely }),
      concurrency: fc.record({ off: rarely, max: whole(1, 2) }),
      provinceCap: fc.record({ off: rarely, max: whole(1, 2) }),
      hosts: fc.record({ off: rarely, list: fc.array(hostEntry, { maxLength: 2 }) }),
      topicRuns: fc.record({ off: rarely, maxPerYear: whole(1, 2) }),
      quotas: fc.record({
        off: rarely,
        list: fc
          .tuple(quota('q1', groupIds), quota('q2', groupIds), whole(0, 2))
          .map(([first, second, length]) => [first, second].slice(0, length)),
      }),
      head: fc.record({ off: rarely, maxRank: blank(whole(1, 2)) }),
      pins: fc.record({ off: rarely }),
    })
    .map((drawn) => drawn satisfies { readonly [R in keyof Rules]: Partial<Rules[R]> });

/** Who attends which row in an earlier plan, people and rows that the case does not have among them. */
const pairs = fc
  .uniqueArray(
    fc.record({
      official: one('o01', 'o02', 'o03', 'o04', 'o05', 'gone'),
      course: one('k01', 'k02', 'k03', 'k09'),
    }),
    {
      maxLength: 8,
      selector: ({ official, course }) => `${official};${course}`,
    },
  )
  .map((list) =>
    list.toSorted((a, b) => (`${a.official};${a.course}` < `${b.official};${b.course}` ? -1 : 1)),
  );

/** Some goals in any order; a tolerance is small against the values that the goal can take, or not at all so. */
const goals: fc.Arbitrary<readonly Goal[]> = fc
  .record({
    tolerances: fc.array(one<number>(0, 0, 0, 0.5, 1, 12.6), { minLength: 12, maxLength: 12 }),
    countries: fc.subarray(COUNTRIES, { minLength: 1, maxLength: 2 }),
    unranked: fc.tuple(one<Unranked>(1, 2, 3, 5, 6, 'forbid'), one<Unranked>(2, 5)),
    pairs,
    order: fc.shuffledSubarray([...Array(12).keys()], { minLength: 1, maxLength: 5 }),
  })
  .map(({ tolerances, countries, unranked, pairs, order }) => {
    const all = [
      { id: 'coverProvinces' },
      { id: 'coverGroups' },
      { id: 'fillSeats' },
      { id: 'topicVariety' },
      { id: 'matchTopics' },
      { id: 'leastProvince' },
      { id: 'merit' },
      { id: 'spend' },
      { id: 'preferHosts', countries },
      { id: 'preferenceRank', unranked: unranked[0] },
      { id: 'worstRank', unranked: unranked[1] },
      { id: 'keepPlan', plan: 'plan.json', pairs },
    ] as const;
    return order.map((index) => ({ ...all[index]!, tolerance: tolerances[index]! }));
  });

const provinces = fc
  .array(fc.record({ weight: one(0, 1, 1.5, 2.25, 0.000001), region: one(null, 'north', 'south') }), {
    minLength: PROVINCES.length,
    maxLength: PROVINCES.length,
  })
  .map((rows) => rows.map((row, index) => province(PROVINCES[index]!, row)));

const tables = ({ officials, courses, unit = UNIT }: Size): fc.Arbitrary<Problem> =>
  groups.chain((drawn) =>
    fc
      .record({
        groups: fc.constant(drawn),
        rules: rules(drawn.map(({ id }) => id)),
        goals,
        provinces,
        loads: fc.tuple(blank(whole(1, 2)), blank(whole(1, 2))),
        courses: whole(2, courses).chain((count) =>
          fc.tuple(...numbered('k', count).map((id) => courseRow(id, unit))),
        ),
        officials: whole(3, officials).chain((count) => fc.tuple(...numbered('o', count).map(nominee))),
      })
      .map(({ loads: [jp, kr], ...lists }) =>
        changed(EMPTY_CASE, {
          ...lists,
          positions: [position('chief', 1), position('clerk', null), position('deputy', 2)],
          topics: TOPICS.map(topic),
          partners: [
            partner('fr1', 'FR'),
            partner('jp1', 'JP', jp),
            partner('jp2', 'JP'),
            partner('kr1', 'KR', kr),
          ],
        }),
      ),
  );

/** `o01`, `o02` ...: in code unit order. */
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

/** What refers to rows of the tables. */
const references = (problem: Problem, unit: number) => {
  const { usable } = candidatesOf(problem);
  const named = one(...problem.courses.map(({ id }) => id), ...usable.map(({ id }) => id));
  const person = one(...problem.officials.map(({ id }) => id));
  return fc.record({
    training: fc.array(
      fc.record({
        official: person,
        topic: one(...TOPICS),
        endDate: one('2021-03-18', '2022-06-30', '2024-03-10'),
        funding: one('state' as const, 'state' as const, 'other' as const),
        programme: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    preferences: fc.uniqueArray(fc.record({ official: person, course: named, rank: whole(1, 4) }), {
      maxLength: 12,
      selector: (wish) => `${wish.official};${wish.course}`,
    }),
    funds: blank(fc.tuple(...numbered('f', 3).map((id) => fund(id, named, unit)))),
    calendar: fc
      .array(
        fc.record({
          from: start,
          to: fc.constant(''),
          appliesTo: one(
            { kind: 'country', id: 'KR' } as const,
            { kind: 'partner', id: 'jp1' } as const,
            { kind: 'position', id: 'clerk' } as const,
            { kind: 'province', id: 'p2' } as const,
            { kind: 'region', id: 'north' } as const,
            { kind: 'all' } as const,
          ),
          reason: fc.constant(null),
          basis: fc.constant(null),
        }),
        { maxLength: 2 },
      )
      .map((blocks) => blocks.map((block) => ({ ...block, to: block.from }))),
    pins: fc.uniqueArray(
      fc.record({
        course: named,
        official: blank(person),
        kind: one('must' as const, 'never' as const, 'never' as const),
        reason: fc.constant(null),
      }),
      { maxLength: 4, selector: (pin) => `${pin.course};${pin.official ?? ''}` },
    ),
  });
};

/** The first fund is free of restrictions, so that planting can fill it up. */
const fund = (id: string, named: fc.Arbitrary<string>, unit: number) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(null),
    amount: one(0, 110_001, 123_456_789, 250_030_003, 500_000_000).map(inUnits(unit)),
    year: id === 'f01' ? fc.constant(null) : one(null, 2024, 2025),
    countries: id === 'f01' ? fc.constant([]) : fc.subarray(COUNTRIES, { maxLength: 1 }),
    partners: id === 'f01' ? fc.constant([]) : one([], [], ['jp1', 'fr1']),
    topics: id === 'f01' ? fc.constant([]) : one([], [], ['t1', 't2']),
    courses: id === 'f01' ? fc.constant([]) : fc.array(named, { maxLength: 1 }),
    kind: one('state' as const, 'sponsor' as const),
  });

/** A case as it was drawn: often no plan can exist. */
export const arbitraryCase = (size: Size): fc.Arbitrary<Problem> =>
  tables(size).chain((problem) =>
    references(problem, size.unit ?? UNIT).map((lists): Problem => ({ ...problem, ...lists })),
  );
