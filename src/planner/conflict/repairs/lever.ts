import type { Change, Problem } from '../../../problem/index.js';
import type { RepairStep } from './types.js';

/**
 * A number of a case that a planner can change, in steps that each allow more plans and none fewer: step 0 is the case as it is,
 * step `most` as far as the number goes.
 */
export interface Lever {
  readonly about: Omit<RepairStep, 'params'> & { readonly params: RepairStep['params'] };
  /** Levers of a kind are tried together before one by one. */
  readonly kind: string;
  readonly most: number;
  /** The number at a step; null: there is none, as when a decision is dropped. */
  readonly valueAt: (step: number) => number | string | null;
  readonly at: (problem: Problem, step: number) => Problem;
  /** `repaired`: the case with all steps of a repair taken. null: no verb says it. */
  readonly changesAt: (step: number, repaired: Problem) => readonly Change[] | null;
  /** How large a step is, relative to the number that it changes. */
  readonly sizeOf: (step: number) => number;
}

export interface Count {
  readonly about: Lever['about'];
  readonly kind?: string;
  readonly from: number;
  /** As far as the number goes; equal to `from`: no lever. */
  readonly extreme: number;
  /** What one step changes; 1 when not given. */
  readonly unit?: number;
  readonly set: (problem: Problem, value: number) => Problem;
  readonly changes: (value: number, repaired: Problem) => readonly Change[] | null;
}

/** A lever over whole multiples of a unit, down or up. */
export const countLever = ({ about, kind, from, extreme, unit = 1, set, changes }: Count): Lever[] => {
  if (extreme === from) return [];
  const most = Math.ceil(exactly(Math.abs(extreme - from) / unit));
  const sign = Math.sign(extreme - from);
  const value = (step: number): number =>
    step >= most ? extreme : exactly(sign > 0 ? from + step * unit : from - step * unit);
  return [
    {
      about,
      kind: kind ?? about.code,
      most,
      valueAt: value,
      at: (problem, step) => (step === 0 ? problem : set(problem, value(step))),
      changesAt: (step, repaired) => changes(value(step), repaired),
      sizeOf: (step) => Math.abs(value(step) - from) / Math.max(Math.abs(from), unit),
    },
  ];
};

/** Decimals of a case have at most six places. */
const exactly = (value: number): number => Math.round(value * 1e6) / 1e6;

/** A lever that is pulled or not. */
export const switchLever = (
  about: Lever['about'],
  set: (problem: Problem) => Problem,
  changes: readonly Change[],
): Lever => ({
  about,
  kind: about.code,
  most: 1,
  valueAt: () => null,
  at: (problem, step) => (step === 0 ? problem : set(problem)),
  changesAt: () => changes,
  sizeOf: (step) => step,
});
