import { screen } from '../eligibility/index.js';
import { type Formulation, formulate, type Linear, textbook } from '../formulation/index.js';
import {
  formatLp,
  formatMps,
  hold,
  type LinearModel,
  type Objective,
  scaled,
  withRows,
} from '../milp/index.js';
import type { Plan } from '../plan/index.js';
import type { Problem } from '../problem/index.js';
import { planCase } from './plan-case.js';
import type { Outcome, PlanOptions } from './types.js';

/** `lean`: the model that the planner solves; `textbook`: the plain one, without columns that are mere sums. */
export const MODEL_KINDS = ['lean', 'textbook'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

export const MODEL_FORMATS = ['mps', 'lp'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];

/** A case as variables and constraints, its goals in order. */
export const caseModel = (problem: Problem, kind: ModelKind): Linear =>
  ofKind(formulate(screen(problem)), kind);

const ofKind = (formulation: Formulation, kind: ModelKind): Linear =>
  kind === 'lean' ? formulation : textbook(formulation);

/** The model of one goal. `objective` counts in steps: neighbouring values that can occur differ by 1. */
export interface StagedModel {
  readonly model: LinearModel;
  readonly objective: Objective;
}

/** One model for each goal whose earlier goals have an optimum (a numerator): these are held there, within their tolerance. */
export function stagedModels({ model, objectives }: Linear, optima: readonly number[]): StagedModel[] {
  const stepped = objectives.map(inSteps);
  const rows = stepped.map((objective, at) =>
    hold(objective, (optima[at] ?? Number.NaN) / objectives[at]!.step),
  );
  return stepped
    .slice(0, optima.length + 1)
    .map((objective, at) => ({ model: withRows(model, rows.slice(0, at)), objective }));
}

/** The objective in units of its step: small numbers are easier on a solver than whole VND, and the values are the same. */
export const inSteps = (objective: Objective): Objective => {
  const { terms, constant, denominator, step } = objective;
  return {
    ...objective,
    terms: scaled(terms, (coefficient) => coefficient / step),
    constant: constant / step,
    denominator: denominator / step,
    step: 1,
  };
};

/** The proven optimum of each goal as the numerator of its objective; null when one is not proven. */
export function provenOptima({ objectives }: Linear, { goals }: Plan): readonly number[] | null {
  const optima = goals.flatMap(({ bound, proven }, at) =>
    proven && bound !== null ? [Math.round(bound * objectives[at]!.denominator)] : [],
  );
  return optima.length === objectives.length ? optima : null;
}

/** The model of one goal as a file for other solvers. */
export interface ExportedGoal {
  readonly goal: string;
  /** The name of the file, such as `02-coverGroups.mps`. */
  readonly file: string;
  readonly text: string;
  readonly sense: Objective['sense'];
  /** What a solver finds for the file: the optimum in steps; in MPS its negative for a maximum. */
  readonly optimum: number;
  /** The optimum of the goal is numerator / denominator. */
  readonly numerator: number;
  readonly denominator: number;
}

export type Export =
  | { readonly status: 'exported'; readonly goals: readonly ExportedGoal[] }
  /** Stopped before these goals were proven: there is nothing to hold the later ones at. */
  | { readonly status: 'unproven'; readonly goals: readonly string[] }
  | Exclude<Outcome, { status: 'planned' }>;

export interface ExportOptions extends PlanOptions {
  readonly format: ModelFormat;
  readonly kind: ModelKind;
}

/**
 * The models of a case, one for each goal with the earlier goals held at their optima; the case is solved for these first.
 * Throws `PlanningFault` as `planCase` does.
 */
export async function exportModels(
  problem: Problem,
  { format, kind, ...options }: ExportOptions,
): Promise<Export> {
  const outcome = await planCase(problem, { ...options, gap: 0 });
  if (outcome.status !== 'planned') return outcome;
  const linear = ofKind(formulate(outcome.screening), kind);
  const optima = provenOptima(linear, outcome.plan);
  if (optima === null) {
    const open = outcome.plan.goals.filter(({ proven }) => !proven);
    return { status: 'unproven', goals: open.map(({ id }) => id) };
  }
  const goals = stagedModels(linear, optima).map((staged, at) =>
    exported(staged, linear.objectives[at]!, at, optima[at]!, format),
  );
  return { status: 'exported', goals };
}

const exported = (
  { model, objective }: StagedModel,
  { name, sense, denominator, step }: Objective,
  at: number,
  numerator: number,
  format: ModelFormat,
): ExportedGoal => ({
  goal: name,
  file: `${String(at + 1).padStart(2, '0')}-${name}.${format}`,
  text: format === 'mps' ? formatMps(model, objective) : formatLp(model, objective),
  sense,
  optimum: (format === 'mps' && sense === 'max' ? 0 - numerator : numerator) / step,
  numerator,
  denominator,
});
