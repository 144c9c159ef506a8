import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, usableCourses } from '../../../src/plan/index.js';
import { candidatesOf, type Problem } from '../../../src/problem/index.js';
import { arbitraryCase } from '../../property/arbitrary-case.js';

const SIZE = { officials: 3, courses: 6 };

const withTravel = fc.tuple(arbitraryCase(SIZE), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })).map(
  ([problem, travels]): Problem => ({
    ...problem,
    courses: problem.courses.map((course, at) => ({ ...course, travel: travels[at]! })),
  }),
);

const planned = (problem: Problem): readonly string[] => candidatesOf(problem).usable.map(({ id }) => id);

const verified = (problem: Problem): readonly string[] =>
  usableCourses(readingOf(problem))
    .map(({ id }) => id)
    .sort();

describe('a course that nobody travels to', () => {
  it('is dropped by the same blocks in the planning and in the verifier, which share no code', () => {
    let [examined, kept] = [0, 0];
    fc.assert(
      fc.property(withTravel, (problem) => {
        examined += 1;
        const usable = planned(problem);
        expect(verified(problem)).toEqual(usable);
        const abroad = { ...problem, courses: problem.courses.map((each) => ({ ...each, travel: true })) };
        const before = planned(abroad);
        expect(before.filter((id) => !usable.includes(id))).toEqual([]); // it opens dates, and shuts none
        if (usable.length > before.length) kept += 1;
      }),
      { seed: 19, numRuns: 400 },
    );
    expect(examined).toBeGreaterThanOrEqual(400);
    expect(kept).toBeGreaterThan(10);
  }, 60_000);
});
