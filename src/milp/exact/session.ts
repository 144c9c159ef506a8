import { type Edits, edited, type LinearModel, type Objective } from '../linear-model.js';
import { differences, isWithin } from '../other-bounds.js';
import { atBounds, breaches, evaluate, roundIntegers } from '../point.js';
import {
  type Cut,
  type Evidence,
  type NamedMultipliers,
  type ObjectiveProof,
  type RowName,
  renamed,
} from '../proof.js';
import type { HeldRow } from '../solver.js';
import type { Records } from './branching.js';
import { type CoreBound, coreBounds, counts } from './core-bounds.js';
import { type CutList, cutList } from './cut-list.js';
import type { LpEngine } from './lp.js';
import { type Box, folded, LARGE, type Program, prepare } from './program.js';
import { relaxation } from './relaxation.js';
import { lagrangian, type Multipliers, narrow, rowPool } from './rows.js';
import { type Begin, type Ended, search } from './search.js';
import { numeratorOf, unitsOf } from './units.js';

/*
 * One model, objective after objective. Objectives that only count (provinces covered, seats filled) are first taken at
 * the bound of the model's small core, together with the first objective that weighs; a plan that reaches all of those bounds
 * proves them at once. Where none does, the first of them gets a search of its own.
 */

export interface ExactRequest {
  /** The objective of this stage and those that follow it. */
  readonly objectives: readonly Objective[];
  readonly held: readonly HeldRow[];
  readonly start: Float64Array | null;
  readonly stop: () => 'time' | 'interrupted' | null;
  /** Relative gap at which a search may end. */
  readonly gap: number;
  readonly maxNodes: number;
  /** Numerators of the objective of this stage; silent while the search looks ahead. */
  readonly onProgress: (incumbent: number | null, bound: number | null) => void;
}

export interface ExactResult {
  readonly ended: Ended;
  readonly point: Float64Array | null;
  /** Bounds on the numerators of the first objectives, as many as are known. */
  readonly bounds: readonly (number | null)[];
  /** As many as there are bounds; null where a bound is not proven to be reached. */
  readonly proofs: readonly (ObjectiveProof | null)[];
  readonly nodes: number;
  readonly detail: string;
}

export interface ExactSession {
  /** Other bounds for the model as it was first given; no row is held any more. */
  readonly revise: (edits: Edits) => void;
  /** The point with its whole columns as they are and the others where the rows want them; null when it is no plan. */
  readonly complete: (point: Float64Array) => Float64Array | null;
  readonly solve: (request: ExactRequest) => ExactResult;
  readonly close: () => void;
}

/** `largeFrom`: columns from which the program is searched as a large one. */
export function exactSession(model: LinearModel, engine: LpEngine, largeFrom = LARGE): ExactSession {
  let open = sessionOf(model, engine, largeFrom);
  return {
    solve: (request) => open.solve(request),
    complete: (point) => open.complete(point),
    revise(edits) {
      const next = edited(model, edits);
      if (open.holds(next)) {
        open.revise(next);
        return;
      }
      open.close();
      open = sessionOf(next, engine, largeFrom);
    },
    close: () => open.close(),
  };
}

/** A session of a model whose bounds may change, as long as what was read off them holds. */
interface OpenSession extends Omit<ExactSession, 'revise'> {
  /** Whether all that was derived from the model's bounds is true of other bounds too. */
  readonly holds: (next: LinearModel) => boolean;
  readonly revise: (next: LinearModel) => void;
}

function sessionOf(model: LinearModel, engine: LpEngine, largeFrom: number): OpenSession {
  const program = prepare(model, largeFrom);
  const pool = rowPool(program);
  const box: Box = { lower: program.lower.slice(), upper: program.upper.slice() };
  const main = relaxation(program, pool, box, engine);
  /** Of the search that is under way. */
  let cuts: CutList | null = null;
  const rowIds = new Map<string, number>();
  /** Rows that the relaxation has; what is not held now is lifted: its bounds are infinite there. */
  const heldIds = new Set<number>();
  /** The row that holds each objective now. */
  const holding = new Map<number, number>();
  /** The proof of each objective in its first search: after a revision its leaves are where the next one begins. */
  const trees = new Map<number, Begin>();
  const records = new Map<number, Records>();
  /** The model with the bounds of the last revision. */
  let current = model;
  let possible = program.possible;

  /** Row id to the index of the objective that it holds. */
  const objectiveHeld = new Map<number, number>();

  /** The row that holds objective `index` of the case. */
  const rowOf = (row: HeldRow, index: number): number => {
    const key = `${index};${row.lower};${row.upper}`;
    const known = rowIds.get(key);
    if (known !== undefined) return known;
    const id = pool.add({
      lower: row.lower,
      upper: row.upper,
      indices: row.terms.columns,
      values: row.terms.coefficients,
    });
    rowIds.set(key, id);
    objectiveHeld.set(id, index);
    return id;
  };

  const hold = (row: HeldRow, index: number): number => {
    const id = rowOf(row, index);
    holding.set(index, id);
    if (heldIds.has(id)) {
      main.setRowBounds(id, row.lower, row.upper);
    } else {
      heldIds.add(id);
      main.hold(id);
    }
    return id;
  };

  /** Multipliers of rows that held objectives at other values, for the rows that hold them now. */
  const asHeldNow = ({ rows, values }: Multipliers): Multipliers => ({
    rows: rows.map((id) => holding.get(objectiveHeld.get(id) ?? -1) ?? id),
    values,
  });

  const named = ({ rows, values }: Multipliers): NamedMultipliers => ({
    rows: Array.from(rows, (id): RowName => {
      if (id < model.rows.count) return { row: id };
      const cut = cuts?.placeOf(id) ?? null;
      if (cut !== null) return { cut };
      const link = pool.linkOf(id);
      if (link !== null) return { link: [program.links.follower[link]!, program.links.decider[link]!] };
      return { held: objectiveHeld.get(id)! };
    }),
    values,
  });

  /** Fixes for good what cannot be among points whose objective is at least `value`; says by what. */
  const fixFor = (
    objective: Objective,
    held: number,
    multipliers: Multipliers,
    value: number,
  ): Evidence<NamedMultipliers> => {
    const { costs } = unitsOf(objective, program.count);
    const { bound, reduced } = lagrangian(pool, multipliers, costs, box.lower, box.upper);
    main.setBounds(narrow(box, model.columns.integer, reduced, bound - value, main.minds));
    // The same without the objective: the row that holds it takes its place.
    const { rows, values } = named(multipliers);
    const ofHeld = (objective.sense === 'max' ? -1 : 1) / objective.step;
    return {
      objective: 0,
      multipliers: { rows: [...rows, { held }], values: Float64Array.of(...values, ofHeld) },
    };
  };

  const namedCut = (cut: Cut<Multipliers>): Cut<NamedMultipliers> => ({
    ...cut,
    proof: renamed(cut.proof, named),
  });

  const run = (
    objective: Objective,
    /** Its place among the objectives of the case. */
    index: number,
    start: Float64Array | null,
    heldRows: readonly HeldRow[],
    request: ExactRequest,
    /** Earlier objectives are only hoped to reach what is held: no progress is told, and without a plan it ends soon. */
    hoping: { readonly hint: Float64Array | null } | null,
  ) => {
    const units = unitsOf(objective, program.count);
    main.aim(units.costs);
    const accept = (raw: Float64Array) => {
      const rounded = roundIntegers(current, raw);
      const point = rounded === null ? null : atBounds(current, rounded);
      if (point === null || breaches(current, point, strict).length > 0) return null;
      if (heldRows.some((row) => breaksHeld(row, point))) return null;
      return { point, value: units.stepsAt(point) };
    };
    const before = { lower: box.lower.slice(), upper: box.upper.slice() };
    const given = Math.floor((objective.tolerance * objective.denominator) / objective.step);
    // What only counts is known from the core already; in a large program the core would have too many columns of its own.
    cuts =
      program.isLarge || counts(program, objective)
        ? null
        : cutList({ program, pool, box, main }, engine, {
            costs: units.costs,
            given,
            held: heldRows.map(rowOf),
          });
    const last = trees.get(index);
    if (!records.has(index)) records.set(index, new Map());
    const found = search({
      begin: last === undefined ? null : { ...last, proof: renamed(last.proof, asHeldNow) },
      records: records.get(index)!,
      program,
      pool,
      relaxation: main,
      box,
      costs: units.costs,
      start: start === null ? null : { point: start, value: units.stepsAt(start) },
      accept,
      cuts,
      stop: request.stop,
      gap: request.gap,
      maxNodes: request.maxNodes,
      hint: hoping?.hint ?? null,
      fewDecisions: FEW_DECISIONS,
      patience: hoping !== null ? HOPING : request.maxNodes,
      moreFollow: index + 1 < request.held.length + request.objectives.length,
      onProgress: (value, bound) =>
        hoping === null &&
        request.onProgress(
          value === null ? null : units.numerator(value),
          bound === null ? null : units.numerator(Math.floor(bound + 1e-6)),
        ),
    });
    cuts?.close();
    const made = cuts?.cuts ?? [];
    restore(before);
    // Where cuts were needed the tree says little once they are gone.
    if (found.proof !== null && found.root !== null && last === undefined && made.length === 0) {
      trees.set(index, { proof: found.proof, room: found.root.bound - found.incumbent!.value });
    }
    const fix: Evidence<NamedMultipliers>[] = [];
    const isFixed = found.ended === 'proven' && found.root !== null;
    if (isFixed) {
      fix.push(fixFor(objective, index, found.root!.multipliers, found.incumbent!.value - given));
    }
    // The next objective of a large program wants other people.
    if (program.isLarge && found.incumbent !== null) main.compact(found.incumbent.point);
    else if (isFixed) main.compact();
    const proof =
      found.proof === null ? null : { cuts: made.map(namedCut), ...renamed(found.proof, named), fix };
    cuts?.lift();
    cuts = null;
    return { found, units, proof };
  };

  const restore = (before: Box): void => {
    const minded: number[] = [];
    for (let column = 0; column < program.count; column += 1) {
      if (before.lower[column] === box.lower[column] && before.upper[column] === box.upper[column]) continue;
      box.lower[column] = before.lower[column]!;
      box.upper[column] = before.upper[column]!;
      if (main.minds(column)) minded.push(column);
    }
    main.setBounds(minded);
  };

  const solve = (request: ExactRequest): ExactResult => {
    if (!possible) return nothing('infeasible', 0, 'bounds');
    const first = request.objectives[0]!;
    request.held.forEach(hold);
    const place = request.held.length;
    const reached = request.start === null ? null : unitsOf(first, program.count).stepsAt(request.start);
    const objectiveRow = (index: number, value: number): number =>
      rowOf(hopeOf(request.objectives[index]!, value), place + index);
    const { bounds: counting, decided } = coreBounds(
      program,
      pool,
      box,
      engine,
      request.objectives,
      request.held.map(rowOf),
      objectiveRow,
      reached,
      request.stop,
    );
    // The start may already be the best there is.
    if (request.start !== null && counting[0] !== undefined) {
      const { value, multipliers, proof: known } = counting[0];
      if (value === reached) {
        const proof = { cuts: [], ...renamed(known, named), fix: [fixFor(first, place, multipliers, value)] };
        return {
          ended: 'proven',
          point: request.start,
          bounds: [numeratorOf(first, value)],
          proofs: [proof],
          nodes: 0,
          detail: 'core',
        };
      }
    }
    let nodes = 0;
    // How many objectives are hoped to reach their bounds of the core; the next one is searched with them.
    let hoped = request.objectives.length > counting.length ? counting.length : counting.length - 1;
    while (hoped > 0) {
      const answer = lookAhead(request, counting.slice(0, hoped), decided);
      nodes += answer.nodes;
      if (answer.result !== null) return { ...answer.result, nodes };
      hoped = answer.hoped;
    }
    const { found, units, proof } = run(first, place, request.start, request.held, request, null);
    return {
      ended: found.ended,
      point: found.incumbent?.point ?? null,
      bounds: [found.bound === null ? null : units.numerator(Math.floor(found.bound + 1e-6))],
      proofs: [proof],
      nodes: nodes + found.nodes,
      detail: `search: ${found.ended}`,
    };
  };

  /** All of `counting` at its bounds, and the objective after it as good as it gets; or how many to hope for next. */
  const lookAhead = (
    request: ExactRequest,
    counting: readonly CoreBound[],
    hint: Float64Array | null,
  ): { result: ExactResult | null; hoped: number; nodes: number } => {
    const objectives = request.objectives.slice(0, counting.length);
    const hopes = counting.map(({ value }, index) => hopeOf(objectives[index]!, value));
    const place = request.held.length;
    const ids = hopes.map((row, index) => hold(row, place + index));
    const boundOf = (index: number): number => numeratorOf(objectives[index]!, counting[index]!.value);
    const next = request.objectives[counting.length]!;
    const { found, units, proof } = run(
      next,
      place + counting.length,
      null,
      [...request.held, ...hopes],
      request,
      { hint },
    );
    const { ended, incumbent, bound, nodes } = found;
    if (incumbent === null) {
      for (const id of ids) main.setRowBounds(id, -Infinity, Infinity);
      if (ended === 'time' || ended === 'interrupted')
        return { result: { ...nothing(ended, 0, ended), bounds: [boundOf(0)] }, hoped: 0, nodes };
      // Neither a plan nor a proof: fewer hopes are sooner fulfilled.
      if (ended === 'nodes') return { result: null, hoped: Math.floor(counting.length / 2), nodes };
      // The last hope that the proof needs was one too many.
      const refuted =
        found.refuted === null ? -1 : ids.findLastIndex((id) => found.refuted!.rows.includes(id));
      return { result: null, hoped: refuted < 0 ? counting.length - 1 : refuted, nodes };
    }
    const bounds = counting.map((_, index) => boundOf(index));
    // What these objectives fix holds for the stages to come; the search above did without, so it stands behind its own.
    const fixes = counting.map(({ multipliers, value }, index) =>
      fixFor(objectives[index]!, place + index, multipliers, value),
    );
    const lastOf = (index: number): readonly Evidence<NamedMultipliers>[] =>
      proof === null && index === counting.length - 1 ? fixes : [];
    const proofs = [
      ...counting.map((each, index) => ({ cuts: [], ...renamed(each.proof, named), fix: lastOf(index) })),
      proof === null ? null : { ...proof, fix: [...proof.fix, ...fixes] },
    ];
    const own = bound === null ? null : units.numerator(Math.floor(bound + 1e-6));
    return {
      result: {
        ended: 'proven',
        point: incumbent.point,
        bounds: [...bounds, own],
        proofs,
        nodes,
        detail: `core, ${ended}`,
      },
      hoped: 0,
      nodes,
    };
  };

  /** Tells the relaxation the bounds of every column. */
  const tellAll = (): void => {
    const minded: number[] = [];
    for (let column = 0; column < program.count; column += 1) if (main.minds(column)) minded.push(column);
    main.setBounds(minded);
  };

  /** Narrower bounds leave every link true; of wider ones it is asked which links they have. */
  const holds = (next: LinearModel): boolean =>
    isWithin(next, model) || sameLinks(program, prepare(next, largeFrom));

  let revised: readonly number[] = [];
  const revise = (next: LinearModel): void => {
    for (const id of heldIds) main.setRowBounds(id, -Infinity, Infinity);
    holding.clear();
    const changed = differences(model, next).rows.map(([row]) => row);
    for (const row of new Set([...revised, ...changed])) {
      pool.rebound(row, next.rows.lower[row]!, next.rows.upper[row]!);
      main.setRowBounds(row, next.rows.lower[row]!, next.rows.upper[row]!);
    }
    revised = changed;
    current = next;
    const bounds = folded(current, program.rowKind);
    possible = bounds.possible;
    if (!possible) return;
    box.lower.set(bounds.lower);
    box.upper.set(bounds.upper);
    tellAll();
  };

  const complete = (raw: Float64Array): Float64Array | null => {
    const { integer } = model.columns;
    const fits = (value: number, column: number): boolean =>
      integer[column] === 0 ||
      (Math.round(value) >= box.lower[column]! && Math.round(value) <= box.upper[column]!);
    if (!possible || !raw.every(fits)) return null;
    if (breaches(current, raw, strict).length === 0) return raw;
    const before = { lower: box.lower.slice(), upper: box.upper.slice() };
    raw.forEach((value, column) => {
      if (integer[column] === 1) box.lower[column] = box.upper[column] = Math.round(value);
    });
    tellAll();
    // What is counted (a province covered) counts again where it did.
    main.aim(raw.map((value, column) => (model.columns.integer[column] === 0 && value > 0 ? 1 : 0)));
    const relaxed = main.solve(-Infinity, EVERY_ROUND);
    restore(before);
    if (relaxed.status !== 'optimal') return null;
    const point = roundIntegers(current, relaxed.point);
    return point === null || breaches(current, point, strict).length > 0 ? null : point;
  };

  return { solve, holds, revise, complete, close: () => main.close() };
}

const sameLinks = (a: Program, b: Program): boolean =>
  isSame(a.links.decider, b.links.decider) &&
  isSame(a.links.follower, b.links.follower) &&
  a.links.follower.every((column) => a.upper[column] === b.upper[column]);

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** A VND is at least a hundred-thousandth of the unit of money: a point that lacks one breaks its row. */
const strict = (largest: number): number => 2e-6 + 1e-12 * largest;

/** The decree's own case leaves some sixty of a hundred open: there both ways take about as long. */
const FEW_DECISIONS = 48;

/** Nodes that a look ahead may take to find a first plan with what it hopes for. */
const HOPING = 30;

/** A point is always checked against every row. */
const EVERY_ROUND = 1000;

const nothing = (ended: Ended, nodes: number, detail: string): ExactResult => ({
  ended,
  point: null,
  bounds: [null],
  proofs: [null],
  nodes,
  detail,
});

/** An objective held at a value in steps that it is hoped to reach. */
const hopeOf = ({ name, sense, terms, step }: Objective, value: number): HeldRow =>
  sense === 'max'
    ? { name: `held(${name})`, terms, lower: value * step, upper: Infinity }
    : { name: `held(${name})`, terms, lower: -Infinity, upper: -value * step };

const breaksHeld = ({ terms, lower, upper }: HeldRow, point: Float64Array): boolean => {
  const sum = evaluate(terms, point);
  const slack = 1e-6;
  return sum < lower - slack || sum > upper + slack;
};
