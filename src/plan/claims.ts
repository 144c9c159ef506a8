/** What a plan claims about itself: its coverage, the values of its goals, their bounds, and what is proven. */
import { type Goal, MINIMISED } from '../problem/index.js';
import { compare, decimalOf, plus, times } from './exact.js';
import { type Measures, measuresOf } from './measure.js';
import { isSorted } from './record.js';
import type { Check, Sheet } from './sheet.js';
import type { Coverage, GoalResult, Plan, Proof } from './types.js';
import { type Violation, violation } from './violations.js';
import { forbiddingGoal, wishedRank } from './wishes.js';

/** Nobody attends what they did not rank while a goal forbids it. */
export const unrankedPairs: Check = ({ reading, attendances }) => {
  const goal = forbiddingGoal(reading.problem);
  if (goal === undefined) return [];
  return attendances
    .filter(({ official, course }) => wishedRank(reading, official, course) === undefined)
    .map(({ official, course }) =>
      violation('goals.unranked', { course: course.id, official: official.id, params: { goal } }),
    );
};

/** The value is better than the best that is said to be possible. */
const beatsBound = ({ id }: Goal, { value, bound }: GoalResult): boolean =>
  bound !== null && (MINIMISED.has(id) ? value < bound : value > bound);

/** |value - bound| <= tolerance, exactly. */
const withinTolerance = ({ tolerance }: Goal, { value, bound }: GoalResult): boolean => {
  if (bound === null || !Number.isFinite(value) || !Number.isFinite(bound)) return false;
  const [least, most] = [Math.min(value, bound), Math.max(value, bound)].map(decimalOf);
  return compare(plus(most!, times(least!, -1)), decimalOf(tolerance)) <= 0;
};

const faultsOfGoal = (goal: Goal, found: GoalResult, expected: number): readonly Violation[] => {
  const { value, bound, proven } = found;
  const facts = { goal: goal.id, value, bound: bound ?? '' };
  return [
    ...(value === expected
      ? []
      : [violation('goals.value', { params: { goal: goal.id, found: value, expected } })]),
    ...(beatsBound(goal, found) ? [violation('goals.bound', { params: facts })] : []),
    ...(proven && !withinTolerance(goal, found) ? [violation('goals.proven', { params: facts })] : []),
  ];
};

const goals = ({ reading: { problem }, plan }: Sheet, measures: Measures): readonly Violation[] => {
  const [found, expected] = [plan.goals, problem.goals].map((list) => list.map(({ id }) => id).join(', '));
  if (found !== expected)
    return [violation('goals.list', { params: { found: found!, expected: expected! } })];
  return problem.goals.flatMap((goal, index) =>
    faultsOfGoal(goal, plan.goals[index]!, measures.goals[index]!),
  );
};

/** The proof that the goals as written add up to: `proven` when all are (also when there is none). */
const proofOf = ({ goals: results }: Plan): Proof => {
  if (results.every(({ proven }) => proven)) return 'proven';
  return results.every(({ bound }) => bound === null) ? 'none' : 'gap';
};

/** The status follows from the goals. */
export const proof: Check = ({ plan }) => {
  const expected = proofOf(plan);
  return plan.proof === expected
    ? []
    : [violation('proof.status', { params: { found: plan.proof, expected } })];
};

/** A province is on the list where it belongs, and only there. */
const faultsOfProvince = (
  province: string,
  covered: boolean,
  { provinces }: Coverage,
): readonly Violation[] => {
  const [right, wrong] = covered
    ? [provinces.covered, provinces.uncovered]
    : [provinces.uncovered, provinces.covered];
  if (right.includes(province) && !wrong.includes(province)) return [];
  return [
    violation('coverage.provinces', { params: { problem: covered ? 'covered' : 'uncovered', province } }),
  ];
};

/** The lists of provinces are sorted, hold an id once, and none that the case does not know. */
const faultsOfList = (list: 'covered' | 'uncovered', { reading, plan }: Sheet): readonly Violation[] => {
  const ids = plan.coverage.provinces[list];
  const field = `coverage.provinces.${list}`;
  const inOrder = isSorted(ids) && new Set(ids).size === ids.length;
  return [
    ...(inOrder ? [] : [violation('record.order', { params: { list: field } })]),
    ...ids
      .filter((id) => !reading.provinces.has(id))
      .map((found) => violation('record.mismatch', { params: { field, found, expected: '' } })),
  ];
};

const countIn = (groups: Coverage['groups'], group: string): number | '' =>
  Object.hasOwn(groups, group) ? groups[group]! : '';

/** Every group of the case with the number of its attending members, and no other. */
const faultsOfGroups = (stated: Coverage, measured: Coverage): readonly Violation[] =>
  [...new Set([...Object.keys(measured.groups), ...Object.keys(stated.groups)])].flatMap((group) => {
    const [found, expected] = [countIn(stated.groups, group), countIn(measured.groups, group)];
    return found === expected ? [] : [violation('coverage.groups', { params: { group, found, expected } })];
  });

const coverage = (sheet: Sheet, measures: Measures): readonly Violation[] => {
  const { coverage: found } = sheet.plan;
  const covered = new Set(measures.coverage.provinces.covered);
  return [
    ...sheet.reading.problem.provinces.flatMap(({ id }) => faultsOfProvince(id, covered.has(id), found)),
    ...faultsOfList('covered', sheet),
    ...faultsOfList('uncovered', sheet),
    ...faultsOfGroups(found, measures.coverage),
  ];
};

/** The goals are the case's, in its order, at the values that the plan has; bounds and coverage do not contradict them. */
export const measured: Check = (sheet) => {
  const measures = measuresOf(sheet.reading, sheet.sittings);
  return [goals, coverage].flatMap((check) => check(sheet, measures));
};
