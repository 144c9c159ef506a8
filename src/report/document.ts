/**
 * A report before it has a width or a colour: what is said, and what kind of thing it is. The texts are whatever
 * the case holds; `renderDocument` makes them safe to print.
 */
export type Document = readonly Block[];

/** How a text is meant; a terminal shows it as a colour, and no meaning rests on the colour alone. */
export type Tone = 'plain' | 'strong' | 'good' | 'caution' | 'bad' | 'faint';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  /** One item a line, wrapped under itself; `mark` stands before each. */
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly mark?: '-' | 'number' }
  /** Short items side by side, read downwards. */
  | { readonly kind: 'grid'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** A last row under a line, such as a total. */
      readonly total?: readonly string[];
    };

/** A line of a list, or one with details under it. */
export type Item = string | { readonly text: string; readonly details: readonly string[] };

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be narrowed, its cells wrapped, when the table is wider than the page. */
  readonly flexible?: boolean;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (line: string, tone: Tone = 'plain'): Block => ({ kind: 'text', text: line, tone });
