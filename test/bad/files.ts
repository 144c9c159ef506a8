import { type BadCase, becomes, one, removed, swap } from './edits.js';

/* Faults of a whole file or of its header. */

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

const missing: readonly BadCase[] = [
  'case.yaml',
  'provinces.csv',
  'topics.csv',
  'partners.csv',
  'courses.csv',
  'officials.csv',
].map((file) => one(file, removed, 'file.missing', null, null, null));

/** The start of a PNG picture. */
const PICTURE = bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR');

const contents: readonly BadCase[] = [
  one('officials.csv', becomes(''), 'file.empty', null, null, null),
  one('topics.csv', becomes('\n\n'), 'file.empty', null, null, null),
  one('case.yaml', becomes(' \n'), 'file.empty', null, null, null),
  { ...one('courses.csv', becomes(PICTURE), 'file.notUtf8', 1, null, null), name: 'courses.csv is a picture' },
  { ...one('case.yaml', becomes(PICTURE), 'file.notUtf8', 1, null, null), name: 'case.yaml is a picture' },
  {
    // "Bình" as Windows-1258 writes it: the byte EC alone is not UTF-8.
    ...one(
      'provinces.csv',
      becomes(bytes('id,name_vi\nan,An\nbinh,B', [0xec], 'nh\n')),
      'file.notUtf8',
      3,
      null,
      null,
    ),
    name: 'provinces.csv in the code page of Windows',
  },
  {
    ...one('topics.csv', becomes(bytes([0xff, 0xfe], 'i\0d\0')), 'file.notUtf8', 1, null, null),
    name: 'topics.csv in UTF-16, as some spreadsheets save it',
  },
];

const quoting: readonly BadCase[] = [
  one('partners.csv', swap(['Strasbourg"', 'Strasbourg']), 'csv.quoting', 3, null, null),
  one('partners.csv', swap([',GRIPS', ',"GRIPS" institute']), 'csv.quoting', 2, null, null),
  one('topics.csv', swap(['Chuyển đổi số', 'Chuyển "đổi" số']), 'csv.quoting', 2, null, null),
  one('training.csv', swap(['Đề án cũ', 'Đề án cũ,II']), 'csv.columns', 2, null, null),
  one('training.csv', swap(['2021-05-05,,', '2021-05-05']), 'csv.columns', 3, null, null),
];

const headers: readonly BadCase[] = [
  one(
    'partners.csv',
    becomes('id;name;country\ngrips;GRIPS;JP\n'),
    'header.missing',
    1,
    'id',
    'id;name;country',
  ),
  {
    name: 'courses.csv: a required column has another name',
    file: 'courses.csv',
    edit: swap([',days,', ',dayz,']),
    issues: [
      ['header.missing', 'courses.csv', 1, 'days', null],
      ['header.unknown', 'courses.csv', 1, 'dayz', 'dayz', 'warning'],
    ],
  },
  {
    name: 'officials.csv: the column of the ids is missing, and no reference to one is an error as well',
    file: 'officials.csv',
    edit: swap(['id,name,', 'code,name,']),
    issues: [
      ['header.unknown', 'officials.csv', 1, 'code', 'code', 'warning'],
      ['header.missing', 'officials.csv', 1, 'id', null],
    ],
  },
  {
    name: 'provinces.csv: a column that the format does not know',
    file: 'provinces.csv',
    edit: swap(['weight', 'wieght'], ['1.5', '1']),
    issues: [['header.unknown', 'provinces.csv', 1, 'wieght', 'wieght', 'warning']],
  },
];

/** What only asks for a look: the case stands, without the dates concerned. */
const dates: readonly BadCase[] = [
  {
    name: 'courses.csv: a date outside the years of the scheme, and so a course without any',
    file: 'courses.csv',
    edit: swap(['2025-03-03', '2026-03-03']),
    issues: [
      ['candidate.outsideYears', 'courses.csv', 4, 'start', 'K3', 'warning'],
      ['course.noCandidate', 'courses.csv', 4, 'start', 'K3', 'warning'],
    ],
  },
  {
    name: 'calendar.csv: a block of the host country takes one date of a window',
    file: 'calendar.csv',
    // K2 runs ten days: from 6 to 15 May, from 20 to 29 May, from 3 June. The last day counts.
    edit: swap(['2024-08-01,2024-08-31', '2024-05-29,2024-06-02']),
    issues: [['candidate.blocked', 'courses.csv', 3, 'start', 'K2@2024-05-20', 'warning']],
  },
];

/** A goal asks for wishes, and there are none. */
const noWishes: readonly BadCase[] = [removed, becomes('official,course,rank\n')].map((edit, at) => ({
  name: `preferences.csv ${at === 0 ? 'is absent' : 'holds its header only'}`,
  file: 'preferences.csv',
  edit,
  issues: [
    ['goal.noData', 'case.yaml', 47, 'goals[3].id', 'preferenceRank'],
    ['goal.noData', 'case.yaml', 48, 'goals[4].id', 'worstRank'],
  ],
}));

export const BAD_FILES: readonly BadCase[] = [
  ...missing,
  ...contents,
  ...quoting,
  ...headers,
  ...dates,
  ...noWishes,
];
