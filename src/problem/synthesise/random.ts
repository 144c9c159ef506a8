/** A seeded stream of chance: the same seed and label always give the same values, on every machine. */
export interface Random {
  /** A number in [0, 1) made of 32 random bits. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items, each as likely; the list is not empty. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items by its weight; weights need not add up to 1, and one of them is above 0. */
  readonly weighted: <T>(items: readonly Weighted<T>[]) => T;
  /** `count` different items (all of them when there are fewer), in random order. */
  readonly sample: <T>(items: readonly T[], count: number) => T[];
}

export type Weighted<T> = readonly [item: T, weight: number];

/** FNV-1a: spreads a label over 32 bits, so that the streams of two tables have nothing in common. */
const hash = (label: string): number => {
  let bits = 0x811c9dc5;
  for (let i = 0; i < label.length; i++) bits = Math.imul(bits ^ label.charCodeAt(i), 0x01000193);
  return bits >>> 0;
};

/** splitmix32, which fills the state of the generator below from one seed. */
const splitmix32 = (seed: number) => (): number => {
  seed = (seed + 0x9e3779b9) | 0;
  let bits = seed ^ (seed >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
};

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and good far beyond what a synthetic case asks of it. */
const sfc32 = (seed: number): (() => number) => {
  const fill = splitmix32(seed);
  let a = fill();
  let b = fill();
  let c = fill();
  let counter = 1;
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
};

/** The stream of `label` under `seed`: drawing more from one stream moves no other. */
export function randomStream(seed: number, label: string): Random {
  const bits = sfc32((Math.trunc(seed) ^ hash(label)) >>> 0);
  const next = (): number => bits() / 2 ** 32;
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const weighted = <T>(items: readonly Weighted<T>[]): T => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    const found = items.find(([, weight]) => {
      left -= weight;
      return left < 0;
    });
    return (found ?? items.findLast(([, weight]) => weight > 0)!)[0];
  };
  const sample = <T>(items: readonly T[], count: number): T[] => {
    const rest = [...items];
    const drawn: T[] = [];
    while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(int(0, rest.length - 1), 1));
    return drawn;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)]!,
    weighted,
    sample,
  };
}
