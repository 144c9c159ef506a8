/** Money to the last VND: what two purses just cover, what they miss by one VND, and what they exceed by one. */
import { describe, expect, it } from 'vitest';
import { planCase } from '../../src/planner/index.js';
import type { Fund, Problem } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official } from '../plan/small-case.js';

const purse = (id: string, amount: number): Fund => ({
  id,
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses: [],
  kind: 'state',
});

/** One course that three may attend, and two purses that hold what it costs with two, plus `more`. */
const twoPurses = (fixedCost: number, costPerSeat: number, more: number, minimum: number): Problem => {
  const money = fixedCost + 2 * costPerSeat + more;
  return changed(EMPTY_CASE, {
    courses: [course('K1', '2024-03-04', { fixedCost, costPerSeat })],
    officials: ['a1', 'a2', 'a3'].map((id) => official(id)),
    funds: [purse('f', Math.floor(money / 2)), purse('g', Math.ceil(money / 2))],
    goals: [{ id: 'fillSeats', tolerance: 0 }],
    rules: { seats: { min: minimum, max: 3 }, provinceCap: { max: 3 } },
    pins: [{ course: 'K1', official: null, kind: 'must', reason: null }],
  });
};

/** Seats that a plan fills, or the status when there is none. */
const filled = async (problem: Problem): Promise<number | string> => {
  const outcome = await planCase(problem);
  if (outcome.status !== 'planned') return outcome.status;
  expect(outcome.plan.proof).toBe('proven');
  const [only] = outcome.plan.courses;
  const paid = Object.values(only!.funding).reduce((sum, each) => sum + each, 0);
  expect(paid).toBe(only!.cost);
  return only!.officials.length;
};

describe.each([
  [0, 1_000_000],
  [0, 61_000_000],
  [0, 61_234_567],
  [45_000_000, 61_234_567],
  [2_500_000_001, 61_000_000],
])('a course of %i VND and %i a seat', (fixed, seat) => {
  it('takes two where the money is just enough, and with one VND to spare', async () => {
    expect(await filled(twoPurses(fixed, seat, 0, 0))).toBe(2);
    expect(await filled(twoPurses(fixed, seat, 1, 0))).toBe(2);
  }, 30_000);

  it('takes one where a single VND is missing, and cannot open for two', async () => {
    expect(await filled(twoPurses(fixed, seat, -1, 0))).toBe(1);
    expect(await filled(twoPurses(fixed, seat, -1, 2))).toBe('infeasible');
  }, 60_000);
});
