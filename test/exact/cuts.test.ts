import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutList } from '../../src/milp/exact/cut-list.js';
import { cutter, type FoundCut } from '../../src/milp/exact/cuts.js';
import type { Box } from '../../src/milp/exact/program.js';
import { lagrangian, type Multipliers, narrow } from '../../src/milp/exact/rows.js';
import type { LinearModel } from '../../src/milp/index.js';
import type { Evidence, ProofTree, SearchProof } from '../../src/milp/proof.js';
import { modelOf, scheme } from './purse.js';
import { bestOf, boundsOfModel, pointsOf, valueAt } from './small-programs.js';
import { engine, searchOn, type Workbench, withWorkbench } from './workbench.js';

/* A purse that pays whole courses, and people of different merit: what the relaxation promises is cut down to what the purse pays. */

const MOST_PEOPLE = 12;

/** A scheme and the merit of everybody who may attend. */
const judged = fc
  .record({
    drawn: scheme,
    merits: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: MOST_PEOPLE, maxLength: MOST_PEOPLE }),
  })
  .map(({ drawn, merits }) => {
    const { model } = modelOf(drawn);
    const costs = new Float64Array(model.columns.count);
    let next = 0;
    for (const [column, name] of [...model.columns.names].entries()) {
      if (name.startsWith('attend')) costs[column] = merits[next++]!;
    }
    return { model, costs };
  });

const sumAt = ({ terms }: FoundCut, point: Float64Array): number =>
  [...terms].reduce((sum, [column, coefficient]) => sum + coefficient * point[column]!, 0);

const pointsOfModel = (model: LinearModel): readonly Float64Array[] => pointsOf(model, boundsOfModel(model));

/** The first cut that the root's relaxation leads to, if any, and that relaxation's optimum. */
const cutOf = (bench: Workbench, costs: Float64Array, best: number) => {
  const { program, pool, box, main } = bench;
  main.aim(costs);
  const relaxed = main.solve(-Infinity, 60);
  if (relaxed.status !== 'optimal' || relaxed.bound <= best + 1e-6) return null;
  const open = cutter(program, pool, box, engine, []);
  const { multipliers, point, bound } = relaxed;
  const found = open.find({ costs, multipliers, point, room: bound - best, stop: () => null });
  open.close();
  return found === null ? null : { found, point };
};

/** The most that the multipliers of any leaf leave, in the box of what tightens and of the branches above it. */
const mostLeft = (
  { program, pool }: Workbench,
  { terms, most }: Pick<FoundCut, 'terms' | 'most'>,
  proof: SearchProof<Multipliers>,
  box: Box,
): number => {
  const costs = Float64Array.from(box.lower, (_, column) => terms.get(column) ?? 0);
  for (const { multipliers } of proof.tighten) {
    const { bound, reduced } = lagrangian(pool, multipliers, costs, box.lower, box.upper);
    if (bound < most) return -Infinity;
    narrow(box, program.model.columns.integer, reduced, bound - most, () => false);
  }
  const left = ({ objective, multipliers }: Evidence<Multipliers>): number => {
    const { bound } = lagrangian(pool, multipliers, objective === 1 ? costs : null, box.lower, box.upper);
    return objective === 1 ? bound : bound < 0 ? -Infinity : Infinity;
  };
  const walk = (tree: ProofTree<Multipliers>): number => {
    if ('leaf' in tree) return left(tree.leaf);
    const { kind, index, below } = tree.branch;
    if (kind === 'row') throw new Error('no row of this model is branched on');
    const [lower, upper] = [box.lower[index]!, box.upper[index]!];
    box.upper[index] = Math.min(upper, below);
    const down = box.upper[index]! < lower ? -Infinity : walk(tree.down.tree);
    [box.lower[index], box.upper[index]] = [Math.max(lower, below + 1), upper];
    const up = box.lower[index]! > upper ? -Infinity : walk(tree.up.tree);
    [box.lower[index], box.upper[index]] = [lower, upper];
    return Math.max(down, up);
  };
  return walk(proof.tree.tree);
};

describe('a cut from the core', () => {
  it('keeps every point, and breaks where the relaxation stands', () => {
    const seen = { cut: 0, branched: 0, tightened: 0 };
    fc.assert(
      fc.property(judged, ({ model, costs }) =>
        withWorkbench(model, (bench) => {
          const points = pointsOfModel(model);
          const cut = cutOf(bench, costs, bestOf(costs, points));
          if (cut === null) return;
          const { found, point } = cut;
          seen.cut += 1;
          if ('branch' in found.proof.tree.tree) seen.branched += 1;
          if (found.proof.tighten.length > 0) seen.tightened += 1;
          expect(Math.max(...points.map((each) => sumAt(found, each)))).toBeLessThanOrEqual(found.most);
          expect(sumAt(found, point)).toBeGreaterThan(found.most);
        }),
      ),
      { seed: 1641, numRuns: 400 },
    );
    expect(seen.cut).toBeGreaterThan(150);
    expect(seen.branched).toBeGreaterThan(20);
    expect(seen.tightened).toBeGreaterThan(100);
  });

  it('has a proof whose every leaf leaves less than it cuts off', () => {
    let proven = 0;
    fc.assert(
      fc.property(judged, ({ model, costs }) =>
        withWorkbench(model, (bench) => {
          const found = cutOf(bench, costs, bestOf(costs, pointsOfModel(model)))?.found;
          if (found === undefined) return;
          const { lower, upper } = bench.program;
          const box = { lower: lower.slice(), upper: upper.slice() };
          expect(mostLeft(bench, found, found.proof, box)).toBeLessThan(found.most);
          proven += 1;
        }),
      ),
      { seed: 1642, numRuns: 400 },
    );
    expect(proven).toBeGreaterThan(150);
  });

  it('holds for what later objectives may have, though the box it was found in is narrower', () => {
    let cuts = 0;
    const drawn = fc.record({ program: judged, given: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(drawn, ({ program: { model, costs }, given }) =>
        withWorkbench(model, (bench) => {
          const { pool, box, main } = bench;
          const points = pointsOfModel(model);
          const best = bestOf(costs, points);
          main.aim(costs);
          const first = main.solve(-Infinity, 60);
          if (first.status !== 'optimal') return;
          const list = cutList(bench, engine, { costs, given, held: [] });
          const entry = { lower: box.lower.slice(), upper: box.upper.slice() };
          // As a search does that has the best plan: what no better one can have is fixed, and the relaxation is solved again.
          const { bound, reduced } = lagrangian(pool, first.multipliers, costs, box.lower, box.upper);
          main.setBounds(narrow(box, model.columns.integer, reduced, bound - best - 1, main.minds));
          const again = main.solve(-Infinity, 60);
          if (again.status === 'optimal' && again.bound > best) {
            const tighten = [{ objective: 1, multipliers: first.multipliers } as const];
            list.find(again, { value: best, tighten, stop: () => null });
          }
          list.close();
          const kept = lagrangian(pool, first.multipliers, costs, entry.lower, entry.upper);
          narrow(entry, model.columns.integer, kept.reduced, kept.bound - (best - given), () => false);
          for (const cut of list.cuts) {
            cuts += 1;
            expect(mostLeft(bench, cut, cut.proof, entry)).toBeLessThan(cut.most);
          }
        }),
      ),
      { seed: 1644, numRuns: 600 },
    );
    expect(cuts).toBeGreaterThan(100);
  });

  it('leaves the search its optimum, at fewer nodes', () => {
    const seen = { cases: 0, cuts: 0, with: 0, without: 0, given: 0 };
    const drawn = fc.record({ program: judged, given: fc.nat(2) });
    fc.assert(
      fc.property(drawn, ({ program: { model, costs }, given }) => {
        const points = pointsOfModel(model);
        const best = bestOf(costs, points);
        seen.without += withWorkbench(model, (bench) => searchOn(bench, costs).nodes);
        withWorkbench(model, (bench) => {
          const list = cutList(bench, engine, { costs, given, held: [] });
          const { incumbent, bound, ended, nodes } = searchOn(bench, costs, { cuts: list });
          list.close();
          expect({ ended, value: incumbent?.value, bound }).toEqual({
            ended: 'proven',
            value: best,
            bound: best,
          });
          // Whatever has no less than later objectives may have keeps every cut.
          const kept = points.filter((point) => valueAt(costs, point) >= best - given);
          for (const { terms, most } of list.cuts) {
            for (const point of kept) {
              const sum = [...terms].reduce((total, [column, by]) => total + by * point[column]!, 0);
              expect(sum).toBeLessThanOrEqual(most);
            }
          }
          seen.cases += 1;
          seen.cuts += list.cuts.length;
          seen.with += nodes;
          if (list.cuts.length > 0 && kept.length > 1) seen.given += 1;
        });
      }),
      { seed: 1643, numRuns: 400 },
    );
    expect(seen.cases).toBe(400);
    expect(seen.cuts).toBeGreaterThan(50);
    expect(seen.given).toBeGreaterThan(20);
    expect(seen.with).toBeLessThan(seen.without);
  });
});
