import { describe, expect, it } from 'vitest';
import { VIOLATION_CODES, verifyPlan } from '../../src/plan/index.js';
import type { RuleId } from '../../src/problem/index.js';
import { BROKEN_PLANS, GOOD_CASE, GOOD_PLAN } from './broken-plans.js';
import { changed, type RuleChanges } from './small-case.js';
import { planOf, spoiled } from './small-plan.js';

describe('verifyPlan', () => {
  it('has nothing against the good plan', () => {
    expect(verifyPlan(GOOD_CASE, GOOD_PLAN)).toEqual([]);
  });

  it('has nothing against a plan that opens nothing, where nothing is owed', () => {
    expect(verifyPlan(GOOD_CASE, planOf(GOOD_CASE, []))).toEqual([]);
  });

  it.each(BROKEN_PLANS)('$code: $fault', ({ problem, plan, expected }) => {
    expect(verifyPlan(problem, plan)).toEqual([expected]);
  });

  it('has a broken plan for every code', () => {
    const shown = new Set(BROKEN_PLANS.map(({ code }) => code));
    expect(VIOLATION_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });
});

const isRule = (rule: string): rule is RuleId => rule in GOOD_CASE.rules;
// what a plan says about money and heads has to be true also when nothing is asked of it
const STAYS: Readonly<Record<string, string>> = {
  funds: 'funds.unexpected',
  'head.notAttending': 'head.notAttending',
};

describe('a rule that is off', () => {
  const ofRules = BROKEN_PLANS.filter(({ expected }) => isRule(expected.rule));

  it.each(ofRules)('asks nothing any more: $code, $fault', ({ code, problem, plan, expected }) => {
    const off = changed(problem, { rules: { [expected.rule]: { off: true } } as RuleChanges });
    const stays = STAYS[code] ?? STAYS[expected.rule];
    const paid = plan.courses.some(({ funding }) => Object.keys(funding).length > 0);
    const codes = new Set(verifyPlan(off, plan).map((each) => each.code));
    expect([...codes]).toEqual(stays === undefined || (expected.rule === 'funds' && !paid) ? [] : [stays]);
  });

  it('is shown above for every rule', () => {
    const rules = Object.keys(GOOD_CASE.rules).filter((rule) => rule !== 'startWindows');
    expect(rules.filter((rule) => !ofRules.some(({ expected }) => expected.rule === rule))).toEqual([]);
  });
});

describe('the list of violations', () => {
  const faulty = changed(GOOD_CASE, {
    officials: GOOD_CASE.officials.map((each) => ({
      ...each,
      discipline: true,
      lastRating: 'failed' as const,
    })),
    rules: { seats: { min: 4 }, oneCourse: { max: 0 } },
  });
  const plan = spoiled(planOf(faulty, GOOD_PLAN.courses), (draft) => {
    draft.case = 'large';
    draft.proof = 'none';
  });

  it('is gathered in full, by rule, course, official and code', () => {
    const found = verifyPlan(faulty, plan).map((each) => `${each.course} ${each.official} ${each.code}`);
    const pairs = ['K1 a1', 'K1 a2', 'K1 a3', 'K2@2024-05-20 b1', 'K2@2024-05-20 b2'];
    expect(found).toEqual([
      'null null record.mismatch',
      ...pairs.flatMap((pair) => [`${pair} eligibility.rating`, `${pair} eligibility.discipline`]),
      'K1 null seats.tooFew',
      'K2@2024-05-20 null seats.tooFew',
      ...['a1', 'a2', 'a3', 'b1', 'b2'].map((id) => `null ${id} oneCourse.tooMany`),
      'null null proof.status',
    ]);
  });

  it('does not depend on the order of the rows of the case', () => {
    const turned = changed(faulty, {
      officials: faulty.officials.toReversed(),
      courses: faulty.courses.toReversed(),
      provinces: faulty.provinces.toReversed(),
      preferences: faulty.preferences.toReversed(),
      funds: faulty.funds!.toReversed(),
    });
    expect(verifyPlan(turned, plan)).toEqual(verifyPlan(faulty, plan));
  });
});
