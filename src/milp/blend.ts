import type { LinearModel, Objective } from './linear-model.js';

/*
 * Several objectives in one solve. With n(j) the number of values that objective j can have, in steps, and
 * w(i) = product of n(j) over j > i, the sum of w(i) x steps(i) orders points exactly as the objectives in turn do: one step of
 * an objective outweighs all that the later ones can vary. That holds for whole steps and a proven optimum only.
 */

/** The largest weight: HiGHS's tolerances on such costs stay far below one step. */
const LARGEST_WEIGHT = 1e6;

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
  const terms: [number, number][] = [];
  let weight = 1;
  for (const [back, part] of [...parts].reverse().entries()) {
    for (const [column, coefficient] of part.terms) terms.push([column, (coefficient / part.step) * weight]);
    if (back < parts.length - 1) weight *= levels(model, part);
  }
  const name = parts.map((part) => part.name).join('+');
  const objective: Objective = {
    name,
    sense: 'max',
    terms,
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
  terms.every(
    ([column, coefficient]) =>
      coefficient >= 0 && columns.lower[column]! >= 0 && Number.isFinite(columns.upper[column]!),
  );

/** How many values, in steps, the columns' bounds leave an objective. */
const levels = ({ columns }: LinearModel, { terms, step }: Objective): number =>
  1 +
  Math.floor(
    terms.reduce((sum, [column, coefficient]) => sum + coefficient * columns.upper[column]!, 0) / step,
  );
