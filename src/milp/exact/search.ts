import type { Evidence, ProofTree, SearchProof } from '../proof.js';
import { branchesOf } from './branches.js';
import { type Choice, chooser, decisionsOf, type Records } from './branching.js';
import { plunges } from './plunge.js';
import type { Box, Program } from './program.js';
import type { Relaxation, Relaxed } from './relaxation.js';
import { lagrangian, type Multipliers, type RowPool } from './rows.js';

/*
 * Branch and bound over what opens, then over who goes. Best bound first, each time diving to the bottom of the better side; a
 * node is closed when no value above the incumbent's can occur below it. Costs are in steps of the objective, so that
 * values are whole numbers and a bound below incumbent + 1 closes a node.
 */

export type Ended = 'proven' | 'gap' | 'infeasible' | 'time' | 'interrupted' | 'nodes' | 'failed';

export interface SearchResult {
  readonly ended: Ended;
  readonly incumbent: { readonly point: Float64Array; readonly value: number } | null;
  /** No point has more steps; null: nothing is known. */
  readonly bound: number | null;
  readonly nodes: number;
  /** The relaxation of the root, from which later searches may fix columns. */
  readonly root: { readonly bound: number; readonly multipliers: Multipliers } | null;
  /** Why no point has more than the incumbent; null unless the search ended by itself. */
  readonly proof: SearchProof<Multipliers> | null;
  /** Why no point has more than the bound, nor a whole step more than the incumbent: as far as the search came. */
  readonly tree: SearchProof<Multipliers>;
  /** What proves that the root has no point; null when it has one, or when branching proved it. */
  readonly refuted: Multipliers | null;
}

/** What a search left behind. */
export interface Begin {
  readonly proof: SearchProof<Multipliers>;
  /** Its root's bound less its value. */
  readonly room: number;
}

export interface SearchRequest {
  readonly program: Program;
  readonly pool: RowPool;
  readonly relaxation: Relaxation;
  /** Branched on while searching, and left tightened: nothing better than the incumbent is outside. */
  readonly box: Box;
  /** In steps of the objective, to be maximised. */
  readonly costs: Float64Array;
  readonly start: { readonly point: Float64Array; readonly value: number } | null;
  /** Decisions that may belong to a plan: tried where no other way leads to one. */
  readonly hint: Float64Array | null;
  /** A proof of a search over other bounds: its leaves are bounded again, and the search begins from them. */
  readonly begin: Begin | null;
  /** What earlier searches for the objective learned of branching; added to. */
  readonly records: Records;
  /** The value of a point whose whole columns are near whole numbers, rounded; null when it breaks a row. */
  readonly accept: (point: Float64Array) => { point: Float64Array; value: number } | null;
  /** Rows beyond the program's own for the relaxation; null: there are none to be had. */
  readonly cuts: CutSource | null;
  /** Asked between nodes. */
  readonly stop: () => 'time' | 'interrupted' | null;
  /** Relative gap at which the search may end; 0 proves. */
  readonly gap: number;
  readonly maxNodes: number;
  /** Nodes after which a search that holds no point ends. */
  readonly patience: number;
  /** With so many decisions left open or fewer, branching is quicker than looking for better plans first. */
  readonly fewDecisions: number;
  /** Whether other goals come after this one. */
  readonly moreFollow: boolean;
  readonly onProgress: (incumbent: number | null, bound: number | null) => void;
}

export interface CutSource {
  /**
   * Adds a row to the relaxation that the optimum of the root breaks and no point does; answers decisions to try with it, or null
   * where it knows no such row.
   */
  readonly find: (root: Solved, known: Known) => { readonly decided: Float64Array | null } | null;
  /** Takes all of them back. */
  readonly lift: () => void;
}

/** What a search knows when it asks for another row. */
export interface Known {
  /** The incumbent's. */
  readonly value: number;
  /** What has tightened the box so far. */
  readonly tighten: readonly Evidence<Multipliers>[];
  readonly stop: SearchRequest['stop'];
}

interface Node {
  readonly parent: Node | null;
  readonly choice: Choice | null;
  readonly side: 'down' | 'up';
  readonly bound: number;
  readonly depth: number;
  readonly order: number;
  /** Filled in when the node is closed or branched on. */
  readonly proof: { tree: ProofTree<Multipliers> };
}

export type Solved = Extract<Relaxed, { status: 'optimal' }>;

const NOTHING: Multipliers = { rows: new Int32Array(0), values: new Float64Array(0) };

/** Bounds are summed in doubles; a value within this of the next step counts as not reaching it. */
const SLACK = 1e-6;
/** Rounds of broken rows at the root and below. */
const ROOT_ROUNDS = 60;
const NODE_ROUNDS = 4;
/** With a gap allowed, rounds at the root that take less than this part of it off the bound are not worth their time. */
const PART_OF_THE_GAP = 10;
/** Rows beyond the program's own that the root may get, and the part of the room that one must take off for another to follow. */
const CUTS = 12;
const WORTH_A_CUT = 0.05;
/** The part of the relaxation's columns that must be fixed for the rest to be loaded anew. */
const IDLE = 0.3;
/** How many times its old room a root bound by old multipliers may leave. */
const WEAK = 4;

export function search(request: SearchRequest): SearchResult {
  const { program, relaxation, box, accept, stop, gap, maxNodes, patience, moreFollow, onProgress } = request;
  const { integer } = program.model.columns;
  const open: Node[] = [];
  let incumbent = request.start;
  let nodes = 0;
  let order = 0;
  let ended: Ended | null = null;
  /** What bounds the node at which time ran out. */
  let outOfTime = Infinity;
  let root: SearchResult['root'] = null;
  let refuted: Multipliers | null = null;
  const tightened: Evidence<Multipliers>[] = [];
  /** By what the bound of the node just solved is known. */
  let evidence: Evidence<Multipliers> = { objective: 1, multipliers: NOTHING };
  /** The tightest root relaxation so far, for fixing by reduced cost. */
  let rootReduced: Float64Array | null = null;
  let rootBox: Box | null = null;
  let applied: Choice[] = [];
  /** The first dive ends in a heuristic; until then no plan of this search's own is known. */
  let polished = false;
  const branching = chooser(request);
  const decisions = decisionsOf(program);
  const branches = branchesOf(box);
  /** Whether plans were looked for from the root. */
  let plunged = false;
  /** Rows that the root was given, and the room before the last one. */
  const cutting = { rounds: 0, before: Infinity, held: false };

  const target = (): number => (incumbent === null ? -Infinity : incumbent.value + 1 - SLACK);

  /** Whether the point, with its whole columns rounded, is one; if it is better than the incumbent it takes its place. */
  const take = (point: Float64Array): boolean => {
    const found = accept(point) ?? settle(point);
    if (found === null) return false;
    if (incumbent !== null && found.value <= incumbent.value) return true;
    incumbent = found;
    tighten();
    onProgress(found.value, root?.bound ?? null);
    return true;
  };

  /** All decisions are whole where a plunge has come: the plan, with everybody who can pay and every row. */
  const arrive = (): void => {
    const relaxed = relaxation.solve(target(), ROOT_ROUNDS);
    if (relaxed.status === 'optimal' && relaxed.bound >= target()) finish(relaxed);
  };

  /** The plan at a point whose decisions are whole; where the rest is not, a heuristic looks for it. */
  const finish = (relaxed: Solved): void => {
    if (!wholeAt(relaxed.point) || !take(relaxed.point)) polish(relaxed);
  };

  /** Whether the incumbent is within the gap that was asked for. */
  const isNearEnough = (): boolean => {
    const room = roomAtRoot();
    return room < 1 - SLACK || (gap > 0 && room <= gap * Math.abs(incumbent!.value));
  };

  /** The plan with these decisions, if there is one. */
  const follow = (decided: Float64Array): void => {
    const relaxed = withFixed(Int32Array.from(decisions), decided, () =>
      relaxation.solve(-Infinity, ROOT_ROUNDS),
    );
    if (relaxed.status === 'optimal') finish(relaxed);
  };

  /** Whether the root has another row; plans are looked for where that leads. */
  const strengthens = (relaxed: Solved): boolean => {
    const room = relaxed.bound - target();
    const { before, rounds } = cutting;
    cutting.before = room;
    cutting.rounds += 1;
    if (request.cuts === null || rounds >= CUTS || before - room < WORTH_A_CUT * room) return false;
    const found = request.cuts.find(relaxed, { value: incumbent!.value, tighten: tightened.slice(), stop });
    if (found === null) return false;
    cutting.held = true;
    const { decided } = found;
    if (decided !== null) {
      const fixed = withFixed(Int32Array.from(decisions), decided, () =>
        relaxation.solve(target(), ROOT_ROUNDS),
      );
      if (fixed.status === 'optimal' && fixed.bound >= target()) finish(fixed);
    }
    return true;
  };

  /** With what is decided fixed, a heuristic looks for the rest: in a large program it may only ask quick questions. */
  const polish = ({ point, bound, reduced }: Solved): void => {
    const found = withFixed(Int32Array.from(decisions), point, () => {
      if (!program.isLarge) return relaxation.wholePoint();
      relaxation.widen(reduced, target() - bound);
      return land(point);
    });
    if (found !== null) take(found);
  };

  /** Runs `work` with the columns fixed at the whole numbers next to the point's. */
  const withFixed = <T>(columns: Int32Array, point: Float64Array, work: () => T): T => {
    const lower = Float64Array.from(columns, (column) => box.lower[column]!);
    const upper = Float64Array.from(columns, (column) => box.upper[column]!);
    const set = (lowerOf: (at: number) => number, upperOf: (at: number) => number): void => {
      const minded: number[] = [];
      columns.forEach((column, at) => {
        box.lower[column] = lowerOf(at);
        box.upper[column] = upperOf(at);
        if (relaxation.minds(column)) minded.push(column);
      });
      relaxation.setBounds(minded);
    };
    const fixed = (at: number): number => Math.round(point[columns[at]!]!);
    set(fixed, fixed);
    const result = work();
    set(
      (at) => lower[at]!,
      (at) => upper[at]!,
    );
    return result;
  };

  const columnsWhere = (holds: (column: number) => boolean): Int32Array => {
    let count = 0;
    for (let column = 0; column < program.count; column += 1) if (holds(column)) count += 1;
    const found = new Int32Array(count);
    for (let column = program.count - 1; column >= 0; column -= 1) if (holds(column)) found[--count] = column;
    return found;
  };

  /** Rounding moves whole columns by a hair; with them fixed where they belong, the others find their places again. */
  const settle = (point: Float64Array): { point: Float64Array; value: number } | null => {
    const whole = columnsWhere((column) => integer[column] === 1);
    const relaxed = withFixed(whole, point, () => relaxation.solve(-Infinity, ROOT_ROUNDS));
    return relaxed.status === 'optimal' ? accept(relaxed.point) : null;
  };

  /** With bound U at the root, moving column j off its side by k costs |d(j)| k: beyond U - (incumbent + 1) nothing better is left. */
  const tighten = (): void => {
    if (root === null || rootReduced === null || rootBox === null || incumbent === null) return;
    const room = root.bound - target();
    if (room < 0) return; // nothing better is left anywhere
    const branched = branches.clear();
    const minded: number[] = [];
    for (let column = 0; column < program.count; column += 1) {
      const d = rootReduced[column]!;
      if (integer[column] === 0 || d === 0) continue;
      const steps = Math.max(0, Math.floor(room / Math.abs(d) + SLACK));
      const [from, to] = [rootBox.lower[column]!, rootBox.upper[column]!];
      const lower = d > 0 ? Math.max(box.lower[column]!, to - steps) : box.lower[column]!;
      const upper = d < 0 ? Math.min(box.upper[column]!, from + steps) : box.upper[column]!;
      if (lower === box.lower[column] && upper === box.upper[column]) continue;
      box.lower[column] = lower;
      box.upper[column] = upper;
      if (relaxation.minds(column)) minded.push(column);
    }
    // Where branching has set a bound, the tighter one stays.
    for (const [column, lower, upper] of branched) branches.narrow(column, lower, upper);
    relaxation.setBounds(minded);
  };

  /** Moves the relaxation from the node it stands at to another. */
  const go = (node: Node): void => {
    const path: { choice: Choice; side: 'down' | 'up' }[] = [];
    for (let at: Node | null = node; at?.choice != null; at = at.parent)
      path.push({ choice: at.choice, side: at.side });
    const touched = new Set(branches.clear().map(([column]) => column));
    for (const { kind, index } of applied) {
      if (kind === 'column') continue;
      const { lower, upper } = request.pool.get(index);
      relaxation.setRowBounds(index, lower, upper);
    }
    const rows = new Map<number, [number, number]>();
    for (const { choice, side } of path) {
      const { kind, index, below } = choice;
      if (kind === 'row') {
        const own = request.pool.get(index);
        const [lower, upper] = rows.get(index) ?? [own.lower, own.upper];
        rows.set(
          index,
          side === 'down' ? [lower, Math.min(upper, below)] : [Math.max(lower, below + 1), upper],
        );
      } else {
        if (side === 'down') branches.narrow(index, -Infinity, below);
        else branches.narrow(index, below + 1, Infinity);
        touched.add(index);
      }
    }
    for (const [index, [lower, upper]] of rows) relaxation.setRowBounds(index, lower, upper);
    relaxation.setBounds([...touched]);
    applied = path.map(({ choice }) => choice);
  };

  const crossed = (node: Node): boolean => {
    const choice = node.choice;
    return choice !== null && choice.kind === 'column' && box.lower[choice.index]! > box.upper[choice.index]!;
  };

  /** Solves a node; its relaxation when it has to be branched on. */
  const visit = (node: Node): Visited => {
    nodes += 1;
    evidence = { objective: 0, multipliers: NOTHING };
    if (crossed(node)) return 'closed';
    // Before another goal the root is solved to its end: its reduced costs fix columns for that one too.
    const relaxed =
      node.parent === null
        ? relaxation.solve(moreFollow ? -Infinity : target(), ROOT_ROUNDS, gap / PART_OF_THE_GAP)
        : relaxation.solve(target(), NODE_ROUNDS);
    if (relaxed.status === 'infeasible') {
      evidence = { objective: 0, multipliers: relaxed.multipliers };
      if (node.parent === null) refuted = relaxed.multipliers;
      return 'closed';
    }
    if (relaxed.status === 'failed') return 'failed';
    if (relaxed.status === 'time') {
      outOfTime = Math.min(node.bound, relaxed.bound);
      return 'time';
    }
    evidence = { objective: 1, multipliers: relaxed.multipliers };
    if (node.parent === null) {
      tightened.push(evidence);
      root = { bound: relaxed.bound, multipliers: relaxed.multipliers };
      rootReduced = relaxed.reduced;
      rootBox = copyOf(box);
      if (incumbent !== null) tighten();
      if (relaxation.idleColumns() > IDLE * relaxation.columns()) relaxation.compact();
    }
    if (relaxed.bound < target()) {
      // The incumbent is as good as what the dive can find: it ends here.
      if (incumbent !== null) polished = true;
      return 'closed';
    }
    if (!polished && branching.decided(relaxed)) {
      polished = true;
      if (!wholeAt(relaxed.point)) polish(relaxed);
      if (relaxed.bound < target()) return 'closed';
    }
    if (wholeAt(relaxed.point)) {
      const taken = take(relaxed.point);
      if (relaxed.bound < target()) return 'closed';
      // Whole by a tolerance, yet no plan: whatever is off by a hair is branched on.
      return taken || branching.farthest(relaxed) === null ? 'failed' : relaxed;
    }
    return relaxed;
  };

  /** Decisions that the box leaves open. */
  const undecided = (): number =>
    decisions.reduce((count, column) => count + (box.lower[column]! < box.upper[column]! ? 1 : 0), 0);

  const wholeAt = (point: Float64Array): boolean =>
    point.every((value, column) => integer[column] === 0 || Math.abs(value - Math.round(value)) <= 1e-6);

  const roomAtRoot = (): number =>
    root === null || incumbent === null ? -Infinity : root.bound - incumbent.value;

  const bestOpen = (): number => open.reduce((most, { bound }) => Math.max(most, bound), -Infinity);

  /** The best bound; of equals the deepest, then the latest: it is nearest to a plan. */
  const takeBest = (): Node | null => {
    let best = -1;
    for (let at = 0; at < open.length; at += 1) {
      if (open[at]!.bound < target()) continue;
      if (best < 0 || isBefore(open[at]!, open[best]!)) best = at;
    }
    if (best >= 0) return open.splice(best, 1)[0]!;
    open.length = 0;
    return null;
  };

  const top = (): Node => ({
    parent: null,
    choice: null,
    side: 'down',
    bound: root?.bound ?? Infinity,
    depth: 0,
    order: 0,
    proof: {
      tree: { leaf: root === null ? evidence : { objective: 1, multipliers: root.multipliers } },
    },
  });

  /** Bounds by reduced cost from the multipliers of an earlier root, without solving it. */
  const boundAgain = ({ multipliers }: Evidence<Multipliers>): void => {
    const { bound, reduced } = lagrangian(request.pool, multipliers, request.costs, box.lower, box.upper);
    if (root !== null && bound >= root.bound) return;
    root = { bound, multipliers };
    rootReduced = reduced;
    rootBox = copyOf(box);
    tightened.push({ objective: 1, multipliers });
    tighten();
  };

  /** The leaves of an earlier tree under the bounds of now; those that may hold something better are open. */
  const seed = (tree: ProofTree<Multipliers>, node: Node): void => {
    if ('leaf' in tree) {
      go(node);
      const { objective, multipliers } = tree.leaf;
      const { bound } = relaxation.bound(multipliers, objective === 1);
      node.proof.tree = { leaf: tree.leaf };
      const known = objective === 1 ? bound : bound < -1e-6 ? -Infinity : node.bound;
      if (known >= target()) open.push({ ...node, bound: Math.min(known, node.bound) });
      return;
    }
    const choice: Choice = { ...tree.branch, first: 'down' };
    const child = (side: 'down' | 'up'): Node => {
      order += 1;
      const proof = { tree: { leaf: evidence } };
      return { parent: node, choice, side, bound: node.bound, depth: node.depth + 1, order, proof };
    };
    const [down, up] = [child('down'), child('up')];
    node.proof.tree = { branch: choice, down: down.proof, up: up.proof };
    seed(tree.down.tree, down);
    seed(tree.up.tree, up);
  };

  const { plunge, land, improve } = plunges({
    program,
    pool: request.pool,
    relaxation,
    box,
    branches,
    branching,
    stop,
    incumbent: () => incumbent,
    target,
    isNearEnough,
    arrive,
    leave: () => go(top()),
  });
  let begun = top();
  let current: Node | null = begun;
  const { begin } = request;
  if (begin !== null && begin.proof.tighten.length > 0) {
    for (const each of begin.proof.tighten) boundAgain(each);
    begun = top();
    polished = incumbent !== null;
    seed(begin.proof.tree.tree, begun);
    // Where the old multipliers say little, the root is solved after all: what it fixes is worth more than its time.
    if (open.length > 0 && roomAtRoot() > WEAK * begin.room + 1) {
      open.length = 0;
      begun = top();
      go(begun);
      const again = visit(begun);
      begun.proof.tree = { leaf: evidence };
      if (again === 'failed' || again === 'time') ended = again;
      else if (again !== 'closed') seed(begin.proof.tree.tree, begun);
    }
    current = takeBest();
    if (current !== null) go(current);
  }
  // In a large program a plan is sooner found where all decisions are made than at a root where all are open.
  if (incumbent === null && request.hint !== null && program.isLarge) follow(request.hint);
  while (current !== null && ended === null) {
    const halt = stop();
    if (halt !== null || nodes >= (incumbent === null ? Math.min(patience, maxNodes) : maxNodes)) {
      open.push(current);
      ended = halt ?? 'nodes';
      break;
    }
    const diving = !polished;
    const relaxed = visit(current);
    let next: Node | null = null;
    if (current.parent === null && !plunged && typeof relaxed === 'object') {
      plunged = true;
      const before = incumbent;
      onProgress(incumbent?.value ?? null, relaxed.bound);
      if (!polished) plunge(relaxed.point);
      go(top());
      if (incumbent === null && request.hint !== null) follow(request.hint);
      if (incumbent !== null && undecided() > request.fewDecisions) improve(relaxed.point);
      if (incumbent !== before) {
        // What the plan fixes is worth another look at the root.
        polished = true;
        begun = top();
        current = begun;
        continue;
      }
    }
    if (current.parent === null && incumbent !== null && typeof relaxed === 'object') {
      if (strengthens(relaxed)) {
        begun = top();
        current = begun;
        continue;
      }
    }
    if (diving && polished && current.parent !== null && relaxed !== 'failed' && relaxed !== 'time') {
      // The dive has done its work. Its branchings were made to find a plan, not to prove one: begin again.
      open.length = 0;
      begun = top();
      if (begin === null) current = begun;
      else {
        seed(begin.proof.tree.tree, begun);
        current = takeBest();
      }
      if (current !== null) go(current);
      continue;
    }
    if (relaxed === 'failed' && cutting.held) {
      // Their large numbers may be what the simplex code failed on: the same without them.
      request.cuts!.lift();
      Object.assign(cutting, { rounds: CUTS, held: false });
      open.length = 0;
      begun = top();
      current = begun;
      go(current);
      continue;
    }
    if (relaxed === 'failed' || relaxed === 'time') {
      open.push(relaxed === 'time' ? { ...current, bound: outOfTime } : current);
      ended = relaxed;
      break;
    }
    current.proof.tree = { leaf: evidence };
    if (relaxed !== 'closed') {
      const choice = wholeAt(relaxed.point)
        ? branching.farthest(relaxed)!
        : branching.choose(relaxed, polished, target());
      // Until it is solved itself, a child is bounded by what bounds its parent.
      const inherited = evidence;
      const parent: Node = current;
      const child = (side: 'down' | 'up'): Node => {
        order += 1;
        const proof = { tree: { leaf: inherited } };
        return { parent, choice, side, bound: relaxed.bound, depth: parent.depth + 1, order, proof };
      };
      const [first, second] = choice.first === 'up' ? (['up', 'down'] as const) : (['down', 'up'] as const);
      next = child(first);
      const other = child(second);
      open.push(other);
      const [down, up] = first === 'down' ? [next, other] : [other, next];
      parent.proof.tree = { branch: choice, down: down.proof, up: up.proof };
    }
    if (gap > 0 && incumbent !== null) {
      const most = Math.max(bestOpen(), next?.bound ?? -Infinity);
      if (most >= target() && most - incumbent.value <= gap * Math.abs(incumbent.value)) {
        if (next !== null) open.push(next);
        ended = 'gap';
        break;
      }
    }
    if (nodes % 16 === 1) {
      const bound = Math.max(bestOpen(), next?.bound ?? -Infinity);
      onProgress(incumbent?.value ?? null, Number.isFinite(bound) ? bound : null);
    }
    current = next ?? takeBest();
    if (current !== null) go(current);
  }
  const left = ended === null ? -Infinity : bestOpen();
  const proven = ended === null;
  const tree = { tighten: tightened, tree: begun.proof };
  go(top()); // no branching is left
  return {
    ended: ended ?? (incumbent === null ? 'infeasible' : 'proven'),
    incumbent,
    bound: proven ? (incumbent?.value ?? null) : finite(Math.max(left, incumbent?.value ?? -Infinity)),
    nodes,
    root,
    proof: proven && incumbent !== null ? tree : null,
    tree,
    refuted,
  };
}

/** What came of a node: its relaxation when it has to be branched on. */
type Visited = Solved | 'closed' | 'failed' | 'time';

const copyOf = ({ lower, upper }: Box): Box => ({ lower: lower.slice(), upper: upper.slice() });

const isBefore = (a: Node, b: Node): boolean =>
  a.bound !== b.bound ? a.bound > b.bound : a.depth !== b.depth ? a.depth > b.depth : a.order > b.order;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
