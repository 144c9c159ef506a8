import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  type AnswerStore,
  gridOf,
  nondominated,
  type PlanPool,
  parseAxes,
  type SweepOptions,
  stepsOf,
  sweepGrid,
  type Valued,
} from '../../../src/planner/index.js';
import { halfways } from '../../../src/planner/study/steps.js';
import { sweepCsv, sweepForm } from '../../../src/report/index.js';
import { readTiny } from '../../report/tiny-outcome.js';
import { inProcess } from './in-process.js';

// Each test solves several cases, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const tiny = await readTiny();

const memory = (): AnswerStore & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    read: async (name) => kept.get(name) ?? null,
    write: async (name, text) => void kept.set(name, text),
  };
};

const swept = (over: readonly string[], pool: PlanPool, store: AnswerStore, options: SweepOptions = {}) => {
  const { axes } = parseAxes(over, tiny);
  return sweepGrid(tiny, axes, gridOf(tiny, axes).points, pool, store, options);
};

const MONEY = 'fund.nsnn-2024=400e6..600e6..100e6';

describe('a sweep of the tiny case', () => {
  it('finds what each million buys, as the README of the case works out by hand', async () => {
    const options = { resolution: 10_000_000, pareto: [0, 6] as const };
    const { steps, between, pareto, complete } = await swept([MONEY], inProcess(), memory(), options);
    const [covered, groups, seats] = [0, 1, 2];
    const at = (million: number) => steps!.find(({ from }) => from === million * 1_000_000);
    // K1 and K2 with two people each need 50 + 420 = 470 million of the state; a fifth person 520, a sixth 580 (step 2).
    expect(steps!.map(({ from }) => from / 1_000_000)).toEqual([400, 470, 520, 580]);
    expect(steps!.map(({ to }) => to / 1_000_000)).toEqual([460, 510, 570, 600]);
    expect(at(470)!.gained![covered]).toBe(2);
    expect([at(520)!.gained![covered], at(520)!.gained![seats]]).toEqual([0, 1]);
    expect(at(520)!.values![groups]).toBe(6);
    expect(at(580)!.gained![seats]).toBe(1);
    expect(steps!.every(({ proven }) => proven)).toBe(true);
    expect(complete).toBe(true);
    // Halving: far fewer than the 18 values that lie between the grid's.
    expect(between.length).toBeLessThanOrEqual(12);
    // More cover costs more, and 600 million buy no more cover than 500.
    expect(pareto!.best.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('goes on from what is kept, asks for nothing twice, and ends with the same bytes', async () => {
    const store = memory();
    const whole = await swept([MONEY], inProcess(), store);
    const names = [...store.kept.keys()];
    expect(names).toHaveLength(4); // the base and three points
    store.kept.delete(names[2]!);
    store.kept.set(names[3]!, store.kept.get(names[3]!)!.slice(0, 200)); // as if it had been cut off
    const pool = inProcess();
    const again = await swept([MONEY], pool, store);
    expect(pool.asked).toHaveLength(2);
    expect(sweepCsv(again)).toBe(sweepCsv(whole));
    expect(JSON.stringify(sweepForm(again))).toBe(JSON.stringify(sweepForm(whole)));
    const idle = inProcess();
    await swept([MONEY], idle, store);
    expect(idle.asked).toEqual([]);
  });

  it('takes an answer for another case, or under other options, for none', async () => {
    const store = memory();
    await swept(['provinceCap.max=1'], inProcess(), store);
    const before = store.kept.size;
    await swept(['provinceCap.max=1'], inProcess(), store, { time: 60 });
    expect(store.kept.size).toBe(2 * before);
  });

  it('says of a point that no plan exists, and goes on', async () => {
    // K1 is pinned and costs 300 million with two people, of which the sponsor pays 250.
    const { points, steps } = await swept(['fund.nsnn-2024=40e6,50e6'], inProcess(), memory());
    expect(points.map(({ answer }) => answer.status)).toEqual(['infeasible', 'planned']);
    expect(points[0]!.answer).toEqual({ status: 'infeasible', conflict: null }); // not looked for: it is not shown
    expect(steps).toMatchObject([
      { from: 40_000_000, to: 40_000_000, status: 'infeasible', values: null, gained: null },
      { from: 50_000_000, to: 50_000_000, status: 'planned', gained: null },
    ]);
  });

  it('does not keep what failed, reports it, and tries it again the next time', async () => {
    const store = memory();
    const fails = (): Answer => ({ status: 'failed', detail: 'worker exited with code: 3' });
    const third = inProcess((_, index) => (index === 2 ? fails() : null));
    const first = await swept([MONEY], third, store);
    expect(first.complete).toBe(false);
    expect(first.points.map(({ answer }) => answer.status)).toEqual(['planned', 'failed', 'planned']);
    const pool = inProcess();
    const second = await swept([MONEY], pool, store);
    expect(second.complete).toBe(true);
    expect(pool.asked).toHaveLength(1);
  });
});

const place = (value: number, ...values: readonly number[]) => ({
  value,
  answer: {
    status: 'planned',
    plan: { proof: 'proven', goals: values.map((each) => ({ value: each })) },
  } as unknown as Answer,
});

describe('steps', () => {
  it('found by halving are those of the whole grid, for any staircase', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(64), { minLength: 0, maxLength: 5 }),
        fc.constantFrom(1, 0.5, 0.1),
        (rises, unit) => {
          const height = (at: number): number => rises.filter((rise) => rise <= at).length;
          const exactly = (value: number): number => Math.round(value * 1e6) / 1e6;
          const all = Array.from({ length: 65 }, (_, at) => place(exactly(at * unit), height(at)));
          let known = [all[0]!, all[20]!, all[64]!];
          for (;;) {
            const halves = halfways(known, unit);
            if (halves.length === 0) break;
            known = [...known, ...halves.map((value) => all[Math.round(value / unit)]!)];
          }
          // Each rise lies between two of the three first values and takes at most six halvings of 44.
          expect(known.length).toBeLessThanOrEqual(3 + 6 * new Set(rises).size);
          const bare = (steps: ReturnType<typeof stepsOf>) =>
            steps.map(({ from, to, values, gained }) => ({ from, to, values, gained }));
          expect(bare(stepsOf(known))).toEqual(bare(stepsOf(all)));
        },
      ),
      { seed: 1641, numRuns: 100 },
    );
  });
});

describe('the Pareto curve', () => {
  it('holds just the points that no other beats', () => {
    const points = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, fc.boolean(), fc.boolean(), (pairs, first, second) => {
        const all = pairs.map((values, index): Valued => ({ index, values }));
        const best = nondominated(all, [first, second]);
        const worth = ({ values: [a, b] }: Valued) => [first ? -a : a, second ? -b : b] as const;
        for (const point of all) {
          const [a, b] = worth(point);
          const beaten = all.some((other) => {
            const [c, d] = worth(other);
            return c >= a && d >= b && c + d > a + b;
          });
          expect(best.includes(point)).toBe(!beaten);
        }
        const along = best.map((point) => worth(point)[0]);
        expect(along).toEqual([...along].sort((a, b) => a - b));
      }),
      { seed: 1641, numRuns: 200 },
    );
  });
});
