/** Bills over purses, in whole VND. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bill, splitFunding } from '../../src/formulation/index.js';
import { fits } from '../../src/formulation/money.js';
import type { Candidate, Fund } from '../../src/problem/index.js';
import { course } from '../plan/small-case.js';

const fund = (id: string, amount: number, restrictions: Partial<Fund> = {}): Fund => ({
  id,
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses: [],
  kind: 'state',
  ...restrictions,
});

const candidate = (row: string, start = '2024-03-04', window = false): Candidate => ({
  id: window ? `${row}@${start}` : row,
  course: course(row, start, { topic: 't1', partner: 'jp1' }),
  country: 'JP',
  start,
  end: '2024-03-17',
  year: Number(start.slice(0, 4)),
});

const bill = (row: string, cost: number): Bill => ({ candidate: candidate(row), cost });

describe('a fund', () => {
  const K1 = candidate('K1', '2024-03-04', true);

  it.each([
    ['no restriction', {}, true],
    ['the year of the start', { year: 2024 }, true],
    ['another year', { year: 2025 }, false],
    ['one of its countries', { countries: ['FR', 'JP'] }, true],
    ['other countries', { countries: ['FR'] }, false],
    ['the partner', { partners: ['jp1'] }, true],
    ['another partner', { partners: ['jp2'] }, false],
    ['the topic', { topics: ['t2', 't1'] }, true],
    ['another topic', { topics: ['t2'] }, false],
    ['the row', { courses: ['K1'] }, true],
    ['the dated candidate', { courses: ['K1@2024-03-04'] }, true],
    ['another date of the row', { courses: ['K1@2024-03-18'] }, false],
    ['another row', { courses: ['K'] }, false],
    ['all that it asks but one', { year: 2024, countries: ['JP'], topics: ['t2'] }, false],
    ['all that it asks', { year: 2024, countries: ['JP'], partners: ['jp1'], topics: ['t1'] }, true],
  ])('with %s', (_, restrictions, expected) => {
    expect(fits(fund('f', 1, restrictions), K1)).toBe(expected);
  });
});

describe('a split of the bills', () => {
  it('moves an earlier bill to another fund to make room', () => {
    // K1 may be paid by both; K2 by `only` alone, which K1 took first
    const funds = [fund('only', 100), fund('rest', 100, { courses: ['K1'] })];
    const split = splitFunding([bill('K1', 100), bill('K2', 100)], funds);
    expect(split!.map((shares) => Object.fromEntries(shares))).toEqual([{ rest: 100 }, { only: 100 }]);
  });

  it('has no entry for a bill of nothing', () => {
    expect(splitFunding([bill('K1', 0)], [])!.map((shares) => shares.size)).toEqual([0]);
    expect(splitFunding([bill('K1', 1)], [])).toBeNull();
  });

  const ROWS = ['K1', 'K2', 'K3', 'K4'];
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(0, 45_000_000, 61_234_567, 2_500_000_001),
  );

  /** Money for a set of bills can come only from the funds that fit one of them (Hall's condition, Gale 1957). */
  const isPayable = (bills: readonly Bill[], funds: readonly Fund[]): boolean => {
    for (let set = 0; set < 2 ** bills.length; set += 1) {
      const chosen = bills.filter((_, at) => (set >> at) % 2 === 1);
      const reachable = funds.filter((each) => chosen.some((one) => fits(each, one.candidate)));
      const owed = chosen.reduce((sum, { cost }) => sum + cost, 0);
      if (owed > reachable.reduce((sum, each) => sum + each.amount, 0)) return false;
    }
    return true;
  };

  it('pays every bill to the last VND, overdraws no fund, and exists whenever one can', () => {
    const seen = { payable: 0, unpayable: 0 };
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ amount, courses: fc.subarray(ROWS) }), { maxLength: 4 }),
        (costs, purses) => {
          const bills = costs.map((cost, at) => bill(ROWS[at]!, cost));
          const funds = purses.map((purse, at) => fund(`f${at}`, purse.amount, { courses: purse.courses }));
          const split = splitFunding(bills, funds);
          if (!isPayable(bills, funds)) {
            seen.unpayable += 1;
            expect(split).toBeNull();
            return;
          }
          seen.payable += 1;
          const left = new Map(funds.map((each) => [each.id, each.amount]));
          split!.forEach((shares, at) => {
            expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(costs[at]);
            expect([...shares.keys()]).toEqual([...shares.keys()].toSorted());
            for (const [id, share] of shares) {
              expect(Number.isSafeInteger(share) && share > 0).toBe(true);
              expect(fits(funds.find((each) => each.id === id)!, bills[at]!.candidate)).toBe(true);
              left.set(id, left.get(id)! - share);
            }
          });
          expect([...left.values()].filter((rest) => rest < 0)).toEqual([]);
        },
      ),
      { seed: 1641, numRuns: 2000 },
    );
    expect(seen.payable).toBeGreaterThan(300);
    expect(seen.unpayable).toBeGreaterThan(300);
  });
});
