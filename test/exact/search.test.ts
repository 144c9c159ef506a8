import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/milp/exact/search.js';
import { breaches } from '../../src/milp/index.js';
import { marketSplit } from '../contract/small-model.js';
import { hasContinuous, isFeasible, withoutContinuous } from './continuous.js';
import {
  bestOf,
  boundsOfModel,
  pointsOf,
  type SmallProgram,
  smallProgram,
  valueAt,
} from './small-programs.js';
import { engine, searchOn, withWorkbench } from './workbench.js';

/** The optimum by looking at every choice of the whole columns; what need not be whole is eliminated. */
const optimumOf = ({ model, costs }: SmallProgram): number => {
  if (!hasContinuous(model)) return bestOf(costs, pointsOf(model, boundsOfModel(model)));
  const { lower, upper, integer } = model.columns;
  const fixed = {
    lower,
    upper: upper.map((bound, column) => (integer[column] === 1 ? bound : lower[column]!)),
  };
  const choices = pointsOf(withoutContinuous(model), fixed);
  return bestOf(
    costs,
    choices.filter((point) => isFeasible(model, point)),
  );
};

const solved = (
  program: SmallProgram,
  changes?: Parameters<typeof searchOn>[2],
  largeFrom?: number,
): SearchResult =>
  withWorkbench(program.model, (bench) => searchOn(bench, program.costs, changes), engine, largeFrom);

const expectPlan = ({ model, costs }: SmallProgram, { incumbent }: Pick<SearchResult, 'incumbent'>): void => {
  expect(breaches(model, incumbent!.point)).toEqual([]);
  expect(incumbent!.value).toBe(valueAt(costs, incumbent!.point));
};

/** Programs on which folding leaves something to search. */
const searchable = smallProgram.filter(({ model }) =>
  withWorkbench(model, ({ program }) => program.possible),
);

describe('search', () => {
  it('finds what looking at every point finds, in large programs too', () => {
    const seen = {
      proven: 0,
      infeasible: 0,
      branched: 0,
      continuous: 0,
      branchedInfeasible: 0,
      large: 0,
      hinted: 0,
    };
    const drawn = fc.record({ program: searchable, isLarge: fc.boolean(), hint: fc.nat() });
    fc.assert(
      fc.property(drawn, ({ program, isLarge, hint }) => {
        const best = optimumOf(program);
        // A hint may be anything: it is where a large program is searched first.
        const points = pointsOf(withoutContinuous(program.model), boundsOfModel(program.model));
        const hinted = points[hint % Math.max(1, points.length)];
        const changes = hinted === undefined ? {} : { hint: Float64Array.from(hinted) };
        const found = solved(program, changes, isLarge ? 0 : Infinity);
        if (isLarge) seen.large += 1;
        if (isLarge && hinted !== undefined) seen.hinted += 1;
        if (found.nodes > 1) seen.branched += 1;
        if (best === -Infinity) {
          seen.infeasible += 1;
          if (found.nodes > 1) seen.branchedInfeasible += 1;
          expect({ ended: found.ended, incumbent: found.incumbent }).toEqual({
            ended: 'infeasible',
            incumbent: null,
          });
          return;
        }
        seen.proven += 1;
        if (hasContinuous(program.model)) seen.continuous += 1;
        expect({ ended: found.ended, value: found.incumbent?.value, bound: found.bound }).toEqual({
          ended: 'proven',
          value: best,
          bound: best,
        });
        expectPlan(program, found);
      }),
      { seed: 1641, numRuns: 2000 },
    );
    expect(seen.proven).toBeGreaterThan(1000);
    expect(seen.infeasible).toBeGreaterThan(250);
    expect(seen.branched).toBeGreaterThan(180);
    expect(seen.branchedInfeasible).toBeGreaterThan(25);
    expect(seen.continuous).toBeGreaterThan(400);
    expect(seen.large).toBeGreaterThan(800);
    expect(seen.hinted).toBeGreaterThan(500);
  });

  it('can be asked again, for something else, in the box that it was given', () => {
    let moved = 0;
    fc.assert(
      fc.property(searchable, ({ model, costs }) =>
        withWorkbench(model, (bench) => {
          const before = {
            lower: Float64Array.from(bench.box.lower),
            upper: Float64Array.from(bench.box.upper),
          };
          searchOn(bench, costs);
          if (bench.box.upper.some((bound, column) => bound !== before.upper[column])) moved += 1;
          bench.box.lower.set(before.lower);
          bench.box.upper.set(before.upper);
          bench.main.setBounds(Array.from(costs, (_, column) => column));
          const other = costs.map((cost, column) =>
            model.columns.integer[column] === 1 ? (column % 3) - cost : 0,
          );
          const best = optimumOf({ model, costs: other });
          const found = searchOn(bench, other);
          expect(found.incumbent?.value ?? -Infinity).toBe(best);
        }),
      ),
      { seed: 1641, numRuns: 1200 },
    );
    expect(moved).toBeGreaterThan(80);
  });

  it('begins with the point it is given, and keeps it where nothing is better', () => {
    const seen = { kept: 0, beaten: 0 };
    fc.assert(
      fc.property(searchable, fc.nat(), (program, pick) => {
        const points = pointsOf(program.model, boundsOfModel(program.model));
        if (points.length === 0) return;
        const best = optimumOf(program);
        const point = points[pick % points.length]!;
        const start = { point, value: valueAt(program.costs, point) };
        const { ended, incumbent } = solved(program, { start });
        expect([ended, incumbent?.value]).toEqual(['proven', best]);
        if (start.value === best) expect(incumbent).toBe(start);
        seen[start.value === best ? 'kept' : 'beaten'] += 1;
      }),
      { seed: 1641, numRuns: 500 },
    );
    expect(seen.kept).toBeGreaterThan(70);
    expect(seen.beaten).toBeGreaterThan(150);
  });

  it('looks for better plans near the one it holds before it branches', () => {
    const seen = { improved: 0, proven: 0 };
    fc.assert(
      fc.property(searchable, fc.nat(), (program, pick) => {
        const points = pointsOf(program.model, boundsOfModel(program.model));
        if (points.length === 0) return;
        const point = points[pick % points.length]!;
        const start = { point, value: valueAt(program.costs, point) };
        const whole = solved(program, { start, fewDecisions: 0 });
        expect([whole.ended, whole.incumbent?.value]).toEqual(['proven', optimumOf(program)]);
        seen.proven += 1;
        // Without it a search that may visit one node keeps what its first plunge found.
        const [without, near] = [64, 0].map((fewDecisions) =>
          solved(program, { start, fewDecisions, maxNodes: 1 }),
        );
        expect(near!.incumbent!.value).toBeGreaterThanOrEqual(without!.incumbent!.value);
        if (near!.incumbent!.value > without!.incumbent!.value) seen.improved += 1;
      }),
      { seed: 1641, numRuns: 1500 },
    );
    expect(seen.proven).toBeGreaterThan(900);
    expect(seen.improved).toBeGreaterThan(5);
  });

  /** Bounds that hold of a search that was cut short, whatever it had found. */
  const expectSound = (program: SmallProgram, found: Pick<SearchResult, 'incumbent' | 'bound'>): void => {
    const best = optimumOf(program);
    if (found.bound !== null) expect(found.bound).toBeGreaterThanOrEqual(best - 1e-6);
    if (found.incumbent === null) return;
    expectPlan(program, found);
    expect(found.incumbent.value).toBeLessThanOrEqual(best);
  };

  it('stops after so many nodes with a bound that holds', () => {
    const seen = { nodes: 0, bounded: 0, held: 0 };
    fc.assert(
      fc.property(searchable, fc.integer({ min: 0, max: 3 }), (program, maxNodes) => {
        const found = solved(program, { maxNodes });
        expect(found.nodes).toBeLessThanOrEqual(maxNodes);
        expectSound(program, found);
        if (found.ended !== 'nodes') {
          expect(['proven', 'infeasible']).toContain(found.ended);
          return;
        }
        seen.nodes += 1;
        if (found.bound !== null) seen.bounded += 1;
        if (found.incumbent !== null) seen.held += 1;
      }),
      { seed: 1641, numRuns: 1000 },
    );
    expect(seen.nodes).toBeGreaterThan(250);
    expect(seen.bounded).toBeGreaterThan(70);
    expect(seen.held).toBeGreaterThan(30);
  });

  it.each(['time', 'interrupted'] as const)('stops when told to: %s', (word) => {
    const seen = { stopped: 0, later: 0 };
    fc.assert(
      fc.property(searchable, fc.integer({ min: 0, max: 3 }), (program, after) => {
        let asked = 0;
        const found = solved(program, {
          stop: () => {
            asked += 1;
            return asked > after ? word : null;
          },
        });
        expectSound(program, found);
        if (asked <= after) {
          expect(['proven', 'infeasible']).toContain(found.ended);
          return;
        }
        expect(found.ended).toBe(word);
        // It is asked before each node and each step towards a plan; once told, it goes no further.
        expect(found.nodes).toBeLessThanOrEqual(after);
        expect(asked).toBeLessThanOrEqual(after + 3);
        seen.stopped += 1;
        if (found.nodes > 0) seen.later += 1;
      }),
      { seed: 1641, numRuns: 700 },
    );
    expect(seen.stopped).toBeGreaterThan(150);
    expect(seen.later).toBeGreaterThan(40);
  });

  it('ends within the gap asked for, and not before', () => {
    const seen = { gap: 0, proven: 0 };
    fc.assert(
      fc.property(searchable, fc.constantFrom(0.05, 0.3, 1), (program, gap) => {
        const best = optimumOf(program);
        const { ended, incumbent, bound } = solved(program, { gap });
        expect(ended === 'infeasible').toBe(best === -Infinity);
        if (ended === 'infeasible') return;
        expectSound(program, { incumbent, bound });
        expect(bound! - incumbent!.value).toBeLessThanOrEqual(gap * Math.abs(incumbent!.value) + 1e-6);
        if (ended === 'gap') seen.gap += 1;
        else seen.proven += 1;
      }),
      { seed: 1641, numRuns: 1500 },
    );
    expect(seen.gap).toBeGreaterThan(40);
    expect(seen.proven).toBeGreaterThan(600);
  });

  it('tells what it holds on the way', () => {
    const program = splitting(3, 10);
    const told: (readonly [number | null, number | null])[] = [];
    const found = solved(program, { onProgress: (incumbent, bound) => void told.push([incumbent, bound]) });
    expect(found.ended).toBe('proven');
    expect(told.length).toBeGreaterThan(1);
    for (const [incumbent, bound] of told) {
      if (incumbent !== null) expect(incumbent).toBeLessThanOrEqual(found.incumbent!.value);
      if (bound !== null) expect(bound).toBeGreaterThanOrEqual(found.incumbent!.value - 1e-6);
    }
  });

  it('finds the best split of a market, which takes many nodes', () => {
    const program = splitting(2, 12);
    const { rows, columns } = program.model;
    // each row alone says how far a choice of the 0/1 columns is off
    let least = Infinity;
    for (let choice = 0; choice < 2 ** 12; choice += 1) {
      let off = 0;
      for (let row = 0; row < rows.count; row += 1) {
        let sum = -rows.lower[row]!;
        for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1) {
          const column = rows.indices[at]!;
          if (column < 12 && (choice & (1 << column)) !== 0) sum += rows.values[at]!;
        }
        off += Math.abs(sum);
      }
      least = Math.min(least, off);
    }
    expect(columns.count).toBe(16);
    const found = solved(program);
    expect([found.ended, found.incumbent?.value]).toEqual(['proven', -least]);
    expect(found.nodes).toBeGreaterThan(50);
  });
});

/** A market split problem; deviations come out whole, since all else in their rows is. */
const splitting = (rows: number, columns: number): SmallProgram => {
  const { model, terms, deviation } = marketSplit(rows, columns);
  const costs = new Float64Array(model.columns.count);
  for (const [column] of terms(deviation)) costs[column] = -1;
  return { model, costs };
};
