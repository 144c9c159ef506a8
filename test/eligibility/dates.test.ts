/** Ages and retirement, by hand: the edges on which a nomination is won or lost. */
import { describe, expect, it } from 'vitest';
import { ageOn, birthday } from '../../src/eligibility/age.js';
import { statutoryRetirement } from '../../src/eligibility/index.js';
import { retirementDate } from '../../src/eligibility/retirement.js';
import type { Gender } from '../../src/problem/index.js';
import { official } from '../plan/small-case.js';

describe('age', () => {
  it.each([
    ['1979-03-04', '2024-03-03', 44],
    ['1979-03-04', '2024-03-04', 45],
    ['1979-12-31', '2024-12-30', 44],
    ['1979-01-01', '2024-01-01', 45],
    // born on 29 February: older on 1 March in a common year, on the day itself in a leap year
    ['1980-02-29', '2025-02-28', 44],
    ['1980-02-29', '2025-03-01', 45],
    ['1980-02-29', '2024-02-28', 43],
    ['1980-02-29', '2024-02-29', 44],
    // 2100 is no leap year, 2000 is one
    ['2096-02-29', '2100-02-28', 3],
    ['2096-02-29', '2100-03-01', 4],
    ['1996-02-29', '2000-02-29', 4],
  ])('born %s, on %s: %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  it.each([
    ['1980-02-29', 45, '2025-03-01'],
    ['1980-02-29', 44, '2024-02-29'],
    ['1979-03-11', 45, '2024-03-11'],
  ])('born %s, %i years old on %s', (born, years, day) => {
    expect(birthday(born, years)).toBe(day);
  });
});

/** Article 4 of Decree 135/2020: year of retirement, age, and who retires by it (born from the first month to the last). */
type Row = readonly [year: number, age: string, first: string, last: string];

const MEN: readonly Row[] = [
  [2021, '60y3m', '1961-01', '1961-09'],
  [2022, '60y6m', '1961-10', '1962-06'],
  [2023, '60y9m', '1962-07', '1963-03'],
  [2024, '61y0m', '1963-04', '1963-12'],
  [2025, '61y3m', '1964-01', '1964-09'],
  [2026, '61y6m', '1964-10', '1965-06'],
  [2027, '61y9m', '1965-07', '1966-03'],
];

const WOMEN: readonly Row[] = [
  [2021, '55y4m', '1966-01', '1966-08'],
  [2022, '55y8m', '1966-09', '1967-04'],
  [2023, '56y0m', '1967-05', '1967-12'],
  [2024, '56y4m', '1968-01', '1968-08'],
  [2025, '56y8m', '1968-09', '1969-04'],
  [2026, '57y0m', '1969-05', '1969-12'],
  [2027, '57y4m', '1970-01', '1970-08'],
  [2028, '57y8m', '1970-09', '1971-04'],
  [2029, '58y0m', '1971-05', '1971-12'],
  [2030, '58y4m', '1972-01', '1972-08'],
  [2031, '58y8m', '1972-09', '1973-04'],
  [2032, '59y0m', '1973-05', '1973-12'],
  [2033, '59y4m', '1974-01', '1974-08'],
  [2034, '59y8m', '1974-09', '1975-04'],
];

/** The last day of the month `years` and `months` after the month of birth. */
const reached = (born: string, age: string): string => {
  const [years, months] = [...age.matchAll(/\d+/g)].map(Number) as [number, number];
  const [year, month] = born.split('-').map(Number) as [number, number];
  // day 0 of the month after the month reached
  return new Date(Date.UTC(year + years, month + months, 0)).toISOString().slice(0, 10);
};

const TABLE = [
  ...MEN.map((row) => ['M', ...row] as const),
  ...WOMEN.map((row) => ['F', ...row] as const),
] satisfies readonly (readonly [Gender, ...Row])[];

describe('the retirement table', () => {
  it.each(TABLE)('%s in %i at %s: born %s to %s', (gender, year, age, first, last) => {
    for (const month of [first, last]) {
      const expected = reached(month, age);
      expect(expected.slice(0, 4)).toBe(String(year));
      for (const day of ['01', '15', '28']) {
        expect(statutoryRetirement(`${month}-${day}`, gender)).toBe(expected);
      }
    }
  });

  it.each([
    // before 2021: 60 and 55
    ['1960-12-31', 'M', '2020-12-31'],
    ['1955-02-10', 'M', '2015-02-28'],
    ['1965-12-01', 'F', '2020-12-31'],
    ['1961-02-03', 'F', '2016-02-29'],
    // from 2028 and 2035 on: 62 and 60
    ['1966-04-30', 'M', '2028-04-30'],
    ['1990-02-15', 'M', '2052-02-29'],
    ['1975-05-01', 'F', '2035-05-31'],
    ['1990-02-15', 'F', '2050-02-28'],
    // the example of the agreed reading: 56 years and 4 months in May 2024
    ['1968-01-15', 'F', '2024-05-31'],
  ] as const)('born %s, %s: %s', (born, gender, date) => {
    expect(statutoryRetirement(born, gender)).toBe(date);
  });

  it('gives way to the date in the file, later or earlier', () => {
    const who = { birthDate: '1984-06-15', gender: 'M' as const };
    expect(retirementDate(official('a1', who))).toBe('2046-06-30');
    expect(retirementDate(official('a1', { ...who, retirementDate: '2050-01-01' }))).toBe('2050-01-01');
    expect(retirementDate(official('a1', { ...who, retirementDate: '2025-01-01' }))).toBe('2025-01-01');
  });
});
