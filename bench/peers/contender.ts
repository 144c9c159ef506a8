/**
 * One run in a process of its own, so that memory and compiled code are its own:
 * `node contender.js <case> ours <seconds>` or `node contender.js <case> wasm-highs <lean|textbook> <seconds>`.
 * Prints one line of JSON, null when the case is not there.
 */
import { caseModel, type ModelKind, type Problem, planCase, provenOptima, verifyPlan } from 'lotrinh';
import { readCase } from '../cases.js';
import { type StagedAnswer, solveStaged } from './wasm-highs.js';

/** The planner itself: screening, the model, all goals and the verifier's word, in seconds. */
export interface OwnRun {
  readonly seconds: number;
  /** By goal, in steps of its objective; null: not all were proven. */
  readonly optima: readonly number[] | null;
}

const own = async (problem: Problem, time: number): Promise<OwnRun> => {
  const began = performance.now();
  const outcome = await planCase(problem, { time });
  const seconds = (performance.now() - began) / 1000;
  if (outcome.status !== 'planned') return { seconds, optima: null };
  if (verifyPlan(problem, outcome.plan).length > 0) throw new Error('a plan of the bench is wrong');
  const linear = caseModel(problem, 'lean');
  const numerators = provenOptima(linear, outcome.plan);
  return { seconds, optima: numerators?.map((value, at) => value / linear.objectives[at]!.step) ?? null };
};

const wasm = (problem: Problem, kind: ModelKind, time: number): Promise<readonly StagedAnswer[]> =>
  solveStaged(caseModel(problem, kind), time);

const [, , id = '', who = '', ...rest] = process.argv;
const problem = readCase(id);
const result =
  problem === null
    ? null
    : who === 'ours'
      ? await own(problem, Number(rest[0]))
      : await wasm(problem, rest[0] as ModelKind, Number(rest[1]));
process.stdout.write(`${JSON.stringify(result)}\n`);
