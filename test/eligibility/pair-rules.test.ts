/** One nominee and one course, on the edge of each rule. */
import { describe, expect, it } from 'vitest';
import { type RefusalCode, screen } from '../../src/eligibility/index.js';
import type { Block, Group, Official, Problem } from '../../src/problem/index.js';
import { changed, course, group, pairCase, province } from '../plan/small-case.js';

const codes = (problem: Problem): readonly RefusalCode[] =>
  screen(problem)
    .judge(0, 0)
    .map(({ code }) => code);

const START = '2024-03-04';
const asking = (when: Partial<Group['when']>) => ({ groups: [group('g', when)] });

/** What is refused of one nominee for a course of 4 to 17 March 2024. */
const refused = (who: Partial<Official>, changes: Parameters<typeof changed>[1] = {}) =>
  codes(pairCase(START, who, changes));

describe('a group', () => {
  const young = asking({ ageBelow: 45 });

  it('of those below 45 does not take who turns 45 on the day of the start', () => {
    expect(refused({ birthDate: '1979-03-04' }, young)).toEqual(['group.age']);
    expect(refused({ birthDate: '1979-03-05' }, young)).toEqual([]);
  });

  it('takes who was born on 29 February until 1 March of a common year', () => {
    const born = { birthDate: '1980-02-29' };
    expect(codes(pairCase('2025-02-28', born, young))).toEqual([]);
    expect(codes(pairCase('2025-03-01', born, young))).toEqual(['group.age']);
  });

  it('tells the birthday that decides', () => {
    const [refusal] = screen(pairCase(START, { birthDate: '1979-02-01' }, young)).judge(0, 0);
    expect(refusal!.params).toEqual({
      group: 'g',
      limit: 45,
      age: 45,
      on: START,
      birthday: '2024-02-01',
      start: START,
    });
  });

  it('asks for age on another day where the case says so', () => {
    const on = (ageAt: string) => ({ ...young, rules: { eligibility: { ageAt } } });
    const born = { birthDate: '1979-02-01' };
    expect(refused(born, on('2024-01-31'))).toEqual([]);
    expect(refused(born, on('2024-02-01'))).toEqual(['group.age']);
  });

  it('moves the day of the age test for membership also when eligibility is off', () => {
    const problem = (ageAt: string | null) =>
      pairCase(
        START,
        { birthDate: '1979-02-01' },
        { ...young, rules: { eligibility: { off: true, ageAt } } },
      );
    expect(screen(problem(null)).isMember(0, 0, 0)).toBe(false);
    expect(screen(problem('2024-01-31')).isMember(0, 0, 0)).toBe(true);
  });

  it('asks for gender, post, planned post and service', () => {
    expect(refused({ gender: 'M' }, asking({ gender: 'F' }))).toEqual(['group.gender']);
    expect(refused({ gender: 'F' }, asking({ gender: 'F' }))).toEqual([]);
    expect(refused({ position: 'clerk' }, asking({ positions: ['chief', 'deputy'] }))).toEqual([
      'group.position',
    ]);
    expect(refused({ position: 'clerk' }, asking({ positions: ['chief', 'clerk'] }))).toEqual([]);
    const planned = asking({ plannedFor: ['chief', 'deputy'] });
    expect(refused({ plannedPositions: ['clerk'] }, planned)).toEqual(['group.plannedFor']);
    expect(refused({ plannedPositions: ['clerk', 'deputy'] }, planned)).toEqual([]);
  });

  it('that serves until a day takes who retires on it, not the day before', () => {
    const until = asking({ servesUntil: '2030-09-30' });
    expect(refused({ retirementDate: '2030-09-30' }, until)).toEqual([]);
    expect(refused({ retirementDate: '2030-09-29' }, until)).toEqual(['group.servesUntil']);
  });

  it('is one of several: one is enough, and who is in none hears of each', () => {
    const both = { groups: [group('women', { gender: 'F' }), group('young', { ageBelow: 45 })] };
    expect(refused({ gender: 'F', birthDate: '1970-01-01' }, both)).toEqual([]);
    expect(refused({ gender: 'M', birthDate: '1985-01-01' }, both)).toEqual([]);
    expect(refused({ gender: 'M', birthDate: '1970-01-01' }, both)).toEqual(['group.gender', 'group.age']);
  });

  it('there is none: nobody may attend, unless eligibility is off', () => {
    expect(refused({}, { groups: [] })).toEqual(['group.none']);
    expect(refused({}, { groups: [], rules: { eligibility: { off: true } } })).toEqual([]);
  });
});

describe('service left', () => {
  it('of 18 months to the day is enough, a day less is not', () => {
    expect(refused({ retirementDate: '2025-09-04' })).toEqual([]);
    expect(refused({ retirementDate: '2025-09-03' })).toEqual(['service.short']);
  });

  it('counts from the last day of a month that lacks the day', () => {
    // 31 August + 18 months is 28 February 2026; 30 August 2022 + 18 months is 29 February 2024
    expect(codes(pairCase('2024-08-31', { retirementDate: '2026-02-28' }))).toEqual([]);
    expect(codes(pairCase('2024-08-31', { retirementDate: '2026-02-27' }))).toEqual(['service.short']);
    const years = { years: [2022] };
    expect(codes(pairCase('2022-08-30', { retirementDate: '2024-02-29' }, years))).toEqual([]);
    expect(codes(pairCase('2022-08-30', { retirementDate: '2024-02-28' }, years))).toEqual(['service.short']);
  });

  it('follows the table of retirement where the file gives no date', () => {
    // a man born in September 1964 retires on 31 December 2025
    const man = { birthDate: '1964-09-20' };
    expect(codes(pairCase('2024-06-30', man))).toEqual([]);
    expect(codes(pairCase('2024-07-01', man))).toEqual(['service.short']);
  });
});

describe('the record of a nominee', () => {
  it.each(['excellent', 'good', 'completed'] as const)('with the rating %s is allowed', (lastRating) => {
    expect(refused({ lastRating })).toEqual([]);
  });

  it('with the rating failed, or under discipline, is refused for both', () => {
    expect(refused({ lastRating: 'failed' })).toEqual(['rating.notAllowed']);
    expect(refused({ discipline: true })).toEqual(['discipline.underWay']);
    expect(refused({ lastRating: 'failed', discipline: true })).toEqual([
      'rating.notAllowed',
      'discipline.underWay',
    ]);
  });
});

describe('earlier training', () => {
  const took = (endDate: string, past: Partial<Problem['training'][number]> = {}, start = START) =>
    codes(
      pairCase(
        start,
        {},
        {
          years: [2024, 2025],
          training: [{ official: 'a1', topic: 't1', endDate, funding: 'state', programme: null, ...past }],
        },
      ),
    );

  it('counts from exactly three years before the start to the day before it', () => {
    expect(took('2021-03-03')).toEqual([]);
    expect(took('2021-03-04')).toEqual(['training.repeat']);
    expect(took('2024-03-03')).toEqual(['training.repeat']);
    expect(took('2024-03-04')).toEqual([]);
    expect(took('2024-03-10')).toEqual([]);
  });

  it('counts from 28 February where the start is a 29 February', () => {
    expect(took('2021-02-28', {}, '2024-02-29')).toEqual(['training.repeat']);
    expect(took('2021-02-27', {}, '2024-02-29')).toEqual([]);
  });

  it('counts on the same topic, on state money, of the same person only', () => {
    expect(took('2023-01-01', { topic: 't2' })).toEqual([]);
    expect(took('2023-01-01', { funding: 'other' })).toEqual([]);
    expect(took('2023-01-01', { official: 'someone' })).toEqual([]);
  });
});

describe('the language of a course', () => {
  const in_ = (
    language: string,
    level: [string, 'A1' | 'B1' | 'B2' | 'C1'] | null,
    minLevel = 'B2' as const,
  ) =>
    refused(
      { languages: new Map(level === null ? [] : [level]) },
      { courses: [course('K1', START, { language })], rules: { language: { minLevel } } },
    );

  it('asks for its least level, and nothing of one that is interpreted', () => {
    expect(in_('en', ['en', 'B1'])).toEqual(['language.level']);
    expect(in_('en', ['en', 'B2'])).toEqual([]);
    expect(in_('en', ['en', 'C1'])).toEqual([]);
    expect(in_('en', ['fr', 'C1'])).toEqual(['language.level']);
    expect(in_('en', null)).toEqual(['language.level']);
    expect(in_('vi', null)).toEqual([]);
  });
});

describe('an absence', () => {
  const away = (from: string, to: string) => refused({ unavailable: [{ from, to }] });

  it('counts when it shares the first or the last day of the course', () => {
    // the course runs 4 to 17 March
    expect(away('2024-03-01', '2024-03-03')).toEqual([]);
    expect(away('2024-03-01', '2024-03-04')).toEqual(['unavailable.own']);
    expect(away('2024-03-17', '2024-03-20')).toEqual(['unavailable.own']);
    expect(away('2024-03-18', '2024-03-20')).toEqual([]);
    expect(away('2024-03-10', '2024-03-10')).toEqual(['unavailable.own']);
    expect(away('2024-01-01', '2024-12-31')).toEqual(['unavailable.own']);
  });

  const blocked = (appliesTo: Block['appliesTo'], days: [string, string] = ['2024-03-17', '2024-03-17']) =>
    refused(
      {},
      {
        provinces: [province('p1', { region: 'north' })],
        calendar: [{ from: days[0], to: days[1], appliesTo, reason: 'session', basis: null }],
      },
    );

  it.each([
    ['position', 'clerk', 'chief'],
    ['province', 'p1', 'p2'],
    ['region', 'north', 'south'],
  ] as const)('of a %s counts for those concerned alone', (kind, own, other) => {
    expect(blocked({ kind, id: own })).toEqual(['unavailable.calendar']);
    expect(blocked({ kind, id: own }, ['2024-03-18', '2024-03-31'])).toEqual([]);
    expect(blocked({ kind, id: other })).toEqual([]);
  });

  it('of everybody, a country or a partner drops the date and refuses nobody', () => {
    const scopes: Block['appliesTo'][] = [
      { kind: 'all' },
      { kind: 'country', id: 'JP' },
      { kind: 'partner', id: 'jp1' },
    ];
    for (const appliesTo of scopes) {
      const calendar = [{ from: '2024-03-17', to: '2024-03-17', appliesTo, reason: null, basis: null }];
      const { candidates, dropped } = screen(pairCase(START, {}, { calendar }));
      expect([candidates.length, dropped.length]).toEqual([0, 1]);
    }
  });
});

describe('a rule that is off', () => {
  it.each([
    ['eligibility', { discipline: true }, {}],
    [
      'noRepeatTraining',
      {},
      {
        training: [
          { official: 'a1', topic: 't1', endDate: '2023-01-01', funding: 'state' as const, programme: null },
        ],
      },
    ],
    ['language', {}, { courses: [course('K1', START, { language: 'en' })] }],
    ['availability', { unavailable: [{ from: START, to: START }] }, {}],
  ] as const)('refuses nothing: %s', (rule, who, changes) => {
    const inForce = pairCase(START, who, changes);
    expect(
      screen(inForce)
        .judge(0, 0)
        .map((refusal) => refusal.rule),
    ).toEqual([rule]);
    expect(codes(changed(inForce, { rules: { [rule]: { off: true } } }))).toEqual([]);
  });
});
