import type { Block, Document, Item } from '../document.js';
import { dataTable } from './data-table.js';
import { element, lines, type Markup } from './markup.js';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A report's blocks as a piece of a page. The caption of a table is the last heading before it; a heading right above a table is
 * shown as the caption alone, any other as an `h3`.
 */
export function documentHtml(document: Document): Markup {
  const pieces: Markup[] = [];
  let caption = '';
  document.forEach((block, index) => {
    const next = document[index + 1];
    if (block.kind === 'heading') caption = block.text;
    if (block.kind === 'heading' && next?.kind === 'table') return;
    if (block.kind === 'text' && block.text === '') return; // an empty line of a terminal
    pieces.push(blockHtml(block, caption));
  });
  return lines(pieces);
}

const blockHtml = (block: Block, caption: string): Markup => {
  switch (block.kind) {
    case 'heading':
      return element('h3', {}, block.text);
    case 'text':
      return element('p', { class: block.tone === 'faint' ? 'faint' : null }, block.text);
    case 'list':
      return element(block.mark === 'number' ? 'ol' : 'ul', {}, lines(block.items.map(itemHtml)));
    case 'grid':
      return element('ul', {}, lines(block.items.map(itemHtml)));
    case 'table':
      return tableHtml(block, caption);
  }
};

const itemHtml = (item: Item): Markup =>
  typeof item === 'string'
    ? element('li', {}, item)
    : element('li', {}, item.text, element('ul', {}, lines(item.details.map(itemHtml))));

/** The first column that is a text of its own names the row; else the first. */
const tableHtml = ({ columns, rows, total }: Table, caption: string): Markup => {
  const flexible = columns.findIndex(({ flexible }) => flexible === true);
  const head = columns[0]!.align === 'right' ? Math.max(0, flexible) : 0;
  return dataTable({
    caption,
    columns: columns.map(({ title, align, flexible = false }, index) => ({
      title,
      whole: !flexible,
      kind: index === head ? 'head' : align === 'right' ? 'number' : 'text',
    })),
    rows,
    ...(total === undefined ? {} : { total }),
    wide: true,
  });
};
