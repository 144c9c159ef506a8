/*
 * CSV for people: UTF-8 with a byte order mark, because without it a spreadsheet reads Vietnamese as another
 * encoding; CRLF and quoting by RFC 4180.
 */

export type Cell = string | number | boolean | null;

/** Text that a spreadsheet would run: = + - @ also in full width, a tab or a carriage return first. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The text with a ' before it when a spreadsheet would take it for a formula; plain negative numbers stay numbers. */
export const harmless = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return quoted(harmless(String(cell)));
};

/** A column of a file: its name, and its cell for one row. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** A whole CSV file: one header row, then a line for each row, every line ended by CRLF. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cellText(cell(row))).join(','));
  const header = columns.map(({ name }) => name).join(',');
  return `\ufeff${[header, ...lines].map((line) => `${line}\r\n`).join('')}`;
}
