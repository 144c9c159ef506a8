/*
 * All smallest sets that cannot hold together, and all smallest sets whose absence lets the rest hold, of things of which nothing is
 * known but an answer to "can these hold together?". The two are each other's minimal hitting sets (Reiter 1987; Liffiton and
 * Sakallah 2008; the maximal seeds of MARCO, Liffiton et al. 2016): from the conflicts known so far the next smallest hitting
 * set is left out; either the rest holds, and it is a correction, or the rest shrinks to a conflict not yet known.
 */

/** Whether these elements, all others left out, can hold together; null: not decided in the time given. */
export type Holds = (kept: ReadonlySet<number>) => Promise<boolean | null>;

export interface Universe {
  /** Elements are 0 to `count - 1`, in the order in which a conflict tries to do without them. */
  readonly count: number;
  /** Elements of a kind, tried together before one by one. Every element is in one. */
  readonly kinds: readonly (readonly number[])[];
  /** Sets within which a conflict is looked for first, those with the cheapest questions first. */
  readonly nests?: readonly ReadonlySet<number>[];
  readonly holds: Holds;
  /** Time is up: nothing will be decided any more. */
  readonly isOver: () => boolean;
}

export interface Wanted {
  /** Corrections of the smallest size alone. */
  readonly smallestOnly: boolean;
  readonly mostConflicts: number;
  readonly mostCorrections: number;
}

export interface FoundConflict {
  /** Ascending. */
  readonly elements: readonly number[];
  /** With any one left out the rest holds. false: not all could be tried. */
  readonly minimal: boolean;
}

export interface Duals {
  readonly conflicts: readonly FoundConflict[];
  /** By size. */
  readonly corrections: readonly (readonly number[])[];
  /** All conflicts and all corrections are listed; with `smallestOnly`, all corrections of the smallest size. */
  readonly complete: boolean;
}

/**
 * Enumerates conflicts and corrections, the smallest corrections first, until all are found or a limit is reached. Elements of
 * `known` conflicts, which need not be minimal, are left out in the order in which they stand there.
 */
export async function conflictsAndCorrections(
  universe: Universe,
  wanted: Wanted,
  known: readonly FoundConflict[] = [],
): Promise<Duals> {
  const conflicts: FoundConflict[] = [...known];
  const corrections: (readonly number[])[] = [];
  const settled = new Set<string>();
  let complete = true;
  if (conflicts.some(({ elements }) => elements.length === 0)) return { conflicts, corrections, complete };
  const left = (): boolean =>
    conflicts.length < wanted.mostConflicts && corrections.length < wanted.mostCorrections;

  for (let size = 0; size <= universe.count; size += 1) {
    let next = nextHitting(conflicts, size, settled);
    while (next.found !== null) {
      if (!left()) return { conflicts, corrections, complete: false };
      const out = next.found;
      const kept = without(range(universe.count), new Set(out));
      const verdict = await universe.holds(new Set(kept));
      // In the last size a new conflict would spare questions only, and to shrink it takes more of them.
      const isLastSize = wanted.smallestOnly && corrections.length > 0;
      if (verdict === false && !isLastSize) {
        conflicts.push(await shrink(universe, kept));
        if (conflicts.at(-1)!.elements.length === 0) return { conflicts, corrections, complete };
      } else {
        settled.add(keyOf(out));
        if (verdict) corrections.push(out);
        else if (verdict === null) complete = false;
      }
      if (universe.isOver()) return { conflicts, corrections, complete: false };
      next = nextHitting(conflicts, size, settled);
    }
    if (!next.larger || (wanted.smallestOnly && corrections.length > 0)) break;
  }
  // A correction hits every conflict, minimal or not.
  const isKnown = wanted.smallestOnly || conflicts.every(({ minimal }) => minimal);
  return { conflicts, corrections, complete: complete && isKnown };
}

/** The indices of things by their kind, kinds in the order of first mention, but for those that are to come last. */
export const kindsOf = (
  things: readonly { readonly kind: string }[],
  last: readonly string[] = [],
): readonly (readonly number[])[] => {
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  return [
    ...kinds.filter((kind) => !last.includes(kind)),
    ...last.filter((kind) => kinds.includes(kind)),
  ].map((kind) => things.flatMap((each, index) => (each.kind === kind ? [index] : [])));
};

/** A conflict within elements that cannot hold together: whatever can be spared is, many kinds at once, then fewer, then one by one. */
async function shrink(
  { kinds, nests = [], holds }: Universe,
  from: readonly number[],
): Promise<FoundConflict> {
  let core = new Set(from);
  for (const nest of nests) {
    const within = new Set(from.filter((element) => nest.has(element)));
    if (within.size === core.size || (await holds(within)) !== false) continue;
    core = within;
    break;
  }
  let minimal = true;
  const spare = async (some: readonly number[]): Promise<void> => {
    const mine = some.filter((element) => core.has(element));
    if (mine.length === 0) return;
    const rest = new Set(without([...core], new Set(mine)));
    const verdict = await holds(rest);
    if (verdict === false) {
      core = rest;
    } else if (mine.length > 1) {
      const middle = Math.ceil(mine.length / 2);
      await spare(mine.slice(0, middle));
      await spare(mine.slice(middle));
    } else if (verdict === null) {
      minimal = false;
    }
  };
  const spareKinds = async (some: readonly (readonly number[])[]): Promise<void> => {
    const mine = some.flat().filter((element) => core.has(element));
    if (some.length === 1 || mine.length <= 1) return spare(mine);
    const rest = new Set(without([...core], new Set(mine)));
    if ((await holds(rest)) === false) {
      core = rest;
      return;
    }
    const middle = Math.ceil(some.length / 2);
    await spareKinds(some.slice(0, middle));
    await spareKinds(some.slice(middle));
  };
  await spareKinds(kinds);
  return { elements: [...core].sort(ascending), minimal };
}

interface Next {
  /** A minimal hitting set of the size asked for that is not settled; null: there is none left. */
  readonly found: readonly number[] | null;
  /** Whether larger ones exist. */
  readonly larger: boolean;
}

/** Depth first: the first conflict that is not hit yet has to be hit by one of its elements. */
const nextHitting = (
  conflicts: readonly FoundConflict[],
  size: number,
  settled: ReadonlySet<string>,
): Next => {
  let larger = false;
  const seen = new Set<string>();
  const descend = (chosen: readonly number[]): readonly number[] | null => {
    const unhit = conflicts.find(({ elements }) => !elements.some((element) => chosen.includes(element)));
    if (unhit === undefined) {
      const sorted = [...chosen].sort(ascending);
      return chosen.length === size && !settled.has(keyOf(sorted)) && isMinimal(sorted, conflicts)
        ? sorted
        : null;
    }
    if (chosen.length === size) {
      larger = true;
      return null;
    }
    for (const element of unhit.elements) {
      const more = [...chosen, element];
      const key = keyOf([...more].sort(ascending));
      if (seen.has(key)) continue;
      seen.add(key);
      const found = descend(more);
      if (found !== null) return found;
    }
    return null;
  };
  return { found: descend([]), larger };
};

/** Every element hits some conflict that no other one hits. */
const isMinimal = (chosen: readonly number[], conflicts: readonly FoundConflict[]): boolean =>
  chosen.every((element) =>
    conflicts.some(
      ({ elements }) =>
        elements.includes(element) && !chosen.some((other) => other !== element && elements.includes(other)),
    ),
  );

const ascending = (a: number, b: number): number => a - b;
const keyOf = (elements: readonly number[]): string => elements.join(',');
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const without = (elements: readonly number[], out: ReadonlySet<number>): number[] =>
  elements.filter((element) => !out.has(element));
