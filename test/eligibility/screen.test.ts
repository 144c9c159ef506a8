/** The screening against the verifier, pair by pair: two hands, two readings of the same rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PAIR_RULES,
  type Reason,
  type Refusal,
  type Screening,
  screen,
  summarise,
} from '../../src/eligibility/index.js';
import { faultsOf } from '../../src/plan/attendance.js';
import { isMember as isMemberByVerifier, verifyPlan } from '../../src/plan/index.js';
import { courseNamed, readingOf } from '../../src/plan/reading.js';
import {
  type Course,
  candidatesOf,
  LEVELS,
  type Level,
  type Official,
  type Problem,
  plusDays,
  synthesise,
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
  topic,
} from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';

/** Days around the edges of the courses below, so that comparisons often fall on the day itself. */
const EDGES = [
  '2024-02-29',
  '2024-03-04',
  '2024-03-17',
  '2025-02-28',
  '2025-03-13',
  '2021-03-04',
  '2022-02-28',
];
const nearby = fc
  .tuple(fc.constantFrom(...EDGES), fc.integer({ min: -1, max: 1 }))
  .map(([day, by]) => plusDays(day, by));
const span = fc
  .tuple(nearby, fc.integer({ min: 0, max: 20 }))
  .map(([from, days]) => ({ from, to: plusDays(from, days) }));

/** 45 years, or a retirement, before or after one of those days. */
const birth = fc.oneof(
  nearby.map((day) => `${Number(day.slice(0, 4)) - 45}${day.slice(4)}`.replace('02-29', '02-28')),
  fc.constantFrom('1980-02-29', '1964-09-20', '1968-01-15', '1968-09-01'),
);

const person = (id: string): fc.Arbitrary<Official> =>
  fc
    .record({
      province: fc.constantFrom('p1', 'p2'),
      gender: fc.constantFrom('F' as const, 'M' as const),
      birthDate: birth,
      position: fc.constantFrom('chief', 'clerk'),
      plannedPositions: fc.subarray(['chief', 'clerk']),
      level: fc.option(fc.constantFrom<Level>(...LEVELS)),
      lastRating: fc.constantFrom(
        'excellent' as const,
        'good' as const,
        'completed' as const,
        'failed' as const,
      ),
      discipline: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
      unavailable: fc.array(span, { maxLength: 1 }),
      retirementDate: fc.option(
        nearby.map((day) => plusDays(day, 549)),
        { freq: 3 },
      ),
    })
    .map(({ level, ...facts }) =>
      official(id, { ...facts, languages: new Map(level === null ? [] : [['en', level] as const]) }),
    );

const SMALL_CASES: fc.Arbitrary<Problem> = fc
  .record({
    officials: fc.tuple(...['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map(person)),
    training: fc.array(
      fc.record({
        official: fc.constantFrom('a1', 'a2', 'a3'),
        topic: fc.constantFrom('t1', 't2'),
        endDate: nearby,
        funding: fc.constantFrom('state' as const, 'other' as const),
        programme: fc.constant(null),
      }),
      { maxLength: 6 },
    ),
    blocks: fc.array(
      fc.record({
        days: span,
        appliesTo: fc.constantFrom(
          { kind: 'position' as const, id: 'chief' },
          { kind: 'province' as const, id: 'p1' },
          { kind: 'region' as const, id: 'south' },
        ),
      }),
      { maxLength: 2 },
    ),
    ageAt: fc.option(nearby, { freq: 3 }),
    off: fc.subarray([...PAIR_RULES], { maxLength: 1 }),
    minLevel: fc.constantFrom<Level>(...LEVELS),
    groupCount: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ officials, training, blocks, ageAt, off, minLevel, groupCount }) =>
    changed(EMPTY_CASE, {
      provinces: [province('p1', { region: 'north' }), province('p2', { region: 'south' })],
      positions: [position('chief', 1), position('clerk')],
      topics: [topic('t1'), topic('t2')],
      partners: [partner('jp1', 'JP')],
      groups: [
        group('young', { ageBelow: 45, positions: ['chief'] }),
        group('women', { gender: 'F', servesUntil: '2026-08-31' }),
        group('planned', { ageBelow: 46, plannedFor: ['chief'] }),
      ].slice(0, groupCount === 0 ? 0 : groupCount + 1),
      courses: [
        course('K1', '2024-03-04', { language: 'en' }),
        course('K2', '2024-02-29/2024-04-01', { topic: 't2' }),
        course('K3', '2025-02-28', { days: 1 }),
      ],
      officials,
      training,
      calendar: blocks.map(({ days, appliesTo }) => ({ ...days, appliesTo, reason: null, basis: null })),
      rules: {
        eligibility: { ageAt },
        language: { minLevel },
        ...Object.fromEntries(off.map((rule) => [rule, { off: true }])),
      },
    }),
  );

/** The pair rules that the verifier finds broken when this one attends that one course, and nobody anything else. */
const verdict = (problem: Problem, candidate: string, who: string): readonly string[] => {
  const plan = planOf(problem, [{ id: candidate, officials: [who] }]);
  const rules = new Set(verifyPlan(problem, plan).map(({ rule }) => rule as string));
  return PAIR_RULES.filter((rule) => rules.has(rule));
};

/** Of the rules whose facts both hands tell one by one. */
const FACT_BY_FACT = PAIR_RULES.filter((rule) => rule !== 'eligibility');

/** Compares every pair; counts how many there were, how many of them each rule refused, and how many memberships. */
const compare = (problem: Problem, tally: Map<string, number>): void => {
  const screening = screen(problem);
  const reading = readingOf(problem);
  const count = (key: string): unknown => tally.set(key, (tally.get(key) ?? 0) + 1);
  problem.officials.forEach((nominee, o) => {
    const { id } = nominee;
    const allowed = screening.allowed.subarray(screening.allowedStart[o], screening.allowedStart[o + 1]);
    screening.candidates.forEach((candidate, c) => {
      const refusals = screening.judge(o, c);
      const mine = PAIR_RULES.filter((each) => refusals.some(({ rule }) => rule === each));
      expect({ id, on: candidate.id, rules: mine }).toEqual({
        id,
        on: candidate.id,
        rules: verdict(problem, candidate.id, id),
      });
      expect(allowed.includes(c)).toBe(mine.length === 0);
      const course = courseNamed(reading, candidate.id)!;
      for (const rule of FACT_BY_FACT) {
        const facts = refusals.filter((refusal) => refusal.rule === rule).map(({ params }) => params);
        expect(facts).toEqual(faultsOf(rule, reading, nominee, course).map(({ params }) => params));
      }
      problem.groups.forEach((each, g) => {
        const member = screening.isMember(o, g, c);
        expect(member).toBe(isMemberByVerifier(reading, nominee, each, course));
        count(member ? 'member' : 'no member');
      });
      for (const key of ['pairs', ...mine]) count(key);
    });
  });
};

const expectTally = (tally: ReadonlyMap<string, number>, pairs: number, each: number): void => {
  expect(tally.get('pairs') ?? 0).toBeGreaterThan(pairs);
  for (const key of [...PAIR_RULES, 'member', 'no member']) {
    expect([key, (tally.get(key) ?? 0) > each]).toEqual([key, true]);
  }
};

describe('the screening', () => {
  it('refuses a pair by the rules by which the verifier does, on small cases full of edges', () => {
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(SMALL_CASES, (problem) => compare(problem, tally)),
      { seed: 1641, numRuns: 400 },
    );
    expectTally(tally, 10_000, 500);
  }, 60_000);

  it('does so on cases in the manner of the scheme', () => {
    const tally = new Map<string, number>();
    for (const seed of [1, 2, 3])
      compare(synthesise({ officials: 60, courses: 12, provinces: 20, seed }), tally);
    expectTally(tally, 2_000, 20);
  }, 60_000);

  // verdicts are worked out 32 candidates at a time: one less, as many, one more, and twice as many
  it.each([31, 32, 33, 64, 65])('does so with %i candidates', (count) => {
    const tally = new Map<string, number>();
    const { courses, ...rest } = synthesise({ officials: 6, courses: 90, provinces: 6, seed: 7 });
    const single = courses.filter(({ start }) => !start.window);
    const alone = (each: Course): boolean => candidatesOf({ ...rest, courses: [each] }).usable.length === 1;
    const problem = { ...rest, courses: single.filter(alone).slice(0, count) };
    expect(screen(problem).candidates.length).toBe(count);
    compare(problem, tally);
    expect(tally.get('pairs')).toBe(6 * count);
    expect(screen(problem).allowed.length).toBeGreaterThan(count);
  });
});

/** The reasons of an official, made anew by asking `judge` of every candidate in turn. */
const reasonsByPair = ({ candidates, judge }: Screening, official: number): readonly Reason[] => {
  const found = new Map<string, { refusal: Refusal; candidates: number }>();
  candidates.forEach((_, c) => {
    const kinds = new Map<string, Refusal>();
    for (const refusal of judge(official, c)) {
      const kind = `${refusal.code} ${refusal.params.group ?? ''}`;
      if (!kinds.has(kind)) kinds.set(kind, refusal);
    }
    for (const [kind, refusal] of kinds) {
      const reason = found.get(kind) ?? { refusal, candidates: 0 };
      found.set(kind, { ...reason, candidates: reason.candidates + 1 });
    }
  });
  return [...found.values()].sort((a, b) => b.candidates - a.candidates);
};

describe('the reasons of an official', () => {
  it('are those of all pairs, counted, each with its first fact', () => {
    let several = 0;
    fc.assert(
      fc.property(SMALL_CASES, (problem) => {
        const screening = screen(problem);
        problem.officials.forEach((_, o) => {
          const reasons = screening.reasons(o);
          expect(reasons).toEqual(reasonsByPair(screening, o));
          if (reasons.length > 2) several += 1;
        });
      }),
      { seed: 1641, numRuns: 300 },
    );
    expect(several).toBeGreaterThan(300);
  });
});

/** The counts of a planner, made anew by asking `judge` and `isMember` of every pair. */
const recount = ({ problem, candidates, judge, isMember }: Screening) => {
  const may = problem.officials.map((_, o) => candidates.map((_, c) => judge(o, c).length === 0));
  const eligible = may.map((row) => row.includes(true));
  const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
  return {
    nominees: problem.officials.length,
    eligible: count(eligible),
    pairs: problem.officials.length * candidates.length,
    allowedPairs: count(may.flat()),
    byGroup: problem.groups.map(({ id }, g) => ({
      group: id,
      members: count(may.map((row, o) => row.some((_, c) => isMember(o, g, c)))),
      eligible: count(may.map((row, o) => row.some((allowed, c) => allowed && isMember(o, g, c)))),
    })),
    byProvince: problem.provinces.map(({ id }) => ({
      province: id,
      nominees: count(problem.officials.map((each) => each.province === id)),
      eligible: count(problem.officials.map((each, o) => each.province === id && eligible[o]!)),
    })),
    byCandidate: candidates.map(({ id }, c) => ({
      candidate: id,
      eligible: count(may.map((row) => row[c]!)),
    })),
    refused: problem.officials.flatMap(({ id }, o) => (eligible[o] ? [] : [id])),
  };
};

describe('the summary', () => {
  it.each([1, 2, 3])('agrees with a count of every pair (seed %i)', (seed) => {
    const screening = screen(synthesise({ officials: 120, courses: 10, provinces: 30, seed }));
    const { byReason, refused, ...totals } = summarise(screening);
    expect({ ...totals, refused: refused.map(({ official: id }) => id) }).toEqual(recount(screening));
    expect(refused.length).toBeGreaterThan(0);

    for (const { official: id, reasons } of refused) {
      const o = screening.problem.officials.findIndex((each) => each.id === id);
      for (const { refusal, candidates } of reasons) {
        const same = screening.candidates.filter((_, c) =>
          screening
            .judge(o, c)
            .some(({ code, params }) => code === refusal.code && params.group === refusal.params.group),
        );
        expect([id, refusal.code, candidates]).toEqual([id, refusal.code, same.length]);
      }
    }
    for (const { code, officials } of byReason) {
      const those = refused.filter(({ reasons }) => reasons.some(({ refusal }) => refusal.code === code));
      expect([code, officials]).toEqual([code, those.length]);
    }
    expect(byReason.reduce((sum, { officials }) => sum + officials, 0)).toBeGreaterThanOrEqual(
      refused.length,
    );
  });

  it('counts a course once, however many facts of one kind forbid it', () => {
    const days = (day: string) => ({ from: day, to: day });
    const problem = changed(EMPTY_CASE, {
      courses: [course('K1', '2024-03-04'), course('K2', '2024-05-06')],
      officials: [
        official('a1', { unavailable: [days('2024-03-05'), days('2024-03-07'), days('2024-05-06')] }),
      ],
    });
    const { refused, byReason } = summarise(screen(problem));
    expect(refused.map(({ reasons }) => reasons.map(({ candidates }) => candidates))).toEqual([[2]]);
    expect(byReason).toEqual([{ rule: 'availability', code: 'unavailable.own', officials: 1 }]);
  });
});
