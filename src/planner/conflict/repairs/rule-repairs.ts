import type { Backend } from '../../../milp/index.js';
import type { Change, Problem } from '../../../problem/index.js';
import { conflictsAndCorrections, kindsOf } from '../duality.js';
import { type Clock, clockFor, type FoundPlan, isOver } from '../feasibility.js';
import type { ConflictSet, RulePart } from '../types.js';
import type { Lever } from './lever.js';
import { leversOf } from './levers.js';
import { type Smallest, smallestSteps } from './smallest-steps.js';
import { type Steps, type Trial, trialOf } from './trial.js';
import type { Repair, Repairs } from './types.js';

export interface RuleRepairOptions {
  readonly clock: Clock;
  readonly most: number;
  /** Sets of the case that cannot hold together (proven): from each of them a repair pulls a lever. */
  readonly sets: readonly ConflictSet[];
  /** Plans of other changes of the case. */
  readonly plans: readonly FoundPlan[];
}

/**
 * Every repair of a case without a plan that changes as few numbers as possible, each at its smallest size: which levers are enough
 * is found with all of them as far as they go, then each is brought back as far as a plan still exists. What touches every
 * known set comes first, the cheapest ahead.
 */
export async function ruleRepairs(
  problem: Problem,
  backend: Backend,
  { clock, most, sets, plans }: RuleRepairOptions,
): Promise<Repairs> {
  const levers = leversOf(problem);
  // Half of the time finds which levers are enough, the other half how far.
  const left = clock.secondsLeft();
  const first = clockFor(left === null ? null : left / 2, clock.signal);
  let current = first;
  const running: Clock = { secondsLeft: () => current.secondsLeft(), signal: clock.signal };
  const trial = trialOf(problem, levers, backend, running, plans);
  const works = async (pulled: readonly number[]): Promise<boolean | null> => {
    const at = (stepOf: (lever: Lever) => number): Steps =>
      new Map(pulled.map((index) => [index, stepOf(levers[index]!)]));
    // A single step may do, and then it is the repair.
    if (pulled.length <= FEW && (await trial.works(at(() => 1))) === true) return true;
    return trial.works(at(({ most: far }) => far));
  };
  const found = await conflictsAndCorrections(
    {
      count: levers.length,
      kinds: kindsOf(levers, TRIED_LAST),
      holds: (kept) => works(levers.flatMap((_, index) => (kept.has(index) ? [] : [index]))),
      isOver: () => isOver(first),
    },
    { smallestOnly: true, mostConflicts: Infinity, mostCorrections: most },
    sets.map(({ parts, minimal }) => ({ elements: touching(levers, parts), minimal })),
  );
  const list: Repair[] = [];
  current = clock;
  let complete = found.complete;
  for (const chosen of [...found.corrections].sort(byElements)) {
    const smallest = await smallestSteps(levers, chosen, trial);
    if (smallest === null) complete = false;
    else list.push(await repairOf(levers, smallest, trial));
    if (smallest?.proven === false) complete = false;
  }
  return { list: list.sort((a, b) => a.size - b.size), complete };
}

/** So many levers are first tried one step each. */
const FEW = 2;

/** Levers one of which has to be pulled for these parts to hold together, the cheapest first. */
const touching = (levers: readonly Lever[], parts: readonly RulePart[]): readonly number[] =>
  levers
    .flatMap((lever, index) => (parts.some((part) => touches(lever, part)) ? [index] : []))
    .sort((a, b) => levers[a]!.sizeOf(1) - levers[b]!.sizeOf(1) || a - b);

/** Whether a lever changes what a part says. Where both name a thing it is the same one; a blank in a lever means any. */
const touches = ({ about }: Lever, part: RulePart): boolean => {
  const isAboutSame = (thing: string): boolean => {
    const [pulled, said] = [about.params[thing], part.params[thing]];
    return pulled === undefined || pulled === '' || said === undefined || pulled === said;
  };
  return about.rule === part.rule && sideOf(about.code) === sideOf(part.code) && THINGS.every(isAboutSame);
};

const THINGS = ['course', 'official', 'partner', 'countries', 'fund', 'quota', 'side'];

const sideOf = (code: string): string | undefined => /M(in|ax)$/.exec(code)?.[0];

/** As enumeration in the order of the levers has them. */
const byElements = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((element, index) => element !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** As far as they go, a course may have almost any number of seats, and to prove that there is no plan takes long. */
const TRIED_LAST = ['seats.min', 'seats.max'];

/** The steps in words and as changes, and whether each of them is needed in full. */
export async function repairOf(
  levers: readonly Lever[],
  { steps, size, proven }: Smallest,
  trial: Trial,
): Promise<Repair> {
  const taken = [...steps].sort(([a], [b]) => a - b);
  let least = proven;
  for (const [lever, step] of taken) {
    const fewer: Steps = new Map([...taken, [lever, step - 1]]);
    if ((await trial.works(fewer)) !== false) least = false;
  }
  const repaired = trial.problemAt(steps);
  const changes = taken.map(([lever, step]) => levers[lever]!.changesAt(step, repaired));
  return {
    steps: taken.map(([lever, step]) => {
      const { about, valueAt } = levers[lever]!;
      const [from, to] = [valueAt(0), valueAt(step)];
      return { ...about, params: { ...about.params, ...(from === null || to === null ? {} : { from, to }) } };
    }),
    size,
    changes: changes.some((each) => each === null) ? null : distinct(changes.flatMap((each) => each!)),
    least,
  };
}

/** A list that is replaced as a whole stands once, though two of its entries change. */
const distinct = (changes: readonly Change[]): readonly Change[] => [
  ...new Map(changes.map((change) => [JSON.stringify(change), change])).values(),
];
