import { type Screening, screen } from '../eligibility/index.js';
import { type Formulation, formulate, readCourses } from '../formulation/index.js';
import {
  type Backend,
  exact,
  highs,
  jslp,
  type LexicographicResult,
  type Objective,
  solveInOrder,
  trusted,
} from '../milp/index.js';
import { type GoalResult, measurePlan, type Plan, type Proof, verifyPlan } from '../plan/index.js';
import type { Problem } from '../problem/index.js';
import { certify } from './certificate.js';
import { diagnose } from './diagnose.js';
import { PROGRAMME } from './programme.js';
import { coursesOfPlan, FOR_A_START, withSameCourses } from './same-courses.js';
import type { Outcome, PlanOptions, SolverName, SolveStatistics, Undiagnosed } from './types.js';

const BACKENDS: Readonly<Record<SolverName, Backend>> = {
  exact: trusted(exact),
  highs: trusted(highs),
  jslp: trusted(jslp),
};

const backendOf = ({ solver = 'exact' }: PlanOptions): Backend => BACKENDS[solver];

/** A fault of this programme, never of the case: a plan that its own verifier does not sign. */
export class PlanningFault extends Error {
  override readonly name = 'PlanningFault';
}

/**
 * The best plan of a case by its goals in order, with what is proven of each; or the parts of the case that no plan can
 * satisfy together; or why neither was found. Every plan returned has passed the verifier.
 * Throws `PlanningFault` when a plan does not pass: that is our fault, and no such plan is shown.
 */
export async function planCase(problem: Problem, options: PlanOptions = {}): Promise<Outcome> {
  const outcome = await searchCase(problem, options);
  return outcome.status === 'infeasible'
    ? { ...outcome, conflict: await diagnose(problem, backendOf(options), options) }
    : outcome;
}

/**
 * `planCase` for those who show no more of an infeasible case than that it is one: to say what cannot hold together takes many
 * solves more than to find that something cannot.
 */
export async function searchCase(problem: Problem, options: PlanOptions = {}): Promise<Undiagnosed> {
  const clock = stopwatch();
  const screening = screen(problem);
  const screenSeconds = clock();
  const formulation = formulate(screening);
  const formulateSeconds = clock();
  const backend = backendOf(options);
  const seconds = options.time ?? null;
  const start =
    options.near == null
      ? null
      : await withSameCourses(backend, formulation, coursesOfPlan(formulation, options.near), {
          seconds: seconds === null ? null : seconds * FOR_A_START,
          signal: options.signal,
        });
  const startSeconds = clock();
  const result = await solveInOrder(backend, formulation.model, formulation.objectives, {
    seconds: seconds === null ? null : Math.max(0, seconds - startSeconds),
    gap: options.gap ?? 0,
    signal: options.signal,
    start,
    onProgress: progressReporter(formulation.objectives, options),
  });
  const solveSeconds = startSeconds + clock();

  if (result.incumbent === null && result.termination === 'infeasible') {
    return { status: 'infeasible', conflict: null, screening };
  }
  return outcomeOf({
    problem,
    formulation,
    screening,
    result,
    solver: backend.name,
    options,
    seconds: { screenSeconds, formulateSeconds, solveSeconds },
  });
}

/** What came of a search, plan and verdict: for `planCase`, and for a case that is held open. */
export function outcomeOf({
  problem,
  formulation,
  screening,
  result,
  solver,
  options,
  seconds,
}: {
  /** The case that the plan is for. */
  readonly problem: Problem;
  readonly formulation: Formulation;
  readonly screening: Screening;
  readonly result: LexicographicResult;
  readonly solver: string;
  readonly options: PlanOptions;
  readonly seconds: Pick<SolveStatistics, 'screenSeconds' | 'formulateSeconds' | 'solveSeconds'>;
}): Extract<Outcome, { status: 'planned' | 'stopped' }> {
  if (result.incumbent === null) {
    return { status: 'stopped', reason: stopReason(result), detail: result.detail, screening };
  }
  const plan = writePlan(problem, formulation, result, solver, options);
  if (plan === null) return { status: 'stopped', reason: 'undecided', detail: 'funds', screening };
  const violations = verifyPlan(problem, plan);
  if (violations.length > 0) {
    throw new PlanningFault(`the verifier does not sign the plan: ${JSON.stringify(violations.slice(0, 5))}`);
  }
  const statistics = statisticsOf(formulation, result, seconds);
  const certificate = certify(formulation, result, plan);
  return { status: 'planned', plan, certificate, screening, statistics };
}

/** Seconds since the last call. */
const stopwatch = (): (() => number) => {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
};

const stopReason = ({ termination }: LexicographicResult): 'time' | 'interrupted' | 'undecided' =>
  termination === 'time' || termination === 'interrupted' ? termination : 'undecided';

export const progressReporter = (objectives: readonly Objective[], { onProgress }: PlanOptions) => {
  if (onProgress === undefined) return undefined;
  const clock = performance.now();
  return (goal: number, incumbent: number | null, bound: number | null): void => {
    const objective = objectives[goal];
    if (objective === undefined) return;
    const value = (numerator: number | null): number | null =>
      numerator === null ? null : numerator / objective.denominator;
    onProgress({
      goal,
      goals: objectives.length,
      id: objective.name,
      incumbent: value(incumbent),
      bound: value(bound),
      seconds: (performance.now() - clock) / 1000,
    });
  };
};

/** The plan document of the incumbent; null when its courses cannot be paid to the last VND. */
const writePlan = (
  problem: Problem,
  formulation: Formulation,
  result: LexicographicResult,
  solver: string,
  options: PlanOptions,
): Plan | null => {
  const courses = readCourses(formulation, result.incumbent!);
  if (courses === null) return null;
  const measured = measurePlan(problem, courses);
  const goals = goalResults(formulation, result, measured.goals);
  return {
    format: 'lotrinh/plan@1',
    case: problem.id,
    scenario: options.scenario?.id ?? null,
    proof: proofOf(goals),
    goals,
    courses,
    standby: {},
    coverage: measured.coverage,
    provenance: {
      programme: PROGRAMME.name,
      version: PROGRAMME.version,
      solver,
      solverVersion: result.solverVersion,
      options: { time: options.time ?? null, gap: options.gap ?? 0 },
      changes: options.scenario?.changes ?? [],
      inputs: Object.fromEntries([...problem.inputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
};

/**
 * Values are measured on the plan, not taken from the solver. A goal is proven when its turn ended with bound = value, and the
 * plan still has that value within the goal's tolerance. A bound that the plan beats is no bound: the solver was wrong.
 */
const goalResults = (
  { objectives, screening }: Formulation,
  result: LexicographicResult,
  measured: readonly number[],
): GoalResult[] =>
  objectives.map(({ name, denominator, sense }, index) => {
    const { bound: numerator, proven } = result.objectives[index]!;
    const value = measured[index]!;
    const bound = numerator === null ? null : numerator / denominator;
    const given = screening.problem.goals[index]!.tolerance;
    const short = bound === null ? Infinity : sense === 'max' ? bound - value : value - bound;
    if (short < -1e-9) return { id: name, value, bound: null, proven: false }; // the plan itself disproves the bound
    return { id: name, value, bound, proven: proven && short <= given + 1e-9 };
  });

const proofOf = (goals: readonly GoalResult[]): Proof => {
  if (goals.every(({ proven }) => proven)) return 'proven';
  return goals.every(({ bound }) => bound === null) ? 'none' : 'gap';
};

const statisticsOf = (
  { model, objectives }: Formulation,
  result: LexicographicResult,
  seconds: Pick<SolveStatistics, 'screenSeconds' | 'formulateSeconds' | 'solveSeconds'>,
): SolveStatistics => ({
  columns: model.columns.count,
  integers: model.columns.integer.reduce((total, flag) => total + flag, 0),
  rows: model.rows.count,
  nonzeros: model.rows.indices.length,
  ...seconds,
  firstPlanSeconds: result.firstPointSeconds,
  goals: result.objectives.map(({ seconds: took, nodes }, index) => ({
    id: objectives[index]!.name,
    seconds: took,
    nodes,
  })),
});
