/** What-ifs in an open case: each answer is that of the changed case, planned from scratch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadChanges, openPlanner, planCase } from '../../src/planner/index.js';
import { applyChanges, type Change, type Problem } from '../../src/problem/index.js';
import { plantedCase } from '../property/planted-case.js';

interface Draw {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly part: number;
}

const of = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

/** A change of a random case; a course is named by its row. */
const changeOf = ({ officials, courses, funds }: Problem, { kind, a, b, part }: Draw): Change => {
  const official = of(officials, a).id;
  const course = of(courses, b).id;
  if (kind === 0) return { do: 'close', courses: [course] };
  if (kind === 1) return { do: 'removeOfficials', where: { officials: [official] } };
  if (kind === 2) return { do: 'pin', course, official, kind: 'never' };
  if (kind === 3) return { do: 'pin', course, official, kind: 'must' };
  if (kind === 4 || funds === null || funds.length === 0) return { do: 'pin', course, kind: 'must' };
  const fund = of(funds, a);
  return { do: 'fund', funds: [fund.id], amount: Math.floor((fund.amount * part) / 10) };
};

const DRAW = fc.record({
  kind: fc.nat(5),
  a: fc.nat(20),
  b: fc.nat(20),
  part: fc.integer({ min: 0, max: 25 }),
});

describe('a case that is held open', () => {
  it('answers every change as the changed case does', async () => {
    const seen = { answers: 0, strict: 0, infeasible: 0, verbs: new Map<string, number>() };
    await fc.assert(
      fc.asyncProperty(
        plantedCase({ officials: 8, courses: 4 }),
        fc.array(fc.array(DRAW, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        async ({ problem: drawn }, questions, strict) => {
          // An answer serves again only where no goal may give something up.
          const goals = drawn.goals.map((goal) => ({ ...goal, tolerance: strict ? 0 : goal.tolerance }));
          const problem = { ...drawn, goals };
          const planner = await openPlanner(problem);
          try {
            const base = await planner.plan();
            const cold = await planCase(problem);
            expect(base.status === 'planned' && base.plan.goals).toEqual(
              cold.status === 'planned' && cold.plan.goals,
            );
            for (const question of questions) {
              const changes = question.map((draw) => changeOf(problem, draw));
              // A nominee who withdraws twice, or a pin on one who left, is a question of another kind.
              const gone = changes.filter((change) => change.do === 'removeOfficials');
              if (gone.length > 0 && changes.length > 1) continue;
              const warm = await planner.plan(changes);
              const fresh = await planCase(applyChanges(problem, changes).problem!);
              expect(warm.status).toBe(fresh.status);
              seen.answers += 1;
              if (strict) seen.strict += 1;
              for (const { do: verb } of changes) seen.verbs.set(verb, (seen.verbs.get(verb) ?? 0) + 1);
              if (warm.status !== 'planned' || fresh.status !== 'planned') {
                seen.infeasible += 1;
                continue;
              }
              expect(warm.plan.goals.map(({ id, bound, proven }) => ({ id, bound, proven }))).toEqual(
                fresh.plan.goals.map(({ id, bound, proven }) => ({ id, bound, proven })),
              );
            }
          } finally {
            await planner.close();
          }
        },
      ),
      { seed: 1641, numRuns: 50, endOnFailure: true },
    );
    expect(seen.answers).toBeGreaterThan(80);
    expect(seen.strict).toBeGreaterThan(30);
    expect(seen.infeasible).toBeGreaterThan(5);
    for (const verb of ['close', 'removeOfficials', 'pin', 'fund'])
      expect(seen.verbs.get(verb)).toBeGreaterThan(8);
  });

  it('says what the case does not have', async () => {
    const [drawn] = fc.sample(plantedCase({ officials: 3, courses: 2 }), { seed: 1, numRuns: 1 });
    const { problem } = drawn!;
    const planner = await openPlanner(problem);
    try {
      const nobody: Change = { do: 'removeOfficials', where: { officials: ['nobody'] } };
      const nowhere: Change = { do: 'close', courses: ['nowhere'] };
      for (const change of [nobody, nowhere]) {
        await expect(planner.plan([change])).rejects.toThrow(BadChanges);
      }
    } finally {
      await planner.close();
    }
  });
});
