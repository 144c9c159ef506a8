import type { Change, CourseSelector, OfficialSelector, Verb } from '../../problem/index.js';
import type { Speech } from '../speech.js';

/** A sentence for every verb of a what-if: what it changes. */
export type ChangeSentences = {
  readonly [V in Verb]: (change: Extract<Change, { do: V }>, say: Speech) => string;
};

/** Whom or what a selector means, as labels and values; everything meant: no part. */
export type SelectorLabels = Readonly<
  Record<Exclude<keyof (CourseSelector & OfficialSelector), 'share' | 'seed' | 'gender'>, string>
>;

/** A parameter's value as it stands in a file; a list of mappings by its length. */
export const valueText = (value: unknown): string => {
  if (Array.isArray(value)) {
    return value.every((each) => typeof each !== 'object') ? `[${value.join(', ')}]` : `[${value.length}]`;
  }
  return String(value);
};

/** `max = 5, min = 3`. */
export const settings = (set: Readonly<Record<string, unknown>>, none: string): string =>
  Object.entries(set)
    .map(([key, value]) => `${key} = ${value === null ? none : valueText(value)}`)
    .join(', ');

const MOST_NAMES = 8;

/** The first few of a list, and how many more. */
export const someOf = (names: readonly string[], more: (count: number) => string): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} ${more(names.length - MOST_NAMES)}`;

const valuesOf = (key: string, values: readonly (string | number)[], say: Speech): string[] => {
  const name = {
    countries: say.country,
    languages: say.tongue,
    positions: say.position,
    provinces: say.province,
  }[key];
  return values.map((value) => (name === undefined ? String(value) : name(String(value))));
};

/** The lists of a selector, `label value, value; label value`. */
export const selected = (
  where: CourseSelector & OfficialSelector,
  labels: SelectorLabels,
  more: (count: number) => string,
  say: Speech,
): string[] =>
  (Object.keys(labels) as (keyof SelectorLabels)[]).flatMap((key) => {
    const values = where[key];
    return values === undefined ? [] : [`${labels[key]} ${someOf(valuesOf(key, values, say), more)}`];
  });
