import { type Plan, verifyPlan } from '../../plan/index.js';
import type { Change, Problem } from '../../problem/index.js';
import { onlyTightens } from './tightens.js';
import { type Answer, NOT_SOLVED } from './types.js';

/**
 * The answer to a what-if by the proven plan of the base, where the changes only take plans away and this one still keeps every
 * rule: what was best among more is best among fewer, and nothing has to be searched. null: that does not follow.
 */
export function stillBest(
  problem: Problem,
  plan: Plan | null,
  what: { readonly changes: readonly Change[]; readonly problem: Problem },
): Answer | null {
  if (plan?.proof !== 'proven' || !onlyTightens(problem, what.problem)) return null;
  const carried = { ...plan, provenance: { ...plan.provenance, changes: what.changes } };
  // The verifier measures the goals on the changed case: they must be what the plan says.
  if (verifyPlan(what.problem, carried).length > 0) return null;
  return { status: 'planned', plan: carried, asBase: true, statistics: NOT_SOLVED };
}
