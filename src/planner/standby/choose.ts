import type { Plan } from '../../plan/index.js';
import { type Official, type Problem, randomStream } from '../../problem/index.js';
import { type LineUp, lineUp, reservesFor, type Seating } from './line-up.js';
import { call, type Gain, gainOf, type Scene, sceneWithout } from './play.js';

export interface StandbyOptions {
  /** How many stand by for each course, at most. */
  readonly depth: number;
  /** The chance, between 0 and 1, that somebody withdraws. */
  readonly rate: number;
  /** The chance of one official, where it is another. */
  readonly rateOf?: (official: string) => number | null;
  readonly seed?: number;
}

/** A withdrawal rate when nothing else is said: one in twelve or so. */
export const USUAL_RATE = 0.08;

/** So many futures are looked at to weigh the reserves against each other. */
const FUTURES = 200;

/**
 * The plan with an ordered list of reserves for each open course. They are chosen, place by place and course by course in the
 * order in which the courses start, by what they bring over many drawn futures, in all of which the earlier ones have been
 * called first: seats that a course is short of its least; then quotas and heads; then provinces that would have nobody; then
 * seats. Among equals merit decides, then the id. One person may stand by for several courses; called to one, they are missing at
 * another that rule `oneCourse` does not allow beside it. The same plan, options and seed give the same lists.
 */
export function withStandby(problem: Problem, plan: Plan, options: StandbyOptions): Plan {
  const { depth, rate, seed = 1 } = options;
  const line = lineUp(problem, plan);
  const lists = line.seatings.map((): Official[] => []);
  const able = line.seatings.map((seating) => reservesFor(line, seating));
  const futures = drawFutures(line, able, options);
  for (let place = 0; place < depth; place += 1) {
    for (const seating of line.seatings) {
      const list = lists[seating.index]!;
      const left = able[seating.index]!.filter((official) => !list.includes(official));
      const best = bestOf(line, futures, seating, left, options);
      if (best === null) continue;
      list.push(best);
      for (const future of futures) callIfMissing(line, future, seating, best);
    }
  }
  const standby = line.seatings.map(({ id, index }) => [id, lists[index]!.map((each) => each.id)] as const);
  return {
    ...plan,
    standby: Object.fromEntries(standby.filter(([, list]) => list.length > 0)),
    provenance: {
      ...plan.provenance,
      options: { ...plan.provenance.options, standby: depth, rate, seed },
    },
  };
}

const callIfMissing = (line: LineUp, future: Scene, seating: Seating, official: Official): void => {
  if (future.isGone(official.id) || gainOf(line, future, seating, official) === null) return;
  call(line, future, seating, official);
};

/** Drawn in the order of the ids, so that neither files nor plans move the draw of anybody. */
const drawFutures = (
  line: LineUp,
  able: readonly (readonly Official[])[],
  { rate, rateOf, seed = 1 }: StandbyOptions,
): readonly Scene[] => {
  const people = [
    ...new Set([...line.attended.keys(), ...able.flatMap((list) => list.map(({ id }) => id))]),
  ].sort();
  const random = randomStream(seed, 'standby');
  return Array.from({ length: FUTURES }, () => {
    const gone = new Set(people.filter((id) => random.chance(rateOf?.(id) ?? rate)));
    return sceneWithout(line, (id) => gone.has(id));
  });
};

/** The reserve who brings most on the whole; null: nobody is left. */
const bestOf = (
  line: LineUp,
  futures: readonly Scene[],
  seating: Seating,
  able: readonly Official[],
  { rate, rateOf }: StandbyOptions,
): Official | null => {
  const short = futures.filter(({ attending }) => attending[seating.index]! < seating.officials.length);
  const weighed = able.map((official) => ({
    official,
    // That a reserve comes is weighed, not drawn: else chance would tell equals apart.
    gain: times(
      sumOf(short.map((future) => gainOf(line, future, seating, official))),
      1 - (rateOf?.(official.id) ?? rate),
    ),
  }));
  const first = weighed.sort((a, b) => compare(b.gain, a.gain) || byMerit(a.official, b.official))[0];
  return first?.official ?? null;
};

const NOTHING: Gain = { least: 0, quotas: 0, province: 0, seat: 0 };

const sumOf = (gains: readonly (Gain | null)[]): Gain =>
  gains.reduce<Gain>(
    (sum, gain) =>
      gain === null
        ? sum
        : {
            least: sum.least + gain.least,
            quotas: sum.quotas + gain.quotas,
            province: sum.province + gain.province,
            seat: sum.seat + gain.seat,
          },
    NOTHING,
  );

const times = (gain: Gain, factor: number): Gain => ({
  least: gain.least * factor,
  quotas: gain.quotas * factor,
  province: gain.province * factor,
  seat: gain.seat * factor,
});

const compare = (a: Gain, b: Gain): number =>
  a.least - b.least || a.quotas - b.quotas || a.province - b.province || a.seat - b.seat;

const byMerit = (a: Official, b: Official): number => b.merit - a.merit || (a.id < b.id ? -1 : 1);
