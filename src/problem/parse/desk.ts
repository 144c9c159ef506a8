import type { CaseSource } from './case-file.js';
import type { Directory } from './directory.js';
import type { IssueLog } from './issue-log.js';
import { type Columns, type Row, readTable, type Table } from './table.js';
import { REQUIRED_FILES } from './tables.js';

/** What lies on the desk while a case is read. */
export interface Desk {
  readonly files: ReadonlyMap<string, CaseSource>;
  readonly known: Directory;
  readonly log: IssueLog;
}

/** A required file that is not there, unless it is there and could not be read. */
export const noteMissing = ({ files, log }: Desk): void => {
  if (log.errorsIn('.') > 0) return; // the folder itself could not be opened
  for (const file of REQUIRED_FILES) {
    if (files.has(file) || log.errorsIn(file) > 0) continue;
    log.error('file.missing', { file, row: null, column: null, value: null });
  }
};

export interface Rows<C extends Columns> {
  /** The rows without a fault, in the order of the file. */
  readonly rows: readonly Row<C>[];
  /** Whether rows may be missing from these, because the file or a part of it was refused. */
  readonly refused: boolean;
}

export const readRows = <C extends Columns>({ files, known, log }: Desk, table: Table<C>): Rows<C> => {
  const file = files.get(table.file);
  if (file === undefined) {
    if (table.kind !== null) known.leaveOpen(table.kind);
    return { rows: [], refused: log.errorsIn(table.file) > 0 };
  }
  const rows = readTable(table, file, known, log);
  return { rows, refused: log.errorsIn(table.file) > 0 };
};

/** Rows by the text of their key; one that says a thing twice stands once, one that says two things is reported. */
export const oneByKey = <C extends Columns>(
  { log }: Desk,
  table: Table<C>,
  rows: readonly Row<C>[],
  keys: readonly (keyof C & string)[],
): readonly Row<C>[] => {
  const first = new Map<string, Row<C>>();
  for (const row of rows) {
    const key = keys.map((each) => row.cells[each] ?? '').join('@;');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else if (!sameCells(table, earlier, row)) {
      const place = { file: table.file, row: row.at, column: null, value: null };
      log.error('row.conflict', place, { first: earlier.at });
    }
  }
  return [...first.values()];
};

const sameCells = <C extends Columns>({ columns }: Table<C>, a: Row<C>, b: Row<C>): boolean =>
  Object.keys(columns).every((key) => a.cells[key] === b.cells[key]);
