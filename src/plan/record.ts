/** The plan as a document about its case: candidates that exist, fields that say what the rows say, lists in order. */
import { isoOf } from './days.js';
import { costOf } from './money.js';
import { blocksOn, courseNamed, type DatedCourse, inYears } from './reading.js';
import type { Check, Sheet } from './sheet.js';
import { tally } from './sittings.js';
import type { OpenCourse } from './types.js';
import { byText, type Violation, violation } from './violations.js';

/** The ids that a list holds more than once, each once. */
const duplicates = (ids: readonly string[]): readonly string[] =>
  [...tally(ids, (id) => id)].flatMap(([id, times]) => (times > 1 ? [id] : []));

/** The list is sorted by id; the same id twice is another fault than a wrong order. */
export const isSorted = (ids: readonly string[]): boolean =>
  ids.every((id, index) => index === 0 || byText(ids[index - 1]!, id) <= 0);

const faultsOfUse = ({ reading }: Sheet, course: DatedCourse): readonly Violation[] => [
  ...(inYears(reading, course)
    ? []
    : [violation('candidate.outsideYears', { course: course.id, params: { start: course.start } })]),
  ...blocksOn(reading, course).map(({ scope, block: { from, to, reason, basis } }) =>
    violation('candidate.blocked', {
      basis,
      course: course.id,
      params: { from, to, scope, reason: reason ?? '' },
    }),
  ),
];

const rowsTwice = ({ sittings }: Sheet): readonly Violation[] => {
  const rows = sittings.map(({ course }) => course.row.id);
  return duplicates(rows).map((row) => {
    const dates = sittings.filter(({ course }) => course.row.id === row).map(({ course }) => course.start);
    return violation('candidate.rowTwice', { params: { row, dates: dates.sort(byText).join(', ') } });
  });
};

/** Every listed candidate is one of the case's, starts in its years, meets no block, is listed once, and is its row's only date. */
export const candidates: Check = (sheet) => {
  const { plan, reading, sittings } = sheet;
  const ids = plan.courses.map(({ id }) => id);
  return [
    ...[...new Set(ids)]
      .filter((id) => courseNamed(reading, id) === undefined)
      .map((course) => violation('candidate.unknown', { course })),
    ...sittings.flatMap(({ course }) => faultsOfUse(sheet, course)),
    ...rowsTwice(sheet),
    ...duplicates(ids).map((course) => violation('candidate.listedTwice', { course })),
  ];
};

/** What the entry of an open course must say, by field. */
const expectedFields = (course: DatedCourse, attending: number): Partial<OpenCourse> => ({
  course: course.row.id,
  start: course.start,
  end: isoOf(course.to),
  year: course.year,
  topic: course.row.topic,
  partner: course.row.partner,
  country: course.country,
  language: course.row.language,
  mode: course.row.mode,
  cost: Number(costOf(course, attending)),
});

/** The plan is about this case, and every course is written as its row has it. */
export const fields: Check = ({ plan, reading, sittings }) => {
  const entries = sittings.flatMap(({ course, officials, stated }) =>
    Object.entries(expectedFields(course, officials.length)).map(([field, expected]) => ({
      course: course.id as string | null,
      params: {
        field,
        found: stated[field as keyof OpenCourse] as string | number,
        expected: expected as string | number,
      },
    })),
  );
  const ofCase = { course: null, params: { field: 'case', found: plan.case, expected: reading.problem.id } };
  return [ofCase, ...entries]
    .filter(({ params }) => params.found !== params.expected)
    .map((about) => violation('record.mismatch', about));
};

/** Every attending official is one of the case's, and listed once. */
export const people: Check = ({ plan, reading }) =>
  plan.courses.flatMap(({ id: course, officials }) => [
    ...[...new Set(officials)]
      .filter((official) => !reading.officials.has(official))
      .map((official) => violation('record.unknownOfficial', { course, official })),
    ...duplicates(officials).map((official) => violation('record.officialTwice', { course, official })),
  ]);

/** Courses, and the officials of each, are sorted by id. */
export const order: Check = ({ plan }) => [
  ...(isSorted(plan.courses.map(({ id }) => id))
    ? []
    : [violation('record.order', { params: { list: 'courses' } })]),
  ...plan.courses
    .filter(({ officials }) => !isSorted(officials))
    .map(({ id: course }) => violation('record.order', { course, params: { list: 'officials' } })),
];
