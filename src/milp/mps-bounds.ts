/* The numbers of an MPS file, and what each type of BOUNDS does to a column. */

/** From here on a bound or side means no limit (CPLEX's and HiGHS's reading). */
const ENDLESS = 1e20;

/** null: no number. `D` is the exponent of old Fortran files. */
export const numberOf = (numeral: string): number | null => {
  if (/^[+-]?inf(inity)?$/i.test(numeral)) return numeral.startsWith('-') ? -Infinity : Infinity;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([ed][+-]?\d+)?$/i.test(numeral)) return null;
  return Number(numeral.replace(/d/i, 'e'));
};

export const endless = (value: number): number =>
  Math.abs(value) < ENDLESS ? value : Math.sign(value) * Infinity;

/** A column as far as it has been read. */
export interface MpsColumn {
  readonly name: string;
  integer: boolean;
  lower: number;
  upper: number;
  lowerGiven: boolean;
  bounded: boolean;
}

const setLower = (column: MpsColumn, value: number): void => {
  column.lower = value;
  column.lowerGiven = true;
};
const setUpper = (column: MpsColumn, value: number): void => {
  column.upper = value;
  if (value < 0 && !column.lowerGiven) column.lower = -Infinity;
};
const whole =
  (set: (column: MpsColumn, value: number) => void) =>
  (column: MpsColumn, value: number): void => {
    column.integer = true;
    set(column, value);
  };
const fix = (column: MpsColumn, lower: number, upper = lower): void => {
  setLower(column, lower);
  column.upper = upper;
};

interface Bound {
  /** It needs a number. */
  readonly valued: boolean;
  readonly set: (column: MpsColumn, value: number) => void;
}

export const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['UP', { valued: true, set: setUpper }],
  ['LO', { valued: true, set: setLower }],
  ['FX', { valued: true, set: (column: MpsColumn, value: number) => fix(column, value) }],
  ['UI', { valued: true, set: whole(setUpper) }],
  ['LI', { valued: true, set: whole(setLower) }],
  ['FR', { valued: false, set: (column: MpsColumn) => fix(column, -Infinity, Infinity) }],
  ['MI', { valued: false, set: (column: MpsColumn) => setLower(column, -Infinity) }],
  ['PL', { valued: false, set: (column: MpsColumn) => setUpper(column, Infinity) }],
  ['BV', { valued: false, set: whole((column) => fix(column, 0, 1)) }],
]);
