import { edited, type LinearModel } from './linear-model.js';
import { breaches, evaluate, numeratorAt, roundIntegers, tightenBound } from './point.js';
import type { Backend, HeldRow, Session, SolverResult, Stage } from './solver.js';

/**
 * A backend whose every answer is checked against the model before it is believed: whole columns are rounded, every
 * row and bound is summed again, a bound on the wrong side of the incumbent is no bound, and "optimal" holds only when
 * the bound says so. What does not hold is `undecided`.
 */
export const trusted = (backend: Backend): Backend => ({
  ...backend,
  open: async (model): Promise<Session> => {
    const session = await backend.open(model);
    let current = model;
    const { revise, complete } = session;
    return {
      ...session,
      solve: async (stage) => believe(current, stage, await session.solve(stage)),
      ...(revise === undefined
        ? {}
        : {
            revise: async (edits) => {
              current = edited(model, edits);
              await revise(edits);
            },
          }),
      ...(complete === undefined
        ? {}
        : {
            complete: async (point) => {
              const found = await complete(point);
              return found === null || breaches(current, found).length > 0 ? null : found;
            },
          }),
    };
  },
});

/** The answer as far as it can be believed. */
export function believe(model: LinearModel, stage: Stage, answer: SolverResult): SolverResult {
  const { objective } = stage;
  const undecided = (detail: string): SolverResult => ({
    ...answer,
    termination: 'undecided',
    incumbent: null,
    bound: null,
    detail: `${answer.detail}: ${detail}`,
  });
  if (answer.termination === 'infeasible') {
    return stage.start === null
      ? { ...answer, incumbent: null }
      : undecided('infeasible, yet a feasible point is held');
  }
  const bound = believeBound(stage, answer.bound);
  if (answer.incumbent === null) {
    return answer.termination === 'optimal' ? undecided('optimal without a point') : { ...answer, bound };
  }
  const incumbent = roundIntegers(model, answer.incumbent);
  if (incumbent === null) return undecided('a whole column is fractional');
  const broken = [...breaches(model, incumbent), ...stage.held.flatMap((row) => heldBreach(row, incumbent))];
  if (broken[0] !== undefined) return undecided(`row ${broken[0].name} is broken`);

  const value = numeratorAt(objective, incumbent);
  if (bound !== null && (objective.sense === 'max' ? value > bound : value < bound)) {
    return undecided('the bound is worse than the incumbent');
  }
  const termination = answer.termination === 'optimal' && bound !== value ? 'gap' : answer.termination;
  return { ...answer, termination, incumbent, bound };
}

const believeBound = ({ objective }: Stage, bound: number | null): number | null =>
  bound === null || !Number.isFinite(bound) ? null : tightenBound(objective, bound);

const heldBreach = (row: HeldRow, point: Float64Array): { name: string }[] => {
  const sum = evaluate(row.terms, point);
  const slack = 1e-6;
  return sum >= row.lower - slack && sum <= row.upper + slack ? [] : [{ name: row.name }];
};
