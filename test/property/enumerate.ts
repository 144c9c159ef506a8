import { measurePlan, type Violation, verifyPlan } from '../../src/plan/index.js';
import { type Candidate, candidatesOf, MINIMISED, type Problem } from '../../src/problem/index.js';
import { type Decision, documentOf } from './document.js';
import { subsets } from './pay-debts.js';

/*
 * Every plan of a small case, judged by the verifier and measured, and the best of them by the goals in order: what the
 * solvers have to find. No row of the model and no screening is used here.
 */

export interface Enumerated {
  /** How many plans hold. 0: the case is infeasible. */
  readonly plans: number;
  /** The optimum of each goal, given that each earlier one is held within its tolerance of its own optimum. */
  readonly optima: readonly number[];
  /** The goal values of the plans that are left at the end; a planner may return any of them. */
  readonly best: readonly (readonly number[])[];
}

/** The best of all plans; null when there would be more than `limit` to look at. */
export const enumerate = (problem: Problem, limit: number): Enumerated | null => {
  const values = decisionsOf(problem, limit)?.map((plan) => measurePlan(problem, plan).goals);
  return values === undefined ? null : { plans: values.length, ...inOrderOfGoals(problem, values) };
};

/** Every plan of a case; null when there would be more than `limit` to look at. */
export const decisionsOf = (problem: Problem, limit: number): readonly Decision[] | null => {
  const rows = rowsOf(problem);
  if (rows.reduce((product, row) => product * (1 + row.length), 1) > limit) return null;
  return plansOf(problem, rows, []);
};

type Opened = Decision[number];

/** For each row of courses, all that can be done with it but leaving it shut: a date, and those who attend. */
const rowsOf = (problem: Problem): readonly (readonly Opened[])[] => {
  const { usable } = candidatesOf(problem);
  return problem.courses.map((row) =>
    usable.filter(({ course }) => course.id === row.id).flatMap((candidate) => rostersOf(problem, candidate)),
  );
};

/** Who may attend a candidate together, as far as the candidate and its people alone decide. */
const rostersOf = (problem: Problem, { id }: Candidate): readonly Opened[] => {
  const allowed = problem.officials
    .map((official) => official.id)
    .filter(
      (official) => !verifyAlone(problem, { id, officials: [official] }).some((fault) => isOfPair(fault)),
    );
  return subsets(allowed)
    .map((officials) => ({ id, officials }))
    .filter((opened) => !verifyAlone(problem, opened).some((fault) => isOfPair(fault) || isOfRoster(fault)));
};

const verifyAlone = (problem: Problem, opened: Opened): readonly Violation[] =>
  verifyPlan(problem, documentOf(problem, [opened]));

const OF_PAIR: ReadonlySet<string> = new Set([
  'eligibility',
  'noRepeatTraining',
  'language',
  'availability',
  'goals.unranked',
  'pins.never',
]);

const isOfPair = ({ rule, code }: Violation): boolean => OF_PAIR.has(rule) || OF_PAIR.has(code);

/** Nothing that happens at another course can mend these. */
const isOfRoster = ({ rule, course }: Violation): boolean =>
  rule === 'seats' || rule === 'provinceCap' || rule === 'head' || (rule === 'quotas' && course !== null);

/** Opening one more course cannot mend these. */
const STAYS_BROKEN: ReadonlySet<string> = new Set([
  'oneCourse.tooMany',
  'oneCourse.overlap',
  'coursesPerYear.max',
  'seatsTotal.max',
  'funds.unpaid',
  'partnerLoad.max',
  'concurrency.max',
  'hosts.max',
  'topicRuns.max',
  'quotas.max',
]);

/** Depth first over the rows, each shut or opened in each way; a branch ends where it is broken for good. */
const plansOf = (
  problem: Problem,
  rows: readonly (readonly Opened[])[],
  begun: Decision,
): readonly Decision[] => {
  const faults = verifyPlan(problem, documentOf(problem, begun));
  if (faults.some(({ code }) => STAYS_BROKEN.has(code))) return [];
  const [row, ...rest] = rows;
  if (row === undefined) return faults.length === 0 ? [begun] : [];
  return [
    ...plansOf(problem, rest, begun),
    ...row.flatMap((opened) => plansOf(problem, rest, [...begun, opened])),
  ];
};

const millionths = (value: number): number => Math.round(value * 1e6);

const inOrderOfGoals = (
  { goals }: Problem,
  values: readonly (readonly number[])[],
): Pick<Enumerated, 'optima' | 'best'> => {
  const optima: number[] = [];
  let best = values;
  for (const [index, { id, tolerance }] of goals.entries()) {
    const reached = best.map((each) => each[index]!);
    const optimum = MINIMISED.has(id) ? Math.min(...reached) : Math.max(...reached);
    optima.push(optimum);
    best = best.filter(
      (each) => Math.abs(millionths(each[index]!) - millionths(optimum)) <= millionths(tolerance),
    );
  }
  return { optima, best };
};
