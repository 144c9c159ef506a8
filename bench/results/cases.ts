import { type Problem, synthesise } from 'lotrinh';
import { readCase } from '../cases.js';

/** Of the generated cases. */
export const PROVINCES = 63;

/** The case that stands beside the generated ones. */
const SCHEME = 'de-an-1641';

/** Generated cases of 650 nominees and 48 candidate courses, one a seed, then the scheme itself. */
export const resultCases = (seeds: readonly number[]): readonly string[] => [
  ...seeds.map((seed) => `650x48 seed ${seed}`),
  SCHEME,
];

/** A case of `resultCases`, or any `<officials>x<courses> seed <seed>`; null: it is not there. */
export const readResultCase = (id: string): Problem | null => {
  const [, officials, courses, seed] = /^(\d+)x(\d+) seed (\d+)$/.exec(id)?.map(Number) ?? [];
  if (seed === undefined) return readCase(id);
  return synthesise({ officials: officials!, courses: courses!, provinces: PROVINCES, seed });
};
