import type { GoalResult, OpenCourse } from '../../plan/index.js';
import { MINIMISED, type Problem } from '../../problem/index.js';
import type { Difference, GoalCost, Seat } from './types.js';

/* Two plans side by side: goal by goal, person by person. */

/** What a goal can reach, as far as it is known: its proven optimum, else what the plan has. */
export const optimumOf = ({ proven, bound, value }: GoalResult): number =>
  proven && bound !== null ? bound : value;

/** Below this two values of a goal are one: they have six decimals at most. */
const SAME = 5e-7;

/** How much better `b` is in a goal than `a`; 0 when they are the same. */
export const gain = ({ goals }: Problem, goal: number, a: number, b: number): number => {
  const more = MINIMISED.has(goals[goal]!.id) ? a - b : b - a;
  return Math.abs(more) < SAME ? 0 : more;
};

/**
 * Where `b` first differs from `a` in the order of the goals: above 0 when it is better there, below 0 when worse, 0 when they are
 * the same as far as both lists go.
 */
export function inOrder(problem: Problem, a: readonly number[], b: readonly number[]): number {
  const both = Math.min(a.length, b.length);
  for (let goal = 0; goal < both; goal += 1) {
    const difference = gain(problem, goal, a[goal]!, b[goal]!);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const goalCosts = (
  { goals }: Problem,
  before: readonly GoalResult[],
  after: readonly GoalResult[],
): readonly GoalCost[] =>
  goals.map(({ id }, index) => ({
    id,
    before: before[index]!.value,
    after: after[index]!.value,
    proven: after[index]!.proven,
  }));

/** Who comes, leaves and moves, and which courses open and shut, from `before` to `after`. */
export function difference(before: readonly OpenCourse[], after: readonly OpenCourse[]): Difference {
  const [was, is] = [placesOf(before), placesOf(after)];
  const everybody = [...new Set([...was.keys(), ...is.keys()])].sort();
  const comes: Seat[] = [];
  const leaves: Seat[] = [];
  const moves: { official: string; from: string; to: string }[] = [];
  for (const official of everybody) {
    const [gone, added] = [without(was, is, official), without(is, was, official)];
    gone.forEach((course, index) => {
      const to = added[index];
      if (to === undefined) leaves.push({ official, course });
      else moves.push({ official, from: course, to });
    });
    comes.push(...added.slice(gone.length).map((course) => ({ official, course })));
  }
  const ids = (courses: readonly OpenCourse[]): readonly string[] => courses.map(({ id }) => id).sort();
  const [open, opened] = [ids(before), ids(after)];
  return {
    comes,
    leaves,
    moves,
    opens: opened.filter((id) => !open.includes(id)),
    shuts: open.filter((id) => !opened.includes(id)),
  };
}

type Places = ReadonlyMap<string, readonly string[]>;

const placesOf = (courses: readonly OpenCourse[]): Places => {
  const places = new Map<string, string[]>();
  for (const { id, officials } of courses) {
    for (const official of officials) places.set(official, [...(places.get(official) ?? []), id]);
  }
  return places;
};

/** The courses of an official on one side that are not on the other. */
const without = (these: Places, those: Places, official: string): readonly string[] =>
  (these.get(official) ?? []).filter((course) => !(those.get(official) ?? []).includes(course)).sort();
