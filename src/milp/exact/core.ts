import type { Objective } from '../linear-model.js';
import type { LpEngine } from './lp.js';
import { isSingle, type Program } from './program.js';
import type { Box } from './relaxation.js';
import { lagrangian, type Multipliers, type RowPool } from './rows.js';
import { unitsOf } from './units.js';

/** What the core says of one objective: no plan has more steps, given the objectives before it at theirs. */
export interface CoreBound {
  readonly value: number;
  readonly multipliers: Multipliers;
}

/**
 * Bounds of the first objectives, as long as each only counts, from the rows that hold no single follower: a few hundred
 * columns, milliseconds. Each is bounded with those before it at their bounds. Empty when the first one weighs.
 */
export function coreBounds(
  program: Program,
  pool: RowPool,
  box: Box,
  engine: LpEngine,
  objectives: readonly Objective[],
  held: readonly number[],
  /** The row that holds objective `index` of these at a value in steps. */
  holdAt: (index: number, value: number) => number,
  /** A value of the first objective that is held already: when it is the bound, the others are not asked for. */
  reached: number | null,
): CoreBound[] {
  const { model } = program;
  const weighing = objectives.findIndex((objective) => !counts(program, objective));
  const counting = weighing < 0 ? objectives : objectives.slice(0, weighing);
  if (counting.length === 0) return [];
  const columns: number[] = [];
  for (let column = 0; column < program.count; column += 1) {
    if (!isSingle(model, column)) columns.push(column);
  }
  const place = new Int32Array(program.count).fill(-1);
  columns.forEach((column, at) => {
    place[column] = at;
  });
  const rows = [
    ...program.rowKind.flatMap((kind, row) => (kind === 'core' ? [row] : [])),
    ...held.filter((id) => pool.get(id).indices.every((column) => place[column]! >= 0)),
  ];
  const lp = engine.load(
    {
      costs: new Float64Array(columns.length),
      lower: Float64Array.from(columns, (column) => box.lower[column]!),
      upper: Float64Array.from(columns, (column) => box.upper[column]!),
      rowLower: Float64Array.from(rows, (id) => pool.get(id).lower * pool.get(id).scale),
      rowUpper: Float64Array.from(rows, (id) => pool.get(id).upper * pool.get(id).scale),
      ...sparse(rows, pool, place),
    },
    null,
  );
  const found: CoreBound[] = [];
  for (const [index, objective] of counting.entries()) {
    const { costs } = unitsOf(objective, program.count);
    lp.setCosts(Float64Array.from(columns, (column) => -costs[column]!));
    if (lp.solve() !== 'optimal') break;
    const duals = lp.duals();
    const kept = rows.map((id, at) => [id, -duals[at]! * pool.get(id).scale] as const);
    const inForce = kept.filter(([, y]) => Math.abs(y) > 1e-9);
    const multipliers = {
      rows: Int32Array.from(inForce, ([id]) => id),
      values: Float64Array.from(inForce, ([, y]) => y),
    };
    const { bound } = lagrangian(pool, multipliers, costs, box.lower, box.upper);
    const value = Math.floor(bound + 1e-6);
    found.push({ value, multipliers });
    if (index === 0 && value === reached) break;
    const id = holdAt(index, value);
    rows.push(id);
    const { scale, lower, upper } = pool.get(id);
    lp.addRows({
      lower: Float64Array.of(lower * scale),
      upper: Float64Array.of(upper * scale),
      ...sparse([id], pool, place),
    });
  }
  lp.close();
  return found;
}

/** Every coefficient is one step, no single follower counts, and nothing of the optimum may be given up. */
const counts = ({ model }: Program, { terms, step, tolerance }: Objective): boolean =>
  tolerance === 0 &&
  terms.columns.length > 0 &&
  terms.coefficients.every((coefficient) => coefficient === step) &&
  !terms.columns.some((column) => isSingle(model, column));

const sparse = (ids: readonly number[], pool: RowPool, place: Int32Array) => {
  const starts = new Int32Array(ids.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  ids.forEach((id, at) => {
    const row = pool.get(id);
    row.indices.forEach((column, entry) => {
      indices.push(place[column]!);
      values.push(row.values[entry]! * row.scale);
    });
    starts[at + 1] = indices.length;
  });
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
};
