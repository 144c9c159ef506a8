import { type Box, isDecision, isSingle, type Program } from './program.js';
import type { Relaxation, Relaxed } from './relaxation.js';
import type { RowPool } from './rows.js';

/*
 * What to branch on: first sums of decisions and decisions, then totals of followers (how many attend a course, whether an
 * official attends at all: what a single follower decides, its neighbour makes up for), then single ones. With a plan in hand the
 * choice is by pseudocosts (Bénichou et al. 1971), begun by trying both sides (strong branching; reliability branching, Achterberg,
 * Koch and Martin 2005); without one it dives for a plan.
 */

export interface Choice {
  readonly kind: 'column' | 'row';
  readonly index: number;
  /** One side has at most this, the other at least this + 1. */
  readonly below: number;
  readonly first: 'down' | 'up';
}

interface Candidate {
  readonly kind: 'column' | 'row';
  readonly index: number;
  readonly value: number;
  readonly fraction: number;
}

/** What branching on a candidate gained, by kind and index. */
export type Records = Map<string, Record>;

interface Record {
  down: number;
  downs: number;
  up: number;
  ups: number;
}

/** How many candidates are tried at a node, and how often one is tried before its record is trusted. */
const TRIED = 3;
const RELIABLE = 1;

/** A decision that a point leaves between two whole numbers. */
export interface Undecided {
  readonly column: number;
  readonly value: number;
  readonly fraction: number;
}

type Solved = Extract<Relaxed, { status: 'optimal' }>;

export interface Chooser {
  /** A choice at a point that is not whole. */
  readonly choose: (relaxed: Solved, proving: boolean, target: number) => Choice;
  /** The decisions that a point leaves undecided, those nearest to the next whole number first. */
  readonly undecided: (point: Float64Array) => readonly Undecided[];
  /** Whether every decision of the point is whole. */
  readonly decided: (relaxed: Solved) => boolean;
  /** The whole column that is farthest from a whole number, however near; null when all are exact. */
  readonly farthest: (relaxed: Solved) => Choice | null;
}

/** The decisions of a program, ascending. */
export const decisionsOf = ({ model, count }: Program): readonly number[] => {
  const found: number[] = [];
  for (let column = 0; column < count; column += 1) {
    if (isDecision(model, column)) found.push(column);
  }
  return found;
};

export function chooser({
  program,
  pool,
  relaxation,
  box,
  records,
}: {
  readonly program: Program;
  readonly pool: RowPool;
  readonly relaxation: Relaxation;
  readonly box: Box;
  readonly records: Records;
}): Chooser {
  const { integer, follower } = program.model.columns;
  const recordOf = ({ kind, index }: Candidate): Record => {
    const key = `${kind}${index}`;
    const known = records.get(key) ?? { down: 0, downs: 0, up: 0, ups: 0 };
    records.set(key, known);
    return known;
  };

  const fractionOf = (value: number): number => value - Math.floor(value + 1e-9);
  const isFractional = (value: number): boolean => Math.abs(value - Math.round(value)) > 1e-6;

  const deciding = decisionsOf(program);

  /** Decisions of which a row opens one at most: dates of one course. Which date is asked after whether. */
  const alternatives = new Uint8Array(program.count);
  for (const row of program.branchRows) {
    const { indices, upper } = pool.get(row);
    if (upper === 1) for (const column of indices) alternatives[column] = 1;
  }

  const decisions = (point: Float64Array): Candidate[] => {
    const found: Candidate[] = [];
    const dates: Candidate[] = [];
    for (const row of program.branchRows) {
      const { indices } = pool.get(row);
      const value = indices.reduce((sum, column) => sum + point[column]!, 0);
      if (isFractional(value)) found.push({ kind: 'row', index: row, value, fraction: fractionOf(value) });
    }
    for (const column of deciding) {
      const value = point[column]!;
      if (!isFractional(value)) continue;
      (alternatives[column] === 1 ? dates : found).push({
        kind: 'column',
        index: column,
        value,
        fraction: fractionOf(value),
      });
    }
    return found.length > 0 ? found : dates;
  };

  const followers = (point: Float64Array): Candidate[] => {
    const [totals, singles]: [Candidate[], Candidate[]] = [[], []];
    for (let column = 0; column < program.count; column += 1) {
      const value = point[column]!;
      if (integer[column] === 0 || follower[column] === 0 || !isFractional(value)) continue;
      const candidate = { kind: 'column', index: column, value, fraction: fractionOf(value) } as const;
      (isSingle(program.model, column) ? singles : totals).push(candidate);
    }
    return totals.length > 0 ? totals : singles;
  };

  const asChoice = ({ kind, index, value }: Candidate, first: 'down' | 'up'): Choice => ({
    kind,
    index,
    below: Math.floor(value),
    first,
  });

  /** For a plan: the decision that is all but taken. */
  const dive = (candidates: readonly Candidate[]): Choice => {
    const columns = candidates.filter(({ kind }) => kind === 'column');
    const pool = columns.length > 0 ? columns : candidates;
    const best = pool.reduce((a, b) => (b.fraction > a.fraction ? b : a));
    return asChoice(best, 'up');
  };

  const attempt = (candidate: Candidate, side: 'down' | 'up'): number | null => {
    const { kind, index } = candidate;
    const below = Math.floor(candidate.value);
    if (kind === 'row') {
      const { lower, upper } = pool.get(index);
      relaxation.setRowBounds(index, side === 'up' ? below + 1 : lower, side === 'down' ? below : upper);
      const value = relaxation.glance();
      relaxation.setRowBounds(index, lower, upper);
      return value;
    }
    const [lower, upper] = [box.lower[index]!, box.upper[index]!];
    if (side === 'down') box.upper[index] = below;
    else box.lower[index] = below + 1;
    relaxation.setBounds([index]);
    const value = relaxation.glance();
    box.lower[index] = lower;
    box.upper[index] = upper;
    relaxation.setBounds([index]);
    return value;
  };

  const gainsOf = (candidate: Candidate): { down: number; up: number } => {
    const record = recordOf(candidate);
    return {
      down: (record.downs > 0 ? record.down / record.downs : 1) * candidate.fraction,
      up: (record.ups > 0 ? record.up / record.ups : 1) * (1 - candidate.fraction),
    };
  };

  const scoreOf = ({ down, up }: { down: number; up: number }): number =>
    Math.max(down, 1e-6) * Math.max(up, 1e-6);

  const prove = (candidates: readonly Candidate[], relaxed: Solved, target: number): Choice => {
    const room = relaxed.bound - target;
    const ranked = candidates
      .map((candidate) => ({ candidate, gains: gainsOf(candidate) }))
      .sort((a, b) => scoreOf(b.gains) - scoreOf(a.gains) || a.candidate.index - b.candidate.index);
    let best: { choice: Choice; score: number } | null = null;
    for (const { candidate, gains } of ranked.slice(0, TRIED)) {
      const record = recordOf(candidate);
      let known = gains;
      if (Math.min(record.downs, record.ups) < RELIABLE) {
        const [down, up] = [attempt(candidate, 'down'), attempt(candidate, 'up')];
        known = {
          down: down === null ? room * 2 : Math.max(0, relaxed.bound - down),
          up: up === null ? room * 2 : Math.max(0, relaxed.bound - up),
        };
        record.down += known.down / Math.max(candidate.fraction, 1e-3);
        record.downs += 1;
        record.up += known.up / Math.max(1 - candidate.fraction, 1e-3);
        record.ups += 1;
      }
      // Beyond the room a side is closed; more is not better.
      const score = scoreOf({ down: Math.min(known.down, room * 1.01), up: Math.min(known.up, room * 1.01) });
      const first = known.down < known.up ? 'down' : 'up';
      if (best === null || score > best.score * (1 + 1e-9))
        best = { choice: asChoice(candidate, first), score };
    }
    return best!.choice;
  };

  return {
    undecided: (point) =>
      deciding
        .filter((column) => isFractional(point[column]!))
        .map((column) => ({ column, value: point[column]!, fraction: fractionOf(point[column]!) }))
        .sort((a, b) => b.fraction - a.fraction || a.column - b.column),
    decided: ({ point }) => decisions(point).length === 0,
    farthest({ point }) {
      let best: { index: number; by: number } | null = null;
      for (let column = 0; column < program.count; column += 1) {
        const by = Math.abs(point[column]! - Math.round(point[column]!));
        if (integer[column] === 1 && by > (best?.by ?? 0)) best = { index: column, by };
      }
      if (best === null) return null;
      return { kind: 'column', index: best.index, below: Math.floor(point[best.index]!), first: 'down' };
    },
    choose(relaxed, proving, target) {
      const deciding = decisions(relaxed.point);
      const candidates = deciding.length > 0 ? deciding : followers(relaxed.point);
      return proving ? prove(candidates, relaxed, target) : dive(candidates);
    },
  };
}
