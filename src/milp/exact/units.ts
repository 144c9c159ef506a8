import type { Objective } from '../linear-model.js';

/** An objective in steps, to be maximised: its values are whole numbers. */
export interface Units {
  readonly costs: Float64Array;
  readonly stepsAt: (point: Float64Array) => number;
  /** The objective's own numerator at a value in steps. */
  readonly numerator: (value: number) => number;
}

/** `step` must be above 0. */
export function unitsOf({ sense, terms, constant, step }: Objective, count: number): Units {
  const sign = sense === 'max' ? 1 : -1;
  const costs = new Float64Array(count);
  for (const [column, coefficient] of terms) costs[column]! += (sign * coefficient) / step;
  return {
    costs,
    stepsAt: (point) =>
      Math.round(costs.reduce((sum, cost, column) => sum + (cost === 0 ? 0 : cost * point[column]!), 0)),
    numerator: (value) => constant + sign * value * step,
  };
}
