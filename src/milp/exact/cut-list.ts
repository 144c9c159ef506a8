import type { Cut, Evidence } from '../proof.js';
import { type Cutter, cutter } from './cuts.js';
import type { LpEngine } from './lp.js';
import type { Box, Program } from './program.js';
import type { Relaxation } from './relaxation.js';
import { lagrangian, type Multipliers, narrow, type RowPool } from './rows.js';
import type { CutSource } from './search.js';

/* The cuts of one search, from its start to its proof. */

export interface CutList extends CutSource {
  /** In the order in which they were found. */
  readonly cuts: readonly Cut<Multipliers>[];
  /** The place of a cut among them, by its row; null for other rows. */
  readonly placeOf: (row: number) => number | null;
  readonly close: () => void;
}

/**
 * `costs`: of the objective, in steps. `given`: steps of its optimum that later objectives may give up: a cut holds for every point
 * that has no less than that.
 */
export function cutList(
  { program, pool, box, main }: { program: Program; pool: RowPool; box: Box; main: Relaxation },
  engine: LpEngine,
  { costs, given, held }: { costs: Float64Array; given: number; held: readonly number[] },
): CutList {
  const entry: Box = { lower: box.lower.slice(), upper: box.upper.slice() };
  const cuts: Cut<Multipliers>[] = [];
  const rows: number[] = [];
  let open: Cutter | null = null;

  /** The box of the points with at least so many steps, by reduced cost. */
  const keeping = (least: number, tighten: readonly Evidence<Multipliers>[]): Box => {
    const kept: Box = { lower: entry.lower.slice(), upper: entry.upper.slice() };
    for (const { multipliers } of tighten) {
      const { bound, reduced } = lagrangian(pool, multipliers, costs, kept.lower, kept.upper);
      narrow(kept, program.model.columns.integer, reduced, bound - least, () => false);
    }
    return kept;
  };

  return {
    find({ multipliers, point, bound }, { value, tighten, stop }) {
      open ??= cutter(program, pool, entry, engine, held);
      open.confine(keeping(value - given, tighten));
      const room = bound - value;
      const found = open.find({ costs, multipliers, point, room, stop });
      if (found === null) return null;
      const { terms, most, proof, decided } = found;
      const row = pool.add({
        lower: -Infinity,
        upper: most,
        indices: Int32Array.from(terms.keys()),
        values: Float64Array.from(terms.values()),
      });
      cuts.push({ after: tighten.length, terms, most, proof });
      rows.push(row);
      main.hold(row);
      open.hold(row);
      return { decided };
    },
    cuts,
    placeOf(row) {
      const at = rows.indexOf(row);
      return at < 0 ? null : at;
    },
    lift() {
      for (const row of rows) {
        pool.rebound(row, -Infinity, Infinity);
        main.setRowBounds(row, -Infinity, Infinity);
      }
    },
    close: () => open?.close(),
  };
}
