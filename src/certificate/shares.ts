/*
 * A share of the people on one course. With s attending, 3/10 of 17 are 5.1: at least 6 people, or at most 5. The points
 * (s, people) of an open course are whole, and so everything below (above) their convex hull is ruled out; the row of an
 * edge from (s, n) to (s + run, n + rise) is   run count - rise seats - lift open >= 0   (<= 0 for a largest share)
 * with lift = n run - s rise, which a shut course meets as well.
 */
import { decimalOf } from '../plan/index.js';

export type ShareSide = 'minShare' | 'maxShare';

/** A share as a fraction with the smallest power of ten below. */
export interface Share {
  readonly over: number;
  readonly under: number;
}

export interface Edge {
  readonly run: number;
  readonly rise: number;
  readonly lift: number;
}

export const shareOf = (share: number): Share => {
  const { digits, places } = decimalOf(share);
  return { over: Number(digits), under: 10 ** places };
};

type Point = readonly [attending: number, people: number];

/** The edges of the lower (for a largest share: upper) hull from `fewest` to `most` attending. */
export const edgesOf = (side: ShareSide, share: Share, fewest: number, most: number): readonly Edge[] => {
  const points = Array.from({ length: most - fewest + 1 }, (_, index): Point => {
    const attending = fewest + index;
    return [attending, people(side, share, attending)];
  });
  const edges: Edge[] = [];
  for (let from = 0; from < points.length - 1; ) {
    const to = nextCorner(side, points, from);
    const [[s, n], [s2, n2]] = [points[from]!, points[to]!];
    edges.push({ run: s2 - s, rise: n2 - n, lift: n * (s2 - s) - s * (n2 - n) });
    from = to;
  }
  return edges.length > 0 ? edges : [{ run: 1, rise: 0, lift: points[0]![1] }];
};

const people = (side: ShareSide, { over, under }: Share, attending: number): number => {
  const exact = BigInt(over) * BigInt(attending);
  const floor = exact / BigInt(under);
  return Number(side === 'minShare' && exact % BigInt(under) !== 0n ? floor + 1n : floor);
};

/** The furthest of the later points that lie in the flattest direction (the steepest for an upper hull). */
const nextCorner = (side: ShareSide, points: readonly Point[], from: number): number => {
  const [s, n] = points[from]!;
  let corner = from + 1;
  for (let each = from + 2; each < points.length; each += 1) {
    const [[s1, n1], [s2, n2]] = [points[corner]!, points[each]!];
    const steeper = (n2 - n) * (s1 - s) - (n1 - n) * (s2 - s);
    if (side === 'minShare' ? steeper <= 0 : steeper >= 0) corner = each;
  }
  return corner;
};
