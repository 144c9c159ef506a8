/** Plans that are right about their case, for tests to break in one way. */
import { measurePlan, type OpenCourse, type Plan } from '../../src/plan/index.js';
import { type Candidate, candidatesOf, type Problem } from '../../src/problem/index.js';

/** What a test decides; the rest of the entry follows from the case. */
export interface Opened {
  readonly id: string;
  readonly officials: readonly string[];
  readonly head?: string | null;
  readonly funding?: Readonly<Record<string, number>>;
}

const entry = (problem: Problem, candidate: Candidate, opened: Opened): OpenCourse => {
  const { course } = candidate;
  const cost = course.fixedCost + course.costPerSeat * opened.officials.length;
  const payer = problem.rules.funds.off ? undefined : problem.funds?.[0]?.id;
  return {
    id: candidate.id,
    course: course.id,
    start: candidate.start,
    end: candidate.end,
    year: candidate.year,
    topic: course.topic,
    partner: course.partner,
    country: candidate.country,
    language: course.language,
    mode: course.mode,
    officials: opened.officials,
    head: opened.head ?? null,
    cost,
    funding: opened.funding ?? (payer === undefined || cost === 0 ? {} : { [payer]: cost }),
  };
};

/**
 * A plan that opens these courses: its fields say what the rows say, the first fund pays everything, and every goal
 * is said to be proven at the value that the plan has. Dates come from `candidatesOf`, so that the verifier's own
 * reading of them is checked against another.
 */
export const planOf = (problem: Problem, opened: readonly Opened[], standby: Plan['standby'] = {}): Plan => {
  const { usable, dropped } = candidatesOf(problem);
  const candidates = [...usable, ...dropped.map(({ candidate }) => candidate)];
  const measures = measurePlan(problem, opened);
  return {
    format: 'lotrinh/plan@1',
    case: problem.id,
    scenario: null,
    proof: 'proven',
    goals: problem.goals.map(({ id }, index) => {
      const value = measures.goals[index]!;
      return { id, value, bound: value, proven: true };
    }),
    courses: opened.map((each) => entry(problem, candidates.find(({ id }) => id === each.id)!, each)),
    standby,
    coverage: measures.coverage,
    provenance: {
      programme: 'lotrinh',
      version: '0.0.0',
      solver: 'hand',
      solverVersion: '1',
      options: {},
      changes: [],
      inputs: {},
    },
  };
};

/** A plan that a test may write into. */
export type Draft<T> = T extends readonly (infer U)[]
  ? Draft<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

/** A copy of a plan with one thing written over. */
export const spoiled = (plan: Plan, spoil: (draft: Draft<Plan>) => void): Plan => {
  const draft = structuredClone(plan) as Draft<Plan>;
  spoil(draft);
  return draft as Plan;
};
