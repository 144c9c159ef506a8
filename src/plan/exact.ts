/**
 * Decimal numbers without float noise: a number is read through its shortest text, as its writer meant it
 * (0.1 is one tenth), and summed and compared as scaled integers.
 */

/** `digits * 10^-places`, places >= 0. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

export const ZERO: Decimal = { digits: 0n, places: 0 };

const power = (places: number): bigint => 10n ** BigInt(places);

/** The decimal that a finite number shows when printed. Throws on NaN and the infinities: no field of a case or plan holds one. */
export const decimalOf = (value: number): Decimal => {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (parts === null) throw new RangeError(`not a finite number: ${value}`);
  const [, whole = '', fraction = '', exponent = '0'] = parts;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * power(-places), places: 0 };
};

const unitsAt = ({ digits, places }: Decimal, wanted: number): bigint => digits * power(wanted - places);

/** a + b. */
export const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places);
  return { digits: unitsAt(a, places) + unitsAt(b, places), places };
};

/** a times a whole number. */
export const times = (a: Decimal, factor: number): Decimal => ({ ...a, digits: a.digits * BigInt(factor) });

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compare = (a: Decimal, b: Decimal): number => {
  const places = Math.max(a.places, b.places);
  const [left, right] = [unitsAt(a, places), unitsAt(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The nearest number; for a sum of decimals as written it is the number that prints as that sum. */
export const numberOf = ({ digits, places }: Decimal): number => Number(`${digits}e-${places}`);

/** The exact sum of numbers as they are written, as the nearest number. */
export const sumOf = (values: readonly number[]): number =>
  numberOf(values.reduce((sum, value) => plus(sum, decimalOf(value)), ZERO));
