import type { Language } from './language.js';

/**
 * Numbers and days as a reader of the language writes them. Files never pass through here: they hold ISO days
 * and plain numbers.
 */
export interface Formats {
  /** `2024-06-03` is `03/06/2024` in Vietnamese and stays ISO in English; any other text stays as it is. */
  readonly date: (day: string) => string;
  /** A period, ends included; the year once when it is one: `03/06-16/06/2024`, `2024-06-03 to 06-16`. */
  readonly span: (from: string, to: string) => string;
  /** With grouping; decimals as far as the value has them, six at most. */
  readonly number: (value: number) => string;
  /** A part of 1 as per cent, one decimal at most. */
  readonly share: (part: number) => string;
  /** Whole VND, to the last đồng. */
  readonly money: (amount: number) => string;
  /** VND in millions with one decimal, for columns whose heading says so. */
  readonly millions: (amount: number) => string;
  /** Seconds with one decimal. */
  readonly seconds: (seconds: number) => string;
  /** `a, b và c`, `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** The name of a country by its ISO 3166-1 code; a code that nobody knows stays as it is. */
  readonly country: (code: string) => string;
  /** The name of a language by its code. */
  readonly tongue: (code: string) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const dayFirst = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** `Tiếng Anh` within a sentence is `tiếng Anh`. */
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const displayNames = (locale: string, type: 'region' | 'language') => {
  const names = new Intl.DisplayNames([locale], { type });
  return (code: string): string => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code; // not the shape of a code: Intl throws, a report shows what stands in the file
    }
  };
};

const makeFormats = (language: Language): Formats => {
  const locale = LOCALES[language];
  const decimals = (most: number, least = 0) => {
    const numbers = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
    return (value: number): string => numbers.format(value);
  };
  const [number, tenths, oneDecimal] = [decimals(6), decimals(1), decimals(1, 1)];
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const tongue = displayNames(locale, 'language');
  const date = language === 'vi' ? dayFirst : (day: string) => day;
  return {
    date,
    span: (from, to) => {
      if (from === to) return date(from);
      const sameYear = from.slice(0, 5) === to.slice(0, 5);
      if (language === 'en') return `${from} to ${sameYear ? to.slice(5) : to}`;
      return `${sameYear ? date(from).slice(0, 5) : date(from)}-${date(to)}`;
    },
    number,
    share: (part) => `${tenths(part * 100)}${language === 'vi' ? ' %' : '%'}`,
    money: (amount) => (language === 'vi' ? `${number(amount)} ₫` : `VND ${number(amount)}`),
    millions: (amount) => oneDecimal(amount / 1e6),
    seconds: (seconds) => `${oneDecimal(seconds)} s`,
    list: (items) => conjunction.format(items),
    country: displayNames(locale, 'region'),
    tongue: language === 'vi' ? (code) => lowerFirst(tongue(code)) : tongue,
  };
};

const FORMATS: Readonly<Record<Language, Formats>> = { vi: makeFormats('vi'), en: makeFormats('en') };

export const formatsOf = (language: Language): Formats => FORMATS[language];
