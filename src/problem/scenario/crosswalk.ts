import type { CaseFile } from '../parse/case-file.js';
import { id, reference, text } from '../parse/cells.js';
import type { Directory } from '../parse/directory.js';
import type { IssueLog } from '../parse/issue-log.js';
import { optional, type Row, readTable, required, type Table } from '../parse/table.js';
import { PROVINCES } from '../parse/tables.js';
import type { Cells } from './types.js';

/** A row says what one province becomes; the cells of the new province stand in at least one row of it. */
const columnsOf = {
  from: required('from', reference('province')),
  to: required('to', id),
  nameVi: optional('name_vi', text, null),
  nameEn: optional('name_en', text, null),
  iso: optional('iso', text, null),
  region: optional('region', text, null),
  weight: optional('weight', PROVINCES.columns.weight.codec, null),
};

type CrosswalkRow = Row<typeof columnsOf>;

export interface Crosswalk {
  readonly becomes: Readonly<Record<string, string>>;
  /** The rows of the new provinces, as cells of `provinces.csv`, sorted by id. */
  readonly provinces: readonly Cells[];
}

/** A crosswalk from its file; what is wrong with it goes to the log. */
export const readCrosswalk = (file: CaseFile, known: Directory, log: IssueLog): Crosswalk => {
  const table: Table<typeof columnsOf> = { file: file.name, columns: columnsOf, kind: null };
  const rows = readTable(table, file, known, log);
  noteConflicts(rows, file.name, log);
  const targets = [...new Set(rows.map(({ cells }) => cells.to))].sort();
  return {
    becomes: Object.fromEntries(rows.map(({ cells }) => [cells.from, cells.to])),
    provinces: targets.flatMap((target) => rowOf(rows.filter(({ cells }) => cells.to === target))),
  };
};

const NAMES = {
  nameVi: 'name_vi',
  nameEn: 'name_en',
  iso: 'iso',
  region: 'region',
  weight: 'weight',
} as const;
const KEYS = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** The first row of a target that says something says it all; a target without a name has no row. */
const rowOf = (rows: readonly CrosswalkRow[]): readonly Cells[] => {
  const row = rows.find(({ cells }) => cells.nameVi !== null);
  if (row === undefined) return [];
  const { cells } = row;
  const texts = KEYS.filter((key) => cells[key] !== null).map((key) => [NAMES[key], String(cells[key])]);
  return [{ id: cells.to, ...Object.fromEntries(texts) }];
};

/** One province that becomes two, or one new province with two names. */
const noteConflicts = (rows: readonly CrosswalkRow[], file: string, log: IssueLog): void => {
  const bySource = new Map<string, CrosswalkRow>();
  const byTarget = new Map<string, CrosswalkRow>();
  for (const row of rows) {
    const place = { file, row: row.at, column: null, value: null };
    const earlier = bySource.get(row.cells.from);
    if (earlier !== undefined) log.error('row.conflict', place, { first: earlier.at });
    else bySource.set(row.cells.from, row);
    if (row.cells.nameVi === null) continue;
    const other = byTarget.get(row.cells.to);
    if (other === undefined) byTarget.set(row.cells.to, row);
    else if (KEYS.some((key) => row.cells[key] !== other.cells[key])) {
      log.error('row.conflict', place, { first: other.at });
    }
  }
};
