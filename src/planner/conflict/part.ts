import type { Violation } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import type { RulePart } from './types.js';

/** A part of a case that can be left out by itself: in the case, or where the case has one number for many, in its rows. */
export interface Part {
  readonly about: RulePart;
  /** Parts of a kind are tried together before one by one. */
  readonly kind: string;
  readonly without?: (problem: Problem) => Problem;
  /** Names of the rows of the model that say this part, and the side of them that does. */
  readonly rows?: { readonly names: readonly string[]; readonly side: 'lower' | 'upper' | 'both' };
  /** Whether a fault found by the verifier is one against this part. */
  readonly isBrokenBy: (violation: Violation) => boolean;
}

/** A goal that keeps pairs without a wish apart. */
export const forbids = (goal: Problem['goals'][number]): boolean =>
  'unranked' in goal && goal.unranked === 'forbid';

/** The row of courses.csv of a dated candidate. */
export const rowOf = (candidate: string | null): string => (candidate ?? '').split('@')[0]!;
