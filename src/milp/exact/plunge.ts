import type { Branches } from './branches.js';
import { type Chooser, decisionsOf, type Undecided } from './branching.js';
import { type Box, isSingle, type Program } from './program.js';
import type { Relaxation } from './relaxation.js';
import type { RowPool } from './rows.js';

/*
 * Ways to plans that prove nothing: down from a relaxation in few steps (diving), and around a plan by deciding parts of it anew
 * (large neighbourhood search, Shaw 1998; the first part is chosen as by relaxation induced neighbourhoods, Danna, Rothberg and
 * Le Pape 2005).
 */

/** The search that asks for plans, and what it stands on. */
export interface Ground {
  readonly program: Program;
  readonly pool: RowPool;
  readonly relaxation: Relaxation;
  readonly box: Box;
  readonly branches: Branches;
  readonly branching: Chooser;
  readonly stop: () => 'time' | 'interrupted' | null;
  readonly incumbent: () => { readonly point: Float64Array; readonly value: number } | null;
  /** A plan is worth having from this value on. */
  readonly target: () => number;
  /** Whether the incumbent is good enough. */
  readonly isNearEnough: () => boolean;
  /** Tells the search where the decisions have come out whole: it looks whether there is a plan. */
  readonly arrive: () => void;
  /** Takes all branchings back. */
  readonly leave: () => void;
}

export interface Plunges {
  /** From a point down to a plan; the branchings stay. */
  readonly plunge: (from: Float64Array) => void;
  /** From a point whose decisions are whole and fixed to one where the followers are whole, too; null: none found. */
  readonly land: (from: Float64Array) => Float64Array | null;
  /** From the incumbent to better ones near it; no branching stays. `rootPoint`: the optimum of the relaxation of the root. */
  readonly improve: (rootPoint: Float64Array) => void;
}

/** A step of a plunge decides one of so many parts of what is undecided; after so many steps that lead nowhere it ends. */
const PARTS_OF_A_PLUNGE = 5;
const FAILURES = 6;
/** Parts of a plan that are decided anew, the fewest decisions in one, and how often all of them have their turn. */
const PARTS = 5;
const LEAST_PART = 4;
const ROUNDS_OF_PARTS = 6;
/** Rounds of broken rows after a step. */
const ROUNDS_OF_ROWS = 20;
/** What is within this of a whole number counts as it. */
const SLACK = 1e-6;

export function plunges(ground: Ground): Plunges {
  const { program, pool, relaxation, box, branches, branching, stop, target } = ground;
  const decisions = decisionsOf(program);
  /** 1 for the rows that count decisions. */
  const countsDecisions = new Uint8Array(program.model.rows.count);
  for (const row of program.branchRows) countsDecisions[row] = 1;

  /**
   * Raises undecided columns to the next whole number, the surest few at a time. After a step that leads nowhere the surest goes
   * alone; where that leads nowhere either, it goes the other way.
   */
  const plunge = (from: Float64Array): void => {
    let point = from;
    let most = Infinity;
    let failures = 0;
    while (stop() === null) {
      const undecided = branching.undecided(point);
      if (undecided.length === 0) {
        ground.arrive();
        return;
      }
      const sum = undecided.reduce((total, { fraction }) => total + fraction, 0);
      const batch = raise(undecided, Math.min(most, Math.ceil(sum / PARTS_OF_A_PLUNGE)));
      let next = relaxation.sketch();
      if (next === null || next.value < target()) {
        failures += 1;
        if (failures > FAILURES) return;
        most = 1;
        for (const { column } of batch) branches.widen(column);
        const [lone] = batch;
        if (batch.length === 1) branches.narrow(lone!.column, -Infinity, Math.floor(lone!.value + SLACK));
        relaxation.setBounds(batch.map(({ column }) => column));
        next = relaxation.sketch();
        if (next === null || next.value < target()) return;
      } else most *= 2;
      point = next.point;
    }
  };

  /** Raises the first so many of these, as far as the rows that count decisions have room; the very first in any case. */
  const raise = (undecided: readonly Undecided[], most: number): readonly Undecided[] => {
    const raised: Undecided[] = [];
    for (const each of undecided) {
      const { column, value } = each;
      const to = Math.ceil(value - SLACK);
      if (raised.length > 0 && !hasRoom(column, to - box.lower[column]!)) continue;
      branches.narrow(column, to, Infinity);
      raised.push(each);
      if (raised.length >= most) break;
    }
    relaxation.setBounds(raised.map(({ column }) => column));
    return raised;
  };

  /** Whether the rows that count decisions let the least of one be raised by so much. */
  const hasRoom = (column: number, by: number): boolean => {
    const { starts, rows } = program.byColumn;
    for (let at = starts[column]!; at < starts[column + 1]!; at += 1) {
      if (countsDecisions[rows[at]!] === 0) continue;
      const { indices, upper } = pool.get(rows[at]!);
      if (indices.reduce((sum, each) => sum + box.lower[each]!, by) > upper) return false;
    }
    return true;
  };

  /**
   * Puts the surest followers in, a quarter of those in doubt at a time. After a step that leads nowhere the surest goes alone;
   * where that leads nowhere either, it stays out.
   */
  const land = (from: Float64Array): Float64Array | null => {
    const { lower, upper } = box;
    const before = new Map<number, readonly [number, number]>();
    const put = (columns: readonly number[], value: number): void => {
      for (const column of columns) {
        if (!before.has(column)) before.set(column, [lower[column]!, upper[column]!]);
        lower[column] = upper[column] = value;
      }
      relaxation.setBounds(columns);
    };
    const takeOut = (columns: Iterable<number>): void => {
      const all = [...columns];
      for (const column of all) [lower[column], upper[column]] = before.get(column)!;
      relaxation.setBounds(all);
    };
    const next = (): Float64Array | null => relaxation.sketch(ROUNDS_OF_ROWS)?.point ?? null;
    let point: Float64Array | null = from;
    while (point !== null && stop() === null) {
      const doubtful = inDoubt(program, point);
      if (doubtful.length === 0) break;
      const some = doubtful.slice(0, Math.ceil(doubtful.length / 4));
      put(some, 1);
      point = next();
      if (point !== null) continue;
      takeOut(some);
      const surest = some.slice(0, 1);
      put(surest, 1);
      point = next();
      if (point !== null) continue;
      put(surest, 0);
      point = next();
    }
    takeOut(before.keys());
    return point !== null && inDoubt(program, point).length === 0 ? point : null;
  };

  /**
   * Most of what the incumbent decides for stays, a part is decided anew. The first part is where it is farthest from the
   * relaxation of the root; the parts of later rounds are drawn, the same ones every time. Ends when a round brings nothing.
   */
  const improve = (rootPoint: Float64Array): void => {
    const draw = lots();
    for (let round = 0; round < ROUNDS_OF_PARTS; round += 1) {
      const { point, value } = ground.incumbent()!;
      const taken = decisions.filter(
        (column) => point[column]! > 0.5 && box.lower[column]! < box.upper[column]!,
      );
      const order =
        round === 0 ? taken.toSorted((a, b) => rootPoint[a]! - rootPoint[b]! || a - b) : draw(taken);
      const size = Math.max(LEAST_PART, Math.ceil(order.length / PARTS));
      for (let at = 0; at < order.length; at += size) {
        if (stop() !== null || ground.isNearEnough()) return;
        const now = ground.incumbent()!.point;
        const kept = [...order.slice(0, at), ...order.slice(at + size)];
        for (const column of kept) branches.narrow(column, Math.round(now[column]!), Infinity);
        relaxation.setBounds(kept);
        const near = relaxation.sketch();
        if (near !== null && near.value >= target()) plunge(near.point);
        ground.leave();
      }
      if (ground.incumbent()!.value === value) return;
    }
  };

  return { plunge, land, improve };
}

/** The single followers that a point puts in by a part only, the surest first. */
const inDoubt = ({ model, count }: Program, point: Float64Array): number[] => {
  const found: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const value = point[column]!;
    if (Math.abs(value - Math.round(value)) > SLACK && isSingle(model, column)) found.push(column);
  }
  return found.sort((a, b) => point[b]! - point[a]! || a - b);
};

/** Shuffles, the same way in every search (mulberry32). */
const lots = (): ((items: readonly number[]) => number[]) => {
  let state = 1641;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (items) =>
    items
      .map((item) => [next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
};
