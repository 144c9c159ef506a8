/**
 * The model of each rule and goal, byte for byte. To renew the files after a change that is meant:
 * `UPDATE_GOLDEN=1 npx vitest run test/golden`, then read every difference against the formula of its rule.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { formatLp } from '../../src/milp/index.js';
import type { Problem } from '../../src/problem/index.js';
import {
  BARE_CASE,
  GOAL_CASES,
  GOAL_IDS,
  MISSING_PAIRS,
  NO_RULE_CASE,
  RULE_CASES,
  RULE_IDS,
} from './golden-cases.js';

const GOLDEN_FILES: ReadonlyMap<string, Problem> = new Map([
  ['no-rule.lp', NO_RULE_CASE],
  ...RULE_IDS.map((rule) => [`${rule}.lp`, RULE_CASES[rule]] as const),
  ...GOAL_IDS.map((goal) => [`goal-${goal}.lp`, GOAL_CASES[goal]] as const),
]);

const place = (name: string): URL => new URL(name, import.meta.url);

const lpOf = (problem: Problem): string => {
  const { model, objectives } = formulate(screen(problem));
  return formatLp(model, objectives[0] ?? null);
};

describe('the model', () => {
  it.each([...GOLDEN_FILES])('%s', (name, problem) => {
    const written = lpOf(problem);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place(name), written);
    expect(written).toBe(readFileSync(place(name), 'utf8'));
  });

  it('has no golden file that no test reads', () => {
    const files = readdirSync(place('.')).filter((name) => name.endsWith('.lp'));
    expect(files.filter((name) => !GOLDEN_FILES.has(name))).toEqual([]);
  });
});

describe('a pair that may not be', () => {
  const columnsOf = (problem: Problem): readonly string[] => [
    ...formulate(screen(problem)).model.columns.names,
  ];
  const everyPair = columnsOf(BARE_CASE).filter((name) => name.startsWith('attend('));

  it.each(Object.entries(MISSING_PAIRS))('has no column: %s', (rule, missing) => {
    const there = new Set(columnsOf(RULE_CASES[rule as keyof typeof MISSING_PAIRS]));
    const dateless = everyPair.filter((name) => rule !== 'pins' || !name.endsWith('K3)'));
    expect(dateless.filter((name) => !there.has(name))).toEqual(missing);
  });
});
