import type { LinearModel } from '../linear-model.js';
import { evaluate } from '../point.js';
import type { Backend, Session, SolverResult, Stage } from '../solver.js';
import { listed } from '../terms.js';
import { hasUnsatisfiableRow } from './empty-rows.js';
import { scaledRows, termsFactor } from './scale.js';
import { openThread, type Told } from './thread.js';

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

export interface JslpLoadMessage {
  readonly kind: 'load';
  readonly model: JslpModel;
}

/** The loader cannot fail: the model is only kept. */
export interface JslpLoaded {
  readonly loaded: true;
}

/** Solves the model; answered by a `JslpAnswer`. */
export interface JslpSolveMessage {
  readonly kind: 'solve';
}

export interface JslpAnswer {
  readonly values: Readonly<Record<string, number>>;
  readonly feasible: boolean;
  readonly bounded: boolean;
}

const VERSION = '1.0.3';
/** About 24 days, the longest that a timer takes: no limit. */
const FOREVER_MS = 2 ** 31 - 1;

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
  const told = await inThread(model, translate(model, stage, milliseconds), milliseconds, stage.signal);
  if (told === 'interrupted' || told === 'time') return { ...NOTHING, termination: told, detail: told };
  if ('failed' in told) return { ...NOTHING, detail: told.failed };
  // The solver cannot say that its time ran out: an answer that took all of it may be anything.
  if (performance.now() - began >= milliseconds)
    return { ...NOTHING, termination: 'time', detail: 'time limit' };
  const { values, feasible, bounded } = told.result;
  if (!feasible) return { ...NOTHING, termination: 'infeasible', detail: 'feasible: false' };
  if (!bounded) return { ...NOTHING, termination: 'unbounded', detail: 'bounded: false' };
  const point = Float64Array.from(model.columns.lower, (_, column) => values[`x${column}`] ?? 0);
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
const inThread = async (
  model: LinearModel,
  translated: JslpModel,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Told<JslpAnswer> | 'time' | 'interrupted'> => {
  if (signal?.aborted) return 'interrupted';
  const of = { file: '#jslp-worker', name: 'javascript-lp-solver', model } as const;
  const load: JslpLoadMessage = { kind: 'load', model: translated };
  const { thread } = await openThread<JslpLoaded>(of, load);
  let end: (reason: 'time' | 'interrupted') => void = () => {};
  const ended = new Promise<'time' | 'interrupted'>((resolve) => {
    end = resolve;
  });
  const interrupt = (): void => end('interrupted');
  const timer = setTimeout(() => end('time'), milliseconds);
  signal?.addEventListener('abort', interrupt, { once: true });
  if (signal?.aborted) interrupt();
  try {
    return await Promise.race([thread.ask<JslpAnswer>({ kind: 'solve' } satisfies JslpSolveMessage), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', interrupt);
    await thread.close();
  }
};
