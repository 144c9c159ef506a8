import { describe, expect, it } from 'vitest';
import { isoOf, lastOfMonth } from '../../src/plan/days.js';
import { retirementOf, tabledRetirement } from '../../src/plan/retirement.js';
import type { Gender } from '../../src/problem/index.js';
import { official } from './small-case.js';

/** Years and months of age in one year of retirement: article 4.2 of Decree 135/2020, as published. */
type Row = readonly [year: number, years: number, months: number];
const ROWS: Readonly<Record<Gender, readonly Row[]>> = {
  M: [
    [2020, 60, 0],
    [2021, 60, 3],
    [2022, 60, 6],
    [2023, 60, 9],
    [2024, 61, 0],
    [2025, 61, 3],
    [2026, 61, 6],
    [2027, 61, 9],
    [2028, 62, 0],
  ],
  F: [
    [2020, 55, 0],
    [2021, 55, 4],
    [2022, 55, 8],
    [2023, 56, 0],
    [2024, 56, 4],
    [2025, 56, 8],
    [2026, 57, 0],
    [2027, 57, 4],
    [2028, 57, 8],
    [2029, 58, 0],
    [2030, 58, 4],
    [2031, 58, 8],
    [2032, 59, 0],
    [2033, 59, 4],
    [2034, 59, 8],
    [2035, 60, 0],
  ],
};

const month = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;

/** The first year in or before which birth month + age of that year falls, walked year by year. */
const walked = (gender: Gender, year: number, index: number): string => {
  const rows = ROWS[gender];
  for (let retiring = 1980; ; retiring += 1) {
    const row = rows.findLast(([from]) => from <= retiring) ?? rows[0]!;
    const last = lastOfMonth(year, index, row[1] * 12 + row[2]);
    if (Number(isoOf(last).slice(0, 4)) <= retiring) return isoOf(last);
  }
};

describe('the table of retirement', () => {
  // first and last month of birth of each row, with the last day of service
  it.each([
    ['M', '1960-12', '2020-12-31'],
    ['M', '1961-01', '2021-04-30'],
    ['M', '1961-09', '2021-12-31'],
    ['M', '1961-10', '2022-04-30'],
    ['M', '1962-06', '2022-12-31'],
    ['M', '1962-07', '2023-04-30'],
    ['M', '1963-03', '2023-12-31'],
    ['M', '1963-04', '2024-04-30'],
    ['M', '1963-12', '2024-12-31'],
    ['M', '1964-01', '2025-04-30'],
    ['M', '1964-09', '2025-12-31'],
    ['M', '1964-10', '2026-04-30'],
    ['M', '1965-06', '2026-12-31'],
    ['M', '1965-07', '2027-04-30'],
    ['M', '1966-03', '2027-12-31'],
    ['M', '1966-04', '2028-04-30'],
    ['M', '1980-02', '2042-02-28'],
    ['F', '1965-12', '2020-12-31'],
    ['F', '1966-01', '2021-05-31'],
    ['F', '1966-08', '2021-12-31'],
    ['F', '1966-09', '2022-05-31'],
    ['F', '1967-04', '2022-12-31'],
    ['F', '1967-05', '2023-05-31'],
    ['F', '1967-12', '2023-12-31'],
    ['F', '1968-01', '2024-05-31'],
    ['F', '1968-08', '2024-12-31'],
    ['F', '1968-09', '2025-05-31'],
    ['F', '1969-04', '2025-12-31'],
    ['F', '1969-05', '2026-05-31'],
    ['F', '1969-12', '2026-12-31'],
    ['F', '1970-01', '2027-05-31'],
    ['F', '1970-08', '2027-12-31'],
    ['F', '1970-09', '2028-05-31'],
    ['F', '1971-04', '2028-12-31'],
    ['F', '1971-05', '2029-05-31'],
    ['F', '1971-12', '2029-12-31'],
    ['F', '1972-01', '2030-05-31'],
    ['F', '1972-08', '2030-12-31'],
    ['F', '1972-09', '2031-05-31'],
    ['F', '1973-04', '2031-12-31'],
    ['F', '1973-05', '2032-05-31'],
    ['F', '1973-12', '2032-12-31'],
    ['F', '1974-01', '2033-05-31'],
    ['F', '1974-08', '2033-12-31'],
    ['F', '1974-09', '2034-05-31'],
    ['F', '1975-04', '2034-12-31'],
    ['F', '1975-05', '2035-05-31'],
    ['F', '1990-11', '2050-11-30'],
  ] as const)('%s born in %s: %s', (gender, born, retires) => {
    expect(isoOf(tabledRetirement(gender, `${born}-01`))).toBe(retires);
    expect(isoOf(tabledRetirement(gender, `${born}-28`))).toBe(retires);
  });

  it('is what walking the years gives, for every month of birth from 1940 to 1999', () => {
    let months = 0;
    for (const gender of ['M', 'F'] as const) {
      for (let year = 1940; year < 2000; year += 1) {
        for (let index = 0; index < 12; index += 1) {
          const found = isoOf(tabledRetirement(gender, `${month(year, index)}-15`));
          expect(`${gender} ${month(year, index)} ${found}`).toBe(
            `${gender} ${month(year, index)} ${walked(gender, year, index)}`,
          );
          months += 1;
        }
      }
    }
    expect(months).toBe(2 * 60 * 12);
  });

  it('gives way to the official’s own date, later or earlier', () => {
    expect(isoOf(retirementOf(official('a1', { retirementDate: '2060-01-15' })))).toBe('2060-01-15');
    expect(isoOf(retirementOf(official('a1', { retirementDate: '2025-01-15' })))).toBe('2025-01-15');
    expect(isoOf(retirementOf(official('a1')))).toBe('2046-06-30');
  });
});
