/** Exact numbers as quotients of whole numbers. */
export interface Fraction {
  readonly over: bigint;
  /** Above 0. Not reduced. */
  readonly under: bigint;
}

export const whole = (number: number | bigint): Fraction => ({ over: BigInt(number), under: 1n });

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The next whole number below, or the number itself. */
export const floor = ({ over, under }: Fraction): bigint =>
  over / under - (over < 0n && over % under !== 0n ? 1n : 0n);

/** The next whole number above, or the number itself. */
export const ceiling = ({ over, under }: Fraction): bigint => -floor({ over: -over, under });

/** mantissa * 2^exponent. */
export interface Dyadic {
  readonly mantissa: bigint;
  readonly exponent: number;
}

const view = new DataView(new ArrayBuffer(8));
const FRACTION_BITS = 52;
const HIDDEN_BIT = 1n << 52n;

/** Exactly what a finite double holds (IEEE 754 binary64), the mantissa odd or 0. */
export const dyadicOf = (double: number): Dyadic => {
  if (!Number.isFinite(double)) throw new RangeError(`not a finite number: ${double}`);
  if (Number.isSafeInteger(double)) return { mantissa: BigInt(double), exponent: 0 };
  view.setFloat64(0, double);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & (HIDDEN_BIT - 1n);
  let mantissa = biased === 0 ? fraction : fraction | HIDDEN_BIT;
  let exponent = Math.max(biased, 1) - 1023 - FRACTION_BITS;
  while (mantissa !== 0n && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent += 1;
  }
  return { mantissa: bits >> 63n === 1n ? -mantissa : mantissa, exponent };
};

/** The greatest common divisor of two whole numbers, at least 0. */
export const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The least common multiple of two numbers above 0. */
export const commonMultiple = (a: bigint, b: bigint): bigint => (a / commonDivisor(a, b)) * b;
