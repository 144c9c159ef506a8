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
  readonly rowKind: readonly RowKind[];
  /** Rows whose activity is a whole number of whole decisions. */
  readonly branchRows: readonly number[];
  /** False when folding shows that no point exists. */
  readonly possible: boolean;
}

export interface Idle {
  readonly row: number;
  readonly total: Column;
  /** The coefficient of the total in its row. */
  readonly factor: number;
}

/** folded: said by bounds; lazy: left out of the relaxation until a point breaks it. */
export type RowKind = 'core' | 'plain' | 'lazy' | 'folded';

/** Columns that follow singly may be left out of a relaxation at 0. */
export const isSingle = ({ columns }: LinearModel, column: Column): boolean => columns.follower[column] === 1;

/** Whole columns that follow no other. */
export const isDecision = ({ columns }: LinearModel, column: Column): boolean =>
  columns.integer[column] === 1 && columns.follower[column] === 0;

export function prepare(model: LinearModel): Program {
  const { columns, rows } = model;
  const rowKind = Array.from({ length: rows.count }, (_, row) => kindOf(model, row));
  const { lower, upper, possible } = folded(model, rowKind);
  const byColumn = transpose(model);
  const idle = findIdle(model, byColumn, rowKind);
  const idleOfRow = new Int32Array(rows.count).fill(-1);
  idle.forEach(({ row }, index) => {
    idleOfRow[row] = index;
  });
  const unlinked = { model, count: columns.count, lower, upper, byColumn, rowKind, possible };
  return {
    ...unlinked,
    idle,
    idleOfRow,
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
  const starts = new Int32Array(columns.count + 1);
  for (const column of rows.indices) starts[column + 1]! += 1;
  for (let column = 0; column < columns.count; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const ofColumn = new Int32Array(rows.indices.length);
  const entries = new Int32Array(rows.indices.length);
  for (let row = 0; row < rows.count; row += 1) {
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const at = next[rows.indices[entry]!]!++;
      ofColumn[at] = row;
      entries[at] = entry;
    }
  }
  return { starts, rows: ofColumn, entries };
};

/** Sums of single followers alone, whose total is in no row with a decision. */
const findIdle = (model: LinearModel, byColumn: Program['byColumn'], rowKind: readonly RowKind[]): Idle[] => {
  const { rows, columns } = model;
  const decides = (column: Column): boolean => isDecision(model, column);
  const decided = rowKind.map((_, row) =>
    rows.indices.subarray(rows.starts[row], rows.starts[row + 1]).some(decides),
  );
  return rowKind.flatMap((kind, row): Idle[] => {
    if (kind !== 'plain' || rows.lower[row] !== 0 || rows.upper[row] !== 0) return [];
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const entry =
      rows.indices.subarray(from, to).findIndex((column) => columns.follower[column] !== 1) + from;
    const others = rows.indices.subarray(entry + 1, to);
    if (entry < from || others.some((column) => columns.follower[column] !== 1)) return [];
    const total = rows.indices[entry]!;
    const factor = rows.values[entry]!;
    const apart = byColumn.rows
      .subarray(byColumn.starts[total], byColumn.starts[total + 1])
      .every((other) => !decided[other]);
    const positive = rows.values.subarray(from, to).every((value, at) => from + at === entry || value > 0);
    return columns.follower[total] === 2 && factor < 0 && positive && apart ? [{ row, total, factor }] : [];
  });
};

type Unlinked = Omit<Program, 'links' | 'branchRows' | 'idle' | 'idleOfRow'>;

/** Sets each decision to 0 in turn and follows what the rows' activities then force to 0. */
const findLinks = (program: Unlinked): Links => {
  const { model, count, lower, upper } = program;
  const deciders: number[] = [];
  const shutByThem: Int32Array[] = [];
  const shut = new Int32Array(count).fill(-1);
  for (let column = 0; column < count; column += 1) {
    if (!isDecision(model, column) || lower[column] !== 0 || upper[column] !== 1) continue;
    deciders.push(column);
    shutByThem.push(Int32Array.from(shutBy(program, column, shut).filter((each) => isSingle(model, each))));
  }
  return linked(deciders, shutByThem, count);
};

const linked = (deciders: readonly number[], followers: readonly Int32Array[], count: number): Links => {
  const total = followers.reduce((sum, { length }) => sum + length, 0);
  const decider = new Int32Array(total);
  const follower = new Int32Array(total);
  let used = 0;
  followers.forEach((mine, at) => {
    decider.fill(deciders[at]!, used, used + mine.length);
    follower.set(mine, used);
    used += mine.length;
  });
  return { decider, follower, ofFollower: byFollower(follower, count) };
};

/** Counting sort of the links by their followers. */
const byFollower = (follower: Int32Array, count: number): Links['ofFollower'] => {
  const starts = new Int32Array(count + 1);
  for (const column of follower) starts[column + 1]! += 1;
  for (let column = 0; column < count; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const links = new Int32Array(follower.length);
  follower.forEach((column, link) => {
    links[next[column]!] = link;
    next[column]! += 1;
  });
  return { starts, links };
};

/** The columns that are 0 when `decision` is; `shut[j] === decision` marks them. */
const shutBy = (
  { model, lower, upper, byColumn, rowKind }: Unlinked,
  decision: Column,
  shut: Int32Array,
): Column[] => {
  const { rows } = model;
  const queue = [decision];
  const shutColumns: Column[] = [];
  shut[decision] = decision;
  for (const column of queue) {
    for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
      const row = byColumn.rows[at]!;
      if (rowKind[row] === 'folded') continue;
      for (const sign of [1, -1] as const) {
        // sign x row <= most; what the row's least activity leaves is the room of every column in it.
        let room = sign === 1 ? rows.upper[row]! : -rows.lower[row]!;
        if (room === Infinity) continue;
        for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
          const value = sign * rows.values[entry]!;
          const each = rows.indices[entry]!;
          room -= value > 0 ? value * lower[each]! : shut[each] === decision ? 0 : value * upper[each]!;
        }
        if (!(room < 1e-9)) continue;
        for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
          const each = rows.indices[entry]!;
          if (sign * rows.values[entry]! <= 0 || shut[each] === decision) continue;
          if (lower[each] !== 0 || upper[each]! <= 0) continue;
          shut[each] = decision;
          shutColumns.push(each);
          if (!isSingle(model, each)) queue.push(each); // a single follower shuts nothing in turn
        }
      }
    }
  }
  return shutColumns;
};
