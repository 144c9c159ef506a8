/**
 * What is wrong with the files of a case. An issue is a code with its values; the sentence stands in the
 * catalogues of `report`, one per language.
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** The file's name within the case folder, e.g. `officials.csv`; the folder itself is `.`. */
  readonly file: string;
  /** The row as a spreadsheet numbers it: the header is row 1, blank lines count. For YAML the line. null: the whole file. */
  readonly row: number | null;
  /** The column's name, or the path of the key in `case.yaml`, e.g. `rules.seats.min`; items count from 1: `goals[2].id`. */
  readonly column: string | null;
  /** The offending text as it stands in the file, cut to 80 characters. */
  readonly value: string | null;
  /** What the sentence needs besides: allowed values, the other row, a suggestion. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `params` hold. The catalogues have a sentence for each, or do not compile. */
export const ISSUE_CODES = [
  'file.missing', // a required file is not there
  'file.unreadable', // {reason: the system's short name, e.g. EACCES}; value: the path
  'file.tooLarge', // {bytes, limit}
  'file.notUtf8', // row: the line of the first bad byte
  'file.empty', // no header row
  'csv.quoting', // broken quoting; row: where the quote opens
  'csv.columns', // {found, wanted}: a row with too many or too few cells
  'header.missing', // {separator: ';' when the cells seem to be separated by it, else ''}; column: a required one not in the header
  'header.duplicate', // column: twice in the header
  'header.unknown', // warning; {suggestion: the nearest known name or ''}
  'cell.required', // a required cell is blank
  'cell.id', // an id that holds @ ; / : or a control character
  'cell.date', // not a day YYYY-MM-DD that exists, in the years 1900 to 2999
  'cell.birthDate', // neither a day nor a year
  'cell.span', // not `from/to`
  'cell.spanOrder', // {from, to}: from is after to
  'cell.start', // neither a day nor a window from/to
  'cell.integer', // {min, max}: not a whole number within these
  'cell.money', // not a whole, non-negative number of VND, at most 2^53 - 1
  'cell.number', // {min, max}: not a number within these, or with more than 6 decimals
  'cell.choice', // not one of {allowed}
  'cell.country', // not two capital letters
  'cell.language', // not a language code such as vi, en, fr
  'cell.languageLevel', // value: an item that is not `en:B2`
  'cell.listDuplicate', // value: an item that stands twice in one list
  'cell.appliesTo', // not all, country:JP, partner:.., position:.., province:.., region:..
  'cell.duplicateId', // {first: the row where it stands first}
  'cell.unknownReference', // {kind: 'province' | 'position' | ... | 'candidate', suggestion}; value: the name
  'row.conflict', // {first}: the same wish or pin with different content
  'row.minAboveMax', // {min, max}
  'yaml.syntax', // {reason}
  'yaml.unknownKey', // {suggestion}; a warning at the top level, an error below
  'yaml.missingKey', // a required key; {oneOf}: one of several is enough
  'yaml.type', // {expected: 'mapping' | 'list' | 'text' | 'boolean'}
  'yaml.unknownRule', // {allowed, suggestion}
  'yaml.unknownGoal', // {allowed, suggestion}
  'yaml.duplicateId', // {first: its line}: two groups or two quotas with one id
  'goal.noData', // {file}: a goal whose file is absent or empty
  'goal.badPlan', // {reason: 'syntax' | 'form'}: the earlier plan of `keepPlan` is not JSON, or no plan of this format; file: its path
  'goal.unknownPairs', // warning; {unknown, pairs}: pairs of the earlier plan that name an official or a course which the case does not have; value: its path
  'candidate.outsideYears', // warning: {start}: a candidate that starts outside the years of the scheme; value: its id
  'candidate.blocked', // warning: {from, to, scope, reason}: a candidate dropped for a calendar block
  'course.noCandidate', // warning: no date of a course row is left
  'scenario.unknownVerb', // {allowed, suggestion}: `do` is none of the verbs
  'scenario.fileName', // {expected}: the id of a scenario is not the name of its file
  'scenario.cycle', // {path: 'a, b, a'}: scenarios that stand on each other
  'scenario.exists', // {kind}: an added row has the id of one that is there already
  'scenario.removed', // {kind, first}: what the change names was taken away by the change at `first`
  'scenario.contradiction', // {first}: says otherwise than the change at `first`
  'scenario.noPin', // {official: '' for the course itself}: no such pin; value: the course
  'scenario.noMoney', // the case has no funds.csv, so there is no money to change
  'scenario.tooMuch', // {fund, amount}: more than the fund has
  'scenario.matchesNothing', // warning: {kind}: no row meets the criteria
  'scenario.hole', // {}: a province that becomes none; value: its id
  'scenario.noTarget', // {from}: a province becomes one that has no row; value: its id
  'scenario.lostRegion', // {used: where}: a region that none of the new provinces has; value: the region
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];
