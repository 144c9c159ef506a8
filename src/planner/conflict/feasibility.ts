import { screen } from '../../eligibility/index.js';
import { type Formulation, formulate, readCourses } from '../../formulation/index.js';
import {
  type Backend,
  highs,
  type LexicographicResult,
  type LinearModel,
  solveInOrder,
  trusted,
} from '../../milp/index.js';
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

/** A plan of a case; `none`: proven that there is none; `open`: not decided in the time given. */
export type Search =
  | {
      readonly ended: 'found';
      readonly courses: readonly OpenCourse[];
      readonly formulation: Formulation;
      readonly point: Float64Array;
    }
  | { readonly ended: 'none' }
  | { readonly ended: 'open' };

/** Where time is limited one hard question may use this part of what is left, but always these seconds. */
const SHARES = 24;
const LEAST_SECONDS = 8;

/** On models with more columns than this, the exact search shows fast that there is no plan, and HiGHS that there is one. */
const LARGE = 5000;
const FINDER = trusted(highs);

const isDecided = ({ incumbent, termination }: LexicographicResult): boolean =>
  incumbent !== null || termination === 'infeasible';

/** What the first solver that can tell says; the others are stopped. */
const firstDecided = async (
  backends: readonly Backend[],
  model: LinearModel,
  seconds: number | null,
  signal: AbortSignal | undefined,
): Promise<LexicographicResult> => {
  const others = new AbortController();
  const stop = (): void => others.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  try {
    const results = backends.map(async (backend) => {
      const result = await solveInOrder(backend, model, [], { seconds, gap: 0, signal: others.signal });
      if (!isDecided(result)) throw new Undecided(result);
      return result;
    });
    return await Promise.any(results);
  } catch (error) {
    const undecided = (error as AggregateError).errors?.find((each) => each instanceof Undecided);
    if (undecided === undefined) throw error;
    return (undecided as Undecided).result;
  } finally {
    stop();
    signal?.removeEventListener('abort', stop);
  }
};

/** A search that ended without knowing. */
class Undecided extends Error {
  constructor(readonly result: LexicographicResult) {
    super(result.detail);
  }
}

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
  const backends = backend.name === 'exact' && model.columns.count > LARGE ? [backend, FINDER] : [backend];
  const result = await firstDecided(backends, model, seconds, clock.signal);
  const { incumbent: point } = result;
  if (point === null) return { ended: result.termination === 'infeasible' ? 'none' : 'open' };
  const courses = readCourses(formulation, point);
  return courses === null ? { ended: 'open' } : { ended: 'found', courses, formulation, point };
}

/** The case without goals, but for those that keep unranked pairs apart. */
const asked = (problem: Problem): Problem => ({
  ...problem,
  goals: problem.goals.filter(forbids),
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
