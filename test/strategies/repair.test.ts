import { describe, expect, it } from 'vitest';
import { groundOf } from '../../src/planner/index.js';
import type { Problem, Quota } from '../../src/problem/index.js';
import { STRATEGIES, type StrategyId } from '../../src/strategies/index.js';
import { countOf, ledgerOf } from '../../src/strategies/ledger.js';
import { fill, repair } from '../../src/strategies/repair.js';
import { changed, course, EMPTY_CASE, official, partner, province } from '../plan/small-case.js';

const always = (): boolean => true;

describe('a repair', () => {
  it('adds the most wanted item that helps', () => {
    const ledger = ledgerOf(4, [countOf([1, 2, 3], { lower: 2 })]);
    expect([repair(ledger, always), ledger.chosen()]).toEqual([true, [1, 2]]);
  });

  it('takes out the least wanted of those that stand in the way', () => {
    // two seats, taken by 0 and 1; one of 2 and 3 has to be there
    const ledger = ledgerOf(4, [countOf([0, 1, 2, 3], { upper: 2 }), countOf([2, 3], { lower: 1 })]);
    fill(ledger, always);
    expect(ledger.chosen()).toEqual([0, 1]);
    expect([repair(ledger, always), ledger.chosen()]).toEqual([true, [0, 2]]);
  });

  it('takes out two where one exchange is not enough', () => {
    // item 2 shares one cap with 0 and another with 1, both taken
    const ledger = ledgerOf(3, [
      countOf([0, 2], { upper: 1 }),
      countOf([1, 2], { upper: 1 }),
      countOf([2], { lower: 1 }),
    ]);
    ledger.add(0);
    ledger.add(1);
    expect([repair(ledger, always), ledger.chosen()]).toEqual([true, [2]]);
  });

  it('leaves a dead end behind by pressing what stays broken', () => {
    // 0 serves two limits, 1 and 2 serve one each and a third; 0 excludes both
    const ledger = ledgerOf(3, [
      countOf([0, 1], { upper: 1 }),
      countOf([0, 2], { upper: 1 }),
      countOf([0, 1], { lower: 1 }),
      countOf([0, 2], { lower: 1 }),
      countOf([1], { lower: 1 }),
    ]);
    ledger.add(0);
    expect([repair(ledger, always), ledger.chosen()]).toEqual([true, [1, 2]]);
  });

  it('gives up where nothing helps, and says so', () => {
    const impossible = ledgerOf(2, [countOf([0, 1], { upper: 1 }), countOf([0, 1], { lower: 2 })]);
    expect(repair(impossible, always)).toBe(false);
    const poor = ledgerOf(1, [countOf([0], { lower: 1 })]);
    expect([repair(poor, () => false), poor.chosen()]).toEqual([false, []]);
  });
});

const quota = (changes: Partial<Quota>): Quota => ({
  id: 'women',
  scope: 'scheme',
  where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
  min: null,
  max: null,
  minShare: null,
  maxShare: null,
  basis: null,
  ...changes,
});

/** One course of four seats; four men of the merits 9 to 6, three women of 5 to 3. */
const SEVEN: Problem = changed(EMPTY_CASE, {
  officials: [9, 8, 7, 6, 5, 4, 3].map((merit) =>
    official(`o${9 - merit}`, { merit, gender: merit > 5 ? 'M' : 'F' }),
  ),
  courses: [course('K1', '2024-03-04')],
  rules: { seats: { min: 4, max: 4 }, provinceCap: { max: 4 } },
  goals: [{ id: 'merit', tolerance: 0 }],
});

const attending = async (problem: Problem, id: StrategyId): Promise<readonly string[] | null> => {
  const { plan } = await STRATEGIES[id].allocate({ ground: groundOf(problem), seed: 1, seconds: null });
  return plan?.courses.flatMap(({ id: open, officials }) => officials.map((who) => `${open} ${who}`)) ?? null;
};

describe('going down the list by merit, mended', () => {
  it.each([
    [{}, ['o0', 'o1', 'o2', 'o3']],
    [{ minShare: 0.5 }, ['o0', 'o1', 'o4', 'o5']],
    [{ min: 1 }, ['o0', 'o1', 'o2', 'o4']],
    [{ where: { ...quota({}).where, gender: ['M' as const] }, max: 1 }, ['o0', 'o4', 'o5', 'o6']],
    [{ where: { ...quota({}).where, gender: ['M' as const] }, maxShare: 0.25 }, ['o0', 'o4', 'o5', 'o6']],
  ])('keeps the quota %j at the least loss', async (limits, expected) => {
    const list = Object.keys(limits).length === 0 ? [] : [quota(limits)];
    const problem = changed(SEVEN, { rules: { quotas: { list } } });
    expect(await attending(problem, 'merit')).toEqual(expected.map((who) => `K1 ${who}`));
  });

  it('opens another course where a minimum of hosts asks for it', async () => {
    const problem = changed(SEVEN, {
      partners: [partner('fr1', 'FR'), partner('jp1', 'JP')],
      courses: [
        course('K1', '2024-03-04', { maxSeats: 5 }), // more merit fits in here
        course('K2', '2024-03-11', { partner: 'fr1' }),
      ],
      rules: { concurrency: { max: 1 }, hosts: { list: [{ countries: ['FR'], min: 1, max: null }] } },
    });
    expect(await attending(problem, 'merit')).toEqual(['o0', 'o1', 'o2', 'o3'].map((who) => `K2 ${who}`));
  });

  it('sends whoever a pin sends, and spends no more than there is', async () => {
    const problem: Problem = changed(SEVEN, {
      provinces: [province('p1')],
      courses: [course('K1', '2024-03-04', { minSeats: 1, fixedCost: 100, costPerSeat: 10 })],
      pins: [{ course: 'K1', official: 'o6', kind: 'must', reason: null }],
      funds: [
        {
          ...{ id: 'f', name: null, amount: 129, year: null, kind: 'state' },
          ...{ countries: [], partners: [], topics: [], courses: [] },
        },
      ],
    });
    expect(await attending(problem, 'merit')).toEqual(['K1 o0', 'K1 o6']);
  });
});
