/** A point with its values of two goals, in the order of the goals asked for. */
export interface Valued {
  /** Its number in the grid. */
  readonly index: number;
  readonly values: readonly [number, number];
}

/** Whether less is better, of each of the two. */
export type Senses = readonly [boolean, boolean];

/**
 * The points that no other point beats: none is as good in both goals and better in one. By the first goal, best last; points with
 * equal values all stay, by their number.
 */
export function nondominated(points: readonly Valued[], minimised: Senses): readonly Valued[] {
  const worth = ({ values }: Valued, goal: 0 | 1): number => (minimised[goal] ? -values[goal] : values[goal]);
  const beats = (a: Valued, b: Valued): boolean => {
    const [first, second] = [worth(a, 0) - worth(b, 0), worth(a, 1) - worth(b, 1)];
    return first >= 0 && second >= 0 && (first > 0 || second > 0);
  };
  return points
    .filter((point) => !points.some((other) => beats(other, point)))
    .sort((a, b) => worth(a, 0) - worth(b, 0) || a.index - b.index);
}
