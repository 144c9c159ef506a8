import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProofs } from '../../src/certificate/check.js';
import type {
  Certificate,
  CertifiedCut,
  CertifiedGoal,
  Multipliers,
  Node,
} from '../../src/certificate/index.js';
import { deriveModel } from '../../src/certificate/index.js';
import { MINIMISED, type Problem } from '../../src/problem/index.js';
import { plantedCase } from '../property/planted-case.js';
import { certified } from './branch-and-bound.js';
import { cutOff, type Loose } from './certificates.js';

/*
 * Whatever a certificate holds, it never proves what is false: that no plan reaches the value which a plan has. Proofs of true
 * bounds, and such proofs with anything in them changed, are put under a bound one step worse than the plan.
 */

/** A goal with its value and bound one step worse than they are. */
const belied = (problem: Problem, goal: CertifiedGoal, index: number): CertifiedGoal => {
  const { step, denominator } = deriveModel(problem).goals[index]!;
  const by = (Number(step) / denominator) * (MINIMISED.has(problem.goals[index]!.id) ? 1 : -1);
  const worse = Math.round((goal.bound! + by) * 1e6) / 1e6;
  return { ...goal, value: worse, bound: worse };
};

interface Change {
  readonly at: number;
  readonly kind: 'times' | 'add' | 'swap' | 'move' | 'lists' | 'row' | 'cut';
  readonly by: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1000),
  kind: fc.constantFrom('times', 'add', 'swap', 'move', 'lists', 'row', 'cut'),
  by: fc.constantFrom(-2, -1, -0.5, 0, 0.1, 0.5, 1, 1.5, 2, 10, 1000),
});

const partsOf = ({ proof }: Loose<CertifiedGoal>) => {
  const cuts = proof!.cuts ?? [];
  const nodes: Loose<Node>[] = [proof!.tree, ...cuts.map(({ tree }) => tree)];
  for (const node of nodes) if ('branch' in node) nodes.push(node.down, node.up);
  const leaves = nodes.filter((node): node is Loose<Multipliers> => !('branch' in node));
  return { cuts, nodes, multipliers: [...proof!.tighten, ...leaves, ...proof!.fix] };
};

/** Another limit, or another coefficient. */
const changeCut = (cut: Loose<CertifiedCut> | undefined, at: number, by: number): void => {
  if (cut === undefined) return;
  const names = Object.keys(cut.columns);
  if (at % 2 === 0) cut.atMost += by;
  else cut.columns[names[at % names.length]!]! += by;
};

/** One change at some place of the proof; names of rows stay ones that are known. */
const changeOne = (goal: Loose<CertifiedGoal>, { at, kind, by }: Change, rows: readonly string[]): void => {
  const { cuts, nodes, multipliers } = partsOf(goal);
  const numbers = multipliers[at % multipliers.length]!;
  const names = Object.keys(numbers.rows);
  const name = names[at % Math.max(1, names.length)];
  const node = nodes[at % nodes.length]!;
  if (kind === 'times' && name !== undefined) numbers.rows[name]! *= Math.abs(by);
  else if (kind === 'add' && name !== undefined) numbers.rows[name]! += by;
  else if (kind === 'row') numbers.rows[rows[at % rows.length]!] = by;
  else if (kind === 'lists') goal.proof!.tighten.push(structuredClone(numbers));
  else if (kind === 'cut') changeCut(cuts[at % Math.max(1, cuts.length)], at, Math.round(by));
  else if ('branch' in node && kind === 'swap') [node.down, node.up] = [node.up, node.down];
  else if ('branch' in node && kind === 'move') node.branch.atMost += Math.round(by);
};

interface Seen {
  claims: number;
  /** Claims whose proof branches. */
  branched: number;
  /** Refused for a leaf that stays open, and not for the form of what was changed. */
  open: number;
}

const claimFalse = (
  problem: Problem,
  { goals }: Certificate,
  changes: readonly Change[],
  seen: Seen,
): void => {
  const rows = [...deriveModel(problem).rows.keys()];
  goals.forEach((_, index) => {
    const spoilt = structuredClone(goals.slice(0, index + 1)) as Loose<CertifiedGoal>[];
    for (const each of changes) changeOne(spoilt[each.at % spoilt.length]!, each, rows);
    const claims = spoilt.map((goal, place) =>
      place === index ? belied(problem, goal as CertifiedGoal, index) : (goal as CertifiedGoal),
    );
    const { proven, faults } = judgeProofs(problem, claims);
    expect(proven[index] ?? false).toBe(false);
    seen.claims += 1;
    seen.branched += 'branch' in claims[index]!.proof!.tree ? 1 : 0;
    seen.open += faults.some(({ code }) => code === 'leaf.open') ? 1 : 0;
  });
};

describe('a false bound', () => {
  it('is never proven', async () => {
    const seen: Seen = { claims: 0, branched: 0, open: 0 };
    const cases = fc.oneof(
      plantedCase({ officials: 8, courses: 5 }),
      plantedCase({ officials: 14, courses: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.array(fc.array(change, { maxLength: 4 }), { minLength: 25, maxLength: 25 }),
        async ({ problem }, lists) => {
          const made = await certified(problem);
          if (made === null) return;
          for (const changes of [[], ...lists]) claimFalse(problem, made.certificate, changes, seen);
        },
      ),
      { seed: 6, numRuns: 40, endOnFailure: true },
    );
    expect(seen.claims).toBeGreaterThan(2000);
    expect(seen.branched).toBeGreaterThan(100);
    expect(seen.open).toBeGreaterThan(1500);
  });

  it('nor by a cut', () => {
    const seen: Seen = { claims: 0, branched: 0, open: 0 };
    const { problem, certificate } = cutOff();
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) =>
        claimFalse(problem, certificate, changes, seen),
      ),
      { seed: 6, numRuns: 3000 },
    );
    expect(seen.claims).toBe(3000);
    expect(seen.open).toBeGreaterThan(1500);
  });
});
