import type { Cut } from '../proof.js';
import { type Core, openCore } from './core.js';
import type { LpEngine } from './lp.js';
import { type Box, isSingle, type Program } from './program.js';
import type { Multipliers, RowPool } from './rows.js';

/*
 * Cuts from the core. With multipliers y on the rows beyond the core, what is left of c x is a sum over the core's columns z, and
 * the core knows how much of it whole decisions can reach:
 *
 *   d = c - yA,   most = max { d z : z in the core, decisions whole },   and every plan has  d z <= most.
 *
 * This is the Lagrangian bound that keeps the core (Geoffrion 1974), written as a row: the optimum of the relaxation has the most
 * of d that fractions can have, so it breaks the row wherever whole decisions reach less.
 */

export interface FoundCut extends Omit<Cut<Multipliers>, 'after'> {
  /** The best decisions known of the core's, 0 for everything else; null: none were found. */
  readonly decided: Float64Array | null;
}

export interface Cutter {
  /** From now on cuts need only hold for the points of this box. */
  readonly confine: (box: Box) => void;
  /** A cut that the optimum of a relaxation breaks; null: none was found. */
  readonly find: (request: CutRequest) => FoundCut | null;
  /** Holds a row of the pool from now on, a cut for instance. */
  readonly hold: (row: number) => void;
  readonly close: () => void;
}

export interface CutRequest {
  /** Of an objective to be maximised, over all columns. */
  readonly costs: Float64Array;
  readonly multipliers: Multipliers;
  readonly point: Float64Array;
  /** By how much the relaxation exceeds the incumbent: cuts are as fine as a small part of it. */
  readonly room: number;
  readonly stop: () => 'time' | 'interrupted' | null;
}

/** The room in units of a cut's coefficients: rounding them to whole units must cost next to nothing of it. */
const UNITS = 2 ** 16;
/** Larger coefficients are no numbers for a simplex code. */
const LARGEST = 2 ** 40;
/** The core's search for one cut ends after so many nodes, or with the best bound known to this part of the room. */
const NODES = 400;
const PRECISE = 0.02;
/** A cut must take this part of the room off. */
const WORTH = 0.01;

/** `held`: the rows of the pool that every point keeps, beside the model's. */
export function cutter(
  program: Program,
  pool: RowPool,
  box: Box,
  engine: LpEngine,
  held: readonly number[],
): Cutter {
  const core: Core = openCore(program, pool, box, engine, null);
  held.forEach(core.hold);
  const { integer } = program.model.columns;
  /** A cut speaks of what is counted; money is in units that are the rows' own affair. */
  const counted = core.columns.map((column) => integer[column] === 1 || program.upper[column]! <= 1);
  const isCore = (row: number): boolean =>
    !pool.get(row).indices.some((column) => isSingle(program.model, column));

  return {
    confine: core.confine,
    find({ costs, multipliers, point, room, stop }) {
      const beyond = Array.from(multipliers.rows.keys()).filter((at) => !isCore(multipliers.rows[at]!));
      const left = pool.reduced(
        {
          rows: Int32Array.from(beyond, (at) => multipliers.rows[at]!),
          values: Float64Array.from(beyond, (at) => multipliers.values[at]!),
        },
        costs,
      );
      const inUnits = 2 ** Math.ceil(Math.log2(UNITS / room));
      const own = core.within(left).map((each) => Math.round(each * inUnits));
      if (own.some((each, at) => each !== 0 && (Math.abs(each) > LARGEST || !counted[at]))) return null;
      const valueAt = (at: Float64Array): number =>
        own.reduce((sum, each, column) => sum + each * at[column]!, 0);
      const reached = valueAt(core.within(point));
      const found = core.search({
        costs: own,
        valueAt,
        start: null,
        maxNodes: NODES,
        gap: (PRECISE * room * inUnits) / Math.max(1, Math.abs(reached)),
        stop,
      });
      if (found.bound === null || !['proven', 'gap', 'nodes'].includes(found.ended)) return null;
      // The search takes what is less than one unit better than its best point for no better, and sums in doubles.
      const most = Math.ceil(Math.max(found.bound, (found.incumbent?.value ?? -Infinity) + 1)) + 1;
      if (!(reached - most > WORTH * room * inUnits)) return null;
      return {
        terms: core.outsideTerms(own),
        most,
        proof: core.outside(found.tree),
        decided: found.incumbent === null ? null : core.decided(found.incumbent.point),
      };
    },
    hold: core.hold,
    close: core.close,
  };
}
