import type { Highs, Model } from 'highs';
import type { Lp, LpBasis, LpData, LpEngine, LpSlices, LpStatus } from '../exact/lp.js';

/* HiGHS's simplex as the `LpEngine` of the exact search. */

/** Seconds that a run may take now. */
export type TimeLeft = () => number;

export interface CountingEngine extends LpEngine {
  /** Every programme was closed, and no run of HiGHS threw: then its memory is as it was. */
  readonly isClean: () => boolean;
}

/** `timeLeft` is asked before every run: one that takes longer ends with the status `time`. */
export const highsLp = (highs: Highs, timeLeft: TimeLeft = () => Infinity): CountingEngine => {
  const left = { open: 0, thrown: 0 };
  return {
    version: highs.version.string,
    load(data, basis) {
      left.open += 1;
      return load(highs, timeLeft, left, data, basis);
    },
    isClean: () => left.open === 0 && left.thrown === 0,
  };
};

const load = (
  highs: Highs,
  timeLeft: TimeLeft,
  left: { open: number; thrown: number },
  data: LpData,
  basis: LpBasis | null,
): Lp => {
  const numCols = data.costs.length;
  const numRows = data.rowLower.length;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: data.costs,
    colLower: data.lower,
    colUpper: data.upper,
    rowLower: data.rowLower,
    rowUpper: data.rowUpper,
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: data.starts,
      indices: data.indices,
      values: data.values,
    },
  });
  model.options.set({ output_flag: false, random_seed: 0, presolve: 'off', solver: 'simplex' });
  if (basis !== null) setBasis(model, basis);
  let [columns, rows] = [numCols, numRows];
  let limited = false;
  /** What was done since the last optimum; null: it is no basis to go on from. */
  let since: 'nothing' | 'columns' | null = null;
  const run = (): number => {
    const seconds = timeLeft();
    if (limited || seconds < Infinity) limitTime(model, seconds);
    limited = seconds < Infinity;
    // New columns leave the last optimum feasible, new rows and bounds its multipliers.
    const primal = since === 'columns';
    if (primal) model.options.set({ simplex_strategy: PRIMAL });
    try {
      since = null;
      const { modelStatus } = model.run();
      if (modelStatus === highs.constants.modelStatus.optimal) since = 'nothing';
      return modelStatus;
    } catch (error) {
      left.thrown += 1;
      throw error;
    } finally {
      if (primal) model.options.set({ simplex_strategy: DUAL });
    }
  };
  return {
    addColumns(costs, slices) {
      if (since !== null) since = 'columns';
      const count = slices.lower.length;
      model.addCols({
        cost: costs,
        lower: slices.lower,
        upper: slices.upper,
        matrix: matrixOf('csc', rows, count, slices),
      });
      columns += count;
    },
    addRows(slices) {
      since = null;
      const count = slices.lower.length;
      model.addRows({
        lower: slices.lower,
        upper: slices.upper,
        matrix: matrixOf('csr', count, columns, slices),
      });
      rows += count;
    },
    setBounds(set, lower, upper) {
      if (set.length === 0) return;
      since = null;
      model.changeColsBounds({ kind: 'set', indices: set }, lower, upper);
    },
    setRowBounds(row, lower, upper) {
      since = null;
      model.changeRowBounds(row, lower, upper);
    },
    setCosts(costs) {
      since = null; // feasible it stays, yet the dual simplex has been the quicker one
      model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs);
    },
    solve: () => solve(highs, model, run),
    estimate: (iterations) => estimate(highs, model, run, iterations),
    wholePoint(whole) {
      const found = wholePoint(highs, model, run, whole);
      since = null;
      return found;
    },
    values: () => model.getSolution().colValue,
    duals: () => model.getSolution().rowDual,
    ray: () => rayOf(model),
    basis() {
      // After a change the package tells no basis before the next run, though there is one: a run without a step shows it.
      const known = basisOf(model);
      if (known !== null) return known;
      estimate(highs, model, run, 0);
      return basisOf(model);
    },
    close() {
      left.open -= 1;
      model.dispose();
    },
  };
};

/** Values of HiGHS's option `simplex_strategy`. */
const DUAL = 1;
const PRIMAL = 4;

const matrixOf = <F extends 'csc' | 'csr'>(
  format: F,
  numRows: number,
  numCols: number,
  { starts, indices, values }: LpSlices,
): {
  format: F;
  numRows: number;
  numCols: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
} => ({
  format,
  numRows,
  numCols,
  starts,
  indices,
  values,
});

const setBasis = (model: Model, { columns, rows }: LpBasis): void => {
  try {
    model.setBasis({ colStatus: columns, rowStatus: rows });
  } catch {
    model.setLogicalBasis(); // a basis that does not fit costs time only
  }
};

const basisOf = (model: Model): LpBasis | null => {
  try {
    const { colStatus, rowStatus } = model.getBasis();
    return { columns: Int32Array.from(colStatus), rows: Int32Array.from(rowStatus) };
  } catch {
    return null;
  }
};

const rayOf = (model: Model): Float64Array | null => {
  try {
    return model.getDualRay()?.values ?? null;
  } catch {
    return null;
  }
};

/** Seconds; the option takes finite numbers only. */
const NO_TIME_LIMIT = 1e9;

/** HiGHS counts the runs of a model together unless its clock is set back. */
const limitTime = (model: Model, seconds: number): void => {
  model.zeroAllClocks();
  model.options.set({ time_limit: Math.min(NO_TIME_LIMIT, Math.max(0, seconds)) });
};

/** Solves the model once, in the time that is left; answers its status. */
type Run = () => number;

/** One run from the last basis; after trouble, one more from scratch. */
const solve = (highs: Highs, model: Model, run: Run): LpStatus => {
  const once = (): LpStatus => {
    const { modelStatus } = highs.constants;
    const status = run();
    if (status === modelStatus.optimal) return 'optimal';
    if (status === modelStatus.timeLimit) return 'time';
    return status === modelStatus.infeasible ? 'infeasible' : 'failed';
  };
  try {
    const status = once();
    if (status !== 'failed') return status;
  } catch {
    // falls through to the second try
  }
  try {
    model.clearSolver();
    return once();
  } catch {
    return 'failed';
  }
};

/** The dual simplex keeps a bound: its objective when it is stopped early. */
const estimate = (highs: Highs, model: Model, run: Run, iterations: number): number | null => {
  const { modelStatus } = highs.constants;
  model.options.set({ simplex_iteration_limit: iterations });
  try {
    const status = run();
    const known = status === modelStatus.optimal || status === modelStatus.iterationLimit;
    return known ? model.getObjectiveValue() : null;
  } catch {
    return null;
  } finally {
    model.options.set({ simplex_iteration_limit: NO_LIMIT });
  }
};

const NO_LIMIT = 2 ** 31 - 1;

/** How far the search for a whole point goes: it is a heuristic, and its answer is checked like any other. */
const HEURISTIC = { presolve: 'on', solver: 'choose', mip_rel_gap: 1e-6, mip_max_nodes: 50 };

const wholePoint = (highs: Highs, model: Model, run: Run, whole: Uint8Array): Float64Array | null => {
  const basis = basisOf(model);
  const all = { kind: 'range', from: 0, to: whole.length - 1 } as const;
  try {
    model.changeColsIntegrality(all, Int32Array.from(whole));
    model.options.set(HEURISTIC);
    run();
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    return found ? model.getSolution().colValue : null;
  } catch {
    return null;
  } finally {
    model.clearIntegrality();
    model.options.set({ presolve: 'off', solver: 'simplex' });
    if (basis !== null) setBasis(model, basis);
  }
};
