import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, verifyPlan } from '../../src/plan/index.js';
import { planCase, type RepairOutcome, type RepairRequest, repairPlan } from '../../src/planner/index.js';
import { withoutNeedless } from '../../src/planner/repair/spare.js';
import { candidatesOf, type Problem, plusDays } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';
import { type Decision, documentOf } from '../property/document.js';
import { decisionsOf } from '../property/enumerate.js';
import { plantedCase } from '../property/planted-case.js';

const NOTHING: RepairRequest = { withdraw: [], cancel: [], from: '2024-01-01' };

const repaired = (outcome: RepairOutcome): Extract<RepairOutcome, { status: 'repaired' }> => {
  if (outcome.status !== 'repaired') throw new Error(JSON.stringify({ ...outcome, screening: null }));
  return outcome;
};

/** Two courses of two, one in spring and one in autumn; c1 and d1 stay at home. */
const CASE = changed(EMPTY_CASE, {
  provinces: ['p1', 'p2'].map((id) => province(id)),
  courses: [course('K1', '2024-03-04'), course('K2', '2024-09-02/2024-09-16')],
  officials: [
    official('a1'),
    official('a2'),
    official('b1', { province: 'p2' }),
    official('b2', { province: 'p2' }),
    official('c1'),
    official('d1', { province: 'p2' }),
  ],
  rules: { seats: { min: 2, max: 2 } },
  goals: [
    { id: 'coverProvinces', tolerance: 0 },
    { id: 'fillSeats', tolerance: 0 },
  ],
});
const PLAN = planOf(CASE, [
  { id: 'K1', officials: ['a1', 'b1'] },
  { id: 'K2@2024-09-02', officials: ['a2', 'b2'] },
]);

const kinds = ({ seats }: Extract<RepairOutcome, { status: 'repaired' }>): readonly string[] =>
  seats.people.map(({ official: who, kind, before, after, reason }) =>
    [who, kind, before, after, reason].filter((part) => part !== null).join(' '),
  );

describe('a repair', () => {
  it('replaces who withdraws, and leaves the others where they are', async () => {
    const outcome = repaired(await repairPlan(CASE, PLAN, { ...NOTHING, withdraw: ['b2'] }));
    expect(kinds(outcome)[0]).toBe('a1 stays K1 K1');
    expect(outcome.seats.counts).toEqual({ stays: 3, moves: 0, joins: 1, leaves: 1, redated: 0 });
    expect(kinds(outcome)).toContain('b2 leaves K2@2024-09-02 withdrawn');
    expect(outcome.seats.courses).toEqual([]);
    expect(outcome.plan.goals.map(({ id, value }) => [id, value])).toEqual([
      ['keepPlan', 3],
      ['coverProvinces', 2],
      ['fillSeats', 4],
    ]);
    expect(outcome.plan.proof).toBe('proven');
    expect(outcome.plan.provenance.changes).toEqual(outcome.changes);
  });

  it('keeps the plan where it is asked to among the goals', async () => {
    for (const [keep, at] of [
      ['last', 2],
      [2, 1],
    ] as const) {
      const outcome = repaired(await repairPlan(CASE, PLAN, { ...NOTHING, withdraw: ['b2'], keep }));
      expect(outcome.plan.goals[at]).toMatchObject({ id: 'keepPlan', value: 3, proven: true });
    }
  });

  it('leaves a course that has begun as it is, also with who has withdrawn since from later ones', async () => {
    const two = changed(CASE, { rules: { oneCourse: { max: 2 } } });
    const plan = planOf(two, [
      { id: 'K1', officials: ['a1', 'b1'] },
      { id: 'K2@2024-09-02', officials: ['a1', 'b2'] },
    ]);
    const outcome = repaired(
      await repairPlan(two, plan, { ...NOTHING, withdraw: ['a1'], from: '2024-06-01' }),
    );
    expect(outcome.plan.courses[0]).toEqual(plan.courses[0]);
    expect(outcome.plan.courses[1]!.officials).not.toContain('a1');
    expect(outcome.plan.courses[1]!.officials).toContain('b2');
  });

  it('keeps a course that is cancelled shut, also where a decision of the case wanted it', async () => {
    const pinned = changed(CASE, {
      pins: [{ course: 'K2', official: null, kind: 'must', reason: null }],
    });
    const outcome = repaired(await repairPlan(pinned, PLAN, { ...NOTHING, cancel: ['K2'] }));
    expect(outcome.seats.courses).toEqual([
      { course: 'K2', kind: 'closes', before: 'K2@2024-09-02', after: null, reason: 'cancelled' },
    ]);
    expect(outcome.seats.counts).toEqual({ stays: 2, moves: 0, joins: 0, leaves: 2, redated: 0 });
  });

  it('moves a course whose date alone is cancelled, with its people', async () => {
    const outcome = repaired(await repairPlan(CASE, PLAN, { ...NOTHING, cancel: ['K2@2024-09-02'] }));
    expect(outcome.seats.counts).toEqual({ stays: 4, moves: 0, joins: 0, leaves: 0, redated: 2 });
    expect(outcome.seats.courses).toMatchObject([{ kind: 'redated', after: 'K2@2024-09-16' }]);
  });

  it('opens nothing before the day, however much it would bring', async () => {
    const tempting = changed(CASE, {
      courses: [course('K0', '2024-02-05'), ...CASE.courses],
      officials: [...CASE.officials, official('e1'), official('e2')],
      rules: { topicRuns: { maxPerYear: 3 } },
    });
    const request = { ...NOTHING, withdraw: ['b2'] };
    const early = repaired(await repairPlan(tempting, PLAN, request));
    expect(early.plan.courses.map(({ id }) => id)).toContain('K0');
    const late = repaired(await repairPlan(tempting, PLAN, { ...request, from: '2024-02-06' }));
    expect(late.plan.courses.map(({ id }) => id)).toEqual(['K1', 'K2@2024-09-02']);
  });

  it('may follow another repair', async () => {
    const first = repaired(await repairPlan(CASE, PLAN, { ...NOTHING, withdraw: ['b2'] }));
    const again = { ...NOTHING, withdraw: ['a2'], from: '2024-06-01' };
    const second = repaired(await repairPlan(CASE, first.plan, again));
    expect(second.plan.courses[0]).toEqual(PLAN.courses[0]);
    expect(second.plan.courses[1]!.officials).not.toContain('b2'); // who withdrew first stays away
    expect(second.plan.goals.map(({ id }) => id)).toEqual(['keepPlan', 'coverProvinces', 'fillSeats']);
    expect(second.seats.counts).toMatchObject({ stays: 3, leaves: 1, joins: 1 });
  });

  it('says what cannot hold together when no plan is left', async () => {
    const strict = changed(CASE, { rules: { seatsTotal: { min: 4 } } });
    const request = { ...NOTHING, withdraw: ['b2', 'c1', 'd1'] };
    const outcome = await repairPlan(strict, PLAN, request);
    if (outcome.status !== 'infeasible') throw new Error(outcome.status);
    expect(outcome.conflict.parts.map(({ code }) => code)).toContain('conflict.seatsTotalMin');
  });

  it.each<[string, Partial<RepairRequest>, string]>([
    ['nobody of the case', { withdraw: ['a9'] }, 'repair.unknownOfficial'],
    ['no course of the case', { cancel: ['K9'] }, 'repair.unknownCourse'],
    ['a withdrawal from what has begun', { withdraw: ['a1'], from: '2024-06-01' }, 'repair.begun'],
    ['a course that has begun', { cancel: ['K1'], from: '2024-06-01' }, 'repair.courseBegun'],
    ['no place among the goals', { keep: 4 }, 'repair.place'],
  ])('is refused: %s', async (_, request, code) => {
    const outcome = await repairPlan(CASE, PLAN, { ...NOTHING, ...request });
    expect(outcome).toMatchObject({ status: 'refused', faults: [{ code }] });
  });

  it('is refused for a plan of another case, and for one whose begun part the case no longer knows', async () => {
    const other = await repairPlan(CASE, { ...PLAN, case: 'else' }, NOTHING);
    expect(other).toMatchObject({ status: 'refused', faults: [{ code: 'repair.otherCase' }] });
    const fewer = { ...CASE, officials: CASE.officials.filter(({ id }) => id !== 'a1') };
    const late = await repairPlan(fewer, PLAN, { ...NOTHING, from: '2024-06-01' });
    expect(late).toMatchObject({ status: 'refused', faults: [{ code: 'repair.lostOfficial' }] });
  });
});

interface Drawn {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly request: RepairRequest;
}

/** Changes that could be left out one at a time: the rules hold and every goal is worth the same without them. */
const needless = (problem: Problem, before: Plan, after: Plan): readonly string[] => {
  const had = new Set(before.courses.flatMap(({ officials }) => officials));
  const dates = new Map(before.courses.map(({ course: row, id }) => [row, id]));
  const choice = after.courses.map(({ id, officials }) => ({ id, officials }));
  const others: readonly (readonly [string, Decision])[] = after.courses.flatMap(
    ({ id, course: row, officials }) => {
      const rest = choice.filter((each) => each.id !== id);
      const then = dates.get(row);
      return [
        ...(then === undefined ? [[`opens ${id}`, rest] as const] : []),
        ...(then === undefined || then === id
          ? []
          : [[`redates ${id}`, [...rest, { id: then, officials }]] as const]),
        ...officials
          .filter((each) => !had.has(each))
          .map(
            (who) =>
              [
                `joins ${who}`,
                [...rest, { id, officials: officials.filter((each) => each !== who) }],
              ] as const,
          ),
      ];
    },
  );
  const usable = new Set(candidatesOf(problem).usable.map(({ id }) => id));
  return others
    .filter(([, decision]) => decision.every(({ id }) => usable.has(id)))
    .filter(([, decision]) => {
      const plan = documentOf(problem, decision);
      const values = (list: Plan['goals']): string => JSON.stringify(list.map(({ value }) => value));
      return verifyPlan(problem, plan).length === 0 && values(plan.goals) === values(after.goals);
    })
    .map(([what]) => what);
};

/** Wishes for people would bind those who withdraw: in the enumeration below a decision is kept, whatever happens. */
const withoutDemands = (problem: Problem): Problem => ({
  ...problem,
  pins: problem.pins.filter(({ kind }) => kind === 'never'),
});

const drawn = fc
  .tuple(plantedCase({ officials: 5, courses: 3 }), fc.nat(99), fc.nat(99), fc.nat(99), fc.boolean())
  .map(([{ problem: loose, planted }, who, which, when, cancels]): Drawn => {
    const problem = withoutDemands(loose);
    const plan = documentOf(problem, planted);
    const starts = ['2024-01-01', ...plan.courses.map(({ start }) => plusDays(start, 1))];
    const from = starts[when % starts.length]!;
    const toCome = plan.courses.filter(({ start }) => start >= from);
    const people = [...new Set(toCome.flatMap(({ officials }) => officials))].sort();
    return {
      problem,
      plan,
      request: {
        from,
        withdraw: people.length === 0 ? [] : [people[who % people.length]!],
        cancel: cancels && toCome.length > 0 ? [toCome[which % toCome.length]!.course] : [],
      },
    };
  });

const pairsOf = ({ courses }: Pick<Plan, 'courses'>): ReadonlySet<string> =>
  new Set(courses.flatMap(({ course: row, officials }) => officials.map((each) => `${each};${row}`)));

/** The most seats that stay in any plan that the request allows, counted over all plans; null: none is left, undefined: too many. */
const mostKept = ({ problem, plan, request }: Drawn): number | null | undefined => {
  const decisions = decisionsOf(
    { ...problem, goals: problem.goals.filter(({ id }) => id.endsWith('Rank')) },
    1500,
  );
  if (decisions === null) return undefined;
  const before = pairsOf(plan);
  const rowOf = (id: string): string => id.split('@')[0]!;
  const begun = (id: string): boolean =>
    (problem.courses.find((each) => each.id === rowOf(id))!.start.window
      ? id.split('@')[1]!
      : problem.courses.find((each) => each.id === id)!.start.from) < request.from;
  const asText = (list: readonly { id: string; officials: readonly string[] }[]): string =>
    JSON.stringify(
      list
        .filter(({ id }) => begun(id))
        .map(({ id, officials }) => [id, ...officials.toSorted()])
        .sort(),
    );
  const frozen = asText(plan.courses);
  const counts = decisions
    .filter((decision) => asText(decision) === frozen)
    .filter((decision) =>
      decision.every(
        ({ id, officials }) =>
          begun(id) ||
          (!request.cancel.includes(rowOf(id)) && !officials.some((each) => request.withdraw.includes(each))),
      ),
    )
    .map(
      (decision) =>
        decision
          .flatMap(({ id, officials }) => officials.map((each) => `${each};${rowOf(id)}`))
          .filter((pair) => before.has(pair)).length,
    );
  return counts.length === 0 ? null : Math.max(...counts);
};

describe('what a repair could do without', () => {
  const wide = changed(CASE, {
    courses: [...CASE.courses, course('K3', '2025-03-03')],
    rules: { seats: { min: 1, max: 4 } },
    goals: [{ id: 'coverProvinces', tolerance: 0 }],
  });
  const before = planOf(wide, [
    { id: 'K1', officials: ['a1', 'b1'] },
    { id: 'K2@2024-09-02', officials: ['a2'] },
  ]);

  it.each<[string, Parameters<typeof planOf>[1]]>([
    ['somebody who joins', [{ id: 'K1', officials: ['a1', 'b1', 'c1'] }, before.courses[1]!]],
    ['a new course', [...before.courses, { id: 'K3', officials: ['c1', 'd1'] }]],
    ['another date', [before.courses[0]!, { id: 'K2@2024-09-16', officials: ['a2'] }]],
  ])('is taken back: %s', (_, opened) => {
    const after = planOf(wide, opened);
    expect(verifyPlan(wide, after)).toEqual([]);
    expect(withoutNeedless(wide, before, after).courses).toEqual(before.courses);
  });

  it('stays when a goal is the better for it', () => {
    const opened = [{ id: 'K1', officials: ['a1', 'd1'] }, before.courses[1]!];
    const alone = planOf(wide, [{ id: 'K1', officials: ['a1'] }, before.courses[1]!]);
    const after = planOf(wide, opened);
    expect(withoutNeedless(wide, alone, after)).toEqual(after); // d1 is the only one of p2
  });
});

describe('a repair of a random case', () => {
  it('changes the fewest seats of all plans, and nothing of what has begun', async () => {
    const seen = { repaired: 0, infeasible: 0, begun: 0, moved: 0 };
    await fc.assert(
      fc.asyncProperty(drawn, async (each) => {
        const { problem, plan, request } = each;
        const most = mostKept(each);
        if (most === undefined) return;
        if (request.withdraw.length + request.cancel.length === 0) return;
        if (most === null) {
          // what keeps the rest from being a plan has its own tests
          seen.infeasible += 1;
          return;
        }
        const outcome = repaired(await repairPlan(problem, plan, request, { time: 20 }));
        seen.repaired += 1;
        expect(outcome.seats.counts.stays).toBe(most);
        expect(outcome.plan.goals[0]).toEqual({ id: 'keepPlan', value: most, bound: most, proven: true });
        expect(verifyPlan(outcome.problem, outcome.plan)).toEqual([]);
        expect(needless(outcome.problem, plan, outcome.plan)).toEqual([]);
        const begun = plan.courses.filter(({ start }) => start < request.from);
        if (begun.length > 0) seen.begun += 1;
        if (outcome.seats.counts.joins + outcome.seats.counts.moves > 0) seen.moved += 1;
        const asItWas = (courses: Plan['courses']) =>
          courses
            .filter(({ start }) => start < request.from)
            .map(({ id, officials, cost }) => ({ id, officials, cost }));
        expect(asItWas(outcome.plan.courses)).toEqual(asItWas(plan.courses));
        const later = outcome.plan.courses.filter(({ start }) => start >= request.from);
        expect(later.flatMap(({ officials }) => officials)).not.toContain(request.withdraw[0]);
        expect(later.map(({ course: row }) => row)).not.toContain(request.cancel[0]);
      }),
      { seed: 1641, numRuns: 80, endOnFailure: true },
    );
    expect(seen.repaired).toBeGreaterThan(20);
    expect(seen.begun).toBeGreaterThan(3);
    expect(seen.moved).toBeGreaterThan(3);
  });

  it('changes nobody when nobody withdraws', async () => {
    let [examined, seats] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        plantedCase({ officials: 5, courses: 3 }),
        fc.constantFrom('first' as const, 'last' as const),
        fc.constantFrom('2024-01-01', '2024-03-12', '2026-01-01'),
        async ({ problem }, keep, from) => {
          const outcome = await planCase(problem, { time: 20 });
          if (outcome.status !== 'planned') return;
          examined += 1;
          const again = repaired(await repairPlan(problem, outcome.plan, { ...NOTHING, keep, from }));
          expect(again.plan.courses).toEqual(outcome.plan.courses);
          expect(again.plan.proof).toBe(outcome.plan.proof);
          expect(
            again.seats.people.every(({ kind, before, after }) => kind === 'stays' && before === after),
          ).toBe(true);
          expect(again.seats.courses).toEqual([]);
          seats += again.seats.counts.stays;
          expect(verifyPlan(again.problem, again.plan)).toEqual([]);
        },
      ),
      { seed: 1641, numRuns: 30, endOnFailure: true },
    );
    expect(examined).toBeGreaterThan(25);
    expect(seats).toBeGreaterThan(30);
  });
});
