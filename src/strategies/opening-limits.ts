import type { Ground } from '../planner/index.js';
import { type Candidate, names } from '../problem/index.js';
import { countOf, type Limit } from './ledger.js';
import {
  circlesOf,
  gatherBy,
  leadersOf,
  mostTrips,
  quotasOf,
  runsOn,
  seatRange,
  startDays,
} from './rule-facts.js';

/** The candidates that could be filled if they alone opened: enough may attend, one of them may lead, and no pin is against it. */
export function usableCandidates({ screening, attendable }: Ground): number[] {
  const { problem, candidates } = screening;
  const leads = leadersOf(problem);
  const perCourse = quotasOf(screening).filter(({ quota }) => quota.scope === 'course' && quota.min !== null);
  const shut = problem.rules.pins.off
    ? []
    : problem.pins.filter(({ kind, official }) => kind === 'never' && official === null);
  return [...candidates.keys()].filter((c) => {
    const people = attendable[c]!;
    return (
      people.length >= seatRange(problem, candidates[c]!).min &&
      (leads === null || people.some((official) => leads[official])) &&
      perCourse.every(({ quota, counts }) => people.filter((o) => counts(o, c)).length >= quota.min!) &&
      !shut.some(({ course }) => names(course, candidates[c]!))
    );
  });
}

/** What the limits are made from: the candidates that may open, in their order. */
interface Scene {
  readonly ground: Ground;
  /** By item, the index of the candidate, and the candidate. */
  readonly order: readonly number[];
  readonly dated: readonly Candidate[];
}

/**
 * Every rule on which candidates open, and what the minima of people ask of them: that those that open can hold enough.
 * Items are the candidates of `order`, in its order.
 */
export function openingLimits(ground: Ground, order: readonly number[]): Limit[] {
  const scene = { ground, order, dated: order.map((c) => ground.screening.candidates[c]!) };
  const rules = [oneDate, coursesPerYear, partnerLoad, topicRuns, concurrency, hosts, pins];
  const room = [leastRoom, roomInTotal, roomForQuotas, roomForPins];
  return [...rules, ...room].flatMap((limits) => limits(scene));
}

const itemsWhere = ({ dated }: Scene, holds: (candidate: Candidate) => boolean): number[] =>
  dated.flatMap((candidate, item) => (holds(candidate) ? [item] : []));

const rulesOf = ({ ground }: Scene) => ground.screening.problem.rules;

const oneDate = ({ dated }: Scene): Limit[] =>
  [...gatherBy(dated, ({ course }) => course.id).values()].map((dates) => countOf(dates, { upper: 1 }));

const coursesPerYear = (scene: Scene): Limit[] => {
  const { off, min, max } = rulesOf(scene).coursesPerYear;
  if (off) return [];
  return scene.ground.screening.problem.years.map((year) =>
    countOf(
      itemsWhere(scene, (candidate) => candidate.year === year),
      { lower: min, upper: max },
    ),
  );
};

const partnerLoad = (scene: Scene): Limit[] => {
  if (rulesOf(scene).partnerLoad.off) return [];
  return scene.ground.screening.problem.partners.flatMap(({ id, maxCoursesPerYear: max }) => {
    if (max === null) return [];
    const own = gatherBy(scene.dated, ({ course, year }) => (course.partner === id ? String(year) : null));
    return [...own.values()].map((items) => countOf(items, { upper: max }));
  });
};

const topicRuns = (scene: Scene): Limit[] => {
  const { off, maxPerYear } = rulesOf(scene).topicRuns;
  const runs = gatherBy(scene.dated, ({ course, year }) => `${year} ${course.topic}`);
  return off ? [] : [...runs.values()].map((items) => countOf(items, { upper: maxPerYear }));
};

const concurrency = (scene: Scene): Limit[] => {
  const { off, max } = rulesOf(scene).concurrency;
  if (off) return [];
  return startDays(scene.dated).map((day) =>
    countOf(
      itemsWhere(scene, (candidate) => runsOn(candidate, day)),
      { upper: max },
    ),
  );
};

const hosts = (scene: Scene): Limit[] => {
  const { off, list } = rulesOf(scene).hosts;
  if (off) return [];
  return list.map(({ countries, min, max }) =>
    countOf(
      itemsWhere(scene, ({ country }) => countries.includes(country)),
      { lower: min ?? 0, upper: max ?? Infinity },
    ),
  );
};

const pinned = ({ ground }: Scene, ofPerson: boolean) => {
  const { rules, pins: all } = ground.screening.problem;
  return rules.pins.off
    ? []
    : all.filter(({ kind, official }) => kind === 'must' && (official !== null) === ofPerson);
};

const pins = (scene: Scene): Limit[] =>
  pinned(scene, false).map(({ course }) =>
    countOf(
      itemsWhere(scene, (candidate) => names(course, candidate)),
      { lower: 1 },
    ),
  );

/** The seats that the open candidates need at least: no more than the scheme has, and than people can take. */
const leastRoom = ({ ground, order, dated }: Scene): Limit[] => {
  const { problem, allowedStart } = ground.screening;
  const { seatsTotal } = problem.rules;
  const people = problem.officials.filter((_, o) => allowedStart[o]! < allowedStart[o + 1]!).length;
  const trips = mostTrips(problem) === Infinity ? Infinity : mostTrips(problem) * people;
  const amounts = order.map((_, item) => [item, seatRange(problem, dated[item]!).min] as const);
  const upper = Math.min(seatsTotal.off ? Infinity : seatsTotal.max, trips);
  return [{ ...countOf([], { upper }), amounts: new Map(amounts) }];
};

/** At least `lower` seats for the officials who count, over the open candidates. */
const room = (
  { ground, order, dated }: Scene,
  lower: number,
  counts: (official: number, candidate: number) => boolean,
): Limit => {
  const { problem } = ground.screening;
  const amounts = order.map((c, item) => {
    const people = ground.attendable[c]!.filter((official) => counts(official, c)).length;
    return [item, Math.min(seatRange(problem, dated[item]!).max, people)] as const;
  });
  return { ...countOf([], { lower }), amounts: new Map(amounts) };
};

const roomInTotal = (scene: Scene): Limit[] => {
  const { off, min } = rulesOf(scene).seatsTotal;
  return off ? [] : [room(scene, min, () => true)];
};

const roomForQuotas = (scene: Scene): Limit[] => {
  const { screening } = scene.ground;
  return quotasOf(screening).flatMap(({ quota, counts }) => {
    const { scope, min } = quota;
    if (scope === 'course' || min === null) return [];
    return circlesOf(screening, quota).map((circle) => {
      const within = new Set(circle);
      return room(scene, min, (official, c) => within.has(c) && counts(official, c));
    });
  });
};

const roomForPins = (scene: Scene): Limit[] => {
  const { candidates, problem } = scene.ground.screening;
  return pinned(scene, true).map((pin) =>
    room(
      scene,
      1,
      (official, c) => problem.officials[official]!.id === pin.official && names(pin.course, candidates[c]!),
    ),
  );
};
