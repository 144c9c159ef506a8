import { applyChanges, type Change, type Issue, type Problem } from '../../problem/index.js';
import type { Axis, AxisValue } from './axis.js';

/** A point of the grid: a value of every axis, and the case there. */
export interface Point {
  /** By axis. */
  readonly values: readonly AxisValue[];
  readonly changes: readonly Change[];
  readonly problem: Problem;
}

export interface PointFault {
  readonly values: readonly AxisValue[];
  readonly issues: readonly Issue[];
}

/** A point, or what the case has against it. */
export function pointAt(
  problem: Problem,
  axes: readonly Axis[],
  values: readonly AxisValue[],
): Point | PointFault {
  const changes = axes.map(({ changeTo }, index) => changeTo(values[index]!));
  const applied = applyChanges(problem, changes);
  return applied.problem === null
    ? { values, issues: applied.issues }
    : { values, changes, problem: applied.problem };
}

export const isFault = (point: Point | PointFault): point is PointFault => 'issues' in point;

export const isPoint = (point: Point | PointFault): point is Point => !isFault(point);

/** All points, the last axis fastest; or the points that the case does not admit, and then none. */
export function gridOf(
  problem: Problem,
  axes: readonly Axis[],
): { readonly points: readonly Point[]; readonly faults: readonly PointFault[] } {
  const combinations = axes.reduce<readonly (readonly AxisValue[])[]>(
    (before, { values }) => before.flatMap((chosen) => values.map((value) => [...chosen, value])),
    [[]],
  );
  const points = combinations.map((values) => pointAt(problem, axes, values));
  const faults = points.filter(isFault);
  return { points: faults.length > 0 ? [] : points.filter(isPoint), faults };
}
