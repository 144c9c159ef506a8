import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { parse } from 'date-fns/parse';
import type { IsoDate } from './types.js';

/*
 * Calendar arithmetic on ISO days. date-fns works on local midnights; every value goes in and comes out as
 * `YYYY-MM-DD` through the same local calendar, so no time zone can shift a day.
 */

const PATTERN = 'yyyy-MM-dd';
const EPOCH = new Date(2000, 0, 1);
const local = (day: IsoDate): Date => parse(day, PATTERN, EPOCH);
const iso = (date: Date): IsoDate => format(date, PATTERN);

/** Whether `text` is a day that exists, written `YYYY-MM-DD`. */
export const isIsoDate = (text: string): text is IsoDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(local(text));

export const plusDays = (day: IsoDate, days: number): IsoDate => iso(addDays(local(day), days));

/** Calendar months later (or earlier); a day that the month lacks becomes its last. */
export const plusMonths = (day: IsoDate, months: number): IsoDate => iso(addMonths(local(day), months));

export const endOfMonth = (day: IsoDate): IsoDate => iso(lastDayOfMonth(local(day)));

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** Calendar days from `from` to `to`; 0 on the same day. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  differenceInCalendarDays(local(to), local(from));
