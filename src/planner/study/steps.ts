import type { AxisValue } from './axis.js';
import { exactly } from './differences.js';
import { type Answer, planOf } from './types.js';

/* The exact price of a rule's step: over which values of a parameter nothing changes, and what changes where. */

/** A value of the parameter and what came of it. */
export interface Placed {
  readonly value: number;
  readonly answer: Answer;
}

/** Values of the parameter, neighbours among those looked at, over which every goal has the same value. */
export interface Step {
  /** The first and the last value looked at. */
  readonly from: number;
  readonly to: number;
  readonly status: Answer['status'];
  /** Every goal is proven at every value. */
  readonly proven: boolean;
  /** By goal; null: no plan. */
  readonly values: readonly number[] | null;
  /** By goal, what changed since the step before; null: there is none, or one of the two has no plan. */
  readonly gained: readonly number[] | null;
}

const valuesOf = (answer: Answer): readonly number[] | null =>
  planOf(answer)?.goals.map(({ value }) => value) ?? null;

/** What two answers must share to be of one step. */
const signature = (answer: Answer): string => `${answer.status};${valuesOf(answer)?.join(';') ?? ''}`;

/** The steps, by ascending value. */
export function stepsOf(places: readonly Placed[]): readonly Step[] {
  const sorted = [...places].sort((a, b) => a.value - b.value);
  const heaps: Placed[][] = [];
  for (const place of sorted) {
    const last = heaps.at(-1);
    if (last !== undefined && signature(last[0]!.answer) === signature(place.answer)) last.push(place);
    else heaps.push([place]);
  }
  return heaps.map((heap, index) => {
    const { answer, value: from } = heap[0]!;
    const values = valuesOf(answer);
    const before = index === 0 ? null : valuesOf(heaps[index - 1]![0]!.answer);
    return {
      from,
      to: heap.at(-1)!.value,
      status: answer.status,
      proven: heap.every((each) => isSettled(each.answer)),
      values,
      gained:
        values === null || before === null
          ? null
          : values.map((value, goal) => exactly(value - before[goal]!)),
    };
  });
}

const isSettled = (answer: Answer): boolean =>
  answer.status === 'infeasible' || planOf(answer)?.proof === 'proven';

/**
 * Values halfway between neighbours that differ, in whole multiples of `resolution` from the lower one; none: every step is known
 * to the resolution. Between neighbours that agree nothing is looked at: where a parameter only loosens, or only tightens, nothing
 * can be there.
 */
export function halfways(places: readonly Placed[], resolution: number): readonly number[] {
  const sorted = [...places].sort((a, b) => a.value - b.value);
  return sorted.flatMap(({ value, answer }, index) => {
    const next = sorted[index + 1];
    if (next === undefined || signature(next.answer) === signature(answer)) return [];
    const between = Math.ceil(exactly((next.value - value) / resolution));
    return between < 2 ? [] : [exactly(value + Math.floor(between / 2) * resolution)];
  });
}

/** Whether the values of an axis are numbers, so that there is something between them. */
export const areNumbers = (values: readonly AxisValue[]): values is readonly number[] =>
  values.every((value) => typeof value === 'number');
