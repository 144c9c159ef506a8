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
