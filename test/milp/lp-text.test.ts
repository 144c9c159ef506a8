/** LP text is for other solvers: read back by one, it must be the same model. */
import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { formatLp, highs, type LinearModel, type Objective, trusted } from '../../src/milp/index.js';
import {
  aim,
  bruteForce,
  type ColumnSketch,
  type RowSketch,
  sketched,
  solveOnce,
} from '../contract/small-model.js';
import { GOAL_CASES, GOAL_IDS, RULE_CASES } from '../golden/golden-cases.js';
import { changed } from '../plan/small-case.js';

type Reader = { solve: (text: string, options: object) => { Status: string; ObjectiveValue: number } };
let reader: Reader;
beforeAll(async () => {
  // the package declares its ES module as CommonJS; at run time the default import is the loader itself
  reader = await (loadHighs as unknown as () => Promise<Reader>)();
});

const readBack = (model: LinearModel, objective: Objective): number | null => {
  const { Status, ObjectiveValue } = reader.solve(formatLp(model, objective), {
    mip_rel_gap: 0,
    output_flag: false,
  });
  if (Status === 'Infeasible') return null;
  expect(Status).toBe('Optimal');
  return Math.round(ObjectiveValue) + 0;
};

describe('LP text read back', () => {
  it('has the optimum of the model, found by enumeration', () => {
    const number = fc.integer({ min: -6, max: 6 });
    const cases = fc.record({
      columns: fc.array(
        fc
          .tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 3 }))
          .map(([lower, width]): ColumnSketch => [lower, lower + width, 'whole']),
        { minLength: 3, maxLength: 3 },
      ),
      rows: fc.array(fc.tuple(fc.tuple(number, number, number), number, fc.integer({ min: 0, max: 4 })), {
        maxLength: 3,
      }),
      costs: fc.tuple(number, number, number),
      sense: fc.constantFrom('max' as const, 'min' as const),
    });
    const named = (values: readonly number[]) =>
      Object.fromEntries(values.map((value, at) => [`attend(a-${at},K1@2024-03-04)`, value]));
    const seen = { solved: 0, infeasible: 0 };
    fc.assert(
      fc.property(cases, ({ columns, rows, costs, sense }) => {
        const { model, terms } = sketched({
          columns: Object.fromEntries(
            columns.map((each, at): [string, ColumnSketch] => [`attend(a-${at},K1@2024-03-04)`, each]),
          ),
          rows: rows.map(([sum, lower, width]): RowSketch => [lower, named(sum), lower + width]),
        });
        const objective = aim(sense, terms(named(costs)));
        const expected = bruteForce(model, objective);
        expect(readBack(model, objective)).toBe(expected === null ? null : expected + 0);
        seen[expected === null ? 'infeasible' : 'solved'] += 1;
      }),
      { seed: 1641, numRuns: 150 },
    );
    expect(Math.min(seen.solved, seen.infeasible)).toBeGreaterThan(10);
  });

  it.each(GOAL_IDS)('has the optimum of %s with every rule of the golden cases', async (goal) => {
    const { courses: _, ...ruled } = RULE_CASES.quotas;
    const problem = changed(GOAL_CASES[goal], {
      funds: RULE_CASES.funds.funds,
      rules: { ...ruled.rules, seats: { off: false, min: 1, max: 2 }, funds: { off: false } },
    });
    const { model, objectives } = formulate(screen(problem));
    const [objective] = objectives;
    const { bound } = await solveOnce(trusted(highs), model, objective!);
    expect(readBack(model, objective!)).toBe(bound! + 0);
  });
});

describe('LP text', () => {
  it('keeps names apart that its alphabet makes equal', () => {
    const { model, terms } = sketched({
      columns: {
        'an giang': [0, 1, 'whole'],
        an_giang: [0, 1, 'whole'],
        'an-giang': [0, 1, 'whole'],
        '1a': [0, 1, 'any'],
        Đà: [0, 1, 'any'],
        Đã: [0, 1, 'any'],
      },
      rows: [],
    });
    const sum = { 'an giang': 1, an_giang: 2, 'an-giang': 4, '1a': 8, Đà: 16, Đã: 32 };
    const text = formatLp(model, aim('max', terms(sum)));
    expect(text).toContain('aim: an_giang + 2 an_giang_2 + 4 an.giang + 8 _1a');
    expect(readBack(model, aim('max', terms(sum)))).toBe(63);
  });

  it('breaks long sums over lines, and means the same', () => {
    const names = Array.from({ length: 40 }, (_, at) => `attend(official-${at},candidate@2024-03-04)`);
    const { model, terms } = sketched({
      columns: Object.fromEntries(names.map((name): [string, ColumnSketch] => [name, [0, 1, 'whole']])),
      rows: [[-Infinity, Object.fromEntries(names.map((name) => [name, 1])), 17]],
    });
    const objective = aim('max', terms(Object.fromEntries(names.map((name) => [name, 1]))));
    const longest = Math.max(
      ...formatLp(model, objective)
        .split('\n')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThan(560);
    expect(readBack(model, objective)).toBe(17);
  });
});
