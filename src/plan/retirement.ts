/**
 * Retirement dates from the month of birth, as annex I of Decree 135/2020/NĐ-CP tables them (articles 3 and 4):
 * whoever is born in a month listed here or later, up to the next one listed, retires at the age beside it.
 */
import type { Gender, IsoDate, Official } from '../problem/index.js';
import { type Day, dayOf, lastOfMonth } from './days.js';

/** First month of birth (`YYYY-MM`), years and months of the age of retirement. */
type Step = readonly [bornFrom: string, years: number, months: number];

// The first step of each holds for those who reached 60 and 55 before the decree's first year, 2021.
const STEPS: Readonly<Record<Gender, readonly Step[]>> = {
  M: [
    ['0000-01', 60, 0],
    ['1961-01', 60, 3],
    ['1961-10', 60, 6],
    ['1962-07', 60, 9],
    ['1963-04', 61, 0],
    ['1964-01', 61, 3],
    ['1964-10', 61, 6],
    ['1965-07', 61, 9],
    ['1966-04', 62, 0],
  ],
  F: [
    ['0000-01', 55, 0],
    ['1966-01', 55, 4],
    ['1966-09', 55, 8],
    ['1967-05', 56, 0],
    ['1968-01', 56, 4],
    ['1968-09', 56, 8],
    ['1969-05', 57, 0],
    ['1970-01', 57, 4],
    ['1970-09', 57, 8],
    ['1971-05', 58, 0],
    ['1972-01', 58, 4],
    ['1972-09', 58, 8],
    ['1973-05', 59, 0],
    ['1974-01', 59, 4],
    ['1974-09', 59, 8],
    ['1975-05', 60, 0],
  ],
};

/** The last day of the month in which the age of retirement is reached (article 3.1 of the decree). */
export const tabledRetirement = (gender: Gender, birthDate: IsoDate): Day => {
  const born = birthDate.slice(0, 7);
  const [, years, months] = STEPS[gender].findLast(([from]) => from <= born)!;
  return lastOfMonth(Number(born.slice(0, 4)), Number(born.slice(5)) - 1, years * 12 + months);
};

/** The day on which an official retires: their own date when the file gives one, else the table's. */
export const retirementOf = ({ gender, birthDate, retirementDate }: Official): Day =>
  retirementDate === null ? tabledRetirement(gender, birthDate) : dayOf(retirementDate);
