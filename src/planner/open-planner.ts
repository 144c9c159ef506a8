import { screen } from '../eligibility/index.js';
import { type Formulation, formulate } from '../formulation/index.js';
import {
  type Edits,
  edited,
  exact,
  isWithin,
  type LexicographicResult,
  type Point,
  type Session,
  solveStages,
  trusted,
} from '../milp/index.js';
import type { Plan } from '../plan/index.js';
import { applyChanges, type Change, type Issue, type Problem } from '../problem/index.js';
import { diagnose } from './diagnose.js';
import { editsOf } from './edits.js';
import { outcomeOf, planCase, progressReporter } from './plan-case.js';
import { betterOf, coursesOf, FOR_A_START, isBetter, withCourses } from './same-courses.js';
import type { Outcome, PlanOptions } from './types.js';

/** A case that is held ready for questions. `close` must be called. */
export interface Planner {
  /**
   * The best plan of the case with these changes (none: of the case itself), proven like that of `planCase`, from what earlier
   * answers taught. One question at a time.
   */
  readonly plan: (changes?: readonly Change[], options?: PlanOptions) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

const BACKEND = trusted(exact);

/** Changes that the case cannot take, for instance of something that it does not have. A fault of the caller. */
export class BadChanges extends Error {
  override readonly name = 'BadChanges';

  constructor(readonly issues: readonly Issue[]) {
    super(
      `changes that the case cannot take: ${issues.map(({ code, value }) => `${code} ${value}`).join(', ')}`,
    );
  }
}

/** How many plans of earlier answers are kept to start from. */
const KEPT = 8;

/**
 * Opens a case for what-ifs. Changes that are other bounds of the same model (a pin, a fund's amount, a closed course, a nominee who
 * withdraws) are answered in the open session; others are planned from scratch. Such an answer has no certificate:
 * `planCase` of the changed case makes one.
 */
export async function openPlanner(problem: Problem): Promise<Planner> {
  const formulation = formulate(screen(problem));
  const session = await BACKEND.open(formulation.model);
  const points: Point[] = [];
  const proven: Answer[] = [];

  /** The plan that the changes are compared with: that of the first question, mostly the case as it is. */
  let base: Point | null = null;
  let basePlan: Plan | null = null;

  /** A second session, for the courses of the base plan alone: what it learns of them it keeps. */
  let ofBase: Promise<Session> | null = null;

  /** The best plan with the courses of the base plan. */
  const nearBase = async (
    point: Point,
    edits: Edits,
    { seconds, options }: { readonly seconds: number | null; readonly options: PlanOptions },
  ): Promise<Point | null> => {
    ofBase ??= BACKEND.open(formulation.model);
    const session = await ofBase;
    await session.revise!(withCourses(formulation, coursesOf(formulation, point), edits));
    const limits = { seconds, gap: 0, signal: options.signal };
    return (await solveStages(session, null, formulation.objectives, limits)).incumbent;
  };

  const solved = async (edits: Edits, options: PlanOptions): Promise<LexicographicResult> => {
    const { objectives } = formulation;
    const began = performance.now();
    const seconds = options.time ?? null;
    const known = await bestOf(points, formulation, session.complete!);
    const near =
      base === null
        ? null
        : await nearBase(base, edits, { seconds: seconds === null ? null : seconds * FOR_A_START, options });
    const spent = (performance.now() - began) / 1000;
    const limits = {
      seconds: seconds === null ? null : Math.max(0, seconds - spent),
      gap: options.gap ?? 0,
      signal: options.signal,
      start: betterOf(formulation, known, near),
      onProgress: progressReporter(objectives, options),
    };
    return solveStages(session, null, objectives, limits);
  };

  const plan = async (changes: readonly Change[] = [], options: PlanOptions = {}): Promise<Outcome> => {
    const { problem: changed, issues } = applyChanges(problem, changes);
    if (changed === null) throw new BadChanges(issues);
    const edits = editsOf(formulation, changed);
    if (edits === null || session.revise === undefined || session.complete === undefined) {
      return planCase(changed, { near: basePlan, ...options });
    }
    const began = performance.now();
    await session.revise(edits);
    const again = await stillBest(proven, formulation, edits, session.complete);
    const result = again ?? (await solved(edits, options));
    if (again === null && result.objectives.length > 0 && result.objectives.every((each) => each.proven)) {
      proven.unshift({ edits, result });
      proven.length = Math.min(proven.length, KEPT);
    }
    if (result.incumbent === null && result.termination === 'infeasible') {
      return {
        status: 'infeasible',
        conflict: await diagnose(changed, BACKEND, options),
        screening: screen(changed),
      };
    }
    if (again === null && result.incumbent !== null) {
      points.unshift(result.incumbent);
      points.length = Math.min(points.length, KEPT);
      base ??= result.incumbent;
    }
    const solveSeconds = (performance.now() - began) / 1000;
    const outcome = outcomeOf({
      problem: changed,
      // Columns and nominees are those of the case as it was opened; money is the changed case's.
      formulation: withFunds(formulation, changed),
      screening: changes.length === 0 ? formulation.screening : screen(changed),
      result: changes.length === 0 ? result : withoutProofs(result),
      solver: BACKEND.name,
      options,
      seconds: { screenSeconds: 0, formulateSeconds: 0, solveSeconds },
    });
    if (outcome.status === 'planned') basePlan ??= outcome.plan;
    return outcome;
  };

  const close = async (): Promise<void> => {
    await session.close();
    if (ofBase !== null) await (await ofBase).close();
  };
  return { plan, close };
}

/** A case that was answered, every goal proven. */
interface Answer {
  readonly edits: Edits;
  readonly result: LexicographicResult;
}

/**
 * The answer to a case that allowed all that this one allows, when its plan still is one: what was best among more is best among
 * fewer. Where a goal may give something up, the plan need not show the optimum, and nothing follows.
 */
const stillBest = async (
  answers: readonly Answer[],
  { model, objectives }: Formulation,
  edits: Edits,
  complete: (point: Point) => Promise<Point | null>,
): Promise<LexicographicResult | null> => {
  if (objectives.some(({ tolerance }) => tolerance > 0)) return null;
  const now = edited(model, edits);
  for (const answer of answers) {
    if (!isWithin(now, edited(model, answer.edits))) continue;
    const incumbent = await complete(answer.result.incumbent!);
    if (incumbent === null) continue;
    return {
      ...answer.result,
      incumbent,
      objectives: answer.result.objectives.map((each) => ({ ...each, nodes: 0, seconds: 0 })),
      firstPointSeconds: 0,
    };
  }
  return null;
};

/** The best of the earlier plans, in the order of the goals, that is still one. */
const bestOf = async (
  points: readonly Point[],
  { objectives }: Formulation,
  complete: (point: Point) => Promise<Point | null>,
): Promise<Point | null> => {
  let best: Point | null = null;
  for (const point of points) {
    if (best !== null && !isBetter(objectives, point, best)) continue;
    best = (await complete(point)) ?? best;
  }
  return best;
};

const withFunds = (formulation: Formulation, { funds }: Problem): Formulation => ({
  ...formulation,
  screening: { ...formulation.screening, problem: { ...formulation.screening.problem, funds } },
});

/** The rows of the open model are not named as those of the changed case would be. */
const withoutProofs = (result: LexicographicResult): LexicographicResult => ({
  ...result,
  objectives: result.objectives.map((each) => ({ ...each, proof: null })),
});
