import { screen } from '../../eligibility/index.js';
import { type Formulation, formulate, readCourses } from '../../formulation/index.js';
import { type Backend, type LinearModel, solveInOrder } from '../../milp/index.js';
import { measurePlan, type OpenCourse, type Plan, type Violation, verifyPlan } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import { forbids } from './part.js';

/** How much longer an inquiry may go on. */
export interface Clock {
  /** null: without a limit. */
  readonly secondsLeft: () => number | null;
  readonly signal: AbortSignal | undefined;
}

export const isOver = ({ secondsLeft, signal }: Clock): boolean =>
  (signal?.aborted ?? false) || (secondsLeft() ?? 1) <= 0;

/** A clock that runs for `seconds` from now, and no longer than another. */
export const clockFor = (seconds: number | null, signal: AbortSignal | undefined): Clock => {
  const end = seconds === null ? null : performance.now() + seconds * 1000;
  return { secondsLeft: () => (end === null ? null : (end - performance.now()) / 1000), signal };
};

/** A plan, and the model of which it is a point. */
export interface FoundPlan {
  readonly courses: readonly OpenCourse[];
  readonly formulation: Formulation;
  readonly point: Float64Array;
}

/** A plan of a case; `none`: proven that there is none; `open`: not decided in the time given. */
export type Search =
  | ({ readonly ended: 'found' } & FoundPlan)
  | { readonly ended: 'none' }
  | { readonly ended: 'open' };

/** Where time is limited one hard question may use this part of what is left, but always these seconds. */
const SHARES = 24;
const LEAST_SECONDS = 8;

/** Any plan of the case at all. `lighter` may lift rows of the model. */
export async function anyPlan(
  problem: Problem,
  backend: Backend,
  clock: Clock,
  lighter: (model: LinearModel) => LinearModel = (model) => model,
): Promise<Search> {
  if (isOver(clock)) return { ended: 'open' };
  const formulation = formulate(screen(asked(problem)));
  const model = lighter(formulation.model);
  const left = clock.secondsLeft();
  const seconds = left === null ? null : Math.min(left, Math.max(LEAST_SECONDS, left / SHARES));
  const result = await solveInOrder(backend, model, [formulation.objectives.at(-1)!], {
    seconds,
    gap: ANY,
    signal: clock.signal,
  });
  const { incumbent: point } = result;
  if (point === null) return { ended: result.termination === 'infeasible' ? 'none' : 'open' };
  const courses = readCourses(formulation, point);
  return courses === null ? { ended: 'open' } : { ended: 'found', courses, formulation, point };
}

/** The relative gap of a plan that is enough: any at all. */
const ANY = 1e6;

/**
 * The case without goals, but for those that keep unranked pairs apart, and one to spend little: without anything to aim at a
 * search finds a plan many times later, and a cheap plan answers more of the questions to come.
 */
const asked = (problem: Problem): Problem => ({
  ...problem,
  goals: [...problem.goals.filter(forbids), { id: 'spend', tolerance: 0 }],
});

/** What the verifier finds against the rules of a case in these courses. */
export const faultsOf = (problem: Problem, courses: readonly OpenCourse[]): readonly Violation[] =>
  verifyPlan(problem, documentOf(problem, courses)).filter(
    ({ rule, code }) => !ABOUT_THE_DOCUMENT.has(rule) || code === 'goals.unranked',
  );

const ABOUT_THE_DOCUMENT: ReadonlySet<string> = new Set(['coverage', 'goals', 'proof']);

/** The courses as a plan document that claims nothing about its goals. */
const documentOf = (problem: Problem, courses: readonly OpenCourse[]): Plan => ({
  format: 'lotrinh/plan@1',
  case: problem.id,
  scenario: null,
  proof: 'none',
  goals: [],
  courses,
  standby: {},
  coverage: measurePlan(problem, courses).coverage,
  provenance: {
    programme: '',
    version: '',
    solver: '',
    solverVersion: '',
    options: {},
    changes: [],
    inputs: {},
  },
});
