import { describe, expect, it } from 'vitest';
import {
  checkCertificate,
  type Multipliers,
  type Node,
  parseCertificate,
} from '../../src/certificate/index.js';
import { verifyPlan } from '../../src/plan/index.js';
import type { Problem } from '../../src/problem/index.js';
import { GOAL_CASES } from '../golden/golden-cases.js';
import { documentOf } from '../property/document.js';
import {
  branched,
  type Certified,
  certificateFor,
  cutOff,
  proofOf,
  rationed,
  spoiled,
} from './certificates.js';

const verdictOf = ({ problem, plan, certificate }: Certified) => checkCertificate(problem, plan, certificate);

const expectProven = (certified: Certified): void => {
  const goals = certified.problem.goals.map(({ id }) => ({ id, proven: true }));
  expect(verifyPlan(certified.problem, certified.plan)).toEqual([]);
  expect(verdictOf(certified)).toEqual({ goals, faults: [] });
};

/** The plan of a case with one goal, and the tree that is to prove its value. */
const small = (id: keyof typeof GOAL_CASES, officials: readonly string[], tree: Node): Certified => {
  const problem = GOAL_CASES[id];
  const plan = documentOf(
    problem,
    ['K1', 'K3'].map((course) => ({ id: course, officials })),
  );
  return { problem, plan, certificate: certificateFor(plan, [proofOf(tree)]) };
};

const NOTHING: Multipliers = { objective: 1, rows: {} };

describe('a proof by hand', () => {
  it('needs no row where the columns limit the goal', () => {
    expectProven(small('preferHosts', [], NOTHING)); // K1 and K3 are all there is in Japan
  });

  it('of a goal of which less is better', () => {
    expectProven(small('worstRank', [], NOTHING));
    expectProven(small('preferenceRank', [], NOTHING));
  });

  it('counts decimals in whole numbers', () => {
    // provinces of weight 1 and 2.5, both covered: 35 tenths, in steps of 5
    expectProven(small('coverProvinces', ['a1', 'b1'], NOTHING));
  });

  it('by one row', () => {
    expectProven(rationed());
  });

  it('by a cut, which is proven first', () => {
    expectProven(cutOff());
    // Without it the relaxation promises a third seat.
    const { problem, plan, certificate } = cutOff();
    const without = spoiled(certificate, ({ goals }) => {
      const { proof } = goals[0]!;
      delete (proof!.tree as { rows: Record<string, number> }).rows['cut(1,1)'];
    });
    expect(verdictOf({ problem, plan, certificate: without }).faults).toMatchObject([
      { code: 'leaf.open', path: 'goals[0].proof.tree' },
    ]);
  });

  it('by a cut of what is left when the goal has its value', () => {
    // Whoever has 2 seats or more has a course open: one that tightens says so, and the cut only then.
    const { problem, plan, certificate } = cutOff();
    const tightened = (after: number): Certified => ({
      problem,
      plan,
      certificate: spoiled(certificate, ({ goals }) => {
        const proof = goals[0]!.proof!;
        proof.tighten = [{ objective: 1, rows: { 'shut(K2)': 1, 'seats(K1)': 1 } }];
        proof.cuts![0]!.after = after;
      }),
    });
    expectProven(tightened(0));
    expectProven(tightened(1));
  });

  it('by a row that is worth more than it needs to be, as long as less than a step is left', () => {
    const { problem, plan } = rationed();
    const near = (times: number): Certified => ({
      problem,
      plan,
      certificate: certificateFor(plan, [proofOf({ objective: 1, rows: { seatsTotal: times } })]),
    });
    expectProven(near(1.19)); // 5 x 1.19 = 5.95
    expect(verdictOf(near(1.25)).faults).toMatchObject([{ code: 'leaf.open', values: { bound: 6.25 } }]);
    // 5 y + 9 (1 - y) = 6 at y = 3/4, which a double holds: exactly a step is a step too many
    expect(verdictOf(near(0.75)).faults).toMatchObject([
      { code: 'leaf.open', values: { bound: 6, target: 6 } },
    ]);
    expectProven(near(0.75 + 2 ** -53)); // the next double, and it is enough
  });

  it('by branches on columns', () => {
    expectProven(branched());
  });

  it('by a branch on a row', () => {
    const { problem, plan } = branched();
    const both = {
      objective: 0,
      rows: { 'seats.min(K1)': -1, 'seats.min(K2)': -1, attendances: 1, 'coursesPerYear(2024)': -2 },
    } as const;
    const one = { objective: 1, rows: { 'shut(K1)': 1, 'shut(K2)': 1, 'coursesPerYear(2024)': 2 } } as const;
    const yearly = {
      ...problem,
      rules: { ...problem.rules, coursesPerYear: { off: false, basis: null, min: 0, max: 4 } },
    };
    const tree: Node = { branch: { row: 'coursesPerYear(2024)', atMost: 1 }, down: one, up: both };
    expectProven({ problem: yearly, plan, certificate: certificateFor(plan, [proofOf(tree)]) });
  });

  it('closes a side that has no point, whatever its leaf holds', () => {
    const { problem, plan, certificate } = branched();
    const tree: Node = {
      branch: { column: 'open(K1)', atMost: 1 },
      down: certificate.goals[0]!.proof!.tree,
      up: NOTHING, // 2 <= open(K1) <= 1
    };
    expectProven({ problem, plan, certificate: certificateFor(plan, [proofOf(tree)]) });
  });

  it('by a tightening that leaves nothing to branch on', () => {
    const { problem, plan, certificate } = branched();
    // 2 open(K1) + 2 open(K2) is at most 4, and 3 must be reached: neither may stay shut, and what is left has no point.
    const { down, up } = certificate.goals[0]!.proof!.tree as Extract<Node, { readonly branch: unknown }>;
    const both = (up as Extract<Node, { readonly branch: unknown }>).up;
    const proof = proofOf(both, { tighten: [down as Multipliers] });
    expectProven({ problem, plan, certificate: certificateFor(plan, [proof]) });
    const without = certificateFor(plan, [proofOf(both)]);
    expect(verdictOf({ problem, plan, certificate: without }).faults).toMatchObject([{ code: 'leaf.open' }]);
  });

  it('may be deeper than a call stack', () => {
    const { problem, plan } = rationed();
    let tree: Node = { objective: 1, rows: { seatsTotal: 1 } };
    for (let depth = 0; depth < 20_000; depth += 1)
      tree = {
        branch: { column: 'open(K1)', atMost: depth % 2 },
        down: tree,
        up: { objective: 1, rows: { seatsTotal: 1 } },
      };
    expectProven({ problem, plan, certificate: certificateFor(plan, [proofOf(tree)]) });
  });
});

/**
 * First the seats, then the cost: 10, 20, 30 a seat in K1, K2, K3, each for 3 at most. 5 seats cost 70, 4 cost 50: 20 for each
 * that is held, less 10 for each of the 3 in K1.
 */
const ordered = (tolerance: 0 | 1): Certified => {
  const { problem: seated } = rationed();
  const problem: Problem = {
    ...seated,
    courses: seated.courses.map((each) => ({ ...each, fixedCost: 0 })),
    goals: [
      { id: 'fillSeats', tolerance },
      { id: 'spend', tolerance: 0 },
    ],
  };
  const measured = documentOf(problem, [
    { id: 'K1', officials: ['a1', 'a2', 'b1'] },
    { id: 'K2', officials: ['a1', 'b1'].slice(tolerance) },
  ]);
  const goals = measured.goals.map((goal, index) => (index === 0 ? { ...goal, bound: 5 } : goal));
  const plan = { ...measured, goals };
  const proofs = [{ seatsTotal: 1 }, { 'held(1)': -2 }].map((rows) => proofOf({ objective: 1, rows }));
  return { problem, plan, certificate: certificateFor(plan, proofs) };
};

describe('goals in their order', () => {
  it.each([0, 1] as const)('hold an earlier goal at its optimum less a tolerance of %i', (tolerance) => {
    const certified = ordered(tolerance);
    expect(certified.plan.goals.map(({ value }) => value)).toEqual(tolerance === 0 ? [5, 70] : [4, 50]);
    expectProven(certified);
  });

  it('do not hold it higher than that', () => {
    // With a tolerance of 1 the plan of 5 seats is not the cheapest: 4 would do, at 50 instead of 70.
    const { plan, certificate } = ordered(0);
    const { problem } = ordered(1);
    expect(checkCertificate(problem, plan, certificate)).toMatchObject({
      goals: [{ proven: true }, { proven: false }],
      faults: [{ code: 'leaf.open', path: 'goals[1].proof.tree', values: { bound: -5, target: -6 } }],
    });
  });

  it('do not hold one of which less is better lower than that', () => {
    // The cost first, 0 with nobody anywhere; with a tolerance of 10 one seat of K1 may be bought.
    const { problem: before } = ordered(0);
    const within = (tolerance: number): Certified => {
      const problem: Problem = {
        ...before,
        goals: [
          { id: 'spend', tolerance },
          { id: 'fillSeats', tolerance: 0 },
        ],
        rules: { ...before.rules, seatsTotal: { ...before.rules.seatsTotal, min: 0 } },
      };
      const plan = documentOf(problem, []);
      const proofs = [{}, { 'held(1)': 0.1 }].map((rows) => proofOf({ objective: 1, rows }));
      return { problem, plan, certificate: certificateFor(plan, proofs) };
    };
    expectProven(within(0));
    expectProven(within(9.5));
    expect(verdictOf(within(10)).faults).toMatchObject([{ code: 'leaf.open', values: { target: 1 } }]);
  });

  it('hold one without a proof at what the plan has, and do not call it proven', () => {
    const certified = ordered(0);
    const certificate = spoiled(certified.certificate, ({ goals }) => {
      goals[0]!.proof = null;
    });
    expect(verdictOf({ ...certified, certificate })).toEqual({
      goals: [
        { id: 'fillSeats', proven: false },
        { id: 'spend', proven: true },
      ],
      faults: [],
    });
  });
});

describe('the text of a certificate', () => {
  it('reads back', () => {
    const { certificate } = branched();
    expect(parseCertificate(`\uFEFF${JSON.stringify(certificate)}`)).toEqual({ certificate });
    expect(spoiled(certificate, () => undefined)).toEqual(certificate);
  });
});
