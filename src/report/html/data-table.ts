import { type Child, element, lines, type Markup } from './markup.js';

export interface Column {
  readonly title: Child;
  /** `head`: names its row; `number`: to the right, so that places stand under each other. */
  readonly kind?: 'text' | 'number' | 'head';
  /** Its cells are not broken into lines. */
  readonly whole?: boolean;
}

export interface DataTable {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Child[])[];
  /** A last row, such as a total. */
  readonly total?: readonly Child[];
  /** May be wider than a narrow screen: then it scrolls in itself, by keyboard too. */
  readonly wide?: boolean;
}

const classOf = ({ kind, whole = false }: Column): string | null =>
  [...(kind === 'number' ? ['number'] : []), ...(whole ? ['whole'] : [])].join(' ') || null;

const cellOf = (column: Column, content: Child): Markup =>
  column.kind === 'head'
    ? element('th', { scope: 'row', class: classOf(column) }, content)
    : element('td', { class: classOf(column) }, content);

const rowOf = (columns: readonly Column[], cells: readonly Child[]): Markup =>
  element(
    'tr',
    {},
    columns.map((column, index) => cellOf(column, cells[index] ?? null)),
  );

const headOf = ({ title, kind }: Column): Markup =>
  element('th', { scope: 'col', class: kind === 'number' ? 'number' : null }, title);

/** A table with its caption and with heads that a screen reader can follow. */
export function dataTable({ caption, columns, rows, total, wide = false }: DataTable): Markup {
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, columns.map(headOf))),
    '\n',
    element('tbody', {}, lines(rows.map((row) => rowOf(columns, row)))),
    total === undefined ? null : element('tfoot', {}, rowOf(columns, total)),
  );
  return wide ? scrollable(caption, table) : table;
}

/** What may be wider than the screen, in a frame that scrolls and can be reached by keyboard. */
export const scrollable = (label: string, content: Markup): Markup =>
  element('div', { class: 'wide', role: 'group', tabindex: 0, 'aria-label': label }, content);
