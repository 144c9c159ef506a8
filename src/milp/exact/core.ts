import type { LinearModel, Objective } from '../linear-model.js';
import { breaches, evaluate, roundIntegers } from '../point.js';
import { type ProofTree, renamed, type SearchProof } from '../proof.js';
import type { Terms } from '../terms.js';
import type { LpEngine } from './lp.js';
import { type Box, isDecision, isSingle, type Program, prepare } from './program.js';
import { type Relaxed, relaxation } from './relaxation.js';
import { type Multipliers, type Row, type RowPool, rowPool } from './rows.js';
import { type SearchResult, search } from './search.js';

/*
 * The core of a program: the columns that are no single followers, and the rows that hold none. It says what can open and how many
 * seats the money pays, without asking who goes: officials alike in all of its rows are one column. A few hundred columns,
 * milliseconds; what it cannot reach no plan can.
 */

export interface CoreStart {
  readonly point: Float64Array;
  readonly value: number;
}

export interface CoreQuestion {
  /** Over the core's columns, to be maximised. */
  readonly costs: Float64Array;
  readonly valueAt: (point: Float64Array) => number;
  readonly start: CoreStart | null;
  readonly maxNodes: number;
  /** Relative gap at which the search may end; 0 proves. */
  readonly gap: number;
  readonly stop: () => 'time' | 'interrupted' | null;
}

/** A core that stays loaded. Its multipliers and proofs are those of the program; points and costs are over its own columns. */
export interface Core {
  readonly count: number;
  /** The column of the program that each is; of merged ones the first. */
  readonly columns: readonly number[];
  /** Holds a row of the pool from now on; one with single followers is none of the core's. */
  readonly hold: (outside: number) => void;
  /** Takes over the bounds of a box inside the one it was opened with. Not where columns are merged. */
  readonly confine: (box: Box) => void;
  readonly objective: (objective: Objective) => Objective;
  /** What is over the program's columns over the core's. Not where columns are merged. */
  readonly within: (all: Float64Array) => Float64Array;
  /** Costs over the core's columns that are not 0, by column of the program. */
  readonly outsideTerms: (costs: Float64Array) => ReadonlyMap<number, number>;
  /** The linear relaxation of an objective. */
  readonly relaxed: (costs: Float64Array) => Relaxed;
  readonly search: (question: CoreQuestion) => SearchResult;
  readonly outsideOf: (multipliers: Multipliers) => Multipliers;
  readonly outside: (proof: SearchProof<Multipliers>) => SearchProof<Multipliers>;
  /** The decisions of a point, 0 for everything else. */
  readonly decided: (point: Float64Array) => Float64Array;
  readonly close: () => void;
}

/**
 * `others`: the objectives and rows that will be asked about; null: anything may be, so no columns are merged. The core has the
 * bounds that the box has now.
 */
export function openCore(
  program: Program,
  pool: RowPool,
  box: Box,
  engine: LpEngine,
  others: readonly Terms[] | null,
): Core {
  const core = coreOf(program, box, others);
  const small = prepare(core.model);
  const rows = rowPool(small);
  const inner: Box = { lower: small.lower.slice(), upper: small.upper.slice() };
  const main = relaxation(small, rows, inner, engine);
  /** Rows beyond the core's own: the id outside of each, and itself. */
  const added: { readonly outside: number; readonly row: Omit<Row, 'scale'> }[] = [];

  const outsideOf = ({ rows: ids, values }: Multipliers): Multipliers => ({
    rows: ids.map((id) => (id < core.rows.length ? core.rows[id]! : added[id - core.rows.length]!.outside)),
    values,
  });
  const accept = (raw: Float64Array): Float64Array | null => {
    const point = roundIntegers(core.model, raw);
    if (point === null || breaches(core.model, point).length > 0) return null;
    const keeps = ({ row }: (typeof added)[number]): boolean => {
      const sum = evaluate({ columns: row.indices, coefficients: row.values }, point);
      return sum >= row.lower - 1e-6 && sum <= row.upper + 1e-6;
    };
    return added.every(keeps) ? point : null;
  };
  const setBounds = ({ lower, upper }: Box): void => {
    inner.lower.set(lower);
    inner.upper.set(upper);
    main.setBounds(Array.from(lower.keys()).filter(main.minds));
  };
  return {
    count: small.count,
    columns: core.chosen,
    hold(outside) {
      const row = core.inside(pool.get(outside));
      if (row === null) return;
      added.push({ outside, row });
      main.hold(rows.add(row));
    },
    confine({ lower, upper }) {
      setBounds({
        lower: Float64Array.from(core.chosen, (column) => lower[column]!),
        upper: Float64Array.from(core.chosen, (column) => upper[column]!),
      });
    },
    objective: core.objective,
    within: (all) => Float64Array.from(core.chosen, (column) => all[column]!),
    outsideTerms: (costs) =>
      new Map(core.chosen.flatMap((column, at) => (costs[at] === 0 ? [] : [[column, costs[at]!] as const]))),
    relaxed(costs) {
      main.aim(costs);
      return main.solve(-Infinity, 0);
    },
    search({ costs, valueAt, start, maxNodes, gap, stop }) {
      main.aim(costs);
      const before = { lower: inner.lower.slice(), upper: inner.upper.slice() };
      const found = search({
        program: small,
        pool: rows,
        relaxation: main,
        box: inner,
        costs,
        start,
        begin: null,
        hint: null,
        records: new Map(),
        accept: (raw) => {
          const point = accept(raw);
          return point === null ? null : { point, value: valueAt(point) };
        },
        cuts: null,
        stop,
        gap,
        maxNodes,
        patience: maxNodes,
        fewDecisions: Infinity,
        moreFollow: true,
        onProgress: () => {},
      });
      setBounds(before);
      return found;
    },
    outsideOf,
    outside: (proof) => core.outside(renamed(proof, outsideOf)),
    decided: core.decided,
    close: () => main.close(),
  };
}

/** The core as a model of its own, and the ways in and out. `others`: the objectives and rows that will be asked about. */
const coreOf = (program: Program, box: Box, others: readonly Terms[] | null) => {
  const { columns, rows } = program.model;
  const kept = program.rowKind.flatMap((kind, row) => (kind === 'core' ? [row] : []));
  const decides = (column: number): boolean => isDecision(program.model, column);
  // Totals beside a decision (the seats of a course) are whole; those of people cover a province or do not.
  const whole = new Uint8Array(program.count);
  for (let column = 0; column < program.count; column += 1) if (decides(column)) whole[column] = 1;
  for (const row of kept) {
    const mine = rows.indices.subarray(rows.starts[row], rows.starts[row + 1]);
    if (!mine.some(decides)) continue;
    for (const column of mine) if (columns.integer[column] === 1) whole[column] = 1;
  }
  const { place, chosen, lower, upper } = merged(program, box, whole, kept, others);
  /** Terms over the core's columns; of columns that are one, the first stands for all. */
  const within = (columnsOf: Int32Array, coefficients: Float64Array) => {
    const first = Int32Array.from(columnsOf.keys()).filter(
      (at) => chosen[place[columnsOf[at]!]!] === columnsOf[at],
    );
    return {
      columns: first.map((at) => place[columnsOf[at]!]!),
      coefficients: Float64Array.from(first, (at) => coefficients[at]!),
    };
  };
  const entries = kept.map((row) => {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    return within(rows.indices.subarray(from, to), rows.values.subarray(from, to));
  });
  const starts = new Int32Array(kept.length + 1);
  entries.forEach(({ columns: { length } }, at) => {
    starts[at + 1] = starts[at]! + length;
  });
  const indices = new Int32Array(starts[kept.length]!);
  const values = new Float64Array(indices.length);
  entries.forEach((each, at) => {
    indices.set(each.columns, starts[at]);
    values.set(each.coefficients, starts[at]);
  });
  const model: LinearModel = {
    columns: {
      count: chosen.length,
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      integer: Uint8Array.from(chosen, (column) => whole[column]!),
      follower: Uint8Array.from(chosen, (column) => columns.follower[column]!),
      names: [],
    },
    rows: {
      count: kept.length,
      lower: Float64Array.from(kept, (row) => rows.lower[row]!),
      upper: Float64Array.from(kept, (row) => rows.upper[row]!),
      starts,
      indices,
      values,
      names: [],
    },
  };
  const moved = (tree: ProofTree<Multipliers>): ProofTree<Multipliers> => {
    if ('leaf' in tree) return tree;
    const { kind, index, below } = tree.branch;
    const branch = { kind, index: kind === 'column' ? chosen[index]! : kept[index]!, below };
    return { branch, down: { tree: moved(tree.down.tree) }, up: { tree: moved(tree.up.tree) } };
  };
  return {
    model,
    rows: kept,
    chosen,
    /** A row over the core's columns; null when others are in it. */
    inside: ({ indices: columnsOf, values: valuesOf, ...bounds }: Row): Omit<Row, 'scale'> | null => {
      if (columnsOf.some((column) => place[column]! < 0)) return null;
      const { columns: indicesOf, coefficients } = within(columnsOf, valuesOf);
      return { lower: bounds.lower, upper: bounds.upper, indices: indicesOf, values: coefficients };
    },
    objective: (objective: Objective): Objective => ({
      ...objective,
      terms: within(objective.terms.columns, objective.terms.coefficients),
    }),
    outside: ({ tighten, tree }: SearchProof<Multipliers>): SearchProof<Multipliers> => ({
      tighten,
      tree: { tree: moved(tree.tree) },
    }),
    decided: (point: Float64Array): Float64Array => {
      const all = new Float64Array(program.count);
      chosen.forEach((column, at) => {
        if (decides(column)) all[column] = point[at]!;
      });
      return all;
    },
  };
};

/**
 * The columns of the core and the place of each in it. Columns with the same coefficients in every row are one, their sum, unless
 * they must be whole: what the one has can be split among them again.
 */
const merged = (
  { model, count, byColumn }: Program,
  box: Box,
  whole: Uint8Array,
  kept: readonly number[],
  others: readonly Terms[] | null,
) => {
  const isKept = new Uint8Array(model.rows.count);
  for (const row of kept) isKept[row] = 1;
  const told = new Map<number, string>();
  others?.forEach(({ columns, coefficients }, at) => {
    columns.forEach((column, entry) => {
      told.set(column, `${told.get(column) ?? ''};${at}:${coefficients[entry]}`);
    });
  });
  const likenessOf = (column: number): string => {
    if (others === null || whole[column] === 1) return `${column}`;
    let likeness = `${model.columns.follower[column]}${told.get(column) ?? ''}|`;
    for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1) {
      const row = byColumn.rows[at]!;
      if (isKept[row] === 1) likeness += `${row}:${model.rows.values[byColumn.entries[at]!]};`;
    }
    return likeness;
  };
  const place = new Int32Array(count).fill(-1);
  const [chosen, lower, upper]: [number[], number[], number[]] = [[], [], []];
  const known = new Map<string, number>();
  for (let column = 0; column < count; column += 1) {
    if (isSingle(model, column)) continue;
    const likeness = likenessOf(column);
    const at = known.get(likeness) ?? chosen.push(column) - 1;
    known.set(likeness, at);
    place[column] = at;
    lower[at] = (lower[at] ?? 0) + box.lower[column]!;
    upper[at] = (upper[at] ?? 0) + box.upper[column]!;
  }
  return { place, chosen, lower, upper };
};
