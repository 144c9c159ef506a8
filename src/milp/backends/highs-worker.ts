import { parentPort } from 'node:worker_threads';
import highsPackage, { type Highs, type Model } from 'highs';
import type { LoadMessage, SolveMessage, WorkerReply } from './highs.js';

/* The thread that HiGHS blocks while it solves. One model for its whole life. */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** Seconds; the option takes finite numbers only. */
const NO_LIMIT = 1e9;

/** A millionth, the default, of a course that costs a billion is a thousand VND more than there is. */
const INTEGRALITY = 1e-9;

const port = parentPort!;
const reply = (message: WorkerReply): void => port.postMessage(message);

let loaded: Promise<{ highs: Highs; model: Model; stop: Int32Array; isMip: boolean }>;

port.on('message', (message: LoadMessage | SolveMessage) => {
  if (message.kind === 'load') {
    loaded = load(message);
    loaded.then(({ highs }) => reply({ kind: 'ready', version: highs.version.string })).catch(tellFailure);
  } else {
    loaded.then((ready) => solve(ready, message)).catch(tellFailure);
  }
});

/** The message alone: an error of the compiled module prints its whole source. */
const tellFailure = (error: unknown): void =>
  reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });

const load = async ({ columns, rows, stop }: LoadMessage): Promise<Awaited<typeof loaded>> => {
  const highs = await loadHighs();
  const numCols = columns.lower.length;
  const numRows = rows.lower.length;
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.values,
    },
    integrality: Int32Array.from(columns.integer),
  });
  model.options.set({
    output_flag: true, // without output HiGHS does not tell of its progress either
    log_to_console: false,
    random_seed: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: INTEGRALITY,
  });
  return { highs, model, stop: new Int32Array(stop), isMip: columns.integer.some((flag) => flag === 1) };
};

const solve = ({ highs, model, stop, isMip }: Awaited<typeof loaded>, message: SolveMessage): void => {
  const { callbackType, modelStatus, objectiveSense, solutionStatus } = highs.constants;
  model.zeroAllClocks();
  model.options.set({ mip_rel_gap: message.gap, time_limit: message.seconds ?? NO_LIMIT });
  model.changeObjectiveSense(message.maximise ? objectiveSense.maximize : objectiveSense.minimize);
  model.changeObjectiveOffset(message.offset);
  model.changeColsCost({ kind: 'range', from: 0, to: message.costs.length - 1 }, message.costs);
  for (const { lower, upper, indices, values } of message.newRows) {
    model.addRow(lower, upper, { indices, values });
  }
  const run = (): number =>
    model.run({
      [callbackType.mipLogging]: ({ data }) => {
        reply({
          kind: 'progress',
          incumbent: finite(data.mip_primal_bound),
          bound: finite(data.mip_dual_bound),
        });
      },
      [callbackType.mipInterrupt]: (event) => {
        if (Atomics.load(stop, 0) !== 0) event.interrupt();
      },
      [callbackType.simplexInterrupt]: (event) => {
        if (Atomics.load(stop, 0) !== 0) event.interrupt();
      },
    }).modelStatus;
  const status = runFrom(model, message.start, run);
  const held = model.info.get('primal_solution_status') === solutionStatus.feasible;
  const bound = isMip ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue();
  const known = Number.isFinite(bound) && Math.abs(bound) < 1e30;
  reply({
    kind: 'result',
    status: Object.entries(modelStatus).find(([, code]) => code === status)?.[0] ?? `status ${status}`,
    point: held ? model.getSolution().colValue : null,
    bound: known && (isMip || held) ? bound : null,
    nodes: isMip ? Math.max(0, Number(model.info.get('mip_node_count'))) : 0,
  });
};

/**
 * Runs from a starting point. HiGHS stops with an error on some of them, and on some models whose rows all but touch a whole
 * point (seen in 1.15.3): then it runs once more without the start and without presolve.
 */
const runFrom = (model: Model, start: Float64Array | null, run: () => number): number => {
  if (start !== null) model.setSolution({ colValue: start });
  try {
    return run();
  } catch {
    model.clearSolver();
    model.options.set({ presolve: 'off' });
    try {
      return run();
    } finally {
      model.options.set({ presolve: 'choose' });
    }
  }
};

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e30 ? value : null;
