/** What-ifs that only take plans away: the base's plan, where it still stands, is what a solve would give. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Plan, verifyPlan } from '../../../src/plan/index.js';
import { changedCases, compareCases, planOf, searchCase } from '../../../src/planner/index.js';
import { stillBest } from '../../../src/planner/study/still-best.js';
import { onlyTightens } from '../../../src/planner/study/tightens.js';
import { applyChanges, type Change, LEVELS, type Problem, type RuleId } from '../../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../../plan/small-case.js';
import { plantedCase } from '../../property/planted-case.js';
import { readTiny } from '../../report/tiny-outcome.js';
import { inProcess } from './in-process.js';

// Each test solves many cases, and a machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const solved = async (problem: Problem): Promise<Plan | null> => {
  const outcome = await searchCase(problem);
  return outcome.status === 'planned' ? outcome.plan : null;
};

const strict = (problem: Problem): Problem => ({
  ...problem,
  goals: problem.goals.map((goal) => ({ ...goal, tolerance: 0 })),
});

interface Draw {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly by: number;
  readonly must: boolean;
}

const DRAW = fc.record({
  kind: fc.nat(15),
  a: fc.nat(20),
  b: fc.nat(20),
  by: fc.integer({ min: -1, max: 2 }),
  must: fc.boolean(),
});

const of = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

const NUMBERS = [
  ['eligibility', 'serviceMonthsLeft'],
  ['noRepeatTraining', 'withinYears'],
  ['seats', 'min'],
  ['seats', 'max'],
  ['oneCourse', 'max'],
  ['coursesPerYear', 'min'],
  ['coursesPerYear', 'max'],
  ['seatsTotal', 'min'],
  ['seatsTotal', 'max'],
  ['concurrency', 'max'],
  ['provinceCap', 'max'],
  ['topicRuns', 'maxPerYear'],
] as const;
const RULES: readonly RuleId[] = [
  ...['eligibility', 'noRepeatTraining', 'language', 'availability', 'seats', 'oneCourse', 'coursesPerYear'],
  ...['seatsTotal', 'funds', 'partnerLoad', 'concurrency', 'provinceCap', 'hosts', 'topicRuns', 'quotas'],
  ...['head', 'pins'],
] as RuleId[];

/** A change of a random case, of any verb that can take plans away, to either side. */
const changeOf = (problem: Problem, { kind, a, b, by, must }: Draw): Change => {
  const { officials, courses, funds, calendar, rules, goals } = problem;
  const who = of(officials, a).id;
  const row = of(courses, b).id;
  const day = of(courses, b).start.from;
  switch (kind) {
    case 0:
      return { do: 'close', courses: [row] };
    case 1:
      return { do: 'close', countries: [of(['JP', 'KR', 'FR'], b)] };
    case 2:
      return { do: 'removeOfficials', where: { officials: [who] } };
    case 3:
      return { do: 'pin', course: row, official: who, kind: must ? 'must' : 'never' };
    case 4:
      return { do: 'pin', course: row, kind: must ? 'must' : 'never' };
    case 5:
      return { do: 'block', from: day, to: day, appliesTo: of(calendar, a)?.appliesTo ?? { kind: 'all' } };
    case 6:
      return { do: 'changeOfficials', where: { officials: [who] }, away: { from: day, to: day } };
    case 7:
      return { do: 'removeCourses', where: { courses: [row] } };
    case 8:
      return funds === null || funds.length === 0
        ? { do: 'close', partners: ['jp1'] }
        : {
            do: 'fund',
            funds: [of(funds, a).id],
            amount: Math.max(0, Math.floor(of(funds, a).amount * (1 - by / 10))),
          };
    case 9: {
      const quota = of([...rules.quotas.list, null], a);
      if (quota === null) return { do: 'rule', rule: 'quotas', set: { off: must } };
      return { do: 'quota', quota: quota.id, set: { min: Math.max(0, (quota.min ?? 0) + by) } };
    }
    case 10:
      return { do: 'rule', rule: of(RULES, a), set: { off: by < 0 } };
    case 11:
      return { do: 'rule', rule: 'language', set: { minLevel: of(LEVELS, a) } };
    case 12:
      return { do: 'rule', rule: 'head', set: { maxRank: must ? 1 : 2 } };
    case 13:
      return { do: 'rule', rule: 'eligibility', set: { lastRatings: ['excellent', 'good'].slice(a % 2) } };
    case 14:
      return { do: 'goals', order: [of(goals, a).id] };
    default: {
      const [rule, key] = of(NUMBERS, a);
      const now = (rules[rule] as unknown as Readonly<Record<string, number>>)[key]!;
      const tighter = key === 'min' || rule === 'eligibility' || rule === 'noRepeatTraining' ? by : -by;
      return { do: 'rule', rule, set: { [key]: Math.max(0, now + tighter) } };
    }
  }
};

/** What kind of change it is, for the counts. */
const nameOf = (change: Change): string => (change.do === 'rule' ? `rule ${change.rule}` : change.do);

describe('the plan of the base in a what-if', () => {
  it('is the answer only where it is the best: as a solve says, and every plan of the what-if is one of the base', async () => {
    const seen = { drawn: 0, tightening: 0, solved: 0, taken: 0, verbs: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(
        plantedCase({ officials: 6, courses: 4 }),
        fc.array(fc.array(DRAW, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 6 }),
        async ({ problem }, draws) => {
          const base = strict(problem);
          let plan: Plan | null | undefined;
          for (const draw of draws) {
            const changes = draw.map((each) => changeOf(base, each));
            const applied = applyChanges(base, changes).problem;
            seen.drawn += 1;
            if (applied === null || !onlyTightens(base, applied)) continue;
            seen.tightening += 1;
            plan ??= await solved(base);
            const [fresh, known] = [
              await solved(applied),
              stillBest(base, plan, { changes, problem: applied }),
            ];
            if (fresh !== null && !losesWhomAPinDemands(base, applied)) {
              seen.solved += 1;
              expect(broken(base, fresh), JSON.stringify(changes)).toEqual([]);
            }
            if (known?.status !== 'planned') continue;
            expect(known.plan.goals, JSON.stringify(changes)).toEqual(fresh?.goals);
            expect(known.plan.proof).toBe('proven');
            expect(known.plan.provenance.changes).toEqual(changes);
            expect(verifyPlan(applied, known.plan)).toEqual([]);
            seen.taken += 1;
            for (const change of changes) seen.verbs.add(nameOf(change));
          }
        },
      ),
      { seed: 1641, numRuns: 24, endOnFailure: true },
    );
    expect(seen.tightening).toBeGreaterThan(40);
    expect(seen.taken).toBeGreaterThan(25);
    expect(seen.verbs.size).toBeGreaterThan(8);
  });

  it('is not taken where fewer provinces count in leastProvince: the smallest number of the others may be larger', async () => {
    // Two seats for three provinces: somebody gets none, so merit sends both of p1. Without p3's nominee both others can go.
    const base = changed(EMPTY_CASE, {
      provinces: [province('p1'), province('p2'), province('p3')],
      courses: [course('K1', '2024-03-04')],
      officials: [
        official('a1', { merit: 50 }),
        official('a2', { merit: 40 }),
        official('b1', { province: 'p2', merit: 10 }),
        official('c1', { province: 'p3', merit: 10 }),
      ],
      goals: [
        { id: 'leastProvince', tolerance: 0 },
        { id: 'merit', tolerance: 0 },
      ],
      rules: { seats: { min: 1, max: 2 } },
    });
    const changes: readonly Change[] = [{ do: 'removeOfficials', where: { officials: ['c1'] } }];
    const problem = applyChanges(base, changes).problem!;
    const [plan, fresh] = [await solved(base), await solved(problem)];
    expect(plan!.courses.map(({ officials }) => officials)).toEqual([['a1', 'a2']]);
    expect([plan!.goals[0]!.value, fresh!.goals[0]!.value]).toEqual([0, 1]);
    expect(stillBest(base, plan, { changes, problem })).toBeNull();
    // With merit alone nothing of the kind can happen.
    const merit = { ...base, goals: base.goals.slice(1) };
    const after = applyChanges(merit, changes).problem!;
    expect(stillBest(merit, await solved(merit), { changes, problem: after })).not.toBeNull();
  });

  it('is not taken where a goal has a tolerance, where it is not proven, or where the changes may add a plan', async () => {
    const tiny = await readTiny();
    const plan = (await solved(tiny))!;
    const ask = (base: Problem, from: Plan, ...changes: readonly Change[]) =>
      stillBest(base, from, { changes, problem: applyChanges(base, changes).problem! });
    const pin: Change = { do: 'pin', course: plan.courses[0]!.course, kind: 'must' };
    const more: Change = { do: 'rule', rule: 'seatsTotal', set: { max: tiny.rules.seatsTotal.max + 1 } };
    expect(ask(tiny, plan, pin)).toMatchObject({ status: 'planned', asBase: true });
    expect(ask(tiny, { ...plan, proof: 'gap' }, pin)).toBeNull();
    expect(ask(tiny, plan, pin, more)).toBeNull();
    const loose = { ...tiny, goals: tiny.goals.map((goal) => ({ ...goal, tolerance: 1 })) };
    expect(ask(loose, plan, pin)).toBeNull();
  });
});

describe('a comparison', () => {
  it('plans no what-if to which the plan of the case is still the answer, and says so', async () => {
    const tiny = await readTiny();
    const plan = (await solved(tiny))!;
    const stays: Change = { do: 'pin', course: plan.courses[0]!.course, kind: 'must' };
    const goes: Change = { do: 'close', courses: [plan.courses.find(({ id }) => id !== 'K1')!.course] };
    const title = { vi: '', en: '' };
    const { cases } = changedCases(tiny, [
      { id: 'stays', title, changes: [stays] },
      { id: 'both', title, changes: [stays, goes] },
    ]);
    const pool = inProcess();
    const told: string[] = [];
    const { scenarios } = await compareCases(tiny, cases, pool, {
      onProgress: ({ done, total }) => void told.push(`${done}/${total}`),
    });
    expect(pool.asked.map(({ options }) => options.scenario!.changes)).toEqual([[], [stays, goes], [goes]]);
    expect(told).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    expect(scenarios.map(({ answer }) => answer.status === 'planned' && answer.asBase)).toEqual([
      true,
      false,
    ]);
    const kept = planOf(scenarios[0]!.answer)!;
    expect(kept).toEqual({
      ...plan,
      scenario: 'stays',
      provenance: { ...plan.provenance, changes: [stays] },
    });
    expect([scenarios[0]!.people, scenarios[0]!.courses]).toEqual([[], []]);
  });
});

/** A decision that was taken on somebody or something that is gone. */
const losesWhomAPinDemands = (base: Problem, { officials, courses }: Problem): boolean =>
  base.pins.some(
    ({ kind, official: who, course: name }) =>
      kind === 'must' &&
      !(
        (who === null || officials.some(({ id }) => id === who)) &&
        courses.some(({ id }) => id === name.split('@')[0])
      ),
  );

/**
 * In what a plan of the what-if is none of the base, or has other values there. How it is paid is no part of it: where money was no
 * limit, no fund is named.
 */
const broken = (base: Problem, plan: Plan) =>
  verifyPlan(base, plan).filter(({ code }) => code !== 'funds.unexpected');
