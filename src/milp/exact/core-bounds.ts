import type { Objective } from '../linear-model.js';
import type { SearchProof } from '../proof.js';
import type { Terms } from '../terms.js';
import { type CoreStart, openCore } from './core.js';
import type { LpEngine } from './lp.js';
import { type Box, isSingle, type Program } from './program.js';
import type { Multipliers, RowPool } from './rows.js';
import { unitsOf } from './units.js';

/* Bounds of the objectives that only count (provinces covered, seats filled), from the core alone. */

/** What the core says of one objective: no plan has more steps, given the objectives before it at theirs. */
export interface CoreBound {
  readonly value: number;
  /** Of the relaxation of its root, for fixing by reduced cost. */
  readonly multipliers: Multipliers;
  readonly proof: SearchProof<Multipliers>;
}

export interface CoreBounds {
  readonly bounds: readonly CoreBound[];
  /** Decisions with which the core has all of these objectives at their bounds, 0 elsewhere; null: none is known. */
  readonly decided: Float64Array | null;
}

/** In a larger core the relaxation alone speaks: in it, too few seats for the money are not what decides. */
const SMALL_CORE = 20_000;
/** Nodes that the search of one objective in the core may take. */
const CORE_NODES = 2000;

/**
 * Bounds of the first objectives, as long as each only counts. Each is bounded with those before it at their bounds. Empty when
 * the first one weighs.
 */
export function coreBounds(
  program: Program,
  pool: RowPool,
  box: Box,
  engine: LpEngine,
  objectives: readonly Objective[],
  held: readonly number[],
  /** The row that holds objective `index` of these at a value in steps. */
  holdAt: (index: number, value: number) => number,
  /** A value of the first objective that is held already: when it is the bound, the others are not asked for. */
  reached: number | null,
  stop: () => 'time' | 'interrupted' | null,
): CoreBounds {
  const weighing = objectives.findIndex((objective) => !counts(program, objective));
  const counting = weighing < 0 ? objectives : objectives.slice(0, weighing);
  if (counting.length === 0) return { bounds: [], decided: null };
  const ofHeld = held.map((id): Terms => {
    const { indices, values } = pool.get(id);
    return { columns: indices, coefficients: values };
  });
  const core = openCore(program, pool, box, engine, [...ofHeld, ...counting.map(({ terms }) => terms)]);
  // A core that is the whole program is not searched twice.
  const isSearched = core.count <= SMALL_CORE && core.count < program.count;
  held.forEach(core.hold);
  const bounds: CoreBound[] = [];
  let point: Float64Array | null = null;
  for (const [index, objective] of counting.entries()) {
    const { costs, stepsAt } = unitsOf(core.objective(objective), core.count);
    const relaxed = core.relaxed(costs);
    if (relaxed.status !== 'optimal') break;
    let [value, multipliers] = [Math.floor(relaxed.bound + 1e-6), core.outsideOf(relaxed.multipliers)];
    let proof = leafOf(multipliers);
    const start: CoreStart | null = point === null ? null : { point, value: stepsAt(point) };
    if (start !== null && start.value < value) point = null;
    if (point === null && value !== (index === 0 ? reached : null) && isSearched) {
      const found = core.search({ costs, valueAt: stepsAt, start, maxNodes: CORE_NODES, gap: 0, stop });
      if (found.ended === 'infeasible') break; // no plan at all: for the search with everybody to prove
      if (found.proof !== null && found.root !== null) {
        value = found.incumbent!.value;
        multipliers = core.outsideOf(found.root.multipliers);
        proof = core.outside(found.proof);
        point = found.incumbent!.point;
      }
    }
    bounds.push({ value, multipliers, proof });
    if (index === 0 && value === reached) break;
    core.hold(holdAt(index, value));
  }
  core.close();
  return { bounds, decided: point === null ? null : core.decided(point) };
}

const leafOf = (multipliers: Multipliers): SearchProof<Multipliers> => ({
  tighten: [],
  tree: { tree: { leaf: { objective: 1, multipliers } } },
});

/** Every coefficient is one step, no single follower counts, and nothing of the optimum may be given up. */
export const counts = ({ model }: Program, { terms, step, tolerance }: Objective): boolean =>
  tolerance === 0 &&
  terms.columns.length > 0 &&
  terms.coefficients.every((coefficient) => coefficient === step) &&
  !terms.columns.some((column) => isSingle(model, column));
