/*
 * Columns on a terminal. A Vietnamese letter with its marks is one column however it is encoded; East Asian
 * letters and emoji are two; marks that stand alone are none.
 */

const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const MARKS = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Most text is plain letters, which need no segmenter. */
const NARROW = /^[\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027\u20ab]*$/;

const widthOfGrapheme = (grapheme: string): number => {
  if (MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
};

const graphemesOf = (text: string): string[] => Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);

/** The columns that a text without control characters takes. */
export function textWidth(text: string): number {
  const composed = text.normalize('NFC');
  if (NARROW.test(composed)) return composed.length;
  return graphemesOf(composed).reduce((sum, grapheme) => sum + widthOfGrapheme(grapheme), 0);
}

/** The text with spaces up to `width` columns; a longer one stays as it is. */
export const padText = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const spaces = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
};

/** Control characters, escape sequences and direction overrides in a file could redraw a reader's terminal. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text in NFC on one line, with every character that a terminal would obey shown as U+FFFD. */
export const printable = (text: string): string =>
  text
    .replace(/\s+/gu, (space) => (/[\n\r\t]/.test(space) ? ' ' : space))
    .replace(UNPRINTABLE, '\ufffd')
    .normalize('NFC');

const breakWord = (word: string, width: number): string[] => {
  const parts: string[] = [];
  let part = '';
  for (const grapheme of graphemesOf(word)) {
    if (part !== '' && textWidth(part + grapheme) > width) {
      parts.push(part);
      part = '';
    }
    part += grapheme;
  }
  return [...parts, part];
};

/** Lines of at most `width` columns, broken at spaces; a word longer than a line is cut between letters. */
export function wrapText(text: string, width: number): string[] {
  const limit = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= limit) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = breakWord(word, limit);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}
