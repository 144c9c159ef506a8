import type { Box } from './program.js';

/** The bounds that branching has set in a box, so that they can be taken back. */
export interface Branches {
  /** Branches on a column: its bounds of the root are kept. */
  readonly narrow: (column: number, lower: number, upper: number) => void;
  /** Gives a column that was branched on its bounds of the root. */
  readonly widen: (column: number) => void;
  /** Gives all of them their bounds of the root; answers the bounds that they had. */
  readonly clear: () => readonly (readonly [column: number, lower: number, upper: number])[];
}

export const branchesOf = (box: Box): Branches => {
  /** The columns branched on now with their bounds of the root. */
  const ofRoot = new Map<number, readonly [number, number]>();
  return {
    narrow(column, lower, upper) {
      if (!ofRoot.has(column)) ofRoot.set(column, [box.lower[column]!, box.upper[column]!]);
      box.lower[column] = Math.max(box.lower[column]!, lower);
      box.upper[column] = Math.min(box.upper[column]!, upper);
    },
    widen(column) {
      [box.lower[column], box.upper[column]] = ofRoot.get(column)!;
      ofRoot.delete(column);
    },
    clear() {
      const had = Array.from(
        ofRoot.keys(),
        (column) => [column, box.lower[column]!, box.upper[column]!] as const,
      );
      for (const [column, bounds] of ofRoot) [box.lower[column], box.upper[column]] = bounds;
      ofRoot.clear();
      return had;
    },
  };
};
