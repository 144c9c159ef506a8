import type { IsoDate } from '../problem/index.js';

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The day on which somebody becomes `years` old; born on 29 February, 1 March in a common year. */
export function birthday(birthDate: IsoDate, years: number): IsoDate {
  const year = Number(birthDate.slice(0, 4)) + years;
  const day = birthDate.slice(5) === '02-29' && !isLeap(year) ? '03-01' : birthDate.slice(5);
  return `${String(year).padStart(4, '0')}-${day}`;
}

/** Completed years on a day. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birthDate, years) <= day ? years : years - 1;
}
