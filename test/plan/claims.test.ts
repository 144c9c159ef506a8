/** What a plan says about itself and may say; what it may not, stands among the broken plans. */
import { describe, expect, it } from 'vitest';
import { type GoalResult, type Proof, verifyPlan } from '../../src/plan/index.js';
import type { Goal } from '../../src/problem/index.js';
import { GOOD_CASE, GOOD_PLAN } from './broken-plans.js';
import { changed } from './small-case.js';
import { planOf, spoiled } from './small-plan.js';

/** The codes against the good plan with these goals, claimed so. */
const codes = (
  goals: readonly Goal[],
  claims: readonly Partial<GoalResult>[],
  proof: Proof,
): readonly string[] => {
  const problem = changed(GOOD_CASE, { goals });
  const plan = spoiled(planOf(problem, GOOD_PLAN.courses), (draft) => {
    for (const [index, claim] of claims.entries()) Object.assign(draft.goals[index]!, claim);
    draft.proof = proof;
  });
  return verifyPlan(problem, plan).map(({ code }) => code);
};

const covered = (tolerance: number): Goal => ({ id: 'coverProvinces', tolerance });
const filled = (tolerance: number): Goal => ({ id: 'fillSeats', tolerance });
const spent = (tolerance: number): Goal => ({ id: 'spend', tolerance });

describe('a goal', () => {
  it('is proven within its tolerance, which is taken exactly', () => {
    // as floats, 3.7 - 3.6 is more than 0.1
    expect(3.7 - 3.6).toBeGreaterThan(0.1);
    expect(codes([covered(0.1)], [{ bound: 3.7 }], 'proven')).toEqual([]);
    expect(codes([filled(1)], [{ bound: 6 }], 'proven')).toEqual([]);
    expect(codes([filled(1)], [{ bound: 7 }], 'proven')).toEqual(['goals.proven']);
    expect(codes([spent(70)], [{ bound: 300 }], 'proven')).toEqual([]);
    expect(codes([spent(69)], [{ bound: 300 }], 'proven')).toEqual(['goals.proven']);
  });

  it('is never better than its bound, whatever the tolerance', () => {
    expect(codes([filled(1)], [{ bound: 4 }], 'proven')).toEqual(['goals.bound']);
    expect(codes([spent(1)], [{ bound: 371 }], 'proven')).toEqual(['goals.bound']);
  });

  it('may be open with a bound or without', () => {
    expect(codes([filled(0)], [{ bound: 8, proven: false }], 'gap')).toEqual([]);
    expect(codes([spent(0)], [{ bound: 8, proven: false }], 'gap')).toEqual([]);
    expect(codes([filled(0)], [{ bound: null, proven: false }], 'none')).toEqual([]);
  });
});

describe('the proof', () => {
  const open: Partial<GoalResult> = { bound: null, proven: false };

  it('is none only when no goal has a bound', () => {
    expect(codes([filled(0), spent(0)], [{}, open], 'gap')).toEqual([]);
    expect(codes([filled(0), spent(0)], [open, { bound: 100, proven: false }], 'gap')).toEqual([]);
    expect(codes([filled(0), spent(0)], [open, open], 'none')).toEqual([]);
    expect(codes([filled(0), spent(0)], [{}, open], 'none')).toEqual(['proof.status']);
  });

  it('is given where there is nothing to prove', () => {
    expect(codes([], [], 'proven')).toEqual([]);
  });
});

describe('the reserve', () => {
  const standing = (list: readonly string[], changes: Parameters<typeof changed>[1]): readonly string[] => {
    const problem = changed(GOOD_CASE, changes);
    return verifyPlan(problem, planOf(problem, GOOD_PLAN.courses, { K1: list })).map(({ code }) => code);
  };
  const never = { course: 'K1', official: 'c1', kind: 'never' as const, reason: null };

  it('stands in its own order, and may attend another course', () => {
    expect(standing(['c1', 'b1', 'b2'], {})).toEqual([]);
    expect(standing([], {})).toEqual([]);
  });

  it('is judged by the rules that are in force', () => {
    expect(standing(['c1'], { pins: [never] })).toEqual(['record.standby']);
    expect(standing(['c1'], { pins: [never], rules: { pins: { off: true } } })).toEqual([]);
    expect(standing(['c1'], { pins: [{ ...never, course: 'K2' }] })).toEqual([]);
  });
});
