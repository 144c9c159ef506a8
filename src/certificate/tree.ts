/** The tree of a proof: every leaf leaves no room for a plan that is better. */
import { type Box, combine, type View, viewOf } from './bound.js';
import { type CertificateFault, fault } from './faults.js';
import { ceiling, compare, whole } from './fraction.js';
import type { Model, Row, Terms } from './model.js';
import { type Branch, isFork, type Multipliers, type Node } from './types.js';
import { readWeights } from './weights.js';

/** What a tree is about. */
export interface Claim {
  readonly model: Model;
  /** The rows by name, held goals among them. */
  readonly rows: ReadonlyMap<string, Row>;
  /** The goal in steps, turned to maximisation. */
  readonly goal: Terms;
  /** One step more than no plan is said to pass. */
  readonly target: bigint;
  /** null: no point is left before any branch. */
  readonly box: Box | null;
}

/** The state of a walk from the root: it is changed on the way down and restored on the way up. */
interface Walk {
  readonly claim: Claim;
  readonly box: Box;
  readonly view: View;
  /** The rows as the branches above limit them. */
  readonly rows: Map<string, Row>;
  /** How many columns and rows the branches above leave without any value. */
  empty: number;
  readonly faults: CertificateFault[];
  /** What is still to be done, last first: no recursion, so a tree may be as deep as it likes. */
  readonly todo: (() => void)[];
}

/** Everything that is wrong with a tree, each with its place; nothing when every leaf is closed. */
export const faultsOfTree = (claim: Claim, tree: Node, path: string): readonly CertificateFault[] => {
  const { columns } = claim.model;
  const start = claim.box ?? { lower: columns.map(() => 0), upper: columns.map(() => 0) };
  const box = { lower: Float64Array.from(start.lower), upper: Float64Array.from(start.upper) };
  const walk: Walk = {
    claim,
    box,
    view: viewOf(box),
    rows: new Map(claim.rows),
    empty: claim.box === null ? 1 : 0,
    faults: [],
    todo: [],
  };
  walk.todo.push(() => visit(walk, tree, path));
  for (let next = walk.todo.pop(); next !== undefined; next = walk.todo.pop()) next();
  return walk.faults;
};

const visit = (walk: Walk, node: Node, path: string): void => {
  if (!isFork(node)) {
    judgeLeaf(walk, node, path);
    return;
  }
  const { branch, down, up } = node;
  const problem = faultOfBranch(walk, branch, `${path}.branch`);
  if (problem !== null) {
    walk.faults.push(problem);
    return;
  }
  const below = (side: 'down' | 'up', child: Node): void => {
    const restore = limit(walk, branch, side);
    walk.todo.push(restore, () => visit(walk, child, `${path}.${side}`));
  };
  walk.todo.push(
    () => below('up', up),
    () => below('down', down),
  );
};

const judgeLeaf = (walk: Walk, leaf: Multipliers, path: string): void => {
  const { claim, box, view, rows, faults } = walk;
  const { weights, faults: unread } = readWeights(rows, leaf, path);
  if (unread.length > 0) {
    faults.push(...unread);
    return;
  }
  if (walk.empty > 0) return;
  const { objective } = leaf;
  const { bound, scale } = combine(weights, objective === 1 ? claim.goal : [], box, view);
  const target = objective === 1 ? claim.target : 0n;
  if (bound < target * scale) return;
  const values = { bound: shown(bound, scale), target: Number(target) };
  faults.push(fault('leaf.open', path, values));
};

/** For a reader: rounded up to six decimals, so that an open leaf never seems closed. */
const shown = (over: bigint, under: bigint): number =>
  Number(ceiling({ over: over * 1_000_000n, under })) / 1e6;

const faultOfBranch = ({ claim, rows }: Walk, branch: Branch, path: string): CertificateFault | null => {
  const { columns, columnOf } = claim.model;
  if (!Number.isSafeInteger(branch.atMost)) {
    return fault('branch.number', `${path}.atMost`, { found: String(branch.atMost) });
  }
  if ('column' in branch) {
    const column = columnOf.get(branch.column);
    if (column === undefined) return fault('branch.unknown', path, { name: branch.column });
    return columns[column]!.whole ? null : fault('branch.fraction', path, { name: branch.column });
  }
  const row = rows.get(branch.row);
  if (row === undefined) return fault('branch.unknown', path, { name: branch.row });
  const isWhole = row.unit === 1n && row.columns.every((column) => columns[column]!.whole);
  return isWhole ? null : fault('branch.fraction', path, { name: branch.row });
};

/** Limits the box, or a row, to one side of a branch; returns what undoes it. */
const limit = (walk: Walk, branch: Branch, side: 'down' | 'up'): (() => void) =>
  'column' in branch
    ? limitColumn(walk, walk.claim.model.columnOf.get(branch.column)!, branch.atMost, side)
    : limitRow(walk, branch.row, branch.atMost, side);

const limitColumn = (walk: Walk, column: number, atMost: number, side: 'down' | 'up'): (() => void) => {
  const { lower, upper } = walk.box;
  const before = [lower[column]!, upper[column]!] as const;
  if (side === 'down') upper[column] = Math.min(before[1], atMost);
  else lower[column] = Math.max(before[0], atMost + 1);
  const emptied = before[0] <= before[1] && lower[column]! > upper[column]! ? 1 : 0;
  walk.empty += emptied;
  return () => {
    walk.empty -= emptied;
    lower[column] = before[0];
    upper[column] = before[1];
  };
};

const limitRow = (walk: Walk, name: string, atMost: number, side: 'down' | 'up'): (() => void) => {
  const before = walk.rows.get(name)!;
  const after = side === 'down' ? withUpper(before, atMost) : withLower(before, atMost + 1);
  const emptied = !isEmpty(before) && isEmpty(after) ? 1 : 0;
  walk.empty += emptied;
  walk.rows.set(name, after);
  return () => {
    walk.empty -= emptied;
    walk.rows.set(name, before);
  };
};

const withUpper = (row: Row, limit: number): Row =>
  row.upper !== null && compare(row.upper, whole(limit)) <= 0 ? row : { ...row, upper: whole(limit) };

const withLower = (row: Row, limit: number): Row =>
  row.lower !== null && compare(row.lower, whole(limit)) >= 0 ? row : { ...row, lower: whole(limit) };

const isEmpty = ({ lower, upper }: Row): boolean =>
  lower !== null && upper !== null && compare(lower, upper) > 0;
