import type { Plan } from '../../plan/index.js';
import { type Applied, applyChanges, type Change, type Problem } from '../../problem/index.js';

/** A plan in hand with the case that it is for, both without the goals by which an earlier repair kept another plan. */
export interface Standing {
  readonly applied: Applied;
  readonly changes: readonly Change[];
  readonly plan: Plan;
}

/** The changes that stand in a plan made the case that it is for; what is wrong with them, `applied` says. */
export function standingOf(problem: Problem, plan: Plan): Standing {
  // Read as data and checked there, change by change.
  const all = plan.provenance.changes as readonly Change[];
  const changes = all.filter((change) => change.do !== 'keepPlan');
  const places = all.flatMap((change) => (change.do === 'keepPlan' ? [change.at] : []));
  const goals = places.reduceRight((rest, at) => rest.toSpliced(at - 1, 1), plan.goals);
  return {
    applied: applyChanges(problem, changes),
    changes,
    plan: { ...plan, goals, provenance: { ...plan.provenance, changes } },
  };
}
