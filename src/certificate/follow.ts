/** What the proofs of goals and of cuts have in common: lists of steps, then a tree. */
import { type Box, combine, viewOf } from './bound.js';
import { type CertificateFault, fault } from './faults.js';
import type { Model, Row, Terms } from './model.js';
import { tightened } from './tighten.js';
import { faultsOfTree } from './tree.js';
import type { Multipliers, Node } from './types.js';
import { readWeights } from './weights.js';

/** Where a proof starts: the rows, earlier goals held, and the box as earlier goals fixed it; null: nothing is left. */
export interface Ground {
  readonly model: Model;
  readonly rows: ReadonlyMap<string, Row>;
  readonly box: Box | null;
}

/** What the points of a box reach, in steps: those that do not are of no interest. */
export interface Aim {
  readonly goal: Terms;
  readonly target: bigint;
}

/**
 * Takes the steps of a list one after another, from the one at place `first`. `aim` null: only steps without the objective may be
 * taken.
 */
export const follow = (
  { model, rows, box: from }: Ground,
  steps: readonly Multipliers[],
  path: string,
  aim: Aim | null,
  first = 0,
): { readonly box: Box | null; readonly faults: readonly CertificateFault[] } => {
  let box = from;
  for (const [index, step] of steps.entries()) {
    if (index < first) continue;
    const place = `${path}[${index}]`;
    const { weights, faults } = readWeights(rows, step, place);
    if (faults.length > 0) return { box, faults };
    if (step.objective === 1 && aim === null)
      return { box, faults: [fault('fix.objective', `${place}.objective`)] };
    if (box === null) continue;
    const { goal, target } = step.objective === 1 ? aim! : { goal: [], target: 0n };
    box = tightened(model, box, combine(weights, goal, box, viewOf(box)), target);
  }
  return { box, faults: [] };
};

/** What is wrong with a proof that no point of the ground reaches the aim. */
export const faultsOfParts = (
  ground: Ground,
  aim: Aim,
  { tighten, tree }: { readonly tighten: readonly Multipliers[]; readonly tree: Node },
  path: string,
): readonly CertificateFault[] => {
  const { box, faults } = follow(ground, tighten, `${path}.tighten`, aim);
  return faults.length > 0 ? faults : faultsOfTree({ ...ground, ...aim, box }, tree, `${path}.tree`);
};
