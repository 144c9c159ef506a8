/** A scheme of full size, made by a small generator of its own: the verifier must stay quick, and agree with itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlan, measurePlan, parsePlan, verifyPlan } from '../../src/plan/index.js';
import type { Course, Official, Problem } from '../../src/problem/index.js';
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

const id = (letter: string, index: number): string => `${letter}${String(index).padStart(3, '0')}`;

const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const nominee = (index: number, provinces: number): Official =>
  official(id('o', index), {
    province: id('p', index % provinces),
    gender: index % 3 === 0 ? 'F' : 'M',
    birthDate: `${1970 + (index % 25)}-0${1 + (index % 9)}-15`,
    position: index % 2 === 0 ? 'chief' : 'clerk',
    languages: new Map(index % 4 === 0 ? [['en', 'B2']] : []),
    preferredTopics: ['t1', 't2'],
    merit: (index % 1000) / 10,
    unavailable: [{ from: '2024-02-01', to: '2024-02-10' }],
  });

const offer = (index: number): Course =>
  course(id('k', index), `${2024 + (index % 3)}-${String(1 + (index % 12)).padStart(2, '0')}-05`, {
    topic: index % 2 === 0 ? 't1' : 't2',
    language: index % 5 === 0 ? 'en' : 'vi',
    fixedCost: 1_000_000_000,
    costPerSeat: 60_000_000,
    travel: true,
  });

const scheme = (officials: number, courses: number, provinces: number): Problem =>
  changed(EMPTY_CASE, {
    years: [2024, 2025, 2026],
    provinces: many(provinces, (index) =>
      province(id('p', index), { region: index % 2 === 0 ? 'north' : 'south' }),
    ),
    positions: [position('chief', 1), position('clerk')],
    topics: [topic('t1'), topic('t2')],
    partners: [partner('jp1', 'JP')],
    groups: [group('young', { ageBelow: 45 }), group('women', { gender: 'F', servesUntil: '2030-09-30' })],
    courses: many(courses, offer),
    officials: many(officials, (index) => nominee(index, provinces)),
    preferences: many(officials, (index) => index).flatMap((o) =>
      many(courses, (k) => ({ official: id('o', o), course: id('k', k), rank: 1 + k })),
    ),
    training: many(officials, (index) => ({
      official: id('o', index),
      topic: 't2',
      endDate: '2022-06-30',
      funding: 'state' as const,
      programme: null,
    })),
    goals: [
      { id: 'coverProvinces', tolerance: 0 },
      { id: 'fillSeats', tolerance: 0 },
      { id: 'preferenceRank', unranked: 200, tolerance: 0 },
      { id: 'merit', tolerance: 0 },
      { id: 'spend', tolerance: 0 },
    ],
  });

/** The best of a few runs: what the work takes when nothing else has the processor. */
const milliseconds = (work: () => unknown): number => {
  const runs = many(7, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
};

describe('a scheme of 650 nominees and 100 candidates', () => {
  const problem = scheme(650, 100, 63);
  const opened: readonly Opened[] = many(12, (k) => ({
    id: id('k', k),
    officials: many(17, (seat) => id('o', k * 17 + seat)),
  }));
  const plan = planOf(problem, opened);

  it('is verified in well under 100 ms', () => {
    expect(opened.flatMap(({ officials }) => officials)).toHaveLength(204);
    expect(verifyPlan(problem, plan).map(({ code }) => code)).toContain('seatsTotal.max');
    expect(milliseconds(() => verifyPlan(problem, plan))).toBeLessThan(100);
  });

  it('has its least province in well under a second, also when nobody may go anywhere', () => {
    const barred = changed(problem, {
      goals: [{ id: 'leastProvince', tolerance: 0 }],
      officials: problem.officials.map((each) => ({
        ...each,
        unavailable: [{ from: '2024-01-01', to: '2027-12-31' }],
      })),
    });
    expect(measurePlan(barred, opened).goals).toEqual([0]);
    expect(milliseconds(() => measurePlan(barred, opened))).toBeLessThan(1000);
  });
});

/** Every rule off: whatever is listed then only has to be told truly. */
const ALL_OFF = Object.fromEntries(Object.keys(EMPTY_CASE.rules).map((rule) => [rule, { off: true }]));

describe('any plan', () => {
  const problem = scheme(12, 6, 4);
  const anyPlan = fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 })
    .chain((open) =>
      fc
        .tuple(...open.map(() => fc.uniqueArray(fc.integer({ min: 0, max: 11 }))))
        .map((lists): readonly Opened[] =>
          open
            .map((k, index) => ({ id: id('k', k), officials: lists[index]!.map((o) => id('o', o)).sort() }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        ),
    );

  it('that is told truly breaks nothing when every rule is off, and is read back the same', () => {
    const free = changed(problem, { rules: ALL_OFF });
    let seats = 0;
    fc.assert(
      fc.property(anyPlan, (opened) => {
        const plan = planOf(free, opened);
        expect(verifyPlan(free, plan)).toEqual([]);
        expect(parsePlan(formatPlan(plan))).toEqual({ plan });
        seats += opened.reduce((sum, { officials }) => sum + officials.length, 0);
      }),
      { seed: 13, numRuns: 100 },
    );
    expect(seats).toBeGreaterThan(500);
  });

  it('breaks no rule of a pair that it did not break with more people', () => {
    const pairs = new Set(['eligibility', 'noRepeatTraining', 'language', 'availability']);
    const broken = (opened: readonly Opened[]): readonly string[] =>
      verifyPlan(problem, planOf(problem, opened))
        .filter(({ rule }) => pairs.has(rule))
        .map((each) => JSON.stringify(each));
    let examined = 0;
    fc.assert(
      fc.property(anyPlan, (opened) => {
        const fewer = opened.map((each) => ({ ...each, officials: each.officials.slice(1) }));
        const before = new Set(broken(opened));
        const after = broken(fewer);
        expect(after.filter((each) => !before.has(each))).toEqual([]);
        examined += after.length;
      }),
      { seed: 14, numRuns: 100 },
    );
    expect(examined).toBeGreaterThan(100);
  });
});
