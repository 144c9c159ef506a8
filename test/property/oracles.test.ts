import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPlan } from '../../src/plan/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';
import { documentOf } from './document.js';
import { enumerate } from './enumerate.js';
import { payDebts, subsets } from './pay-debts.js';
import { plantedCase } from './planted-case.js';

/* The tests of this folder lean on these; they are tested by hand. */

describe('a planted case', () => {
  it('has a plan that breaks nothing', () => {
    const seen = { courses: 0, attendances: 0 };
    fc.assert(
      fc.property(plantedCase({ officials: 8, courses: 5 }), ({ problem, planted }) => {
        expect(verifyPlan(problem, documentOf(problem, planted))).toEqual([]);
        seen.courses += planted.length;
        seen.attendances += planted.flatMap(({ officials }) => officials).length;
      }),
      { seed: 1641, numRuns: 150 },
    );
    expect(seen.courses).toBeGreaterThan(200);
    expect(seen.attendances).toBeGreaterThan(200);
  });
});

describe('enumerate', () => {
  /** Two people of two provinces and two courses that run on the same days. */
  const small = changed(EMPTY_CASE, {
    provinces: [province('p1', { weight: 2 }), province('p2')],
    courses: [course('K1', '2024-03-04'), course('K2', '2024-03-11', { fixedCost: 5 })],
    officials: [official('a'), official('b', { province: 'p2' })],
    rules: { seats: { min: 1, max: 1 }, coursesPerYear: { max: 2 } },
    goals: [
      { id: 'coverProvinces', tolerance: 0 },
      { id: 'spend', tolerance: 0 },
    ],
  });

  it('finds every plan', () => {
    // nothing; one of two people in one of two courses: 4; each in a course of their own: 2
    expect(enumerate(small, 100)).toEqual({
      plans: 7,
      optima: [3, 5],
      best: [
        [3, 5],
        [3, 5],
      ],
    });
  });

  it('holds an earlier goal within its tolerance of its own optimum', () => {
    const tolerant = (tolerance: number) => ({
      ...small,
      goals: [{ ...small.goals[0]!, tolerance }, small.goals[1]!],
    });
    expect(enumerate(tolerant(0.999999), 100)?.optima).toEqual([3, 5]);
    expect(enumerate(tolerant(1), 100)).toMatchObject({ optima: [3, 0], best: [[2, 0]] });
  });

  it('says that there is none, and that there are too many', () => {
    const none = changed(small, { rules: { seatsTotal: { min: 3 } } });
    expect(enumerate(none, 100)?.plans).toBe(0);
    expect(enumerate(small, 8)).toBe(null);
  });
});

describe('payDebts', () => {
  it('pays every debt in full, from funds that may, and never more than they have', () => {
    const names = ['f', 'g', 'h'];
    const debt = fc.record({ amount: fc.nat(6), funds: fc.subarray(names) });
    const seen = { paid: 0, unpaid: 0 };
    fc.assert(
      fc.property(
        fc.array(debt, { maxLength: 3 }),
        fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7)),
        (debts, money) => {
          const amounts = new Map(names.map((name, index) => [name, money[index]!]));
          const paid = payDebts(debts, amounts);
          const short = subsets(debts).some((set) => {
            const payers = names.filter((name) => set.some(({ funds }) => funds.includes(name)));
            return (
              set.reduce((sum, { amount }) => sum + amount, 0) >
              payers.reduce((sum, name) => sum + amounts.get(name)!, 0)
            );
          });
          seen[paid === null ? 'unpaid' : 'paid'] += 1;
          expect(paid === null).toBe(short);
          paid?.forEach((shares, index) => {
            expect([...shares.keys()].every((fund) => debts[index]!.funds.includes(fund))).toBe(true);
            expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(debts[index]!.amount);
          });
          for (const name of paid === null ? [] : names) {
            const spent = paid!.reduce((sum, shares) => sum + (shares.get(name) ?? 0), 0);
            expect(spent).toBeLessThanOrEqual(amounts.get(name)!);
          }
        },
      ),
      { seed: 1641, numRuns: 500 },
    );
    expect(Math.min(seen.paid, seen.unpaid)).toBeGreaterThan(100);
  });
});
