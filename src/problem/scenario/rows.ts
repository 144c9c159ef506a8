import type { Columns, Table, Cells as TypedCells } from '../parse/table.js';
import {
  type Entry,
  type Fields,
  fieldsOf,
  isBlank,
  isList,
  listOf,
  type Read,
  scalar,
  spotOf,
} from '../parse/yaml-entry.js';
import { isWritten, needSomething, raw, type Scene } from './step.js';
import type { Cells } from './types.js';

/** Some cells of a row, as texts by column name and read by the key of the field. */
export interface SomeCells<C extends Columns> {
  readonly texts: Cells;
  readonly cells: Partial<TypedCells<C>>;
}

/** A whole row. */
export interface NewRow<C extends Columns> extends SomeCells<C> {
  readonly cells: TypedCells<C>;
}

/** The text that a cell would hold: a single value, or a list of them, joined as in a file. */
const cellText: Read<string> = (entry) =>
  isList(entry) ? listOf(scalar(raw))(entry)?.join(';') : isBlank(entry) ? '' : scalar(raw)(entry);

/** One cell by the table's own codec, with its codes: what a blank stands for, or the value. undefined: refused. */
const readCell = (column: Columns[string], text: string, entry: Entry): unknown => {
  if (text !== '') return column.codec.read(text, spotOf(entry, text));
  return column.blank === null ? spotOf(entry, '').report('cell.required') : column.blank.value;
};

const readColumns = <C extends Columns>(
  columns: readonly (readonly [string, C[string]])[],
  fields: Fields,
): SomeCells<C> => {
  const texts: Record<string, string> = {};
  const cells: Record<string, unknown> = {};
  for (const [key, column] of columns) {
    const entry = fields.at(column.name);
    const text = cellText(entry)?.trim();
    if (text === undefined) continue;
    if (isWritten(entry)) texts[column.name] = text;
    const value = readCell(column, text, entry);
    if (value !== undefined) cells[key] = value;
  }
  return { texts, cells: cells as Partial<TypedCells<C>> };
};

/** A new row of a table, as a row of its file. Its id must be new; it is known from here on. */
export const newRow =
  <C extends Columns>(table: Table<C>, scene: Scene): Read<NewRow<C>> =>
  (entry) => {
    const columns = Object.entries(table.columns) as [string, C[string]][];
    const fields = fieldsOf(
      entry,
      columns.map(([, { name }]) => name),
    );
    if (fields === undefined) return undefined;
    enterId(table, fields, scene);
    return readColumns<C>(columns, fields) as NewRow<C>; // a refused cell is in the log, and the row is never used
  };

const enterId = ({ kind }: Table, fields: Fields, { announce }: Scene): void => {
  const entry = fields.at('id');
  const id = isList(entry) ? '' : cellText(entry);
  if (kind === null || id === undefined || id === '') return;
  announce(kind, id);
  const { known } = entry.source;
  if (known.define(kind, id, entry.row) !== null) spotOf(entry, id).report('scenario.exists', { kind });
};

/** Other cells of rows that are there: any column but the id. */
export const otherCells =
  <C extends Columns>(table: Table<C>): Read<SomeCells<C>> =>
  (entry) => {
    const columns = (Object.entries(table.columns) as [string, C[string]][]).filter(
      ([, { name }]) => name !== 'id',
    );
    const fields = fieldsOf(
      entry,
      columns.map(([, { name }]) => name),
    );
    if (fields === undefined) return undefined;
    const written = columns.filter(([, { name }]) => isWritten(fields.at(name)));
    if (written.length === 0) return needSomething(entry);
    return readColumns<C>(written, fields);
  };

/** A list with more rows, sorted by id as the parser leaves it. */
export const withRows = <T extends { readonly id: string }>(
  list: readonly T[],
  rows: readonly T[],
): readonly T[] => [...list, ...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
