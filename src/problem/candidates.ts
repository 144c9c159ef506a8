import { plusDays, yearOf } from './dates.js';
import type { Block, Course, IsoDate, Problem } from './types.js';

/** A course row on one date: what a plan opens or leaves shut. */
export interface Candidate {
  /** The row's id for a single date, `<row>@<start>` for a date of a window. */
  readonly id: string;
  readonly course: Course;
  readonly country: string;
  readonly start: IsoDate;
  /** The last day, included. */
  readonly end: IsoDate;
  /** The year of the start. */
  readonly year: number;
}

/** A date that a row stands for and that cannot be used, with the reason. */
export interface DroppedCandidate {
  readonly candidate: Candidate;
  /** The calendar block that its days meet; null: it starts outside the years of the scheme. */
  readonly block: Block | null;
}

export interface Candidates {
  /** Sorted by id. */
  readonly usable: readonly Candidate[];
  readonly dropped: readonly DroppedCandidate[];
}

/** The days on which a course row may start: its date, or each step of its window. */
export const windowStarts = ({ start }: Course, stepDays: number): IsoDate[] => {
  const starts: IsoDate[] = [];
  for (let day = start.from; day <= start.to; day = plusDays(day, stepDays)) starts.push(day);
  return starts;
};

/** Two spans of days share one, ends included. */
export const meets = (a: { from: IsoDate; to: IsoDate }, b: { from: IsoDate; to: IsoDate }): boolean =>
  a.from <= b.to && b.from <= a.to;

const closes = ({ appliesTo }: Block, candidate: Candidate): boolean => {
  switch (appliesTo.kind) {
    case 'all':
      return true;
    case 'country':
      return candidate.course.travel && appliesTo.id === candidate.country;
    case 'partner':
      return candidate.course.travel && appliesTo.id === candidate.course.partner;
    default:
      return false; // posts, provinces and regions bind officials, not courses
  }
};

/**
 * The dated candidates of a case (format page, "Start windows"): each date of each row, less those that start
 * outside the scheme's years and those whose days meet a calendar block of `all`, or, unless nobody travels to them, of their
 * country or their partner.
 */
export function candidatesOf(problem: Problem): Candidates {
  const countryOf = new Map(problem.partners.map((partner) => [partner.id, partner.country]));
  const years = new Set(problem.years);
  const usable: Candidate[] = [];
  const dropped: DroppedCandidate[] = [];
  for (const course of problem.courses) {
    for (const start of windowStarts(course, problem.rules.startWindows.stepDays)) {
      const candidate: Candidate = {
        id: course.start.window ? `${course.id}@${start}` : course.id,
        course,
        country: countryOf.get(course.partner) ?? '',
        start,
        end: plusDays(start, course.days - 1),
        year: yearOf(start),
      };
      const span = { from: candidate.start, to: candidate.end };
      const block = problem.calendar.find((each) => closes(each, candidate) && meets(each, span)) ?? null;
      if (block !== null || !years.has(candidate.year)) {
        dropped.push({ candidate, block: years.has(candidate.year) ? block : null });
      } else {
        usable.push(candidate);
      }
    }
  }
  usable.sort(byId);
  return { usable, dropped };
}

const byId = (a: Candidate, b: Candidate): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Whether `name`, a course row or a dated candidate, names this candidate. */
export const names = (name: string, candidate: Candidate): boolean =>
  name === candidate.id || name === candidate.course.id;
