import type { Block, Document, Item } from './document.js';
import { type Paint, paintOf } from './paint.js';
import { renderGrid, renderTable } from './table.js';
import { printable, textWidth, wrapText } from './text-width.js';

/** The page that a document is laid out on. */
export interface Page {
  /** Columns; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 40;

/** The text after its bullet, further lines under the first. */
const hang = (bullet: string, item: string, width: number): string[] => {
  const margin = ' '.repeat(textWidth(bullet));
  return wrapText(printable(item), width - margin.length).map(
    (line, row) => (row === 0 ? bullet : margin) + line,
  );
};

const renderList = (items: readonly Item[], mark: '-' | 'number', width: number): string[] =>
  items.flatMap((item, index) => {
    const bullet = mark === '-' ? '  - ' : `  ${String(index + 1).padStart(String(items.length).length)}. `;
    if (typeof item === 'string') return hang(bullet, item, width);
    const margin = ' '.repeat(textWidth(bullet));
    return [
      ...hang(bullet, item.text, width),
      ...item.details.flatMap((detail) => hang(`${margin}· `, detail, width)),
    ];
  });

const renderBlock = (block: Block, width: number, paint: Paint): string[] => {
  switch (block.kind) {
    case 'heading':
      return ['', ...wrapText(printable(block.text), width).map(paint.strong)];
    case 'text':
      return wrapText(printable(block.text), width).map(paint[block.tone ?? 'plain']);
    case 'list':
      return renderList(block.items, block.mark ?? '-', width);
    case 'grid':
      return renderGrid(block.items, width);
    case 'table':
      return renderTable(block, width, paint);
  }
};

/** The document as lines of at most the page's width, each ended by a newline. */
export function renderDocument(document: Document, page: Page): string {
  const width = Math.max(NARROWEST, page.width);
  const paint = paintOf(page.colour);
  return document
    .flatMap((block) => renderBlock(block, width, paint))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
