/** A mean with its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  /** null where one value alone says nothing of the spread. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** How many values it rests on. */
  readonly count: number;
}

const CONFIDENCE = 0.95;

/** The mean of the values with its interval by Student's t: mean +- t(n - 1) s / sqrt(n); null without values. */
export function estimate(values: readonly number[]): Estimate | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, interval: null, count };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = studentQuantile(count - 1) * Math.sqrt(variance / count);
  return { mean, interval: { low: mean - half, high: mean + half }, count };
}

/** The t with P(-t < T < t) = 95 % for Student's T with this many degrees of freedom (1 or more), by bisection. */
export function studentQuantile(degrees: number): number {
  let [low, high] = [0, 20]; // t(1) is 12.7
  for (let halvings = 0; halvings < 60; halvings += 1) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, degrees) < CONFIDENCE) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(-t < T < t) for a whole number of degrees of freedom, as a finite sum (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). */
const studentWithin = (t: number, degrees: number): number => {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
};

/**
 * The Gini coefficient of counts that are not negative: 0 when all are equal, (n - 1) / n when one has everything;
 * sum_i (2i - n - 1) x_i / (n sum x) with x ascending and i from 1. null without counts, or when all are 0.
 */
export function gini(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const ranked = [...counts].sort((a, b) => a - b);
  const weighted = ranked.reduce(
    (sum, count, index) => sum + (2 * (index + 1) - ranked.length - 1) * count,
    0,
  );
  return weighted / (ranked.length * total);
}
