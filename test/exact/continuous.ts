import type { LinearModel } from '../../src/milp/index.js';

/** coefficients x columns <= most, over the columns that need not be whole. */
interface Limit {
  readonly coefficients: readonly number[];
  readonly most: number;
}

export const hasContinuous = ({ columns }: LinearModel): boolean =>
  columns.integer.some((flag) => flag === 0);

/** The model with the rows that hold whole columns alone; the other rows ask for nothing. */
export const withoutContinuous = (model: LinearModel): LinearModel => {
  const { columns, rows } = model;
  const isWhole = Array.from({ length: rows.count }, (_, row) =>
    rows.indices
      .subarray(rows.starts[row], rows.starts[row + 1])
      .every((column) => columns.integer[column] === 1),
  );
  return {
    columns,
    rows: {
      ...rows,
      lower: rows.lower.map((bound, row) => (isWhole[row] ? bound : -Infinity)),
      upper: rows.upper.map((bound, row) => (isWhole[row] ? bound : Infinity)),
    },
  };
};

/** Whether the columns that need not be whole can be chosen when the others are as in `point` (Fourier and Motzkin). */
export const isFeasible = (model: LinearModel, point: Float64Array): boolean => {
  const { columns } = model;
  const free = Array.from(columns.integer, (_, column) => column).filter(
    (column) => columns.integer[column] === 0,
  );
  const limits = [
    ...Array.from({ length: model.rows.count }, (_, row) => limitsOfRow(model, row, point, free)).flat(),
    ...free.flatMap((column) => {
      const alone = free.map((each) => (each === column ? 1 : 0));
      return bothSides(alone, columns.lower[column]!, columns.upper[column]!);
    }),
  ];
  return free
    .reduce<readonly Limit[]>((left, _, at) => eliminated(left, at), limits)
    .every(({ most }) => most >= -1e-9);
};

const limitsOfRow = (
  { rows }: LinearModel,
  row: number,
  point: Float64Array,
  free: readonly number[],
): readonly Limit[] => {
  const coefficients = free.map(() => 0);
  let fixed = 0;
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
    const column = rows.indices[at]!;
    const place = free.indexOf(column);
    if (place < 0) fixed += rows.values[at]! * point[column]!;
    else coefficients[place]! += rows.values[at]!;
  }
  return bothSides(coefficients, rows.lower[row]! - fixed, rows.upper[row]! - fixed);
};

const bothSides = (coefficients: readonly number[], lower: number, upper: number): readonly Limit[] => [
  { coefficients, most: upper },
  { coefficients: coefficients.map((each) => -each), most: -lower },
];

/** Limits that hold exactly when some value of the column keeps all of these. */
const eliminated = (limits: readonly Limit[], at: number): readonly Limit[] => {
  const above = limits.filter(({ coefficients }) => coefficients[at]! > 0);
  const below = limits.filter(({ coefficients }) => coefficients[at]! < 0);
  const pairs = above.flatMap((high) =>
    below.map((low): Limit => {
      const [a, b] = [high.coefficients[at]!, -low.coefficients[at]!];
      const coefficients = high.coefficients.map((each, k) => each / a + low.coefficients[k]! / b);
      return { coefficients, most: high.most / a + low.most / b };
    }),
  );
  return [...limits.filter(({ coefficients }) => coefficients[at] === 0), ...pairs];
};
