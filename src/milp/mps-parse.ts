import type { LinearModel, Objective } from './linear-model.js';
import { modelBuilder } from './model-builder.js';
import { BOUNDS, endless, type MpsColumn, numberOf } from './mps-bounds.js';
import type { MpsExpectation, MpsFault } from './mps-faults.js';
import { commonDivisor, gather, type Term } from './terms.js';

export type MpsReading =
  | { readonly model: LinearModel; readonly objective: Objective; readonly faults: readonly [] }
  | { readonly model: null; readonly objective: null; readonly faults: readonly MpsFault[] };

/** Enough to see what a file is; a file of another kind has one on every line. */
const MOST_FAULTS = 20;

/**
 * The model of an MPS file, free or fixed, or everything that is wrong with it. Read as CPLEX and HiGHS do: the first N row is
 * the objective, others are rows without limits; the right-hand side of the objective is minus its constant; of several
 * RHS, RANGES or BOUNDS sets the first counts; a negative UP without a LO takes the lower bound away; a whole column
 * that no bound mentions is 0/1. Free format is tried first: only names with blanks need the fixed one.
 */
export function parseMps(text: string): MpsReading {
  const lines = text.split(/\r?\n/);
  const free = read(lines, wordsOf);
  if (free.faults.length === 0) return free;
  const fixed = read(lines, fieldsOf);
  if (fixed.faults.length === 0) return fixed;
  return fixed.faults[0]!.line > free.faults[0]!.line ? fixed : free;
}

const wordsOf = (line: string): string[] => line.trim().split(/\s+/);

/** The six fields of the fixed format: columns 2-3, 5-12, 15-22, 25-36, 40-47, 50-61. Empty ones are left out. */
const fieldsOf = (line: string): string[] =>
  [
    line.slice(1, 4),
    line.slice(4, 14),
    line.slice(14, 24),
    line.slice(24, 39),
    line.slice(39, 49),
    line.slice(49),
  ]
    .map((field) => field.trim())
    .filter((field) => field !== '');

interface Row {
  readonly name: string;
  readonly type: string;
  readonly terms: [number, number][];
  side: number;
  /** NaN: none. */
  range: number;
}

/** What has been read so far. */
interface Sheet {
  sense: 'max' | 'min';
  readonly rows: Row[];
  readonly rowOf: Map<string, number>;
  readonly columns: MpsColumn[];
  readonly columnOf: Map<string, number>;
  /** Between INTORG and INTEND. */
  inWhole: boolean;
  /** The first set of RHS, RANGES, BOUNDS. */
  readonly sets: Map<string, string>;
}

type Complain = (expected: MpsExpectation, found: string) => void;
type Section = (sheet: Sheet, words: readonly string[], complain: Complain) => void;

const read = (lines: readonly string[], split: (line: string) => string[]): MpsReading => {
  const sheet: Sheet = {
    ...{ sense: 'min', rows: [], rowOf: new Map(), columns: [], columnOf: new Map() },
    ...{ inWhole: false, sets: new Map() },
  };
  const faults: MpsFault[] = [];
  let section: Section | null = null;
  let ended = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('*') || line.trim() === '') continue;
    const complain: Complain = (expected, found) => void faults.push({ line: index + 1, expected, found });
    if (/^\S/.test(line)) {
      const [word = '', ...rest] = wordsOf(line);
      ended = word === 'ENDATA';
      if (ended) break;
      section = word === 'NAME' ? null : (SECTIONS.get(word) ?? null);
      if (section === null && word !== 'NAME') complain('a section of a linear model', word);
      if (section === objectiveSense && rest.length > 0) objectiveSense(sheet, rest, complain);
    } else if (section !== null) section(sheet, split(line), complain);
    else if (faults.length === 0) complain('a section of a linear model', line.trim());
    if (faults.length >= MOST_FAULTS) break;
  }
  const last: Complain = (expected, found) => void faults.push({ line: lines.length, expected, found });
  if (faults.length === 0 && !ended) last('ENDATA', '');
  if (faults.length === 0 && !sheet.rows.some(isFree)) last('an objective: a row of type N', '');
  return faults.length > 0 ? { model: null, objective: null, faults } : build(sheet);
};

const objectiveSense: Section = (sheet, [word = ''], complain) => {
  if (!/^(max|min)(imi[sz]e)?$/i.test(word)) return complain('MAX or MIN', word);
  sheet.sense = /^max/i.test(word) ? 'max' : 'min';
};

const rowSection: Section = ({ rows, rowOf }, words, complain) => {
  const [type = '', name] = words;
  if (words.length !== 2 || name === undefined) return complain('another number of fields', words.join(' '));
  if (!/^[NLGE]$/i.test(type)) return complain('a row type: N, L, G or E', type);
  if (rowOf.has(name)) return complain('a new name', name);
  rowOf.set(name, rows.length);
  rows.push({ name, type: type.toUpperCase(), terms: [], side: 0, range: Number.NaN });
};

const columnSection: Section = (sheet, words, complain) => {
  if (words[1] === "'MARKER'") {
    const kind = words.at(-1) ?? '';
    if (kind !== "'INTORG'" && kind !== "'INTEND'") return complain('a marker: INTORG or INTEND', kind);
    sheet.inWhole = kind === "'INTORG'";
    return;
  }
  if (words.length !== 3 && words.length !== 5) return complain('another number of fields', words.join(' '));
  const column = openColumn(sheet, words[0]!);
  if (column < sheet.columns.length - 1) complain('all entries of a column together', words[0]!);
  else
    forPairs(sheet, words.slice(1), complain, ({ terms }, value, name) => {
      if (terms.at(-1)?.[0] === column) complain('one entry a row and column', name);
      terms.push([column, value]);
    });
};

/** The column of that name, made when it is new. */
const openColumn = ({ columns, columnOf, inWhole }: Sheet, name: string): number => {
  const known = columnOf.get(name);
  if (known !== undefined) return known;
  columnOf.set(name, columns.length);
  const bounds = { lower: 0, upper: Infinity, lowerGiven: false, bounded: false };
  return columns.push({ name, integer: inWhole, ...bounds }) - 1;
};

/** Row names with their numbers, two or four words. */
const forPairs = (
  { rows, rowOf }: Sheet,
  words: readonly string[],
  complain: Complain,
  take: (row: Row, value: number, name: string) => void,
): void => {
  for (let at = 0; at < words.length; at += 2) {
    const [name, numeral] = [words[at]!, words[at + 1]!];
    const row = rowOf.get(name);
    const value = numberOf(numeral);
    if (row === undefined) complain('a row of ROWS', name);
    else if (value === null) complain('a number', numeral);
    else take(rows[row]!, value, name);
  }
};

/** A section of row names and numbers, the name of a set before them or not. */
const sideSection =
  (section: string, take: (row: Row, value: number) => void): Section =>
  (sheet, words, complain) => {
    const named = words.length % 2;
    if (words.length < 2 || words.length > 5) return complain('another number of fields', words.join(' '));
    if (isFirstSet(sheet, section, named === 1 ? words[0]! : '')) {
      forPairs(sheet, words.slice(named), complain, take);
    }
  };

const isFirstSet = ({ sets }: Sheet, section: string, name: string): boolean => {
  if (!sets.has(section)) sets.set(section, name);
  return sets.get(section) === name;
};

const boundSection: Section = (sheet, words, complain) => {
  const [type = '', ...rest] = words;
  const bound = BOUNDS.get(type.toUpperCase());
  if (bound === undefined) {
    return complain('a bound type: UP, LO, FX, FR, MI, PL, BV, LI or UI', type);
  }
  // FR, MI, PL and BV may bear a number, which says nothing; so the last word may be the column or that number.
  const isColumn = (word: string | undefined): boolean => word !== undefined && sheet.columnOf.has(word);
  const named = bound.valued
    ? rest.length === 3
    : rest.length === 3 || (rest.length === 2 && isColumn(rest[1]));
  const [name, numeral] = named ? rest.slice(1) : rest;
  if (name === undefined || rest.length > 3 || (bound.valued && numeral === undefined)) {
    return complain('another number of fields', words.join(' '));
  }
  if (!isColumn(name)) return complain('a column of COLUMNS', name);
  const value = bound.valued ? numberOf(numeral!) : 0;
  if (value === null) return complain('a number', numeral!);
  if (!isFirstSet(sheet, 'BOUNDS', named ? rest[0]! : '')) return;
  const column = sheet.columns[sheet.columnOf.get(name)!]!;
  column.bounded = true;
  bound.set(column, endless(value));
};

const SECTIONS: ReadonlyMap<string, Section> = new Map([
  ['OBJSENSE', objectiveSense],
  ['ROWS', rowSection],
  ['COLUMNS', columnSection],
  [
    'RHS',
    sideSection('RHS', (row, value) => {
      row.side = endless(value);
    }),
  ],
  [
    'RANGES',
    sideSection('RANGES', (row, value) => {
      row.range = value;
    }),
  ],
  ['BOUNDS', boundSection],
]);

const isFree = ({ type }: Row): boolean => type === 'N';

/** The first N row becomes the objective, all others rows in the order of ROWS. */
const build = ({ sense, rows, columns }: Sheet): MpsReading => {
  const builder = modelBuilder();
  for (const { name, integer, lower, upper, bounded } of columns) {
    builder.column(name, { lower, upper: integer && !bounded ? 1 : upper, integer });
  }
  const goal = rows.find(isFree)!;
  for (const row of rows) if (row !== goal) builder.row(row.name, row.terms, sidesOf(row));
  const model = builder.build();
  const { name, terms, side } = goal;
  const objective: Objective = {
    ...{ name, sense, terms: gather(terms), constant: 0 - side },
    ...{ denominator: 1, tolerance: 0, step: stepOf(model, terms) },
  };
  return { model, objective, faults: [] };
};

/** RANGES: an L row reaches down, a G row up, an E row to the side of the range's sign. */
const sidesOf = ({ type, side, range }: Row): { lower?: number; upper?: number } => {
  const width = Number.isNaN(range) ? null : Math.abs(range);
  switch (type) {
    case 'L':
      return { upper: side, ...(width === null ? {} : { lower: side - width }) };
    case 'G':
      return { lower: side, ...(width === null ? {} : { upper: side + width }) };
    case 'E':
      return { lower: side - (range < 0 ? width! : 0), upper: side + (range > 0 ? width! : 0) };
    default:
      return {};
  }
};

/** Whole coefficients of whole columns step by their common divisor; 0 when the value can be anything. */
const stepOf = ({ columns }: LinearModel, terms: readonly Term[]): number =>
  terms.every(([column, times]) => columns.integer[column] === 1 && Number.isSafeInteger(times))
    ? commonDivisor(terms.map(([, coefficient]) => coefficient)) || 1
    : 0;
