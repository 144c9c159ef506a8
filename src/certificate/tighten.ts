import type { Box, Combination } from './bound.js';
import type { Model } from './model.js';

/**
 * Narrows a box to the points whose goal, counted with the objective of the combination, reaches `target`: a whole column
 * that leaves its better end by k costs |d| k, and may do so only while the bound stays at the target or above. Returns the
 * narrower box; null: no point of the box reaches the target.
 */
export const tightened = (
  { columns }: Model,
  box: Box,
  { scale, reduced, bound }: Combination,
  target: bigint,
): Box | null => {
  const slack = bound - target * scale;
  if (slack < 0n) return null;
  const [lower, upper] = [box.lower.slice(), box.upper.slice()];
  columns.forEach(({ whole }, column) => {
    const cost = reduced[column]!;
    const width = upper[column]! - lower[column]!;
    if (!whole || cost === 0n || width === 0) return;
    const each = cost > 0n ? cost : -cost;
    if (each * BigInt(width) <= slack) return;
    const steps = Number(slack / each); // less than the width
    if (cost > 0n) lower[column] = upper[column]! - steps;
    else upper[column] = lower[column]! + steps;
  });
  return { lower, upper };
};
