/** One case in a process of its own: `node run-case.js <case> <seconds or ''>`. Prints one line of JSON. */
import { type CaseFile, type Plan, type Problem, parseProblem, planCase, verifyPlan } from 'lotrinh';
import { BENCH_CASES } from './cases.js';

/** Seconds of each phase of one solve, and what came of it. */
export interface Run {
  readonly parse: number;
  readonly screen: number;
  readonly formulate: number;
  /** From the start of the solve to the first plan; null: none came. */
  readonly firstPlan: number | null;
  /** The whole solve: to the proof of the last goal, or to the limit. */
  readonly solve: number;
  readonly outcome: 'proven' | 'gap' | 'none' | 'infeasible' | 'stopped';
  /** The goals that are not proven. */
  readonly open: readonly { readonly id: string; readonly value: number; readonly bound: number | null }[];
  readonly goals: readonly { readonly id: string; readonly seconds: number; readonly nodes: number }[];
}

export interface CaseReport {
  readonly id: string;
  readonly officials: number;
  readonly candidates: number;
  readonly columns: number | null;
  readonly rows: number | null;
  readonly nonzeros: number | null;
  /** The first solve in a fresh process, and the second. */
  readonly cold: Run;
  readonly warm: Run;
  /** Most memory that the process held, solver threads included. */
  readonly peakMegabytes: number;
}

const read = (files: readonly CaseFile[]): { problem: Problem; seconds: number } => {
  const began = performance.now();
  const { problem, issues } = parseProblem(files);
  const seconds = (performance.now() - began) / 1000;
  if (problem === null) throw new Error(`a case of the bench is wrong: ${JSON.stringify(issues[0])}`);
  return { problem, seconds };
};

/** A figure stands for a plan that the verifier signs, or it is not printed. */
const assertSound = (problem: Problem, plan: Plan): void => {
  const [violation] = verifyPlan(problem, plan);
  if (violation !== undefined) throw new Error(`a plan of the bench is wrong: ${JSON.stringify(violation)}`);
};

const measure = async (files: readonly CaseFile[], time: number | null) => {
  const { problem, seconds: parse } = read(files);
  const began = performance.now();
  const outcome = await planCase(problem, { time });
  const whole = (performance.now() - began) / 1000;
  if (outcome.status !== 'planned') {
    const run: Run = {
      ...{ parse, screen: 0, formulate: 0, firstPlan: null, solve: whole },
      ...{ outcome: outcome.status, open: [], goals: [] },
    };
    return { run, outcome, problem };
  }
  const { plan, statistics } = outcome;
  assertSound(problem, plan);
  const run: Run = {
    parse,
    screen: statistics.screenSeconds,
    formulate: statistics.formulateSeconds,
    firstPlan: statistics.firstPlanSeconds,
    solve: statistics.solveSeconds,
    outcome: plan.proof,
    open: plan.goals.filter(({ proven }) => !proven).map(({ id, value, bound }) => ({ id, value, bound })),
    goals: statistics.goals,
  };
  return { run, outcome, problem };
};

const report = async (id: string, time: number | null): Promise<CaseReport | null> => {
  const files = BENCH_CASES.find((each) => each.id === id)?.files() ?? null;
  if (files === null) return null;
  const first = await measure(files, time);
  const second = await measure(files, time);
  const statistics = first.outcome.status === 'planned' ? first.outcome.statistics : null;
  return {
    id,
    officials: first.problem.officials.length,
    candidates: first.outcome.screening.candidates.length,
    columns: statistics?.columns ?? null,
    rows: statistics?.rows ?? null,
    nonzeros: statistics?.nonzeros ?? null,
    cold: first.run,
    warm: second.run,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), // kilobytes on Linux
  };
};

const [, , id = '', seconds = ''] = process.argv;
process.stdout.write(`${JSON.stringify(await report(id, seconds === '' ? null : Number(seconds)))}\n`);
