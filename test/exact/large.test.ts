import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { exactSession } from '../../src/milp/exact/index.js';
import { solveStages } from '../../src/milp/lexicographic.js';
import { numeratorAt } from '../../src/milp/point.js';
import type { Session } from '../../src/milp/solver.js';
import type { Problem } from '../../src/problem/index.js';
import { middleCase, tinyCase } from './cases.js';
import { engine } from './workbench.js';

/*
 * A large program is searched in other steps: a plan first from the core's decisions, followers put in one after the other, shut
 * sums priced without columns. Small cases searched as if they were large must have the same optima, goal by goal.
 */

/** The exact search in this thread, without its ways out: it must get through by itself. */
const sessionOf = (
  problem: Problem,
  largeFrom: number,
): { session: Session; close: () => void; nodes: () => number } => {
  const { model } = formulate(screen(problem));
  const exact = exactSession(model, engine, largeFrom);
  let nodes = 0;
  const session: Session = {
    version: engine.version,
    close: async () => {},
    revise: async () => {},
    complete: async () => null,
    async solve({ objective, upcoming, held, start, limits }) {
      const found = exact.solve({
        objectives: [objective, ...(upcoming ?? [])],
        held,
        start,
        stop: () => null,
        gap: limits.gap,
        maxNodes: 20_000,
        onProgress: () => {},
      });
      nodes += found.nodes;
      const bound = found.bounds[0] ?? null;
      const isOptimal = found.point !== null && bound === numeratorAt(objective, found.point);
      return {
        termination: isOptimal ? 'optimal' : found.ended === 'infeasible' ? 'infeasible' : 'undecided',
        incumbent: found.point,
        bound,
        nodes: found.nodes,
        detail: found.detail,
      };
    },
  };
  return { session, close: () => exact.close(), nodes: () => nodes };
};

const solved = async (problem: Problem, largeFrom: number) => {
  const { objectives } = formulate(screen(problem));
  const { session, close, nodes } = sessionOf(problem, largeFrom);
  try {
    const result = await solveStages(session, null, objectives, { seconds: null, gap: 0, start: null });
    const goals = result.objectives.map(({ value, bound, proven }) => ({ value, bound, proven }));
    return { verdict: result.termination, goals, nodes: nodes() };
  } finally {
    close();
  }
};

describe('a program searched as a large one', () => {
  for (const [name, cases, runs, planned] of [
    ['tiny', tinyCase, 200, 100],
    ['middle', middleCase, 90, 60],
  ] as const) {
    it(`has the same optima: ${name} cases`, async () => {
      const seen = { planned: 0, infeasible: 0, branched: 0 };
      await fc.assert(
        fc.asyncProperty(cases, async ({ problem }) => {
          const expected = await solved(problem, Infinity);
          const found = await solved(problem, 0);
          expect({ verdict: found.verdict, goals: found.goals }).toEqual({
            verdict: expected.verdict,
            goals: expected.goals,
          });
          seen[found.verdict === 'infeasible' ? 'infeasible' : 'planned'] += 1;
          if (found.nodes > found.goals.length) seen.branched += 1;
        }),
        { seed: 1641, numRuns: runs, endOnFailure: true },
      );
      expect(seen.planned).toBeGreaterThan(planned);
      expect(seen.branched).toBeGreaterThan(20);
    });
  }
});
