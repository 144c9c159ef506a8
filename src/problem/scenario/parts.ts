/** Parts of whole numbers, exact: decimals have at most 6 places. */
const MILLION = 1_000_000n;

const millionths = (decimal: number): bigint => BigInt(Math.round(decimal * 1e6));

/** `whole` times a decimal, rounded down. */
export const timesDown = (whole: number, decimal: number): number =>
  Number((BigInt(whole) * millionths(decimal)) / MILLION);
