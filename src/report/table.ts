import type { Block, Column } from './document.js';
import type { Paint } from './paint.js';
import { padText, printable, textWidth, wrapText } from './text-width.js';

type Table = Extract<Block, { kind: 'table' }>;

const MARGIN = '  ';
const GAP = '  ';
/** A flexible column keeps at least this width, so that words stay readable. */
const LEAST = 10;

const naturalWidths = (columns: readonly Column[], lines: readonly (readonly string[])[]): number[] =>
  columns.map((column, index) =>
    lines.reduce((most, line) => Math.max(most, textWidth(line[index] ?? '')), textWidth(column.title)),
  );

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, MARGIN.length + GAP.length * (widths.length - 1));

/** The widest flexible column gives way, one column of the terminal at a time, until the table fits. */
const fitWidths = (columns: readonly Column[], natural: readonly number[], width: number): number[] => {
  const widths = [...natural];
  for (let over = total(widths) - width; over > 0; over -= 1) {
    let widest = -1;
    columns.forEach((column, index) => {
      if (column.flexible !== true || widths[index]! <= LEAST) return;
      if (widest < 0 || widths[index]! > widths[widest]!) widest = index;
    });
    if (widest < 0) break; // nothing left to give: the line runs over rather than losing a figure
    widths[widest]! -= 1;
  }
  return widths;
};

const layLine = (
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string[] => {
  const wrapped = columns.map((column, index) =>
    column.flexible === true ? wrapText(cells[index] ?? '', widths[index]!) : [cells[index] ?? ''],
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column, index) => padText(wrapped[index]?.[row] ?? '', widths[index]!, column.align))
      .join(GAP),
  ).map((line) => MARGIN + line);
};

/** A table without boxes: a heading over a thin line, right-aligned figures, wrapped flexible columns. */
export function renderTable(table: Table, width: number, paint: Paint): string[] {
  const clean = (line: readonly string[]): string[] => line.map(printable);
  const rows = table.rows.map(clean);
  const foot = table.total === undefined ? [] : [clean(table.total)];
  const widths = fitWidths(table.columns, naturalWidths(table.columns, [...rows, ...foot]), width);
  const rule = MARGIN + widths.map((each) => '─'.repeat(each)).join(GAP);
  const titles = table.columns.map((column) => column.title);
  return [
    ...layLine(titles, table.columns, widths).map(paint.strong),
    paint.faint(rule),
    ...rows.flatMap((row) => layLine(row, table.columns, widths)),
    ...foot.flatMap((row) => [paint.faint(rule), ...layLine(row, table.columns, widths).map(paint.strong)]),
  ];
}

/** Short items in as many columns as fit, read downwards. */
export function renderGrid(items: readonly string[], width: number): string[] {
  const cells = items.map(printable);
  if (cells.length === 0) return [];
  const cell = Math.max(...cells.map(textWidth));
  const across = Math.max(1, Math.floor((width - MARGIN.length + GAP.length) / (cell + GAP.length)));
  const height = Math.ceil(cells.length / across);
  return Array.from(
    { length: height },
    (_, row) =>
      MARGIN +
      cells
        .filter((_, index) => index % height === row)
        .map((each) => padText(each, cell))
        .join(GAP),
  );
}
