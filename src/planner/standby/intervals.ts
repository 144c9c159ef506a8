/** An estimate from independent runs with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959964;

/** A share of runs, with the interval of Wilson (1927), which holds near 0 and 1 too. */
export const shareOf = (times: number, runs: number): Estimate => {
  const share = times / runs;
  const base = 1 + Z ** 2 / runs;
  const middle = (share + Z ** 2 / (2 * runs)) / base;
  const half = (Z / base) * Math.sqrt((share * (1 - share)) / runs + Z ** 2 / (4 * runs ** 2));
  // At 0 and 1 the ends are exact; floating point leaves them a hair beside.
  return {
    value: share,
    low: times === 0 ? 0 : Math.max(0, middle - half),
    high: times === runs ? 1 : Math.min(1, middle + half),
  };
};

/** A mean, with the interval of the normal distribution; of one run the interval is that run. */
export const meanOf = (values: readonly number[]): Estimate => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  const half = (Z * deviation) / Math.sqrt(values.length);
  return { value: mean, low: mean - half, high: mean + half };
};
