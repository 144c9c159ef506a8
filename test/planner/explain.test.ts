import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { highs, solveInOrder, trusted } from '../../src/milp/index.js';
import { mayAttend, type Plan, readingOf, usableCourses } from '../../src/plan/index.js';
import {
  type ExplainQuestion,
  type Explanation,
  explain,
  planCase,
  type Remedy,
  withFact,
  withStep,
} from '../../src/planner/index.js';
import {
  type Goal,
  type GoalId,
  type Level,
  MINIMISED,
  type Official,
  type Pin,
  type Problem,
} from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, province, topic } from '../plan/small-case.js';
import { plantedCase } from '../property/planted-case.js';

/* Everything that an explanation says of other plans, solved again from the case itself: pins stand for what it asks for. */

type Optima = readonly number[];

const HIGHS = trusted(highs);

/** The proven optima of a case by another solver; null when it has no plan. */
const optimaOf = async (problem: Problem): Promise<Optima | null> => {
  const { model, objectives } = formulate(screen(problem));
  const result = await solveInOrder(HIGHS, model, objectives, { seconds: 60, gap: 0 });
  if (result.termination === 'infeasible') return null;
  expect(result.objectives.every(({ proven }) => proven)).toBe(true);
  return result.objectives.map(({ bound }, goal) => bound! / objectives[goal]!.denominator);
};

const withPins = (problem: Problem, pins: readonly Omit<Pin, 'reason'>[]): Problem => ({
  ...problem,
  rules: { ...problem.rules, pins: { ...problem.rules.pins, off: false } },
  pins: [
    ...(problem.rules.pins.off ? [] : problem.pins),
    ...pins.map((pin): Pin => ({ ...pin, reason: null })),
  ],
});

/** Where `b` first differs from `a`: above 0 when better there. */
const compared = ({ goals }: Problem, a: Optima, b: Optima): number => {
  for (const [index, { id }] of goals.entries()) {
    const more = (b[index]! - a[index]!) * (MINIMISED.has(id) ? -1 : 1);
    if (Math.abs(more) > 1e-7) return more;
  }
  return 0;
};

/** The best case of several, in the order of the goals. */
const bestOf = async (problem: Problem, cases: readonly Problem[]): Promise<Optima | null> => {
  let best: Optima | null = null;
  for (const each of cases) {
    const optima = await optimaOf(each);
    if (optima !== null && (best === null || compared(problem, best, optima) > 0)) best = optima;
  }
  return best;
};

/** The optima with what is asked about, by a pin for each way to have it. */
const forcedOptima = (problem: Problem, { about, id }: ExplainQuestion): Promise<Optima | null> => {
  const people = problem.officials.filter((each) => (about === 'official' ? each.id : each.province) === id);
  const reading = readingOf(problem);
  const pins: Omit<Pin, 'reason'>[] =
    about === 'course'
      ? [{ course: id, official: null, kind: 'must' }]
      : people.flatMap((official) =>
          usableCourses(reading)
            .filter((course) => mayAttend(reading, official, course))
            .map((course) => ({ course: course.id, official: official.id, kind: 'must' as const })),
        );
  return bestOf(
    problem,
    pins.map((pin) => withPins(problem, [pin])),
  );
};

interface Solved {
  readonly problem: Problem;
  readonly plan: Plan;
}

const strict = (problem: Problem): Problem => ({
  ...problem,
  goals: problem.goals.map((goal) => ({ ...goal, tolerance: 0 })),
});

const solved = async (problem: Problem): Promise<Solved> => {
  const outcome = await planCase(problem);
  if (outcome.status !== 'planned') throw new Error('a planted case has a plan');
  return { problem, plan: outcome.plan };
};

const CASES = plantedCase({ officials: 5, courses: 3 }).map(({ problem }) => strict(problem));

/** Runs `check` on random solved cases. */
const onCases = (numRuns: number, check: (solved: Solved) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(CASES, async (problem) => check(await solved(problem))),
    { seed: 1641, numRuns, endOnFailure: true },
  );

const attending = ({ courses }: Plan): Set<string> => new Set(courses.flatMap(({ officials }) => officials));

/** Nominees who may attend something and attend nothing. */
const leftOut = ({ problem, plan }: Solved): readonly Official[] => {
  const [sent, reading] = [attending(plan), readingOf(problem)];
  const courses = usableCourses(reading);
  return problem.officials.filter(
    (official) => !sent.has(official.id) && courses.some((course) => mayAttend(reading, official, course)),
  );
};

type Left = Extract<Explanation, { finding: 'official.left' | 'province.left' | 'course.shut' }>;

/** The cost that an explanation states is the optimum with pins; says what it was. */
const expectForced = async ({ problem, plan }: Solved, { question, forced }: Left): Promise<string> => {
  const wanted = await forcedOptima(problem, question);
  if (forced.status !== 'planned') {
    expect([forced.status, wanted]).toEqual(['infeasible', null]);
    return 'infeasible';
  }
  expect(forced.goals.every(({ proven }) => proven)).toBe(true);
  expect(forced.goals.map(({ after }) => after)).toEqual(wanted);
  expect(forced.goals.map(({ before }) => before)).toEqual(plan.goals.map(({ value }) => value));
  const more = compared(
    problem,
    forced.goals.map(({ before }) => before),
    wanted!,
  );
  expect(forced.verdict).toBe(more < 0 ? 'costs' : 'free');
  return forced.verdict;
};

const changedBy = (problem: Problem, remedy: Remedy): Problem =>
  remedy.of === 'rule' ? withStep(problem, remedy.step) : withFact(problem, remedy.official, remedy.fact);

describe('what it costs to bring in what a plan leaves out', () => {
  it('is the difference to the optimum with a pin on it', async () => {
    const seen = { costs: 0, free: 0, infeasible: 0, official: 0, province: 0, course: 0 };
    await onCases(8, async (case_) => {
      const { problem, plan } = case_;
      const [left] = leftOut(case_);
      const shut = problem.courses.find(({ id }) => plan.courses.every(({ course }) => course !== id));
      const questions: readonly (ExplainQuestion | null)[] = [
        left === undefined ? null : { about: 'official', id: left.id },
        left === undefined ? null : { about: 'province', id: left.province },
        shut === undefined ? null : { about: 'course', id: shut.id },
      ];
      for (const question of questions) {
        if (question === null) continue;
        const told = await explain(problem, plan, question);
        if (!('forced' in told)) continue; // somebody else of the province goes, or no date of the course is left
        seen[(await expectForced(case_, told)) as 'costs'] += 1;
        seen[question.about] += 1;
      }
    });
    expect(Math.min(seen.official, seen.course, seen.costs)).toBeGreaterThan(3);
    expect(Math.min(seen.province, seen.free, seen.infeasible)).toBeGreaterThan(0);
  });

  it('is less than nothing where the plan was not the best', async () => {
    // K2 has room for two. In K1 b is worth what a is: as good as the plan, and not the best with b.
    const problem = changed(EMPTY_CASE, {
      courses: [course('K1', '2024-03-04', { maxSeats: 1 }), course('K2', '2024-05-06')],
      officials: [official('a', { merit: 10 }), official('b', { merit: 10 })],
      rules: { seats: { min: 0, max: 2 }, coursesPerYear: { max: 1 }, provinceCap: { max: 2 } },
      goals: [{ id: 'merit', tolerance: 0 }],
    });
    const { plan } = await solved(withPins(problem, [{ course: 'K1', official: null, kind: 'must' }]));
    const goals = plan.goals.map((goal) => ({ ...goal, bound: null, proven: false }));
    const [left] = leftOut({ problem, plan });
    const question = { about: 'official', id: left!.id } as const;
    const told = await explain(problem, { ...plan, goals, proof: 'none' }, question);
    if (told.finding !== 'official.left') throw new Error(told.finding);
    expect(told.forced).toMatchObject({
      verdict: 'better',
      goals: [{ before: 10, after: 20, proven: true }],
    });
  });

  it('is nothing without whom a plan as good does without', async () => {
    const seen = { costs: 0, free: 0, infeasible: 0 };
    await onCases(8, async ({ problem, plan }) => {
      const [sent] = attending(plan);
      if (sent === undefined) return;
      const told = await explain(problem, plan, { about: 'official', id: sent });
      if (told.finding !== 'official.sent') throw new Error(`${sent} is sent, not ${told.finding}`);
      const away = problem.courses.map(({ id }) => ({ course: id, official: sent, kind: 'never' as const }));
      const wanted = await optimaOf(withPins(problem, away));
      if (told.without.status !== 'planned') {
        expect([told.without.status, wanted]).toEqual(['infeasible', null]);
        seen.infeasible += 1;
        return;
      }
      expect(told.without.goals.map(({ after }) => after)).toEqual(wanted);
      expect(told.without.courses.every(({ officials }) => !officials.includes(sent))).toBe(true);
      seen[told.without.verdict as 'costs'] += 1;
    });
    expect(seen.costs + seen.free).toBeGreaterThan(0);
    expect(seen.costs + seen.free + seen.infeasible).toBeGreaterThan(3);
  });
});

/** Seats are short and merit decides: a few rules that one step may loosen. */
const SHORT_OF_SEATS: fc.Arbitrary<Problem> = fc
  .record({
    merits: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }),
    provinces: fc.array(fc.constantFrom('p1', 'p2'), { minLength: 5, maxLength: 5 }),
    levels: fc.array(fc.constantFrom<Level>('B1', 'B2'), { minLength: 5, maxLength: 5 }),
    seats: fc.integer({ min: 1, max: 2 }),
    cap: fc.integer({ min: 1, max: 2 }),
    total: fc.integer({ min: 2, max: 4 }),
    goals: fc.constantFrom<readonly GoalId[]>(
      ['fillSeats', 'matchTopics', 'merit'],
      ['coverProvinces', 'merit'],
      ['merit', 'matchTopics'],
    ),
    wishes: fc.array(fc.constantFrom('t1', 't2'), { minLength: 5, maxLength: 5 }),
  })
  .map(({ merits, provinces, levels, seats, cap, total, goals, wishes }) =>
    changed(EMPTY_CASE, {
      provinces: [province('p1'), province('p2')],
      topics: [topic('t1'), topic('t2')],
      courses: [course('K1', '2024-03-04'), course('K2', '2024-03-11', { topic: 't2', language: 'en' })],
      officials: merits.map((merit, o) =>
        official(`o${o}`, {
          merit: merit + o / 2,
          province: provinces[o]!,
          languages: new Map([['en', levels[o]!]]),
          preferredTopics: [wishes[o]!],
        }),
      ),
      rules: {
        seats: { min: 0, max: seats },
        provinceCap: { max: cap },
        seatsTotal: { max: total },
        ...Object.fromEntries(
          ['coursesPerYear', 'concurrency', 'topicRuns'].map((rule) => [rule, { off: true }]),
        ),
      },
      goals: goals.map((id) => ({ id, tolerance: 0 }) as Goal),
    }),
  );

describe('the changes that bring somebody in', () => {
  it('each does, the others do not, and no smaller merit is enough', async () => {
    const seen = { cases: 0, rules: 0, facts: 0, merits: 0, none: 0, chosen: 0 };
    await fc.assert(
      fc.asyncProperty(SHORT_OF_SEATS, async (problem) => {
        const case_ = await solved(problem);
        const [person] = leftOut(case_).toSorted((a, b) => b.merit - a.merit);
        if (person === undefined) return;
        const question = { about: 'official', id: person.id } as const;
        const told = await explain(problem, case_.plan, question, { time: 600 });
        if (told.finding !== 'official.left' || told.forced.status !== 'planned')
          throw new Error(told.finding);
        if (told.forced.verdict !== 'costs') return;
        seen.cases += 1;
        const { remedies, tried, possible } = told.search;
        expect(tried).toBe(possible);
        for (const remedy of remedies) {
          const other = changedBy(problem, remedy);
          expect(await forcedOptima(other, question)).toEqual(await optimaOf(other));
          seen[remedy.of === 'rule' ? 'rules' : 'facts'] += 1;
          if (remedy.effect === 'chosen') {
            const away = ['K1', 'K2'].map((id) => ({
              course: id,
              official: person.id,
              kind: 'never' as const,
            }));
            const without = await optimaOf(withPins(other, away));
            expect(compared(other, without!, (await optimaOf(other))!)).toBeGreaterThan(0);
            seen.chosen += 1;
          }
          if (remedy.of === 'official' && remedy.fact.kind === 'merit') {
            const less = withFact(problem, person.id, { ...remedy.fact, to: remedy.fact.to - 0.1 });
            const [most, short] = [await optimaOf(less), await forcedOptima(less, question)];
            expect(compared(problem, most!, short!)).toBeLessThan(0);
            seen.merits += 1;
          }
        }
        for (const change of OTHER_CHANGES(problem, person)) {
          if (remedies.some((remedy) => isSame(remedy, change))) continue;
          const other = changedBy(problem, change);
          const [most, short] = [await optimaOf(other), await forcedOptima(other, question)];
          expect(compared(problem, most!, short!)).toBeLessThan(0);
          seen.none += 1;
        }
      }),
      { seed: 1641, numRuns: 6, endOnFailure: true },
    );
    expect(seen.cases).toBeGreaterThan(3);
    expect(Math.min(seen.rules, seen.chosen)).toBeGreaterThan(0);
    expect(Math.min(seen.facts, seen.merits, seen.none)).toBeGreaterThan(2);
  });

  it('does not take a step for enough that helps somebody better', async () => {
    // With two seats p1 and p2 are covered, by b as by x; the merit of b is higher.
    const problem = changed(EMPTY_CASE, {
      provinces: [province('p1', { weight: 2 }), province('p2')],
      courses: [course('K1', '2024-03-04')],
      officials: [
        official('a', { merit: 10 }),
        official('b', { merit: 30, province: 'p2' }),
        official('x', { merit: 20, province: 'p2' }),
      ],
      rules: { seats: { min: 0, max: 2 }, seatsTotal: { max: 1 }, provinceCap: { max: 1 } },
      goals: [
        { id: 'coverProvinces', tolerance: 0 },
        { id: 'merit', tolerance: 0 },
      ],
    });
    const { plan } = await solved(problem);
    const stepsFor = async (id: string): Promise<string[]> => {
      const told = await explain(problem, plan, { about: 'official', id }, { time: 600 });
      if (told.finding !== 'official.left') throw new Error(told.finding);
      return told.search.remedies.flatMap((each) =>
        each.of === 'rule' && each.step.kind === 'rule' ? [each.step.rule] : [],
      );
    };
    expect(await stepsFor('b')).toEqual(['seatsTotal']);
    expect(await stepsFor('x')).toEqual([]);
  });

  it('without a time are those that the cost decides, and always the same', async () => {
    let costs = 0;
    for (const problem of fc.sample(SHORT_OF_SEATS, { seed: 3, numRuns: 3 })) {
      const { plan } = await solved(problem);
      const [person] = leftOut({ problem, plan });
      if (person === undefined) continue;
      const ask = () => explain(problem, plan, { about: 'official', id: person.id });
      const told = await ask();
      if (told.finding !== 'official.left') throw new Error(told.finding);
      expect(await ask()).toEqual(told);
      const { forced, search } = told;
      if (forced.status !== 'planned' || forced.verdict !== 'costs') continue;
      expect(search.tried).toBeLessThan(search.possible);
      expect(search.remedies.every(({ of }) => of === 'official')).toBe(true);
      costs += 1;
    }
    expect(costs).toBeGreaterThan(0);
  });

  it('stops in time, and says that not all was tried', async () => {
    const [problem] = fc.sample(SHORT_OF_SEATS, { seed: 3, numRuns: 1 });
    const case_ = await solved(problem!);
    const [person] = leftOut(case_);
    const told = await explain(problem!, case_.plan, { about: 'official', id: person!.id }, { time: 1e-9 });
    expect(told).toMatchObject({ finding: 'official.left', forced: { status: 'unknown' } });
  });
});

/** Changes that are among those tried, whatever came of them. */
const OTHER_CHANGES = ({ rules }: Problem, { id, preferredTopics }: Official): readonly Remedy[] => [
  ...(['provinceCap', 'seatsTotal', 'seats'] as const).map((rule): Remedy => {
    const from = rules[rule].max;
    const step = { kind: 'rule', rule, parameter: 'max', from, to: from + 1, basis: null } as const;
    return { of: 'rule', step, effect: 'free' };
  }),
  ...['t1', 't2']
    .filter((each) => each !== preferredTopics[0])
    .map(
      (each): Remedy => ({
        of: 'official',
        official: id,
        fact: { kind: 'topic', topic: each },
        effect: 'free',
      }),
    ),
];

const isSame = (a: Remedy, b: Remedy): boolean =>
  JSON.stringify({ ...a, effect: null }) === JSON.stringify({ ...b, effect: null });
