import type { LinearModel } from '../linear-model.js';
import type { Column } from '../terms.js';

/*
 * A linear model made ready for search: rows of one column folded into bounds, columns stored both ways, and what the
 * structure gives away: which columns a decision shuts (links), which rows only matter once they are broken (lazy rows),
 * which sums of decisions are worth branching on, and a small core that the single followers are not in.
 */

/** `followers[i] <= upper x decider`, implied by the rows: with the decider at 0 they make the follower 0. */
export interface Links {
  readonly decider: Int32Array;
  readonly follower: Int32Array;
  /** The links of each column that follows: `links` from `starts[j]` up to `starts[j + 1]`, ascending. */
  readonly ofFollower: { readonly starts: Int32Array; readonly links: Int32Array };
}

export interface Program {
  readonly model: LinearModel;
  readonly count: number;
  /** Whether even to look at each column takes its time: then plans come first from few columns and quick questions. */
  readonly isLarge: boolean;
  /** Bounds with the rows of one column folded in. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The rows of each column: entries from `starts[j]` up to `starts[j + 1]`. */
  readonly byColumn: {
    readonly starts: Int32Array;
    readonly rows: Int32Array;
    /** Where in the rows' `indices` and `values` each entry stands. */
    readonly entries: Int32Array;
  };
  readonly links: Links;
  /** Sums that nothing decides on: a row `sum of single followers = total`, left out while none of its followers is in. */
  readonly idle: readonly Idle[];
  /** The index in `idle` of a row, -1 for other rows. */
  readonly idleOfRow: Int32Array;
  /** Sums that a decision shuts: what is shut gets no columns to prove it. */
  readonly gates: readonly Gate[];
  /** The index in `gates` of the sum that a single follower is in, -1 for none; empty where there are no gates. */
  readonly gateOf: Int16Array;
  readonly rowKind: readonly RowKind[];
  /** Rows whose activity is a whole number of whole decisions. */
  readonly branchRows: readonly number[];
  /** False when folding shows that no point exists. */
  readonly possible: boolean;
}

/** The bounds of a search, changed by branching and fixing. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface Idle {
  readonly row: number;
  readonly total: Column;
  /** The coefficient of the total in its row. */
  readonly factor: number;
}

/** A sum of single followers whose total one decision allows: `share x total <= limit x decider`. */
export interface Gate extends Idle {
  readonly decider: Column;
  readonly shutRow: number;
  readonly share: number;
  /** The coefficient of every follower in the sum. */
  readonly each: number;
}

/** Columns from which a program is large. */
export const LARGE = 500_000;

/** folded: said by bounds; lazy: left out of the relaxation until a point breaks it. */
export type RowKind = 'core' | 'plain' | 'lazy' | 'folded';

/** Columns that follow singly may be left out of a relaxation at 0. */
export const isSingle = ({ columns }: LinearModel, column: Column): boolean => columns.follower[column] === 1;

/** Whole columns that follow no other. */
export const isDecision = ({ columns }: LinearModel, column: Column): boolean =>
  columns.integer[column] === 1 && columns.follower[column] === 0;

/** `largeFrom`: with more columns than this it is large. */
export function prepare(model: LinearModel, largeFrom = LARGE): Program {
  const { columns, rows } = model;
  const rowKind = Array.from({ length: rows.count }, (_, row) => kindOf(model, row));
  const { lower, upper, possible } = folded(model, rowKind);
  const byColumn = transpose(model);
  const sums = findSums(model, rowKind);
  const idle = findIdle(model, byColumn, sums);
  const isLarge = columns.count > largeFrom;
  const gates = findGates(model, byColumn, sums);
  const idleOfRow = new Int32Array(rows.count).fill(-1);
  idle.forEach(({ row }, index) => {
    idleOfRow[row] = index;
  });
  const unlinked = { model, count: columns.count, isLarge, lower, upper, byColumn, rowKind, possible };
  return {
    ...unlinked,
    idle,
    idleOfRow,
    gates,
    gateOf: gateOfFollowers(model, gates),
    links: findLinks(unlinked),
    branchRows: rowKind.flatMap((kind, row) =>
      kind !== 'folded' && countsDecisions(model, row) ? [row] : [],
    ),
  };
}

/** The columns' bounds with the rows of one column folded in; whether they leave every column a value. */
export function folded(
  model: LinearModel,
  rowKind: readonly RowKind[],
): { readonly lower: Float64Array; readonly upper: Float64Array; readonly possible: boolean } {
  const lower = model.columns.lower.slice();
  const upper = model.columns.upper.slice();
  let possible = lower.every((low, column) => low <= upper[column]!);
  for (let row = 0; row < model.rows.count; row += 1) {
    if (rowKind[row] === 'folded') possible = fold(model, row, lower, upper) && possible;
  }
  return { lower, upper, possible };
}

const entriesOf = ({ rows }: LinearModel, row: number): number => rows.starts[row + 1]! - rows.starts[row]!;

const kindOf = (model: LinearModel, row: number): RowKind => {
  const { rows } = model;
  if (entriesOf(model, row) <= 1) return 'folded';
  let [singles, deciders] = [0, 0];
  for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
    const column = rows.indices[entry]!;
    if (isSingle(model, column)) singles += 1;
    else if (isDecision(model, column)) deciders += 1;
  }
  if (singles === 0) return 'core';
  // What one decision allows to many followers: 0 on the right side, so nothing is broken while nobody follows.
  const limits = rows.upper[row] === 0 && rows.lower[row] === -Infinity;
  return limits && deciders === 1 && singles === entriesOf(model, row) - 1 ? 'lazy' : 'plain';
};

/** Moves the bounds of a row with one column, or none, to that column; false when nothing satisfies it. */
const fold = (
  { rows, columns }: LinearModel,
  row: number,
  lower: Float64Array,
  upper: Float64Array,
): boolean => {
  const [least, most] = [rows.lower[row]!, rows.upper[row]!];
  const entry = rows.starts[row]!;
  if (entry === rows.starts[row + 1]) return least <= 0 && most >= 0;
  const column = rows.indices[entry]!;
  const factor = rows.values[entry]!;
  const [a, b] = factor > 0 ? [least / factor, most / factor] : [most / factor, least / factor];
  const whole = columns.integer[column] === 1;
  lower[column] = Math.max(lower[column]!, whole ? Math.ceil(a - 1e-9) : a);
  upper[column] = Math.min(upper[column]!, whole ? Math.floor(b + 1e-9) : b);
  return lower[column]! <= upper[column]!;
};

const countsDecisions = (model: LinearModel, row: number): boolean => {
  const { rows } = model;
  for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
    if (!isDecision(model, rows.indices[entry]!) || rows.values[entry] !== 1) return false;
  }
  return true;
};

const transpose = ({ columns, rows }: LinearModel): Program['byColumn'] => {
  const { indices } = rows;
  const starts = new Int32Array(columns.count + 1);
  for (let entry = 0; entry < indices.length; entry += 1) starts[indices[entry]! + 1]! += 1;
  for (let column = 0; column < columns.count; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const ofColumn = new Int32Array(indices.length);
  const entries = new Int32Array(indices.length);
  for (let row = 0; row < rows.count; row += 1) {
    const end = rows.starts[row + 1]!;
    for (let entry = rows.starts[row]!; entry < end; entry += 1) {
      const at = next[indices[entry]!]!++;
      ofColumn[at] = row;
      entries[at] = entry;
    }
  }
  return { starts, rows: ofColumn, entries };
};

/** Rows `sum of single followers = total`. */
const findSums = (model: LinearModel, rowKind: readonly RowKind[]): Idle[] => {
  const { rows, columns } = model;
  return rowKind.flatMap((kind, row): Idle[] => {
    if (kind !== 'plain' || rows.lower[row] !== 0 || rows.upper[row] !== 0) return [];
    let at = -1;
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const single = isSingle(model, rows.indices[entry]!);
      if (single ? !(rows.values[entry]! > 0) : at >= 0) return [];
      if (!single) at = entry;
    }
    if (at < 0) return [];
    const total = rows.indices[at]!;
    const factor = rows.values[at]!;
    return columns.follower[total] === 2 && factor < 0 ? [{ row, total, factor }] : [];
  });
};

/** Those whose total is in no row with a decision. */
const findIdle = (model: LinearModel, byColumn: Program['byColumn'], sums: readonly Idle[]): Idle[] => {
  /** 1 for the rows with a decision. */
  const decided = new Uint8Array(model.rows.count);
  for (let column = 0; column < model.columns.count; column += 1) {
    if (!isDecision(model, column)) continue;
    for (const row of rowsOf(byColumn, column)) decided[row] = 1;
  }
  return sums.filter(({ total }) => rowsOf(byColumn, total).every((row) => decided[row] === 0));
};

const findGates = (model: LinearModel, byColumn: Program['byColumn'], sums: readonly Idle[]): Gate[] => {
  const { starts, indices, values, lower, upper } = model.rows;
  return sums.flatMap((sum) => {
    const each = values[starts[sum.row]! + (indices[starts[sum.row]!] === sum.total ? 1 : 0)];
    for (let entry = starts[sum.row]!; entry < starts[sum.row + 1]!; entry += 1) {
      if (indices[entry] !== sum.total && values[entry] !== each) return [];
    }
    for (const row of rowsOf(byColumn, sum.total)) {
      if (entriesOf(model, row) !== 2 || upper[row] !== 0 || lower[row] !== -Infinity) continue;
      const at = starts[row]! + (indices[starts[row]!] === sum.total ? 0 : 1);
      const decider = indices[2 * starts[row]! + 1 - at]!;
      if (each !== undefined && isDecision(model, decider) && values[at]! > 0) {
        return [{ ...sum, decider, shutRow: row, share: values[at]!, each }];
      }
    }
    return [];
  });
};

const gateOfFollowers = ({ columns, rows }: LinearModel, gates: readonly Gate[]): Int16Array => {
  const gateOf = new Int16Array(gates.length === 0 ? 0 : columns.count).fill(-1);
  gates.forEach(({ row, total }, gate) => {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      if (rows.indices[entry] !== total) gateOf[rows.indices[entry]!] = gate;
    }
  });
  return gateOf;
};

const rowsOf = ({ starts, rows }: Program['byColumn'], column: Column): Int32Array =>
  rows.subarray(starts[column], starts[column + 1]);

type Unlinked = Omit<Program, 'links' | 'branchRows' | 'idle' | 'idleOfRow' | 'gates' | 'gateOf'>;

/** Sets each decision to 0 in turn and follows what the rows' activities then force to 0. */
const findLinks = (program: Unlinked): Links => {
  const { model, count, lower, upper } = program;
  const shutBy = shutters(program);
  const found = new LinkList();
  for (let column = 0; column < count; column += 1) {
    if (!isDecision(model, column) || lower[column] !== 0 || upper[column] !== 1) continue;
    shutBy(column, (follower) => found.add(column, follower));
  }
  const { decider, follower } = found.all();
  return { decider, follower, ofFollower: byFollower(follower, count) };
};

/** Links behind each other, millions of them. */
class LinkList {
  #decider: Int32Array = new Int32Array(1024);
  #follower: Int32Array = new Int32Array(1024);
  #count = 0;

  add(decider: Column, follower: Column): void {
    if (this.#count === this.#decider.length) {
      this.#decider = longer(this.#decider);
      this.#follower = longer(this.#follower);
    }
    this.#decider[this.#count] = decider;
    this.#follower[this.#count] = follower;
    this.#count += 1;
  }

  all(): Pick<Links, 'decider' | 'follower'> {
    return { decider: this.#decider.slice(0, this.#count), follower: this.#follower.slice(0, this.#count) };
  }
}

const longer = (numbers: Int32Array): Int32Array => {
  const twice = new Int32Array(2 * numbers.length);
  twice.set(numbers);
  return twice;
};

/** Counting sort of the links by their followers. */
const byFollower = (follower: Int32Array, count: number): Links['ofFollower'] => {
  const starts = new Int32Array(count + 1);
  for (let link = 0; link < follower.length; link += 1) starts[follower[link]! + 1]! += 1;
  for (let column = 0; column < count; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const links = new Int32Array(follower.length);
  for (let link = 0; link < follower.length; link += 1) links[next[follower[link]!]!++] = link;
  return { starts, links };
};

/**
 * Answers the single followers that are 0 when a decision is. For sign x row <= most, what the row's least activity leaves is the
 * room of every column in it. A row is only looked through where that can be used up: by what is known to be shut, and by all of
 * its single followers, which are too many to be followed one by one.
 */
const shutters = ({ model, count, lower, upper, byColumn, rowKind }: Unlinked) => {
  const { rows } = model;
  const { starts, indices, values } = rows;
  /** NEVER, or the last decision that shut the column, from 1. In one array: they are looked up far apart. */
  const shut = new Int32Array(count);
  for (let column = 0; column < count; column += 1) {
    if (lower[column] !== 0 || upper[column]! <= 0) shut[column] = NEVER;
  }
  const sides = ([1, -1] as const).map((sign) => ({
    sign,
    ...leastRooms(model, sign, lower, upper),
    /** What shut columns take of the room. */
    taken: new Float64Array(rows.count),
  }));
  const setTaken = (column: Column, takes: boolean): void => {
    for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
      const value = values[byColumn.entries[at]!]!;
      const { taken } = sides[value < 0 ? 0 : 1]!;
      const row = byColumn.rows[at]!;
      taken[row] = takes ? taken[row]! + Math.abs(value) * upper[column]! : 0;
    }
  };
  const roomNow = (row: number, sign: 1 | -1, decision: number): number => {
    let room = sign === 1 ? rows.upper[row]! : -rows.lower[row]!;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const value = sign * values[entry]!;
      const each = indices[entry]!;
      const state = shut[each]!;
      if (value < 0) room -= state === decision ? 0 : value * upper[each]!;
      else if (state === NEVER) room -= value * lower[each]!;
    }
    return room;
  };
  return (decider: Column, tell: (follower: Column) => void): void => {
    const decision = decider + 1;
    const queue = [decider];
    shut[decider] = decision;
    setTaken(decider, true);
    for (const column of queue) {
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        const row = byColumn.rows[at]!;
        if (rowKind[row] === 'folded') continue;
        for (const { sign, room, raising, taken } of sides) {
          // The room was summed in another order: what rounding can make of it is looked at, too.
          const rounding = 1e-6 * (1 + Math.abs(taken[row]!));
          if (room[row]! - taken[row]! > rounding) continue;
          // The column itself may be all that the row could shut.
          const own = sign * values[byColumn.entries[at]!]! > 0 ? 1 : 0;
          if (raising[row] === own || !(roomNow(row, sign, decision) < 1e-9)) continue;
          for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
            const each = indices[entry]!;
            if (sign * values[entry]! <= 0) continue;
            const state = shut[each]!;
            if (state === NEVER || state === decision) continue;
            shut[each] = decision;
            if (isSingle(model, each)) {
              tell(each); // it shuts nothing in turn
              continue;
            }
            queue.push(each);
            setTaken(each, true);
          }
        }
      }
    }
    for (const column of queue) setTaken(column, false);
  };
};

const NEVER = -1;

/**
 * Of sign x row <= most, by row: most - least activity, as if no single follower could lower the activity; and how many columns
 * can raise it.
 */
const leastRooms = (
  model: LinearModel,
  sign: 1 | -1,
  lower: Float64Array,
  upper: Float64Array,
): { readonly room: Float64Array; readonly raising: Int32Array } => {
  const { count, starts, indices, values, ...bounds } = model.rows;
  const rooms = new Float64Array(count);
  const raising = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    let room = sign === 1 ? bounds.upper[row]! : -bounds.lower[row]!;
    const end = room === Infinity ? 0 : starts[row + 1]!;
    for (let entry = starts[row]!; entry < end; entry += 1) {
      const value = sign * values[entry]!;
      const column = indices[entry]!;
      if (value > 0) {
        room -= value * lower[column]!;
        if (upper[column]! > 0) raising[row]! += 1;
      } else if (!isSingle(model, column)) room -= value * upper[column]!;
    }
    rooms[row] = room;
  }
  return { room: rooms, raising };
};
