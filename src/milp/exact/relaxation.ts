import { Best } from './best.js';
import { BASIC, type Lp, type LpBasis, type LpEngine, type LpSlices } from './lp.js';
import { idleSumOf, mostPaying, priceOf } from './pricing.js';
import { type Box, type Idle, isSingle, type Program } from './program.js';
import { fromColumns, type Multipliers, type RowPool, reduce } from './rows.js';

/*
 * The linear relaxation of a program, kept small: only some single followers are columns of it (the rest stay at 0 until
 * their reduced cost says that they pay), lazy rows and links join when a point breaks them. What it leaves out comes back
 * in the bound: that is summed here over all columns from the row multipliers, whatever the simplex code says.
 */

export type Relaxed =
  | {
      readonly status: 'optimal';
      readonly point: Float64Array;
      /** No point of the box has more. */
      readonly bound: number;
      readonly multipliers: Multipliers;
      readonly reduced: Float64Array;
    }
  /** The multipliers prove it: with no costs at all their bound is below 0. */
  | { readonly status: 'infeasible'; readonly multipliers: Multipliers }
  /** Stopped by the clock; the bound holds all the same. */
  | { readonly status: 'time'; readonly bound: number }
  | { readonly status: 'failed' };

export interface Sketch {
  readonly point: Float64Array;
  readonly value: number;
}

export interface Relaxation {
  /** Costs to maximise. */
  readonly aim: (costs: Float64Array) => void;
  readonly hold: (row: number) => void;
  /** Takes over the box's bounds of these columns. */
  readonly setBounds: (columns: readonly number[]) => void;
  /** Whether `setBounds` has to be told of a column whose bounds changed. */
  readonly minds: (column: number) => boolean;
  readonly setRowBounds: (row: number, lower: number, upper: number) => void;
  /**
   * Solves over the box. Stops early once the bound is below `enough`. `rounds`: how often broken lazy rows and links may join; a
   * point without fractions is always checked against all of them. `worth`: what a round must take off the bound, as a part of
   * it, for another one to follow.
   */
  readonly solve: (enough: number, rounds: number, worth?: number) => Relaxed;
  /**
   * The optimum over the columns and rows at hand: a direction to look in, no bound. null: there is none. `rounds`: how often
   * broken lazy rows and links may join.
   */
  readonly sketch: (rounds?: number) => Sketch | null;
  /** What multipliers say over the box and the rows as they stand, with the costs or without. */
  readonly bound: (multipliers: Multipliers, withCosts: boolean) => { readonly bound: number };
  /** Adds the best of the columns that are left out and not shut, though they do not pay, down to a reduced cost of `least`. */
  readonly widen: (reduced: Float64Array, least: number) => void;
  /** A good point whose whole columns are whole, of the columns and rows at hand; null: none found. */
  readonly wholePoint: () => Float64Array | null;
  /** A quick look at the optimum over the columns and rows at hand: an estimate, no bound. null: infeasible. */
  readonly glance: () => number | null;
  /**
   * Drops the columns that are 0 whatever happens in the box, and the lazy rows and links that were about them or did not bind.
   * With a plan: also the followers that neither it nor the last optimum needs.
   */
  readonly compact: (plan?: Float64Array) => void;
  readonly columns: () => number;
  /** How many of them `compact` would drop. */
  readonly idleColumns: () => number;
  readonly close: () => void;
}

/** Broken by less than this, a row waits. */
const BROKEN = 1e-6;
/** Reduced costs and multipliers below this are noise. */
const NOISE = 1e-9;
/** Simplex iterations of a glance. */
const GLANCE = 1000;
/** Columns of one sum that join in one round. */
const OF_A_SUM = 4;
/** Columns and rows that join in one round. */
const COLUMNS_A_ROUND = 2000;
const ROWS_A_ROUND = 600;

export function relaxation(program: Program, pool: RowPool, box: Box, engine: LpEngine): Relaxation {
  const { count, model, links, rowKind, idle, idleOfRow, gates, gateOf, byColumn } = program;
  const NO_COSTS = new Float64Array(count);
  const sumOfTotal = new Map(idle.map(({ row, total }) => [total, row]));
  let costs: Float64Array = new Float64Array(count);
  let scale = 1;
  let lp: Lp | null = null;
  /** LP column of each column, -1 where it is left out; and back. */
  const place = new Int32Array(count).fill(-1);
  let members: number[] = [];
  /** LP rows by id, and back. */
  const placeOfRow = new Map<number, number>();
  let memberRows: number[] = [];
  /** The columns that are there from the start. */
  const wanted = new Set<number>();
  const rowBounds = new Map<number, readonly [number, number]>();

  for (let column = 0; column < count; column += 1) {
    const waits = isSingle(model, column) || sumOfTotal.has(column);
    if (!waits || program.lower[column] !== 0) wanted.add(column);
  }
  const held: number[] = [];

  const boundsOfRow = (id: number): readonly [number, number] => {
    const own = rowBounds.get(id);
    if (own !== undefined) return own;
    const { lower, upper } = pool.get(id);
    return [lower, upper];
  };

  const load = (columns: readonly number[], rows: readonly number[], basis: LpBasis | null): void => {
    lp?.close();
    place.fill(-1);
    members = [...columns];
    members.forEach((column, at) => {
      place[column] = at;
    });
    placeOfRow.clear();
    memberRows = [...rows];
    memberRows.forEach((id, at) => {
      placeOfRow.set(id, at);
    });
    const slices = rowSlices(memberRows);
    lp = engine.load(
      {
        costs: Float64Array.from(members, (column) => -costs[column]! * scale),
        lower: Float64Array.from(members, (column) => box.lower[column]!),
        upper: Float64Array.from(members, (column) => box.upper[column]!),
        rowLower: slices.lower,
        rowUpper: slices.upper,
        starts: slices.starts,
        indices: slices.indices,
        values: slices.values,
      },
      basis,
    );
  };

  const rowSlices = (ids: readonly number[]): LpSlices => {
    const own = entriesAtHand(ids);
    const starts = new Int32Array(ids.length + 1);
    const indices: number[] = [];
    const values: number[] = [];
    ids.forEach((id, at) => {
      const row = pool.get(id);
      const known = own?.get(id);
      if (known !== undefined) {
        for (const [to, value] of known) {
          indices.push(to);
          values.push(value * row.scale);
        }
      } else if (own === null || id >= model.rows.count) {
        for (let entry = 0; entry < row.indices.length; entry += 1) {
          const to = place[row.indices[entry]!]!;
          if (to < 0) continue;
          indices.push(to);
          values.push(row.values[entry]! * row.scale);
        }
      }
      starts[at + 1] = indices.length;
    });
    return {
      lower: Float64Array.from(ids, (id) => boundsOfRow(id)[0] * pool.get(id).scale),
      upper: Float64Array.from(ids, (id) => boundsOfRow(id)[1] * pool.get(id).scale),
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    };
  };

  /** The entries of the model's rows `ids` in the columns at hand, gathered by column; null where the rows have fewer to look at. */
  const entriesAtHand = (ids: readonly number[]): ReadonlyMap<number, [number, number][]> | null => {
    const inRows = ids.reduce((sum, id) => sum + pool.get(id).indices.length, 0);
    const inColumns = members.reduce(
      (sum, column) => sum + byColumn.starts[column + 1]! - byColumn.starts[column]!,
      0,
    );
    if (inRows <= inColumns) return null;
    const found = new Map<number, [number, number][]>(
      ids.filter((id) => id < model.rows.count).map((id) => [id, []]),
    );
    members.forEach((column, to) => {
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        found.get(byColumn.rows[at]!)?.push([to, model.rows.values[byColumn.entries[at]!]!]);
      }
    });
    return found;
  };

  const addRows = (ids: readonly number[]): void => {
    if (ids.length === 0) return;
    for (const id of ids) placeOfRow.set(id, memberRows.push(id) - 1);
    lp!.addRows(rowSlices(ids));
  };

  const addColumns = (columns: readonly number[]): void => {
    if (columns.length === 0) return;
    // Entries by column: the model's rows from its transpose, the others (few) by looking through them.
    const extra = new Map<number, [number, number][]>(columns.map((column) => [column, []]));
    for (let at = 0; at < memberRows.length; at += 1) {
      const id = memberRows[at]!;
      if (id < model.rows.count) continue;
      const row = pool.get(id);
      for (let entry = 0; entry < row.indices.length; entry += 1) {
        extra.get(row.indices[entry]!)?.push([at, row.values[entry]! * row.scale]);
      }
    }
    const starts = new Int32Array(columns.length + 1);
    const indices: number[] = [];
    const values: number[] = [];
    columns.forEach((column, index) => {
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        const id = byColumn.rows[at]!;
        const to = placeOfRow.get(id);
        if (to === undefined) continue;
        indices.push(to);
        values.push(model.rows.values[byColumn.entries[at]!]! * pool.get(id).scale);
      }
      for (const [to, value] of extra.get(column)!) {
        indices.push(to);
        values.push(value);
      }
      starts[index + 1] = indices.length;
      place[column] = members.push(column) - 1;
    });
    lp!.addColumns(
      Float64Array.from(columns, (column) => -costs[column]! * scale),
      {
        lower: Float64Array.from(columns, (column) => box.lower[column]!),
        upper: Float64Array.from(columns, (column) => box.upper[column]!),
        starts,
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    );
  };

  /** The sums left out that these columns are part of. */
  const sumsOf = (columns: Iterable<number>): Idle[] => {
    const found = new Set<number>();
    for (const column of columns) {
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        const row = byColumn.rows[at]!;
        if (idleOfRow[row]! >= 0 && !placeOfRow.has(row)) found.add(idleOfRow[row]!);
      }
    }
    return [...found].sort((a, b) => a - b).map((index) => idle[index]!);
  };

  const start = (): void => {
    for (const column of mostPaying(program, costs, box)) wanted.add(column);
    for (let column = 0; column < count; column += 1) if (box.lower[column]! > 0) wanted.add(column);
    const sums = sumsOf(wanted);
    for (const { total } of sums) wanted.add(total);
    const rows = rowKind.flatMap((kind, row) =>
      kind === 'core' || (kind === 'plain' && idleOfRow[row]! < 0) ? [row] : [],
    );
    load(
      [...wanted].sort((a, b) => a - b),
      [...rows, ...sums.map(({ row }) => row), ...held],
      null,
    );
  };

  /** Adds columns with the sums that they are part of. */
  const join = (columns: readonly number[]): void => {
    const sums = sumsOf(columns);
    addColumns(
      sums.map(({ total }) => total).filter((total) => place[total]! < 0 && !columns.includes(total)),
    );
    addRows(sums.map(({ row }) => row));
    addColumns(columns);
  };

  const multipliersOf = (duals: Float64Array, unit: number): Multipliers => {
    const rows: number[] = [];
    const values: number[] = [];
    for (let at = 0; at < duals.length; at += 1) {
      const id = memberRows[at]!;
      const y = -(duals[at]! * pool.get(id).scale) / unit;
      if (Math.abs(y) * unit < NOISE || !Number.isFinite(boundsOfRow(id)[y > 0 ? 1 : 0])) continue;
      rows.push(id);
      values.push(y);
    }
    return { rows: Int32Array.from(rows), values: Float64Array.from(values) };
  };

  /** What paid nearly best when all columns of a large program were looked at: for some rounds it is enough to look at these. */
  let shortlist: readonly number[] = [];

  /** The columns of the shortlist that would raise the bound; those leave it. */
  const sifted = (multipliers: Multipliers): number[] => {
    const d = priceOf(program, pool, multipliers, costs, (row) => placeOfRow.has(row));
    const price = new Map<number, number>();
    for (const column of shortlist) {
      const gate = gates[gateOf[column] ?? -1];
      if (place[column]! >= 0 || (gate !== undefined && box.upper[gate.decider]! <= 0)) continue;
      const value = d(column);
      if (value * scale > 1e-7) price.set(column, value);
    }
    const best = [...price.keys()].sort((a, b) => price.get(b)! - price.get(a)! || a - b);
    const chosen = fewOfASum(best).slice(0, COLUMNS_A_ROUND);
    const gone = new Set(chosen);
    shortlist = best.filter((column) => !gone.has(column));
    return chosen;
  };

  /** The left-out columns that would raise the bound, the best first, only so many of one sum: its others can do no more. */
  const paying = (reduced: Float64Array, unit: number): number[] => {
    const pays = (column: number): boolean => {
      if (!(reduced[column]! * unit > 1e-7) || place[column]! >= 0 || !(box.upper[column]! > 0)) return false;
      const sum = sumOfTotal.get(column);
      return sum === undefined || placeOfRow.has(sum); // else it comes with its followers
    };
    // Of the best few there may be too many of one sum: then more are looked at.
    for (let few = (program.isLarge ? 16 : 4) * COLUMNS_A_ROUND; ; few *= 4) {
      const best = new Best(reduced, few);
      for (let column = 0; column < count; column += 1) if (pays(column)) best.offer(column);
      const found = best.sorted();
      if (program.isLarge) shortlist = found;
      const chosen = fewOfASum(found).slice(0, COLUMNS_A_ROUND);
      if (chosen.length === COLUMNS_A_ROUND || found.length < few) return chosen;
    }
  };

  const fewOfASum = (columns: readonly number[]): number[] => {
    const taken = new Map<number, number>();
    return columns.filter((column) => {
      const sum = idleSumOf(program, column);
      const before = taken.get(sum) ?? 0;
      taken.set(sum, before + 1);
      return sum < 0 || before < OF_A_SUM;
    });
  };

  const fullPoint = (values: Float64Array): Float64Array => {
    // What is left out has 0 among its bounds.
    const point = new Float64Array(count);
    for (let at = 0; at < members.length; at += 1) point[members[at]!] = values[at]!;
    return point;
  };

  /** The links of the columns at hand that follow, ascending. */
  const linksAtHand = (): Int32Array => {
    const { starts, links: ofFollower } = links.ofFollower;
    const found: number[] = [];
    for (const column of members) {
      for (let at = starts[column]!; at < starts[column + 1]!; at += 1) found.push(ofFollower[at]!);
    }
    return Int32Array.from(found).sort();
  };

  /** The lazy rows that are not at hand and that something in the point is in, ascending. */
  const lazyRowsTouched = (point: Float64Array): Int32Array => {
    const found = new Set<number>();
    for (const column of members) {
      if (point[column] === 0) continue;
      for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
        const row = byColumn.rows[at]!;
        if (rowKind[row] === 'lazy' && !placeOfRow.has(row)) found.add(row);
      }
    }
    return Int32Array.from(found).sort();
  };

  const broken = (point: Float64Array): number[] => {
    const found: { id: number; by: number }[] = [];
    for (const k of linksAtHand()) {
      const follower = links.follower[k]!;
      const by = point[follower]! - program.upper[follower]! * point[links.decider[k]!]!;
      if (by > BROKEN && !placeOfRow.has(pool.link(k))) found.push({ id: pool.link(k), by });
    }
    for (const row of lazyRowsTouched(point)) {
      let sum = -model.rows.upper[row]!;
      for (let entry = model.rows.starts[row]!; entry < model.rows.starts[row + 1]!; entry += 1) {
        sum += model.rows.values[entry]! * point[model.rows.indices[entry]!]!;
      }
      if (sum > BROKEN) found.push({ id: row, by: sum });
    }
    found.sort((a, b) => b.by - a.by || a.id - b.id);
    return found.slice(0, ROWS_A_ROUND).map(({ id }) => id);
  };

  const isWhole = (point: Float64Array): boolean => {
    const { integer } = model.columns;
    for (const column of members) {
      if (integer[column] === 1 && Math.abs(point[column]! - Math.round(point[column]!)) > 1e-6) return false;
    }
    return true;
  };

  const solve = (enough: number, rounds: number, worth = 0): Relaxed => {
    if (lp === null) start();
    let least = Infinity;
    let before = Infinity;
    for (let round = 0; ; ) {
      const status = lp!.solve();
      if (status === 'failed') return { status };
      if (status === 'time') return { status, bound: least };
      if (status === 'infeasible') {
        const verdict = infeasible();
        if (verdict !== 'again') return verdict;
        continue;
      }
      const found = multipliersOf(lp!.duals(), scale);
      const soon = shortlist.length > 0 ? sifted(found) : [];
      join(soon);
      if (soon.length > 0) continue;
      const { bound, reduced, multipliers } = bounded(found, costs);
      least = Math.min(least, bound);
      const values = lp!.values();
      const columns = bound < enough ? [] : paying(reduced, scale);
      join(columns);
      if (columns.length > 0) continue;
      const point = fullPoint(values);
      const done = { status: 'optimal', point, bound, multipliers, reduced } as const;
      const enoughRounds = round >= rounds || before - bound < worth * Math.abs(bound);
      if (bound < enough || (enoughRounds && !isWhole(point))) return done;
      before = bound;
      const rows = broken(point);
      if (rows.length === 0) return done;
      addRows(rows);
      round += 1;
    }
  };

  /**
   * The bound over all columns. Sums that are left out get the multiplier at which their total neither pays nor costs, those that
   * are shut one at which none of their followers pays.
   */
  const bounded = (multipliers: Multipliers, aim: Float64Array) => {
    const { fromRows, reduced } = reduce(pool, multipliers, aim, boundsOfRow);
    const more = new Map<number, number>();
    /** Adds y times a row with 0 on its right side to the multipliers. */
    const add = (row: number, y: number): void => {
      const { indices, values: coefficients } = pool.get(row);
      for (let entry = 0; entry < indices.length; entry += 1) {
        reduced[indices[entry]!]! -= y * coefficients[entry]!;
      }
      more.set(row, y);
    };
    for (const { row, total, factor } of idle) {
      if (placeOfRow.has(row) || reduced[total] === 0) continue;
      add(row, reduced[total]! / factor);
      reduced[total] = 0;
    }
    const most = mostOfShut(reduced);
    if (most.some((value) => value > 0)) {
      for (let column = 0; column < count; column += 1) {
        const gate = gateOf[column]!;
        if (gate >= 0 && most[gate]! > 0) reduced[column]! -= most[gate]! * gates[gate]!.each;
      }
      gates.forEach(({ row, total, factor, shutRow, share }, gate) => {
        if (!(most[gate]! > 0)) return;
        more.set(row, most[gate]!);
        reduced[total]! -= most[gate]! * factor;
        if (reduced[total]! > 0) add(shutRow, reduced[total]! / share);
      });
    }
    return {
      bound: fromRows + fromColumns(reduced, box.lower, box.upper),
      reduced,
      multipliers: sumOf(multipliers, more),
    };
  };

  /** For each sum that is shut the most that a follower pays, by its coefficient; 0 for the others. */
  const mostOfShut = (reduced: Float64Array): Float64Array => {
    const most = new Float64Array(gates.length);
    // A total that must not be 0 contradicts the decision: its followers are needed to prove it.
    const isShut = gates.map(({ decider, total }) => box.upper[decider]! <= 0 && !(box.lower[total]! > 0));
    if (!isShut.includes(true)) return most;
    for (let column = 0; column < count; column += 1) {
      const gate = gateOf[column]!;
      if (gate < 0 || !isShut[gate]) continue;
      const pays = reduced[column]! / gates[gate]!.each;
      if (pays > most[gate]!) most[gate] = pays;
    }
    return most;
  };

  /** A simplex code has no ray for a row that none of its columns is in; such a row, not met by 0, is its own. */
  const unmet = (): Float64Array | null => {
    const at = memberRows.findIndex((id) => {
      const [lower, upper] = boundsOfRow(id);
      return (lower > 0 || upper < 0) && pool.get(id).indices.every((column) => place[column]! < 0);
    });
    return at < 0 ? null : Float64Array.from(memberRows, (_, index) => (index === at ? 1 : 0));
  };

  const infeasible = (): Relaxed | 'again' => {
    const ray = lp!.ray() ?? unmet();
    if (ray === null) return { status: 'failed' };
    const largest = ray.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (!(largest > 0)) return { status: 'failed' };
    const unit = 1 / largest;
    for (const sign of [1, -1]) {
      const raw = multipliersOf(
        ray.map((value) => sign * value * unit),
        1,
      );
      const { bound, reduced, multipliers } = bounded(raw, NO_COSTS);
      if (bound < -1e-6) return { status: 'infeasible', multipliers };
      const columns = paying(reduced, 1);
      const outside = reduced.reduce(
        (sum, d, column) => (place[column]! < 0 && d > 0 ? sum + d * box.upper[column]! : sum),
        0,
      );
      if (columns.length > 0 && bound - outside < 0) {
        join(columns);
        return 'again';
      }
    }
    return { status: 'failed' };
  };

  /** Whether a column is 0 whatever happens in the box. */
  const isIdle = (column: number): boolean => {
    if (box.lower[column] !== 0) return false; // behind a gate it contradicts the decision, and is needed to prove that
    const gate = gates[gateOf[column] ?? -1];
    return box.upper[column] === 0 || (gate !== undefined && box.upper[gate.decider]! <= 0);
  };

  return {
    aim(next) {
      costs = next;
      shortlist = [];
      const largest = next.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      scale = largest > 1000 ? 2 ** -Math.floor(Math.log2(largest / 1000)) : 1;
      if (lp === null) return;
      lp.setCosts(Float64Array.from(members, (column) => -costs[column]! * scale));
    },
    hold(row) {
      held.push(row);
      if (lp !== null) addRows([row]);
    },
    setBounds(columns) {
      if (lp === null) return;
      const missing = columns.filter((column) => place[column]! < 0 && box.lower[column]! > 0);
      join(missing);
      const at = columns
        .map((column) => [place[column]!, column] as const)
        .filter(([to]) => to >= 0)
        .sort(([a], [b]) => a - b);
      lp.setBounds(
        Int32Array.from(at, ([to]) => to),
        Float64Array.from(at, ([, column]) => box.lower[column]!),
        Float64Array.from(at, ([, column]) => box.upper[column]!),
      );
    },
    minds: (column) => lp !== null && (place[column]! >= 0 || box.lower[column]! > 0),
    setRowBounds(id, lower, upper) {
      const own = pool.get(id);
      if (lower === own.lower && upper === own.upper) rowBounds.delete(id);
      else rowBounds.set(id, [lower, upper]);
      const at = placeOfRow.get(id);
      if (at !== undefined) lp!.setRowBounds(at, lower * own.scale, upper * own.scale);
    },
    solve,
    sketch(rounds = 0) {
      if (lp === null) start();
      for (let round = 0; ; round += 1) {
        if (lp!.solve() !== 'optimal') return null;
        const values = lp!.values();
        const point = fullPoint(values);
        const rows = round < rounds ? broken(point) : [];
        if (rows.length === 0) {
          return { point, value: members.reduce((sum, column, at) => sum + costs[column]! * values[at]!, 0) };
        }
        addRows(rows);
      }
    },
    bound: (multipliers, withCosts) => bounded(multipliers, withCosts ? costs : NO_COSTS),
    widen(reduced, least) {
      const { starts, links: ofFollower } = links.ofFollower;
      const isShut = (column: number): boolean => {
        for (let at = starts[column]!; at < starts[column + 1]!; at += 1) {
          if (box.upper[links.decider[ofFollower[at]!]!]! <= 0) return true;
        }
        return false;
      };
      const best = new Best(reduced, COLUMNS_A_ROUND);
      for (let column = 0; column < count; column += 1) {
        if (reduced[column]! < least || place[column]! >= 0 || !(box.upper[column]! > 0)) continue;
        if (isSingle(model, column) && !isShut(column)) best.offer(column);
      }
      join(best.sorted());
    },
    wholePoint() {
      const whole = Uint8Array.from(members, (column) => model.columns.integer[column]!);
      const values = lp!.wholePoint(whole);
      return values === null ? null : fullPoint(values);
    },
    glance() {
      const value = lp!.estimate(GLANCE);
      return value === null ? null : -value / scale;
    },
    compact(plan) {
      if (lp === null) return;
      const basis = lp.basis();
      const without = (column: number): boolean =>
        plan !== undefined &&
        isSingle(model, column) &&
        plan[column] === 0 &&
        basis?.columns[place[column]!] !== BASIC;
      const free = (column: number): boolean => !isIdle(column) && !without(column);
      // A sum stays as long as one of its followers does.
      const stays = new Set(
        memberRows.filter(
          (id) =>
            id < model.rows.count &&
            idleOfRow[id]! >= 0 &&
            pool
              .get(id)
              .indices.some((column) => isSingle(model, column) && place[column]! >= 0 && free(column)),
        ),
      );
      const gone = new Set(
        memberRows.flatMap((id) =>
          id < model.rows.count && idleOfRow[id]! >= 0 && !stays.has(id) ? [idle[idleOfRow[id]!]!.total] : [],
        ),
      );
      const ofSums = new Set([...stays].map((row) => idle[idleOfRow[row]!]!.total));
      const keepColumn = members.map((column) => ofSums.has(column) || (free(column) && !gone.has(column)));
      const alive = new Set(members.filter((_, at) => keepColumn[at]));
      if (alive.size === 0) return;
      const keepRow = memberRows.map((id) => {
        if (id < model.rows.count && idleOfRow[id]! >= 0) return stays.has(id);
        const joined = id < model.rows.count ? rowKind[id] === 'lazy' : pool.linkOf(id) !== null;
        if (!joined) return true;
        if (basis?.rows[placeOfRow.get(id)!] === BASIC) return false;
        const { indices } = pool.get(id);
        // Of a lazy row most followers are not there in any case.
        return id < model.rows.count
          ? indices.some((column) => isSingle(model, column) && alive.has(column)) &&
              indices.every((column) => isSingle(model, column) || alive.has(column))
          : indices.every((column) => alive.has(column));
      });
      let kept: LpBasis | null = null;
      if (basis !== null) {
        const columns = basis.columns.filter((_, at) => keepColumn[at]);
        const rows = basis.rows.filter((_, at) => keepRow[at]);
        const basics = [...columns, ...rows].filter((status) => status === BASIC).length;
        if (basics === rows.length) kept = { columns, rows };
      }
      const rows = memberRows.filter((_, at) => keepRow[at]);
      load(
        members.filter((_, at) => keepColumn[at]),
        rows,
        kept,
      );
    },
    columns: () => members.length,
    idleColumns: () => members.filter(isIdle).length,
    close: () => lp?.close(),
  };
}

/** The multipliers with more for some rows. */
const sumOf = ({ rows, values }: Multipliers, more: ReadonlyMap<number, number>): Multipliers => {
  const known = new Set(rows);
  const added = [...more].filter(([row]) => !known.has(row));
  return {
    rows: Int32Array.from([...rows, ...added.map(([row]) => row)]),
    values: Float64Array.from([
      ...Array.from(values, (value, at) => value + (more.get(rows[at]!) ?? 0)),
      ...added.map(([, value]) => value),
    ]),
  };
};
