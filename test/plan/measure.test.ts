import { describe, expect, it } from 'vitest';
import { measurePlan } from '../../src/plan/index.js';
import type { Goal, Problem } from '../../src/problem/index.js';
import { GOOD_CASE, GOOD_PLAN } from './broken-plans.js';
import { changed, course, EMPTY_CASE, group, official, province, topic } from './small-case.js';
import type { Opened } from './small-plan.js';

type GoalWithout<G> = G extends Goal ? Omit<G, 'tolerance'> : never;

const valuesOf = (
  problem: Problem,
  opened: readonly Opened[],
  ...goals: GoalWithout<Goal>[]
): readonly number[] =>
  measurePlan(changed(problem, { goals: goals.map((goal) => ({ ...goal, tolerance: 0 }) as Goal) }), opened)
    .goals;

const goalOf = (opened: readonly Opened[], goal: GoalWithout<Goal>): number =>
  valuesOf(GOOD_CASE, opened, goal)[0]!;

describe('the goals of the good plan, by hand', () => {
  // K1 in Japan on t1: a1, a2 of p1 and a3 of p2; K2 in France on t2: b1 of p2 and b2 of p3
  const plan = GOOD_PLAN.courses;

  it.each([
    ['weights 1 + 2.5 + 0.1', { id: 'coverProvinces' }, 3.6],
    // women of p1 and p2; all five are younger than 45, of three provinces
    ['2 + 3 pairs', { id: 'coverGroups' }, 5],
    ['3 + 2', { id: 'fillSeats' }, 5],
    ['K2', { id: 'preferHosts', countries: ['FR', 'KR'] }, 1],
    ['both', { id: 'preferHosts', countries: ['FR', 'JP'] }, 2],
    ['none', { id: 'preferHosts', countries: [] }, 0],
    ['t1 and t2', { id: 'topicVariety' }, 2],
    // b2's wish for the date (4) counts before the wish for its row (3)
    ['1 + 1 + 2 + 1 + 4', { id: 'preferenceRank', unranked: 9 }, 9],
    ['the worst of them', { id: 'worstRank', unranked: 9 }, 4],
    // p1, p2, p3 have nominees who may go; p4 has none
    ['p3 has one', { id: 'leastProvince' }, 1],
    ['100 + 30 + 200 + 40', { id: 'spend' }, 370],
  ] as const)('%s: %j is %d', (_, goal, value) => {
    expect(goalOf(plan, goal)).toBe(value);
  });

  it('of a plan that opens nothing are 0', () => {
    const ids = [
      'coverProvinces',
      'coverGroups',
      'fillSeats',
      'topicVariety',
      'matchTopics',
      'leastProvince',
      'merit',
      'spend',
    ] as const;
    for (const id of ids) expect(goalOf([], { id })).toBe(0);
    expect(goalOf([], { id: 'preferenceRank', unranked: 9 })).toBe(0);
    expect(goalOf([], { id: 'worstRank', unranked: 9 })).toBe(0);
  });

  it('are given one by one in the order of the case, also twice the same', () => {
    expect(
      valuesOf(
        GOOD_CASE,
        plan,
        { id: 'spend' },
        { id: 'preferHosts', countries: ['FR'] },
        { id: 'preferHosts', countries: [] },
      ),
    ).toEqual([370, 1, 0]);
  });
});

describe('wishes', () => {
  it('that were not made count as the goal says', () => {
    const opened = [{ id: 'K1', officials: ['a1', 'c1'] }];
    expect(goalOf(opened, { id: 'preferenceRank', unranked: 9 })).toBe(10);
    expect(goalOf(opened, { id: 'worstRank', unranked: 5 })).toBe(5);
    expect(goalOf(opened, { id: 'worstRank', unranked: 'forbid' })).toBe(1);
  });
});

describe('topics and merit', () => {
  const problem = changed(EMPTY_CASE, {
    topics: ['t1', 't2', 't3', 't4'].map(topic),
    courses: ['t1', 't2', 't3', 't4'].map((id, index) =>
      course(`K${index + 1}`, `2024-0${index + 3}-04`, { topic: id }),
    ),
    officials: [
      official('a1', { preferredTopics: ['t1', 't2', 't3', 't4'], merit: 0.1 }),
      official('a2', { preferredTopics: ['t3'], merit: 0.2 }),
      official('a3', { merit: 99.999999 }),
    ],
  });
  const at = (id: string, ...officials: string[]): Opened => ({ id, officials });

  it.each([
    [[at('K1', 'a1')], 3],
    [[at('K2', 'a1')], 2],
    [[at('K3', 'a1')], 1],
    [[at('K4', 'a1')], 0],
    [[at('K3', 'a1', 'a2', 'a3')], 4],
    [[at('K1', 'a1'), at('K2', 'a1', 'a2')], 5],
  ] as const)('%j earns %d points', (opened, points) => {
    expect(valuesOf(problem, opened, { id: 'matchTopics' })).toEqual([points]);
  });

  it('merit is summed as it is written', () => {
    expect(valuesOf(problem, [at('K1', 'a1', 'a2')], { id: 'merit' })).toEqual([0.3]);
    expect(valuesOf(problem, [at('K1', 'a1', 'a2', 'a3')], { id: 'merit' })).toEqual([100.299999]);
  });
});

describe('leastProvince', () => {
  const opened = [{ id: 'K1', officials: ['a1', 'a2'] }];

  it('looks only at provinces that could send somebody', () => {
    const least = (problem: Problem) => valuesOf(problem, opened, { id: 'leastProvince' })[0];
    // p2 and p3 could send somebody to some course
    expect(least(GOOD_CASE)).toBe(0);
    // nobody else may attend anything: what is left is p1 with two
    const barred = GOOD_CASE.officials.map((each) =>
      each.province === 'p1' ? each : { ...each, discipline: true },
    );
    expect(least(changed(GOOD_CASE, { officials: barred }))).toBe(2);
    // with the rule off they may again
    expect(least(changed(GOOD_CASE, { officials: barred, rules: { eligibility: { off: true } } }))).toBe(0);
    const nobody = GOOD_CASE.officials.map((each) => ({ ...each, discipline: true }));
    expect(least(changed(GOOD_CASE, { officials: nobody }))).toBe(0);
  });

  it('counts no candidate that is dropped, and every date of a window', () => {
    const problem = changed(EMPTY_CASE, {
      provinces: [province('p1'), province('p2')],
      courses: [
        course('K1', '2024-03-04'),
        course('K2', '2024-05-06/2024-06-03', { language: 'en' }),
        course('K3', '2026-03-02', { language: 'en' }),
      ],
      officials: [
        official('a1'),
        // speaks no more than the courses in English ask, and is free only for the last date of the window
        official('b1', {
          province: 'p2',
          languages: new Map([['en', 'B2']]),
          unavailable: [{ from: '2024-01-01', to: '2024-06-02' }],
        }),
      ],
    });
    const least = (changes: Parameters<typeof changed>[1]) =>
      valuesOf(changed(problem, changes), [{ id: 'K1', officials: ['a1'] }], { id: 'leastProvince' })[0];
    expect(least({})).toBe(0);
    const closedOn = (day: string) => ({
      calendar: [{ from: day, to: day, appliesTo: { kind: 'all' as const }, reason: null, basis: null }],
    });
    expect(least(closedOn('2024-06-16'))).toBe(1);
    expect(least(closedOn('2024-06-17'))).toBe(0);
  });
});

describe('coverage', () => {
  it('lists the provinces, and counts each member of a group once', () => {
    const { coverage } = measurePlan(GOOD_CASE, [
      { id: 'K1', officials: ['a1', 'a3'] },
      { id: 'K3', officials: ['a1'] },
    ]);
    expect(coverage).toEqual({
      provinces: { covered: ['p1', 'p2'], uncovered: ['p3', 'p4'] },
      groups: { women: 1, young: 2 },
    });
  });

  it('asks for membership on the start of the course attended', () => {
    const problem = changed(EMPTY_CASE, {
      groups: [group('young', { ageBelow: 45 })],
      courses: [course('K1', '2024-03-04'), course('K2', '2025-03-03')],
      officials: [official('a1', { birthDate: '1979-06-01' })],
    });
    const young = (...ids: string[]) =>
      measurePlan(
        problem,
        ids.map((id) => ({ id, officials: ['a1'] })),
      ).coverage.groups.young;
    expect([young('K1'), young('K2'), young('K1', 'K2')]).toEqual([1, 0, 1]);
  });

  it('leaves out what the case does not know', () => {
    const { goals, coverage } = measurePlan(GOOD_CASE, [
      { id: 'K9', officials: ['a1'] },
      { id: 'K1', officials: ['x9'] },
    ]);
    expect(goals).toEqual([0, 0, 0, 100]);
    expect(coverage.provinces.covered).toEqual([]);
  });
});
