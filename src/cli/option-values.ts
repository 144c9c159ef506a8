import type { Catalogue } from '../report/index.js';
import { UsageError } from './usage.js';

type Texts = Catalogue['door']['usage'];
type Reader<T> = (value: string) => T;

/** Readers of option values. Each throws a `UsageError` that names the option, the value and what was expected. */
export const oneOf =
  <Choice extends string>(name: string, choices: readonly Choice[], texts: Texts): Reader<Choice> =>
  (value) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw new UsageError(texts.choice(name, value, choices));
    return chosen;
  };

/** Some of the choices, separated by commas, each once. */
export const someOf =
  <Choice extends string>(
    name: string,
    choices: readonly Choice[],
    texts: Texts,
  ): Reader<readonly Choice[]> =>
  (value) => {
    const chosen = value.split(',').map(oneOf(name, choices, texts));
    const again = chosen.find((choice, index) => chosen.indexOf(choice) < index);
    if (again !== undefined) throw new UsageError(texts.twice(name, again));
    return chosen;
  };

/** Digits alone: no sign, no exponent, no spaces. */
export const wholeNumber =
  (name: string, min: number, max: number, texts: Texts): Reader<number> =>
  (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) throw new UsageError(texts.wholeNumber(name, value, min, max));
    return number;
  };

/** A decimal such as `0.5` or `1e-4`. `max` null: no upper limit. */
export const decimal =
  (name: string, min: number, max: number | null, texts: Texts): Reader<number> =>
  (value) => {
    const number = /^\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= (max ?? Number.MAX_VALUE))) {
      throw new UsageError(texts.number(name, value, min, max));
    }
    return number;
  };

/** A day that exists, `YYYY-MM-DD`. */
export const day =
  (name: string, texts: Texts): Reader<string> =>
  (value) => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
    const exists = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    if (!exists) throw new UsageError(texts.day(name, value));
    return value;
  };

/** One of the words, or a whole number of at least 1. */
export const wordOrPlace =
  <Word extends string>(name: string, words: readonly Word[], texts: Texts): Reader<Word | number> =>
  (value) => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    if (!/^[1-9]\d{0,5}$/.test(value))
      throw new UsageError(texts.choice(name, value, [...words, '1, 2, 3, …']));
    return Number(value);
  };
