import type { Lever } from './lever.js';
import type { Steps, Trial } from './trial.js';

export interface Smallest {
  readonly steps: Steps;
  readonly size: number;
  /** No smaller steps of the same levers work (proven). */
  readonly proven: boolean;
}

/** At most so many tries for one set of levers: what is best by then is taken. */
const MOST_TRIES = 300;

/**
 * The cheapest steps of some levers, all of which are needed, that work together. One lever is searched by halving; with several,
 * all but the last (the one with the most steps) go through the steps that can still be cheaper than the best known. null:
 * nothing was found in the time given.
 */
export async function smallestSteps(
  levers: readonly Lever[],
  chosen: readonly number[],
  { works }: Trial,
): Promise<Smallest | null> {
  const order = [...chosen].sort((a, b) => levers[a]!.most - levers[b]!.most || a - b);
  const extremes: Steps = new Map(order.map((lever) => [lever, levers[lever]!.most]));
  let best: { steps: Steps; size: number } | null = null;
  let proven = true;
  let tries = 0;

  const tried = async (steps: Steps): Promise<boolean> => {
    tries += 1;
    const verdict = tries > MOST_TRIES ? null : await works(steps);
    if (verdict === null) proven = false;
    return verdict === true;
  };

  /** The smallest step of one lever with which these steps work; null: none does. */
  const least = async (lever: number, others: Steps, low: number): Promise<number | null> => {
    const at = (step: number): Steps => new Map([...others, [lever, step]]);
    let high = levers[lever]!.most;
    if (!(await tried(at(high)))) return null;
    let from = low;
    while (from < high) {
      const middle = Math.floor((from + high) / 2);
      if (await tried(at(middle))) high = middle;
      else from = middle + 1;
    }
    return high;
  };

  const lows: number[] = [];
  for (const lever of order) lows.push((await least(lever, extremes, 1)) ?? levers[lever]!.most);
  const sizeOf = (steps: Steps): number =>
    [...steps].reduce((sum, [lever, step]) => sum + levers[lever]!.sizeOf(step), 0);
  const leastOfRest = (from: number): number =>
    order.slice(from).reduce((sum, lever, index) => sum + levers[lever]!.sizeOf(lows[from + index]!), 0);

  const descend = async (index: number, fixed: Steps): Promise<void> => {
    const lever = order[index]!;
    if (index === order.length - 1) {
      const step = await least(lever, fixed, lows[index]!);
      if (step === null) return;
      const steps = new Map([...fixed, [lever, step]]);
      const size = sizeOf(steps);
      if (best === null || size < best.size) best = { steps, size };
      return;
    }
    for (let step = lows[index]!; step <= levers[lever]!.most; step += 1) {
      const steps = new Map([...fixed, [lever, step]]);
      if (best !== null && sizeOf(steps) + leastOfRest(index + 1) >= best.size) return;
      await descend(index + 1, steps);
      if (!proven && best !== null) return;
    }
  };
  await descend(0, new Map());
  return best === null ? null : { ...(best as { steps: Steps; size: number }), proven };
}
