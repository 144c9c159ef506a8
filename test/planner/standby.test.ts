import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, verifyPlan } from '../../src/plan/index.js';
import { stressPlan, withStandby } from '../../src/planner/index.js';
import { lineUp } from '../../src/planner/standby/line-up.js';
import { callReserves, sceneWithout } from '../../src/planner/standby/play.js';
import type { Problem } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, position, province } from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';
import { type Decision, documentOf } from '../property/document.js';
import { plantedCase } from '../property/planted-case.js';

const planted = plantedCase({ officials: 8, courses: 3 }).map(({ problem, planted: decision }) => ({
  problem,
  plan: documentOf(problem, decision),
}));

const ids = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** One course of `attending` seats, at least `min` of them, and `others` at home; all of one kind. */
const oneCourse = (attending: number, min: number, others: number): { problem: Problem; plan: Plan } => {
  const problem = changed(EMPTY_CASE, {
    courses: [course('K1', '2024-03-04')],
    officials: [...ids('a', attending), ...ids('z', others)].map((id) => official(id)),
    rules: { seats: { min }, provinceCap: { max: 99 } },
  });
  return { problem, plan: planOf(problem, [{ id: 'K1', officials: ids('a', attending) }]) };
};

/** What sits in the plan once some are gone and reserves have been called. */
const afterCalls = (problem: Problem, plan: Plan, gone: ReadonlySet<string>): Decision => {
  const line = lineUp(problem, plan);
  const scene = sceneWithout(line, (id) => gone.has(id));
  const reserves = new Map(
    Object.entries(plan.standby).map(
      ([id, list]) => [id, list.map((each) => problem.officials.find((one) => one.id === each)!)] as const,
    ),
  );
  callReserves(line, scene, reserves);
  return plan.courses.map(({ id, officials }) => ({
    id,
    officials: [
      ...officials.filter((each) => !gone.has(each)),
      ...[...scene.called].flatMap(([each, to]) => (to.some((seating) => seating.id === id) ? [each] : [])),
    ].sort(),
  }));
};

describe('reserves', () => {
  it('pass the verifier, each list in an order of its own', () => {
    let [examined, named] = [0, 0];
    fc.assert(
      fc.property(planted, fc.integer({ min: 1, max: 3 }), ({ problem, plan }, depth) => {
        const standing = withStandby(problem, plan, { depth, rate: 0.2 });
        examined += 1;
        expect(verifyPlan(problem, standing)).toEqual([]);
        for (const list of Object.values(standing.standby)) {
          expect(list.length).toBeLessThanOrEqual(depth);
          named += list.length;
        }
      }),
      { seed: 1641, numRuns: 60 },
    );
    expect(examined).toBe(60);
    expect(named).toBeGreaterThan(60);
  });

  it('can really replace: called after one withdrawal, no rule is broken that was not', () => {
    let [replaced, whole] = [0, 0];
    fc.assert(
      fc.property(planted, ({ problem, plan }) => {
        const standing = withStandby(problem, plan, { depth: 3, rate: 0.2 });
        const people = new Set(plan.courses.flatMap(({ officials }) => officials));
        for (const who of people) {
          const gone = new Set([who]);
          const left = plan.courses.map(({ id, officials }) => ({
            id,
            officials: officials.filter((each) => each !== who),
          }));
          const filled = afterCalls(problem, standing, gone);
          const seats = (decision: Decision): number => decision.flatMap(({ officials }) => officials).length;
          if (seats(filled) === seats(left)) continue;
          replaced += 1;
          const names = (decision: Decision): ReadonlySet<string> =>
            new Set(
              verifyPlan(problem, documentOf(problem, decision)).map(
                ({ code, course: at, official: by, params }) =>
                  [code, at, by, params.quota, params.scope, params.course].join(' '),
              ),
            );
          const before = names(left);
          const after = names(filled);
          expect([...after].filter((each) => !before.has(each))).toEqual([]);
          if (after.size === 0) whole += 1;
        }
      }),
      { seed: 1641, numRuns: 60 },
    );
    expect(replaced).toBeGreaterThan(40);
    expect(whole).toBeGreaterThan(30);
  });

  it('are chosen for what is at stake, then by merit', () => {
    const people = [
      official('a1', { gender: 'F' }),
      official('a2', { province: 'p2' }),
      official('a3'),
      official('z1', { merit: 90 }),
      official('z2', { merit: 80 }),
      official('z3', { gender: 'F', merit: 10 }),
      official('z4', { province: 'p2', merit: 20 }),
    ];
    const case_ = changed(EMPTY_CASE, {
      provinces: [province('p1'), province('p2')],
      courses: [course('K1', '2024-03-04')],
      officials: people,
      rules: { seats: { min: 1 }, provinceCap: { max: 99 } },
    });
    const listOf = (problem: Problem): readonly string[] =>
      withStandby(problem, planOf(problem, [{ id: 'K1', officials: ['a1', 'a2', 'a3'] }]), {
        depth: 4,
        rate: 0.1,
      }).standby.K1!;
    // a2 is the only one of p2: whoever is of p2 comes first, then merit decides
    expect(listOf(case_)).toEqual(['z4', 'z1', 'z2', 'z3']);
    const women = {
      id: 'women',
      scope: 'course' as const,
      where: { gender: ['F' as const], groups: null, provinces: null, regions: null, positions: null },
      min: 1,
      max: null,
      minShare: null,
      maxShare: null,
      basis: null,
    };
    // a quota comes before a province
    expect(listOf(changed(case_, { rules: { quotas: { list: [women] } } })).slice(0, 2)).toEqual([
      'z3',
      'z4',
    ]);
  });

  it('keep a head for the course', () => {
    const problem = changed(EMPTY_CASE, {
      positions: [position('chief', 1), position('clerk')],
      courses: [course('K1', '2024-03-04')],
      officials: [
        official('a1', { position: 'chief' }),
        official('a2'),
        official('z1', { merit: 90 }),
        official('z2', { position: 'chief' }),
      ],
      rules: { seats: { min: 2 }, provinceCap: { max: 99 }, head: { maxRank: 1 } },
    });
    const plan = planOf(problem, [{ id: 'K1', officials: ['a1', 'a2'], head: 'a1' }]);
    expect(withStandby(problem, plan, { depth: 1, rate: 0.1 }).standby).toEqual({ K1: ['z2'] });
  });

  it('are those who come more surely, where officials differ', () => {
    const { problem, plan } = oneCourse(3, 2, 2);
    const rateOf = (id: string): number | null => (id === 'z1' ? 0.9 : null);
    expect(withStandby(problem, plan, { depth: 2, rate: 0.1, rateOf }).standby).toEqual({ K1: ['z2', 'z1'] });
    expect(withStandby(problem, plan, { depth: 2, rate: 0.1 }).standby).toEqual({ K1: ['z1', 'z2'] });
  });

  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(planted, fc.nat(9), ({ problem, plan }, seed) => {
        const once = withStandby(problem, plan, { depth: 2, rate: 0.2, seed });
        expect(withStandby(problem, plan, { depth: 2, rate: 0.2, seed })).toEqual(once);
      }),
      { seed: 1641, numRuns: 10 },
    );
  });
});

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);

/** The chance that at least `min` of `n` come. */
const binomial = (n: number, min: number, rate: number): number =>
  ids('x', n + 1)
    .map((_, come) => (come < min ? 0 : choose(n, come) * (1 - rate) ** come * rate ** (n - come)))
    .reduce((sum, each) => sum + each, 0);

/** Estimates of 40 seeds; of honest 95 % intervals about 38 hold the true value, and fewer than 33 are out of the question. */
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const ENOUGH = 33;

describe('stress', () => {
  it.each([
    [6, 4, 0.2],
    [17, 15, 0.08],
    [3, 3, 0.5],
  ])(
    'gives a course of %i that needs %i at rate %d the chance of the binomial distribution',
    (n, min, rate) => {
      const { problem, plan } = oneCourse(n, min, 0);
      const exact = binomial(n, min, rate);
      const holding = SEEDS.filter((seed) => {
        const { low, high } = stressPlan(problem, plan, { rate, runs: 400, seed }).courses[0]!.chance.without;
        return low <= exact && exact <= high;
      });
      expect(holding.length).toBeGreaterThanOrEqual(ENOUGH);
    },
  );

  /** By looking at every way in which people may come or not. */
  const enumerated = (
    { problem, plan }: { problem: Problem; plan: Plan },
    rate: number,
    holds: (decision: Decision) => number,
  ): number => {
    const people = [
      ...new Set([...plan.courses.flatMap((each) => each.officials), ...Object.values(plan.standby).flat()]),
    ];
    let sum = 0;
    for (let bits = 0; bits < 2 ** people.length; bits += 1) {
      const gone = new Set(people.filter((_, index) => (bits >> index) & 1));
      const chance = rate ** gone.size * (1 - rate) ** (people.length - gone.size);
      sum += chance * holds(afterCalls(problem, plan, gone));
    }
    return sum;
  };

  it('gives what all ways of coming and staying away add up to, with reserves shared by two courses', () => {
    const problem = changed(EMPTY_CASE, {
      provinces: [province('p1'), province('p2')],
      courses: [course('K1', '2024-03-04'), course('K2', '2024-09-02')],
      officials: [
        official('a1'),
        official('a2'),
        official('b1', { province: 'p2' }),
        official('b2'),
        official('z1'),
        official('z2', { province: 'p2' }),
      ],
      rules: { seats: { min: 2 }, provinceCap: { max: 99 } },
    });
    const plan = planOf(
      problem,
      [
        { id: 'K1', officials: ['a1', 'a2'] },
        { id: 'K2', officials: ['b1', 'b2'] },
      ],
      { K1: ['z1', 'z2'], K2: ['z1'] },
    );
    const rate = 0.3;
    const second = enumerated({ problem, plan }, rate, ([, k2]) => (k2!.officials.length >= 2 ? 1 : 0));
    // by hand: both come; or one of them and z1, who is free when K1, which starts first, has lost nobody
    const k1Full = (1 - rate) ** 2;
    expect(second).toBeCloseTo((1 - rate) ** 2 + 2 * rate * (1 - rate) * (1 - rate) * k1Full, 12);
    const provinceOf = new Map(problem.officials.map((each) => [each.id, each.province]));
    const provinces = enumerated(
      { problem, plan },
      rate,
      (decision) =>
        new Set(decision.flatMap(({ officials }) => officials.map((id) => provinceOf.get(id)))).size,
    );
    const holding = SEEDS.map((seed) => stressPlan(problem, plan, { rate, runs: 400, seed })).map(
      ({ courses, provinces: { mean } }) => [
        courses[1]!.chance.with.low <= second && second <= courses[1]!.chance.with.high,
        mean.with.low <= provinces && provinces <= mean.with.high,
      ],
    );
    expect(holding.filter(([chance]) => chance).length).toBeGreaterThanOrEqual(ENOUGH);
    expect(holding.filter(([, mean]) => mean).length).toBeGreaterThanOrEqual(ENOUGH);
  });

  it('is the same for the same seed, another for another, and never worse for seats with reserves', () => {
    let better = 0;
    fc.assert(
      fc.property(planted, fc.nat(99), ({ problem, plan }, seed) => {
        const standing = withStandby(problem, plan, { depth: 2, rate: 0.3 });
        const options = { rate: 0.3, runs: 50, seed };
        const found = stressPlan(problem, standing, options);
        expect(stressPlan(problem, standing, options)).toEqual(found);
        for (const { chance } of found.courses)
          expect(chance.with.value).toBeGreaterThanOrEqual(chance.without.value);
        for (const { chance } of found.requirements) {
          expect(chance.with.value).toBeGreaterThanOrEqual(chance.without.value);
        }
        // the draws of those who attend are the same, whoever stands by
        expect(stressPlan(problem, plan, options).seats.mean.without).toEqual(found.seats.mean.without);
        if (found.seats.mean.with.value > found.seats.mean.without.value) better += 1;
      }),
      { seed: 1641, numRuns: 40 },
    );
    expect(better).toBeGreaterThan(15);
    const { problem, plan } = oneCourse(17, 15, 0);
    const figures = SEEDS.map(
      (seed) => stressPlan(problem, plan, { rate: 0.08, runs: 100, seed }).allCourses.without.value,
    );
    expect(new Set(figures).size).toBeGreaterThan(5);
  });

  it('loses nobody at rate 0 and everybody at rate 1', () => {
    const { problem, plan } = oneCourse(3, 2, 1);
    const at = (rate: number) => stressPlan(problem, plan, { rate, runs: 20, seed: 1 });
    expect(at(0).allCourses.without).toMatchObject({ value: 1, high: 1 });
    expect(at(1).allCourses.without).toMatchObject({ value: 0, low: 0 });
    expect(at(1).seats.mean.without).toEqual({ value: 0, low: 0, high: 0 });
  });
});
