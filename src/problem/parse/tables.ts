import { FUND_KINDS, GENDERS, MODES, RATINGS } from '../types.js';
import {
  birthDate,
  blockScope,
  choice,
  country,
  courseName,
  date,
  decimal,
  id,
  integer,
  language,
  languageLevels,
  list,
  money,
  reference,
  span,
  start,
  text,
  year,
  yesNo,
} from './cells.js';
import { optional, required, type Table } from './table.js';

/*
 * Every CSV file of a case with its columns: name, kind of value, what a blank cell stands for. Reading, the checks
 * of the header and writing all go by these tables. Keys are the names of the fields in `types.ts`.
 */

const table = <C extends Table['columns']>(file: string, kind: Table['kind'], columns: C): Table<C> => ({
  file,
  kind,
  columns,
});

/** Weights above this are slips. */
const LARGEST_WEIGHT = 1_000_000_000;

/** Ten years: longer courses are slips. */
const LONGEST_COURSE = 3660;

export const PROVINCES = table('provinces.csv', 'province', {
  id: required('id', id),
  nameVi: required('name_vi', text),
  nameEn: optional('name_en', text, null),
  iso: optional('iso', text, null),
  region: optional('region', text, null),
  weight: optional('weight', decimal(0, LARGEST_WEIGHT), 1),
});

export const POSITIONS = table('positions.csv', 'position', {
  id: required('id', id),
  nameVi: required('name_vi', text),
  nameEn: optional('name_en', text, null),
  rank: optional('rank', integer(1), null),
});

export const TOPICS = table('topics.csv', 'topic', {
  id: required('id', id),
  nameVi: required('name_vi', text),
  nameEn: optional('name_en', text, null),
  basis: optional('basis', text, null),
});

export const PARTNERS = table('partners.csv', 'partner', {
  id: required('id', id),
  name: required('name', text),
  country: required('country', country),
  maxCoursesPerYear: optional('max_courses_per_year', integer(0), null),
});

export const COURSES = table('courses.csv', 'course', {
  id: required('id', id),
  topic: required('topic', reference('topic')),
  partner: required('partner', reference('partner')),
  language: required('language', language),
  mode: optional('mode', choice(MODES), 'in_person'),
  start: required('start', start),
  days: required('days', integer(1, LONGEST_COURSE)),
  minSeats: optional('min_seats', integer(0), null),
  maxSeats: optional('max_seats', integer(0), null),
  fixedCost: optional('fixed_cost', money, 0),
  costPerSeat: optional('cost_per_seat', money, 0),
  travel: optional('travel', yesNo, true),
});

export const OFFICIALS = table('officials.csv', 'official', {
  id: required('id', id),
  name: optional('name', text, ''),
  province: required('province', reference('province')),
  gender: required('gender', choice(GENDERS)),
  birthDate: required('birth_date', birthDate),
  position: required('position', reference('position')),
  plannedPositions: optional('planned_positions', list(reference('position')), []),
  languages: optional('languages', languageLevels, new Map()),
  preferredTopics: optional('preferred_topics', list(reference('topic')), []),
  merit: optional('merit', decimal(0, 100), 0),
  lastRating: optional('last_rating', choice(RATINGS), 'good'),
  discipline: optional('discipline', yesNo, false),
  unavailable: optional('unavailable', list(span), []),
  retirementDate: optional('retirement_date', date, null),
});

export const TRAINING = table('training.csv', null, {
  official: required('official', reference('official')),
  topic: required('topic', reference('topic')),
  endDate: required('end_date', date),
  funding: optional('funding', choice(['state', 'other']), 'state'),
  programme: optional('programme', text, null),
});

export const PREFERENCES = table('preferences.csv', null, {
  official: required('official', reference('official')),
  course: required('course', courseName),
  rank: required('rank', integer(1)),
});

export const FUNDS = table('funds.csv', 'fund', {
  id: required('id', id),
  name: optional('name', text, null),
  amount: required('amount', money),
  year: optional('year', year, null),
  countries: optional('countries', list(country), []),
  partners: optional('partners', list(reference('partner')), []),
  topics: optional('topics', list(reference('topic')), []),
  courses: optional('courses', list(courseName), []),
  kind: optional('kind', choice(FUND_KINDS), 'state'),
});

export const CALENDAR = table('calendar.csv', null, {
  from: required('from', date),
  to: required('to', date),
  appliesTo: required('applies_to', blockScope),
  reason: optional('reason', text, null),
  basis: optional('basis', text, null),
});

export const PINS = table('pins.csv', null, {
  course: required('course', courseName),
  official: optional('official', reference('official'), null),
  kind: required('kind', choice(['must', 'never'])),
  reason: optional('reason', text, null),
});

/** In the order of the format page. */
export const TABLES = [
  PROVINCES,
  POSITIONS,
  TOPICS,
  PARTNERS,
  COURSES,
  OFFICIALS,
  TRAINING,
  PREFERENCES,
  FUNDS,
  CALENDAR,
  PINS,
] as const;

/** The file that holds everything else: the years, the groups, the rules and the goals. */
export const SCHEME_FILE = 'case.yaml';

/** Every file that a case may have. */
export const CASE_FILES: readonly string[] = [SCHEME_FILE, ...TABLES.map(({ file }) => file)];

export const REQUIRED_FILES: readonly string[] = [
  SCHEME_FILE,
  ...[PROVINCES, TOPICS, PARTNERS, COURSES, OFFICIALS].map(({ file }) => file),
];
