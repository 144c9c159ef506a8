import type { LinearModel, Objective } from './linear-model.js';
import { gather, listed, type Sum, scaled, type Terms } from './terms.js';

/*
 * Several objectives in one solve. With n(j) the number of values that objective j can have, in steps, and
 * w(i) = product of n(j) over j > i, the sum of w(i) x steps(i) orders points exactly as the objectives in turn do: one step of
 * an objective outweighs all that the later ones can vary. That holds for whole steps and a proven optimum only.
 */

/** The largest weight: HiGHS's tolerances on such costs stay far below one step. */
const LARGEST_WEIGHT = 1e7;

/** How many of the objectives from `from` on can be blended; 1 when the first stands alone. */
export function blendLength(model: LinearModel, objectives: readonly Objective[], from: number): number {
  let weight = 1;
  let length = 1;
  if (!canBlend(model, objectives[from]!)) return 1;
  for (let at = from + 1; at < objectives.length; at += 1) {
    const next = objectives[at]!;
    if (!canBlend(model, next)) break;
    weight *= levels(model, next);
    if (weight > LARGEST_WEIGHT) break;
    length += 1;
  }
  return length;
}

/** The objectives as one, to be maximised; its value over the first weight, rounded down, is the first one's steps. */
export function blend(
  model: LinearModel,
  parts: readonly Objective[],
): { objective: Objective; weight: number } {
  const parted: Sum[number][] = [];
  let weight = 1;
  for (const [back, part] of [...parts].reverse().entries()) {
    const times = weight;
    parted.push(scaled(part.terms, (coefficient) => (coefficient / part.step) * times));
    if (back < parts.length - 1) weight *= levels(model, part);
  }
  const name = parts.map((part) => part.name).join('+');
  const objective: Objective = {
    name,
    sense: 'max',
    terms: gather(parted),
    constant: 0,
    denominator: 1,
    tolerance: 0,
    step: 1,
  };
  return { objective, weight };
}

/** Maximised, whole, never negative, nothing given up: then floor and weights mean what they should. */
const canBlend = (
  { columns }: LinearModel,
  { sense, terms, constant, tolerance, step }: Objective,
): boolean =>
  sense === 'max' &&
  tolerance === 0 &&
  constant === 0 &&
  step > 0 &&
  terms.coefficients.every((coefficient) => coefficient >= 0) &&
  terms.columns.every((column) => columns.lower[column]! >= 0 && Number.isFinite(columns.upper[column]!));

/** How many values, in steps, the model leaves an objective of coefficients that are not negative. */
const levels = (model: LinearModel, { terms, step }: Objective): number =>
  1 + Math.floor(mostOf(model, terms) / step);

/**
 * The most that the terms can sum to. Columns one by one give sum_j c(j) upper(j). A row sum_j a(j) x(j) <= u of
 * nothing negative gives, for all its columns together, max_j (c(j) / a(j)) u: rows that say less than their columns do take
 * their place, the one that saves most first.
 */
const mostOf = ({ columns, rows }: LinearModel, terms: Terms): number => {
  const left = new Map(listed(gather([terms])));
  let most = 0;
  const rowSays = (row: number): { columns: number[]; saving: number; says: number } => {
    const mine: number[] = [];
    let [alone, ratio] = [0, 0];
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      const column = rows.indices[entry]!;
      const factor = rows.values[entry]!;
      if (factor < 0 || columns.lower[column]! < 0) return { columns: [], saving: 0, says: 0 };
      const coefficient = left.get(column);
      if (coefficient === undefined) continue;
      mine.push(column);
      alone += coefficient * columns.upper[column]!;
      ratio = Math.max(ratio, coefficient / factor);
    }
    const says = ratio * rows.upper[row]!;
    return { columns: mine, saving: alone - says, says };
  };
  const limits = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) => Number.isFinite(rows.upper[row]!) && rowSays(row).saving > 0,
  );
  for (;;) {
    const best = limits.map(rowSays).reduce((a, b) => (b.saving > a.saving ? b : a), NOTHING);
    if (best.saving <= 0) break;
    most += best.says;
    for (const column of best.columns) left.delete(column);
  }
  for (const [column, coefficient] of left) most += coefficient * columns.upper[column]!;
  return most;
};

const NOTHING = { columns: [] as number[], saving: 0, says: 0 };
