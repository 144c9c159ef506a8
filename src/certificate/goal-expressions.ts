/** Each goal of the case as a sum of columns, with the columns and rows that it alone needs. */
import { decimalOf, isMember, wishedRank } from '../plan/index.js';
import type { Goal, KeptPair, Unranked } from '../problem/index.js';
import { commonDivisor } from './fraction.js';
import { type GoalExpression, summed, type Terms } from './model.js';
import { costOf } from './rows-of-money.js';
import { attendances, grouped, type Nominee, openings, type Pair, type Scene } from './scene.js';

/** The expressions of the goals in their order. */
export const goalExpressions = (scene: Scene): readonly GoalExpression[] =>
  scene.problem.goals.map((goal, index) => {
    const { terms, denominator } = expressionOf(scene, goal, index);
    const gathered = summed(terms);
    const divisor = gathered.reduce((sum, [, each]) => commonDivisor(sum, BigInt(each)), 0n);
    return { terms: gathered, denominator, step: divisor === 0n ? 1n : divisor };
  });

interface Expression {
  readonly terms: Terms;
  readonly denominator: number;
}

const expressionOf = (scene: Scene, goal: Goal, index: number): Expression => {
  const { offers, nominees } = scene;
  const whole = (terms: Terms): Expression => ({ terms, denominator: 1 });
  switch (goal.id) {
    case 'coverProvinces':
      return coverProvinces(scene);
    case 'coverGroups':
      return whole(coverGroups(scene));
    case 'fillSeats':
      return whole(offers.map(({ seats }) => [seats, 1] as const));
    case 'preferHosts':
      return whole(openings(offers.filter(({ course }) => goal.countries.includes(course.country))));
    case 'topicVariety':
      return whole(topicVariety(scene));
    case 'matchTopics':
      return whole(
        nominees.flatMap(({ pairs }) => pairs.map((pair) => [pair.attend, points(pair)] as const)),
      );
    case 'preferenceRank': {
      const rank = rankOf(scene, goal.unranked);
      return whole(nominees.flatMap(({ pairs }) => pairs.map((pair) => [pair.attend, rank(pair)] as const)));
    }
    case 'worstRank':
      return whole(worstRank(scene, goal.unranked, mark(scene, index)));
    case 'leastProvince':
      return whole(leastProvince(scene));
    case 'merit':
      return merit(scene);
    case 'spend':
      return whole(offers.flatMap(costOf));
    case 'keepPlan':
      return whole(attendances(nominees.flatMap(({ pairs }) => pairs.filter(isKept(goal.pairs)))));
  }
};

/** Whether the earlier plan sends the official to the row, on whatever date. */
const isKept = (kept: readonly KeptPair[]): ((pair: Pair) => boolean) => {
  const rows = grouped(kept, ({ official }) => official);
  return ({ official, course }) =>
    rows.get(official.id)?.some((each) => each.course === course.row.id) ?? false;
};

/** Whole numbers in proportion to decimals, and the smallest power of ten that they were multiplied by. */
const scaled = (
  decimals: readonly number[],
): { readonly numbers: readonly number[]; readonly denominator: number } => {
  const read = decimals.map(decimalOf);
  const places = read.reduce((most, each) => Math.max(most, each.places), 0);
  const numbers = read.map(({ digits, places: own }) => Number(digits) * 10 ** (places - own));
  return { numbers, denominator: 10 ** places };
};

const tripsOf = (nominees: readonly Nominee[]): Terms => nominees.map(({ trips }) => [trips, 1] as const);

/** A column of 0 to 1 that is at most the sum. */
const atMostOne = ({ sheet }: Scene, name: string, sum: Terms): number => {
  const column = sheet.column(name, 1, false);
  sheet.row(name, [...sum, [column, -1]], { lower: 0 });
  return column;
};

const coverProvinces = (scene: Scene): Expression => {
  const { problem, nominees } = scene;
  const { numbers, denominator } = scaled(problem.provinces.map(({ weight }) => weight));
  const terms = problem.provinces.flatMap(({ id }, index): Terms => {
    const mine = nominees.filter(({ official }) => official.province === id);
    if (mine.length === 0) return [];
    const covered = atMostOne(scene, `covered(${id})`, tripsOf(mine));
    return [[covered, numbers[index]!]];
  });
  return { terms, denominator };
};

const coverGroups = (scene: Scene): Terms => {
  const { problem, reading, nominees } = scene;
  return problem.groups.flatMap((group) =>
    problem.provinces.flatMap(({ id }): Terms => {
      const sum = nominees
        .filter(({ official }) => official.province === id)
        .flatMap(({ official, trips, pairs }): Terms => {
          const mine = pairs.filter(({ course }) => isMember(reading, official, group, course));
          return mine.length === pairs.length ? [[trips, 1]] : attendances(mine);
        });
      return sum.length === 0 ? [] : [[atMostOne(scene, `represented(${id},${group.id})`, sum), 1]];
    }),
  );
};

const topicVariety = (scene: Scene): Terms =>
  [...grouped(scene.offers, ({ course }) => course.row.topic)].map(
    ([topic, offers]) => [atMostOne(scene, `taught(${topic})`, openings(offers)), 1] as const,
  );

/** 3, 2, 1 for the first, second and third preferred topic. */
const points = ({ official, course }: Pair): number =>
  [3, 2, 1][official.preferredTopics.indexOf(course.row.topic)] ?? 0;

const rankOf = ({ reading }: Scene, unranked: Unranked): ((pair: Pair) => number) => {
  const otherwise = unranked === 'forbid' ? 0 : unranked; // no such pair has a column
  return ({ official, course }) => wishedRank(reading, official, course) ?? otherwise;
};

/** A second `worstRank` that reads unranked pairs in another way needs columns and rows of its own. */
const mark = ({ problem }: Scene, index: number): string => {
  const readings = problem.goals
    .slice(0, index + 1)
    .flatMap((goal) => (goal.id === 'worstRank' ? [String(goal.unranked)] : []));
  return readings.every((each) => each === readings[0]) ? '' : `#${index + 1}`;
};

/** Whoever attends at a rank reaches it and every better one. */
const addRankLinks = (
  { sheet }: Scene,
  official: string,
  { course, attend }: Pair,
  rank: number,
  reached: ReadonlyMap<number, number>,
  own: string,
): void => {
  for (const [better, column] of reached) {
    if (better > rank) continue;
    sheet.row(
      `link(${official},${course.id},reached(${better})${own})`,
      [
        [attend, 1],
        [column, -1],
      ],
      { upper: 0 },
    );
  }
};

/** reached(r) is 1 when somebody attends at rank r or worse; the worst rank is the sum of the differences of ranks reached. */
const worstRank = (scene: Scene, unranked: Unranked, own: string): Terms => {
  const { problem, sheet, nominees } = scene;
  const { oneCourse } = problem.rules;
  const rank = rankOf(scene, unranked);
  const ranks = [...new Set(nominees.flatMap(({ pairs }) => pairs.map(rank)))].sort((a, b) => a - b);
  const reached = new Map(ranks.map((each) => [each, sheet.column(`reached(${each})${own}`, 1, true)]));
  ranks.slice(1).forEach((worse, index) => {
    const better = ranks[index]!;
    sheet.row(
      `reached(${better})${own}`,
      [
        [reached.get(better)!, 1],
        [reached.get(worse)!, -1],
      ],
      { lower: 0 },
    );
  });
  for (const { official, pairs } of nominees) {
    for (const [at, mine] of grouped(pairs, (pair) => String(rank(pair)))) {
      const most = oneCourse.off ? mine.length : Math.min(mine.length, oneCourse.max);
      const terms: Terms = [...attendances(mine), [reached.get(Number(at))!, -most]];
      sheet.row(`worstRank(${official.id},${at})${own}`, terms, { upper: 0 });
    }
    for (const pair of pairs) addRankLinks(scene, official.id, pair, rank(pair), reached, own);
  }
  return ranks.map((each, index) => [reached.get(each)!, each - (ranks[index - 1] ?? 0)] as const);
};

/** `least` is at most what each province sends that could send somebody. */
const leastProvince = ({ sheet, offers, nominees, eligible }: Scene): Terms => {
  if (eligible.size === 0) return [];
  const least = sheet.column('least', offers.length * Math.max(...eligible.values()), true);
  for (const province of eligible.keys()) {
    const mine = nominees.filter(({ official }) => official.province === province);
    sheet.row(`least(${province})`, [...tripsOf(mine), [least, -1]], { lower: 0 });
  }
  return [[least, 1]];
};

const merit = ({ problem, nominees }: Scene): Expression => {
  const { numbers, denominator } = scaled(problem.officials.map((official) => official.merit));
  const own = new Map(problem.officials.map(({ id }, index) => [id, numbers[index]!]));
  return {
    terms: nominees.map(({ official, trips }) => [trips, own.get(official.id)!] as const),
    denominator,
  };
};
