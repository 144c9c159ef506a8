import type { Plan } from '../../plan/index.js';
import { type Problem, randomStream } from '../../problem/index.js';
import { type Estimate, meanOf, shareOf } from './intervals.js';
import { type LineUp, lineUp } from './line-up.js';
import { callReserves, type Reserves, type Scene, sceneWithout, shortfall } from './play.js';

export interface StressOptions {
  /** The chance, between 0 and 1, that somebody withdraws, attending or standing by. */
  readonly rate: number;
  /** The chance of one official, where it is another. */
  readonly rateOf?: (official: string) => number | null;
  /** At least 1. */
  readonly runs: number;
  readonly seed: number;
}

/** The same figure without and with the reserves of the plan, from the same draws. */
export interface BothWays {
  readonly without: Estimate;
  readonly with: Estimate;
}

export interface Stress {
  readonly rate: number;
  readonly runs: number;
  readonly seed: number;
  /** How many stand by in the plan, counted once a course. */
  readonly reserves: number;
  /** By start: the chance that a course keeps its least seats. */
  readonly courses: readonly {
    readonly course: string;
    readonly attending: number;
    readonly min: number;
    readonly reserves: number;
    readonly chance: BothWays;
  }[];
  /** The chance that every course does. */
  readonly allCourses: BothWays;
  /** The chance that a quota holds in all its scopes, and that every course has a head (`head`, when the rule asks for one). */
  readonly requirements: readonly {
    readonly kind: 'quota' | 'head';
    readonly id: string;
    readonly chance: BothWays;
  }[];
  /** Provinces with somebody attending: how many the plan has, and the mean. */
  readonly provinces: { readonly planned: number; readonly mean: BothWays };
  readonly seats: { readonly planned: number; readonly mean: BothWays };
}

/**
 * A plan under withdrawals, by Monte Carlo: in each run everybody who attends or stands by withdraws by chance, from all their
 * courses, independently of the others; then reserves are called (`callReserves`). A course short of its least is counted with
 * those who are left. The same plan, options and seed give the same figures.
 */
export function stressPlan(problem: Problem, plan: Plan, options: StressOptions): Stress {
  const line = lineUp(problem, plan);
  const reserves = reservesOf(line, plan);
  const runs = drawRuns(line, reserves, options);
  const listed = (id: string): number => reserves.get(id)?.length ?? 0;
  return {
    rate: options.rate,
    runs: options.runs,
    seed: options.seed,
    reserves: line.seatings.reduce((sum, { id }) => sum + listed(id), 0),
    courses: line.seatings.map(({ id, index, officials, min }) => ({
      course: id,
      attending: officials.length,
      min,
      reserves: listed(id),
      chance: chanceOf(runs, ({ least }) => least[index]!),
    })),
    allCourses: chanceOf(runs, ({ least }) => least.every(Boolean)),
    requirements: requirementChances(line, runs),
    provinces: {
      planned: sceneWithout(line, () => false).provinces.size,
      mean: meanBoth(runs, ({ provinces }) => provinces),
    },
    seats: {
      planned: line.seatings.reduce((sum, { officials }) => sum + officials.length, 0),
      mean: meanBoth(runs, ({ seats }) => seats),
    },
  };
}

const reservesOf = ({ reading }: LineUp, { standby }: Plan): Reserves =>
  new Map(
    Object.entries(standby).map(
      ([course, list]) => [course, list.flatMap((id) => reading.officials.get(id) ?? [])] as const,
    ),
  );

/** What is left of a plan in one run. */
interface Left {
  /** By seating: at least its least seats. */
  readonly least: readonly boolean[];
  /** By requirement. */
  readonly kept: readonly boolean[];
  readonly provinces: number;
  readonly seats: number;
}

interface Run {
  readonly without: Left;
  readonly with: Left;
}

const drawRuns = (
  line: LineUp,
  reserves: Reserves,
  { rate, rateOf, runs, seed }: StressOptions,
): readonly Run[] => {
  const standing = [...reserves.values()].flatMap((list) => list.map(({ id }) => id));
  // Those who attend are drawn first, each in the order of the ids: reserves move none of their draws.
  const attending = [...line.attended.keys()].sort();
  const others = [...new Set(standing.filter((id) => !line.attended.has(id)))].sort();
  const [first, second] = [randomStream(seed, 'stress'), randomStream(seed, 'stress reserves')];
  return Array.from({ length: runs }, (): Run => {
    const gone = new Set([
      ...attending.filter((id) => first.chance(rateOf?.(id) ?? rate)),
      ...others.filter((id) => second.chance(rateOf?.(id) ?? rate)),
    ]);
    const scene = sceneWithout(line, (id) => gone.has(id));
    const without = leftOf(line, scene);
    callReserves(line, scene, reserves);
    return { without, with: leftOf(line, scene) };
  });
};

const leftOf = ({ seatings, requirements }: LineUp, scene: Scene): Left => ({
  least: seatings.map(({ index, min }) => scene.attending[index]! >= min),
  kept: requirements.map((each, index) => shortfall(each, scene.counted[index]!, scene.looked[index]!) === 0),
  provinces: scene.provinces.size,
  seats: scene.attending.reduce((sum, count) => sum + count, 0),
});

const chanceOf = (runs: readonly Run[], holds: (left: Left) => boolean): BothWays => ({
  without: shareOf(runs.filter((run) => holds(run.without)).length, runs.length),
  with: shareOf(runs.filter((run) => holds(run.with)).length, runs.length),
});

const meanBoth = (runs: readonly Run[], figure: (left: Left) => number): BothWays => ({
  without: meanOf(runs.map((run) => figure(run.without))),
  with: meanOf(runs.map((run) => figure(run.with))),
});

const requirementChances = ({ requirements }: LineUp, runs: readonly Run[]): Stress['requirements'] => {
  const indices = new Map<string, number[]>();
  requirements.forEach(({ kind, id }, index) => {
    const key = `${kind};${id}`;
    indices.set(key, [...(indices.get(key) ?? []), index]);
  });
  return [...indices.values()].map((mine) => {
    const { kind, id } = requirements[mine[0]!]!;
    return { kind, id, chance: chanceOf(runs, ({ kept }) => mine.every((index) => kept[index])) };
  });
};
