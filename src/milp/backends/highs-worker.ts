import highsPackage, { type Highs, type Model } from 'highs';
import type { HighsAnswer, HighsLoaded, LoadMessage, SolveMessage } from './highs.js';
import { serve, tellProgress } from './serve.js';
import type { Freed, FreeMessage } from './thread.js';

/* The thread that HiGHS blocks while it solves. One model at a time, of which nothing is left for the next one. */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** Seconds; the option takes finite numbers only. */
const NO_LIMIT = 1e9;

/** How far a whole column may be from a whole number: a millionth of a course that costs billions is thousands of VND. */
const INTEGRALITY = 1e-9;

/** With fewer followers than this the search for a plan in phases costs more than it saves. */
const MANY_FOLLOWERS = 2000;

interface Open {
  readonly highs: Highs;
  readonly model: Model;
  readonly stop: Int32Array;
  readonly columns: LoadMessage['columns'];
  /** Whether HiGHS threw: its memory may be anything then. */
  hasThrown: boolean;
}

const highs = loadHighs();
let open: Open | null = null;

serve<LoadMessage | SolveMessage | FreeMessage>({
  load: async (message): Promise<HighsLoaded> => {
    open = load(await highs, message);
    return { version: open.highs.version.string };
  },
  solve: (message): HighsAnswer => solve(open!, message),
  free: (): Freed => {
    const { model, hasThrown } = open!;
    open = null;
    model.dispose();
    return { fit: !hasThrown };
  },
});

const load = (highs: Highs, { columns, rows, stop }: LoadMessage): Open => {
  const numCols = columns.lower.length;
  const numRows = rows.lower.length;
  const { starts, indices, values } = rows;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: Int32Array.from(columns.integer),
  });
  model.options.set({
    output_flag: true, // without output HiGHS does not tell of its progress either
    log_to_console: false,
    random_seed: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: INTEGRALITY,
  });
  return { highs, model, stop: new Int32Array(stop), columns, hasThrown: false };
};

const solve = (open: Open, message: SolveMessage): HighsAnswer => {
  const { highs, model, columns } = open;
  const { objectiveSense } = highs.constants;
  model.changeObjectiveSense(message.maximise ? objectiveSense.maximize : objectiveSense.minimize);
  model.changeObjectiveOffset(message.offset);
  model.changeColsCost(everything(message.costs.length), message.costs);
  for (const { lower, upper, indices, values } of message.newRows) {
    model.addRow(lower, upper, { indices, values });
  }
  model.options.set({ mip_rel_gap: message.gap });
  const deadline = message.seconds === null ? null : performance.now() + message.seconds * 1000;
  const followers = columns.follower.reduce((total, kind) => total + (kind > 0 ? 1 : 0), 0);
  if (followers >= MANY_FOLLOWERS) return solveInPhases(open, message, deadline);
  // The presolve of HiGHS 1.15.1 loses feasible points of some small models; without it they take no longer.
  model.options.set({ presolve: 'off' });
  return runFrom(open, message.start, deadline);
};

const everything = (count: number): { kind: 'range'; from: number; to: number } => ({
  kind: 'range',
  from: 0,
  to: count - 1,
});

/**
 * 1. With the followers free to be fractional, the search has few whole columns and is quick; its bound holds for the whole
 *    problem. 2. With the other whole columns fixed where it ended, a plan is found. When that plan reaches the bound, it is
 *    proven. 3. Otherwise the full search, from the best plan held.
 */
const solveInPhases = (open: Open, message: SolveMessage, deadline: number | null): HighsAnswer => {
  const { model, columns } = open;
  const whole = Int32Array.from(columns.integer);
  const deciding = Int32Array.from(columns.integer, (flag, at) => (columns.follower[at]! > 0 ? 0 : flag));
  const all = everything(whole.length);

  model.changeColsIntegrality(all, deciding);
  let relaxed = runFrom(open, message.start, deadline, heldValue(message));
  if (relaxed.status === 'infeasible') relaxed = confirmInfeasible(open, deadline);
  model.changeColsIntegrality(all, whole);
  if (relaxed.point === null || relaxed.status !== 'optimal') return { ...relaxed, point: null };
  if (isWhole(relaxed.point, columns.integer)) return relaxed;

  const anchor = relaxed.point.map((value, at) => (deciding[at] === 1 ? Math.round(value) : value));
  const fixed = (bounds: Float64Array): Float64Array =>
    bounds.map((bound, at) => (deciding[at] === 1 ? anchor[at]! : bound));
  model.changeColsBounds(all, fixed(columns.lower), fixed(columns.upper));
  const restricted = runFrom(open, null, deadline);
  model.changeColsBounds(all, columns.lower, columns.upper);

  const best = betterOf(message, message.start, restricted.point);
  if (best !== null && reaches(message, best, relaxed.bound)) return { ...relaxed, point: best };
  let full = runFrom(open, best, deadline);
  if (full.status === 'infeasible') full = confirmInfeasible(open, deadline);
  const point = betterOf(message, best, full.point);
  return { ...full, point, bound: tighter(message, relaxed.bound, full.bound) };
};

/** "Infeasible" tells a planner that no plan can exist: it is believed when a run without presolve says so too. */
const confirmInfeasible = (open: Open, deadline: number | null): HighsAnswer => {
  open.model.clearSolver();
  open.model.options.set({ presolve: 'off' });
  const again = runFrom(open, null, deadline);
  open.model.options.set({ presolve: 'choose' });
  return again;
};

const isWhole = (point: Float64Array, integer: Uint8Array): boolean =>
  point.every((value, at) => integer[at] === 0 || Math.abs(value - Math.round(value)) <= 1e-6);

const objectiveAt = ({ costs, offset }: SolveMessage, point: Float64Array): number =>
  point.reduce((sum, value, at) => sum + value * costs[at]!, offset);

/** The value of the plan that is held, which stays the incumbent while a relaxation is searched. */
const heldValue = (message: SolveMessage): number | null =>
  message.start === null ? null : objectiveAt(message, message.start);

const betterOf = (
  message: SolveMessage,
  a: Float64Array | null,
  b: Float64Array | null,
): Float64Array | null => {
  if (a === null || b === null) return b ?? a;
  const gain = objectiveAt(message, b) - objectiveAt(message, a);
  return (message.maximise ? gain : -gain) > 0 ? b : a;
};

/** No value that can occur lies between the point's and the bound. */
const reaches = (message: SolveMessage, point: Float64Array, bound: number | null): boolean =>
  bound !== null && Math.abs(bound - objectiveAt(message, point)) < 0.999 * message.step;

const tighter = ({ maximise }: SolveMessage, a: number | null, b: number | null): number | null => {
  if (a === null || b === null) return b ?? a;
  return maximise ? Math.min(a, b) : Math.max(a, b);
};

/**
 * One run of HiGHS from a starting point. HiGHS stops with an error on some of them, and on some models whose rows all but touch
 * a whole point (seen in 1.15.1): then it runs once more without the start and without presolve.
 * `incumbent`, when given, is told as progress in place of the run's own.
 */
const runFrom = (
  open: Open,
  start: Float64Array | null,
  deadline: number | null,
  incumbent?: number | null,
): HighsAnswer => {
  const { model } = open;
  const left = deadline === null ? NO_LIMIT : Math.max(0, (deadline - performance.now()) / 1000);
  model.zeroAllClocks();
  model.options.set({ time_limit: left });
  if (start !== null) model.setSolution({ colValue: start });
  try {
    return run(open, incumbent);
  } catch {
    open.hasThrown = true;
    const presolve = model.options.get('presolve');
    model.clearSolver();
    model.options.set({ presolve: 'off' });
    try {
      return run(open, incumbent);
    } finally {
      model.options.set({ presolve });
    }
  }
};

const run = ({ highs, model, stop, columns }: Open, incumbent: number | null | undefined): HighsAnswer => {
  const { callbackType, modelStatus, solutionStatus } = highs.constants;
  const { modelStatus: status } = model.run({
    [callbackType.mipLogging]: ({ data }) => {
      const found = incumbent === undefined ? finite(data.mip_primal_bound) : incumbent;
      tellProgress(found, finite(data.mip_dual_bound));
    },
    [callbackType.mipInterrupt]: (event) => {
      if (Atomics.load(stop, 0) !== 0) event.interrupt();
    },
    [callbackType.simplexInterrupt]: (event) => {
      if (Atomics.load(stop, 0) !== 0) event.interrupt();
    },
  });
  const isMip = columns.integer.some((flag) => flag === 1);
  const held = model.info.get('primal_solution_status') === solutionStatus.feasible;
  const bound = isMip ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue();
  return {
    status: Object.entries(modelStatus).find(([, code]) => code === status)?.[0] ?? `status ${status}`,
    point: held ? model.getSolution().colValue : null,
    bound: isMip || held ? finite(bound) : null,
    nodes: isMip ? Math.max(0, Number(model.info.get('mip_node_count'))) : 0,
  };
};

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e30 ? value : null;
