import { type Screening, screen } from '../eligibility/index.js';
import { type Formulation, formulate, readCourses, splitFunding } from '../formulation/index.js';
import type { Point } from '../milp/index.js';
import { measurePlan, type Plan } from '../plan/index.js';
import type { Candidate, Problem } from '../problem/index.js';
import { PROGRAMME } from './programme.js';
import { type Relaxation, type RelaxationLimits, relax } from './relaxation.js';

/** Who attends which open candidate: officials by candidate, as indices into `problem.officials` and `screening.candidates`. */
export type Seating = ReadonlyMap<number, readonly number[]>;

/** What a candidate costs as it is filled, in whole VND. */
export interface Cost {
  readonly candidate: Candidate;
  readonly cost: number;
}

/** A case made ready for ways of allocating that solve no model themselves. */
export interface Ground {
  readonly screening: Screening;
  /**
   * By candidate, the officials who may attend it, ascending: allowed by the pair rules, not pinned away, and with a wish
   * where a goal forbids pairs without one.
   */
  readonly attendable: readonly (readonly number[])[];
  /** Whether the funds of the case can pay all this, to the last VND; always when money is no limit. */
  readonly canPay: (costs: readonly Cost[]) => boolean;
  /** The plan document of a seating, unproven and not yet verified; null when it cannot be paid. */
  readonly planOf: (seating: Seating, maker: string) => Plan | null;
  /** The relaxation of the case by its goals in order; null when it gave no point in the time given. */
  readonly relax: (limits: RelaxationLimits) => Promise<Relaxation | null>;
}

/** Screens and formulates a case once for all ways of allocating. */
export function groundOf(problem: Problem): Ground {
  const screening = screen(problem);
  const formulation = formulate(screening);
  const { pairs } = formulation.columns;
  const funds = problem.rules.funds.off ? null : problem.funds;
  return {
    screening,
    attendable: screening.candidates.map((_, c) =>
      Array.from(pairs.ofCandidate(c), (pair) => pairs.officials[pair]!),
    ),
    canPay: (costs) => funds === null || splitFunding(costs, funds) !== null,
    planOf: (seating, maker) => planOf(formulation, seating, maker),
    relax: (limits) => relax(formulation, limits),
  };
}

const planOf = (formulation: Formulation, seating: Seating, maker: string): Plan | null => {
  const { problem } = formulation.screening;
  const courses = readCourses(formulation, pointOf(formulation, seating));
  if (courses === null) return null;
  const measures = measurePlan(problem, courses);
  return {
    format: 'lotrinh/plan@1',
    case: problem.id,
    scenario: null,
    proof: problem.goals.length === 0 ? 'proven' : 'none', // without goals any plan that keeps the rules is the best
    goals: problem.goals.map(({ id }, index) => ({
      id,
      value: measures.goals[index]!,
      bound: null,
      proven: false,
    })),
    courses,
    standby: {},
    coverage: measures.coverage,
    provenance: {
      programme: PROGRAMME.name,
      version: PROGRAMME.version,
      solver: maker,
      solverVersion: PROGRAMME.version,
      options: {},
      changes: [],
      inputs: {},
    },
  };
};

/** The columns that `readCourses` reads, `open` and `attend`, at this seating. */
const pointOf = ({ model, columns }: Formulation, seating: Seating): Point => {
  const point = new Float64Array(model.columns.count);
  const { pairs } = columns;
  for (const [candidate, officials] of seating) {
    point[columns.open[candidate]!] = 1;
    const seated = new Set(officials);
    for (const pair of pairs.ofCandidate(candidate)) {
      if (seated.has(pairs.officials[pair]!)) point[pairs.first + pair] = 1;
    }
  }
  return point;
};
