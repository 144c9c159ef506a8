import {
  GENDERS,
  type HostEntry,
  LEVELS,
  type Quota,
  type QuotaWhere,
  RATINGS,
  type Rules,
} from '../types.js';
import { choice, country, date, decimal, id, integer, reference, text } from './cells.js';
import { nearest } from './nearest.js';
import { readRange } from './ranges.js';
import {
  boolean,
  type Entry,
  type Fields,
  fieldsOf,
  isBlank,
  isList,
  listOf,
  namedListOf,
  type Read,
  scalar,
  setOf,
  spotOf,
} from './yaml-entry.js';

const on = { off: false, basis: null } as const;

/** The rules of a case that writes none (format page, "Rules"). */
export const DEFAULT_RULES: Rules = {
  startWindows: { stepDays: 14, basis: null },
  eligibility: {
    ...on,
    serviceMonthsLeft: 18,
    lastRatings: ['excellent', 'good', 'completed'],
    ageAt: null,
  },
  noRepeatTraining: { ...on, withinYears: 3 },
  language: { ...on, minLevel: 'B2' },
  availability: on,
  seats: { ...on, min: 15, max: 17 },
  oneCourse: { ...on, max: 1 },
  coursesPerYear: { ...on, min: 0, max: 4 },
  seatsTotal: { ...on, min: 0, max: 200 },
  funds: on,
  partnerLoad: on,
  concurrency: { ...on, max: 2 },
  provinceCap: { ...on, max: 2 },
  hosts: { ...on, list: [] },
  topicRuns: { ...on, maxPerYear: 2 },
  quotas: { ...on, list: [] },
  head: { ...on, maxRank: null },
  pins: on,
};

/** Periods beyond these are slips. */
const CENTURY_IN_MONTHS = 1200;
const CENTURY_IN_YEARS = 100;

const readHost: Read<HostEntry> = (entry) => {
  const fields = fieldsOf(entry, ['countries', 'min', 'max']);
  if (fields === undefined) return undefined;
  const countries = fields.required('countries', setOf(country), []);
  const [min, max] = readRange(fields, ['min', 'max'], integer(0), [null, null]);
  needOneOf(fields, ['min', 'max']);
  return { countries, min, max };
};

/** An entry without any limit says nothing, so one was forgotten. */
const needOneOf = (fields: Fields, keys: readonly [string, ...string[]]): void => {
  if (keys.every((key) => isBlank(fields.at(key)))) {
    spotOf(fields.at(keys[0]), null).report('yaml.missingKey', { oneOf: keys.join(', ') });
  }
};

const readQuota: Read<Quota> = (entry) => {
  const fields = fieldsOf(entry, ['id', 'scope', 'where', 'min', 'max', 'minShare', 'maxShare', 'basis']);
  if (fields === undefined) return undefined;
  const [min, max] = readRange(fields, ['min', 'max'], integer(0), [null, null]);
  const [minShare, maxShare] = readRange(fields, ['minShare', 'maxShare'], decimal(0, 1), [null, null]);
  needOneOf(fields, ['min', 'max', 'minShare', 'maxShare']);
  return {
    id: fields.required('id', scalar(id), ''),
    scope: fields.required('scope', scalar(choice(['course', 'year', 'scheme'])), 'scheme'),
    where: fields.required('where', readWhere, EVERYBODY),
    min,
    max,
    minShare,
    maxShare,
    basis: fields.optional('basis', scalar(text), null),
  };
};

const EVERYBODY: QuotaWhere = {
  gender: null,
  groups: null,
  provinces: null,
  regions: null,
  positions: null,
};

const readWhere: Read<QuotaWhere> = (entry) => {
  const fields = fieldsOf(entry, ['gender', 'groups', 'provinces', 'regions', 'positions']);
  return (
    fields && {
      gender: fields.optional('gender', readGenders, null),
      groups: fields.optional('groups', setOf(reference('group')), null),
      provinces: fields.optional('provinces', setOf(reference('province')), null),
      regions: fields.optional('regions', setOf(reference('region')), null),
      positions: fields.optional('positions', setOf(reference('position')), null),
    }
  );
};

/** One gender, or a list of them. */
const readGenders: Read<QuotaWhere['gender'] & object> = (entry) => {
  const gender = choice(GENDERS);
  if (isList(entry)) return setOf(gender)(entry);
  const one = scalar(gender)(entry);
  return one && [one];
};

interface RuleReader<R> {
  /** The keys besides `off` and `basis`. */
  readonly keys: readonly string[];
  /** A method, so that the readers of all rules can stand in one table. */
  read(fields: Fields, defaults: R): Omit<R, 'off' | 'basis'>;
}

const nothing = { keys: [], read: () => ({}) };

const count = (key: string, fields: Fields, otherwise: number, max?: number): number =>
  fields.optional(key, scalar(integer(0, max)), otherwise);

const minToMax: RuleReader<Rules['seats']> = {
  keys: ['min', 'max'],
  read: (fields, defaults) => {
    const [min, max] = readRange(fields, ['min', 'max'], integer(0), [defaults.min, defaults.max]);
    return { min, max };
  },
};

const maxOnly: RuleReader<Rules['oneCourse']> = {
  keys: ['max'],
  read: (fields, defaults) => ({ max: count('max', fields, defaults.max) }),
};

/** How the parameters of each rule are read. */
export const RULE_READERS: { readonly [K in keyof Rules]: RuleReader<Rules[K]> } = {
  startWindows: {
    keys: ['stepDays'],
    read: (fields, { stepDays }) => ({
      stepDays: fields.optional('stepDays', scalar(integer(1)), stepDays),
    }),
  },
  eligibility: {
    keys: ['serviceMonthsLeft', 'lastRatings', 'ageAt'],
    read: (fields, { serviceMonthsLeft, lastRatings, ageAt }) => ({
      serviceMonthsLeft: count('serviceMonthsLeft', fields, serviceMonthsLeft, CENTURY_IN_MONTHS),
      lastRatings: fields.optional('lastRatings', setOf(choice(RATINGS)), lastRatings),
      ageAt: fields.optional('ageAt', scalar(date), ageAt),
    }),
  },
  noRepeatTraining: {
    keys: ['withinYears'],
    read: (fields, { withinYears }) => ({
      withinYears: count('withinYears', fields, withinYears, CENTURY_IN_YEARS),
    }),
  },
  language: {
    keys: ['minLevel'],
    read: (fields, { minLevel }) => ({
      minLevel: fields.optional('minLevel', scalar(choice(LEVELS)), minLevel),
    }),
  },
  availability: nothing,
  seats: minToMax,
  oneCourse: maxOnly,
  coursesPerYear: minToMax,
  seatsTotal: minToMax,
  funds: nothing,
  partnerLoad: nothing,
  concurrency: maxOnly,
  provinceCap: maxOnly,
  hosts: {
    keys: ['list'],
    read: (fields) => ({ list: fields.optional('list', listOf(readHost), []) }),
  },
  topicRuns: {
    keys: ['maxPerYear'],
    read: (fields, { maxPerYear }) => ({ maxPerYear: count('maxPerYear', fields, maxPerYear) }),
  },
  quotas: {
    keys: ['list'],
    read: (fields) => ({ list: fields.optional('list', namedListOf(readQuota), []) }),
  },
  head: {
    keys: ['maxRank'],
    read: (fields, { maxRank }) => ({ maxRank: fields.optional('maxRank', scalar(integer(1)), maxRank) }),
  },
  pins: nothing,
};

/** The rules as the case writes them; one that it does not write has its defaults. */
export const readRules = (scheme: Fields): Rules => {
  const names = Object.keys(RULE_READERS);
  const fields = scheme.optional('rules', (entry) => fieldsOf(entry, names, strayRule(names)), undefined);
  const rules = Object.entries<RuleReader<object>>(RULE_READERS).map(([name, reader]) => [
    name,
    readRule(reader, fields?.at(name), DEFAULT_RULES[name as keyof Rules]),
  ]);
  return Object.fromEntries(rules) as Rules;
};

const strayRule =
  (names: readonly string[]) =>
  (key: Entry, name: string): void => {
    const params = { allowed: names.join(', '), suggestion: nearest(name, names) };
    spotOf(key, name).report('yaml.unknownRule', params);
  };

const readRule = (reader: RuleReader<object>, entry: Entry | undefined, defaults: object): object => {
  if (entry === undefined || isBlank(entry)) return defaults;
  const header = 'off' in defaults ? ['off', 'basis'] : ['basis'];
  const fields = fieldsOf(entry, [...header, ...reader.keys]);
  if (fields === undefined) return defaults;
  return {
    ...('off' in defaults ? { off: fields.optional('off', boolean, false) } : {}),
    basis: fields.optional('basis', scalar(text), null),
    ...reader.read(fields, defaults),
  };
};
