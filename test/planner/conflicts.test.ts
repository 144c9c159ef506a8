/** Every smallest set of rules that cannot hold together: those that enumerating all decisions finds, no more and no fewer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictSets } from '../../src/planner/conflict/conflict-sets.js';
import { clockFor } from '../../src/planner/conflict/feasibility.js';
import type { Problem } from '../../src/problem/index.js';
import { changed } from '../plan/small-case.js';
import { arbitraryCase } from '../property/arbitrary-case.js';
import { plantedCase } from '../property/planted-case.js';
import { direct } from './direct-backend.js';
import { everyConflict, labelOf } from './every-conflict.js';

const SMALL = { officials: 3, courses: 2 };
const MOST_DECISIONS = 700;

/** A case that has a plan, asked for more than it can give. */
const tightened: fc.Arbitrary<Problem> = fc
  .record({ planted: plantedCase(SMALL), courses: fc.nat(2), seats: fc.nat(4), pin: fc.boolean() })
  .map(({ planted: { problem }, courses, seats, pin }) =>
    changed(problem, {
      rules: {
        coursesPerYear: { min: courses },
        seatsTotal: { min: seats },
        ...(pin ? { pins: { off: false } } : {}),
      },
      ...(pin
        ? {
            pins: [
              {
                course: problem.courses[0]!.id,
                official: problem.officials[0]!.id,
                kind: 'must',
                reason: null,
              },
            ],
          }
        : {}),
    }),
  );

const infeasible = fc
  .oneof(arbitraryCase(SMALL), tightened)
  .map((problem) => ({ problem, conflicts: everyConflict(problem, MOST_DECISIONS) }))
  .filter((drawn): drawn is { problem: Problem; conflicts: string[] } => (drawn.conflicts ?? []).length > 0);

const FOREVER = { clock: clockFor(null, undefined), most: 1000 };

describe('the conflicts of cases without a plan', () => {
  it('are those that all decisions show', async () => {
    const seen = { cases: 0, several: 0, large: 0, rules: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(infeasible, async ({ problem, conflicts }) => {
        const { sets, complete } = await conflictSets(problem, direct, FOREVER);
        const found = sets.map(({ parts }) => parts.map(labelOf).sort().join(', ')).sort();
        expect(found).toEqual(conflicts);
        expect(complete).toBe(true);
        expect(sets.every(({ minimal }) => minimal)).toBe(true);
        seen.cases += 1;
        if (conflicts.length > 1) seen.several += 1;
        if (sets.some(({ parts }) => parts.length > 3)) seen.large += 1;
        for (const { code } of sets.flatMap(({ parts }) => parts)) seen.rules.add(code);
      }),
      { seed: 4104, numRuns: 40 },
    );
    expect(seen.cases).toBeGreaterThan(30);
    expect(seen.several).toBeGreaterThan(20);
    expect(seen.large).toBeGreaterThan(5);
    expect(seen.rules.size).toBeGreaterThan(8);
  });
});
