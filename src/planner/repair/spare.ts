import { type Plan, verifyPlan } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import { type Ground, groundOf, type Seating } from '../ground.js';

/*
 * Among plans of equal worth a search may take one that changes more than it has to. Here what brings nothing is taken back:
 * a new course, another date, somebody who joins.
 */

/** Who attends which dated candidate. */
type Choice = ReadonlyMap<string, readonly string[]>;

/**
 * A plan that is worth the same in every goal, with no new course, no new date and nobody who joins that could be left out by
 * itself. The plan itself when there is nothing to spare. `problem` is the changed case, `before` the plan that is repaired.
 */
export function withoutNeedless(problem: Problem, before: Plan, after: Plan): Plan {
  const ground = groundOf(problem);
  let best = after;
  const take = (choice: Choice): void => {
    const plan = planOf(ground, problem, choice, best);
    if (plan !== null) best = plan;
  };
  const dates = new Map(before.courses.map(({ course, id }) => [course, id]));
  for (const { id, course } of after.courses) {
    const then = dates.get(course);
    if (then === undefined) take(without(choiceOf(best), id));
    else if (then !== id) take(onDate(choiceOf(best), id, then));
  }
  const had = new Set(before.courses.flatMap(({ officials }) => officials));
  for (const { course, officials } of after.courses) {
    for (const official of officials.filter((each) => !had.has(each))) {
      const open = best.courses.find((each) => each.course === course);
      if (open === undefined) continue;
      const rest = open.officials.filter((each) => each !== official);
      take(new Map([...choiceOf(best), [open.id, rest]]));
    }
  }
  return best;
}

const choiceOf = ({ courses }: Plan): Choice => new Map(courses.map(({ id, officials }) => [id, officials]));

const without = (choice: Choice, candidate: string): Choice =>
  new Map([...choice].filter(([id]) => id !== candidate));

const onDate = (choice: Choice, now: string, then: string): Choice =>
  new Map([...choice].map(([id, officials]) => [id === now ? then : id, officials]));

/** The plan of a choice with all that was proven of another of equal worth; null when it breaks a rule or is worth less. */
const planOf = (ground: Ground, problem: Problem, choice: Choice, equal: Plan): Plan | null => {
  const seating = seatingOf(ground, choice);
  const drawn = seating === null ? null : ground.planOf(seating, equal.provenance.solver);
  if (drawn === null || drawn.goals.some(({ value }, index) => value !== equal.goals[index]!.value))
    return null;
  const plan: Plan = { ...equal, courses: drawn.courses, coverage: drawn.coverage };
  return verifyPlan(problem, plan).length === 0 ? plan : null;
};

const seatingOf = ({ screening }: Ground, choice: Choice): Seating | null => {
  const candidates = new Map(screening.candidates.map(({ id }, index) => [id, index]));
  const officials = new Map(screening.problem.officials.map(({ id }, index) => [id, index]));
  const seating = [...choice].map(
    ([id, people]) => [candidates.get(id), people.map((each) => officials.get(each))] as const,
  );
  const isKnown = seating.every(([c, people]) => c !== undefined && !people.includes(undefined));
  return isKnown ? new Map(seating as [number, number[]][]) : null;
};
