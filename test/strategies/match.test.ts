import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../src/strategies/ways/deferred-acceptance.js';

describe('deferred acceptance', () => {
  it('lets the higher merit keep the seat that both want', () => {
    // 0 and 1 both want A first; 1 has the higher merit, so 0 goes on to B and displaces 2, who wants nothing else
    const [a, b] = [10, 11];
    const matched = match([[a, b], [a, b], [b]], [1, 0, 2], () => 1);
    expect([...matched].sort()).toEqual([
      [0, b],
      [1, a],
    ]);
  });

  it('gives a stable matching: nobody and no course would both rather have each other', () => {
    const proposers = 6;
    const courses = [0, 1, 2];
    let wishes = 0;
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray(courses), { minLength: proposers, maxLength: proposers }),
        fc.shuffledSubarray([...Array(proposers).keys()], { minLength: proposers }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        (lists, priority, seats) => {
          const matched = match(lists, priority, (course) => seats[course]!);
          const place = (proposer: number): number => priority.indexOf(proposer);
          for (const course of courses) {
            const holders = [...matched].filter(([, at]) => at === course).map(([proposer]) => proposer);
            expect(holders.length).toBeLessThanOrEqual(seats[course]!);
            lists.forEach((list, proposer) => {
              if (!list.includes(course)) {
                expect(holders).not.toContain(proposer);
                return;
              }
              const has = matched.get(proposer);
              const prefers = has === undefined || list.indexOf(course) < list.indexOf(has);
              if (!prefers) return;
              wishes += 1;
              // the course is full, and of people it likes better
              expect(holders).toHaveLength(seats[course]!);
              for (const holder of holders) expect(place(holder)).toBeLessThan(place(proposer));
            });
          }
        },
      ),
      { seed: 1962, numRuns: 300 },
    );
    expect(wishes).toBeGreaterThan(300);
  });
});
