import { screen } from '../../eligibility/index.js';
import { type GoalResult, type Plan, verifyPlan } from '../../plan/index.js';
import { type Applied, applyChanges, type Change, type Issue, type Problem } from '../../problem/index.js';
import { planCase } from '../plan-case.js';
import { requestFaults } from './faults.js';
import { begunAndToCome, placeOf, requestedChanges } from './requested.js';
import { seatChanges } from './seat-changes.js';
import { withoutNeedless } from './spare.js';
import { standingOf } from './standing.js';
import type { RepairFault, RepairOptions, RepairOutcome, RepairRequest } from './types.js';

/**
 * A plan mended after people withdraw and courses are cancelled: what has begun stays, and of the rest as many seats stay as the
 * goals before `keepPlan` allow. The answer is the changes, person by person, and the plan, which keeps every rule of the changed
 * case. When nothing of the plan is touched, nobody changes: a better plan is not sought, for that is not a repair.
 *
 * `problem` is the case; changes that stand in the plan (a scenario, an earlier repair) come first.
 */
export async function repairPlan(
  problem: Problem,
  plan: Plan,
  request: RepairRequest,
  options: RepairOptions = {},
): Promise<RepairOutcome> {
  const standing = standingOf(problem, plan);
  if (standing.applied.problem === null) return refused(standing.applied);
  const base = standing.applied.problem;
  const faults = requestFaults(base, plan, request);
  if (faults.length > 0) return { status: 'refused', faults };
  const wanted = requestedChanges(base, plan, request);
  const applied = applyChanges(base, wanted);
  if (applied.problem === null) return refused(applied);
  const changed = applied.problem;
  const changes = [...standing.changes, ...wanted];
  if (!isTouched(plan, request)) {
    const kept = asItStands(changed, standing.plan, request, {
      changes,
      at: placeOf(base, request.keep ?? 'first'),
    });
    if (kept !== null) return untouched(changed, kept, changes, plan);
  }
  const outcome = await planCase(changed, {
    ...options,
    near: plan,
    scenario: { id: plan.scenario, changes },
  });
  if (outcome.status === 'stopped') return outcome;
  if (outcome.status === 'infeasible') {
    const { conflict, screening } = outcome;
    return { status: 'infeasible', problem: changed, changes, conflict, screening };
  }
  const { certificate, screening, statistics } = outcome;
  const repaired = withoutNeedless(changed, plan, outcome.plan);
  const seats = seatChanges(plan, repaired, request);
  return {
    status: 'repaired',
    problem: changed,
    changes,
    plan: repaired,
    certificate,
    seats,
    screening,
    statistics,
  };
}

const refused = ({ issues }: Applied): RepairOutcome => ({ status: 'refused', faults: issues.map(asFault) });

const asFault = ({ code, column }: Issue): RepairFault => ({
  code: 'repair.change',
  params: { place: column ?? '', code },
});

/** Whether somebody who is still to attend withdraws, or a course that is still to come is cancelled. */
const isTouched = (plan: Plan, request: RepairRequest): boolean =>
  begunAndToCome(plan, request).toCome.some(
    ({ id, course, officials }) =>
      request.cancel.includes(id) ||
      request.cancel.includes(course) ||
      officials.some((official) => request.withdraw.includes(official)),
  );

/**
 * The plan as one of the changed case, with its goal `keepPlan`, all seats of which stay; null when it breaks a rule of the case.
 * The changed case has no plan that the case does not have, so what was proven of the other goals stands.
 */
const asItStands = (
  changed: Problem,
  plan: Plan,
  { withdraw }: RepairRequest,
  { changes, at }: { readonly changes: readonly Change[]; readonly at: number },
): Plan | null => {
  const seats = plan.courses.reduce((sum, { officials }) => sum + officials.length, 0);
  const all: GoalResult = { id: 'keepPlan', value: seats, bound: seats, proven: true };
  // Without a nominee a province may no longer count, and a better least one be within reach.
  const open = (goal: GoalResult): GoalResult =>
    goal.id === 'leastProvince' && withdraw.length > 0 ? { ...goal, bound: null, proven: false } : goal;
  const goals = plan.goals.map(open).toSpliced(at - 1, 0, all);
  const kept: Plan = {
    ...plan,
    goals,
    proof: goals.every(({ proven }) => proven) ? 'proven' : 'gap',
    standby: Object.fromEntries(
      Object.entries(plan.standby).map(([course, list]) => [
        course,
        list.filter((id) => !withdraw.includes(id)),
      ]),
    ),
    provenance: { ...plan.provenance, changes },
  };
  return verifyPlan(changed, kept).length === 0 ? kept : null;
};

const untouched = (
  problem: Problem,
  standing: Plan,
  changes: readonly Change[],
  before: Plan,
): RepairOutcome => ({
  status: 'repaired',
  problem,
  changes,
  plan: standing,
  certificate: null,
  seats: seatChanges(before, standing, { withdraw: [], cancel: [] }),
  screening: screen(problem),
  statistics: null,
});
