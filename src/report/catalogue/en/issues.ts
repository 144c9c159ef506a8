import type { Catalogue, IssueSentences } from '../catalogue.js';
import { scenarioIssues } from './scenario-issues.js';
import { words } from './words.js';

type Scalar = string | number;

const near = (suggestion: Scalar | undefined): string =>
  suggestion === undefined || suggestion === '' ? '' : `; did you mean "${suggestion}"?`;

const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'not a folder',
  ENOTFILE: 'not a regular file',
  EACCES: 'no permission to read',
};

const limits = (min: Scalar | undefined, max: Scalar | undefined): string => {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
};

/** Why a period is closed; '' when the case gives no reason. */
const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);

export const issues: IssueSentences = {
  ...scenarioIssues,
  'file.missing': () => 'not found; it is required',
  'file.unreadable': ({ reason }) => `cannot be read: ${REASONS[reason] ?? reason}`,
  'file.tooLarge': ({ bytes, limit }, say) =>
    `the file is too large (${say.number(Number(bytes))} bytes); at most ${say.number(Number(limit))} bytes`,
  'file.notUtf8': () => 'a byte that is not UTF-8; save the file again as UTF-8',
  'file.empty': () => 'the file is empty; its first row must hold the column names',
  'csv.quoting': () => 'a double quote opens and is not closed properly; inside a cell write it twice ("")',
  'csv.columns': ({ found, wanted }) => `the row has ${found} cells; expected ${wanted}, as in the header`,
  'header.missing': ({ separator }) =>
    separator === undefined || separator === ''
      ? 'this required column is missing'
      : `this required column is missing; the file seems to separate its columns by "${separator}", expected a comma`,
  'header.duplicate': () => 'the column name stands twice; a column may stand once',
  'header.unknown': ({ suggestion }) =>
    `the case format has no such column, so it is ignored${near(suggestion)}`,
  'cell.required': () => 'a required cell is blank',
  'cell.id': () => 'not an id; an id holds no @ ; / : and no white space at its ends',
  'cell.date': () => 'not a day that exists; expected YYYY-MM-DD, such as 2024-03-04',
  'cell.birthDate': () =>
    'not a birth date; expected a day such as 1981-07-15, or the year alone, such as 1981',
  'cell.span': () => 'not a period; expected from/to, such as 2024-03-04/2024-03-17',
  'cell.spanOrder': () => 'the period ends before it begins; expected a first day on or before the last',
  'cell.start': () =>
    'not a start; expected one day (2024-03-04) or a window from/to (2024-03-04/2024-05-31)',
  'cell.integer': ({ min, max }) => `not a valid whole number; expected a whole number${limits(min, max)}`,
  'cell.money': () =>
    'not an amount of money; expected whole, non-negative VND without separators (such as 127500000)',
  'cell.number': ({ min, max }) =>
    `not a valid number; expected a number${limits(min, max)}, with a decimal point and at most 6 decimals`,
  'cell.choice': ({ allowed }) => `not an allowed value; expected one of: ${allowed}`,
  'cell.country': () => 'not a country code; expected two capital letters of ISO 3166-1, such as JP',
  'cell.language': () => 'not a language code; expected a code such as vi, en, fr',
  'cell.languageLevel': () => 'not a language level; expected the form en:B2, levels A1 to C2',
  'cell.listDuplicate': () => 'an item stands twice in the list; expected each item once',
  'cell.appliesTo': () =>
    'unclear whom it binds; expected all, country:…, partner:…, position:…, province:… or region:…',
  'cell.duplicateId': ({ first }) => `the id is already used in row ${first}; expected an id of its own`,
  'cell.unknownReference': ({ kind, suggestion }) =>
    `the case has no ${kind === 'candidate' ? 'dated course' : kind} with this id; expected one that is declared${near(suggestion)}`,
  'row.conflict': ({ first }) => `contradicts row ${first}; one thing may be said in one way only`,
  'row.minAboveMax': ({ min, max }) =>
    `the minimum ${min} is above the maximum ${max}; expected it at or below`,
  'yaml.syntax': ({ reason }) => `not valid YAML: ${reason}`,
  'yaml.unknownKey': ({ suggestion }) => `the case format has no such key${near(suggestion)}`,
  'yaml.missingKey': () => 'this required key is missing',
  'yaml.type': ({ expected }) => `a value of the wrong kind; expected ${expected}`,
  'yaml.unknownRule': ({ allowed, suggestion }) =>
    `there is no such rule${near(suggestion)}; the rules: ${allowed}`,
  'yaml.unknownGoal': ({ allowed, suggestion }) =>
    `there is no such goal${near(suggestion)}; the goals: ${allowed}`,
  'yaml.duplicateId': () => 'the id is already used above; expected an id of its own',
  'goal.noData': ({ file }) => `this goal needs ${file}, which is absent or has no rows`,
  'goal.badPlan': ({ reason }) =>
    reason === 'syntax'
      ? 'the earlier plan is not JSON; expected a plan.json of this programme'
      : 'not a plan of format lotrinh/plan@1; expected a plan.json of this programme',
  'goal.unknownPairs': ({ unknown, pairs }) =>
    `${unknown} of the ${pairs} places of this plan name an official or a course that the case does not have; they cannot be kept`,
  'candidate.outsideYears': () =>
    'starts outside the years of the scheme, so it is dropped; expected a start in the years of case.yaml',
  'candidate.blocked': ({ from, to, scope, reason }, say) =>
    `dropped, because its days meet the blocked period ${say.span(String(from), String(to))} of ${words.scope(String(scope), say)}${because(reason)}; expected days outside it`,
  'course.noCandidate': () => 'no usable start is left, so this course cannot open; expected at least one',
};

const shown = (value: string): string => (value === '' ? '(blank)' : `"${value}"`);

export const issuePlace: Catalogue['issuePlace'] = ({ file, row, column, value }) =>
  [
    file === '.' ? 'case folder' : file,
    row === null ? null : `${file.endsWith('.yaml') ? 'line' : 'row'} ${row}`,
    column === null ? null : `${file.endsWith('.yaml') ? 'key' : 'column'} ${column}`,
    value === null ? null : `value ${shown(value)}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
