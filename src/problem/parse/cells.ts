import { isIsoDate } from '../dates.js';
import type { IssueCode } from '../issues.js';
import { type BlockScope, type DateSpan, type IsoDate, LEVELS, type Level } from '../types.js';
import type { Directory, Kind } from './directory.js';
import type { Params } from './issue-log.js';

/** The place of the text being read, in a table or in `case.yaml`. */
export interface Spot {
  readonly known: Directory;
  /**
   * Notes an issue of the text at this place, or of the `part` of it that is wrong. Answers undefined, so that a
   * reader can `return` it.
   */
  readonly report: (code: IssueCode, params?: Params, part?: string) => undefined;
}

/**
 * One kind of value: how it is read from a text that is trimmed, in NFC and not blank, and how it is written.
 * Methods, not properties, so that codecs of different values can stand in one table.
 */
export interface Codec<T> {
  /** undefined: refused, and reported. */
  read(text: string, at: Spot): T | undefined;
  write(value: T): string;
}

const same = (value: string): string => value;

export const text: Codec<string> = { read: (text) => text, write: same };

const FORBIDDEN_IN_ID = /[@;/:\p{Cc}]/u;

export const id: Codec<string> = {
  read: (text, at) => (FORBIDDEN_IN_ID.test(text) ? at.report('cell.id') : text),
  write: same,
};

/** A reference to an id that another file defines. */
export const reference = (kind: Kind): Codec<string> => ({
  read: (text, at) =>
    at.known.knows(kind, text)
      ? text
      : at.report('cell.unknownReference', { kind, suggestion: at.known.suggest(kind, text) }),
  write: same,
});

/** A course row, whichever of its dates opens, or one dated candidate of it. */
export const courseName: Codec<string> = {
  read: (text, at) => {
    if (at.known.knows('course', text)) return text;
    const kind = text.includes('@') ? 'candidate' : 'course';
    if (kind === 'candidate' && at.known.knows(kind, text)) return text;
    return at.report('cell.unknownReference', { kind, suggestion: at.known.suggest(kind, text) });
  },
  write: same,
};

export const choice = <const T extends string>(allowed: readonly T[]): Codec<T> => ({
  read: (text, at) =>
    allowed.find((each) => each === text) ?? at.report('cell.choice', { allowed: allowed.join(', ') }),
  write: same,
});

export const yesNo: Codec<boolean> = {
  read: (text, at) =>
    text === 'yes' || text === 'no' ? text === 'yes' : at.report('cell.choice', { allowed: 'yes, no' }),
  write: (value) => (value ? 'yes' : 'no'),
};

/** Counts beyond this are slips, and would spoil the arithmetic of a solver. */
const LARGEST_COUNT = 1_000_000_000;

export const integer = (min: number, max = LARGEST_COUNT): Codec<number> => ({
  read: (text, at) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : at.report('cell.integer', { min, max });
  },
  write: String,
});

/** A year of the calendar in which the dates of this format lie. */
export const year: Codec<number> = integer(1900, 2999);

/** Whole VND; sums stay exact up to 2^53 - 1. */
export const money: Codec<number> = {
  read: (text, at) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) ? value : at.report('cell.money');
  },
  write: String,
};

/** A decimal with at most 6 places, so that it can be scaled to a whole number exactly. */
export const decimal = (min: number, max: number): Codec<number> => ({
  read: (text, at) => {
    const value = /^\d{1,10}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : at.report('cell.number', { min, max });
  },
  write: String,
});

/** Years 1900 to 2999: any other is a slip, and ISO days compare as text only while years have four digits. */
const isDay = (text: string): boolean => /^(19|2\d)\d\d-/.test(text) && isIsoDate(text);

/** The days found to exist so far; birth dates repeat, and looking at a calendar is slow. */
const seen = new Set<string>();
const SEEN_LIMIT = 100_000;

const isKnownDay = (text: string): text is IsoDate => {
  if (seen.has(text)) return true;
  if (!isDay(text)) return false;
  if (seen.size < SEEN_LIMIT) seen.add(text);
  return true;
};

export const date: Codec<IsoDate> = {
  read: (text, at) => (isKnownDay(text) ? text : at.report('cell.date')),
  write: same,
};

/** A day, or a year alone, which is 1 January of it (Decree 135/2020, article 3.3). */
export const birthDate: Codec<IsoDate> = {
  read: (text, at) => {
    const day = /^\d{4}$/.test(text) ? `${text}-01-01` : text;
    return isKnownDay(day) ? day : at.report('cell.birthDate');
  },
  write: same,
};

const readSpan = (text: string, at: Spot, otherwise: IssueCode): DateSpan | undefined => {
  const [from = '', to = '', ...more] = text.split('/').map((part) => part.trim());
  if (more.length > 0 || !isKnownDay(from) || !isKnownDay(to)) return at.report(otherwise);
  return from <= to ? { from, to } : at.report('cell.spanOrder', { from, to });
};

export const span: Codec<DateSpan> = {
  read: (text, at) => readSpan(text, at, 'cell.span'),
  write: ({ from, to }) => `${from}/${to}`,
};

/** The start of a course: one day, or a window `from/to`. */
export const start: Codec<DateSpan & { readonly window: boolean }> = {
  read: (text, at) => {
    if (isKnownDay(text)) return { from: text, to: text, window: false };
    const window = readSpan(text, at, 'cell.start');
    return window && { ...window, window: true };
  },
  write: ({ from, to, window }) => (window ? `${from}/${to}` : from),
};

export const country: Codec<string> = {
  read: (text, at) => (/^[A-Z]{2}$/.test(text) ? text : at.report('cell.country')),
  write: same,
};

export const language: Codec<string> = {
  read: (text, at) => (/^[a-z]{2,3}$/.test(text) ? text : at.report('cell.language')),
  write: same,
};

/** Items separated by `;`; blank items say nothing. */
const itemsOf = (text: string): string[] =>
  text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export const list = <T>(item: Codec<T>): Codec<readonly T[]> => ({
  read: (text, at) => {
    const items = itemsOf(text);
    if (new Set(items).size < items.length) return at.report('cell.listDuplicate', {}, repeated(items));
    const values = items
      .map((each) => item.read(each, part(at, each)))
      .filter((value) => value !== undefined);
    return values.length === items.length ? values : undefined;
  },
  write: (values) => values.map((value) => item.write(value)).join(';'),
});

const part = (at: Spot, item: string): Spot => ({
  known: at.known,
  report: (code, params) => at.report(code, params, item),
});

const repeated = (items: readonly string[]): string =>
  items.find((item, at) => items.indexOf(item) < at) ?? '';

/** Levels by language, `en:B2;fr:A2`. */
export const languageLevels: Codec<ReadonlyMap<string, Level>> = {
  read: (text, at) => {
    const levels = new Map<string, Level>();
    for (const item of itemsOf(text)) {
      const [, code = '', level] = /^([a-z]{2,3})\s*:\s*(\S+)$/.exec(item) ?? [];
      const found = LEVELS.find((each) => each === level);
      if (found === undefined) return at.report('cell.languageLevel', {}, item);
      if (levels.has(code)) return at.report('cell.listDuplicate', {}, code);
      levels.set(code, found);
    }
    return levels;
  },
  write: (levels) => [...levels].map(([code, level]) => `${code}:${level}`).join(';'),
};

const SCOPES = {
  country,
  partner: reference('partner'),
  position: reference('position'),
  province: reference('province'),
  region: reference('region'),
} as const;

/** Whom a calendar block binds: `all`, `country:JP`, `partner:..`, `position:..`, `province:..`, `region:..`. */
export const blockScope: Codec<BlockScope> = {
  read: (text, at) => {
    if (text === 'all') return { kind: 'all' };
    const [, kind = '', named = ''] = /^(\w+)\s*:\s*(.+)$/s.exec(text) ?? [];
    if (!isScope(kind)) return at.report('cell.appliesTo');
    const found = SCOPES[kind].read(named, at);
    return found === undefined ? undefined : { kind, id: found };
  },
  write: (scope) => (scope.kind === 'all' ? 'all' : `${scope.kind}:${scope.id}`),
};

const isScope = (kind: string): kind is keyof typeof SCOPES => Object.hasOwn(SCOPES, kind);
