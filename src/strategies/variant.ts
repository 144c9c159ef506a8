import { type Problem, randomStream } from '../problem/index.js';

/** The part of the nominees that a variant keeps. */
export const KEPT = 0.9;

/**
 * A variant of a case: nine in ten of its nominees, drawn by the seed, as if the others had not been nominated. Whoever a pin
 * sends somewhere always stays. All else is as it was, less what speaks of those who are gone.
 */
export function variantOf(problem: Problem, seed: number): Problem {
  const pinned = new Set(problem.pins.flatMap(({ kind, official }) => (kind === 'must' ? [official] : [])));
  const others = problem.officials.map(({ id }) => id).filter((id) => !pinned.has(id));
  const wanted = Math.round(KEPT * problem.officials.length) - (problem.officials.length - others.length);
  const kept = new Set([...pinned, ...randomStream(seed, 'nominees').sample(others, Math.max(0, wanted))]);
  const stays = ({ official }: { readonly official: string }): boolean => kept.has(official);
  return {
    ...problem,
    officials: problem.officials.filter(({ id }) => kept.has(id)),
    training: problem.training.filter(stays),
    preferences: problem.preferences.filter(stays),
    pins: problem.pins.filter(({ official }) => official === null || kept.has(official)),
    inputs: new Map(), // no file says this
  };
}
