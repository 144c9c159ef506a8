import { setImmediate } from 'node:timers/promises';
import type { Screening } from '../../eligibility/index.js';
import { type Formulation, formulate, readCourses } from '../../formulation/index.js';
import {
  differences,
  type Edits,
  edited,
  exact,
  gather,
  hold,
  type LexicographicResult,
  type LinearModel,
  numeratorAt,
  type Objective,
  otherBounds,
  type Point,
  type Session,
  solveInOrder,
  solveStages,
  type Term,
  trusted,
  widest,
  withRows,
} from '../../milp/index.js';
import { type GoalResult, measurePlan, type OpenCourse, type Plan, verifyPlan } from '../../plan/index.js';
import { names, type Problem } from '../../problem/index.js';
import { PlanningFault } from '../plan-case.js';

/* A case solved again with and without a demand that no rule of it makes, from plans that are known. */

/** What the plan asked for must have (`wanted`) or must not have. */
export interface Demand {
  /** Nominees, of whom one attends a course; or a course, row or dated candidate, that opens. */
  readonly officials?: readonly string[];
  readonly course?: string;
  readonly wanted: boolean;
}

export interface Limits {
  /** null: no limit. */
  readonly seconds: number | null;
  readonly signal?: AbortSignal | undefined;
}

export const isOver = ({ seconds, signal }: Limits): boolean => seconds === 0 || signal?.aborted === true;

/** The best plan, or what became of the search for it. */
export type Resolved = ResolvedPlan | { readonly status: 'infeasible' | 'unknown' };

export interface ResolvedPlan {
  readonly status: 'planned';
  readonly goals: readonly GoalResult[];
  readonly courses: readonly OpenCourse[];
}

/** A case to be solved with its demand and without. */
export interface Asked {
  /** The best plan, each goal with its bound; `start`: courses of a plan to begin from, as far as it is one here. */
  readonly best: (demanded: boolean, start: Start, limits: Limits) => Promise<Resolved>;
  /** The optima of the first `count` goals; fewer, where one of them was not proven. */
  readonly optima: (
    demanded: boolean,
    start: Start,
    count: number,
    limits: Limits,
  ) => Promise<readonly number[] | 'infeasible'>;
}

/** A case held open. `close` must be called. One question at a time. */
export interface Room extends Asked {
  /** A plan with the demand near these courses; null: none was found. */
  readonly nearby: (courses: readonly OpenCourse[], limits: Limits) => Promise<ResolvedPlan | null>;
  /** Among the plans with these courses and at least these goals, the one that leaves most people where `known` has them. */
  readonly tidied: (
    plan: ResolvedPlan,
    known: readonly OpenCourse[],
    limits: Limits,
  ) => Promise<ResolvedPlan>;
  readonly close: () => Promise<void>;
}

export type Start = readonly OpenCourse[] | null;

const BACKEND = trusted(exact);
const NO_EDITS: Edits = { columns: [], rows: [] };

/** A model with a demand in a session. */
interface Opened extends Demanding {
  readonly formulation: Formulation;
  /** The model as the session was opened. */
  readonly wide: LinearModel;
  readonly session: Session;
}

/** The model is opened with the widest of these bounds, so that what a search reads off its structure holds for each. */
const open = async (screening: Screening, demand: Demand, all: readonly Edits[]): Promise<Opened> => {
  const formulation = formulate(screening);
  const demanded = demanding(formulation, demand);
  const wide = edited(demanded.model, widest(all));
  return { ...demanded, formulation, wide, session: await BACKEND.open(wide) };
};

/** The questions about a case that is other bounds of an open model. `template`: the plan of which a new one takes its document. */
const askedOf = (
  { formulation, model, editsIn, wide, session }: Opened,
  { problem, bounds }: BoundsOf,
  template: Plan,
): Asked => {
  const { objectives } = formulation;
  const asked = edited(model, bounds);
  const reading = { ...formulation, screening: { ...formulation.screening, problem } };

  const solve = async (
    demanded: boolean,
    start: Start,
    count: number,
    limits: Limits,
  ): Promise<LexicographicResult | null> => {
    if (isOver(limits)) return null;
    await session.revise!(differences(wide, demanded ? edited(asked, editsIn(asked)) : asked));
    const point = start === null ? null : await session.complete!(pointOf(formulation, model, start));
    return solveStages(session, null, objectives.slice(0, count), { ...limits, gap: 0, start: point });
  };

  return {
    best: async (demanded, start, limits) => {
      const result = await solve(demanded, start, objectives.length, limits);
      if (result === null) return { status: 'unknown' };
      if (result.incumbent !== null) return planned(reading, result, template) ?? { status: 'unknown' };
      return { status: result.termination === 'infeasible' ? 'infeasible' : 'unknown' };
    },
    optima: async (demanded, start, count, limits) => {
      const result = await solve(demanded, start, count, limits);
      return result === null ? [] : provenOptima(formulation, result, count);
    },
  };
};

/** Opens a case with a demand. `template`: the plan of which a new one takes its document. */
export async function openRoom(screening: Screening, demand: Demand, template: Plan): Promise<Room> {
  const opened = await open(screening, demand, []);
  const { formulation, model, editsIn, candidates } = opened;
  const { problem } = screening;
  const { objectives } = formulation;
  const edits = editsIn(model);

  const nearby: Room['nearby'] = async (courses, limits) => {
    const kept = new Set(courses.map(({ id }) => id));
    const stays = (c: number): boolean => kept.has(screening.candidates[c]!.id);
    const asked = edited(model, edits);
    for (const near of [
      amongCourses(formulation, asked, stays, stays),
      amongCourses(
        formulation,
        asked,
        (c) => stays(c) || candidates.has(c),
        () => false,
      ),
    ]) {
      if (isOver(limits)) return null;
      const result = await solveInOrder(BACKEND, near, objectives, { ...limits, gap: 0 });
      const plan = result.incumbent === null ? null : planned(formulation, result, template);
      // What is best among few courses is no bound among all.
      if (plan !== null)
        return { ...plan, goals: plan.goals.map((goal) => ({ ...goal, bound: null, proven: false })) };
    }
    return null;
  };

  const tidied: Room['tidied'] = async (plan, known, limits) => {
    if (isOver(limits)) return plan;
    const open = new Set(plan.courses.map(({ id }) => id));
    const stays = (c: number): boolean => open.has(screening.candidates[c]!.id);
    const same = amongCourses(formulation, edited(model, edits), stays, stays);
    const narrow = await BACKEND.open(same);
    try {
      const start = await narrow.complete!(pointOf(formulation, model, plan.courses));
      if (start === null) return plan;
      const { incumbent } = await narrow.solve({
        objective: staying(formulation, known),
        held: objectives.map((goal) => hold({ ...goal, tolerance: 0 }, numeratorAt(goal, start))),
        start,
        limits: { seconds: limits.seconds, gap: 0 },
        signal: limits.signal,
      });
      const courses = incumbent === null ? null : readCourses(formulation, incumbent);
      if (courses === null) return plan;
      sign(problem, template, courses);
      return { ...plan, courses };
    } finally {
      await narrow.close();
    }
  };

  const asked = askedOf(opened, { problem, bounds: NO_EDITS }, template);
  return { ...asked, nearby, tidied, close: opened.session.close };
}

/** The optima of the first goals, up to the first that is not proven. */
const provenOptima = (
  { objectives }: Formulation,
  result: LexicographicResult,
  count: number,
): readonly number[] | 'infeasible' => {
  if (result.incumbent === null) return result.termination === 'infeasible' ? 'infeasible' : [];
  const open = result.objectives.findIndex(({ proven }) => !proven);
  return result.objectives
    .slice(0, open < 0 ? count : open)
    .map(({ bound }, index) => bound! / objectives[index]!.denominator);
};

/** What other cases are to the model of a case: the same rows and columns with other bounds; null: another model. */
export async function boundsIn(
  screening: Screening,
  others: readonly Problem[],
  clock: () => Limits,
): Promise<readonly (Edits | null)[]> {
  if (isOver(clock())) return others.map(() => null);
  const { model } = formulate(screening);
  const bounds: (Edits | null)[] = [];
  for (const problem of others) {
    bounds.push(isOver(clock()) ? null : otherBounds(model, formulate({ ...screening, problem }).model));
    await setImmediate(); // searches in other threads are waiting to be heard
  }
  return bounds;
}

/** A case that is other bounds of the model of another. */
export interface BoundsOf {
  readonly problem: Problem;
  readonly bounds: Edits;
}

/** Where cases that are other bounds of one model are asked about. `close` must be called. One question at a time. */
export interface BoundsRoom {
  readonly of: (other: BoundsOf) => Asked;
  readonly close: () => Promise<void>;
}

/** Opens a case for others with bounds at least as wide as its own. */
export async function openBounds(
  screening: Screening,
  demand: Demand,
  all: readonly Edits[],
  template: Plan,
): Promise<BoundsRoom> {
  const opened = await open(screening, demand, all);
  return { of: (other) => askedOf(opened, other, template), close: opened.session.close };
}

/** How many attend what they attend in a known plan. */
const staying = ({ screening, columns }: Formulation, known: readonly OpenCourse[]): Objective => {
  const officialsOf = new Map(known.map(({ id, officials }) => [id, new Set(officials)]));
  const { pairs } = columns;
  const terms = screening.candidates.flatMap(({ id }, c) => {
    const attending = officialsOf.get(id);
    if (attending === undefined) return [];
    const stay = pairs
      .ofCandidate(c)
      .filter((pair) => attending.has(screening.problem.officials[pairs.officials[pair]!]!.id));
    return Array.from(stay, (pair) => [pairs.first + pair, 1] as const);
  });
  return {
    name: 'staying',
    sense: 'max',
    terms: gather(terms),
    constant: 0,
    denominator: 1,
    tolerance: 0,
    step: 1,
  };
};

interface Demanding {
  /** The model of a case with what the demand is about. */
  readonly model: LinearModel;
  /** The bounds that make the demand, in the model or in one with other bounds. */
  readonly editsIn: (bounded: LinearModel) => Edits;
  /** The candidates that could meet it. */
  readonly candidates: ReadonlySet<number>;
}

const demanding = (formulation: Formulation, demand: Demand): Demanding => {
  const { terms, candidates } = meantBy(formulation, demand);
  const { model } = formulation;
  const [low, high] = demand.wanted ? [1, Infinity] : [-Infinity, 0];
  const [only, ...others] = terms;
  if (only !== undefined && others.length === 0) {
    const [column] = only;
    const editsIn = ({ columns: { lower, upper } }: LinearModel): Edits => ({
      columns: [[column, Math.max(lower[column]!, low), Math.min(upper[column]!, high)]],
      rows: [],
    });
    return { model, editsIn, candidates };
  }
  const free = withRows(model, [{ name: 'demand', terms: gather(terms), lower: -Infinity, upper: Infinity }]);
  const edits: Edits = { columns: [], rows: [[model.rows.count, low, high]] };
  return { model: free, editsIn: () => edits, candidates };
};

const meantBy = (
  { screening, columns }: Formulation,
  { officials = [], course }: Demand,
): { terms: readonly Term[]; candidates: ReadonlySet<number> } => {
  const { problem, candidates } = screening;
  if (course !== undefined) {
    const meant = candidates.flatMap((candidate, c) => (names(course, candidate) ? [c] : []));
    return { terms: meant.map((c) => [columns.open[c]!, 1] as const), candidates: new Set(meant) };
  }
  const asked = new Set(officials);
  const meant = new Set(problem.officials.flatMap(({ id }, o) => (asked.has(id) ? [o] : [])));
  const terms = [...meant].flatMap((o) => {
    const column = columns.trips[o];
    return column == null ? [] : [[column, 1] as const];
  });
  const { pairs } = columns;
  const theirs = candidates.flatMap((_, c) =>
    pairs.ofCandidate(c).some((pair) => meant.has(pairs.officials[pair]!)) ? [c] : [],
  );
  return { terms, candidates: new Set(theirs) };
};

/** The model in which only some candidates may open, and some have to as far as they may. */
const amongCourses = (
  { columns }: Formulation,
  model: LinearModel,
  mayOpen: (candidate: number) => boolean,
  mustOpen: (candidate: number) => boolean,
): LinearModel => {
  const near = edited(model, NO_EDITS);
  columns.open.forEach((open, c) => {
    if (mustOpen(c) && near.columns.upper[open]! > 0) near.columns.lower[open] = 1;
    if (!mayOpen(c) && near.columns.lower[open] === 0) near.columns.upper[open] = 0;
  });
  return near;
};

/**
 * A known plan as a point of the model, for `complete`. Of the whole columns that no course or person has, `least` may be 0 and
 * `reached` 1 in any plan; the others follow from the rows.
 */
const pointOf = (
  { screening, columns }: Formulation,
  model: LinearModel,
  courses: readonly OpenCourse[],
): Point => {
  const { pairs } = columns;
  const point = Float64Array.from(model.columns.integer, (whole) => 1 - whole);
  [...model.columns.names].forEach((name, column) => {
    if (name.startsWith('reached(')) point[column] = 1;
  });
  const officialsOf = new Map(courses.map(({ id, officials }) => [id, new Set(officials)]));
  screening.candidates.forEach(({ id }, c) => {
    const attending = officialsOf.get(id);
    if (attending === undefined) return;
    point[columns.open[c]!] = 1;
    for (const pair of pairs.ofCandidate(c)) {
      const official = pairs.officials[pair]!;
      if (!attending.has(screening.problem.officials[official]!.id)) continue;
      point[pairs.first + pair] = 1;
      point[columns.seats[c]!]! += 1;
      point[columns.trips[official]!]! += 1;
    }
  });
  return point;
};

/** The plan of a point with measured goals, which the verifier has signed; null when it cannot be paid. */
const planned = (
  formulation: Formulation,
  { incumbent, objectives }: LexicographicResult,
  template: Plan,
): ResolvedPlan | null => {
  const { problem } = formulation.screening;
  const courses = readCourses(formulation, incumbent!);
  if (courses === null) return null;
  sign(problem, template, courses);
  const measured = measurePlan(problem, courses);
  const goals = formulation.objectives.map(({ name, denominator }, index): GoalResult => {
    const { bound, proven } = objectives[index]!;
    return {
      id: name,
      value: measured.goals[index]!,
      bound: bound === null ? null : bound / denominator,
      proven,
    };
  });
  return { status: 'planned', goals, courses };
};

/** Nothing is said of courses that the verifier does not accept. */
const sign = (problem: Problem, template: Plan, courses: readonly OpenCourse[]): void => {
  const violations = verifyPlan(problem, documentOf(problem, template, courses));
  if (violations.length === 0) return;
  throw new PlanningFault(`the verifier does not sign the plan: ${JSON.stringify(violations.slice(0, 5))}`);
};

/** A plan document of these courses that claims nothing of its goals: bounds under a demand are no bounds of the case. */
export const documentOf = (problem: Problem, template: Plan, courses: readonly OpenCourse[]): Plan => {
  const { goals, coverage } = measurePlan(problem, courses);
  return {
    ...template,
    proof: problem.goals.length === 0 ? 'proven' : 'none',
    goals: problem.goals.map(({ id }, index) => ({ id, value: goals[index]!, bound: null, proven: false })),
    courses,
    standby: {},
    coverage,
  };
};
