import type { LinearModel, Objective } from './linear-model.js';
import type { Names } from './names.js';
import { listed } from './terms.js';

/*
 * Free-format MPS, the form that every solver reads. What it leaves open, and what is written therefore:
 *  - The sense. glpsol and older readers know no OBJSENSE, so a file always minimises: an objective that is to be maximised is
 *    written with its signs turned round, and the optimum of the file is its negative.
 *  - The constant of an objective stands as its right-hand side with the sign turned round, as CPLEX, HiGHS, CBC and SCIP
 *    read it. glpsol 5.0 adds it instead: its optimum of such a file is off by twice the constant.
 *  - Whole columns without bounds are 0/1 to some readers and without limit to others, so each gets its bounds in words.
 */

/** The model and one objective as MPS text; every number reads back as the same number. */
export function formatMps(model: LinearModel, objective: Objective | null): string {
  const columnNames = mpsNames(model.columns.names, new Set());
  const taken = new Set<string>();
  const [goal] = mpsNames([objective?.name ?? 'nothing'], taken);
  const rows = writtenRows(model, mpsNames(model.rows.names, taken), taken);
  const costs = new Map<number, number>();
  const sign = objective?.sense === 'max' ? -1 : 1;
  for (const [column, coefficient] of objective === null ? [] : listed(objective.terms)) {
    costs.set(column, (costs.get(column) ?? 0) + sign * coefficient);
  }
  const constant = sign * (objective?.constant ?? 0);
  const ranges = rows.filter(({ range }) => range !== null);
  const lines = [
    ...(sign < 0 ? ['* The goal is a maximum: signs are turned round, the optimum is its negative.'] : []),
    'NAME lotrinh FREE',
    'ROWS',
    ` N ${goal}`,
    ...rows.map(({ type, name }) => ` ${type} ${name}`),
    'COLUMNS',
    ...columnLines(model, columnNames, rows, goal!, costs),
    'RHS',
    ...(constant === 0 ? [] : [` RHS ${goal} ${numeral(-constant)}`]),
    ...rows.flatMap(({ name, side }) => (side === 0 ? [] : [` RHS ${name} ${numeral(side)}`])),
    ...(ranges.length === 0 ? [] : ['RANGES']),
    ...ranges.map(({ name, range }) => ` RNG ${name} ${numeral(range!)}`),
    'BOUNDS',
    ...boundLines(model, columnNames),
    'ENDATA',
  ];
  return `${lines.join('\n')}\n`;
}

/** A line of ROWS with what RHS and RANGES say of it. */
interface WrittenRow {
  /** The row of the model. */
  readonly row: number;
  readonly name: string;
  readonly type: 'N' | 'L' | 'G' | 'E';
  readonly side: number;
  /** null: no range. */
  readonly range: number | null;
}

const writtenRows = (
  { rows }: LinearModel,
  names: readonly string[],
  taken: Set<string>,
): readonly WrittenRow[] =>
  names.flatMap((name, row): WrittenRow[] => {
    const [lower, upper] = [rows.lower[row]!, rows.upper[row]!];
    const written = (type: WrittenRow['type'], side: number, range: number | null = null): WrittenRow[] => [
      { row, name, type, side, range },
    ];
    if (lower === upper) return written('E', lower);
    if (lower === -Infinity) return upper === Infinity ? written('N', 0) : written('L', upper);
    if (upper === Infinity) return written('G', lower);
    const width = upper - lower;
    if (width > 0 && upper - width === lower) return written('L', upper, width);
    if (width > 0 && lower + width === upper) return written('G', lower, width);
    // No range reads back as both sides (rounding, or sides that cross): two rows say the same.
    const [above] = mpsNames([`${name}.upper`], taken);
    return [...written('G', lower), { row, name: above!, type: 'L', side: upper, range: null }];
  });

const columnLines = (
  { columns, rows: { starts, indices, values } }: LinearModel,
  names: readonly string[],
  rows: readonly WrittenRow[],
  goal: string,
  costs: ReadonlyMap<number, number>,
): string[] => {
  const entries = names.map((_, column): string[] => {
    const cost = costs.get(column) ?? 0;
    return cost === 0 ? [] : [`${goal} ${numeral(cost)}`];
  });
  for (const { row, name } of rows) {
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      entries[indices[entry]!]!.push(`${name} ${numeral(values[entry]!)}`);
    }
  }
  const lines: string[] = [];
  let inWhole = false;
  let markers = 0;
  const mark = (whole: boolean): void => {
    if (whole === inWhole) return;
    lines.push(` MARKER${markers} 'MARKER' '${whole ? 'INTORG' : 'INTEND'}'`);
    markers += 1;
    inWhole = whole;
  };
  entries.forEach((mine, column) => {
    mark(columns.integer[column] === 1);
    // A column without entries is declared all the same.
    const all = mine.length === 0 ? [`${goal} 0`] : mine;
    for (const entry of all) lines.push(` ${names[column]} ${entry}`);
  });
  mark(false);
  return lines;
};

/** UP before LO: a negative UP alone takes the lower bound away, in the old reading of the format. */
const boundLines = ({ columns }: LinearModel, names: readonly string[]): string[] =>
  names.flatMap((name, column) => {
    const [lower, upper] = [columns.lower[column]!, columns.upper[column]!];
    const line = (type: string, value?: number): string =>
      ` ${type} BND ${name}${value === undefined ? '' : ` ${numeral(value)}`}`;
    if (lower === -Infinity && upper === Infinity) return [line('FR')];
    if (lower === upper) return [line('FX', lower)];
    if (lower === -Infinity) return [line('MI'), line('UP', upper)];
    const top =
      upper === Infinity ? (columns.integer[column] === 1 ? [line('PL')] : []) : [line('UP', upper)];
    return lower === 0 && upper >= 0 ? top : [...top, line('LO', lower)];
  });

/** The shortest numeral that reads back as the same number; 0 for -0. */
const numeral = (value: number): string => String(value + 0);

/** The longest name that glpsol and CPLEX take is 255 characters; some room is left for what makes it different. */
const LONGEST = 240;

/** Names without blanks and in ASCII, made different again where that made them equal. */
const mpsNames = (names: Names, taken: Set<string>): string[] =>
  Array.from(names, (name) => {
    const safe = name.replace(/[^\x21-\x7e]/g, '_').slice(0, LONGEST);
    const word = /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`; // no comment (* $), no number, no marker
    let unique = word;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${word}_${copy}`;
    taken.add(unique);
    return unique;
  });
