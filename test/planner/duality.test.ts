/** Conflicts and corrections of things of which only "can these hold together?" is known, against all subsets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsAndCorrections } from '../../src/planner/conflict/duality.js';

const COUNT = 6;

/** Some sets of elements that cannot hold together: whatever contains one cannot either. */
const forbidden = fc.array(fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});

const kinds = fc
  .array(fc.nat(2), { minLength: COUNT, maxLength: COUNT })
  .map((of) => [0, 1, 2].map((kind) => of.flatMap((each, element) => (each === kind ? [element] : []))));

/** Where a conflict is looked for first: any sets at all, which must change nothing of the answer. */
const nests = fc.array(fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: COUNT }), { maxLength: 2 });

/** In any order; those that are conflicts may hold more than they need. */
const known = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { maxLength: 4 });

const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (_, element) => element).filter((element) => (mask >> element) & 1),
  );

const smallest = (sets: readonly number[][], isGood: (set: readonly number[]) => boolean): string[] => {
  const good = sets.filter(isGood);
  const isWithin = (a: readonly number[], b: readonly number[]): boolean => a.every((x) => b.includes(x));
  return good
    .filter((set) => !good.some((other) => other.length < set.length && isWithin(other, set)))
    .map((set) => set.join())
    .sort();
};

const answer = (sets: readonly (readonly number[])[]) => (kept: ReadonlySet<number>) =>
  !sets.some((set) => set.every((element) => kept.has(element)));

const universe = (
  sets: readonly (readonly number[])[],
  of: readonly (readonly number[])[],
  first: readonly (readonly number[])[] = [],
) => {
  const holds = answer(sets);
  return {
    count: COUNT,
    kinds: of,
    nests: first.map((nest) => new Set(nest)),
    holds: async (kept: ReadonlySet<number>) => holds(kept),
    isOver: () => false,
  };
};

const ALL = { smallestOnly: false, mostConflicts: Infinity, mostCorrections: Infinity };

describe('conflicts and corrections', () => {
  it('are all there are, and no more', async () => {
    let several = 0;
    await fc.assert(
      fc.asyncProperty(forbidden, kinds, nests, async (sets, of, first) => {
        const found = await conflictsAndCorrections(universe(sets, of, first), ALL);
        const holds = answer(sets);
        const all = subsets(COUNT);
        const everything = all.at(-1)!;
        const rest = (out: readonly number[]) => new Set(everything.filter((each) => !out.includes(each)));
        const conflicts = smallest(all, (set) => !holds(new Set(set)));
        expect(found.complete).toBe(true);
        expect(found.conflicts.every(({ minimal }) => minimal)).toBe(true);
        expect(found.conflicts.map(({ elements }) => elements.join()).sort()).toEqual(conflicts);
        expect(found.corrections.map((each) => each.join()).sort()).toEqual(
          smallest(all, (set) => holds(rest(set))),
        );
        if (conflicts.length > 1) several += 1;
      }),
      { seed: 41, numRuns: 300 },
    );
    expect(several).toBeGreaterThan(150);
  });

  it('are looked for in a nest first: nothing outside of it is asked about', async () => {
    const asked: number[][] = [];
    const given = universe([[0, 1]], [[0, 1, 2, 3, 4, 5]], [[0, 1]]);
    const holds = (kept: ReadonlySet<number>): Promise<boolean> => {
      asked.push([...kept]);
      return given.holds(kept);
    };
    const { conflicts } = await conflictsAndCorrections({ ...given, holds }, { ...ALL, mostConflicts: 1 });
    expect(conflicts).toEqual([{ elements: [0, 1], minimal: true }]);
    expect(asked.slice(1).every((kept) => kept.every((element) => element < 2))).toBe(true);
  });

  it('when asked for the smallest corrections alone, are all of that size, whatever conflicts are known', async () => {
    let larger = 0;
    await fc.assert(
      fc.asyncProperty(forbidden, kinds, known, async (sets, of, first) => {
        const found = await conflictsAndCorrections(
          universe(sets, of),
          { ...ALL, smallestOnly: true },
          first
            .filter((some) => !answer(sets)(new Set(some)))
            .map((elements) => ({ elements, minimal: false })),
        );
        const whole = await conflictsAndCorrections(universe(sets, of), ALL);
        const least = Math.min(...whole.corrections.map(({ length }) => length));
        expect(found.complete).toBe(true);
        expect(found.corrections.map((each) => each.join()).sort()).toEqual(
          whole.corrections
            .filter(({ length }) => length === least)
            .map((each) => each.join())
            .sort(),
        );
        if (whole.corrections.length > found.corrections.length) larger += 1;
      }),
      { seed: 42, numRuns: 200 },
    );
    expect(larger).toBeGreaterThan(50);
  });

  it('try the elements of a known conflict in the order in which it has them', async () => {
    const given = universe([[0, 1, 2]], [[0, 1, 2, 3, 4, 5]]);
    const asked: number[][] = [];
    const holds = (kept: ReadonlySet<number>): Promise<boolean> => {
      asked.push([0, 1, 2, 3, 4, 5].filter((element) => !kept.has(element)));
      return given.holds(kept);
    };
    const of = [{ elements: [2, 0, 1], minimal: true }];
    await conflictsAndCorrections({ ...given, holds }, { ...ALL, smallestOnly: true }, of);
    expect(asked).toEqual([[2], [0], [1]]);
    // Nothing can be left out of a conflict without elements.
    const hopeless = await conflictsAndCorrections(given, ALL, [{ elements: [], minimal: true }]);
    expect(hopeless).toMatchObject({ corrections: [], complete: true });
  });

  it('say so when they are not all: a limit, or an answer that did not come in time', async () => {
    const sets = [[0, 1], [2, 3], [4]];
    const of = [[0, 1, 2, 3, 4, 5]];
    const two = await conflictsAndCorrections(universe(sets, of), { ...ALL, mostConflicts: 2 });
    expect([two.complete, two.conflicts.length]).toEqual([false, 2]);
    let asked = 0;
    const late = await conflictsAndCorrections(
      {
        ...universe(sets, of),
        holds: async (kept) => {
          asked += 1;
          return asked > 4 ? null : answer(sets)(kept);
        },
        isOver: () => asked > 4,
      },
      ALL,
    );
    expect(late.complete).toBe(false);
    // What is reported all the same cannot hold together.
    for (const { elements } of late.conflicts) expect(answer(sets)(new Set(elements))).toBe(false);
    expect(late.conflicts.some(({ minimal }) => !minimal)).toBe(true);
    const unknown = { ...universe(sets, of), holds: async () => null };
    const first = [{ elements: [4], minimal: true }];
    expect((await conflictsAndCorrections(unknown, { ...ALL, smallestOnly: true }, first)).complete).toBe(
      false,
    );
  });
});
