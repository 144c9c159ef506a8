/** Small cases with plans and certificates that can be followed by hand. */
import type {
  Certificate,
  CertifiedCut,
  CertifiedGoal,
  Multipliers,
  Node,
  Proof,
} from '../../src/certificate/index.js';
import type { Plan } from '../../src/plan/index.js';
import type { Problem } from '../../src/problem/index.js';
import { RULE_CASES } from '../golden/golden-cases.js';
import { changed, course, official } from '../plan/small-case.js';
import { documentOf } from '../property/document.js';

/** A certificate that a test may write into. */
export type Loose<T> = T extends readonly (infer U)[]
  ? Loose<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Loose<T[K]> }
    : T;

export interface Certified {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly certificate: Certificate;
}

export const proofOf = (tree: Node, parts: Partial<Proof> = {}): Proof => ({
  tighten: [],
  fix: [],
  tree,
  ...parts,
});

/** A certificate of the plan's own values and bounds with these proofs, goal by goal. */
export const certificateFor = (plan: Plan, proofs: readonly (Proof | null)[]): Certificate => ({
  format: 'lotrinh/certificate@1',
  case: plan.case,
  inputs: plan.provenance.inputs,
  goals: plan.goals.map(({ id, value, bound }, index): CertifiedGoal => {
    return { id, value, bound, proof: proofs[index] ?? null };
  }),
});

const FILL = { id: 'fillSeats', tolerance: 0 } as const;

/** 3 people, 3 courses, at most 5 attendances: the row `seatsTotal` alone says that there are no more than 5. */
export const rationed = (): Certified => {
  const problem = { ...RULE_CASES.seatsTotal, goals: [FILL] };
  const plan = documentOf(problem, [
    { id: 'K1', officials: ['a1', 'a2', 'b1'] },
    { id: 'K2', officials: [] },
    { id: 'K3', officials: ['a1', 'b1'] },
  ]);
  const proof = proofOf({ objective: 1, rows: { seatsTotal: 1 } });
  return { problem, plan, certificate: certificateFor(plan, [proof]) };
};

/**
 * 3 people who attend once, 2 courses for exactly 2: 2 attend, though a part of a course would take the third. Either K1 stays
 * shut, or K2, and then 2 seats are all there is; or both open, and 4 are needed of the 3.
 */
export const branched = (): Certified => {
  const courses = [course('K1', '2024-03-04'), course('K2', '2024-05-06')];
  const officials = [official('a1'), official('a2'), official('b1')];
  const problem = changed(RULE_CASES.oneCourse, {
    courses,
    officials,
    goals: [FILL],
    rules: { oneCourse: { max: 1 }, seats: { off: false, min: 2, max: 2 } },
  });
  const plan = documentOf(problem, [{ id: 'K1', officials: ['a1', 'a2'] }]);
  const shut = { objective: 1, rows: { 'shut(K1)': 1, 'shut(K2)': 1 } } as const;
  const both = { objective: 0, rows: { 'seats.min(K1)': -1, 'seats.min(K2)': -1, attendances: 1 } } as const;
  const tree: Node = {
    branch: { column: 'open(K1)', atMost: 0 },
    down: shut,
    up: { branch: { column: 'open(K2)', atMost: 0 }, down: shut, up: both },
  };
  return { problem, plan, certificate: certificateFor(plan, [proofOf(tree)]) };
};

/**
 * The same, by a cut: no plan has 5 or more of 4 open(K1) + 4 open(K2), for that would be both. So half of it is at most 2.5, and
 * twice the courses that open, which is all the seats there are, no more than that.
 */
export const cutOff = (): Certified => {
  const { problem, plan } = branched();
  const both = { objective: 0, rows: { 'seats.min(K1)': -1, 'seats.min(K2)': -1, attendances: 1 } } as const;
  const either: Multipliers = { objective: 1, rows: {} };
  const cut: CertifiedCut = {
    after: 0,
    columns: { 'open(K1)': 4, 'open(K2)': 4 },
    atMost: 5,
    tighten: [],
    tree: {
      branch: { column: 'open(K1)', atMost: 0 },
      down: either,
      up: { branch: { column: 'open(K2)', atMost: 0 }, down: either, up: both },
    },
  };
  const leaf = { objective: 1, rows: { 'shut(K1)': 1, 'shut(K2)': 1, 'cut(1,1)': 0.5 } } as const;
  return { problem, plan, certificate: certificateFor(plan, [proofOf(leaf, { cuts: [cut] })]) };
};

/** A copy of the certificate with something written over. */
export const spoiled = (
  certificate: Certificate,
  spoil: (loose: Loose<Certificate>) => void,
): Certificate => {
  const loose = structuredClone(certificate) as Loose<Certificate>;
  spoil(loose);
  return loose as Certificate;
};
