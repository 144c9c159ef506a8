/** javascript-lp-solver in the thread of the test, for hundreds of small questions "is there a plan?"; its points are checked. */
import solverPackage from 'javascript-lp-solver';
import { type Backend, type LinearModel, trusted } from '../../src/milp/index.js';

const solver = solverPackage as unknown as typeof solverPackage.default;
type Bounds = { min?: number; max?: number };

const boundsOf = (lower: number, upper: number): Bounds => ({
  ...(Number.isFinite(lower) ? { min: lower } : {}),
  ...(Number.isFinite(upper) ? { max: upper } : {}),
});

/** A row over numbers of one size: the solver answers rows with large coefficients wrongly. */
const factorOf = ({ rows }: LinearModel, row: number): number => {
  const values = rows.values.slice(rows.starts[row], rows.starts[row + 1]);
  return Math.max(1, ...values.map(Math.abs));
};

const pointOf = (model: LinearModel): Float64Array | null => {
  const { columns, rows } = model;
  const constraints: Record<string, Bounds> = {};
  const variables: Record<string, Record<string, number>> = {};
  const ints: Record<string, 1> = {};
  for (let column = 0; column < columns.count; column += 1) {
    variables[`x${column}`] = { [`b${column}`]: 1, goal: 0 };
    constraints[`b${column}`] = boundsOf(columns.lower[column]!, columns.upper[column]!);
    if (columns.integer[column] === 1) ints[`x${column}`] = 1;
  }
  for (let row = 0; row < rows.count; row += 1) {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const [lower, upper] = [rows.lower[row]!, rows.upper[row]!];
    if (from === to && (lower > 0 || upper < 0)) return null;
    const bounds = boundsOf(lower / factorOf(model, row), upper / factorOf(model, row));
    if (from === to || Object.keys(bounds).length === 0) continue;
    constraints[`r${row}`] = bounds;
    for (let at = from; at < to; at += 1)
      variables[`x${rows.indices[at]!}`]![`r${row}`] = rows.values[at]! / factorOf(model, row);
  }
  const asked = {
    optimize: 'goal',
    opType: 'min',
    constraints,
    variables,
    ints,
    options: { presolve: false },
  };
  const answer = solver.Solve(asked as never) as unknown as Record<string, number> & { feasible: boolean };
  return answer.feasible ? Float64Array.from(columns.lower, (_, column) => answer[`x${column}`] ?? 0) : null;
};

/** Answers feasibility alone. */
export const direct: Backend = trusted({
  name: 'direct',
  blends: false,
  open: async (model) => ({
    version: '',
    solve: async () => {
      const incumbent = pointOf(model);
      return {
        termination: incumbent === null ? 'infeasible' : 'optimal',
        incumbent,
        bound: incumbent === null ? null : 0,
        nodes: 0,
        detail: '',
      };
    },
    close: async () => {},
  }),
});
