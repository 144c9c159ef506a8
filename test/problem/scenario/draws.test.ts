import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Official, type Problem, randomStream } from '../../../src/problem/index.js';
import { applied, good } from './good.js';

/** The good case with this many nominees, the second of its three again and again. */
const crowd = (count: number): Problem => {
  const problem = good();
  const [, model] = problem.officials as [Official, Official, ...Official[]];
  const officials = Array.from({ length: count }, (_, at) => ({
    ...model,
    id: `p${String(at).padStart(4, '0')}`,
    gender: at % 3 === 0 ? ('F' as const) : ('M' as const),
  }));
  return { ...problem, officials, training: [], preferences: [], pins: [] };
};

const idsOf = ({ officials }: Problem): readonly string[] => officials.map(({ id }) => id);

const drawn = (problem: Problem, share: number, seed: number): readonly string[] => {
  const left = new Set(idsOf(applied(problem, [{ do: 'removeOfficials', where: { share, seed } }])));
  return idsOf(problem)
    .filter((id) => !left.has(id))
    .sort();
};

describe('nominees drawn with a seed', () => {
  it('are the same whatever order the rows come in, and never more than the share', () => {
    let examined = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 100 }),
        fc.nat({ max: 0xffff_ffff }),
        fc.infiniteStream(fc.nat()),
        (count, hundredths, seed, keys) => {
          examined += 1;
          const problem = crowd(count);
          const key = new Map(problem.officials.map(({ id }) => [id, keys.next().value as number]));
          const shuffled = {
            ...problem,
            officials: problem.officials.toSorted((a, b) => key.get(a.id)! - key.get(b.id)!),
          };
          const share = hundredths / 100;
          const some = drawn(problem, share, seed);
          expect(some).toHaveLength(Math.floor((count * hundredths) / 100));
          expect(drawn(shuffled, share, seed)).toEqual(some);
        },
      ),
      { seed: 4, numRuns: 100 },
    );
    expect(examined).toBeGreaterThanOrEqual(100);
  }, 60_000);

  it('are those of the stream `scenario` of the seed, which must not change under published scenarios', () => {
    const problem = crowd(20);
    const expected = randomStream(1641, 'scenario').sample(idsOf(problem), 4).sort();
    expect(drawn(problem, 0.2, 1641)).toEqual(expected);
    expect(drawn(problem, 0.2, 1642)).not.toEqual(expected);
  });

  it('are counted exactly: 0.29 of a hundred are 29', () => {
    expect(0.29 * 100).toBeLessThan(29); // as doubles have it
    expect(drawn(crowd(100), 0.29, 1)).toHaveLength(29);
  });

  it('for a larger share are those for a smaller one, and others', () => {
    const [tenth, fifth] = [drawn(crowd(100), 0.1, 7), drawn(crowd(100), 0.2, 7)];
    expect([tenth.length, fifth.length]).toEqual([10, 20]);
    expect(tenth.filter((id) => !fifth.includes(id))).toEqual([]);
  });

  it('are drawn from those who meet the criteria alone', () => {
    const problem = crowd(90);
    const next = applied(problem, [{ do: 'removeOfficials', where: { gender: 'F', share: 0.5, seed: 1 } }]);
    const women = ({ officials }: Problem) => officials.filter(({ gender }) => gender === 'F').length;
    expect([women(problem), women(next)]).toEqual([30, 15]);
    expect(problem.officials.length - next.officials.length).toBe(15);
  });

  it('may be met by two draws without a contradiction', () => {
    const away = (seed: number, from: string) =>
      ({
        do: 'changeOfficials',
        where: { share: 1, seed },
        set: { merit: String(seed) },
        away: { from, to: from },
      }) as const;
    const next = applied(crowd(3), [away(1, '2024-01-01'), away(2, '2024-01-02')]);
    expect(next.officials.map(({ merit, unavailable }) => [merit, unavailable.length])).toEqual(
      Array.from({ length: 3 }, () => [2, 2]),
    );
  });
});
