import type { Formulation } from '../formulation/index.js';
import {
  gather,
  type HeldRow,
  highs,
  type LinearModel,
  numeratorAt,
  type Objective,
  type Point,
} from '../milp/index.js';

/** A case in which a course may open by a part and a seat be shared: parts from 0 to 1. */
export interface Relaxation {
  /** By candidate. */
  readonly open: readonly number[];
  /** By candidate, for its attendable officials in their order. */
  readonly attend: readonly (readonly number[])[];
}

export interface RelaxationLimits {
  /** Seconds for all goals together; null: no limit. */
  readonly seconds: number | null;
  readonly signal?: AbortSignal | undefined;
}

/** Each goal is held within this part of its value: the solver's own tolerance must not make the next one infeasible. */
const SLACK = 1e-6;

/**
 * The linear relaxation of a case, its goals optimised in order. When time runs out the point of the last goal that came to
 * an end is given; null when there is none. The parts guide a rounding: nothing is proven by them, so they are not checked.
 */
export async function relax(
  { model, objectives, columns }: Formulation,
  { seconds, signal }: RelaxationLimits,
): Promise<Relaxation | null> {
  const began = performance.now();
  const left = (): number | null =>
    seconds === null ? null : Math.max(0, seconds - (performance.now() - began) / 1000);
  const session = await highs.open(withoutIntegrality(model));
  const held: HeldRow[] = [];
  let point: Point | null = null;
  try {
    for (const objective of objectives.length === 0 ? [NOTHING] : objectives) {
      if (left() === 0 || signal?.aborted) break;
      const limits = { seconds: left(), gap: 0 };
      const continuous = { ...objective, step: 0 }; // its values may differ by anything
      const result = await session.solve({
        objective: continuous,
        held: [...held],
        start: null,
        limits,
        signal,
      });
      if (result.termination !== 'optimal' || result.incumbent === null) break;
      point = result.incumbent;
      held.push(hold(continuous, numeratorAt(continuous, point)));
    }
  } finally {
    await session.close();
  }
  if (point === null) return null;
  const { pairs } = columns;
  const part = (column: number): number => Math.min(1, Math.max(0, point[column]!));
  return {
    open: columns.open.map(part),
    attend: columns.open.map((_, c) => Array.from(pairs.ofCandidate(c), (pair) => part(pairs.first + pair))),
  };
}

/** Any feasible point will do. */
const NOTHING: Objective = {
  name: 'feasible',
  sense: 'max',
  terms: gather([]),
  constant: 0,
  denominator: 1,
  tolerance: 0,
  step: 0,
};

/** The hint of the followers stays: HiGHS's presolve, which it lets in, finds the relaxation much sooner. */
const withoutIntegrality = (model: LinearModel): LinearModel => ({
  ...model,
  columns: { ...model.columns, integer: new Uint8Array(model.columns.count) },
});

const hold = (
  { name, sense, terms, constant, denominator, tolerance }: Objective,
  value: number,
): HeldRow => {
  const slack = tolerance * denominator + SLACK * Math.max(1, Math.abs(value));
  const level = value - constant;
  return sense === 'max'
    ? { name: `held(${name})`, terms, lower: level - slack, upper: Infinity }
    : { name: `held(${name})`, terms, lower: -Infinity, upper: level + slack };
};
