/**
 * HiGHS as anybody would use it, compiled to WebAssembly: each goal is a fresh MIP with all earlier goals as rows, started from the
 * last plan, to gap 0, all other options at their defaults. Nothing of the planner's own search takes part.
 */
import highsPackage, { type Highs, type Model } from 'highs';
import { type Linear, type StagedModel, stagedModels } from 'lotrinh';
import type { Answer } from './commands.js';

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

export interface StagedAnswer extends Answer {
  readonly goal: string;
  readonly seconds: number;
}

/** The goals in order, up to the first that is not proven; values in steps. `seconds` is for all of them together. */
export async function solveStaged(linear: Linear, seconds: number): Promise<readonly StagedAnswer[]> {
  const clock = stopwatch();
  const highs = await loadHighs();
  let loading = clock(); // borne by the first goal, as it is in the planner
  const answers: StagedAnswer[] = [];
  const optima: number[] = [];
  let start: Float64Array | null = null;
  let left = seconds;
  for (const { name, step } of linear.objectives) {
    const staged = stagedModels(linear, optima).at(-1)!;
    clock(); // the making of the model is not theirs
    const { point, ...answer } = solveOne(highs, staged, start, Math.max(0, left));
    const took = clock() + loading;
    loading = 0;
    answers.push({ ...answer, goal: name, seconds: took });
    if (answer.status !== 'optimal') break;
    optima.push(Math.round(answer.value!) * step);
    start = point;
    left -= took;
  }
  return answers;
}

/** Seconds since the last call. */
const stopwatch = (): (() => number) => {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1000;
    last = performance.now();
    return seconds;
  };
};

const solveOne = (
  highs: Highs,
  staged: StagedModel,
  start: Float64Array | null,
  seconds: number,
): Answer & { readonly point: Float64Array | null } => {
  const model = loaded(highs, staged);
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: seconds });
    if (start !== null) model.setSolution({ colValue: start });
    const { modelStatus } = model.run();
    const { modelStatus: statuses } = highs.constants;
    const word = Object.entries(statuses).find(([, code]) => code === modelStatus)?.[0] ?? '';
    if (word === 'timeLimit') return { status: 'limit', value: null, detail: word, point: null };
    if (word !== 'optimal') return { status: 'failed', value: null, detail: word, point: null };
    const point = model.getSolution().colValue;
    return { status: 'optimal', value: model.getObjectiveValue(), detail: word, point };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { status: 'failed', value: null, detail, point: null };
  } finally {
    model.dispose();
  }
};

const loaded = (highs: Highs, { model: { columns, rows }, objective }: StagedModel): Model => {
  const colCost = new Float64Array(columns.count);
  objective.terms.columns.forEach((column, at) => {
    colCost[column]! += objective.terms.coefficients[at]!;
  });
  const { maximize, minimize } = highs.constants.objectiveSense;
  return highs.createModel({
    numCols: columns.count,
    numRows: rows.count,
    sense: objective.sense === 'max' ? maximize : minimize,
    offset: objective.constant,
    colCost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: 'csr',
      ...{ numRows: rows.count, numCols: columns.count },
      ...{ starts: rows.starts, indices: rows.indices, values: rows.values },
    },
    integrality: Int32Array.from(columns.integer),
  });
};
