import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyPlan } from '../../src/plan/index.js';
import { candidatesOf, type Problem, synthesise, writeCase } from '../../src/problem/index.js';
import { planOf } from '../plan/small-plan.js';
import { readBack } from './read-case.js';

const text = (problem: Problem): string => JSON.stringify(writeCase(problem));

const options = fc.record({
  officials: fc.integer({ min: 1, max: 150 }),
  courses: fc.integer({ min: 1, max: 60 }),
  provinces: fc.integer({ min: 1, max: 80 }),
  seed: fc.nat(),
});

describe('synthesise', () => {
  it('makes a sound case of any size, the same one each time, and the plan that opens nothing holds', () => {
    let examined = 0;
    fc.assert(
      fc.property(options, (size) => {
        const problem = synthesise(size);
        expect(problem.officials).toHaveLength(size.officials);
        expect(problem.courses).toHaveLength(size.courses);
        expect(problem.provinces).toHaveLength(size.provinces);
        // Reading asks for unique ids and sound references, and sorts every list.
        expect(readBack(problem)).toEqual(problem);
        expect(text(synthesise(size))).toBe(text(problem));
        expect(verifyPlan(problem, planOf(problem, []))).toEqual([]);
        examined += 1;
      }),
      { seed: 2, numRuns: 60 },
    );
    expect(examined).toBe(60);
  });

  it('draws another case from another seed', () => {
    const size = { officials: 40, courses: 12, provinces: 20 };
    const [one, two] = [1, 2].map((seed) => synthesise({ ...size, seed }));
    expect(one!.courses).not.toEqual(two!.courses);
    expect(one!.officials).not.toEqual(two!.officials);
  });

  it('keeps the people when the courses grow in number, and the courses when the people do', () => {
    const base = { officials: 60, courses: 30, provinces: 20, seed: 9 };
    const problem = synthesise(base);
    const moreCourses = synthesise({ ...base, courses: 31 });
    expect(moreCourses.officials).toEqual(problem.officials);
    expect(moreCourses.courses.slice(0, 30)).toEqual(problem.courses);
    expect(synthesise({ ...base, officials: 61 }).courses).toEqual(problem.courses);
  });

  it.each([
    [126, 12, 1],
    [315, 24, 2],
    [650, 48, 4],
    [1300, 96, 8],
    [10_000, 200, 17],
    [100_000, 500, 42],
  ])('%i x %i: about as many dated candidates as rows, %i courses a year', (officials, courses, perYear) => {
    const problem = synthesise({ officials, courses, provinces: 63, seed: 1 });
    expect(problem.officials).toHaveLength(officials);
    const { usable } = candidatesOf(problem);
    expect(usable.length).toBeGreaterThanOrEqual(courses);
    expect(usable.length).toBeLessThanOrEqual(1.1 * courses);
    expect(problem.rules.coursesPerYear.max).toBe(perYear);
    for (const year of problem.years) {
      const ofYear = usable.filter((candidate) => candidate.year === year);
      expect(ofYear.length).toBeGreaterThanOrEqual(perYear);
    }
  });

  it('gives the decision its own limits at its own size', () => {
    const { rules } = synthesise({ officials: 650, courses: 48, seed: 1 }); // III.2: 4 courses, 15-17 people, 200 in all
    expect([rules.coursesPerYear.max, rules.seats.min, rules.seats.max, rules.seatsTotal.max]).toEqual([
      4, 15, 17, 200,
    ]);
    expect([rules.provinceCap.max, rules.concurrency.max, rules.topicRuns.maxPerYear]).toEqual([2, 2, 2]); // the defaults
  });
});

describe('the provinces of a synthetic case', () => {
  const names = (provinces: number): string[] =>
    synthesise({ officials: 1, courses: 1, provinces, seed: 1 }).provinces.map(({ name }) => name.vi);

  it('are the first of the 63 by code, or the 34 of 2025', () => {
    expect(names(3).sort()).toEqual(['Cao Bằng', 'Hà Giang', 'Hà Nội']); // codes 01, 02, 04
    expect(new Set(names(63)).size).toBe(63);
    const merged = names(34);
    expect(merged).toContain('Huế'); // no longer Thừa Thiên Huế
    expect(merged).not.toContain('Bắc Giang'); // part of Bắc Ninh
    expect(new Set(merged).size).toBe(34);
  });

  it('are numbered after the 63rd', () => {
    expect(names(65).filter((name) => name.startsWith('Tỉnh'))).toEqual(['Tỉnh 64', 'Tỉnh 65']);
  });
});
