import { type Column, commonDivisor, gather, type Objective, type Sum } from '../milp/index.js';
import { type Goal, type GoalId, type KeptPair, MINIMISED, type Unranked } from '../problem/index.js';
import { wholeNumbers } from './decimals.js';
import { type Draft, grouped, groupIndices } from './draft.js';
import { costTerms } from './money.js';
import { sum } from './pairs.js';
import { rankReader } from './ranks.js';

/* Each goal as a linear objective with whole coefficients, and the variables that only it needs. */

/** The objectives of the case in their order. */
export const objectives = (draft: Draft): Objective[] =>
  draft.problem.goals.map((goal) => {
    const { terms, denominator } = expression(draft, goal);
    const gathered = gather(terms);
    return {
      name: goal.id,
      sense: MINIMISED.has(goal.id) ? 'min' : 'max',
      terms: gathered,
      constant: 0,
      denominator,
      tolerance: goal.tolerance,
      step: commonDivisor(gathered.coefficients) || 1,
    };
  });

/** A goal's value is the sum of the terms over the denominator. */
interface Expression {
  readonly terms: Sum;
  readonly denominator: number;
}

const whole = (terms: Sum): Expression => ({ terms, denominator: 1 });

const expression = (draft: Draft, goal: Goal): Expression => {
  switch (goal.id) {
    case 'preferHosts':
      return whole(preferHosts(draft, goal.countries));
    case 'preferenceRank':
      return whole(preferenceRank(draft, goal.unranked));
    case 'worstRank':
      return whole(worstRank(draft, goal.unranked));
    case 'keepPlan':
      return whole(keepPlan(draft, goal.pairs));
    default:
      return PLAIN[goal.id](draft);
  }
};

/** sum_p weight(p) covered(p)   with   covered(p) <= sum_{o of p} trips(o)   and   0 <= covered(p) <= 1. */
const coverProvinces = ({ problem, model, trips }: Draft): Expression => {
  const { numbers, denominator } = wholeNumbers(problem.provinces.map(({ weight }) => weight));
  const officialsOf = groupIndices(problem.officials, ({ province }) => province);
  const terms = problem.provinces.flatMap(({ id }, p): Sum => {
    const going = columnsOf(trips, officialsOf.get(id) ?? []);
    if (going.length === 0) return [];
    const covered = model.column(`covered(${id})`, { upper: 1 });
    model.row(`covered(${id})`, [...going, [covered, -1]], { lower: 0 });
    return [[covered, numbers[p]!]];
  });
  return { terms, denominator };
};

/**
 * sum_{p,g} represented(p,g)   with   represented(p,g) <= sum of the attendances of members, at most 1. Somebody who is a
 * member wherever they may go counts through `trips`; age makes others members of a group at some dates only.
 */
const coverGroups = (draft: Draft): Expression => {
  const { problem, screening, model, pairs, trips } = draft;
  const officialsOf = groupIndices(problem.officials, ({ province }) => province);
  const attendances = (official: number, group: number): Sum => {
    const column = trips[official];
    if (column == null) return [];
    const mine = pairs.ofOfficial(official);
    const asMember = mine.filter((pair) => screening.isMember(official, group, pairs.candidates[pair]!));
    if (asMember.length === mine.length) return [[column, 1]];
    return asMember.length === 0 ? [] : [sum(pairs, asMember)];
  };
  return whole(
    problem.groups.flatMap((group, g) =>
      problem.provinces.flatMap(({ id }): Sum => {
        const members = (officialsOf.get(id) ?? []).flatMap((official) => attendances(official, g));
        if (members.length === 0) return [];
        const represented = model.column(`represented(${id},${group.id})`, { upper: 1 });
        model.row(`represented(${id},${group.id})`, [...members, [represented, -1]], { lower: 0 });
        return [[represented, 1]];
      }),
    ),
  );
};

/** sum_c seats(c). */
const fillSeats = ({ seats }: Draft): Expression => whole(seats.map((column) => [column, 1] as const));

/** sum_{c in countries} open(c). */
const preferHosts = ({ candidates, open }: Draft, countries: readonly string[]): Sum =>
  candidates.flatMap(({ country }, c) => (countries.includes(country) ? [[open[c]!, 1] as const] : []));

/** sum_t taught(t)   with   taught(t) <= sum_{c on t} open(c)   and   0 <= taught(t) <= 1. */
const topicVariety = ({ candidates, model, open }: Draft): Expression =>
  whole(
    [...groupIndices(candidates, ({ course }) => course.topic)].map(([topic, group]) => {
      const taught = model.column(`taught(${topic})`, { upper: 1 });
      model.row(`taught(${topic})`, [...group.map((c) => [open[c]!, 1] as const), [taught, -1]], {
        lower: 0,
      });
      return [taught, 1] as const;
    }),
  );

/** sum over pairs of 3, 2, 1 attend(o,c) when c teaches the official's 1st, 2nd, 3rd preferred topic. */
const matchTopics = (draft: Draft): Expression => {
  const { problem, candidates } = draft;
  return whole(
    weighed(draft, (official, candidate) => {
      const { preferredTopics } = problem.officials[official]!;
      const place = preferredTopics.indexOf(candidates[candidate]!.course.topic);
      return place < 0 ? 0 : Math.max(0, 3 - place);
    }),
  );
};

/** sum over pairs of weight(o,c) attend(o,c). */
const weighed = ({ pairs }: Draft, weightOf: PairWeight): Sum => {
  const { count, first, officials, candidates } = pairs;
  const columns = new Int32Array(count).map((_, pair) => first + pair);
  const coefficients = new Float64Array(count).map((_, pair) =>
    weightOf(officials[pair]!, candidates[pair]!),
  );
  return [{ columns, coefficients }];
};

type PairWeight = (official: number, candidate: number) => number;

/** sum over pairs of rank(o,c) attend(o,c); an unranked pair counts as `unranked`, or has no variable. */
const preferenceRank = (draft: Draft, unranked: Unranked): Sum => weighed(draft, pairRank(draft, unranked));

/**
 * With r_1 < r_2 < ... the ranks that pairs have, r_0 = 0, and reached(k) = 1 when somebody attends at rank r_k or worse:
 *
 *   sum_k (r_k - r_{k-1}) reached(k),   reached(k) >= reached(k+1),
 *   sum_{c: rank(o,c) = r_k} attend(o,c) <= trips_max reached(k)  for all o, k.
 */
const worstRank = (draft: Draft, unranked: Unranked): Sum => {
  const { problem, model, pairs } = draft;
  const weightOf = pairRank(draft, unranked);
  const rankOf = (pair: number): number => weightOf(pairs.officials[pair]!, pairs.candidates[pair]!);
  const ranks = ranksOf(pairs.count, rankOf);
  const reached = ranks.map((rank) => model.column(`reached(${rank})`, { upper: 1, integer: true }));
  reached.forEach((column, k) => {
    const next = reached[k + 1];
    if (next !== undefined)
      model.row(
        `reached(${ranks[k]})`,
        [
          [column, 1],
          [next, -1],
        ],
        { lower: 0 },
      );
  });
  problem.officials.forEach(({ id }, o) => {
    for (const [rank, group] of grouped(pairs.ofOfficial(o), rankOf)) {
      const k = ranks.indexOf(rank);
      const most = problem.rules.oneCourse.off
        ? group.length
        : Math.min(group.length, problem.rules.oneCourse.max);
      const terms: Sum = [sum(pairs, Int32Array.from(group)), [reached[k]!, -most]];
      model.row(`worstRank(${id},${rank})`, terms, { upper: 0 });
    }
  });
  return ranks.map((rank, k) => [reached[k]!, rank - (ranks[k - 1] ?? 0)] as const);
};

/** The ranks that pairs have, ascending. */
const ranksOf = (count: number, rankOf: (pair: number) => number): readonly number[] => {
  const found = new Set<number>();
  for (let pair = 0; pair < count; pair += 1) found.add(rankOf(pair));
  return [...found].sort((a, b) => a - b);
};

const pairRank = ({ problem, candidates }: Draft, unranked: Unranked): PairWeight => {
  const rankOf = rankReader(problem);
  const otherwise = unranked === 'forbid' ? 0 : unranked; // forbidden pairs have no variable
  return (official, candidate) =>
    rankOf(problem.officials[official]!.id, candidates[candidate]!) ?? otherwise;
};

/** least   with   least <= sum_{o of p} trips(o)  for all provinces p with a nominee whom the pair rules let attend. */
const leastProvince = ({ problem, screening, model, trips }: Draft): Expression => {
  const { allowedStart } = screening;
  const mayGo = (official: number): boolean => allowedStart[official]! < allowedStart[official + 1]!;
  const groups = [...groupIndices(problem.officials, ({ province }) => province)]
    .map(([province, officials]) => ({ province, officials: officials.filter(mayGo) }))
    .filter(({ officials }) => officials.length > 0)
    .sort((a, b) => (a.province < b.province ? -1 : 1));
  if (groups.length === 0) return whole([]);
  const largest = groups.reduce((most, { officials }) => Math.max(most, officials.length), 0);
  const most = screening.candidates.length * largest;
  const least = model.column('least', { upper: most, integer: true });
  for (const { province, officials } of groups) {
    model.row(`least(${province})`, [...columnsOf(trips, officials), [least, -1]], { lower: 0 });
  }
  return whole([[least, 1]]);
};

/** sum over officials of merit(o) trips(o). */
const merit = ({ problem, trips }: Draft): Expression => {
  const { numbers, denominator } = wholeNumbers(problem.officials.map((official) => official.merit));
  const terms = trips.flatMap((column, o) => (column === null ? [] : [[column, numbers[o]!] as const]));
  return { terms, denominator };
};

/** sum of attend(o,c) over the pairs of an official and a row that the earlier plan has, on any date of the row. */
const keepPlan = (draft: Draft, earlier: readonly KeptPair[]): Sum => {
  const { problem, candidates } = draft;
  const kept = new Map<string, Set<string>>(earlier.map(({ official }) => [official, new Set()]));
  for (const { official, course } of earlier) kept.get(official)!.add(course);
  return weighed(draft, (official, candidate) =>
    kept.get(problem.officials[official]!.id)?.has(candidates[candidate]!.course.id) ? 1 : 0,
  );
};

/** sum_c fixed_cost(c) open(c) + cost_per_seat(c) seats(c). */
const spend = (draft: Draft): Expression => whole(draft.candidates.flatMap((_, c) => costTerms(draft, c)));

const columnsOf = (columns: readonly (Column | null)[], indices: readonly number[]): Sum =>
  indices.flatMap((index) => (columns[index] == null ? [] : [[columns[index], 1] as const]));

/** The goals that have no parameter of their own. */
const PLAIN: Readonly<
  Record<
    Exclude<GoalId, 'preferHosts' | 'preferenceRank' | 'worstRank' | 'keepPlan'>,
    (draft: Draft) => Expression
  >
> = { coverProvinces, coverGroups, fillSeats, topicVariety, matchTopics, leastProvince, merit, spend };
