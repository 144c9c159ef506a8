/**
 * One run in a process of its own, so that memory and compiled code are its own. Prints one line of JSON.
 * `node run-one.js own <case> <limit>`, `yardstick <case> <limit>`, `resolve <case> <limit>` or
 * `growth <officials> <courses> <gap> <limit>`; limits in seconds.
 */
import {
  applyChanges,
  caseModel,
  type Outcome,
  openPlanner,
  type Planner,
  type Problem,
  planCase,
  provenOptima,
  synthesise,
  verifyPlan,
} from 'lotrinh';
import { solveStaged } from '../peers/wasm-highs.js';
import { PROVINCES, readResultCase } from './cases.js';
import { type ChosenChange, chooseChanges } from './changes.js';
import type { Answer, ChangeRun, GrowthFigures, ResolveFigures, Side } from './figures.js';

/** The planner's own run and its optima by goal, in steps of the objective; null: not all are proven. */
export interface OwnRun extends Side {
  readonly optima: readonly number[] | null;
}

/** A figure stands for a plan that the verifier signs, or there is none. */
const signed = (problem: Problem, outcome: Outcome): Outcome => {
  const [violation] = outcome.status === 'planned' ? verifyPlan(problem, outcome.plan) : [];
  if (violation !== undefined) throw new Error(`a plan of the bench is wrong: ${JSON.stringify(violation)}`);
  return outcome;
};

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> => {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1000 };
};

const answerOf = (outcome: Outcome): Answer =>
  outcome.status === 'planned' ? outcome.plan.proof : outcome.status;

const own = async (problem: Problem, time: number): Promise<OwnRun> => {
  const { value: outcome, seconds } = await timed(() => planCase(problem, { time }));
  signed(problem, outcome);
  const answer = answerOf(outcome);
  if (outcome.status === 'planned' && answer === 'proven') {
    const linear = caseModel(problem, 'lean');
    const optima = provenOptima(linear, outcome.plan);
    const steps = optima?.map((value, at) => value / linear.objectives[at]!.step) ?? null;
    return { seconds, outcome: 'proven', detail: '', optima: steps };
  }
  // The planner may give up a goal before the last second: what is not proven then is not proven within the time.
  const isLimit = outcome.status === 'planned' || (outcome.status === 'stopped' && outcome.reason === 'time');
  return { seconds, outcome: isLimit ? 'limit' : 'failed', detail: answer, optima: null };
};

const resolve = async (id: string, problem: Problem, time: number): Promise<ResolveFigures> => {
  const { value: planner, seconds: openSeconds } = await timed(() => openPlanner(problem));
  const { value: base, seconds: baseSeconds } = await timed(() => planner.plan([], { time }));
  signed(problem, base);
  const changes = base.status === 'planned' ? chooseChanges(base.screening, base.plan) : [];
  const warm: Warm[] = [];
  for (const each of changes) warm.push(await again(planner, problem, each, time));
  await planner.close();
  const runs: ChangeRun[] = [];
  for (const [at, each] of warm.entries()) {
    const isFirst = warm.findIndex(({ chosen }) => chosen.kind === each.chosen.kind) === at;
    const isChecked = isFirst || answerOf(each.outcome) !== 'proven';
    runs.push(await checked(problem, each, isChecked ? time : null));
  }
  return { id, openSeconds, baseSeconds, baseAnswer: answerOf(base), runs };
};

/** A change and what the open planner made of it. */
interface Warm {
  readonly chosen: ChosenChange;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const again = async (
  planner: Planner,
  problem: Problem,
  chosen: ChosenChange,
  time: number,
): Promise<Warm> => {
  const { value: outcome, seconds } = await timed(() => planner.plan([chosen.change], { time }));
  signed(applyChanges(problem, [chosen.change]).problem!, outcome);
  return { chosen, outcome, seconds };
};

/** With a time (null: without), the changed case is solved from nothing too, and held against the quick answer. */
const checked = async (problem: Problem, warm: Warm, time: number | null): Promise<ChangeRun> => {
  const { chosen, outcome, seconds } = warm;
  const run = { kind: chosen.kind, label: chosen.label, seconds, answer: answerOf(outcome) };
  if (time === null) return { ...run, anew: null };
  const anew = await timed(() => planCase(applyChanges(problem, [chosen.change]).problem!, { time }));
  const [answer, agrees] = [answerOf(anew.value), agree(outcome, anew.value)];
  return { ...run, anew: { seconds: anew.seconds, answer, agrees } };
};

/**
 * The same values of all goals, or both times no plan. Where one is not proven only a plan against none can contradict: that no
 * plan exists is said when it is proven.
 */
const agree = (a: Outcome, b: Outcome): boolean => {
  const answers = [answerOf(a), answerOf(b)];
  if (a.status === 'planned' && b.status === 'planned' && answers.every((answer) => answer === 'proven')) {
    return a.plan.goals.every(({ value }, at) => value === b.plan.goals[at]!.value);
  }
  return (
    !answers.includes('infeasible') ||
    answers.every((answer) => answer === 'infeasible' || answer === 'stopped')
  );
};

const growth = async (
  officials: number,
  courses: number,
  gap: number,
  time: number,
): Promise<GrowthFigures> => {
  const problem = synthesise({ officials, courses, provinces: PROVINCES, seed: 1 });
  const { value: outcome, seconds } = await timed(() => planCase(problem, { gap, time }));
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024); // kilobytes on Linux
  signed(problem, outcome);
  const goals = outcome.status === 'planned' ? outcome.plan.goals : [];
  return {
    ...{ officials, courses, gap, seconds, peakMegabytes },
    pairs: outcome.screening.allowed.length,
    answer: answerOf(outcome),
    goals: goals.map(({ id, value, bound }) => ({ id, value, bound })),
  };
};

const asked = (id: string): Problem => {
  const problem = readResultCase(id);
  if (problem === null) throw new Error(`no case ${id}`);
  return problem;
};

const [, , what = '', ...rest] = process.argv;
const [first = '', ...others] = rest;
const numbers = others.map(Number);
const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  own: () => own(asked(first), numbers[0]!),
  yardstick: () => solveStaged(caseModel(asked(first), 'textbook'), numbers[0]!),
  resolve: () => resolve(first, asked(first), numbers[0]!),
  growth: () => growth(Number(first), numbers[0]!, numbers[1]!, numbers[2]!),
};
process.stdout.write(`${JSON.stringify(await runs[what]!())}\n`);
