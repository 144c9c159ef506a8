import { wholeNumbers } from './decimals.js';

/*
 * A share of the attending, for whole people. With s attending, need(s) = ceil(minShare s) are owed, or floor(maxShare s) may
 * come at most: 0.3 of 17 owe 6, not 5.1. The convex hull of these points says the same of whole numbers, and leaves a
 * relaxation no tenths of a person to gain.
 */

export type ShareSide = 'minShare' | 'maxShare';

/** The line `run x count = rise x seats + lift` through two neighbouring vertices of the hull. */
export interface ShareEdge {
  readonly run: number;
  readonly rise: number;
  readonly lift: number;
}

type Vertex = readonly [attending: number, people: number];

/** The edges of the hull for `fewest` to `most` attending, left to right; count stays above them, for a maximum below. */
export function shareEdges(side: ShareSide, share: number, fewest: number, most: number): ShareEdge[] {
  const vertices = hull(wholeShares(side, share, fewest, most), side === 'minShare' ? 1 : -1);
  const [lone] = vertices;
  if (vertices.length === 1) return [{ run: 1, rise: 0, lift: lone![1] }];
  return vertices.slice(1).map(([s2, n2], index) => {
    const [s1, n1] = vertices[index]!;
    const [run, rise] = [s2 - s1, n2 - n1];
    return { run, rise, lift: n1 * run - s1 * rise };
  });
}

const wholeShares = (side: ShareSide, share: number, fewest: number, most: number): Vertex[] => {
  const { numbers, denominator } = wholeNumbers([share]);
  const round = side === 'minShare' ? Math.ceil : Math.floor;
  // Denominators are at most a million, so a quotient that is not whole stays clear of the next whole double.
  return Array.from({ length: most - fewest + 1 }, (_, step): Vertex => {
    const attending = fewest + step;
    return [attending, round((numbers[0]! * attending) / denominator)];
  });
};

/** The vertices of the lower hull (sign 1) or the upper hull (sign -1) of points in ascending order (Andrew 1979). */
const hull = (points: readonly Vertex[], sign: 1 | -1): Vertex[] => {
  const vertices: Vertex[] = [];
  for (const point of points) {
    while (vertices.length >= 2 && sign * turn(vertices.at(-2)!, vertices.at(-1)!, point) <= 0)
      vertices.pop();
    vertices.push(point);
  }
  return vertices;
};

/** Above 0 where the way from the first point over the second to the third turns left. */
const turn = ([s1, n1]: Vertex, [s2, n2]: Vertex, [s3, n3]: Vertex): number =>
  (s2 - s1) * (n3 - n2) - (n2 - n1) * (s3 - s2);
