import type { Formulation } from '../formulation/index.js';
import {
  type Backend,
  type Edits,
  edited,
  type LinearModel,
  numeratorAt,
  type Point,
  solveInOrder,
} from '../milp/index.js';

/*
 * A plan for a changed case from one of the case as it was: its courses stay where they can. Little is left to decide then, so it
 * comes at once; what it is worth is for a search over all courses to say.
 */

/** Whether all courses of the plan may still open. */
const allStay = ({ columns }: Formulation, { columns: changed }: LinearModel, plan: Point): boolean =>
  columns.open.every((open) => plan[open]! < 0.5 || changed.upper[open]! > 0);

/**
 * The best plan that keeps the courses of another which may still open; where one may not, any others may join. null: none
 * was found in the time.
 */
export async function withSameCourses(
  backend: Backend,
  formulation: Formulation,
  edits: Edits,
  plan: Point,
  limits: { readonly seconds: number | null; readonly signal?: AbortSignal | undefined },
): Promise<Point | null> {
  const near = edited(formulation.model, edits);
  const shut = allStay(formulation, near, plan);
  for (const open of formulation.columns.open) {
    if (plan[open]! < 0.5) {
      if (shut && near.columns.lower[open] === 0) near.columns.upper[open] = 0;
    } else if (near.columns.upper[open]! > 0) near.columns.lower[open] = 1;
  }
  const { incumbent } = await solveInOrder(backend, near, formulation.objectives, { ...limits, gap: 0 });
  return incumbent;
}

/** The one that is better in the first goal in which they differ. */
export const betterOf = ({ objectives }: Formulation, a: Point | null, b: Point | null): Point | null =>
  a === null || (b !== null && isBetter(objectives, b, a)) ? b : a;

export const isBetter = (objectives: Formulation['objectives'], a: Point, b: Point): boolean => {
  for (const objective of objectives) {
    const gain = numeratorAt(objective, a) - numeratorAt(objective, b);
    if (gain !== 0) return objective.sense === 'max' ? gain > 0 : gain < 0;
  }
  return false;
};
