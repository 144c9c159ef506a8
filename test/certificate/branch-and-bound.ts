import highsPackage from 'highs';
import type { Branch, Certificate, CertifiedGoal, Multipliers, Node } from '../../src/certificate/index.js';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { highsLp } from '../../src/milp/backends/highs-lp.js';
import { type LinearModel, listed, type Objective, type Term } from '../../src/milp/index.js';
import type { Plan } from '../../src/plan/index.js';
import { planCase } from '../../src/planner/index.js';
import type { Problem } from '../../src/problem/index.js';

/*
 * Certificates from a plain branch and bound over the planner's model: the multipliers are what HiGHS's simplex gives, the
 * optima those of HiGHS's own search. It shares the names of rows with the checker, and nothing else.
 */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;
const engine = highsLp(await loadHighs());

interface Row {
  readonly name: string;
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** The rows of the model, and `attend(o,c) <= open(c)` for every pair. */
const rowsOf = ({ rows, columns }: LinearModel): readonly Row[] => {
  const own = Array.from(rows.names, (name, row): Row => {
    const terms: [number, number][] = [];
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1)
      terms.push([rows.indices[entry]!, rows.values[entry]!]);
    return { name, terms, lower: rows.lower[row]!, upper: rows.upper[row]! };
  });
  const names = [...columns.names];
  const links = names.flatMap((name, column): Row[] => {
    const [, official, course] = /^attend\((.*),(.*)\)$/.exec(name) ?? [];
    if (official === undefined) return [];
    const open = names.indexOf(`open(${course})`);
    const terms: Term[] = [
      [column, 1],
      [open, -1],
    ];
    return [{ name: `link(${official},${course})`, terms, lower: -Infinity, upper: 0 }];
  });
  return [...own, ...links];
};

/** An earlier goal at its optimum less its tolerance, in numerators. */
const heldRow = (objective: Objective, bound: number, place: number): Row => {
  const { sense, denominator, tolerance } = objective;
  const terms = listed(objective.terms);
  const [level, slack] = [Math.round(bound * denominator), tolerance * denominator];
  const name = `held(${place + 1})`;
  return sense === 'max'
    ? { name, terms, lower: level - slack, upper: Infinity }
    : { name, terms, lower: -Infinity, upper: level + slack };
};

interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly Row[];
}

interface Solved {
  readonly status: 'optimal' | 'infeasible';
  readonly point: Float64Array;
  readonly duals: Float64Array;
}

const relax = (costs: Float64Array, { lower, upper, rows }: Box): Solved => {
  // Simplex codes refuse a programme without columns; a planned case without any meets all its rows.
  if (costs.length === 0) return { status: 'optimal', point: costs, duals: new Float64Array(rows.length) };
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, at) => {
    starts[at + 1] = starts[at]! + terms.length;
  });
  const lp = engine.load(
    {
      costs: costs.map((cost) => -cost),
      lower,
      upper,
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      starts,
      indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, value]) => value))),
    },
    null,
  );
  const status = lp.solve();
  if (status === 'failed' || status === 'time') throw new Error('the linear programme was not solved');
  const solved = { status, point: lp.values(), duals: lp.duals().map((dual) => -dual) };
  lp.close();
  return solved;
};

/** Multipliers that lean on sides which exist; what is next to nothing is left out. */
const named = (objective: 0 | 1, rows: readonly Row[], values: Float64Array): Multipliers => ({
  objective,
  rows: Object.fromEntries(
    rows.flatMap(({ name, lower, upper }, at) => {
      const value = values[at]!;
      const leans = Number.isFinite(value > 0 ? upper : lower);
      return Math.abs(value) > 1e-9 && leans ? [[name, value]] : [];
    }),
  ),
});

/** Why a box has no point: what the rows cost where each may be missed at a price of 1. */
const refutation = ({ lower, upper, rows }: Box): Multipliers => {
  const count = lower.length;
  const slack = (): Float64Array => new Float64Array(2 * rows.length);
  const elastic: Box = {
    lower: Float64Array.from([...lower, ...slack()]),
    upper: Float64Array.from([...upper, ...slack().fill(1e6)]),
    rows: rows.map((row, at) => ({
      ...row,
      terms: [...row.terms, [count + 2 * at, 1], [count + 2 * at + 1, -1]],
    })),
  };
  const prices = Float64Array.from([...new Float64Array(count), ...slack().fill(-1)]);
  return named(0, rows, relax(prices, elastic).duals);
};

const MOST_NODES = 400;

/** The tree that no point with more than `most` steps escapes. */
const treeOf = (model: LinearModel, costs: Float64Array, most: number, root: Box): Node => {
  let nodes = 0;
  const grow = (box: Box, depth: number): Node => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new TooLarge();
    for (let column = 0; column < costs.length; column += 1) {
      if (box.lower[column]! > box.upper[column]!) return { objective: 1, rows: {} };
    }
    const { status, point, duals } = relax(costs, box);
    if (status === 'infeasible') return refutation(box);
    const value = costs.reduce((sum, cost, column) => sum + cost * point[column]!, 0);
    if (value < most + 1 - 1e-6) return named(1, box.rows, duals);
    const branch = choose(model, box, point, depth);
    return {
      branch,
      down: grow(limited(model, box, branch, 'down'), depth + 1),
      up: grow(limited(model, box, branch, 'up'), depth + 1),
    };
  };
  return grow(root, 0);
};

class TooLarge extends Error {}

const fraction = (value: number): number => Math.abs(value - Math.round(value));

/** The sum or the column that is furthest from a whole number, sums first at every other depth. */
const choose = ({ columns }: LinearModel, { rows }: Box, point: Float64Array, depth: number): Branch => {
  const activity = ({ terms }: Row): number =>
    terms.reduce((sum, [column, value]) => sum + value * point[column]!, 0);
  const isSum = ({ terms, lower }: Row): boolean =>
    lower !== Infinity &&
    terms.length > 1 &&
    terms.every(([column, value]) => value === 1 && columns.integer[column] === 1);
  const sums = rows.filter((row) => isSum(row) && fraction(activity(row)) > 1e-6);
  if (depth % 2 === 0 && sums.length > 0)
    return { row: sums[0]!.name, atMost: Math.floor(activity(sums[0]!)) };
  let worst = -1;
  for (let column = 0; column < point.length; column += 1) {
    if (columns.integer[column] !== 1 || fraction(point[column]!) <= 1e-6) continue;
    if (worst < 0 || fraction(point[column]!) > fraction(point[worst]!)) worst = column;
  }
  if (worst < 0) throw new Error('a whole point is better than the optimum');
  return { column: columns.names.at(worst)!, atMost: Math.floor(point[worst]!) };
};

const limited = ({ columns }: LinearModel, box: Box, branch: Branch, side: 'down' | 'up'): Box => {
  const [lower, upper] = [box.lower.slice(), box.upper.slice()];
  const [least, most] = [
    side === 'up' ? branch.atMost + 1 : -Infinity,
    side === 'down' ? branch.atMost : Infinity,
  ];
  if ('column' in branch) {
    const column = [...columns.names].indexOf(branch.column);
    lower[column] = Math.max(lower[column]!, least);
    upper[column] = Math.min(upper[column]!, most);
    return { ...box, lower, upper };
  }
  const rows = box.rows.map((row) =>
    row.name === branch.row
      ? { ...row, lower: Math.max(row.lower, least), upper: Math.min(row.upper, most) }
      : row,
  );
  return { lower, upper, rows };
};

/** A proven plan of the case with a certificate; null: none was found, or the proof would be long. */
export const certified = async (
  problem: Problem,
): Promise<{ readonly plan: Plan; readonly certificate: Certificate } | null> => {
  const outcome = await planCase(problem, { solver: 'highs', time: 20 });
  if (outcome.status !== 'planned' || outcome.plan.proof !== 'proven') return null;
  const { plan } = outcome;
  try {
    return { plan, certificate: certificateOf(problem, plan) };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
};

/** The certificate of a proven plan. */
export const certificateOf = (problem: Problem, plan: Plan): Certificate => {
  const { model, objectives } = formulate(screen(problem));
  const { lower, upper } = model.columns;
  const rows = [...rowsOf(model)];
  const goals = objectives.map((objective, index): CertifiedGoal => {
    const { id, value, bound } = plan.goals[index]!;
    const sign = objective.sense === 'max' ? 1 : -1;
    const costs = new Float64Array(model.columns.count);
    for (const [column, each] of listed(objective.terms)) costs[column]! += (sign * each) / objective.step;
    const most = Math.round((sign * bound! * objective.denominator) / objective.step);
    const box = { lower, upper, rows: [...rows] };
    const root = named(1, box.rows, relax(costs, box).duals);
    const tree = treeOf(model, costs, most, box);
    const held = heldRow(objective, bound!, index);
    rows.push(held);
    const fix: Multipliers = { objective: 0, rows: { ...root.rows, [held.name]: -sign / objective.step } };
    return { id, value, bound, proof: { tighten: [root], tree, fix: [fix] } };
  });
  return {
    format: 'lotrinh/certificate@1',
    case: problem.id,
    inputs: plan.provenance.inputs,
    goals,
  };
};
