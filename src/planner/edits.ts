import type { Formulation } from '../formulation/index.js';
import type { Column, Edits } from '../milp/index.js';
import { type Candidate, names, type Pin, type Problem } from '../problem/index.js';

/** One change of a case that a planner can ask about without opening it anew. */
export type Change =
  | { readonly kind: 'pin'; readonly pin: Pin }
  /** Another amount, in whole VND. */
  | { readonly kind: 'fund'; readonly id: string; readonly amount: number }
  /** A course row or a dated candidate stays shut. */
  | { readonly kind: 'close'; readonly course: string }
  /** A nominee withdraws. */
  | { readonly kind: 'remove'; readonly official: string };

/** Something that the case does not have. A fault of the caller. */
export class UnknownInCase extends Error {
  override readonly name = 'UnknownInCase';
}

/** The case as the changes leave it. Throws `UnknownInCase` when one names what is not there. */
export function changedProblem(problem: Problem, changes: readonly Change[]): Problem {
  return changes.reduce(applyChange, problem);
}

const applyChange = (problem: Problem, change: Change): Problem => {
  switch (change.kind) {
    case 'pin':
      known(
        problem.courses.some(({ id }) => id === rowOf(change.pin.course)),
        change.pin.course,
      );
      if (change.pin.official !== null) known(hasOfficial(problem, change.pin.official), change.pin.official);
      return withPin(problem, change.pin);
    case 'close':
      known(
        problem.courses.some(({ id }) => id === rowOf(change.course)),
        change.course,
      );
      return withPin(problem, { course: change.course, official: null, kind: 'never', reason: null });
    case 'fund':
      known(problem.funds?.some(({ id }) => id === change.id) ?? false, change.id);
      return {
        ...problem,
        funds: problem.funds!.map((fund) =>
          fund.id === change.id ? { ...fund, amount: change.amount } : fund,
        ),
      };
    case 'remove':
      known(hasOfficial(problem, change.official), change.official);
      return {
        ...problem,
        officials: problem.officials.filter(({ id }) => id !== change.official),
        training: problem.training.filter(({ official }) => official !== change.official),
        preferences: problem.preferences.filter(({ official }) => official !== change.official),
        pins: problem.pins.filter(({ official }) => official !== change.official),
      };
  }
};

const rowOf = (course: string): string => course.split('@')[0]!;
const hasOfficial = ({ officials }: Problem, id: string): boolean => officials.some((each) => each.id === id);

const known = (found: boolean, name: string): void => {
  if (!found) throw new UnknownInCase(`the case has no ${name}`);
};

/** With rule `pins` off, the pins of the case say nothing, and the new one stands alone. */
const withPin = (problem: Problem, pin: Pin): Problem => ({
  ...problem,
  rules: { ...problem.rules, pins: { ...problem.rules.pins, off: false } },
  pins: problem.rules.pins.off ? [pin] : [...problem.pins, pin],
});

/**
 * The changes as other bounds of the case's model; null when they change its shape: then the changed case has to be
 * formulated anew.
 */
export function editsOf(formulation: Formulation, changes: readonly Change[]): Edits | null {
  const columns = new Map<Column, readonly [number, number]>();
  const rows = new Map<number, readonly [number, number]>();
  for (const change of changes) if (!addEdits(formulation, change, columns, rows)) return null;
  return {
    columns: [...columns].map(([column, [lower, upper]]) => [column, lower, upper] as const),
    rows: [...rows].map(([row, [lower, upper]]) => [row, lower, upper] as const),
  };
}

type Bounds = Map<number, readonly [number, number]>;

/** false: not a matter of bounds. */
const addEdits = (formulation: Formulation, change: Change, columns: Bounds, rows: Bounds): boolean => {
  const { screening, model } = formulation;
  const { open, pairsOfCandidate, trips } = formulation.columns;
  const { problem, candidates } = screening;
  const within = (column: Column, lower: number, upper: number): void => {
    const [low, high] = columns.get(column) ?? [model.columns.lower[column]!, model.columns.upper[column]!];
    columns.set(column, [Math.max(low, lower), Math.min(high, upper)]);
  };
  const meant = (course: string): number[] =>
    candidates.flatMap((candidate: Candidate, c) => (names(course, candidate) ? [c] : []));
  switch (change.kind) {
    case 'close':
      for (const c of meant(change.course)) within(open[c]!, 0, 0);
      return true;
    case 'pin': {
      const { course, official, kind } = change.pin;
      const o = problem.officials.findIndex(({ id }) => id === official);
      const targets = meant(course).flatMap((c) =>
        official === null
          ? [open[c]!]
          : pairsOfCandidate[c]!.filter((pair) => pair.official === o).map(({ attend }) => attend),
      );
      if (kind === 'never') {
        for (const column of targets) within(column, 0, 0);
        return true;
      }
      // One of several dates: a row that the model may not have. None at all: no plan, as a fresh model says.
      if (targets.length !== 1) return false;
      within(targets[0]!, 1, 1);
      return true;
    }
    case 'fund':
      return editFund(formulation, change, columns, rows);
    case 'remove': {
      // The goal counts provinces that have somebody to send, and a pin may ask for this nominee.
      const counted = problem.goals.some(({ id }) => id === 'leastProvince');
      if (counted || problem.pins.some(({ official }) => official === change.official)) return false;
      const o = problem.officials.findIndex(({ id }) => id === change.official);
      const column = trips[o];
      if (column != null) within(column, 0, 0);
      return true;
    }
  }
};

/** A fund's amount stands as the bound of its row, and of each of its `pay` columns. */
const editFund = (
  { screening, model }: Formulation,
  { id, amount }: Extract<Change, { kind: 'fund' }>,
  columns: Bounds,
  rows: Bounds,
): boolean => {
  if (screening.problem.rules.funds.off) return true;
  const before = screening.problem.funds!.find((fund) => fund.id === id)!.amount;
  const row = model.rows.names.indexOf(`funds.amount(${id})`);
  if (row < 0) return true; // it fits no candidate
  if (before <= 0) return false; // the unit of money cannot be read off
  const times = amount / before;
  rows.set(row, [model.rows.lower[row]!, model.rows.upper[row]! * times]);
  for (let entry = model.rows.starts[row]!; entry < model.rows.starts[row + 1]!; entry += 1) {
    const column = model.rows.indices[entry]!;
    columns.set(column, [model.columns.lower[column]!, model.columns.upper[column]! * times]);
  }
  return true;
};
