/** Nothing of the case format is left out: every rule and goal has its rows, its check, its golden file and its words. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAIR_RULES } from '../../src/eligibility/index.js';
import { RULE_WRITERS } from '../../src/formulation/index.js';
import { VIOLATION_CODES } from '../../src/plan/index.js';
import { DEFAULT_RULES } from '../../src/problem/index.js';
import { catalogueOf, LANGUAGES } from '../../src/report/index.js';
import { BROKEN_PLANS } from '../plan/broken-plans.js';
import { GOAL_IDS, RULE_CASES, RULE_IDS } from './golden-cases.js';

const has = (name: string): boolean => existsSync(new URL(name, import.meta.url));

/** `startWindows` is a way of reading dates: a plan cannot break it. */
const RULES_OF_THE_FORMAT = Object.keys(DEFAULT_RULES).filter((rule) => rule !== 'startWindows');

describe('the register of rules', () => {
  it('holds 17 rules and 12 goals', () => {
    expect(RULE_IDS.toSorted()).toEqual(RULES_OF_THE_FORMAT.toSorted());
    expect([RULE_IDS.length, GOAL_IDS.length]).toEqual([17, 12]);
  });

  it.each(RULE_IDS)('%s is written into the model', (rule) => {
    const asScreened = RULE_WRITERS[PAIR_RULES[0]];
    const isPairRule = (PAIR_RULES as readonly string[]).includes(rule);
    expect(RULE_WRITERS[rule] === asScreened).toBe(isPairRule);
  });

  it.each(RULE_IDS)('%s has a golden file of a case in which it alone is in force', (rule) => {
    expect(has(`${rule}.lp`)).toBe(true);
    const inForce = RULE_IDS.filter((each) => !RULE_CASES[rule].rules[each].off);
    expect(inForce).toEqual([rule]);
  });

  it.each(RULE_IDS)('%s is checked by the verifier: a broken plan for each of its codes', (rule) => {
    const codes = VIOLATION_CODES.filter((code) => code.startsWith(`${rule}.`));
    const shown = new Set(BROKEN_PLANS.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(LANGUAGES)('every rule has its words and its requirement in %s', (language) => {
    const { words, requirements } = catalogueOf(language);
    const unsaid = RULE_IDS.filter((rule) => !words.rules[rule] || typeof requirements[rule] !== 'function');
    expect(unsaid).toEqual([]);
    expect(new Set(RULE_IDS.map((rule) => words.rules[rule])).size).toBe(RULE_IDS.length);
  });
});

describe('the register of goals', () => {
  it.each(GOAL_IDS)('%s has a golden file', (goal) => {
    expect(has(`goal-${goal}.lp`)).toBe(true);
  });

  it.each(LANGUAGES)('every goal has its name in %s', (language) => {
    const { goals } = catalogueOf(language).words;
    expect(Object.keys(goals).toSorted()).toEqual(GOAL_IDS.toSorted());
    expect(new Set(Object.values(goals)).size).toBe(GOAL_IDS.length);
  });
});
