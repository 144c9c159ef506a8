import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, ageOn, dayOf, isoOf, lastOfMonth, share, yearOf } from '../../src/plan/days.js';

const anyDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-31') });

describe('days', () => {
  it('are counted from 1970 and read back as the same date', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2024-03-01') - dayOf('2024-02-28')).toBe(2);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayOf(isoOf(day))).toBe(day);
        expect(String(yearOf(day))).toBe(isoOf(day).slice(0, 4));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each([
    ['2024-03-04', 18, '2025-09-04'],
    ['2024-08-31', 18, '2026-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2024-02-29', -36, '2021-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2024-12-31', 0, '2024-12-31'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(isoOf(addMonths(dayOf(from), months))).toBe(to);
  });

  it('ends a month on the day before the next', () => {
    expect(isoOf(lastOfMonth(2024, 1, 0))).toBe('2024-02-29');
    expect(isoOf(lastOfMonth(1964, 11, 735))).toBe('2026-03-31');
  });

  it.each([
    ['1979-03-04', '2024-03-03', 44],
    ['1979-03-04', '2024-03-04', 45],
    ['1979-03-04', '2024-02-28', 44],
    ['1979-03-31', '2024-04-01', 45],
    ['1980-02-29', '2025-02-28', 44],
    ['1980-02-29', '2025-03-01', 45],
    ['1980-02-29', '2024-02-28', 43],
    ['1980-02-29', '2024-02-29', 44],
  ])('born %s, on %s one is %i', (birth, day, age) => {
    expect(ageOn(dayOf(birth), dayOf(day))).toBe(age);
  });

  it('share one when the end of one span is the start of the other', () => {
    expect(share({ from: 1, to: 5 }, { from: 5, to: 9 })).toBe(true);
    expect(share({ from: 5, to: 9 }, { from: 1, to: 5 })).toBe(true);
    expect(share({ from: 1, to: 5 }, { from: 6, to: 9 })).toBe(false);
    expect(share({ from: 6, to: 9 }, { from: 1, to: 5 })).toBe(false);
    expect(share({ from: 1, to: 9 }, { from: 4, to: 4 })).toBe(true);
  });
});
