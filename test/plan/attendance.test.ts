/** The four rules on one official and one course, at the days where they turn. */
import { describe, expect, it } from 'vitest';
import { verifyPlan } from '../../src/plan/index.js';
import { LEVELS, type Official, type Problem } from '../../src/problem/index.js';
import { changed, course, group, pairCase, partner, position, province } from './small-case.js';
import { planOf } from './small-plan.js';

/** The codes against `a1` attending K1. */
const codes = (problem: Problem): readonly string[] =>
  verifyPlan(problem, planOf(problem, [{ id: 'K1', officials: ['a1'] }])).map(({ code }) => code);

const ADMITTED: readonly string[] = [];

describe('groups', () => {
  const below45 = { groups: [group('young', { ageBelow: 45 })] };

  it.each([
    ['1979-03-05', '2024-03-04', true],
    ['1979-03-04', '2024-03-04', false],
    ['1980-02-29', '2025-02-28', true],
    ['1980-02-29', '2025-03-01', false],
    ['1979-02-28', '2024-02-29', false],
  ])('below 45, born %s, on %s: %s', (birthDate, start, admitted) => {
    const found = codes(pairCase(start, { birthDate }, below45));
    expect(found).toEqual(admitted ? ADMITTED : ['eligibility.noGroup']);
  });

  it.each([
    ['2024-01-01', ADMITTED],
    ['2024-12-31', ['eligibility.noGroup']],
  ])('ageAt %s moves the day of the test', (ageAt, expected) => {
    const moved = { ...below45, rules: { eligibility: { ageAt }, seats: { min: 0 } } };
    expect(codes(pairCase('2024-06-03', { birthDate: '1979-06-15' }, moved))).toEqual(expected);
  });

  const criteria = (when: Parameters<typeof group>[1], who: Partial<Official>): readonly string[] =>
    codes(
      pairCase('2024-03-04', who, {
        groups: [group('g', when)],
        positions: ['clerk', 'x', 'y'].map((id) => position(id)),
      }),
    );

  it.each([
    ['gender', { gender: 'F' }, { gender: 'F' }, true],
    ['gender', { gender: 'F' }, { gender: 'M' }, false],
    ['positions', { positions: ['x', 'y'] }, { position: 'y' }, true],
    ['positions', { positions: ['x'] }, { position: 'y', plannedPositions: ['x'] }, false],
    ['plannedFor', { plannedFor: ['x', 'y'] }, { plannedPositions: ['clerk', 'y'] }, true],
    ['plannedFor', { plannedFor: ['x'] }, { position: 'x', plannedPositions: [] }, false],
    ['servesUntil', { servesUntil: '2030-12-31' }, { retirementDate: '2030-12-31' }, true],
    ['servesUntil', { servesUntil: '2030-12-31' }, { retirementDate: '2030-12-30' }, false],
    [
      'servesUntil by the table',
      { servesUntil: '2030-12-31' },
      { gender: 'F', birthDate: '1972-08-31' },
      true,
    ],
    [
      'servesUntil by the table',
      { servesUntil: '2030-12-31' },
      { gender: 'F', birthDate: '1971-12-31' },
      false,
    ],
    ['all of them', { gender: 'F', ageBelow: 45 }, { gender: 'M' }, false],
  ] as const)('%s', (_, when, who, admitted) => {
    expect(criteria(when, who)).toEqual(admitted ? ADMITTED : ['eligibility.noGroup']);
  });

  it('admit whoever is in one of them, and nobody when there is none', () => {
    const two = { groups: [group('women', { gender: 'F' }), group('young', { ageBelow: 45 })] };
    expect(codes(pairCase('2024-03-04', {}, two))).toEqual(ADMITTED);
    expect(codes(pairCase('2024-03-04', {}, { groups: [] }))).toEqual(['eligibility.noGroup']);
  });
});

describe('service left', () => {
  it.each([
    ['2024-03-04', '2025-09-04', true],
    ['2024-03-04', '2025-09-03', false],
    ['2024-08-31', '2026-02-28', true],
    ['2024-08-31', '2026-02-27', false],
  ])('from %s to retirement on %s: enough is %s', (start, retirementDate, enough) => {
    const found = codes(pairCase(start, { retirementDate }));
    expect(found).toEqual(enough ? ADMITTED : ['eligibility.service']);
  });

  it('is counted to the tabled date when the official has none', () => {
    // a man born in January 1964 retires on 30 April 2025, which is also 31 October 2023 and 18 months
    const years = { years: [2023] };
    expect(codes(pairCase('2023-10-30', { birthDate: '1964-01-31' }, years))).toEqual(ADMITTED);
    expect(codes(pairCase('2023-10-31', { birthDate: '1964-01-31' }, years))).toEqual(ADMITTED);
    expect(codes(pairCase('2023-11-01', { birthDate: '1964-01-31' }, years))).toEqual([
      'eligibility.service',
    ]);
  });

  it('is as long as the rule says', () => {
    const two = { rules: { eligibility: { serviceMonthsLeft: 24 }, seats: { min: 0 } } };
    expect(codes(pairCase('2024-03-04', { retirementDate: '2026-03-03' }, two))).toEqual([
      'eligibility.service',
    ]);
    expect(codes(pairCase('2024-03-04', { retirementDate: '2026-03-04' }, two))).toEqual(ADMITTED);
  });
});

describe('the last rating', () => {
  it('is one of those allowed', () => {
    const strict = { rules: { eligibility: { lastRatings: ['excellent' as const] } } };
    expect(codes(pairCase('2024-03-04', { lastRating: 'good' }, strict))).toEqual(['eligibility.rating']);
    expect(codes(pairCase('2024-03-04', { lastRating: 'excellent' }, strict))).toEqual(ADMITTED);
    expect(codes(pairCase('2024-03-04', { lastRating: 'completed' }))).toEqual(ADMITTED);
  });
});

describe('earlier training', () => {
  const trained = (start: string, endDate: string, withinYears = 3): readonly string[] =>
    codes(
      pairCase(
        start,
        {},
        {
          training: [{ official: 'a1', topic: 't1', endDate, funding: 'state', programme: null }],
          rules: { noRepeatTraining: { withinYears } },
        },
      ),
    );

  it.each([
    ['2024-03-04', '2021-03-03', true],
    ['2024-03-04', '2021-03-04', false],
    ['2024-03-04', '2024-03-03', false],
    ['2024-03-04', '2024-03-04', true],
    ['2024-02-29', '2021-02-27', true],
    ['2024-02-29', '2021-02-28', false],
  ])('a course on %s after training that ended on %s: allowed is %s', (start, endDate, allowed) => {
    expect(trained(start, endDate)).toEqual(allowed ? ADMITTED : ['noRepeatTraining.repeat']);
  });

  it('counts for as many years as the rule says', () => {
    expect(trained('2024-03-04', '2019-03-04', 5)).toEqual(['noRepeatTraining.repeat']);
    expect(trained('2024-03-04', '2022-03-03', 2)).toEqual(ADMITTED);
  });
});

describe('the level in the language taught', () => {
  const speaks = (level: Official['languages'] extends ReadonlyMap<string, infer L> ? L : never) =>
    codes(
      pairCase(
        '2024-03-04',
        { languages: new Map([['fr', level]]) },
        {
          courses: [course('K1', '2024-03-04', { language: 'fr' })],
          partners: [partner('jp1', 'JP')],
        },
      ),
    );

  it('is the least level or a higher one', () => {
    expect(LEVELS.filter((level) => speaks(level).length === 0)).toEqual(['B2', 'C1', 'C2']);
  });
});

describe('availability', () => {
  const away = (from: string, to: string): readonly string[] =>
    codes(pairCase('2024-03-04', { unavailable: [{ from, to }] }));

  it.each([
    ['2024-02-01', '2024-03-03', true],
    ['2024-02-01', '2024-03-04', false],
    ['2024-03-10', '2024-03-10', false],
    ['2024-03-17', '2024-04-01', false],
    ['2024-03-18', '2024-04-01', true],
  ])('14 days from 4 March, away from %s to %s: allowed is %s', (from, to, allowed) => {
    expect(away(from, to)).toEqual(allowed ? ADMITTED : ['availability.unavailable']);
  });

  const blocked = (kind: 'position' | 'province' | 'region', id: string, from: string): readonly string[] =>
    codes(
      pairCase(
        '2024-03-04',
        { plannedPositions: ['deputy'] },
        {
          provinces: [
            province('p1', { region: 'north' }),
            province('p2', { region: 'south' }),
            province('p3'),
          ],
          positions: [position('clerk'), position('deputy')],
          calendar: [{ from, to: '2024-06-30', appliesTo: { kind, id }, reason: null, basis: null }],
        },
      ),
    );

  it('ends where a block of the post, the province or the region begins', () => {
    for (const [kind, id] of [
      ['position', 'clerk'],
      ['province', 'p1'],
      ['region', 'north'],
    ] as const) {
      expect(blocked(kind, id, '2024-03-17')).toEqual(['availability.calendar']);
      expect(blocked(kind, id, '2024-03-18')).toEqual(ADMITTED);
    }
  });

  it('knows the current post and the own province only', () => {
    expect(blocked('position', 'deputy', '2024-03-01')).toEqual(ADMITTED);
    expect(blocked('province', 'p2', '2024-03-01')).toEqual(ADMITTED);
    expect(blocked('region', 'south', '2024-03-01')).toEqual(ADMITTED);
  });

  it('lists every fact that forbids', () => {
    const twice = changed(pairCase('2024-03-04', {}), {});
    const problem = {
      ...twice,
      officials: twice.officials.map((each) => ({
        ...each,
        unavailable: [
          { from: '2024-03-01', to: '2024-03-05' },
          { from: '2024-03-10', to: '2024-03-11' },
        ],
      })),
    };
    expect(codes(problem)).toEqual(['availability.unavailable', 'availability.unavailable']);
  });
});
