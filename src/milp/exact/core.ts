import type { LinearModel, Objective } from '../linear-model.js';
import { breaches, evaluate, roundIntegers } from '../point.js';
import { type ProofTree, renamed, type SearchProof } from '../proof.js';
import type { Terms } from '../terms.js';
import type { LpEngine } from './lp.js';
import { type Box, isDecision, isSingle, type Program, prepare } from './program.js';
import { relaxation } from './relaxation.js';
import { type Multipliers, type Row, type RowPool, rowPool } from './rows.js';
import { search } from './search.js';
import { unitsOf } from './units.js';

/*
 * The core of a program: the columns that are no single followers, and the rows that hold none. It says what can open and how many
 * seats the money pays, without asking who goes: officials alike in all of its rows are one column. A few hundred columns,
 * milliseconds; what it cannot reach no plan can.
 */

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
  const core = coreOf(program, box, [...ofHeld, ...counting.map(({ terms }) => terms)]);
  const small = prepare(core.model);
  const rows = rowPool(small);
  // A core that is the whole program is not searched twice.
  const isSearched = small.count <= SMALL_CORE && small.count < program.count;
  const inner: Box = { lower: small.lower.slice(), upper: small.upper.slice() };
  const main = relaxation(small, rows, inner, engine);
  /** Rows of the search beyond the core's own: the id outside of each, and itself. */
  const added: { readonly outside: number; readonly row: Omit<Row, 'scale'> }[] = [];

  const hold = (outside: number): void => {
    const row = core.inside(pool.get(outside));
    if (row === null) return;
    added.push({ outside, row });
    main.hold(rows.add(row));
  };
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

  held.forEach(hold);
  const bounds: CoreBound[] = [];
  let point: Float64Array | null = null;
  for (const [index, objective] of counting.entries()) {
    const { costs, stepsAt } = unitsOf(core.objective(objective), core.model.columns.count);
    main.aim(costs);
    const relaxed = main.solve(-Infinity, 0);
    if (relaxed.status !== 'optimal') break;
    let [value, multipliers] = [Math.floor(relaxed.bound + 1e-6), outsideOf(relaxed.multipliers)];
    let proof = leafOf(multipliers);
    const start: { point: Float64Array; value: number } | null =
      point === null ? null : { point, value: stepsAt(point) };
    if (start !== null && start.value < value) point = null;
    if (point === null && value !== (index === 0 ? reached : null) && isSearched) {
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
          const accepted = accept(raw);
          return accepted === null ? null : { point: accepted, value: stepsAt(accepted) };
        },
        stop,
        gap: 0,
        maxNodes: CORE_NODES,
        patience: CORE_NODES,
        fewDecisions: Infinity,
        moreFollow: true,
        onProgress: () => {},
      });
      inner.lower.set(before.lower);
      inner.upper.set(before.upper);
      main.setBounds(Array.from(before.lower, (_, column) => column).filter(main.minds));
      if (found.ended === 'infeasible') break; // no plan at all: for the search with everybody to prove
      if (found.proof !== null && found.root !== null) {
        value = found.incumbent!.value;
        multipliers = outsideOf(found.root.multipliers);
        proof = core.outside(renamed(found.proof, outsideOf));
        point = found.incumbent!.point;
      }
    }
    bounds.push({ value, multipliers, proof });
    if (index === 0 && value === reached) break;
    hold(holdAt(index, value));
  }
  main.close();
  return { bounds, decided: point === null ? null : core.decided(point) };
}

const leafOf = (multipliers: Multipliers): SearchProof<Multipliers> => ({
  tighten: [],
  tree: { tree: { leaf: { objective: 1, multipliers } } },
});

/** The core as a model of its own, and the ways in and out. `others`: the objectives and rows that will be asked about. */
const coreOf = (program: Program, box: Box, others: readonly Terms[]) => {
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
  others: readonly Terms[],
) => {
  const isKept = new Uint8Array(model.rows.count);
  for (const row of kept) isKept[row] = 1;
  const told = new Map<number, string>();
  others.forEach(({ columns, coefficients }, at) => {
    columns.forEach((column, entry) => {
      told.set(column, `${told.get(column) ?? ''};${at}:${coefficients[entry]}`);
    });
  });
  const likenessOf = (column: number): string => {
    if (whole[column] === 1) return `${column}`;
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

/** Every coefficient is one step, no single follower counts, and nothing of the optimum may be given up. */
const counts = ({ model }: Program, { terms, step, tolerance }: Objective): boolean =>
  tolerance === 0 &&
  terms.columns.length > 0 &&
  terms.coefficients.every((coefficient) => coefficient === step) &&
  !terms.columns.some((column) => isSingle(model, column));
