import fc from 'fast-check';
import {
  FUND_KINDS,
  GENDERS,
  type Goal,
  type IsoDate,
  LEVELS,
  MODES,
  type Problem,
  plusDays,
  RATINGS,
  type Rules,
} from '../../src/problem/index.js';

/*
 * Problems of every shape that a case can have, with texts that need quoting, and all references sound.
 */

const words = fc
  .oneof(
    fc.constantFrom(
      'Bà Rịa – Vũng Tàu',
      'a, b',
      'say "no"',
      'two\nlines',
      'true',
      '007',
      '- x: #y',
      '1e3',
      '@',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '');

const name = words.filter((text) => !/[@;/:\p{Cc}]/u.test(text));
const ids = (minLength: number, maxLength: number) => fc.uniqueArray(name, { minLength, maxLength });

const local = fc.record({ vi: words, en: words });
const blank = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const micro = (max: number) => fc.integer({ min: 0, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const whole = (min: number, max: number) => fc.integer({ min, max });
const money = whole(0, Number.MAX_SAFE_INTEGER);
const day: fc.Arbitrary<IsoDate> = whole(0, 50_000).map((days) => plusDays('1930-01-01', days));
const someOf = <T>(from: readonly T[]) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: 3 });
const atLeastOneOf = <T>(from: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 3 });
const span = fc.tuple(day, whole(0, 40)).map(([from, days]) => ({ from, to: plusDays(from, days) }));
const country = fc.constantFrom('JP', 'FR', 'KR', 'AU');
const range = fc.tuple(whole(0, 50), whole(0, 50)).map(([min, more]) => ({ min, max: min + more }));
const header = { off: fc.boolean(), basis: blank(words) };

const each = <T>(list: readonly string[], record: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...list.map(record)) as fc.Arbitrary<T[]>;

interface Names {
  readonly provinces: readonly string[];
  readonly regions: readonly string[];
  readonly positions: readonly string[];
  readonly topics: readonly string[];
  readonly partners: readonly string[];
  readonly courses: readonly string[];
  readonly officials: readonly string[];
  readonly groups: readonly string[];
}

const names: fc.Arbitrary<Names> = fc.record({
  provinces: ids(1, 3),
  regions: fc.uniqueArray(words, { minLength: 1, maxLength: 2 }),
  positions: ids(1, 3),
  topics: ids(1, 3),
  partners: ids(1, 2),
  courses: ids(1, 4),
  officials: ids(1, 6),
  groups: ids(1, 2),
});

const limits = fc.oneof(
  range,
  whole(0, 9).map((min) => ({ min, max: null })),
  whole(0, 9).map((max) => ({ min: null, max })),
);

const quota = (at: Names) => (id: string) =>
  fc
    .record({
      scope: fc.constantFrom('course' as const, 'year' as const, 'scheme' as const),
      where: fc.record({
        gender: blank(atLeastOneOf(GENDERS)),
        groups: blank(atLeastOneOf(at.groups)),
        provinces: blank(atLeastOneOf(at.provinces)),
        regions: fc.constant(null),
        positions: blank(atLeastOneOf(at.positions)),
      }),
      limits,
      minShare: blank(micro(1)),
      basis: blank(words),
    })
    .map(({ limits: { min, max }, ...rest }) => ({ id, ...rest, min, max, maxShare: null }));

const rules = (at: Names): fc.Arbitrary<Rules> => {
  const max = fc.record({ ...header, max: whole(0, 9) });
  const minToMax = fc.tuple(fc.record(header), range).map(([rest, ends]) => ({ ...rest, ...ends }));
  return fc.record({
    startWindows: fc.record({ stepDays: whole(1, 30), basis: blank(words) }),
    eligibility: fc.record({
      ...header,
      serviceMonthsLeft: whole(0, 60),
      lastRatings: atLeastOneOf(RATINGS),
      ageAt: blank(day),
    }),
    noRepeatTraining: fc.record({ ...header, withinYears: whole(0, 9) }),
    language: fc.record({ ...header, minLevel: fc.constantFrom(...LEVELS) }),
    availability: fc.record(header),
    // The courses below have at most 20 seats of their own, and at least 2.
    seats: fc.record({ ...header, min: whole(0, 2), max: whole(20, 30) }),
    oneCourse: max,
    coursesPerYear: minToMax,
    seatsTotal: minToMax,
    funds: fc.record(header),
    partnerLoad: fc.record(header),
    concurrency: max,
    provinceCap: max,
    hosts: fc.record({
      ...header,
      list: fc.array(
        fc
          .tuple(fc.uniqueArray(country, { minLength: 1 }), limits)
          .map(([countries, ends]) => ({ countries, ...ends })),
        { maxLength: 2 },
      ),
    }),
    topicRuns: fc.record({ ...header, maxPerYear: whole(0, 9) }),
    quotas: fc.record({ ...header, list: ids(0, 2).chain((list) => each(list, quota(at))) }),
    head: fc.record({ ...header, maxRank: blank(whole(1, 9)) }),
    pins: fc.record(header),
  });
};

/** The earlier plan may name people and courses that the case does not have. */
const keepPlan: fc.Arbitrary<Goal> = fc
  .record({
    plan: fc.constantFrom('earlier.json', '../out/plan.json', 'Phương án cũ.json'),
    pairs: fc.uniqueArray(fc.record({ official: words, course: words }), {
      maxLength: 4,
      selector: ({ official, course }) => JSON.stringify([official, course]),
    }),
    tolerance: whole(0, 3),
  })
  .map(({ pairs, ...rest }) => ({
    id: 'keepPlan' as const,
    ...rest,
    pairs: pairs.toSorted((a, b) => compareTexts(a.official, b.official) || compareTexts(a.course, b.course)),
  }));

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const goals = (hasWishes: boolean): fc.Arbitrary<Goal[]> =>
  fc
    .tuple(plainGoals(hasWishes), fc.array(keepPlan, { maxLength: 1 }))
    .map(([first, last]) => [...first, ...last]);

const plainGoals = (hasWishes: boolean): fc.Arbitrary<Goal[]> => {
  const tolerance = fc.oneof(fc.constant(0), micro(5));
  const unranked = fc.oneof(fc.constant('forbid' as const), whole(1, 9));
  const plain = fc.constantFrom(
    'coverProvinces' as const,
    'coverGroups' as const,
    'fillSeats' as const,
    'topicVariety' as const,
    'matchTopics' as const,
    'leastProvince' as const,
    'merit' as const,
    'spend' as const,
  );
  const ranks = fc.constantFrom('preferenceRank' as const, 'worstRank' as const);
  return fc.array(
    fc.oneof(
      fc.record({ id: plain, tolerance }),
      fc.record({
        id: fc.constant('preferHosts' as const),
        tolerance,
        countries: fc.uniqueArray(country, { minLength: 1 }),
      }),
      ...(hasWishes ? [fc.record({ id: ranks, tolerance, unranked })] : []),
    ),
    { maxLength: 4 },
  );
};

const course = (at: Names) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    topic: fc.constantFrom(...at.topics),
    partner: fc.constantFrom(...at.partners),
    language: fc.constantFrom('vi', 'en', 'fr'),
    mode: fc.constantFrom(...MODES),
    start: fc
      .tuple(day, blank(whole(0, 40)))
      .map(([from, days]) => ({ from, to: plusDays(from, days ?? 0), window: days !== null })),
    days: whole(1, 60),
    minSeats: blank(whole(0, 5)),
    maxSeats: blank(whole(5, 20)),
    fixedCost: money,
    costPerSeat: money,
    travel: fc.boolean(),
  });

const official = (at: Names) => (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.oneof(fc.constant(''), words),
    province: fc.constantFrom(...at.provinces),
    gender: fc.constantFrom(...GENDERS),
    birthDate: day,
    position: fc.constantFrom(...at.positions),
    plannedPositions: someOf(at.positions),
    languages: fc
      .uniqueArray(fc.tuple(fc.constantFrom('en', 'fr', 'jpn'), fc.constantFrom(...LEVELS)), {
        selector: ([code]) => code,
      })
      .map((levels) => new Map(levels)),
    preferredTopics: someOf(at.topics),
    merit: micro(100),
    lastRating: fc.constantFrom(...RATINGS),
    discipline: fc.boolean(),
    unavailable: fc.uniqueArray(span, { maxLength: 2, selector: ({ from, to }) => `${from}/${to}` }),
    retirementDate: blank(day),
  });

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** In the order of the listed texts. */
const sortBy = <T>(list: readonly T[], key: (item: T) => readonly string[]): T[] =>
  list.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    const at = one.findIndex((text, index) => text !== other[index]);
    return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
  });

const tables = (at: Names) =>
  fc.record({
    provinces: each(at.provinces, (id) =>
      fc.record({
        id: fc.constant(id),
        name: local,
        iso: blank(words),
        region: fc.constantFrom(null, ...at.regions),
        weight: micro(1000),
      }),
    ),
    positions: each(at.positions, (id) =>
      fc.record({ id: fc.constant(id), name: local, rank: blank(whole(1, 99)) }),
    ),
    topics: each(at.topics, (id) => fc.record({ id: fc.constant(id), name: local, basis: blank(words) })),
    partners: each(at.partners, (id) =>
      fc.record({ id: fc.constant(id), name: words, country, maxCoursesPerYear: blank(whole(0, 9)) }),
    ),
    courses: each(at.courses, course(at)),
    officials: each(at.officials, official(at)),
    groups: each(at.groups, (id) =>
      fc.record({
        id: fc.constant(id),
        title: local,
        basis: blank(words),
        when: fc.record({
          gender: blank(fc.constantFrom(...GENDERS)),
          ageBelow: blank(whole(1, 99)),
          positions: blank(atLeastOneOf(at.positions)),
          plannedFor: blank(atLeastOneOf(at.positions)),
          servesUntil: blank(day),
        }),
      }),
    ),
    rules: rules(at),
  });

/** A row, or the first date of its window. */
const courseName = (courses: Problem['courses']) =>
  fc.constantFrom(...courses.flatMap(({ id, start }) => (start.window ? [id, `${id}@${start.from}`] : [id])));

const references = (at: Names, courses: Problem['courses']) => {
  const named = courseName(courses);
  const nominee = fc.constantFrom(...at.officials);
  return fc.record({
    training: fc.array(
      fc.record({
        official: nominee,
        topic: fc.constantFrom(...at.topics),
        endDate: day,
        funding: fc.constantFrom('state' as const, 'other' as const),
        programme: blank(words),
      }),
      { maxLength: 4 },
    ),
    preferences: fc.uniqueArray(fc.record({ official: nominee, course: named, rank: whole(1, 9) }), {
      maxLength: 4,
      selector: (wish) => `${wish.official}@${wish.course}`,
    }),
    funds: blank(
      ids(0, 3).chain((list) =>
        each(list, (id) =>
          fc.record({
            id: fc.constant(id),
            name: blank(words),
            amount: money,
            year: blank(whole(1990, 2030)),
            countries: fc.uniqueArray(country, { maxLength: 2 }),
            partners: someOf(at.partners),
            topics: someOf(at.topics),
            courses: fc.uniqueArray(named, { maxLength: 2 }),
            kind: fc.constantFrom(...FUND_KINDS),
          }),
        ),
      ),
    ),
    calendar: fc.array(
      fc
        .tuple(
          span,
          fc.oneof(
            fc.constant({ kind: 'all' as const }),
            fc.record({ kind: fc.constant('country' as const), id: country }),
            fc.record({ kind: fc.constant('position' as const), id: fc.constantFrom(...at.positions) }),
            fc.record({ kind: fc.constant('province' as const), id: fc.constantFrom(...at.provinces) }),
            fc.record({ kind: fc.constant('partner' as const), id: fc.constantFrom(...at.partners) }),
          ),
          fc.record({ reason: blank(words), basis: blank(words) }),
        )
        .map(([days, appliesTo, rest]) => ({ ...days, appliesTo, ...rest })),
      { maxLength: 3 },
    ),
    pins: fc.uniqueArray(
      fc.record({
        course: named,
        official: blank(nominee),
        kind: fc.constantFrom('must' as const, 'never' as const),
        reason: blank(words),
      }),
      { maxLength: 3, selector: (pin) => `${pin.course}@;${pin.official ?? ''}` },
    ),
  });
};

const scheme = (hasWishes: boolean) =>
  fc.record({
    id: name,
    title: local,
    basis: blank(words),
    years: fc
      .uniqueArray(whole(1990, 2030), { minLength: 1, maxLength: 3 })
      .map((years) => years.toSorted((a, b) => a - b)),
    goals: goals(hasWishes),
  });

export const arbitraryProblem: fc.Arbitrary<Problem> = names
  .chain((at) => tables(at).map((written) => ({ at, written })))
  .chain(({ at, written }) => references(at, written.courses).map((referring) => ({ written, referring })))
  .chain(({ written, referring }) =>
    scheme(referring.preferences.length > 0).map((rest) => ({ ...rest, ...written, ...referring })),
  )
  .map((drawn) => ({
    ...drawn,
    provinces: drawn.provinces.toSorted(byId),
    positions: drawn.positions.toSorted(byId),
    topics: drawn.topics.toSorted(byId),
    partners: drawn.partners.toSorted(byId),
    courses: drawn.courses.toSorted(byId),
    officials: drawn.officials.toSorted(byId),
    funds: drawn.funds?.toSorted(byId) ?? null,
    training: sortBy(drawn.training, (past) => [
      past.official,
      past.endDate,
      past.topic,
      past.funding,
      past.programme ?? '',
    ]),
    preferences: sortBy(drawn.preferences, (wish) => [wish.official, wish.course]),
    calendar: sortBy(drawn.calendar, ({ from, to, appliesTo, reason, basis }) => [
      from,
      to,
      appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`,
      reason ?? '',
      basis ?? '',
    ]),
    pins: sortBy(drawn.pins, (pin) => [pin.course, pin.official ?? '']),
    inputs: new Map(),
  }));
