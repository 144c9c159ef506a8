import { candidatesOf } from '../candidates.js';
import type { Problem, Rules } from '../types.js';
import { blockScope } from './cells.js';
import type { Desk, Rows } from './desk.js';
import type { Scheme } from './scheme.js';
import type { Row } from './table.js';
import { CALENDAR, COURSES, PREFERENCES } from './tables.js';
import { keyOf, spotOf } from './yaml-entry.js';

type CourseRow = Row<typeof COURSES.columns>;

/** The seats of each course, its own or those of the rule: the least must not be above the greatest. */
export const noteSeats = ({ log }: Desk, courses: readonly CourseRow[], { seats }: Rules): void => {
  if (seats.off) return; // its overrides go too
  for (const { at, cells } of courses) {
    const min = cells.minSeats ?? seats.min;
    const max = cells.maxSeats ?? seats.max;
    if (min <= max || (cells.minSeats === null && cells.maxSeats === null)) continue;
    const [column, value] =
      cells.minSeats === null ? (['max_seats', max] as const) : (['min_seats', min] as const);
    log.error('row.minAboveMax', { file: COURSES.file, row: at, column, value: String(value) }, { min, max });
  }
};

/** The ranks of wishes are asked for by a goal, and nobody has wished. */
export const noteGoalsWithoutData = (scheme: Scheme, wishes: Rows<typeof PREFERENCES.columns>): void => {
  if (wishes.rows.length > 0 || wishes.refused) return;
  for (const { goal, entry } of scheme.goals) {
    if (goal.id !== 'preferenceRank' && goal.id !== 'worstRank') continue;
    spotOf(keyOf(entry, 'id'), goal.id).report('goal.noData', { file: PREFERENCES.file });
  }
};

/** Blocked periods that end before they begin. */
export const noteBackwardBlocks = ({ log }: Desk, rows: readonly Row<typeof CALENDAR.columns>[]): void => {
  for (const { at, cells } of rows) {
    const { from, to } = cells;
    if (from <= to) continue;
    log.error(
      'cell.spanOrder',
      { file: CALENDAR.file, row: at, column: CALENDAR.columns.to.name, value: to },
      { from, to },
    );
  }
};

/** Dates of a course that cannot be used, and courses of which no date is left: to be looked at, no errors. */
export const noteDropped = ({ known, log }: Desk, problem: Problem): void => {
  const { usable, dropped } = candidatesOf(problem);
  const place = (course: string, value: string) => ({
    file: COURSES.file,
    row: known.rowOf('course', course),
    column: COURSES.columns.start.name,
    value,
  });
  for (const { candidate, block } of dropped) {
    const at = place(candidate.course.id, candidate.id);
    if (block === null) {
      log.warning('candidate.outsideYears', at, { start: candidate.start });
      continue;
    }
    const { from, to, appliesTo, reason } = block;
    log.warning('candidate.blocked', at, {
      from,
      to,
      scope: blockScope.write(appliesTo),
      reason: reason ?? '',
    });
  }
  const left = new Set(usable.map(({ course }) => course.id));
  for (const { id } of problem.courses) {
    if (!left.has(id)) log.warning('course.noCandidate', place(id, id));
  }
};
