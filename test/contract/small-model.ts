/** Small linear models written down as they are thought of. */
import {
  type Backend,
  evaluate,
  type HeldRow,
  type LinearModel,
  modelBuilder,
  type Objective,
  type Point,
  type SolverResult,
  type Stage,
  type Term,
  type Terms,
} from '../../src/milp/index.js';

/** `[lower, upper]`, and whether only whole numbers are allowed. */
export type ColumnSketch = readonly [lower: number, upper: number, kind: 'whole' | 'any'];
export type Sum = Readonly<Record<string, number>>;
export type RowSketch = readonly [lower: number, sum: Sum, upper: number];

export interface Sketch {
  readonly columns: Readonly<Record<string, ColumnSketch>>;
  readonly rows: readonly RowSketch[];
}

export interface Sketched {
  readonly model: LinearModel;
  readonly terms: (sum: Sum) => readonly Term[];
}

/** The model; its rows are named r1, r2 ... */
export const sketched = ({ columns, rows }: Sketch): Sketched => {
  const builder = modelBuilder();
  const indexOf = new Map(
    Object.entries(columns).map(([name, [lower, upper, kind]]) => [
      name,
      builder.column(name, { lower, upper, integer: kind === 'whole' }),
    ]),
  );
  const terms = (sum: Sum): readonly Term[] =>
    Object.entries(sum).map(([name, coefficient]) => [indexOf.get(name)!, coefficient] as const);
  rows.forEach(([lower, sum, upper], index) => {
    builder.row(`r${index + 1}`, terms(sum), { lower, upper });
  });
  return { model: builder.build(), terms };
};

/** Terms as they are written, a column that comes twice left so. */
export const asWritten = (terms: readonly Term[]): Terms => ({
  columns: Int32Array.from(terms, ([column]) => column),
  coefficients: Float64Array.from(terms, ([, coefficient]) => coefficient),
});

export const aim = (
  sense: 'max' | 'min',
  terms: readonly Term[],
  changes: Partial<Objective> = {},
): Objective => ({
  name: 'aim',
  sense,
  terms: asWritten(terms),
  constant: 0,
  denominator: 1,
  tolerance: 0,
  step: 1,
  ...changes,
});

export const atLeast = (terms: readonly Term[], lower: number): HeldRow => ({
  name: 'held',
  terms: asWritten(terms),
  lower,
  upper: Infinity,
});

export const stageOf = (objective: Objective, changes: Partial<Stage> = {}): Stage => ({
  objective,
  held: [],
  start: null,
  limits: { seconds: null, gap: 0 },
  ...changes,
});

/** One stage in a session of its own. */
export const solveOnce = async (
  backend: Backend,
  model: LinearModel,
  objective: Objective,
  changes: Partial<Stage> = {},
): Promise<SolverResult> => {
  const session = await backend.open(model);
  try {
    return await session.solve(stageOf(objective, changes));
  } finally {
    await session.close();
  }
};

/** The best numerator over every whole point of the box that keeps all rows; null when there is none. */
export const bruteForce = ({ columns, rows }: LinearModel, objective: Objective): number | null => {
  const better = objective.sense === 'max' ? Math.max : Math.min;
  const point = Float64Array.from(columns.lower);
  let best: number | null = null;
  const sumOf = (row: number): number => {
    let sum = 0;
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
      sum += rows.values[at]! * point[rows.indices[at]!]!;
    }
    return sum;
  };
  const keepsRows = (): boolean => {
    for (let row = 0; row < rows.count; row += 1) {
      const sum = sumOf(row);
      if (sum < rows.lower[row]! || sum > rows.upper[row]!) return false;
    }
    return true;
  };
  const walk = (column: number): void => {
    if (column === columns.count) {
      if (!keepsRows()) return;
      const value = objective.constant + evaluate(objective.terms, point);
      best = best === null ? value : better(best, value);
      return;
    }
    for (let value = columns.lower[column]!; value <= columns.upper[column]!; value += 1) {
      point[column] = value;
      walk(column + 1);
    }
  };
  walk(0);
  return best;
};

/**
 * A market split problem (Cornuejols and Dawande 1998): rows of 0/1 columns that should each come to half of their
 * coefficients, the deviations summed up and minimised. Any point is feasible; to prove the best takes hours.
 */
export const marketSplit = (
  rowCount: number,
  columnCount: number,
): Sketched & { readonly deviation: Sum } => {
  let seed = 20;
  const draw = (): number => {
    seed = (seed * 48271) % 2147483647; // Park and Miller's generator
    return seed % 100;
  };
  const names = Array.from({ length: columnCount }, (_, column) => `x${column}`);
  const deviations = Array.from({ length: rowCount }, (_, row) => [`over${row}`, `under${row}`] as const);
  const rows = deviations.map(([over, under]): RowSketch => {
    const sum = Object.fromEntries(names.map((name) => [name, draw()]));
    const half = Math.floor(Object.values(sum).reduce((total, each) => total + each, 0) / 2);
    return [half, { ...sum, [over]: -1, [under]: 1 }, half];
  });
  const slack: ColumnSketch = [0, 100 * columnCount, 'any'];
  const columns: Record<string, ColumnSketch> = {
    ...Object.fromEntries(names.map((name): [string, ColumnSketch] => [name, [0, 1, 'whole']])),
    ...Object.fromEntries(deviations.flat().map((name): [string, ColumnSketch] => [name, slack])),
  };
  const deviation = Object.fromEntries(deviations.flat().map((name) => [name, 1]));
  return { ...sketched({ columns, rows }), deviation };
};

/** The values of named columns at a point, rounded to what a check can compare (and 0 for -0). */
export const valuesAt = (model: LinearModel, point: Point | null): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Array.from(model.columns.names, (name, at) => [name, Math.round(point![at]! * 1e6) / 1e6 + 0]),
  );
