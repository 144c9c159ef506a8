import type { Problem } from '../problem/index.js';
import { type Formats, formatsOf } from './formats.js';
import type { Language } from './language.js';
import { textWidth, wrapText } from './text-width.js';

/** How a sentence writes a value: the formats of the language, and the names that the case gives to its ids. */
export interface Speech extends Formats {
  readonly language: Language;
  /** The name of an id; an id that the case does not know stays as it is, as every id does without a case. */
  readonly province: (id: string) => string;
  readonly position: (id: string) => string;
  /** Cut when it is long: a decree may name a topic in a paragraph. Files have it whole. */
  readonly topic: (id: string) => string;
  readonly partner: (id: string) => string;
  readonly group: (id: string) => string;
}

const lookUp = <Row extends { readonly id: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): ((id: string) => string) => {
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]));
  return (id) => names.get(id) ?? id;
};

const LONGEST_TOPIC = 60;

const shorten = (name: string): string =>
  textWidth(name) <= LONGEST_TOPIC ? name : `${wrapText(name, LONGEST_TOPIC)[0]?.replace(/[,;:]$/, '')}…`;

/** The speech of a language about one case; null: about files that are not a case yet, so ids stand for themselves. */
export function speechOf(language: Language, problem: Problem | null): Speech {
  const same = (id: string): string => id;
  const formats = formatsOf(language);
  if (problem === null) {
    return { ...formats, language, province: same, position: same, topic: same, partner: same, group: same };
  }
  return {
    ...formats,
    language,
    province: lookUp(problem.provinces, (row) => row.name[language]),
    position: lookUp(problem.positions, (row) => row.name[language]),
    topic: lookUp(problem.topics, (row) => shorten(row.name[language])),
    partner: lookUp(problem.partners, (row) => row.name),
    group: lookUp(problem.groups, (row) => row.title[language]),
  };
}
