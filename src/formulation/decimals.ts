/*
 * Decimals of a case (weights, merit, shares, tolerances) as exact fractions: 0.3 is 3/10, not its binary neighbour.
 * The case format allows six decimals.
 */

const SCALE = 1_000_000;

/** A decimal as whole millionths. */
export const millionths = (decimal: number): number => Math.round(decimal * SCALE);

/** Whole numbers in proportion to the decimals, and what they were multiplied by: the smallest power of ten that will do. */
export function wholeNumbers(decimals: readonly number[]): {
  readonly numbers: number[];
  readonly denominator: number;
} {
  for (let denominator = 1; denominator < SCALE; denominator *= 10) {
    const step = SCALE / denominator;
    if (decimals.every((decimal) => millionths(decimal) % step === 0)) {
      return { numbers: decimals.map((decimal) => millionths(decimal) / step), denominator };
    }
  }
  return { numbers: decimals.map(millionths), denominator: SCALE };
}
