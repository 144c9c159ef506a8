import { decimalOf, measurePlan, type Plan } from '../plan/index.js';
import { type Goal, MINIMISED, type Problem } from '../problem/index.js';
import type { Box } from './bound.js';
import { provenCuts } from './cuts.js';
import { deriveModel } from './derive.js';
import { type CertificateFault, fault, keyed } from './faults.js';
import { type Aim, faultsOfParts, follow, type Ground } from './follow.js';
import { compare, type Fraction } from './fraction.js';
import { type GoalExpression, type Row, rowOf, type Terms } from './model.js';
import { faultsOfDocument } from './parse.js';
import { startOf } from './start.js';
import type { Certificate, CertifiedGoal } from './types.js';

export interface CertificateVerdict {
  /** In the order of the case. */
  readonly goals: readonly { readonly id: string; readonly proven: boolean }[];
  /** Everything for which the certificate is refused; without any, a goal that is not proven has no proof. */
  readonly faults: readonly CertificateFault[];
}

/**
 * Derives the bound of each goal again, in exact arithmetic, from the case and the multipliers of the certificate
 * (docs/certificate.md). A goal is proven when no plan that is as good in the earlier goals passes its bound, and the plan has
 * the bound within the goal's tolerance. Whether the plan keeps the rules is for `verifyPlan` to say.
 *
 * Goals are looked at in their order up to the first whose proof is refused: what comes after rests on it.
 */
export const checkCertificate = (
  problem: Problem,
  plan: Plan,
  certificate: Certificate,
): CertificateVerdict => {
  const unproven = problem.goals.map(({ id }) => ({ id, proven: false }));
  const form = faultsOfDocument(certificate);
  const faults = form.length > 0 ? form : faultsOfHead(problem, certificate);
  if (faults.length > 0) return { goals: unproven, faults };
  const stated = faultsOfStatements(problem, plan, certificate);
  const first = Math.min(...stated.map(({ goal }) => goal), problem.goals.length);
  const { proven, faults: refused } = judgeProofs(problem, certificate.goals.slice(0, first));
  return {
    goals: unproven.map(({ id }, index) => ({ id, proven: proven[index] ?? false })),
    faults: [...refused, ...stated.map((each) => each.fault)],
  };
};

/** The certificate is of this case, of these files, and of these goals in this order. */
const faultsOfHead = (problem: Problem, certificate: Certificate): readonly CertificateFault[] => {
  const wrong: CertificateFault[] = [];
  if (certificate.case !== problem.id)
    wrong.push(fault('case', 'case', { found: certificate.case, expected: problem.id }));
  const then = new Map(Object.entries(certificate.inputs));
  const files = [...new Set([...problem.inputs.keys(), ...then.keys()])].sort();
  for (const file of files) {
    if (problem.inputs.get(file) !== then.get(file))
      wrong.push(fault('inputs', keyed('inputs', file), { file }));
  }
  const [found, expected] = [certificate.goals, problem.goals].map((list) =>
    list.map(({ id }) => id).join(', '),
  );
  if (found !== expected) wrong.push(fault('goals.list', 'goals', { found: found!, expected: expected! }));
  return wrong;
};

/** What is said of each goal is what the plan has and says. */
const faultsOfStatements = (problem: Problem, plan: Plan, { goals }: Certificate) => {
  const measured = measurePlan(problem, plan.courses).goals;
  return goals.flatMap(({ value, bound }, goal) => {
    const path = `goals[${goal}]`;
    const wrong: CertificateFault[] = [];
    const said = plan.goals[goal];
    for (const expected of new Set([measured[goal]!, said?.value ?? ''])) {
      if (value !== expected)
        wrong.push(fault('goal.value', `${path}.value`, { found: String(value), expected }));
    }
    if (bound !== (said?.bound ?? null))
      wrong.push(fault('goal.bound', `${path}.bound`, { found: bound ?? '', expected: said?.bound ?? '' }));
    return wrong.map((each) => ({ goal, fault: each }));
  });
};

/** The proofs in order, each by what it says alone; a refused one ends it. */
export const judgeProofs = (
  problem: Problem,
  goals: readonly CertifiedGoal[],
): { readonly proven: readonly boolean[]; readonly faults: readonly CertificateFault[] } => {
  const proven: boolean[] = [];
  if (goals.every(({ proof }) => proof === null)) return { proven, faults: [] };
  const model = deriveModel(problem);
  const rows = new Map(model.rows);
  let box: Box | null = startOf(model);
  for (const [index, certified] of goals.entries()) {
    const goal = problem.goals[index]!;
    const expression = model.goals[index]!;
    const optimum = certified.proof === null ? certified.value : certified.bound;
    if (certified.proof !== null) {
      const ground = { model, rows, box };
      const faults = faultsOfProof(ground, rows, goal, expression, certified, index);
      if (faults.length > 0) return { proven, faults };
    }
    proven.push(certified.proof !== null);
    rows.set(`held(${index + 1})`, heldRow(goal, expression, optimum!));
    const fixed = follow({ model, rows, box }, certified.proof?.fix ?? [], `goals[${index}].proof.fix`, null);
    if (fixed.faults.length > 0) return { proven, faults: fixed.faults };
    box = fixed.box;
  }
  return { proven, faults: [] };
};

/** Adds the cuts of the proof to `rows`, those of the ground, once they are proven. */
const faultsOfProof = (
  ground: Ground,
  rows: Map<string, Row>,
  goal: Goal,
  expression: GoalExpression,
  { value, bound, proof }: CertifiedGoal,
  place: number,
): readonly CertificateFault[] => {
  const path = `goals[${place}]`;
  if (bound === null) return [fault('goal.noBound', `${path}.bound`)];
  if (!isWithin(goal, value, bound))
    return [fault('goal.distance', `${path}.value`, { value, bound, tolerance: goal.tolerance })];
  const most = stepsOf(goal, expression, bound);
  if (most === null) {
    const step = Number(expression.step) / expression.denominator;
    return [fault('goal.notAValue', `${path}.bound`, { bound, step })];
  }
  const upward = upwards(goal, expression);
  const kept: Aim = { goal: upward, target: most - stepsGiven(goal, expression) };
  const { cuts, faults } = provenCuts(ground, kept, proof!, place, `${path}.proof`);
  if (faults.length > 0) return faults;
  for (const [name, row] of cuts) rows.set(name, row);
  return faultsOfParts(ground, { goal: upward, target: most + 1n }, proof!, `${path}.proof`);
};

const exactly = (number: number): Fraction => {
  const { digits, places } = decimalOf(number);
  return { over: digits, under: 10n ** BigInt(places) };
};

/** The value is no better than the bound, and no further from it than the goal's tolerance. */
const isWithin = ({ id, tolerance }: Goal, value: number, bound: number): boolean => {
  const [v, b, t] = [exactly(value), exactly(bound), exactly(tolerance)];
  const short = { over: b.over * v.under - v.over * b.under, under: b.under * v.under };
  const missed = MINIMISED.has(id) ? { ...short, over: -short.over } : short;
  return missed.over >= 0n && compare(missed, t) <= 0;
};

/** A value in steps, turned to maximisation; null when no plan can have it. */
const stepsOf = ({ id }: Goal, { denominator, step }: GoalExpression, value: number): bigint | null => {
  const { over, under } = exactly(value);
  const [numerator, size] = [over * BigInt(denominator), under * step];
  if (numerator % size !== 0n) return null;
  return MINIMISED.has(id) ? -numerator / size : numerator / size;
};

/** How many steps of its optimum later goals may give up. */
const stepsGiven = ({ tolerance }: Goal, { denominator, step }: GoalExpression): bigint => {
  const { over, under } = exactly(tolerance);
  return (over * BigInt(denominator)) / (under * step); // whole steps: rounded down
};

/** The goal in steps, turned to maximisation. */
const upwards = ({ id }: Goal, { terms, step }: GoalExpression): Terms => {
  const sign = MINIMISED.has(id) ? -1 : 1;
  return terms.map(([column, each]) => [column, (sign * each) / Number(step)] as const);
};

/** An earlier goal is no worse than its optimum by more than its tolerance, in the whole numbers of its expression. */
const heldRow = ({ id, tolerance }: Goal, { terms, denominator }: GoalExpression, optimum: number): Row => {
  const [level, slack] = [exactly(optimum), exactly(tolerance)];
  const sign = MINIMISED.has(id) ? 1n : -1n;
  const limit = {
    over: (level.over * slack.under + sign * slack.over * level.under) * BigInt(denominator),
    under: level.under * slack.under,
  };
  return rowOf(terms, MINIMISED.has(id) ? { lower: null, upper: limit } : { lower: limit, upper: null });
};
