import type { LinearModel } from '../linear-model.js';
import type { Backend, HeldRow, Session, SolverResult, Stage, Termination } from '../solver.js';
import type { Terms } from '../terms.js';
import { hasUnsatisfiableRow } from './empty-rows.js';
import { scaledRows, termsFactor } from './scale.js';
import { openThread, stoppable, type Thread } from './thread.js';

/*
 * HiGHS, compiled to WebAssembly, in a worker thread: it blocks its thread while it solves. The model is loaded once and
 * stays; a stage changes the objective and adds the rows held since. Progress comes as messages, stop goes through a
 * shared flag that the worker reads between nodes.
 */

/** The rows of a model in HiGHS's own terms. */
export interface LoadMessage {
  readonly kind: 'load';
  readonly columns: { lower: Float64Array; upper: Float64Array; integer: Uint8Array; follower: Uint8Array };
  readonly rows: {
    lower: Float64Array;
    upper: Float64Array;
    starts: Int32Array;
    indices: Int32Array;
    values: Float64Array;
  };
  readonly stop: SharedArrayBuffer;
}

export interface HighsLoaded {
  readonly version: string;
}

export interface SolveMessage {
  readonly kind: 'solve';
  readonly maximise: boolean;
  readonly costs: Float64Array;
  readonly offset: number;
  readonly newRows: readonly { lower: number; upper: number; indices: Int32Array; values: Float64Array }[];
  readonly start: Float64Array | null;
  readonly seconds: number | null;
  readonly gap: number;
  /** Two values of the scaled objective that differ, differ by at least this; 0 when by anything. */
  readonly step: number;
}

export interface HighsAnswer {
  readonly status: string;
  readonly point: Float64Array | null;
  readonly bound: number | null;
  readonly nodes: number;
}

export const highs: Backend = { name: 'highs', blends: true, open };

async function open(model: LinearModel): Promise<Session> {
  const stop = new SharedArrayBuffer(4);
  const { columns, rows } = model;
  const load: LoadMessage = { kind: 'load', columns, rows: { ...rows, ...scaledRows(model) }, stop };
  const of = { file: '#highs-worker', name: 'HiGHS', model } as const;
  const { thread, loaded } = await openThread<HighsLoaded>(of, withoutNames(load));
  let heldSoFar = 0;
  return {
    version: loaded.version,
    async solve(stage) {
      if (columns.count === 0) return answerWithoutColumns(model, stage);
      const factor = termsFactor(stage.objective.terms);
      const newRows = stage.held.slice(heldSoFar).map(sparseRow);
      heldSoFar = stage.held.length;
      const message = solveMessage(stage, columns.count, factor, newRows);
      return stoppable(stop, stage.signal, () => answer(thread, message, stage, factor));
    },
    close: thread.close,
  };
}

/** HiGHS takes no model without columns. Such a model has one point, which keeps all rows or not. */
const answerWithoutColumns = (model: LinearModel, { objective }: Stage): SolverResult =>
  hasUnsatisfiableRow(model)
    ? { termination: 'infeasible', incumbent: null, bound: null, nodes: 0, detail: 'no columns' }
    : {
        termination: 'optimal',
        incumbent: new Float64Array(0),
        bound: objective.constant,
        nodes: 0,
        detail: 'no columns',
      };

/** Names are for people; the worker gets numbers alone. */
const withoutNames = ({ kind, columns, rows, stop }: LoadMessage): LoadMessage => ({
  kind,
  columns: {
    lower: columns.lower,
    upper: columns.upper,
    integer: columns.integer,
    follower: columns.follower,
  },
  rows: {
    lower: rows.lower,
    upper: rows.upper,
    starts: rows.starts,
    indices: rows.indices,
    values: rows.values,
  },
  stop,
});

const sparseRow = (row: HeldRow): SolveMessage['newRows'][number] => {
  const factor = termsFactor(row.terms);
  return {
    lower: row.lower / factor,
    upper: row.upper / factor,
    indices: row.terms.columns,
    values: row.terms.coefficients.map((coefficient) => coefficient / factor),
  };
};

const dense = ({ columns, coefficients }: Terms, count: number, factor: number): Float64Array => {
  const costs = new Float64Array(count);
  columns.forEach((column, at) => {
    costs[column]! += coefficients[at]! / factor;
  });
  return costs;
};

const solveMessage = (
  { objective, start, limits }: Stage,
  count: number,
  factor: number,
  newRows: SolveMessage['newRows'],
): SolveMessage => ({
  kind: 'solve',
  maximise: objective.sense === 'max',
  costs: dense(objective.terms, count, factor),
  offset: objective.constant / factor,
  newRows,
  start,
  seconds: limits.seconds,
  gap: limits.gap,
  step: objective.step / factor,
});

/** The worker's result; a worker that dies or throws gives `undecided`. */
const answer = async (
  thread: Thread,
  message: SolveMessage,
  { onProgress }: Stage,
  factor: number,
): Promise<SolverResult> => {
  const scaled = (value: number | null): number | null => (value === null ? null : value * factor);
  const told = await thread.ask<HighsAnswer>(message, (incumbent, bound) =>
    onProgress?.(scaled(incumbent), scaled(bound)),
  );
  if ('failed' in told) {
    return { termination: 'undecided', incumbent: null, bound: null, nodes: 0, detail: told.failed };
  }
  const { status, point, bound, nodes } = told.result;
  return {
    termination: TERMINATIONS[status] ?? 'undecided',
    incumbent: point,
    bound: scaled(bound),
    nodes,
    detail: `HiGHS: ${status}`,
  };
};

/** HiGHS's model status by its name in `constants.modelStatus`. */
const TERMINATIONS: Readonly<Record<string, Termination>> = {
  optimal: 'optimal',
  infeasible: 'infeasible',
  unbounded: 'unbounded',
  timeLimit: 'time',
  interrupted: 'interrupted',
  solutionLimit: 'gap',
  objectiveTarget: 'gap',
  empty: 'optimal',
};
