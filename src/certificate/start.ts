import type { Box } from './bound.js';
import { ceiling, type Fraction, floor } from './fraction.js';
import type { Model, Row } from './model.js';

/**
 * The box in which all proofs of a case start: the limits that the columns have by themselves, and those that rows of one column
 * give them, for a whole column the next whole number inside. null: a row without columns, or one of a single column, rules
 * everything out.
 */
export const startOf = ({ columns, rows }: Model): Box | null => {
  const box: Box = {
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, ({ upper }) => upper),
  };
  let isEmpty = false;
  for (const row of rows.values()) {
    if (row.columns.length === 0) isEmpty ||= (row.lower?.over ?? 0n) > 0n || (row.upper?.over ?? 0n) < 0n;
    if (row.columns.length !== 1) continue;
    const column = row.columns[0]!;
    narrow(box, column, row, columns[column]!.whole);
    isEmpty ||= box.lower[column]! > box.upper[column]!;
  }
  return isEmpty ? null : box;
};

/** Limits of columns are whole here: one of a column that is not goes to the next whole number outside. */
const narrow = ({ lower, upper }: Box, column: number, row: Row, isWhole: boolean): void => {
  const factor = BigInt(row.coefficients[0]!);
  const limit = (side: Fraction | null): Fraction | null => {
    if (side === null) return null;
    const over = side.over * row.unit;
    return factor > 0n ? { over, under: side.under * factor } : { over: -over, under: side.under * -factor };
  };
  const [least, most] = factor > 0n ? [row.lower, row.upper] : [row.upper, row.lower];
  const [from, to] = [limit(least), limit(most)];
  if (from !== null) lower[column] = Math.max(lower[column]!, Number((isWhole ? ceiling : floor)(from)));
  if (to !== null) upper[column] = Math.min(upper[column]!, Number((isWhole ? floor : ceiling)(to)));
};
