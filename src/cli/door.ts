import {
  type Catalogue,
  catalogueOf,
  type Document,
  type Language,
  renderDocument,
} from '../report/index.js';
import type { Terminal } from './terminal.js';

/** What every command works with: where it speaks, and in which language. */
export interface Door {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly texts: Catalogue['door'];
  /** Prints an answer. */
  readonly answer: (document: Document) => void;
  /** Says why there is no answer. */
  readonly complain: (document: Document) => void;
}

export const openDoor = (terminal: Terminal, language: Language): Door => ({
  terminal,
  language,
  texts: catalogueOf(language).door,
  answer: (document) => terminal.out(renderDocument(document, terminal.outPage)),
  complain: (document) => terminal.err(renderDocument(document, terminal.errPage)),
});
