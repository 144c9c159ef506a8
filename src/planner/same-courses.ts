import type { Formulation } from '../formulation/index.js';
import {
  type Backend,
  type Column,
  type Edits,
  edited,
  numeratorAt,
  type Point,
  solveInOrder,
} from '../milp/index.js';
import type { Plan } from '../plan/index.js';

/*
 * A plan for a changed case from one of the case as it was: its courses stay where they can. Little is left to decide then, so it
 * comes at once; what it is worth is for a search over all courses to say.
 */

/** The part of a time limit that may go into such a plan. */
export const FOR_A_START = 0.25;

/** Columns `open` of the courses of a plan, null where the case has no such candidate. */
export type Courses = readonly (Column | null)[];

export const coursesOf = ({ columns }: Formulation, point: Point): Courses =>
  columns.open.filter((open) => point[open]! > 0.5);

export function coursesOfPlan({ screening, columns }: Formulation, { courses }: Plan): Courses {
  const indexOf = new Map(screening.candidates.map(({ id }, index) => [id, index]));
  return courses.map(({ id }) => {
    const index = indexOf.get(id);
    return index === undefined ? null : columns.open[index]!;
  });
}

/**
 * The edits with which these courses open, as far as they may, and no others; where one may not, any others may join.
 */
export function withCourses({ model, columns }: Formulation, courses: Courses, edits: Edits): Edits {
  const near = edited(model, edits);
  const mayOpen = (open: Column | null): open is Column => open !== null && near.columns.upper[open]! > 0;
  const kept = new Set(courses.filter(mayOpen));
  const allStay = kept.size === courses.length;
  const decided = columns.open.flatMap((open): Edits['columns'] => {
    const [lower, upper] = [near.columns.lower[open]!, near.columns.upper[open]!];
    if (kept.has(open)) return [[open, 1, upper]];
    return allStay && lower === 0 ? [[open, lower, 0]] : [];
  });
  return { ...edits, columns: [...edits.columns, ...decided] };
}

/** The best plan with these courses. null: none was found in the time. */
export async function withSameCourses(
  backend: Backend,
  formulation: Formulation,
  courses: Courses,
  limits: { readonly seconds: number | null; readonly signal?: AbortSignal | undefined },
): Promise<Point | null> {
  const { model, objectives } = formulation;
  const near = edited(model, withCourses(formulation, courses, { columns: [], rows: [] }));
  const { incumbent } = await solveInOrder(backend, near, objectives, { ...limits, gap: 0 });
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
