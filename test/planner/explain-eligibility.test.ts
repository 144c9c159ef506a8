import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAttend, type Plan, readingOf, usableCourses } from '../../src/plan/index.js';
import { type Explanation, explain, withFact } from '../../src/planner/index.js';
import {
  type IsoDate,
  type Official,
  type PastTraining,
  type Problem,
  plusDays,
} from '../../src/problem/index.js';
import { changed, course, group, pairCase } from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';
import { arbitraryCase } from '../property/arbitrary-case.js';

/* Who may attend nothing, from which day they might, and by which change: judged by the verifier's own reading. */

const NOBODY_GOES = (problem: Problem): Plan => planOf(problem, []);

type Ineligible = Extract<Explanation, { finding: 'official.ineligible' }>;

const ineligible = async (problem: Problem, id: string): Promise<Ineligible> => {
  const told = await explain(problem, NOBODY_GOES(problem), { about: 'official', id });
  if (told.finding !== 'official.ineligible') throw new Error(`${id}: ${told.finding}`);
  return told;
};

/** What the verifier lets a nominee attend. */
const allowed = (problem: Problem, id: string): readonly string[] => {
  const reading = readingOf(problem);
  const person = problem.officials.find((each) => each.id === id)!;
  return usableCourses(reading)
    .filter((each) => mayAttend(reading, person, each))
    .map((each) => each.id)
    .sort();
};

/** Whether a nominee may attend the one course when it starts on that day. */
const mayStartOn = (problem: Problem, day: IsoDate): boolean => {
  const moved = { ...problem, years: YEARS, courses: [course('K1', day, { days: 1 })] };
  return allowed(moved, 'a1').length === 1;
};

const YEARS = Array.from({ length: 60 }, (_, index) => 2000 + index);

const past = (endDate: IsoDate): PastTraining => ({
  official: 'a1',
  topic: 't1',
  endDate,
  funding: 'state',
  programme: null,
});

const day = (from: string, to: string): fc.Arbitrary<IsoDate> =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const one = (problem: Problem): Promise<Ineligible['reasons'][number]> =>
  ineligible(problem, 'a1').then(({ reasons }) => {
    expect(reasons).toHaveLength(1);
    return reasons[0]!;
  });

const NEAR = { days: 1 };
const caseOn = (start: IsoDate, who: Partial<Official>, more: Parameters<typeof pairCase>[2] = {}): Problem =>
  pairCase(start, who, { years: YEARS, courses: [course('K1', start, NEAR)], ...more });

describe('from which day somebody might attend', () => {
  it('after training: the day before is still refused', async () => {
    const leap = fc.constantFrom('2020-02-29', '2024-02-29', '2022-06-30', '2023-02-28');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(leap, day('2018-01-01', '2026-12-31')),
        fc.integer({ min: 1, max: 4 }),
        async (ended, years) => {
          const rules = { noRepeatTraining: { withinYears: years }, eligibility: { serviceMonthsLeft: 0 } };
          const problem = caseOn(plusDays(ended, 30), {}, { training: [past(ended)], rules });
          const { refusal, way } = await one(problem);
          expect(refusal.code).toBe('training.repeat');
          if (way.kind !== 'from') throw new Error(way.kind);
          expect(mayStartOn(problem, plusDays(way.day, -1))).toBe(false);
          expect(mayStartOn(problem, way.day)).toBe(true);
        },
      ),
      { seed: 1641, numRuns: 60, endOnFailure: true },
    );
  });

  it('after training that ended on 2022-06-30: from 2025-07-01', async () => {
    const { way } = await one(caseOn('2025-06-30', {}, { training: [past('2022-06-30')] }));
    expect(way).toEqual({ kind: 'from', day: '2025-07-01' });
  });

  it('before retirement: the day after is refused for good', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constantFrom('2026-02-28', '2028-02-29', '2026-08-31', '2026-09-30'),
          day('2024-01-01', '2030-12-31'),
        ),
        fc.integer({ min: 0, max: 30 }),
        async (retirementDate, months) => {
          const rules = { eligibility: { serviceMonthsLeft: months } };
          const problem = caseOn(plusDays(retirementDate, 5), { retirementDate }, { rules });
          const { refusal, way } = await one(problem);
          expect(refusal.code).toBe('service.short');
          if (way.kind !== 'until') throw new Error(way.kind);
          expect(mayStartOn(problem, way.day)).toBe(true);
          expect(mayStartOn(problem, plusDays(way.day, 1))).toBe(false);
        },
      ),
      { seed: 1641, numRuns: 60, endOnFailure: true },
    );
  });

  it('below an age: up to the eve of the birthday, and never again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom('1980-02-29', '1979-03-01'), day('1975-01-01', '1984-12-31')),
        async (birthDate) => {
          const groups = [group('young', { ageBelow: 45 })];
          const problem = caseOn('2030-03-04', { birthDate }, { groups });
          const { way } = await one(problem);
          if (way.kind !== 'until') throw new Error(way.kind);
          expect(mayStartOn(problem, way.day)).toBe(true);
          expect(mayStartOn(problem, plusDays(way.day, 1))).toBe(false);
        },
      ),
      { seed: 1641, numRuns: 40, endOnFailure: true },
    );
    const fixed = caseOn(
      '2030-03-04',
      { birthDate: '1980-01-01' },
      { groups: [group('young', { ageBelow: 45 })], rules: { eligibility: { ageAt: '2026-01-01' } } },
    );
    expect((await one(fixed)).way).toEqual({ kind: 'never' });
  });

  it('after an absence: the day after its last', async () => {
    const problem = caseOn('2024-03-04', { unavailable: [{ from: '2024-03-01', to: '2024-03-08' }] });
    const { way } = await one(problem);
    expect(way).toEqual({ kind: 'from', day: '2024-03-09' });
    expect([mayStartOn(problem, '2024-03-08'), mayStartOn(problem, '2024-03-09')]).toEqual([false, true]);
  });
});

describe('by which change somebody could attend', () => {
  it('opens just the courses that it says', async () => {
    const seen = { openings: 0, pairs: 0, kinds: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(arbitraryCase({ officials: 8, courses: 4 }), fc.boolean(), async (drawn, planned) => {
        const groups = [group('planned', { plannedFor: ['deputy'] })];
        const problem = planned ? changed(drawn, { groups, rules: { quotas: { list: [] } } }) : drawn;
        for (const { id } of problem.officials) {
          if (allowed(problem, id).length > 0) continue;
          const { openings } = await ineligible(problem, id);
          for (const { facts, candidates } of openings) {
            const other = facts.reduce((rest, fact) => withFact(rest, id, fact), problem);
            expect(allowed(other, id)).toEqual([...candidates].sort());
            seen.openings += 1;
            for (const { kind } of facts) seen.kinds.add(kind);
            if (facts.length < 2) continue;
            seen.pairs += 1; // neither alone opens anything
            for (const fact of facts) expect(allowed(withFact(problem, id, fact), id)).toEqual([]);
          }
        }
      }),
      { seed: 1641, numRuns: 80, endOnFailure: true },
    );
    expect(seen.openings).toBeGreaterThan(60);
    expect(seen.pairs).toBeGreaterThan(5);
    expect([...seen.kinds].sort()).toEqual([
      'available',
      'discipline',
      'language',
      'planned',
      'rating',
      'retirement',
      'training',
    ]);
  });

  it('names the level of a language that is enough, and the courses that it opens', async () => {
    const who = { languages: new Map([['en', 'B1' as const]]) };
    const courses = [
      course('K1', '2024-03-04', { language: 'en' }),
      course('K2', '2024-05-06', { language: 'en' }),
    ];
    const { reasons, openings } = await ineligible(pairCase('2024-03-04', who, { courses }), 'a1');
    expect(reasons).toMatchObject([
      { refusal: { code: 'language.level' }, candidates: 2, way: { kind: 'never' } },
    ]);
    expect(openings).toEqual([
      {
        official: 'a1',
        facts: [{ kind: 'language', language: 'en', from: 'B1', to: 'B2' }],
        candidates: ['K1', 'K2'],
      },
    ]);
  });
});

describe('what a course or a province cannot have', () => {
  it('a course that the calendar drops: the block of each date', async () => {
    const block = {
      from: '2024-03-10',
      to: '2024-03-11',
      appliesTo: { kind: 'all' },
      reason: 'Tết',
      basis: null,
    } as const;
    const courses = [course('K1', '2024-03-04'), course('K2', '2031-03-04')];
    const problem = changed(pairCase('2024-03-04'), { courses, calendar: [block] });
    const tell = (id: string) => explain(problem, NOBODY_GOES(problem), { about: 'course', id });
    expect(await tell('K1')).toMatchObject({
      finding: 'course.dropped',
      dates: [{ candidate: 'K1', block }],
    });
    expect(await tell('K2')).toMatchObject({
      finding: 'course.dropped',
      dates: [{ candidate: 'K2', block: null }],
    });
  });

  it('a province with nobody, and one whose nominees may attend nothing', async () => {
    const problem = caseOn('2024-03-04', { discipline: true });
    const tell = (id: string) => explain(problem, NOBODY_GOES(problem), { about: 'province', id });
    expect(await tell('p1')).toMatchObject({
      finding: 'province.ineligible',
      openings: [{ official: 'a1', facts: [{ kind: 'discipline' }], candidates: ['K1'] }],
    });
    const more = { ...problem, provinces: [...problem.provinces, { ...problem.provinces[0]!, id: 'p9' }] };
    const told = await explain(more, NOBODY_GOES(more), { about: 'province', id: 'p9' });
    expect(told.finding).toBe('province.nobody');
  });
});
