import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../linear-model.js';
import { evaluate } from '../point.js';
import type { Backend, Session, SolverResult, Stage } from '../solver.js';
import { listed } from '../terms.js';
import { hasUnsatisfiableRow } from './empty-rows.js';
import { scaledRows, termsFactor } from './scale.js';

/*
 * javascript-lp-solver: pure JavaScript, for small cases and as a second opinion. What is known of version 1.0.3, and
 * what is done about it: at its time limit it can return a fractional point as feasible (every answer is checked by
 * `trusted`); it reads the clock only between nodes (it runs in a thread that is killed); it answers rows with large
 * coefficients wrongly (rows are scaled); its presolve can give a wrong objective (switched off, value summed again).
 */

/** The solver's own model format; names are made here and cannot collide with its words. */
export interface JslpModel {
  readonly optimize: 'goal';
  readonly opType: 'max' | 'min';
  readonly constraints: Record<string, { min?: number; max?: number; equal?: number }>;
  readonly variables: Record<string, Record<string, number>>;
  readonly ints: Record<string, 1>;
  readonly timeout: number;
  readonly options: Readonly<Record<string, unknown>>;
}

export type JslpReply =
  | {
      readonly values: Readonly<Record<string, number>>;
      readonly feasible: boolean;
      readonly bounded: boolean;
    }
  | { readonly failed: string };

const VERSION = '1.0.3';
/** About 24 days, the longest that a timer takes: no limit. */
const FOREVER_MS = 2 ** 31 - 1;

const require = createRequire(import.meta.url);

export const jslp: Backend = {
  name: 'jslp',
  blends: false, // it rounds to eight decimals
  open: async (model): Promise<Session> => ({
    version: VERSION,
    solve: (stage) => solve(model, stage),
    close: async () => {},
  }),
};

const solve = async (model: LinearModel, stage: Stage): Promise<SolverResult> => {
  if (hasUnsatisfiableRow(model)) return { ...NOTHING, termination: 'infeasible', detail: 'an empty row' };
  const began = performance.now();
  const milliseconds = Math.min(FOREVER_MS, (stage.limits.seconds ?? Infinity) * 1000);
  const reply = await inThread(translate(model, stage, milliseconds), milliseconds, stage.signal);
  if (reply === 'interrupted' || reply === 'time') return { ...NOTHING, termination: reply, detail: reply };
  if ('failed' in reply) return { ...NOTHING, detail: reply.failed };
  // The solver cannot say that its time ran out: an answer that took all of it may be anything.
  if (performance.now() - began >= milliseconds)
    return { ...NOTHING, termination: 'time', detail: 'time limit' };
  if (!reply.feasible) return { ...NOTHING, termination: 'infeasible', detail: 'feasible: false' };
  if (!reply.bounded) return { ...NOTHING, termination: 'unbounded', detail: 'bounded: false' };
  const point = Float64Array.from(model.columns.lower, (_, column) => reply.values[`x${column}`] ?? 0);
  const bound = stage.objective.constant + evaluate(stage.objective.terms, point);
  return { termination: 'optimal', incumbent: point, bound, nodes: 0, detail: 'feasible: true' };
};

const NOTHING: SolverResult = {
  termination: 'undecided',
  incumbent: null,
  bound: null,
  nodes: 0,
  detail: '',
};

const translate = (model: LinearModel, { objective, held }: Stage, timeout: number): JslpModel => {
  const { columns, rows } = model;
  const scaled = scaledRows(model);
  const variables: JslpModel['variables'] = {};
  const constraints: JslpModel['constraints'] = {};
  const ints: JslpModel['ints'] = {};
  for (let column = 0; column < columns.count; column += 1) {
    const name = `x${column}`;
    const own: Record<string, number> = { [`b${column}`]: 1 };
    const bounds = limits(columns.lower[column]!, columns.upper[column]!);
    if (bounds !== null) constraints[`b${column}`] = bounds;
    variables[name] = own;
    if (columns.integer[column] === 1) ints[name] = 1;
  }
  const entry = (column: number, row: string, value: number): void => {
    const own = variables[`x${column}`]!;
    own[row] = (own[row] ?? 0) + value;
  };
  for (let row = 0; row < rows.count; row += 1) {
    constraints[`r${row}`] = limits(scaled.lower[row]!, scaled.upper[row]!) ?? {};
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
      entry(rows.indices[at]!, `r${row}`, scaled.values[at]!);
    }
  }
  held.forEach(({ terms, lower, upper }, index) => {
    const factor = termsFactor(terms);
    constraints[`h${index}`] = limits(lower / factor, upper / factor) ?? {};
    for (const [column, coefficient] of listed(terms)) entry(column, `h${index}`, coefficient / factor);
  });
  const factor = termsFactor(objective.terms);
  for (const [column, coefficient] of listed(objective.terms)) entry(column, 'goal', coefficient / factor);
  return {
    optimize: 'goal',
    opType: objective.sense,
    constraints,
    variables,
    ints,
    timeout,
    options: OPTIONS,
  };
};

/** The best of the option sets tried; `useIncremental` and `useMIRCuts` gave wrong or endless answers. */
const OPTIONS = { presolve: false, nodeSelection: 'hybrid', branching: 'pseudocost' };

/** Lower bound 0 is the solver's own default for a variable, but a row must say it. */
const limits = (lower: number, upper: number): { min?: number; max?: number; equal?: number } | null => {
  if (lower === upper) return { equal: lower };
  const bounds = {
    ...(Number.isFinite(lower) ? { min: lower } : {}),
    ...(Number.isFinite(upper) ? { max: upper } : {}),
  };
  return Object.keys(bounds).length > 0 ? bounds : null;
};

/** Solves in a thread that is killed when the time is over or the caller says stop. */
const inThread = (
  model: JslpModel,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<JslpReply | 'time' | 'interrupted'> =>
  new Promise((resolve) => {
    const worker = new Worker(require.resolve('#jslp-worker'), { workerData: model });
    const finish = (reply: JslpReply | 'time' | 'interrupted'): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', interrupt);
      worker.removeAllListeners();
      void worker.terminate();
      resolve(reply);
    };
    const interrupt = (): void => finish('interrupted');
    const timer = setTimeout(() => finish('time'), milliseconds);
    if (signal?.aborted) return interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    worker.on('message', finish);
    worker.on('error', (error) => finish({ failed: error.message.split('\n')[0] ?? 'failed' }));
    worker.on('exit', (code) => finish({ failed: `the worker ended with code ${code}` }));
  });
