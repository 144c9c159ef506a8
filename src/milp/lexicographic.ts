import { blend, blendLength } from './blend.js';
import type { LinearModel, Objective, Point } from './linear-model.js';
import { numeratorAt } from './point.js';
import type { ObjectiveProof } from './proof.js';
import type { Backend, HeldRow, Session, SolverResult, Termination } from './solver.js';
import { gather } from './terms.js';

/** What is known of one objective after its turn. Numerators, as in `Objective`. */
export interface ObjectiveResult {
  /** At the incumbent right after this objective's turn. */
  readonly value: number;
  /** The best that is possible given the earlier objectives; null when unknown. */
  readonly bound: number | null;
  readonly proven: boolean;
  readonly termination: Termination | 'skipped';
  readonly nodes: number;
  readonly seconds: number;
  /** Why the bound is one; null when the backend does not tell. */
  readonly proof: ObjectiveProof | null;
}

export interface LexicographicResult {
  /** How the search for a first point ended when there is none: infeasible, time, interrupted or undecided. */
  readonly termination: Termination;
  readonly detail: string;
  readonly incumbent: Point | null;
  /** One for each objective, in order; empty without an incumbent. */
  readonly objectives: readonly ObjectiveResult[];
  readonly solverVersion: string;
  readonly firstPointSeconds: number | null;
}

export interface LexicographicOptions {
  /** For all objectives together; null: no limit. */
  readonly seconds: number | null;
  /** Relative gap at which each objective may stop; 0 proves it. */
  readonly gap: number;
  readonly signal?: AbortSignal | undefined;
  /** A point that keeps every row. */
  readonly start?: Point | null;
  readonly onProgress?: ((index: number, incumbent: number | null, bound: number | null) => void) | undefined;
}

/** Nothing to optimise: any feasible point will do. */
const FEASIBILITY: Objective = {
  name: 'feasible',
  sense: 'max',
  terms: gather([]),
  constant: 0,
  denominator: 1,
  tolerance: 0,
  step: 1,
};

/**
 * Optimises the objectives in order. Each is held, within its tolerance, at the value it reached before the next one
 * gets its turn; each starts from the incumbent of the one before. An objective that stops unproven is held at its
 * incumbent's value, so later bounds hold among the points at least that good. A backend that `blends` solves neighbouring
 * objectives of few values as one; where that is not proven, each has its turn after all.
 */
export async function solveInOrder(
  backend: Backend,
  model: LinearModel,
  objectives: readonly Objective[],
  options: LexicographicOptions,
): Promise<LexicographicResult> {
  const session = await backend.open(model);
  try {
    return await solveStages(session, backend.blends ? model : null, objectives, options);
  } finally {
    await session.close();
  }
}

/** The same in a session that is open already, and stays open. */
export async function solveStages(
  session: Session,
  /** The model, for a backend that blends; null: every objective has a solve of its own. */
  blending: LinearModel | null,
  objectives: readonly Objective[],
  options: LexicographicOptions,
): Promise<LexicographicResult> {
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const stages = objectives.length === 0 ? [FEASIBILITY] : objectives;
  const held: HeldRow[] = [];
  const results: ObjectiveResult[] = [];
  let incumbent: Point | null = options.start ?? null;
  let firstPointSeconds: number | null = null;
  let last: SolverResult | null = null;
  let blendedUpTo = 0;

  for (const [index, objective] of stages.entries()) {
    if (index < results.length) continue; // proven together with an earlier one
    const from = elapsed();
    const seconds = shareOfTime(options.seconds, from, stages.length - index);
    if (incumbent !== null && (seconds === 0 || options.signal?.aborted)) {
      results.push(unproven(objective, incumbent, 'skipped'));
      continue;
    }
    const solve = (limit: number | null, target = objective, unit = 1): Promise<SolverResult> =>
      session.solve({
        objective: target,
        upcoming: target === objective ? stages.slice(index + 1) : [],
        held: [...held],
        start: incumbent,
        limits: { seconds: limit, gap: options.gap },
        signal: options.signal,
        onProgress: (value, bound) => {
          if (value !== null) firstPointSeconds ??= elapsed();
          const own = (sum: number | null): number | null =>
            sum === null || target === objective ? sum : Math.floor(sum / unit + 1e-6) * objective.step;
          options.onProgress?.(index, own(value), own(bound));
        },
      });
    const length =
      blending === null || options.gap > 0 || index < blendedUpTo ? 1 : blendLength(blending, stages, index);
    if (length > 1) {
      blendedUpTo = index + length;
      const parts = stages.slice(index, blendedUpTo);
      const { objective: sum, weight } = blend(blending!, parts);
      last = await solve(seconds, sum, weight);
      incumbent = betterOf(sum, incumbent, last.incumbent);
      if (incumbent !== null && last.bound === numeratorAt(sum, incumbent)) {
        firstPointSeconds ??= elapsed();
        for (const part of parts) {
          const value = numeratorAt(part, incumbent);
          const first = part === objective;
          results.push({
            value,
            bound: value,
            proven: true,
            termination: 'optimal',
            nodes: first ? last.nodes : 0,
            seconds: first ? elapsed() - from : 0,
            proof: null,
          });
          held.push(hold(part, value));
        }
        continue;
      }
      if (last.termination === 'infeasible') return nothing(last, session, firstPointSeconds);
    }
    last = await solve(seconds);
    // Without any point the later objectives have no use for their share of the time.
    const left = options.seconds === null ? 0 : options.seconds - elapsed();
    if (incumbent === null && last.incumbent === null && last.termination === 'time' && left > 0) {
      last = await solve(left);
    }
    incumbent = betterOf(objective, incumbent, last.incumbent);
    if (incumbent === null) return nothing(last, session, firstPointSeconds);
    firstPointSeconds ??= elapsed();
    const value = numeratorAt(objective, incumbent);
    results.push({
      value,
      bound: last.bound,
      proven: last.bound === value,
      termination: last.termination,
      nodes: last.nodes,
      seconds: elapsed() - from,
      proof: last.bound === value ? (last.proof ?? null) : null,
    });
    held.push(hold(objective, value));
  }
  return {
    // Nothing was searched where the time was over before it began: the start is all there is.
    termination: last?.termination ?? (options.signal?.aborted ? 'interrupted' : 'time'),
    detail: last?.detail ?? 'the start',
    incumbent,
    objectives: results.slice(0, objectives.length),
    solverVersion: session.version,
    firstPointSeconds,
  };
}

const nothing = (
  { termination, detail }: SolverResult,
  { version }: Session,
  firstPointSeconds: number | null,
): LexicographicResult => ({
  termination,
  detail,
  incumbent: null,
  objectives: [],
  solverVersion: version,
  firstPointSeconds,
});

/** An objective may use half of the time that is left, the last one all of it: a hard goal must not starve the rest. */
const shareOfTime = (limit: number | null, elapsed: number, objectivesLeft: number): number | null => {
  if (limit === null) return null;
  const left = Math.max(0, limit - elapsed);
  return objectivesLeft > 1 ? left / 2 : left;
};

const unproven = (objective: Objective, point: Point, termination: 'skipped'): ObjectiveResult => ({
  value: numeratorAt(objective, point),
  bound: null,
  proven: false,
  termination,
  nodes: 0,
  seconds: 0,
  proof: null,
});

const betterOf = (objective: Objective, held: Point | null, found: Point | null): Point | null => {
  if (held === null || found === null) return found ?? held;
  const gain = numeratorAt(objective, found) - numeratorAt(objective, held);
  return (objective.sense === 'max' ? gain >= 0 : gain <= 0) ? found : held;
};

/** The row that keeps an objective within its tolerance of a value (a numerator). */
export const hold = (
  { name, sense, terms, constant, denominator, tolerance }: Objective,
  value: number,
): HeldRow => {
  const level = value - constant;
  const slack = tolerance * denominator;
  return sense === 'max'
    ? { name: `held(${name})`, terms, lower: level - slack, upper: Infinity }
    : { name: `held(${name})`, terms, lower: -Infinity, upper: level + slack };
};
