import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Certificate,
  checkCertificate,
  type Node,
  parseCertificate,
} from '../../src/certificate/index.js';
import { planCase } from '../../src/planner/index.js';
import type { Problem } from '../../src/problem/index.js';
import { plantedCase } from '../property/planted-case.js';
import { readTiny } from '../report/tiny-outcome.js';
import { certified } from './branch-and-bound.js';

/*
 * Proofs whose multipliers come from a simplex code working on the planner's model hold in exact arithmetic on the model
 * that the checker derives.
 */

interface Seen {
  cases: number;
  goals: number;
  /** Goals whose proof branches, and branches on rows. */
  branched: number;
  rows: number;
  /** Leaves without a point. */
  empty: number;
  tolerant: number;
}

const nodesOf = (root: Node): readonly Node[] => {
  const nodes = [root];
  for (const node of nodes) if ('branch' in node) nodes.push(node.down, node.up);
  return nodes;
};

const note = (seen: Seen, problem: Problem, { goals }: Certificate): void => {
  seen.cases += 1;
  for (const [index, { proof }] of goals.entries()) {
    const nodes = nodesOf(proof!.tree);
    const forks = nodes.flatMap((node) => ('branch' in node ? [node.branch] : []));
    seen.goals += 1;
    seen.branched += forks.length > 0 ? 1 : 0;
    seen.rows += forks.some((branch) => 'row' in branch) ? 1 : 0;
    seen.empty += nodes.some((node) => 'objective' in node && node.objective === 0) ? 1 : 0;
    seen.tolerant += problem.goals[index]!.tolerance > 0 ? 1 : 0;
  }
};

/** As it would come from a file. */
const read = (certificate: Certificate): Certificate => {
  const parsed = parseCertificate(JSON.stringify(certificate));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.certificate;
};

const allProven = (problem: Problem) => ({
  goals: problem.goals.map(({ id }) => ({ id, proven: true })),
  faults: [],
});

describe('the certificate of a plan', () => {
  it('of models/tiny holds', async () => {
    const problem = await readTiny();
    const outcome = await planCase(problem);
    if (outcome.status !== 'planned') throw new Error(outcome.status);
    const { plan, certificate } = outcome;
    expect(checkCertificate(problem, plan, read(certificate))).toEqual(allProven(problem));
  });
});

describe('a proof found in doubles', () => {
  it('holds for random cases', async () => {
    const seen: Seen = { cases: 0, goals: 0, branched: 0, rows: 0, empty: 0, tolerant: 0 };
    const cases = fc.oneof(
      plantedCase({ officials: 8, courses: 5 }),
      plantedCase({ officials: 20, courses: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ problem }) => {
        const made = await certified(problem);
        if (made === null) return;
        expect(checkCertificate(problem, made.plan, read(made.certificate))).toEqual(allProven(problem));
        note(seen, problem, made.certificate);
      }),
      { seed: 1641, numRuns: 75, endOnFailure: true },
    );
    expect(seen.cases).toBeGreaterThan(50);
    expect(seen.goals).toBeGreaterThan(100);
    for (const kind of ['branched', 'rows', 'empty', 'tolerant'] as const)
      expect(seen[kind], kind).toBeGreaterThan(5);
  });
});
