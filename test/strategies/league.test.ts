import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import type { Problem } from '../../src/problem/index.js';
import { type Fairness, fairnessOf, runLeague, STRATEGY_IDS, variantOf } from '../../src/strategies/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';

const people = (count: number): Problem['officials'] =>
  Array.from({ length: count }, (_, index) =>
    official(`o${String(index + 1).padStart(2, '0')}`, {
      province: `p${1 + (index % 3)}`,
      gender: index % 2 === 0 ? 'F' : 'M',
      merit: index,
    }),
  );

/** Ten officials of three provinces, one course with three seats, one of each province. */
const TEN: Problem = changed(EMPTY_CASE, {
  provinces: [province('p1'), province('p2'), province('p3'), province('p4')],
  officials: people(10),
  courses: [course('K1', '2024-03-04', { fixedCost: 5 })],
  rules: { seats: { min: 1, max: 3 }, provinceCap: { max: 1 } },
  goals: [
    { id: 'fillSeats', tolerance: 0 },
    { id: 'merit', tolerance: 0 },
    { id: 'spend', tolerance: 0 },
    { id: 'preferHosts', countries: ['FR'], tolerance: 0 },
  ],
});

describe('a variant', () => {
  it('keeps nine in ten nominees, and nothing that speaks of the others', () => {
    const problem: Problem = {
      ...TEN,
      preferences: TEN.officials.map(({ id }) => ({ official: id, course: 'K1', rank: 1 })),
      pins: TEN.officials.map(({ id }) => ({ course: 'K1', official: id, kind: 'never', reason: null })),
    };
    const variants = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => variantOf(problem, seed));
    for (const { officials, preferences, pins } of variants) {
      expect(officials).toHaveLength(9);
      const ids = officials.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
      expect(preferences.map((wish) => wish.official)).toEqual(ids);
      expect(pins.map((pin) => pin.official)).toEqual(ids);
    }
    const left = variants.map(({ officials }) => officials.map(({ id }) => id).join());
    expect(new Set(left).size).toBeGreaterThan(3); // the seed draws
    expect(variantOf(problem, 4)).toEqual(variants[3]);
  });

  it('keeps whoever a pin sends', () => {
    const problem: Problem = {
      ...TEN,
      pins: [{ course: 'K1', official: 'o04', kind: 'must', reason: null }],
    };
    for (let seed = 1; seed <= 30; seed += 1) {
      expect(variantOf(problem, seed).officials.map(({ id }) => id)).toContain('o04');
    }
  });
});

describe('fairness', () => {
  it('counts the seats of the provinces that have an eligible nominee', () => {
    // p1, p2, p3 have nominees, p4 none; one of p3 is the only woman to go
    const plan = planOf(TEN, [{ id: 'K1', officials: ['o02', 'o03'] }]);
    const expected: Fairness = { leastProvince: 0, gini: 1 / 3, women: 0.5 };
    const { leastProvince, gini, women } = fairnessOf(screen(TEN), plan);
    expect([leastProvince, women]).toEqual([expected.leastProvince, expected.women]);
    expect(gini).toBeCloseTo(expected.gini!, 12); // 0 1 1: (2 x 2 x 1) / (2 x 9 x 2/3)
  });

  it('of an empty plan is unknown but for the province', () => {
    expect(fairnessOf(screen(TEN), planOf(TEN, []))).toEqual({ leastProvince: 0, gini: null, women: null });
  });
});

describe('a league', () => {
  it('measures every way on the same variants', async () => {
    const league = await runLeague([TEN], { strategies: STRATEGY_IDS, seeds: 6 });
    expect(league.complete).toBe(true);
    const [{ standings, seeds }] = league.cases as [(typeof league.cases)[0]];
    expect(seeds).toEqual([1, 2, 3, 4, 5, 6]);
    expect(standings.map(({ strategy }) => strategy)).toEqual(STRATEGY_IDS);
    const [exact, merit, , , lottery] = standings as [...typeof standings];
    expect([exact!.plans, exact!.proven, merit!.proven]).toEqual([6, 6, 0]);
    // one seat a province and the highest merit in each: going down the list by merit is the best here
    expect(merit!.goals[1]!.value).toEqual(exact!.goals[1]!.value);
    expect(merit!.goals[1]!.share).toEqual({ mean: 1, interval: { low: 1, high: 1 }, count: 6 });
    expect(lottery!.goals[0]!.value!.mean).toBe(3);
    expect(lottery!.goals[1]!.share!.mean).toBeLessThan(1);
    // nobody can go to France: 0 of 0 is all of it
    expect(lottery!.goals[3]!.share!.mean).toBe(1);
    // whoever has the least merit of a province is never sent, whatever the variant
    expect(merit!.chances!.least).toBe(0);
    expect(merit!.chances!.never).toBeGreaterThan(0.3);
    expect(lottery!.chances!.never).toBeLessThan(merit!.chances!.never);
  });

  it('is the same again, but for the seconds', async () => {
    const play = async () => {
      const league = await runLeague([TEN], { strategies: STRATEGY_IDS, seeds: 2 });
      return JSON.stringify(league, (key, value) => (key === 'seconds' ? null : value));
    };
    expect(await play()).toBe(await play());
  });

  it('tells no shares without the exact way', async () => {
    const league = await runLeague([TEN], { strategies: ['merit'], seeds: 2 });
    const [goal] = league.cases[0]!.standings[0]!.goals;
    expect(goal).toEqual({ value: { mean: 3, interval: { low: 3, high: 3 }, count: 2 }, share: null });
  });

  it('counts a way without a plan as such', async () => {
    const short = changed(TEN, { rules: { seatsTotal: { min: 4 } } });
    const league = await runLeague([short], { strategies: ['exact', 'lottery'], seeds: 2 });
    const [exact, lottery] = league.cases[0]!.standings;
    expect(exact).toMatchObject({ plans: 0, proven: 2, chances: null, gini: null });
    expect(lottery).toMatchObject({ plans: 0, proven: 0, chances: null });
    expect(lottery!.goals.map(({ value }) => value)).toEqual([null, null, null, null]);
  });

  it('ends at a signal with the variants that all ways met', async () => {
    const controller = new AbortController();
    const league = await runLeague([TEN], {
      strategies: ['merit', 'lottery'],
      seeds: 9,
      signal: controller.signal,
      onProgress: ({ seed, strategy }) => {
        if (seed === 3 && strategy === 'lottery') controller.abort();
      },
    });
    expect(league.complete).toBe(false);
    expect(league.cases[0]!.seeds).toEqual([1, 2]);
    expect(league.cases[0]!.standings.map(({ runs }) => runs.length)).toEqual([2, 2]);
  });
});
