import { printable } from '../text-width.js';
import { escapeHtml } from './escape-html.js';

/** A piece of a page. Only this file makes one, so whatever text of a case stands in it has been escaped. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: text, which is escaped, other pieces, or nothing. */
export type Child = Markup | string | number | null | readonly Child[];

/** Values in quotes; `true` stands as a bare name, `false` and `null` are left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** Elements that have no end. */
const VOID: ReadonlySet<string> = new Set(['br', 'meta']);

const markupOf = (child: Child): string => {
  if (child === null) return '';
  if (typeof child === 'string') return escapeHtml(printable(child));
  if (typeof child === 'number') return String(child);
  return 'markup' in child ? child.markup : child.map(markupOf).join('');
};

const attributeText = ([name, value]: readonly [string, string | number | boolean | null]): string => {
  if (value === null || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(printable(String(value)))}"`;
};

/** An element of HTML or SVG. */
export const element = (name: string, attributes: Attributes, ...children: readonly Child[]): Markup => {
  const begin = `<${name}${Object.entries(attributes).map(attributeText).join('')}>`;
  return { markup: VOID.has(name) ? begin : `${begin}${children.map(markupOf).join('')}</${name}>` };
};

/** Text that is no HTML, in an element that holds it as it is: our own style or script, never a text of a case. */
export const verbatim = (name: 'style' | 'script', content: string): Markup => ({
  markup: `<${name}>${content}</${name}>`,
});

/** Pieces one a line, so that two versions of a file can be compared. */
export const lines = (pieces: readonly Child[]): Markup => ({ markup: pieces.map(markupOf).join('\n') });
