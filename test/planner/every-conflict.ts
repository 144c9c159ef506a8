/**
 * Every smallest set of parts of a small case that cannot hold together, from every decision there is, judged by the verifier: a
 * decision breaks some parts; the smallest such heaps are the corrections, and the conflicts are what hits each of them.
 */
import { type Violation, verifyPlan } from '../../src/plan/index.js';
import type { RulePart } from '../../src/planner/index.js';
import { candidatesOf, type Problem } from '../../src/problem/index.js';
import { type Decision, documentOf } from '../property/document.js';
import { subsets } from '../property/pay-debts.js';

const rowOf = (candidate: string | number | null): string => String(candidate ?? '').split('@')[0]!;

/** A part by what it says, as `labelOfFault` calls what breaks it. */
export const labelOf = ({ rule, code, params }: RulePart): string => {
  const { course, year, topic, partner, province, fund, quota, side, at, kind, official } = params;
  switch (code) {
    case 'part.rule':
      return rule;
    case 'part.unranked':
      return 'unranked';
    case 'part.seatsMin':
      return `fewest on ${course}`;
    case 'part.seatsMax':
      return `most on ${course}`;
    case 'part.coursesPerYearMin':
      return `fewest in ${year}`;
    case 'part.coursesPerYearMax':
      return `most in ${year}`;
    case 'part.seatsTotalMin':
      return 'fewest';
    case 'part.seatsTotalMax':
      return 'most';
    case 'part.hostsMin':
      return `fewest in ${params.countries}: ${params.min}`;
    case 'part.hostsMax':
      return `most in ${params.countries}: ${params.max}`;
    case 'part.topicRuns':
      return `${topic} in ${year}`;
    case 'part.partnerLoad':
      return `${partner} in ${year}`;
    case 'part.provinceCap':
      return `${province}`;
    case 'part.fund':
      return `fund ${fund}`;
    case 'part.noFund':
      return `unpaid ${course}`;
    case 'part.quota':
      return `${quota} ${side} ${at}`;
    case 'part.pin':
      return `${kind} ${course} ${official}`;
  }
};

const labelOfFault = ({ rule, code, params, course, official }: Violation): string => {
  switch (code) {
    case 'goals.unranked':
      return 'unranked';
    case 'seats.tooFew':
      return `fewest on ${rowOf(course)}`;
    case 'seats.tooMany':
      return `most on ${rowOf(course)}`;
    case 'coursesPerYear.min':
      return `fewest in ${params.year}`;
    case 'coursesPerYear.max':
      return `most in ${params.year}`;
    case 'seatsTotal.min':
      return 'fewest';
    case 'seatsTotal.max':
      return 'most';
    case 'hosts.min':
      return `fewest in ${params.countries}: ${params.min}`;
    case 'hosts.max':
      return `most in ${params.countries}: ${params.max}`;
    case 'topicRuns.max':
      return `${params.topic} in ${params.year}`;
    case 'partnerLoad.max':
      return `${params.partner} in ${params.year}`;
    case 'provinceCap.max':
      return `${params.province}`;
    case 'pins.must':
    case 'pins.never':
      return `${code.slice(5)} ${params.course} ${official ?? ''}`;
    default:
      if (rule !== 'quotas') return rule;
      return `${params.quota} ${code.slice(7)} ${params.scope === 'scheme' ? '' : rowOf(params.scope!)}`;
  }
};

/** null: more decisions than `limit`. */
export const everyDecision = (problem: Problem, limit: number): readonly Decision[] | null => {
  const { usable } = candidatesOf(problem);
  const people = subsets(problem.officials.map(({ id }) => id));
  const rows = problem.courses.map(({ id }) =>
    usable
      .filter(({ course }) => course.id === id)
      .flatMap((candidate) => people.map((officials) => ({ id: candidate.id, officials }))),
  );
  if (rows.reduce((product, row) => product * (1 + row.length), 1) > limit) return null;
  return rows.reduce<Decision[]>(
    (begun, row) => begun.flatMap((decision) => [decision, ...row.map((opened) => [...decision, opened])]),
    [[]],
  );
};

/** The heaps of parts that have to go for this decision to be a plan. */
const brokenBy = (
  problem: Problem,
  decision: Decision,
  liftsFor: (decision: Decision) => readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const rules = judged({ ...problem, funds: null }, decision)
    .filter(({ rule }) => rule !== 'funds')
    .map(labelOfFault);
  return liftsFor(decision).map((lifted) => [...new Set([...rules, ...lifted])]);
};

const judged = (problem: Problem, decision: Decision): readonly Violation[] =>
  verifyPlan(problem, documentOf(problem, decision)).filter(
    ({ rule, code }) => !['coverage', 'goals', 'proof', 'record'].includes(rule) || code === 'goals.unranked',
  );

/** Which limits of money have to go for a decision to be paid: a matter of how many attend what. */
const moneyReader = (problem: Problem): ((decision: Decision) => readonly (readonly string[])[]) => {
  const { funds, rules } = problem;
  if (funds === null || rules.funds.off) return () => [[]];
  const unfunded = candidatesOf(problem).usable.filter(({ id, course }) => {
    const [somebody] = problem.officials;
    const alone = [{ id, officials: [somebody!.id] }];
    const rich = { ...problem, funds: funds.map((fund) => ({ ...fund, amount: LOTS })) };
    return (
      course.fixedCost + course.costPerSeat > 0 && judged(rich, alone).some(({ rule }) => rule === 'funds')
    );
  });
  const limits = [
    ...funds.map(({ id }) => `fund ${id}`),
    ...new Set(unfunded.map(({ course }) => `unpaid ${course.id}`)),
  ];
  const known = new Map<string, readonly (readonly string[])[]>();
  return (decision) => {
    const key = decision.map(({ id, officials }) => `${id}:${officials.length}`).join();
    const lifts =
      known.get(key) ??
      smallestOf(
        subsets(limits).filter((lifted) =>
          judged(withMoney(problem, lifted), decision).every(({ rule }) => rule !== 'funds'),
        ),
      ).map((set) => [...set]);
    known.set(key, lifts);
    return lifts;
  };
};

const LOTS = 1e12;

const withMoney = (problem: Problem, lifted: readonly string[]): Problem => ({
  ...problem,
  funds: [
    ...problem.funds!.map((fund) => (lifted.includes(`fund ${fund.id}`) ? { ...fund, amount: LOTS } : fund)),
    ...problem.courses
      .filter(({ id }) => lifted.includes(`unpaid ${id}`))
      .map(({ id }) => ({
        ...EVERYWHERE,
        id: `for-${id}`,
        courses: [id],
      })),
  ],
});

const EVERYWHERE = {
  name: null,
  amount: LOTS,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  kind: 'sponsor',
} as const;

const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((x) => b.has(x));

export const smallestOf = (sets: readonly (readonly string[])[]): ReadonlySet<string>[] => {
  const distinct = [...new Map(sets.map((set) => [[...set].sort().join('|'), new Set(set)])).values()];
  return distinct.filter((set) => !distinct.some((other) => other.size < set.size && isWithin(other, set)));
};

/** The smallest sets that hit every one of these, one after the other (Berge 1989). */
const hittingSets = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] =>
  sets.reduce<ReadonlySet<string>[]>(
    (hitting, set) =>
      smallestOf(
        hitting.flatMap((hit) =>
          [...set].some((x) => hit.has(x)) ? [[...hit]] : [...set].map((x) => [...hit, x]),
        ),
      ),
    [new Set()],
  );

/** The conflicts by the labels of their parts, sorted; none: the case has a plan. null: too many decisions. */
export const everyConflict = (problem: Problem, limit: number): readonly string[] | null => {
  const decisions = everyDecision(problem, limit);
  if (decisions === null) return null;
  const liftsFor = moneyReader(problem);
  const corrections = smallestOf(decisions.flatMap((decision) => brokenBy(problem, decision, liftsFor)));
  if (corrections.some(({ size }) => size === 0)) return [];
  return hittingSets(corrections)
    .map((set) => [...set].sort().join(', '))
    .sort();
};
