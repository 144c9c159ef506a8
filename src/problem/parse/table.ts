import { type CaseSource, UnreadableFile } from './case-file.js';
import type { Codec, Spot } from './cells.js';
import type { Directory, Kind } from './directory.js';
import { IssueLog } from './issue-log.js';
import { nearest } from './nearest.js';
import { recordsOf } from './records.js';

export interface Column<T> {
  /** As in the header. */
  readonly name: string;
  readonly codec: Codec<T>;
  /** What a blank cell, or a column that the file leaves out, stands for; null: the column is required. */
  readonly blank: { readonly value: T } | null;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** One file of rows, its columns in the order in which they are written. */
export interface Table<C extends Columns = Columns> {
  readonly file: string;
  readonly columns: C;
  /** The rows are of this kind, named by their column `id`. */
  readonly kind: Kind | null;
}

/** A row with every cell read; keyed as the table keys its columns. */
export type Cells<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

export interface Row<C extends Columns> {
  /** As a spreadsheet numbers it: the header is row 1, blank lines count, a row with a line break inside is one. */
  readonly at: number;
  readonly cells: Cells<C>;
}

export const required = <T>(name: string, codec: Codec<T>): Column<T> => ({ name, codec, blank: null });

/** A column whose blank cells stand for `value`. */
export const optional = <T, B extends T | null>(name: string, codec: Codec<T>, value: B): Column<T | B> => ({
  name,
  codec,
  blank: { value },
});

/**
 * The rows of a table that are right in every cell; all that is wrong goes to the log. Rows are read as the file is gone
 * through; a fault of the file as a whole, wherever it is met, is told alone, and no row of it counts. Ids of refused rows are
 * entered in the directory too, so that a reference to them is not an error as well; when ids may be missing from
 * it, the kind is left open.
 */
export const readTable = <C extends Columns>(
  table: Table<C>,
  file: CaseSource,
  known: Directory,
  log: IssueLog,
): readonly Row<C>[] => {
  const own = new IssueLog();
  try {
    const rows = readRecords(table, recordsOf(file), known, own);
    log.addAll(own);
    if (rows !== null) return rows;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    log.add(error.issue);
  }
  if (table.kind !== null) known.leaveOpen(table.kind);
  return [];
};

/** null: the header is none of the table. The records are gone through to the end in any case. */
const readRecords = <C extends Columns>(
  table: Table<C>,
  records: Generator<readonly string[]>,
  known: Directory,
  log: IssueLog,
): readonly Row<C>[] | null => {
  const first = records.next().value ?? [];
  if (isBlank(first)) log.error('file.empty', { file: table.file, row: null, column: null, value: null });
  const header = isBlank(first) ? null : readHeader(table, first, log);
  if (header !== null) return readRows(table, header, records, known, log);
  for (const _ of records); // nothing below can be read, but it may be no CSV at all
  return null;
};

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');

/** For each column of the table, by key, the index of its cell; -1: the file leaves it out. */
interface Header {
  readonly width: number;
  readonly indexOf: ReadonlyMap<string, number>;
}

const SEPARATORS = [';', '\t', '|'];

/** null: this is no header of the table, and the rows below cannot be read. */
const readHeader = (table: Table, record: readonly string[], log: IssueLog): Header | null => {
  const found = record.map((cell) => cell.trim());
  const columns = Object.entries(table.columns);
  const place = (column: string, value: string | null) => ({ file: table.file, row: 1, column, value });
  const separator = SEPARATORS.find((each) => found.length === 1 && found[0]!.includes(each)) ?? '';
  if (separator !== '') {
    const first = columns.find(([, { blank }]) => blank === null)!;
    log.error('header.missing', place(first[1].name, found[0]!), { separator });
    return null;
  }
  noteStrayNames(table, found, log);
  const indexOf = new Map(columns.map(([key, { name }]) => [key, found.indexOf(name)]));
  const missing = columns.filter(([key, { blank }]) => blank === null && indexOf.get(key) === -1);
  for (const [, { name }] of missing) log.error('header.missing', place(name, null), { separator });
  return { width: found.length, indexOf };
};

const noteStrayNames = (table: Table, found: readonly string[], log: IssueLog): void => {
  const names = Object.values(table.columns).map(({ name }) => name);
  const free = names.filter((name) => !found.includes(name));
  found.forEach((name, at) => {
    const place = { file: table.file, row: 1, column: name, value: name };
    if (name !== '' && found.indexOf(name) < at) log.error('header.duplicate', place);
    else if (!names.includes(name)) log.warning('header.unknown', place, { suggestion: nearest(name, free) });
  });
};

const readRows = <C extends Columns>(
  table: Table<C>,
  header: Header,
  records: Iterable<readonly string[]>,
  known: Directory,
  log: IssueLog,
): readonly Row<C>[] => {
  const columns = placed(table, header);
  const idAt = table.kind === null ? -1 : (header.indexOf.get('id') ?? -1);
  if (table.kind !== null && idAt < 0) known.leaveOpen(table.kind);
  const cursor = new Cursor(table.file, known, log);
  const rows: Row<C>[] = [];
  for (const record of records) {
    cursor.row += 1;
    if (isBlank(record)) continue;
    const fresh = table.kind === null || idAt < 0 || defineId(table.kind, record[idAt], cursor);
    const cells = hasWidth(record, header.width, cursor) ? readCells(columns, record, cursor) : null;
    if (fresh && cells !== null) rows.push({ at: cursor.row, cells: cells as Cells<C> });
  }
  return rows;
};

/** A column with its key and the index of its cell. */
interface PlacedColumn extends Column<unknown> {
  readonly key: string;
  readonly index: number;
}

const placed = (table: Table, { indexOf }: Header): readonly PlacedColumn[] =>
  Object.entries(table.columns).map(([key, column]) => ({ key, ...column, index: indexOf.get(key) ?? -1 }));

/** The place of the cell being read: one for a whole table, because tables have up to 100 000s of rows. */
class Cursor implements Spot {
  row = 1; // the header
  column: string | null = null;
  value: string | null = null;

  constructor(
    readonly file: string,
    readonly known: Directory,
    readonly log: IssueLog,
  ) {}

  moveTo(column: string | null, value: string | null): void {
    this.column = column;
    this.value = value;
  }

  report: Spot['report'] = (code, params, part) => {
    const { file, row, column, value } = this;
    this.log.error(code, { file, row, column, value: part ?? value }, params);
    return undefined;
  };
}

/** Enters the id of a row in the directory, whatever else is wrong with the row; false: it stands there already. */
const defineId = (kind: Kind, cell: string | undefined, cursor: Cursor): boolean => {
  const id = cell?.trim() ?? '';
  const first = id === '' ? null : cursor.known.define(kind, id, cursor.row);
  if (first === null) return true;
  cursor.moveTo('id', id);
  cursor.report('cell.duplicateId', { first });
  return false;
};

const hasWidth = (record: readonly string[], wanted: number, cursor: Cursor): boolean => {
  if (record.length === wanted) return true;
  cursor.moveTo(null, null);
  cursor.report('csv.columns', { found: record.length, wanted });
  return false;
};

/** The cells of a row by key; null: one of them is refused, or its column is missing. */
const readCells = (
  columns: readonly PlacedColumn[],
  record: readonly string[],
  cursor: Cursor,
): Readonly<Record<string, unknown>> | null => {
  const cells: Record<string, unknown> = {};
  let whole = true;
  for (const column of columns) {
    const value = readCell(column, record[column.index]?.trim() ?? '', cursor);
    if (value === undefined) whole = false;
    else cells[column.key] = value;
  }
  return whole ? cells : null;
};

const readCell = ({ name, codec, blank, index }: PlacedColumn, text: string, cursor: Cursor): unknown => {
  cursor.moveTo(name, text);
  if (text !== '') return codec.read(text, cursor);
  if (blank !== null) return blank.value;
  return index < 0 ? undefined : cursor.report('cell.required'); // a missing column is an issue of the header
};
