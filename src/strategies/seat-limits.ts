import type { Screening } from '../eligibility/index.js';
import { names, type Quota } from '../problem/index.js';
import { countOf, type Limit } from './ledger.js';
import {
  type Counts,
  circlesOf,
  gatherBy,
  leadersOf,
  mostTrips,
  quotasOf,
  runsOn,
  seatRange,
  startDays,
} from './rule-facts.js';

/** An official on a candidate, by index. */
export interface Pair {
  readonly official: number;
  readonly candidate: number;
}

/** The limits on who sits where. */
export interface SeatLimits {
  /** Those that count the seats taken on each open candidate, in the order of the candidates. */
  readonly seats: readonly Limit[];
  readonly others: readonly Limit[];
}

/** What the limits are made from: the open candidates and their pairs. */
interface Scene {
  readonly screening: Screening;
  readonly open: readonly number[];
  readonly pairs: readonly Pair[];
}

/** Every rule on who sits where, once it is settled which candidates open. Items are the pairs, in their order. */
export function seatLimits(
  screening: Screening,
  open: readonly number[],
  pairs: readonly Pair[],
): SeatLimits {
  const scene = { screening, open, pairs };
  const others = [seatsTotal, oneCourse, oneAtATime, provinceCap, head, pins, quotas];
  return { seats: seats(scene), others: others.flatMap((limits) => limits(scene)) };
}

const itemsWhere = ({ pairs }: Scene, holds: (pair: Pair) => boolean): number[] =>
  pairs.flatMap((pair, item) => (holds(pair) ? [item] : []));

const seats = (scene: Scene): Limit[] => {
  const { problem, candidates } = scene.screening;
  return scene.open.map((c) => {
    const { min, max } = seatRange(problem, candidates[c]!);
    return countOf(
      itemsWhere(scene, ({ candidate }) => candidate === c),
      { lower: min, upper: max, candidate: c },
    );
  });
};

const seatsTotal = ({ screening: { problem }, pairs }: Scene): Limit[] => {
  const { off, min, max } = problem.rules.seatsTotal;
  return off ? [] : [countOf([...pairs.keys()], { lower: min, upper: max })];
};

const oneCourse = ({ screening: { problem }, pairs }: Scene): Limit[] =>
  [...gatherBy(pairs, ({ official }) => String(official)).values()].map((own) =>
    countOf(own, { upper: mostTrips(problem) }),
  );

/** Nobody sits in two courses on one day; said already where everybody attends one course at most. */
const oneAtATime = ({ screening: { problem, candidates }, open, pairs }: Scene): Limit[] => {
  if (problem.rules.oneCourse.off || problem.rules.oneCourse.max === 1) return [];
  return startDays(open.map((c) => candidates[c]!)).flatMap((day) => {
    const running = gatherBy(pairs, ({ official, candidate }) =>
      runsOn(candidates[candidate]!, day) ? String(official) : null,
    );
    return [...running.values()].filter(({ length }) => length > 1).map((own) => countOf(own, { upper: 1 }));
  });
};

const provinceCap = ({ screening: { problem }, pairs }: Scene): Limit[] => {
  const { off, max } = problem.rules.provinceCap;
  if (off) return [];
  const provinceOf = ({ official }: Pair): string => problem.officials[official]!.province;
  const neighbours = gatherBy(pairs, (pair) => `${pair.candidate} ${provinceOf(pair)}`);
  return [...neighbours.values()].map((own) => countOf(own, { upper: max }));
};

const head = (scene: Scene): Limit[] => {
  const leads = leadersOf(scene.screening.problem);
  if (leads === null) return [];
  return scene.open.map((c) =>
    countOf(
      itemsWhere(scene, ({ official, candidate }) => candidate === c && leads[official]!),
      { lower: 1, candidate: c },
    ),
  );
};

const pins = (scene: Scene): Limit[] => {
  const { problem, candidates } = scene.screening;
  if (problem.rules.pins.off) return [];
  return problem.pins
    .filter(({ kind, official }) => kind === 'must' && official !== null)
    .map((pin) => {
      const meant = ({ official, candidate }: Pair): boolean =>
        problem.officials[official]!.id === pin.official && names(pin.course, candidates[candidate]!);
      return countOf(itemsWhere(scene, meant), { lower: 1 });
    });
};

const quotas = (scene: Scene): Limit[] =>
  quotasOf(scene.screening).flatMap(({ quota, counts }) =>
    circlesOf(scene.screening, quota)
      .filter(([c]) => quota.scope !== 'course' || scene.open.includes(c!))
      .flatMap((circle) => quotaLimits(scene, quota, circle, counts)),
  );

const quotaLimits = (scene: Scene, quota: Quota, circle: readonly number[], counts: Counts): Limit[] => {
  const { min, max, minShare, maxShare, scope } = quota;
  const within = new Set(circle);
  const items = itemsWhere(scene, ({ candidate }) => within.has(candidate));
  const counted = items.filter((item) => counts(scene.pairs[item]!.official, scene.pairs[item]!.candidate));
  const candidate = scope === 'course' ? circle[0]! : null;
  const share = (part: number): Limit => ({ ...shareOf(items, new Set(counted), part), candidate });
  return [
    ...(min === null ? [] : [countOf(counted, { lower: min, candidate })]),
    ...(max === null ? [] : [countOf(counted, { upper: max, candidate })]),
    ...(minShare === null ? [] : [{ ...share(minShare), lower: 0 }]),
    ...(maxShare === null ? [] : [{ ...share(maxShare), upper: 0 }]),
  ];
};

/** Shares have at most six decimals, so in millionths all is whole. */
const MILLIONTHS = 1_000_000;

/** count - share x all, in millionths of a seat: at least 0 for a least share, at most 0 for a greatest. */
const shareOf = (items: readonly number[], counted: ReadonlySet<number>, share: number): Limit => {
  const part = Math.round(share * MILLIONTHS);
  return {
    ...countOf([], { lower: -Infinity }),
    unit: 1 / MILLIONTHS,
    amounts: new Map(items.map((item) => [item, (counted.has(item) ? MILLIONTHS : 0) - part])),
  };
};
