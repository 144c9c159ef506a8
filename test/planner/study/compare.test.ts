import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatPlan, type Plan, verifyPlan } from '../../../src/plan/index.js';
import {
  type Answer,
  type Compared,
  changedCases,
  compareCases,
  planCase,
  planOf,
  type WhatIf,
} from '../../../src/planner/index.js';
import { differencesOf } from '../../../src/planner/study/differences.js';
import type { Change, Problem } from '../../../src/problem/index.js';
import { documentOf } from '../../property/document.js';
import { plantedCase } from '../../property/planted-case.js';
import { readTiny } from '../../report/tiny-outcome.js';
import { inProcess } from './in-process.js';

// Each test solves several cases, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const whatIf = (id: string, ...changes: readonly Change[]): WhatIf => ({
  id,
  title: { vi: id, en: id },
  changes,
});

const compared = async (problem: Problem, whatIfs: readonly WhatIf[], attribute: 'all' | 'few' = 'few') => {
  const { cases, faults } = changedCases(problem, whatIfs);
  expect(faults).toEqual([]);
  const pool = inProcess();
  return { ...(await compareCases(problem, cases, pool, { attribute })), asked: pool.asked };
};

const asAnswer = (plan: Plan): Answer => ({ status: 'planned', plan }) as unknown as Answer;

const tiny = await readTiny();

describe('a comparison', () => {
  it('with a what-if that changes nothing: the same plan byte for byte, and nothing differs', async () => {
    const { base, scenarios, asked } = await compared(tiny, [whatIf('same')]);
    const [same] = scenarios;
    const outcome = await planCase(tiny, { scenario: { id: null, changes: [] } });
    const plain = await planCase(tiny);
    if (outcome.status !== 'planned' || plain.status !== 'planned') throw new Error('tiny has a plan');
    expect(formatPlan(outcome.plan)).toBe(formatPlan(plain.plan));
    expect(formatPlan({ ...planOf(same!.answer)!, scenario: null })).toBe(formatPlan(planOf(base)!));
    expect([same!.people, same!.courses]).toEqual([[], []]);
    expect(same!.goals.map(({ difference }) => difference)).toEqual(same!.goals.map(() => 0));
    expect(same!.figures.filter((each) => each.base !== each.scenario)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('tells what fewer millions do to the tiny case, as its README argues', async () => {
    // 470 million pay K1 and K2 with two each, so Dũng stays covered; with 450 it does not.
    const amount = (million: number): Change => ({
      do: 'fund',
      funds: ['nsnn-2024'],
      amount: million * 1_000_000,
    });
    const { scenarios } = await compared(tiny, [whatIf('a', amount(470)), whatIf('b', amount(450))]);
    const [a, b] = scenarios as [Compared, Compared];
    const goal = (each: Compared, id: string) => each.goals.find((found) => found.id === id)!;
    expect(goal(a, 'coverProvinces')).toMatchObject({ difference: 0, base: { value: 5 } });
    expect(goal(a, 'fillSeats').difference).toBe(-1);
    expect(goal(b, 'coverProvinces')).toMatchObject({ difference: -2, scenario: { value: 3, proven: true } });
    expect(b.courses).toEqual([
      { course: 'K2', kind: 'closed', base: 'K2@2024-06-03', scenario: null },
      { course: 'K3', kind: 'opened', base: null, scenario: 'K3' },
    ]);
    expect(b.people.find(({ official }) => official === 'D1')).toMatchObject({ kind: 'out', scenario: [] });
    expect(b.figures.find(({ kind, id }) => kind === 'province' && id === 'dung')).toMatchObject({
      base: 1,
      scenario: 0,
    });
  });

  it('plans equal changes once, and a subset that is a what-if itself not again', async () => {
    const [cut, more]: readonly Change[] = [
      { do: 'fund', by: 0.9 },
      { do: 'rule', rule: 'oneCourse', set: { max: 2 } }, // it loosens, so it has to be searched
    ];
    const { asked } = await compared(tiny, [
      whatIf('cut', cut!),
      whatIf('again', cut!),
      whatIf('both', cut!, more!),
    ]);
    expect(asked.map(({ options }) => options.scenario?.changes.length)).toEqual([0, 1, 2, 1]);
  });

  it('gives a fault and plans nothing when a what-if does not fit', () => {
    const { cases, faults } = changedCases(tiny, [
      whatIf('good', { do: 'fund', by: 0.9 }),
      whatIf('bad', { do: 'close', courses: ['K9'] }),
    ]);
    expect(cases).toEqual([]);
    expect(faults.map(({ id }) => id)).toEqual(['bad']);
    expect(faults[0]!.issues.length).toBeGreaterThan(0);
  });

  it('shows a what-if without a plan with its conflict, and the others all the same', async () => {
    const { scenarios } = await compared(tiny, [
      whatIf('nojp', { do: 'close', countries: ['JP'] }),
      whatIf('cut', { do: 'fund', by: 0.9 }),
    ]);
    expect(scenarios.map(({ answer }) => answer.status)).toEqual(['infeasible', 'planned']);
    expect(scenarios[0]!.people).toEqual([]);
    expect(scenarios[0]!.goals.every(({ base, scenario }) => base !== null && scenario === null)).toBe(true);
  });

  it('looks for what cannot hold together in a what-if, not in a subset of which only the status is shown', async () => {
    const [nojp, cut]: readonly Change[] = [
      { do: 'close', countries: ['JP'] },
      { do: 'fund', by: 0.9 },
    ];
    const [both, alone] = [whatIf('both', nojp!, cut!), whatIf('nojp', nojp!)];
    const first = await compared(tiny, [both]);
    expect(first.scenarios[0]!.answer).toMatchObject({ status: 'infeasible', conflict: { minimal: true } });
    expect(first.scenarios[0]!.attribution!.subsets.map(({ status }) => status)).toEqual([
      'planned',
      'infeasible',
      'planned',
      'infeasible',
    ]);
    const asked = (each: typeof first) =>
      each.asked.map(({ options, diagnose }) => [options.scenario!.changes.length, diagnose]);
    expect(asked(first)).toEqual([
      [0, true],
      [2, true],
      [1, false],
      [1, false],
    ]);
    // Asked for by itself too, the same subset is told with its conflict.
    const second = await compared(tiny, [both, alone]);
    expect(second.scenarios[1]!.answer).toMatchObject({ status: 'infeasible', conflict: { minimal: true } });
    expect(asked(second)).toEqual([
      [0, true],
      [2, true],
      [1, true],
      [1, false],
    ]);
  });

  it('counts coverage both ways where provinces are joined', async () => {
    const joined: Change = {
      do: 'provinces',
      crosswalk: 'two.csv',
      becomes: { an: 'bac', binh: 'bac', cuong: 'nam', dung: 'nam' },
      provinces: [
        { id: 'bac', name_vi: 'Tỉnh Bắc', region: 'Bắc' },
        { id: 'nam', name_vi: 'Tỉnh Nam', region: 'Nam' },
      ],
    };
    const { scenarios } = await compared(tiny, [whatIf('two', joined)]);
    const [{ answer, coverage, problem }] = scenarios as [Compared];
    const seated = new Set(planOf(answer)!.courses.flatMap(({ officials }) => officials));
    const homes = tiny.officials.filter(({ id }) => seated.has(id)).map(({ province }) => province);
    expect(problem.provinces.map(({ id }) => id)).toEqual(['bac', 'nam']);
    expect(coverage?.old.base).toEqual(['an', 'binh', 'cuong', 'dung']);
    expect(coverage?.new.base).toEqual(['bac', 'nam']);
    expect(coverage?.old.scenario).toEqual([...new Set(homes)].sort());
    expect(coverage?.new.scenario).toEqual(planOf(answer)!.coverage.provinces.covered);
    const sum = (rows: readonly { readonly scenario: number | null }[]) =>
      rows.reduce((total, { scenario }) => total + scenario!, 0);
    expect(sum(coverage!.old.rows)).toBe(sum(coverage!.new.rows));
  });
});

describe('which change did it', () => {
  it('sums to the whole difference, goal by goal, and names a sufficient change for everybody', async () => {
    const { scenarios } = await compared(
      tiny,
      [
        whatIf(
          'three',
          { do: 'fund', funds: ['nsnn-2024'], by: 0.8 },
          { do: 'rule', rule: 'provinceCap', set: { max: 2 } },
          { do: 'removeOfficials', where: { officials: ['A1'] } },
        ),
      ],
      'all',
    );
    const [{ attribution, goals, people }] = scenarios as [Compared];
    expect(attribution?.subsets).toHaveLength(8);
    attribution!.goals.forEach(({ shapley, id }, index) => {
      const sum = shapley!.reduce((total, share) => total + share, 0);
      expect(sum, id).toBeCloseTo(goals[index]!.difference!, 6);
    });
    expect(goals.some(({ difference }) => difference !== 0)).toBe(true);
    expect(attribution!.people.map(({ official }) => official)).toEqual(
      people.map(({ official }) => official),
    );
    // A1 attends in the base; she is the only one who has withdrawn.
    expect(attribution!.people.find(({ official }) => official === 'A1')?.subsets).toContainEqual([2]);
    for (const { subsets } of attribution!.people) expect(subsets.length).toBeGreaterThan(0);
  });

  it('leaves a subset out that does not stand without the others', async () => {
    const { scenarios } = await compared(tiny, [
      whatIf(
        'gift',
        { do: 'addFund', fund: { id: 'gift', amount: '40000000' } },
        { do: 'fund', funds: ['gift'], by: 2 },
      ),
    ]);
    const [{ attribution }] = scenarios as [Compared];
    expect(attribution!.subsets.map(({ status }) => status)).toEqual([
      'planned',
      'planned',
      'unfit',
      'planned',
    ]);
    expect(attribution!.goals.every(({ shapley }) => shapley === null)).toBe(true);
  });
});

describe('the nearest plans', () => {
  it('have the same goals as any best plan, keep every rule, and move no more people', async () => {
    let [cases, fewer, places] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(plantedCase({ officials: 8, courses: 4 }), async ({ problem: drawn }) => {
        const problem: Problem = {
          ...drawn,
          goals: [
            { id: 'fillSeats', tolerance: 0 },
            { id: 'coverProvinces', tolerance: 0 },
          ],
        };
        const changes: readonly Change[] = [{ do: 'rule', rule: 'provinceCap', set: { max: 1 } }];
        const { cases: changed } = changedCases(problem, [whatIf('one', ...changes)]);
        const [any, near] = [
          await compareCases(problem, changed, inProcess()),
          await compareCases(problem, changed, inProcess(), { nearest: true }),
        ];
        const [a, b] = [any, near].map(({ scenarios }) => planOf(scenarios[0]!.answer));
        expect(a === null).toBe(b === null);
        if (a == null || b == null || planOf(any.base) === null) return;
        expect([b.goals, b.proof, b.provenance.changes]).toEqual([a.goals, a.proof, changes]);
        expect(verifyPlan(changed[0]!.problem, b)).toEqual([]);
        const kept = (plan: Plan): number =>
          placesOf(planOf(any.base)!).filter((place) => placesOf(plan).includes(place)).length;
        expect(kept(b)).toBeGreaterThanOrEqual(kept(a));
        cases += 1;
        places += kept(b);
        if (kept(b) > kept(a)) fewer += 1;
      }),
      { seed: 1641, numRuns: 10 },
    );
    expect(cases).toBeGreaterThan(4);
    expect(fewer).toBeGreaterThan(0);
    expect(places).toBeGreaterThan(10);
  }, 180_000);

  it('are not looked for where a goal may give something up, for the last one would make it', async () => {
    const goals = tiny.goals.map((goal) => (goal.id === 'merit' ? { ...goal, tolerance: 10 } : goal));
    const { cases } = changedCases({ ...tiny, goals }, [whatIf('cut', { do: 'fund', by: 0.9 })]);
    const pool = inProcess();
    await compareCases({ ...tiny, goals }, cases, pool, { nearest: true });
    expect(pool.asked.map(({ problem }) => problem.goals.length)).toEqual([goals.length, goals.length]);
  });
});

/** `official course`, whatever the date. */
const placesOf = ({ courses }: Plan): readonly string[] =>
  courses.flatMap(({ course, officials }) => officials.map((official) => `${official} ${course}`));

describe('people of two plans', () => {
  it('came, went and moved as the sets of attendances say; a plan beside itself has none', () => {
    let seen = 0;
    fc.assert(
      fc.property(
        plantedCase({ officials: 8, courses: 4 }),
        fc.array(fc.nat(4), { minLength: 8, maxLength: 8 }),
        ({ problem, planted }, shifts) => {
          // The same courses, some of the people moved on to the next course or out.
          const people = planted.flatMap(({ id, officials }) =>
            officials.map((official) => ({ id, official })),
          );
          const ids = planted.map(({ id }) => id);
          const other = planted.map(({ id }) => ({
            id,
            officials: people.flatMap(({ official, id: from }, index) => {
              const to =
                shifts[index % 8]! === 4 ? null : ids[(ids.indexOf(from) + shifts[index % 8]!) % ids.length];
              return to === id ? [official] : [];
            }),
          }));
          const unique = other.map(({ id, officials }) => ({ id, officials: [...new Set(officials)] }));
          const [a, b] = [documentOf(problem, planted), documentOf(problem, unique)];
          const at = (plan: Plan, official: string): string =>
            plan.courses
              .flatMap(({ course, officials }) => (officials.includes(official) ? [course] : []))
              .sort()
              .join();
          const side = { ...whatIf('x'), problem };
          const { people: found } = differencesOf(
            { problem, answer: asAnswer(a) },
            { ...side, answer: asAnswer(b) },
          );
          const expected = problem.officials.flatMap(({ id }) => {
            const [was, is] = [at(a, id), at(b, id)];
            if (was === is) return [];
            return [{ official: id, kind: was === '' ? 'in' : is === '' ? 'out' : 'moved' }];
          });
          expect(found.map(({ official, kind }) => ({ official, kind }))).toEqual(expected);
          seen += expected.length;
          const itself = differencesOf({ problem, answer: asAnswer(a) }, { ...side, answer: asAnswer(a) });
          expect([itself.people, itself.courses]).toEqual([[], []]);
          expect(itself.figures.every(({ base, scenario }) => base === scenario)).toBe(true);
        },
      ),
      { seed: 1641, numRuns: 120 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
