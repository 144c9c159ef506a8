import { type Plan, verifyPlan } from '../plan/index.js';
import { type Ground, PlanningFault, type Seating } from '../planner/index.js';
import { randomStream } from '../problem/index.js';
import { type Ledger, ledgerOf } from './ledger.js';
import { openingLimits, usableCandidates } from './opening-limits.js';
import { fill, repair } from './repair.js';
import { gatherBy, seatRange } from './rule-facts.js';
import { type Pair, seatLimits } from './seat-limits.js';

/** What a way of allocating wants, before the rules have their say. Indices, as in the screening. */
export interface Wants {
  /** The candidates in the order in which they are to open. */
  readonly openings: readonly number[];
  /** The attendable pairs of the open candidates, the most wanted first. */
  readonly seating: (open: readonly number[]) => readonly Pair[];
}

/** How many sets of openings are tried before a way of allocating has no plan. */
const MOST_ATTEMPTS = 40;

/**
 * A plan that keeps every rule of the case and comes as near to what is wanted as going down the lists does; null when none
 * was found, which does not prove that there is none.
 *
 * 1. Candidates open in their order while every maximum allows it; exchanges mend the minima. 2. Pairs are seated in their
 *    order, first those of officials who attend nothing yet; exchanges mend the minima of people; then the seats that are
 *    left are given out. 3. When that fails, the candidate whose own minimum is broken (else the least wanted) stays shut,
 *    and all begins again; when nothing is left to shut, the openings are shuffled by the seed.
 *
 * Throws `PlanningFault` when the verifier does not sign the plan: that is our fault.
 */
export function buildPlan(ground: Ground, wants: Wants, seed: number, maker: string): Plan | null {
  const usable = new Set(usableCandidates(ground));
  const random = randomStream(seed, `build ${maker}`);
  let order = wants.openings.filter((c) => usable.has(c));
  const shut = new Set<number>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const left = order.filter((c) => !shut.has(c));
    const openings = openCandidates(ground, left);
    if (openings === null) {
      if (shut.size === 0 && attempt > MOST_ATTEMPTS / 2) return null;
      shut.clear();
      order = random.sample(order, order.length);
      continue;
    }
    const open = openings.chosen().map((item) => left[item]!);
    const { seating, trouble } = seatPeople(ground, wants, open);
    if (seating !== null) {
      const plan = ground.planOf(withoutEmpty(seating, openings, left), maker);
      if (plan !== null) return signed(ground, plan);
    }
    const blamed = trouble ?? open.at(-1);
    if (blamed === undefined) return null; // nothing opens, and even that breaks a rule
    shut.add(blamed);
  }
  return null;
}

const signed = ({ screening }: Ground, plan: Plan): Plan => {
  const violations = verifyPlan(screening.problem, plan);
  if (violations.length === 0) return plan;
  throw new PlanningFault(
    `the verifier does not sign a plan of ${plan.provenance.solver}: ${JSON.stringify(violations.slice(0, 5))}`,
  );
};

/** Which candidates open; null when no set was found that keeps the rules on openings. */
const openCandidates = (ground: Ground, order: readonly number[]): Ledger | null => {
  const { candidates, problem } = ground.screening;
  const ledger = ledgerOf(order.length, openingLimits(ground, order));
  const costs = order.map((c) => {
    const { course } = candidates[c]!;
    return course.fixedCost + course.costPerSeat * seatRange(problem, candidates[c]!).min;
  });
  const affordable = (): boolean =>
    ground.canPay(
      ledger.chosen().map((item) => ({ candidate: candidates[order[item]!]!, cost: costs[item]! })),
    );
  fill(ledger, affordable);
  if (!repair(ledger, affordable)) return null;
  fill(ledger, affordable);
  return ledger;
};

interface Seated {
  readonly seating: Seating | null;
  /** The candidate whose own minimum could not be met. */
  readonly trouble: number | null;
}

const seatPeople = (ground: Ground, wants: Wants, open: readonly number[]): Seated => {
  const { candidates, problem } = ground.screening;
  const pairs = wants.seating(open);
  const { seats, others } = seatLimits(ground.screening, open, pairs);
  const ledger = ledgerOf(pairs.length, [...seats, ...others]);
  const affordable = (): boolean =>
    ground.canPay(
      open.map((c, index) => {
        const candidate = candidates[c]!;
        const taken = Math.max(ledger.sumOf(seats[index]!), seatRange(problem, candidate).min);
        return { candidate, cost: candidate.course.fixedCost + candidate.course.costPerSeat * taken };
      }),
    );
  const pairsOf = gatherBy(pairs, ({ official }) => String(official));
  const attends = ({ official }: Pair): boolean => pairsOf.get(String(official))!.some(ledger.has);
  fill(ledger, affordable, (item) => !attends(pairs[item]!));
  if (!repair(ledger, affordable)) {
    const own = ledger.broken().find(({ candidate }) => candidate !== null);
    return { seating: null, trouble: own?.candidate ?? null };
  }
  fill(ledger, affordable);
  const chosen = ledger.chosen().map((item) => pairs[item]!);
  return { seating: seatingOf(open, chosen), trouble: null };
};

const seatingOf = (open: readonly number[], pairs: readonly Pair[]): Seating =>
  new Map(
    open.map((c) => [c, pairs.filter(({ candidate }) => candidate === c).map(({ official }) => official)]),
  );

/** Without the candidates that nobody attends, as far as the rules on openings let them stay shut. */
const withoutEmpty = (seating: Seating, openings: Ledger, order: readonly number[]): Seating => {
  const kept = new Map(seating);
  for (const item of openings.chosen().reverse()) {
    if (seating.get(order[item]!)!.length > 0) continue;
    openings.remove(item);
    if (openings.broken().length === 0) kept.delete(order[item]!);
    else openings.add(item);
  }
  return kept;
};
