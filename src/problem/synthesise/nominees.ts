import type { Gender, Problem, Province } from '../types.js';
import type { Random, Weighted } from './random.js';

/**
 * The kinds of nominee that provinces send. The first three are the scheme's groups, among them some who outgrow the
 * age limit or retire too early; the last three are the nominations that a ministry sends back.
 */
export type NomineeKind =
  | 'youngLeader'
  | 'womanLeader'
  | 'planned'
  | 'olderLeader'
  | 'overAge'
  | 'notPlanned';

/** Shares of 1000 nominees. A leader's post has few holders; most nominees are in the succession plan. */
const KINDS: readonly Weighted<NomineeKind>[] = [
  ['planned', 600],
  ['youngLeader', 115],
  ['womanLeader', 140],
  ['notPlanned', 50],
  ['olderLeader', 45],
  ['overAge', 50],
];

/** Whom a province sends when it has nobody for the scheme. */
const REFUSED: readonly Weighted<NomineeKind>[] = [
  ['olderLeader', 3],
  ['overAge', 4],
  ['notPlanned', 3],
];

/** What a case says about people, read from its groups and posts. */
export interface Frame {
  /** Posts that a group asks for, and the others; each falls back to every post of the case. */
  readonly leading: readonly string[];
  readonly source: readonly string[];
  readonly plannedFor: readonly string[];
  /** The age that the young groups stay below. */
  readonly ageLimit: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

const orAll = (chosen: readonly string[], all: readonly string[]): readonly string[] =>
  chosen.length > 0 ? chosen : all;

export const frameOf = ({ groups, positions, years }: Problem): Frame => {
  const posts = positions.map(({ id }) => id);
  const asked = new Set(groups.flatMap(({ when }) => when.positions ?? []));
  const limits = groups.flatMap(({ when }) => when.ageBelow ?? []);
  const chosen = posts.filter((id) => asked.has(id));
  return {
    leading: orAll(chosen, posts),
    source: orAll(
      posts.filter((id) => !asked.has(id)),
      posts,
    ),
    plannedFor: [...new Set(groups.flatMap(({ when }) => when.plannedFor ?? []))].sort(),
    ageLimit: Math.max(...(limits.length > 0 ? limits : [45])),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
  };
};

/** Nominees a province from which some provinces have nobody who qualifies: with fewer, chance sees to it. */
const ENOUGH_FOR_EMPTY = 4;
/** One province in so many has only nominees who do not qualify, as one in so many has very few nominees. */
const EMPTY_ONE_IN = 31;

/** Where one nominee comes from, and of which kind. */
export interface Nomination {
  readonly province: Province;
  readonly kind: NomineeKind;
}

/**
 * Who sends how many, in the order of the provinces: each one while they last, the rest by chance with uneven weights.
 * In a large enough case some provinces send only people who do not qualify, so that covering all is out of reach.
 */
export const drawNominations = (
  random: Random,
  provinces: readonly Province[],
  count: number,
): Nomination[] => {
  const empty =
    count >= ENOUGH_FOR_EMPTY * provinces.length ? Math.floor(provinces.length / EMPTY_ONE_IN) : 0;
  const order = random.sample(provinces, provinces.length);
  const unfit = new Set(order.slice(0, empty));
  const senders = weighProvinces(random, order, empty);
  const nominations = Array.from({ length: count }, (_, i): Nomination => {
    const province = order[i] ?? random.pick(senders);
    return { province, kind: random.weighted(unfit.has(province) ? REFUSED : KINDS) };
  });
  return nominations.sort((a, b) =>
    a.province.id < b.province.id ? -1 : a.province.id > b.province.id ? 1 : 0,
  );
};

/** The provinces, each as often as its weight: the first two times `few` send little, the others more or less. */
const weighProvinces = (random: Random, order: readonly Province[], few: number): Province[] =>
  order.flatMap((province, i) => Array<Province>(i < 2 * few ? 1 : random.int(3, 9)).fill(province));

/** Whether a leader is a woman: one in four of the young ones, as in the country's provincial leaderships. */
export const drawGender = (random: Random, kind: NomineeKind): Gender => {
  const womenShare: Record<NomineeKind, number> = {
    womanLeader: 1,
    olderLeader: 0,
    youngLeader: 0.25,
    planned: 0.36,
    overAge: 0.3,
    notPlanned: 0.35,
  };
  return random.chance(womenShare[kind]) ? 'F' : 'M';
};

/**
 * The age at the end of the scheme's first year. Of the young, one in seven reaches the limit in the first
 * three years; of the women in office, as many were born too early, or nearly so, to serve out the next term.
 */
export const drawAge = (random: Random, kind: NomineeKind, limit: number): number => {
  const near = random.chance(0.15);
  switch (kind) {
    case 'planned':
    case 'notPlanned':
    case 'youngLeader':
      return near ? random.int(limit - 2, limit) : random.int(limit - 11, limit - 3);
    case 'womanLeader':
      return near ? random.int(52, 55) : random.int(limit, 50);
    case 'olderLeader':
      return random.int(limit + 2, 58);
    case 'overAge':
      return random.int(limit + 2, limit + 7);
  }
};
