import type { Objective } from '../linear-model.js';

/** An objective in steps, to be maximised: its values are whole numbers. */
export interface Units {
  readonly costs: Float64Array;
  readonly stepsAt: (point: Float64Array) => number;
  /** The objective's own numerator at a value in steps. */
  readonly numerator: (value: number) => number;
}

/** `step` must be above 0. */
export function unitsOf(objective: Objective, count: number): Units {
  const { sense, terms, step } = objective;
  const sign = sense === 'max' ? 1 : -1;
  const costs = new Float64Array(count);
  const { columns, coefficients } = terms;
  for (let at = 0; at < columns.length; at += 1) costs[columns[at]!]! += (sign * coefficients[at]!) / step;
  return {
    costs,
    stepsAt: (point) =>
      Math.round(costs.reduce((sum, cost, column) => sum + (cost === 0 ? 0 : cost * point[column]!), 0)),
    numerator: (value) => numeratorOf(objective, value),
  };
}

/** The numerator of an objective at a value in steps. */
export const numeratorOf = ({ sense, constant, step }: Objective, value: number): number =>
  constant + (sense === 'max' ? 1 : -1) * value * step;
