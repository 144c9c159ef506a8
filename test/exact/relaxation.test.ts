import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relaxed } from '../../src/milp/exact/relaxation.js';
import { lagrangian } from '../../src/milp/exact/rows.js';
import { breaches, type LinearModel, modelBuilder } from '../../src/milp/index.js';
import {
  type Bounds,
  bestOf,
  boundsOfModel,
  cutBox,
  cuts,
  pointsOf,
  smallProgram,
  valueAt,
} from './small-programs.js';
import { engine, type Workbench, withWorkbench } from './workbench.js';

const inWorkbench = <T>(model: LinearModel, largeFrom: number, use: (bench: Workbench) => T): T =>
  withWorkbench(model, use, engine, largeFrom);

/** Rounds enough for every row that a point breaks. */
const ALL_ROUNDS = 60;

const moveTo = ({ box, main }: Workbench, { lower, upper }: Bounds): void => {
  box.lower.set(lower);
  box.upper.set(upper);
  main.setBounds(Array.from(lower, (_, column) => column));
};

/** Boxes one after the other, as a search visits them, each with costs of its own. */
const visits = fc.array(fc.record({ cut: cuts, times: fc.constantFrom(1, 1, -1, 3, 5000) }), {
  minLength: 1,
  maxLength: 4,
});

const rowsBroken = (model: LinearModel, point: Float64Array): readonly string[] =>
  breaches(model, point)
    .map(({ name }) => name)
    .filter((name) => ![...model.columns.names].includes(name));

describe('a relaxation', () => {
  it('bounds every point of the box, and is infeasible only where there is none', () => {
    const seen = { optimal: 0, infeasible: 0, failed: 0, tight: 0, again: 0, gates: 0 };
    const drawn = fc.tuple(smallProgram, visits, fc.constantFrom(0, Infinity));
    fc.assert(
      fc.property(drawn, ([{ model, costs }, boxes, largeFrom]) =>
        inWorkbench(model, largeFrom, (bench) => {
          if (!bench.program.possible) return;
          seen.gates += bench.program.gates.length;
          const whole = { lower: bench.program.lower, upper: bench.program.upper };
          boxes.forEach(({ cut, times }, visit) => {
            const box = cutBox(whole, model, cut);
            const aims = costs.map((cost) => cost * times);
            moveTo(bench, box);
            bench.main.aim(aims);
            const relaxed = bench.main.solve(-Infinity, ALL_ROUNDS);
            const best = bestOf(aims, pointsOf(model, box));
            if (relaxed.status === 'time') throw new Error('no limit was set');
            seen[relaxed.status] += 1;
            if (visit > 0) seen.again += 1;
            if (relaxed.status === 'infeasible') expect(best).toBe(-Infinity);
            if (relaxed.status !== 'optimal') return;
            expect(relaxed.bound).toBeGreaterThanOrEqual(best - 1e-6);
            // the sum over all columns says no more than the simplex code found
            const noise = 1e-6 * Math.max(1, Math.abs(times));
            expect(relaxed.bound).toBeLessThanOrEqual(valueAt(aims, relaxed.point) + noise);
            expect(rowsBroken(model, relaxed.point)).toEqual([]);
            if (relaxed.bound <= best + 1e-6) seen.tight += 1;
          });
        }),
      ),
      { seed: 1641, numRuns: 1200 },
    );
    expect(seen.failed).toBe(0);
    expect(seen.optimal).toBeGreaterThan(700);
    expect(seen.infeasible).toBeGreaterThan(500);
    expect(seen.tight).toBeGreaterThan(500);
    expect(seen.again).toBeGreaterThan(700);
    expect(seen.gates).toBeGreaterThan(80);
  });

  it('proves what it says by its multipliers', () => {
    const seen = { optimal: 0, infeasible: 0 };
    fc.assert(
      fc.property(smallProgram, cuts, fc.constantFrom(0, Infinity), ({ model, costs }, cut, largeFrom) =>
        inWorkbench(model, largeFrom, (bench) => {
          if (!bench.program.possible) return;
          moveTo(bench, cutBox({ lower: bench.program.lower, upper: bench.program.upper }, model, cut));
          bench.main.aim(costs);
          const relaxed = bench.main.solve(-Infinity, ALL_ROUNDS);
          if (relaxed.status === 'failed' || relaxed.status === 'time') throw new Error(relaxed.status);
          seen[relaxed.status] += 1;
          const { lower, upper } = bench.box;
          if (relaxed.status === 'infeasible') {
            expect(lagrangian(bench.pool, relaxed.multipliers, null, lower, upper).bound).toBeLessThan(0);
          } else {
            const { bound, reduced } = lagrangian(bench.pool, relaxed.multipliers, costs, lower, upper);
            expect(relaxed.bound).toBeCloseTo(bound, 9);
            expect(relaxed.reduced).toEqual(reduced);
          }
        }),
      ),
      { seed: 1641, numRuns: 400 },
    );
    expect(seen.optimal).toBeGreaterThan(100);
    expect(seen.infeasible).toBeGreaterThan(70);
  });

  it('counts the bounds that branching gave to a row, and forgets them again', () => {
    const seen = { narrowed: 0, closed: 0 };
    fc.assert(
      fc.property(smallProgram, fc.boolean(), ({ model, costs }, down) =>
        withWorkbench(model, (bench) => {
          const [row] = bench.program.branchRows;
          if (!bench.program.possible || row === undefined) return;
          bench.main.aim(costs);
          const before = bench.main.solve(-Infinity, ALL_ROUNDS);
          if (before.status !== 'optimal') return;
          const counted = activity(model, row, before.point);
          const side = down ? Math.ceil(counted) - 1 : Math.floor(counted) + 1;
          const { lower, upper } = bench.pool.get(row);
          if (side < lower || side > upper) return;
          bench.main.setRowBounds(row, down ? lower : side, down ? side : upper);
          const narrow = bench.main.solve(-Infinity, ALL_ROUNDS);
          const inside = pointsOf(model, boundsOfModel(model)).filter((point) =>
            down ? activity(model, row, point) <= side : activity(model, row, point) >= side,
          );
          seen[narrow.status === 'optimal' ? 'narrowed' : 'closed'] += 1;
          const best = bestOf(costs, inside);
          if (narrow.status === 'optimal') expect(narrow.bound).toBeGreaterThanOrEqual(best - 1e-6);
          else expect([narrow.status, best]).toEqual(['infeasible', -Infinity]);
          if (narrow.status === 'optimal') expect(narrow.bound).toBeLessThanOrEqual(before.bound + 1e-6);
          bench.main.setRowBounds(row, lower, upper);
          expect(boundOf(bench.main.solve(-Infinity, ALL_ROUNDS))).toBeCloseTo(before.bound, 6);
        }),
      ),
      { seed: 1641, numRuns: 1500 },
    );
    expect(seen.narrowed).toBeGreaterThan(120);
    expect(seen.closed).toBeGreaterThan(50);
  });

  it('keeps a row that is held', () => {
    const seen = { held: 0, late: 0 };
    fc.assert(
      fc.property(
        smallProgram,
        fc.boolean(),
        fc.integer({ min: 0, max: 4 }),
        ({ model, costs }, late, given) =>
          withWorkbench(model, (bench) => {
            const points = pointsOf(model, boundsOfModel(model));
            if (!bench.program.possible || points.length === 0) return;
            const level = bestOf(costs, points) - given;
            const other = costs.map((cost, column) => (column % 2 === 0 ? -cost : 1));
            bench.main.aim(other);
            if (late) bench.main.solve(-Infinity, ALL_ROUNDS);
            const columns = Array.from(costs, (_, column) => column).filter((column) => costs[column] !== 0);
            bench.main.hold(
              bench.pool.add({
                lower: level,
                upper: Infinity,
                indices: Int32Array.from(columns),
                values: Float64Array.from(columns, (column) => costs[column]!),
              }),
            );
            const relaxed = bench.main.solve(-Infinity, ALL_ROUNDS);
            seen.held += 1;
            if (late) seen.late += 1;
            const held = points.filter((point) => valueAt(costs, point) >= level);
            expect(boundOf(relaxed)).toBeGreaterThanOrEqual(bestOf(other, held) - 1e-6);
            expect(valueAt(costs, (relaxed as Solved).point)).toBeGreaterThanOrEqual(level - 1e-6);
          }),
      ),
      { seed: 1641, numRuns: 400 },
    );
    expect(seen.held).toBeGreaterThan(150);
    expect(seen.late).toBeGreaterThan(70);
  });

  it('stops early with a bound that holds, once that is below what is asked', () => {
    let below = 0;
    fc.assert(
      fc.property(smallProgram, ({ model, costs }) =>
        withWorkbench(model, (bench) => {
          if (!bench.program.possible) return;
          bench.main.aim(costs);
          const best = bestOf(costs, pointsOf(model, boundsOfModel(model)));
          const relaxed = bench.main.solve(1000, 0);
          if (relaxed.status !== 'optimal') return;
          below += 1;
          expect(relaxed.bound).toBeGreaterThanOrEqual(best - 1e-6);
        }),
      ),
      { seed: 1641, numRuns: 300 },
    );
    expect(below).toBeGreaterThan(150);
  });

  /** Three courses for a hundred people each, of whom most are left out at first; whoever pays most may not go. */
  const crowd = (): { model: LinearModel; costs: Float64Array } => {
    const builder = modelBuilder();
    const costs: number[] = [];
    const column = (cost: number, name: string, more: Parameters<typeof builder.column>[1]) => {
      costs.push(cost);
      return builder.column(name, { integer: true, ...more });
    };
    const opens = [0, 1, 2].map((c) => column(-20, `open${c}`, { upper: 1 }));
    const pairs = opens.map((open, c) => {
      const mine = Array.from({ length: 100 }, (_, o) =>
        column(100 - o + c, `attend${o}.${c}`, { upper: 1, follower: 'single' }),
      );
      builder.row(`room${c}`, [...mine.map((each) => [each, 1] as const), [open, -7]], { upper: 0 });
      return mine;
    });
    for (let o = 0; o < 100; o += 1)
      builder.row(
        `once${o}`,
        pairs.map((mine) => [mine[o]!, 1] as const),
        { upper: 1 },
      );
    // nobody of the first sixty, who are all that it starts with
    builder.row(
      'later',
      pairs.flatMap((mine) => mine.slice(0, 60).map((each) => [each, 1] as const)),
      { upper: 0 },
    );
    return { model: builder.build(), costs: Float64Array.from(costs) };
  };

  it('takes in the columns that it left out when they pay', () => {
    const { model, costs } = crowd();
    withWorkbench(model, ({ main, pool, box }) => {
      main.aim(costs);
      const relaxed = main.solve(-Infinity, ALL_ROUNDS);
      // 21 seats, filled from the 61st person on: 40 + 39 + ... + 20, the dearer course first, minus 3 x 20
      const people = Array.from({ length: 21 }, (_, index) => 40 - index).reduce(
        (sum, each) => sum + each,
        0,
      );
      expect(boundOf(relaxed)).toBeCloseTo(people + 7 * (0 + 1 + 2) - 60, 6);
      expect(main.columns()).toBeLessThan(303);
      const multipliers = (relaxed as Solved).multipliers;
      expect(lagrangian(pool, multipliers, costs, box.lower, box.upper).bound).toBe(boundOf(relaxed));
    });
  });

  it('takes in columns for a row that has none at first', () => {
    const builder = modelBuilder();
    const follower = { upper: 1, integer: true, follower: 'single' } as const;
    const open = builder.column('open', { upper: 1, integer: true });
    const [linked, a, b] = ['linked', 'a', 'b'].map((name) => builder.column(name, follower));
    builder.row(
      'limit',
      [
        [linked!, 1],
        [open, -1],
      ],
      { upper: 0 },
    );
    builder.row(
      'some',
      [
        [a!, 1],
        [b!, 1],
      ],
      { lower: 1 },
    ); // neither is linked to a decision
    withWorkbench(builder.build(), ({ main }) => {
      main.aim(Float64Array.of(-5, 3, -1, -2));
      expect(boundOf(main.solve(-Infinity, ALL_ROUNDS))).toBeCloseTo(-1, 6);
    });
  });

  it('takes other costs after all columns were fixed at 0', () => {
    const { model, costs } = crowd();
    withWorkbench(model, ({ main, box }) => {
      main.aim(costs);
      main.solve(-Infinity, ALL_ROUNDS);
      box.upper.fill(0);
      main.setBounds(Array.from(costs, (_, column) => column));
      main.compact();
      main.aim(costs.map(() => 1));
      expect(boundOf(main.solve(-Infinity, ALL_ROUNDS))).toBe(0);
    });
  });

  it('has a total again that was fixed at 0 while it was compacted', () => {
    const builder = modelBuilder();
    const open = builder.column('open', { upper: 1, integer: true });
    const pair = ['a', 'b'].map((name) =>
      builder.column(name, { upper: 1, integer: true, follower: 'single' }),
    );
    const trips = builder.column('trips', { upper: 1, integer: true, follower: 'total' });
    builder.row('limit', [...pair.map((each) => [each, 1] as const), [open, -2]], { upper: 0 });
    builder.row('trips', [...pair.map((each) => [each, 1] as const), [trips, -1]], { lower: 0, upper: 0 });
    withWorkbench(builder.build(), ({ main, box }) => {
      const costs = Float64Array.of(-1, 3, 2, 0);
      main.aim(costs);
      main.solve(-Infinity, ALL_ROUNDS);
      box.upper[trips] = 0;
      main.setBounds([trips]);
      main.compact();
      box.upper[trips] = 1;
      main.setBounds([trips]);
      const relaxed = main.solve(-Infinity, ALL_ROUNDS);
      expect(boundOf(relaxed)).toBeCloseTo(2, 6); // a alone: there is one trip, and the course costs 1
      expect(valueAt(costs, (relaxed as Solved).point)).toBeCloseTo(2, 6);
    });
  });

  it('says the same after compacting', () => {
    const { model, costs } = crowd();
    withWorkbench(model, ({ main, box, program }) => {
      main.aim(costs);
      main.solve(-Infinity, ALL_ROUNDS);
      const shut = Array.from({ length: program.count }, (_, column) => column).filter((column) =>
        model.columns.names.at(column)!.endsWith('.2'),
      );
      for (const column of shut) box.upper[column] = 0;
      main.setBounds(shut);
      const before = boundOf(main.solve(-Infinity, ALL_ROUNDS));
      const columns = main.columns();
      main.compact();
      expect(main.columns()).toBeLessThan(columns);
      expect(boundOf(main.solve(-Infinity, ALL_ROUNDS))).toBeCloseTo(before, 6);
      // and what it dropped comes back when the box lets it
      for (const column of shut) box.upper[column] = 1;
      main.setBounds(shut);
      expect(boundOf(main.solve(-Infinity, ALL_ROUNDS))).toBeGreaterThan(before + 1);
    });
  });
});

type Solved = Extract<Relaxed, { status: 'optimal' }>;

const boundOf = (relaxed: Relaxed): number => {
  if (relaxed.status !== 'optimal') throw new Error(relaxed.status);
  return relaxed.bound;
};

const activity = ({ rows }: LinearModel, row: number, point: Float64Array): number => {
  let sum = 0;
  for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1)
    sum += rows.values[at]! * point[rows.indices[at]!]!;
  return sum;
};
