import fc from 'fast-check';
import { type Column, type LinearModel, modelBuilder, type Term } from '../../src/milp/index.js';

/*
 * Small random models in the shape that the exact search looks for: decisions, followers that a decision allows in one of
 * several ways, totals of followers, and rows that run across all of them. All of their points can be looked at.
 */

/** How a decision and its followers are tied together. */
const TIES = ['total', 'limit', 'each', 'loose'] as const;
type Tie = (typeof TIES)[number];

interface GroupSketch {
  readonly tie: Tie;
  /** Bounds of the decision: 0 and 1, or wider and below 0. */
  readonly decision: readonly [number, number];
  /** The upper bound of each follower. */
  readonly followers: readonly number[];
  readonly capacity: number;
}

interface RowDraw {
  readonly coefficients: readonly number[];
  readonly near: readonly number[];
  readonly kind: 'most' | 'least' | 'equal' | 'range';
  /** Whether decisions may be in it. */
  readonly decides: boolean;
  readonly width: number;
}

export interface SmallProgram {
  readonly model: LinearModel;
  /** Of whole numbers, 0 on columns that are not whole. */
  readonly costs: Float64Array;
}

const MOST_COLUMNS = 15;

const group: fc.Arbitrary<GroupSketch> = fc.record({
  tie: fc.constantFrom(...TIES),
  decision: fc.constantFrom(
    [0, 1] as const,
    [0, 1] as const,
    [0, 1] as const,
    [-1, 1] as const,
    [0, 2] as const,
  ),
  followers: fc.array(fc.constantFrom(1, 1, 2), { minLength: 1, maxLength: 3 }),
  capacity: fc.integer({ min: 1, max: 3 }),
});

const perColumn = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: MOST_COLUMNS, maxLength: MOST_COLUMNS });

/** Around a value that the row takes somewhere near, so that it often binds and often leaves something. */
const row = (coefficient: fc.Arbitrary<number>): fc.Arbitrary<RowDraw> =>
  fc.record({
    coefficients: perColumn(coefficient),
    near: perColumn(fc.integer({ min: 0, max: 1 })),
    kind: fc.constantFrom('most', 'least', 'equal', 'range'),
    decides: fc.boolean(),
    width: fc.integer({ min: 0, max: 2 }),
  });

const sparse = fc.constantFrom(0, 0, 0, 1, 1, -1, 2, 3, -2);

const draws = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 2 }),
  /** Upper bounds of columns that need not be whole; they begin at -1. */
  continuous: fc.array(fc.constantFrom(0.5, 1, 2), { maxLength: 1 }),
  rows: fc.array(row(sparse), { maxLength: 3 }),
  /** How many decisions of all groups may be at most, at least, or exactly; and decisions without followers. */
  counted: fc.option(
    fc.constantFrom<readonly [number, number]>([-Infinity, 1], [1, Infinity], [1, 1], [-1, 2]),
    {
      nil: null,
    },
  ),
  lone: fc.nat(2),
  /** Upper bounds of totals that no decision is behind: the first counts the first follower of each group, and so on. */
  trips: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }),
  /** Rows of one column: which, times what, and the bounds. */
  alone: fc.array(
    fc.tuple(
      fc.nat(MOST_COLUMNS - 1),
      fc.constantFrom(-3, -2, -1, 1, 2, 3),
      fc.integer({ min: -4, max: 1 }),
      fc.integer({ min: 0, max: 5 }),
    ),
    { maxLength: 2 },
  ),
  costs: perColumn(fc.integer({ min: -5, max: 7 })),
});

interface Tied {
  readonly open: Column;
  readonly attend: readonly Column[];
  readonly seats: readonly Column[];
}

/** Adds a decision, its followers and what ties them. */
const addGroup = (
  builder: ReturnType<typeof modelBuilder>,
  { tie, decision: [lower, upper], followers, capacity }: GroupSketch,
  index: number,
): Tied => {
  const open = builder.column(`open${index}`, { lower, upper, integer: true });
  const attend = followers.map((most, k) =>
    builder.column(`attend${index}.${k}`, { upper: most, integer: true, follower: 'single' }),
  );
  const sum: Term[] = attend.map((column) => [column, 1]);
  if (tie === 'limit') builder.row(`limit${index}`, [...sum, [open, -capacity]], { upper: 0 });
  if (tie === 'each') {
    attend.forEach((column, k) => {
      builder.row(
        `each${index}.${k}`,
        [
          [column, 1],
          [open, -followers[k]!],
        ],
        { upper: 0 },
      );
    });
  }
  if (tie !== 'total') return { open, attend, seats: [] };
  const seats = builder.column(`seats${index}`, { upper: capacity, integer: true, follower: 'total' });
  builder.row(`seats${index}`, [...sum, [seats, -1]], { lower: 0, upper: 0 });
  builder.row(
    `shut${index}`,
    [
      [seats, 1],
      [open, -capacity],
    ],
    { upper: 0 },
  );
  return { open, attend, seats: [seats] };
};

const boundsOf = ({ kind, width }: RowDraw, middle: number): { lower?: number; upper?: number } => {
  if (kind === 'most') return { upper: middle };
  if (kind === 'least') return { lower: middle };
  return kind === 'equal'
    ? { lower: middle, upper: middle }
    : { lower: middle - width, upper: middle + width };
};

/** Models with few enough points to look at each. */
export const smallProgram: fc.Arbitrary<SmallProgram> = draws.map((drawn) => {
  const { groups, counted, lone, trips, continuous, rows, alone, costs } = drawn;
  const builder = modelBuilder();
  const tied = groups.map((each, index) => addGroup(builder, each, index));
  const alones = Array.from({ length: lone }, (_, index) =>
    builder.column(`lone${index}`, { upper: 1, integer: true }),
  );
  const decisions = [...tied.map(({ open }) => open), ...alones];
  const totals = trips.map((upper, k) => {
    const total = builder.column(`trips${k}`, { upper, integer: true, follower: 'total' });
    const mine = tied.flatMap(({ attend }) => attend.slice(k, k + 1));
    builder.row(`trips${k}`, [...mine.map((each) => [each, 1] as const), [total, -1]], {
      lower: 0,
      upper: 0,
    });
    return total;
  });
  const columns = [
    ...tied.flatMap(({ open, attend, seats }) => [open, ...attend, ...seats]),
    ...alones,
    ...totals,
  ];
  if (counted !== null) {
    builder.row(
      'counted',
      decisions.map((each) => [each, 1] as const),
      { lower: counted[0], upper: counted[1] },
    );
  }
  const whole = columns.length;
  continuous.forEach((upper, index) => {
    columns.push(builder.column(`any${index}`, { lower: -1, upper }));
  });
  rows.forEach((drawn, index) => {
    const mine = columns.filter((column) => drawn.decides || !decisions.includes(column));
    const terms = mine.map((column) => [column, drawn.coefficients[column]!] as const);
    const middle = terms.reduce((sum, [column, times]) => sum + times * drawn.near[column]!, 0);
    builder.row(`row${index}`, terms, boundsOf(drawn, middle));
  });
  alone.forEach(([at, times, lower, width], index) => {
    builder.row(`alone${index}`, [[at % columns.length, times]], { lower, upper: lower + width });
  });
  const model = builder.build();
  return { model, costs: Float64Array.from(columns, (column) => (column < whole ? costs[column]! : 0)) };
});

/** A box within the bounds of a model. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Every point of the box that keeps all rows, of those whose columns are multiples of `step` where they need not be whole. */
export const pointsOf = (
  model: LinearModel,
  { lower, upper }: Bounds,
  step = 0.5,
): readonly Float64Array[] => {
  const { columns, rows } = model;
  const found: Float64Array[] = [];
  const point = new Float64Array(columns.count);
  /** Rows by the number of columns that have to be chosen before they can be judged. */
  const rowsUpTo = Array.from({ length: columns.count + 1 }, (): number[] => []);
  for (let row = 0; row < rows.count; row += 1) {
    const mine = rows.indices.subarray(rows.starts[row], rows.starts[row + 1]);
    rowsUpTo[mine.reduce((last, column) => Math.max(last, column + 1), 0)]!.push(row);
  }
  const walk = (column: number): void => {
    if (rowsUpTo[column]!.some((row) => breaksRow(model, row, point))) return;
    if (column === columns.count) {
      found.push(Float64Array.from(point));
      return;
    }
    const by = columns.integer[column] === 1 ? 1 : step;
    const from = Math.max(columns.lower[column]!, Math.ceil(lower[column]! / by) * by);
    const to = Math.min(columns.upper[column]!, upper[column]!);
    for (let value = from; value <= to + 1e-9; value += by) {
      point[column] = value;
      walk(column + 1);
    }
  };
  walk(0);
  return found;
};

const breaksRow = ({ rows }: LinearModel, row: number, point: Float64Array): boolean => {
  let sum = 0;
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
    sum += rows.values[at]! * point[rows.indices[at]!]!;
  }
  return sum < rows.lower[row]! - 1e-9 || sum > rows.upper[row]! + 1e-9;
};

export const boundsOfModel = ({ columns: { lower, upper } }: LinearModel): Bounds => ({ lower, upper });

/** What makes a sub-box: for each column how far each bound moves inwards, as a share of the width. */
export const cuts = perColumn(
  fc.constantFrom<readonly [number, number]>([0, 0], [0, 0], [0, 0], [0, 1], [1, 0], [0, 0.5], [0.5, 0]),
);

export const cutBox = (
  { lower, upper }: Bounds,
  { columns }: LinearModel,
  shares: readonly (readonly [number, number])[],
): Bounds => {
  const moved = (column: number, side: 0 | 1): number => {
    const inwards = shares[column]![side] * (upper[column]! - lower[column]!);
    const bound = side === 0 ? lower[column]! + inwards : upper[column]! - inwards;
    if (columns.integer[column] === 0) return bound;
    return side === 0 ? Math.floor(bound) : Math.ceil(bound);
  };
  return {
    lower: lower.map((_, column) => moved(column, 0)),
    upper: upper.map((_, column) => moved(column, 1)),
  };
};

export const valueAt = (costs: Float64Array, point: Float64Array): number =>
  costs.reduce((sum, cost, column) => sum + cost * point[column]!, 0);

/** The most that any of the points has; -Infinity when there is none. */
export const bestOf = (costs: Float64Array, points: readonly Float64Array[]): number =>
  points.reduce((most, point) => Math.max(most, valueAt(costs, point)), -Infinity);
