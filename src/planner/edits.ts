import { isDeepStrictEqual } from 'node:util';
import type { Formulation } from '../formulation/index.js';
import type { Column, Edits } from '../milp/index.js';
import { type Candidate, type Fund, names, type Pin, type Problem } from '../problem/index.js';

/*
 * What a changed case is to the model of the case as it was: where only nominees left, pins came or amounts of funds differ,
 * the same columns and rows with other bounds; otherwise another model.
 */

/** The changed case as other bounds of the case's model; null when it has to be formulated anew. */
export function editsOf(formulation: Formulation, changed: Problem): Edits | null {
  const before = formulation.screening.problem;
  const gone = leftOf(before, changed);
  const pins = addedPins(before, changed);
  const funds = otherAmounts(before, changed);
  if (gone === null || pins === null || funds === null || !isSameElsewhere(before, changed)) return null;
  const bounds: Bounds = { columns: new Map(), rows: new Map() };
  const sound =
    gone.every((official) => editOfficial(formulation, official, bounds)) &&
    pins.every((pin) => editPin(formulation, pin, bounds)) &&
    funds.every((fund) => editFund(formulation, fund, bounds));
  if (!sound) return null;
  return {
    columns: [...bounds.columns].map(([column, [lower, upper]]) => [column, lower, upper] as const),
    rows: [...bounds.rows].map(([row, [lower, upper]]) => [row, lower, upper] as const),
  };
}

const isSameElsewhere = (before: Problem, changed: Problem): boolean =>
  (Object.keys(before) as (keyof Problem)[]).every(
    (key) => CHANGEABLE.has(key) || isDeepStrictEqual(before[key], changed[key]),
  );

/** Fields that are looked at one by one. What a nominee leaves behind in `training` and `preferences` says nothing without them. */
const CHANGEABLE: ReadonlySet<keyof Problem> = new Set([
  'officials',
  'training',
  'preferences',
  'pins',
  'funds',
  'inputs',
]);

/** Indices of the nominees who left; null when others came, or something else is said of one who stays. */
const leftOf = (before: Problem, changed: Problem): number[] | null => {
  if (before.officials === changed.officials && before.training === changed.training) {
    return before.preferences === changed.preferences ? [] : null;
  }
  const stay = new Map(changed.officials.map((each) => [each.id, each]));
  const gone = before.officials.flatMap(({ id }, o) => (stay.has(id) ? [] : [o]));
  const same = before.officials.every(
    (each) => !stay.has(each.id) || isDeepStrictEqual(stay.get(each.id), each),
  );
  const ofThoseWhoStay = (key: 'training' | 'preferences') =>
    isDeepStrictEqual(
      before[key].filter(({ official }) => stay.has(official)),
      changed[key],
    );
  const known = stay.size + gone.length === before.officials.length;
  return same && known && ofThoseWhoStay('training') && ofThoseWhoStay('preferences') ? gone : null;
};

/** null when a pin was lifted of something that stays. */
const addedPins = (before: Problem, changed: Problem): readonly Pin[] | null => {
  const stay = new Set(changed.officials.map(({ id }) => id));
  const old = before.pins.filter(({ official }) => official === null || stay.has(official));
  const added = changed.pins.filter((pin) => !old.some((each) => isDeepStrictEqual(each, pin)));
  return added.length + old.length === changed.pins.length ? added : null;
};

/** The funds whose amount differs; null when something else does. */
const otherAmounts = (before: Problem, changed: Problem): readonly Fund[] | null => {
  if (before.funds === changed.funds) return [];
  if (before.funds === null || changed.funds?.length !== before.funds.length) return null;
  const same = before.funds.every((fund, index) =>
    isDeepStrictEqual({ ...changed.funds![index]!, amount: fund.amount }, fund),
  );
  return same ? changed.funds.filter((fund, index) => fund.amount !== before.funds![index]!.amount) : null;
};

interface Bounds {
  readonly columns: Map<Column, readonly [number, number]>;
  readonly rows: Map<number, readonly [number, number]>;
}

const within = (
  { model }: Formulation,
  { columns }: Bounds,
  column: Column,
  [lower, upper]: readonly [number, number],
): void => {
  const [low, high] = columns.get(column) ?? [model.columns.lower[column]!, model.columns.upper[column]!];
  columns.set(column, [Math.max(low, lower), Math.min(high, upper)]);
};

/** false: not a matter of bounds, here and below. */
const editOfficial = (formulation: Formulation, official: number, bounds: Bounds): boolean => {
  const { problem } = formulation.screening;
  const { id } = problem.officials[official]!;
  // The goal counts provinces that have somebody to send, and a pin may ask for this nominee.
  const counted = problem.goals.some((goal) => goal.id === 'leastProvince');
  if (counted || problem.pins.some((pin) => pin.official === id)) return false;
  const column = formulation.columns.trips[official];
  if (column != null) within(formulation, bounds, column, [0, 0]);
  return true;
};

const editPin = (formulation: Formulation, { course, official, kind }: Pin, bounds: Bounds): boolean => {
  const { screening, columns } = formulation;
  const { pairs } = columns;
  const o = screening.problem.officials.findIndex(({ id }) => id === official);
  const targets = screening.candidates
    .flatMap((candidate: Candidate, c) => (names(course, candidate) ? [c] : []))
    .flatMap((c) =>
      official === null
        ? [columns.open[c]!]
        : [...pairs.ofCandidate(c).filter((pair) => pairs.officials[pair] === o)].map((p) => pairs.first + p),
    );
  if (kind === 'never') {
    for (const column of targets) within(formulation, bounds, column, [0, 0]);
    return true;
  }
  // One of several dates: a row that the model may not have. None at all: no plan, as a fresh model says.
  if (targets.length !== 1) return false;
  within(formulation, bounds, targets[0]!, [1, 1]);
  return true;
};

/** A fund's amount stands as the bound of its row, and of each of its `pay` columns. */
const editFund = (
  { screening, model }: Formulation,
  { id, amount }: Fund,
  { columns, rows }: Bounds,
): boolean => {
  if (screening.problem.rules.funds.off) return true;
  const before = screening.problem.funds!.find((fund) => fund.id === id)!.amount;
  const row = [...model.rows.names].indexOf(`funds.amount(${id})`);
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
