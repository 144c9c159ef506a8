import type { Backend } from '../../../milp/index.js';
import type { Change, Problem } from '../../../problem/index.js';
import { conflictsAndCorrections, kindsOf } from '../duality.js';
import { type Clock, clockFor, isOver } from '../feasibility.js';
import type { Lever } from './lever.js';
import { leversOf } from './levers.js';
import { type Smallest, smallestSteps } from './smallest-steps.js';
import { type Steps, type Trial, trialOf } from './trial.js';
import type { Repair, Repairs } from './types.js';

/**
 * Every repair that changes as few numbers of the case as possible, each at its smallest size: which levers are enough is found
 * with all of them as far as they go, then each is brought back as far as a plan still exists.
 */
export async function ruleRepairs(
  problem: Problem,
  backend: Backend,
  { clock, most }: { readonly clock: Clock; readonly most: number },
): Promise<Repairs> {
  const levers = leversOf(problem);
  // Half of the time finds which levers are enough, the other half how far.
  const left = clock.secondsLeft();
  const first = clockFor(left === null ? null : left / 2, clock.signal);
  let current = first;
  const trial = trialOf(problem, levers, backend, {
    secondsLeft: () => current.secondsLeft(),
    signal: clock.signal,
  });
  const found = await conflictsAndCorrections(
    {
      count: levers.length,
      kinds: kindsOf(levers, TRIED_LAST),
      holds: (kept) =>
        trial.works(
          new Map(levers.flatMap(({ most: far }, index) => (kept.has(index) ? [] : [[index, far] as const]))),
        ),
      isOver: () => isOver(first),
    },
    { smallestOnly: true, mostConflicts: Infinity, mostCorrections: most },
  );
  const list: Repair[] = [];
  current = clock;
  let complete = found.complete;
  for (const chosen of found.corrections) {
    const smallest = await smallestSteps(levers, chosen, trial);
    if (smallest === null) complete = false;
    else list.push(await repairOf(levers, smallest, trial));
    if (smallest?.proven === false) complete = false;
  }
  return { list: list.sort((a, b) => a.size - b.size), complete };
}

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
