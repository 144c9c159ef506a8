/**
 * The verifier's own calendar: a day is the number of days since 1970-01-01 (UTC), so that spans are compared and
 * moved as integers. It shares nothing with the dates of `problem`: two hands, two readings.
 */
import type { DateSpan, IsoDate } from '../problem/index.js';

/** A whole number of days since 1970-01-01. */
export type Day = number;

/** Days from `from` to `to`, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const MILLISECONDS = 86_400_000;

// setUTCFullYear, unlike Date.UTC, takes the years 0 to 99 as they stand
const dayAt = (year: number, month: number, day: number): Day =>
  new Date(0).setUTCFullYear(year, month, day) / MILLISECONDS;

/** The day that an ISO date names; NaN when it is no date. */
export const dayOf = (date: IsoDate): Day => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;

/** The ISO date of a day. */
export const isoOf = (day: Day): IsoDate => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** A written span as days. */
export const daysOf = ({ from, to }: DateSpan): Days => ({ from: dayOf(from), to: dayOf(to) });

/** The calendar year of a day. */
export const yearOf = (day: Day): number => new Date(day * MILLISECONDS).getUTCFullYear();

/** The last day of the month that lies `months` after month `month` (0 = January) of `year`. */
export const lastOfMonth = (year: number, month: number, months: number): Day =>
  dayAt(year, month + months + 1, 0);

/** The same day of the month, `months` calendar months later (or earlier, when negative); a day that the month lacks becomes its last. */
export const addMonths = (day: Day, months: number): Day => {
  const date = new Date(day * MILLISECONDS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return Math.min(dayAt(year, month + months, 1) + date.getUTCDate() - 1, lastOfMonth(year, month, months));
};

/** Two spans share at least one day. */
export const share = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;

/** Full years of life on a day. Born on 29 February, one is a year older on 1 March of a common year. */
export const ageOn = (birth: Day, day: Day): number => {
  const [born, now] = [new Date(birth * MILLISECONDS), new Date(day * MILLISECONDS)];
  const hadBirthday =
    now.getUTCMonth() > born.getUTCMonth() ||
    (now.getUTCMonth() === born.getUTCMonth() && now.getUTCDate() >= born.getUTCDate());
  return now.getUTCFullYear() - born.getUTCFullYear() - (hadBirthday ? 0 : 1);
};
