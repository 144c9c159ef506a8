/** Cases that no plan can satisfy: the parts named are in conflict, and none of them could be spared. */
import { describe, expect, it } from 'vitest';
import { type ConflictPart, planCase } from '../../src/planner/index.js';
import type { Fund, Pin, Problem, Quota, RuleId } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, partner, province } from '../plan/small-case.js';

/** Four nominees of two provinces, a1 the only woman; K1 in Japan and K2 in France share days. */
const BASE: Problem = changed(EMPTY_CASE, {
  provinces: [province('p1'), province('p2')],
  partners: [partner('fr1', 'FR'), partner('jp1', 'JP')],
  courses: [
    course('K1', '2024-03-04', { fixedCost: 100, costPerSeat: 10 }),
    course('K2', '2024-03-11', { partner: 'fr1', fixedCost: 100, costPerSeat: 10 }),
  ],
  officials: [
    official('a1', { gender: 'F' }),
    official('a2'),
    official('b1', { province: 'p2' }),
    official('b2', { province: 'p2' }),
  ],
  rules: { seats: { min: 2, max: 3 } },
});

const must = (on: string, who: string | null = null): Pin => ({
  course: on,
  official: who,
  kind: 'must',
  reason: null,
});
const never = (on: string, who: string | null = null): Pin => ({ ...must(on, who), kind: 'never' });

const women = (limits: Partial<Quota>): Quota => ({
  id: 'women',
  scope: 'scheme',
  where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
  min: null,
  max: null,
  minShare: null,
  maxShare: null,
  basis: null,
  ...limits,
});

const state = (amount: number): Fund => ({
  id: 'state',
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses: [],
  kind: 'state',
});

interface Infeasible {
  readonly what: string;
  readonly problem: Problem;
  /** Rule and code of the parts, sorted. */
  readonly parts: readonly string[];
}

const CASES: readonly Infeasible[] = [
  {
    what: 'one official is to be on two courses',
    problem: changed(BASE, { pins: [must('K1', 'a1'), must('K2', 'a1')] }),
    parts: ['oneCourse conflict.rule', 'pins conflict.pin', 'pins conflict.pin'],
  },
  {
    what: 'a decision against a decision',
    problem: changed(BASE, { pins: [must('K1', 'a1'), never('K1')] }),
    parts: ['pins conflict.pin', 'pins conflict.pin'],
  },
  {
    what: 'a decision against eligibility',
    problem: changed(BASE, {
      officials: BASE.officials.map((each) => (each.id === 'a1' ? { ...each, discipline: true } : each)),
      pins: [must('K1', 'a1')],
    }),
    parts: ['eligibility conflict.rule', 'pins conflict.pin'],
  },
  {
    what: 'more attendances of women than one woman has on two courses',
    problem: changed(BASE, { rules: { quotas: { list: [women({ min: 3 })] } } }),
    parts: ['quotas conflict.quota'],
  },
  {
    what: 'more attendances than courses can open for',
    problem: changed(BASE, { rules: { seatsTotal: { min: 4 }, concurrency: { max: 1 } } }),
    parts: ['concurrency conflict.rule', 'seats conflict.rule', 'seatsTotal conflict.seatsTotalMin'],
  },
  {
    what: 'a course that must open and cannot be paid',
    problem: changed(BASE, { pins: [must('K1')], funds: [state(119)] }),
    parts: ['funds conflict.rule', 'pins conflict.pin', 'seats conflict.rule'],
  },
  {
    what: 'a host country that offers too little',
    problem: changed(BASE, {
      rules: { hosts: { list: [{ countries: ['JP'], min: 2, max: null }] } },
    }),
    parts: ['hosts conflict.hostsMin'],
  },
  {
    what: 'a least number of courses a year above the most',
    problem: changed(BASE, { years: [2024], rules: { coursesPerYear: { min: 2, max: 1 } } }),
    parts: ['coursesPerYear conflict.coursesPerYearMax', 'coursesPerYear conflict.coursesPerYearMin'],
  },
  {
    what: 'a wish that everybody must have, and a decision for who has none',
    problem: changed(BASE, {
      goals: [{ id: 'preferenceRank', unranked: 'forbid', tolerance: 0 }],
      preferences: [{ official: 'a2', course: 'K1', rank: 1 }],
      pins: [must('K1', 'a1')],
    }),
    parts: ['pins conflict.pin', 'preferenceRank conflict.unranked'],
  },
  {
    what: 'a province with too few places for who is to go',
    problem: changed(BASE, {
      rules: { provinceCap: { max: 1 } },
      pins: [must('K1', 'a1'), must('K1', 'a2')],
    }),
    parts: ['pins conflict.pin', 'pins conflict.pin', 'provinceCap conflict.rule'],
  },
];

type Written = { -readonly [R in RuleId]?: object };
const withRules = (problem: Problem, changes: Written): Problem => changed(problem, { rules: changes });

/** The case without one part, by the meaning of the part in the case format. */
const without = (problem: Problem, { rule, code, params }: ConflictPart): Problem => {
  const { rules } = problem;
  switch (code) {
    case 'conflict.rule':
      return withRules(problem, { [rule]: { off: true } });
    case 'conflict.coursesPerYearMin':
    case 'conflict.seatsTotalMin':
      return withRules(problem, { [rule]: { min: 0 } });
    case 'conflict.coursesPerYearMax':
    case 'conflict.seatsTotalMax':
      return withRules(problem, { [rule]: { max: 1_000_000 } });
    case 'conflict.hostsMin':
      return withRules(problem, {
        hosts: { list: rules.hosts.list.map((entry) => ({ ...entry, min: null })) },
      });
    case 'conflict.hostsMax':
      return withRules(problem, {
        hosts: { list: rules.hosts.list.map((entry) => ({ ...entry, max: null })) },
      });
    case 'conflict.quota':
      return withRules(problem, {
        quotas: { list: rules.quotas.list.filter(({ id }) => id !== params.quota) },
      });
    case 'conflict.pin':
      return changed(problem, {
        pins: problem.pins.filter(
          (pin) =>
            pin.kind !== params.kind ||
            pin.course !== params.course ||
            (pin.official ?? '') !== params.official,
        ),
      });
    case 'conflict.unranked':
      return changed(problem, { goals: [] });
  }
};

const label = ({ rule, code }: ConflictPart): string => `${rule} ${code}`;

describe('the conflict of a case without a plan', () => {
  it.each(CASES)(
    '$what',
    async ({ problem, parts }) => {
      const outcome = await planCase(problem, { solver: 'jslp' });
      if (outcome.status !== 'infeasible') throw new Error(`expected no plan, got ${outcome.status}`);
      const { conflict } = outcome;
      expect(conflict.minimal).toBe(true);
      expect(conflict.parts.map(label).toSorted()).toEqual(parts);

      expect(conflict.parts.length).toBeGreaterThan(0);
      for (const part of conflict.parts) {
        const lighter = await planCase(without(problem, part), { solver: 'jslp' });
        expect([label(part), lighter.status]).toEqual([label(part), 'planned']);
      }
    },
    30_000,
  );

  it('is the same with the other solver', async () => {
    for (const { problem, parts } of CASES.slice(0, 3)) {
      const outcome = await planCase(problem, { solver: 'highs' });
      if (outcome.status !== 'infeasible') throw new Error(`expected no plan, got ${outcome.status}`);
      expect(outcome.conflict.parts.map(label).toSorted()).toEqual(parts);
    }
  }, 60_000);

  it('says which year, quota, person and course it is about', async () => {
    const quota = await planCase(CASES[3]!.problem, { solver: 'jslp' });
    if (quota.status !== 'infeasible') throw new Error(quota.status);
    expect(quota.conflict.parts[0]!.params).toEqual({ quota: 'women', scope: 'scheme', says: 'min 3' });
    const pin = await planCase(CASES[2]!.problem, { solver: 'jslp' });
    if (pin.status !== 'infeasible') throw new Error(pin.status);
    const { params } = pin.conflict.parts.find(({ rule }) => rule === 'pins')!;
    expect(params).toEqual({ kind: 'must', course: 'K1', official: 'a1', reason: '' });
  }, 30_000);
});
