/** The middle of the numbers in order, the mean of the two in the middle when their count is even; null of none. */
export const median = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return low === high ? low : (low + high) / 2; // the mean of two infinities stays one
};
