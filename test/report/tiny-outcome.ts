import { fileURLToPath } from 'node:url';
import { screen, summarise } from '../../src/eligibility/index.js';
import { readCaseFolder } from '../../src/io/index.js';
import { type GoalResult, measurePlan, type OpenCourse, type Plan } from '../../src/plan/index.js';
import type { Outcome } from '../../src/planner/index.js';
import { type Problem, parseProblem } from '../../src/problem/index.js';

const FOLDER = fileURLToPath(new URL('../../models/tiny', import.meta.url));

export const readTiny = async (): Promise<Problem> => {
  const { files, issues } = await readCaseFolder(FOLDER);
  const { problem } = parseProblem(files, issues);
  if (problem === null) throw new Error('models/tiny does not parse');
  return problem;
};

const TWO_WEEKS = { year: 2024, mode: 'in_person' } as const;

/** The courses of the plan that the README of `models/tiny` argues for by hand. */
export const TINY_COURSES: readonly OpenCourse[] = [
  {
    ...TWO_WEEKS,
    id: 'K1',
    course: 'K1',
    start: '2024-03-04',
    end: '2024-03-17',
    topic: 't1',
    partner: 'hoc-vien-jp',
    country: 'JP',
    language: 'vi',
    officials: ['A1', 'B1', 'C2'],
    head: 'A1',
    cost: 350_000_000,
    funding: { 'nsnn-2024': 100_000_000, 'tai-tro-jp': 250_000_000 },
  },
  {
    ...TWO_WEEKS,
    id: 'K2@2024-06-03',
    course: 'K2',
    start: '2024-06-03',
    end: '2024-06-16',
    topic: 't2',
    partner: 'hoc-vien-fr',
    country: 'FR',
    language: 'en',
    officials: ['B2', 'D1'],
    head: 'B2',
    cost: 420_000_000,
    funding: { 'nsnn-2024': 420_000_000 },
  },
];

/** A plan of `models/tiny` with these courses; every goal is proven unless `goals` says otherwise. */
export const tinyPlan = (
  problem: Problem,
  courses = TINY_COURSES,
  goal: (result: GoalResult, index: number) => GoalResult = (result) => result,
): Plan => {
  const { goals: values, coverage } = measurePlan(problem, courses);
  const goals = problem.goals
    .map(({ id }, index) => ({ id, value: values[index]!, bound: values[index]!, proven: true }))
    .map(goal);
  const proof = goals.every(({ proven }) => proven)
    ? 'proven'
    : goals.some(({ bound }) => bound !== null)
      ? 'gap'
      : 'none';
  return {
    format: 'lotrinh/plan@1',
    case: problem.id,
    scenario: null,
    proof,
    goals,
    courses,
    standby: {},
    coverage,
    provenance: {
      programme: 'lotrinh',
      version: '0.1.0',
      solver: 'by hand',
      solverVersion: '1',
      options: {},
      changes: [],
      inputs: Object.fromEntries(problem.inputs),
    },
  };
};

type Planned = Extract<Outcome, { status: 'planned' }>;

/** Reports show no certificate. */
const NO_PROOFS = { format: 'lotrinh/certificate@1', case: 'tiny', inputs: {}, goals: [] } as const;

export const plannedTiny = (problem: Problem, plan: Plan) => {
  const screening = screen(problem);
  const statistics: Planned['statistics'] = {
    columns: 44,
    integers: 40,
    rows: 58,
    nonzeros: 200,
    screenSeconds: 0.1,
    formulateSeconds: 0.1,
    firstPlanSeconds: null,
    solveSeconds: 1.3,
    goals: [],
  };
  return {
    outcome: { status: 'planned', plan, certificate: NO_PROOFS, screening, statistics } satisfies Planned,
    summary: summarise(screening),
  };
};
