/** The index of a column in its model. */
export type Column = number;

/** One column of a linear expression with its coefficient. */
export type Term = readonly [column: Column, coefficient: number];

/** A linear expression in typed arrays: columns and, beside them, their coefficients. It may touch millions of columns. */
export interface Terms {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** A linear expression as it is written down; a column may come twice, the coefficients add up. */
export type Sum = readonly (Term | Terms)[];

/** The same coefficient for all these columns. */
export const evenly = (columns: Int32Array, coefficient = 1): Terms => ({
  columns,
  coefficients: new Float64Array(columns.length).fill(coefficient),
});

/** The terms as a list, for sums that are read or tested; millions of columns have no list. */
export const listed = ({ columns, coefficients }: Terms): Term[] =>
  Array.from(columns, (column, at) => [column, coefficients[at]!] as const);

/** The terms with every coefficient changed. */
export const scaled = ({ columns, coefficients }: Terms, change: (coefficient: number) => number): Terms => ({
  columns,
  coefficients: coefficients.map(change),
});

/** The terms with one entry a column, in the order of first mention, zero coefficients left out. */
export const gather = (sum: Sum): Terms => gatherer()(sum);

/** `gather` for many sums over the same columns: what it needs for each column is kept from one sum to the next. */
export function gatherer(): (sum: Sum) => Terms {
  /** By column its place in the sum at hand, from 1; 0: not in it. */
  let places = new Int32Array(0);
  return (sum) => {
    const { columns, coefficients } = flat(sum);
    if (lieApart(columns)) return withoutZeros(columns, coefficients, columns.length);
    places = covering(places, columns);
    let used = 0;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at]!;
      const place = places[column]!;
      if (place > 0) {
        coefficients[place - 1]! += coefficients[at]!;
        continue;
      }
      columns[used] = column;
      coefficients[used] = coefficients[at]!;
      used += 1;
      places[column] = used;
    }
    for (let at = 0; at < used; at += 1) places[columns[at]!] = 0;
    return withoutZeros(columns, coefficients, used);
  };
}

/** The parts of a sum behind each other, in arrays of its own. */
const flat = (sum: Sum): Terms => {
  const length = sum.reduce((total, part) => total + ('columns' in part ? part.columns.length : 1), 0);
  const columns = new Int32Array(length);
  const coefficients = new Float64Array(length);
  let at = 0;
  for (const part of sum) {
    if ('columns' in part) {
      columns.set(part.columns, at);
      coefficients.set(part.coefficients, at);
      at += part.columns.length;
    } else {
      [columns[at], coefficients[at]] = part;
      at += 1;
    }
  }
  return { columns, coefficients };
};

/** Ascending runs of columns that are looked at. */
const FEW_RUNS = 4;

/** Whether the columns are a few ascending runs of which none reaches into another: then no column comes twice. */
const lieApart = (columns: Int32Array): boolean => {
  if (columns.length === 0) return true;
  const runs: { readonly from: number; readonly to: number }[] = [];
  let from = columns[0]!;
  for (let at = 1; at <= columns.length; at += 1) {
    const last = columns[at - 1]!;
    if (at < columns.length && columns[at]! > last) continue;
    if (runs.length === FEW_RUNS || runs.some((run) => from <= run.to && run.from <= last)) return false;
    runs.push({ from, to: last });
    if (at < columns.length) from = columns[at]!;
  }
  return true;
};

/** `places` where it has one for every column, else a larger one; all of its places are 0 between two sums. */
const covering = (places: Int32Array<ArrayBuffer>, columns: Int32Array): Int32Array<ArrayBuffer> => {
  const largest = columns.reduce((most, column) => Math.max(most, column), -1);
  return largest < places.length ? places : new Int32Array(Math.max(largest + 1, 2 * places.length));
};

const withoutZeros = (columns: Int32Array, coefficients: Float64Array, length: number): Terms => {
  let used = 0;
  for (let at = 0; at < length; at += 1) {
    if (coefficients[at] === 0) continue;
    columns[used] = columns[at]!;
    coefficients[used] = coefficients[at]!;
    used += 1;
  }
  return used === columns.length
    ? { columns, coefficients }
    : { columns: columns.slice(0, used), coefficients: coefficients.slice(0, used) };
};

/** The greatest common divisor of the absolute values; 0 when all are 0. Whole numbers only. */
export function commonDivisor(numbers: Iterable<number>): number {
  let divisor = 0;
  for (const each of numbers) {
    let [a, b] = [Math.abs(each), divisor];
    while (a !== 0) [a, b] = [b % a, a];
    divisor = b;
  }
  return divisor;
}
