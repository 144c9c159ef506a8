import { endOfMonth, type Gender, type IsoDate, type Official } from '../problem/index.js';

/**
 * Retirement age in months for those who retire in `year` (Labour Code 2019 art. 169; Decree 135/2020 art. 4):
 * men 60 years and 3 months more a year from 2021 up to 62 in 2028; women 55 years and 4 months more a year
 * from 2021 up to 60 in 2035. Before 2021: 60 and 55.
 */
const retirementAge = (gender: Gender, year: number): number => {
  const steps = Math.max(0, year - 2020);
  return gender === 'M' ? Math.min(62 * 12, 60 * 12 + 3 * steps) : Math.min(60 * 12, 55 * 12 + 4 * steps);
};

/**
 * The retirement date by the table of Decree 135/2020: with Y the first year such that birth month + age(Y) falls
 * in or before Y, the last day of the month in which that age is reached (art. 3.1).
 */
export function statutoryRetirement(birthDate: IsoDate, gender: Gender): IsoDate {
  const birthMonth = Number(birthDate.slice(0, 4)) * 12 + Number(birthDate.slice(5, 7)) - 1;
  for (let year = Math.floor(birthMonth / 12); ; year += 1) {
    const reached = birthMonth + retirementAge(gender, year);
    if (Math.floor(reached / 12) <= year) return endOfMonth(firstOf(reached));
  }
}

const firstOf = (month: number): IsoDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The date in the file where there is one (Decree 83/2022 lets some serve longer), else the table's. */
export const retirementDate = (official: Official): IsoDate =>
  official.retirementDate ?? statutoryRetirement(official.birthDate, official.gender);
