import { type Screening, screen } from '../../eligibility/index.js';
import type { Edits } from '../../milp/index.js';
import { type OpenCourse, type Plan, verifyPlan } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import { inOrder, optimumOf } from './compare.js';
import { withFact } from './own-facts.js';
import {
  type Asked,
  type BoundsRoom,
  boundsIn,
  type Demand,
  documentOf,
  isOver,
  type Limits,
  openBounds,
  openRoom,
  type Resolved,
  type ResolvedPlan,
  type Room,
  type Start,
} from './resolve.js';
import { withStep } from './rule-steps.js';
import type { Effect, OwnFact, RuleStep } from './types.js';

/* Whether a change brings in what was asked for: each answer from a case solved again. */

/** What a search for changes knows. */
export interface Scene {
  readonly problem: Problem;
  readonly screening: Screening;
  /** The plan that is explained, and what each goal can reach in its case. */
  readonly plan: Plan;
  readonly base: readonly number[];
  readonly demand: Demand;
  /** The best plan found so far with what was asked for; null: none, or no plan can have it. */
  readonly forced: ResolvedPlan | null;
}

/** What is known of a change: its effect, that it does not help, or nothing in the time given. */
export type Verdict = Effect | 'no' | 'undecided';

/** What is left of the time. */
export type Clock = () => Limits;

/** How many of the first goals tell that what was asked for costs something. */
const decisiveGoals = ({ problem, base, forced }: Scene): number => {
  if (forced === null) return 1;
  const values = forced.goals.map(optimumOf);
  const first = problem.goals.findIndex((_, goal) => {
    const upTo = (list: readonly number[]): readonly number[] => list.slice(0, goal + 1);
    return inOrder(problem, upTo(base), upTo(values)) !== 0;
  });
  return first < 0 ? problem.goals.length : first + 1;
};

/** Rules that can be a step wider, and what each of them is to the model of the case. */
export interface Steps {
  readonly list: readonly WiderStep[];
  /** Where those that are other bounds of the model are asked about; null: there are none. */
  readonly room: BoundsRoom | null;
}

interface WiderStep {
  readonly step: RuleStep;
  readonly problem: Problem;
  /** null: the case with the step has another model. */
  readonly bounds: Edits | null;
}

/** Steps by what they cost to try: what changes no bound, what changes some, what makes another model; else as they come. */
export async function openSteps(
  { problem, screening, demand, plan }: Scene,
  steps: readonly RuleStep[],
  clock: Clock,
): Promise<Steps> {
  const cases = steps.map((step) => withStep(problem, step));
  const bounds = await boundsIn(screening, cases, clock);
  const effort = ({ bounds: edits }: WiderStep): number => (edits === null ? 2 : isNothing(edits) ? 0 : 1);
  const list = steps
    .map((step, index): WiderStep => ({ step, problem: cases[index]!, bounds: bounds[index]! }))
    .sort((a, b) => effort(a) - effort(b));
  const all = bounds.flatMap((edits) => (edits === null || isNothing(edits) ? [] : [edits]));
  return { list, room: all.length === 0 ? null : await openBounds(screening, demand, all, plan) };
}

const isNothing = ({ columns, rows }: Edits): boolean => columns.length + rows.length === 0;

/**
 * A rule one step wider. All that could be had before still can, so where the first goals with what was asked for stay below those
 * of the case as it is, the step does not help; a step that changes nothing of the model helps nobody. Otherwise the case with
 * the step is solved with and without the demand.
 */
export async function tryStep(
  scene: Scene,
  { problem, bounds }: WiderStep,
  room: BoundsRoom | null,
  clock: Clock,
): Promise<Verdict> {
  if (bounds !== null && isNothing(bounds)) return 'no';
  if (isOver(clock())) return 'undecided';
  if (bounds !== null)
    return helps(scene, problem, room!.of({ problem, bounds }), scene.forced?.courses ?? null, clock);
  // Steps touch no pair rule: who may attend what stays.
  return inRoom(scene, { ...scene.screening, problem }, async (fresh) =>
    helps(scene, problem, fresh, await startIn(fresh, scene, clock), clock),
  );
}

/** Whether a case that allows more has a best plan with what was asked for. */
const helps = async (
  scene: Scene,
  problem: Problem,
  asked: Asked,
  start: Start,
  clock: Clock,
): Promise<Verdict> => {
  const known = scene.plan.courses;
  const most = await asked.optima(true, start, decisiveGoals(scene), clock());
  if (most === 'infeasible' || inOrder(problem, scene.base, most) < 0) return 'no';
  const others = await asked.optima(false, known, most.length, clock());
  if (others !== 'infeasible' && inOrder(problem, others, most) < 0) return 'no';
  const best = await asked.best(false, known, clock());
  if (!isProven(best)) return 'undecided';
  if (meets(problem, scene.demand, best.courses)) return 'free';
  const demanded = await asked.best(true, start, clock());
  if (demanded.status === 'infeasible') return 'no';
  if (!isProven(demanded)) return 'undecided';
  return inOrder(problem, best.goals.map(optimumOf), demanded.goals.map(optimumOf)) < 0 ? 'no' : 'free';
};

/**
 * Another fact about a nominee whom the plan does not send: plans without them are worth what they were, so that only the best
 * one with them has to be known. The plan that was found with them may be good enough by itself.
 */
export async function tryFact(scene: Scene, official: string, fact: OwnFact, clock: Clock): Promise<Verdict> {
  const problem = withFact(scene.problem, official, fact);
  const { base, forced, plan } = scene;
  if (forced !== null) {
    const shown = worthOf(problem, plan, forced.courses);
    const more = shown === null ? -1 : inOrder(problem, base, shown);
    if (more >= 0) return more > 0 ? 'chosen' : 'free';
    if (cannotReach(scene, fact)) return 'no';
  }
  if (isOver(clock())) return 'undecided';
  return inRoom(scene, screen(problem), async (room) => {
    const start = await startIn(room, scene, clock);
    const most = await room.optima(true, start, decisiveGoals(scene), clock());
    if (most === 'infeasible' || inOrder(problem, base, most) < 0) return 'no';
    const best = await room.best(true, start, clock());
    if (best.status === 'infeasible') return 'no';
    if (!isProven(best)) return 'undecided';
    const more = inOrder(problem, base, best.goals.map(optimumOf));
    return more < 0 ? 'no' : more > 0 ? 'chosen' : 'free';
  });
}

const inRoom = async (
  { demand, plan }: Scene,
  screening: Screening,
  answer: (room: Room) => Promise<Verdict>,
): Promise<Verdict> => {
  const room = await openRoom(screening, demand, plan);
  try {
    return await answer(room);
  } finally {
    await room.close();
  }
};

/** A plan that has what was asked for may stay one when the case changes; else one has to be found. */
const startIn = async (room: Room, { forced, plan }: Scene, clock: Clock): Promise<Start> =>
  forced?.courses ?? (await room.nearby(plan.courses, clock()))?.courses ?? null;

/** The goal values of these courses; null when the case with other facts does not allow them. */
const worthOf = (
  problem: Problem,
  template: Plan,
  courses: readonly OpenCourse[],
): readonly number[] | null => {
  const plan = documentOf(problem, template, courses);
  return verifyPlan(problem, plan).length === 0 ? plan.goals.map(({ value }) => value) : null;
};

/** A wish moves only the points for topics, by three an attendance at most. */
const cannotReach = ({ problem, base, forced }: Scene, fact: OwnFact): boolean => {
  if (fact.kind !== 'topic' || forced === null || !forced.goals.every(({ proven }) => proven)) return false;
  const { oneCourse } = problem.rules;
  if (oneCourse.off || oneCourse.max !== 1) return false;
  const most = forced.goals.map((goal) => optimumOf(goal) + (goal.id === 'matchTopics' ? 3 : 0));
  const points = problem.goals.findIndex(({ id }) => id === 'matchTopics');
  return inOrder(problem, base.slice(0, points + 1), most.slice(0, points + 1)) < 0;
};

const isProven = (resolved: Resolved): resolved is ResolvedPlan =>
  resolved.status === 'planned' && resolved.goals.every(({ proven }) => proven);

/** Whether these courses have what is demanded. */
export const meets = (
  { courses: rows }: Problem,
  { officials, course, wanted }: Demand,
  courses: readonly OpenCourse[],
): boolean => {
  const isRow = rows.some(({ id }) => id === course);
  const has =
    course === undefined
      ? courses.some((open) => open.officials.some((id) => officials!.includes(id)))
      : courses.some((open) => (isRow ? open.course : open.id) === course);
  return has === wanted;
};

/**
 * The least merit, on the grid of the case's own merits, with which sending a nominee costs no goal anything; null: none up to 100
 * does. Who attends one course at most adds their merit to each plan that sends them, once: the best of those plans stays the
 * best, and its value moves by the difference.
 */
export function meritNeeded({ problem, base, forced }: Scene, official: string): number | null {
  const { oneCourse } = problem.rules;
  const isSingle = !oneCourse.off && oneCourse.max === 1;
  if (!isSingle || forced === null || !forced.goals.every(({ proven }) => proven)) return null;
  const place = problem.goals.findIndex(({ id }) => id === 'merit');
  const has = problem.officials.find(({ id }) => id === official)!.merit;
  if (place < 0) return null;
  const values = forced.goals.map(optimumOf);
  const unit = unitOfMerit(problem);
  const lacking = Math.round((base[place]! - values[place]!) * unit) / unit;
  const moved = (by: number): number[] =>
    values.map((value, goal) => (problem.goals[goal]!.id === 'merit' ? value + by : value));
  const enough = [lacking, lacking + 1 / unit].find(
    (more) => more > 0 && inOrder(problem, base, moved(more)) >= 0,
  );
  if (enough === undefined) return null;
  const needed = Math.round((has + enough) * unit) / unit;
  return needed > 100 ? null : needed;
}

/** 1, 10, 100 ...: one over the smallest difference that the merits of the case show by their decimals. */
const unitOfMerit = ({ officials }: Problem): number => {
  const decimals = officials.map(({ merit }) => String(merit).split('.')[1]?.length ?? 0);
  return 10 ** decimals.reduce((most, length) => Math.max(most, length), 0);
};
