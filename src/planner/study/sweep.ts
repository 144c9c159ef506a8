import type { Plan } from '../../plan/index.js';
import { type Change, MINIMISED, type Problem } from '../../problem/index.js';
import type { Axis, AxisValue } from './axis.js';
import type { StudyProgress } from './compare.js';
import { isPoint, type Point, pointAt } from './grid.js';
import { nondominated, type Valued } from './pareto.js';
import type { PlanPool } from './pool.js';
import { areNumbers, halfways, type Placed, type Step, stepsOf } from './steps.js';
import { stillBest } from './still-best.js';
import { type AnswerStore, formatAnswer, isLasting, namesOfAnswers, parseAnswer } from './stored.js';
import { type Answer, type Job, type JobOptions, planOf } from './types.js';

export interface SweepOptions extends Pick<JobOptions, 'solver' | 'time' | 'gap'> {
  /** null: the steps are those of the grid; else they are found to this, by halving between grid points that differ. */
  readonly resolution?: number | null;
  /** Two goals for the Pareto curve, as places in the case's list. */
  readonly pareto?: readonly [number, number] | null;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: SweepProgress) => void;
}

export interface SweepProgress extends StudyProgress {
  /** Of those done, how many an earlier run had done already. */
  readonly kept: number;
  readonly infeasible: number;
}

/** A point and what came of it. */
export interface SweptPoint {
  readonly values: readonly AxisValue[];
  readonly changes: readonly Change[];
  readonly answer: Answer;
}

export interface Sweep {
  readonly problem: Problem;
  readonly axes: readonly Axis[];
  readonly base: Answer;
  /** The points of the grid in its order: the last axis fastest. */
  readonly points: readonly SweptPoint[];
  /** Points between those of the grid, ascending; only where steps were looked for. */
  readonly between: readonly SweptPoint[];
  /** null unless there is one axis, of numbers. */
  readonly steps: readonly Step[] | null;
  readonly pareto: Pareto | null;
  /** false: the signal ended it, or some point failed. */
  readonly complete: boolean;
}

export interface Pareto {
  /** Places of the two goals in the case's list. */
  readonly goals: readonly [number, number];
  readonly minimised: readonly [boolean, boolean];
  /** All points with a plan, in the order of the grid; and those that no other beats. */
  readonly points: readonly Valued[];
  readonly best: readonly Valued[];
}

/**
 * Plans every point of a grid from the plan of the base. Each answer goes to the store as soon as it is there, and what the store
 * has is not planned again: after a kill the same call goes on with what is missing, and ends with the same result.
 */
export async function sweepGrid(
  problem: Problem,
  axes: readonly Axis[],
  grid: readonly Point[],
  pool: PlanPool,
  store: AnswerStore,
  { resolution = null, pareto = null, signal, onProgress, ...options }: SweepOptions = {},
): Promise<Sweep> {
  const desk = answerDesk(problem, pool, store, options, signal, onProgress);
  const base = (await desk.answersTo([{ problem, changes: [] }], null))[0]!;
  const near = planOf(base);
  const answers = await desk.answersTo(grid, near);
  const points = grid.map(({ values, changes }, index) => ({ values, changes, answer: answers[index]! }));
  const single = axes.length === 1 && areNumbers(axes[0]!.values);
  const between: SweptPoint[] = [];
  const placed = (): Placed[] =>
    [...points, ...between].map(({ values, answer }) => ({ value: Number(values[0]), answer }));
  while (single && resolution !== null && !signal?.aborted) {
    const halves = halfways(placed(), resolution)
      .map((value) => pointAt(problem, axes, [value]))
      .filter(isPoint);
    if (halves.length === 0) break;
    const found = await desk.answersTo(halves, near);
    halves.forEach(({ values, changes }, index) => {
      between.push({ values, changes, answer: found[index]! });
    });
  }
  between.sort((a, b) => Number(a.values[0]) - Number(b.values[0]));
  return {
    problem,
    axes,
    base,
    points,
    between,
    steps: single ? stepsOf(placed()) : null,
    pareto: pareto === null ? null : paretoOf(problem, points, pareto),
    complete: [base, ...[...points, ...between].map(({ answer }) => answer)].every(isLasting),
  };
}

interface Asked {
  readonly problem: Problem;
  readonly changes: readonly Change[];
}

/** Answers from the store where it has them, else from the pool; and keeps count of them. */
const answerDesk = (
  problem: Problem,
  pool: PlanPool,
  store: AnswerStore,
  options: Pick<JobOptions, 'solver' | 'time' | 'gap'>,
  signal: AbortSignal | undefined,
  onProgress: SweepOptions['onProgress'],
) => {
  const nameOf = namesOfAnswers(problem, options);
  let [done, total, kept, infeasible] = [0, 0, 0, 0];
  const count = (answer: Answer, fromStore: boolean): void => {
    done += 1;
    if (fromStore) kept += 1;
    if (answer.status === 'infeasible') infeasible += 1;
  };
  const tell = (): void => onProgress?.({ done, total, kept, infeasible });
  const recall = async ({ changes }: Asked): Promise<Answer | null> => {
    const name = nameOf(changes);
    const text = await store.read(name);
    return text === null ? null : parseAnswer(name, text);
  };
  const settle = async ({ changes }: Asked, answer: Answer): Promise<void> => {
    if (isLasting(answer)) await store.write(nameOf(changes), formatAnswer(nameOf(changes), changes, answer));
    count(answer, false);
    tell();
  };
  const answersTo = async (asked: readonly Asked[], near: Plan | null): Promise<readonly Answer[]> => {
    total += asked.length;
    const answers = await Promise.all(asked.map(recall));
    for (const answer of answers) if (answer !== null) count(answer, true);
    tell();
    for (const [index, each] of asked.entries()) {
      const known = answers[index] === null ? stillBest(problem, near, each) : null;
      if (known === null) continue;
      answers[index] = known;
      await settle(each, known);
    }
    const missing = asked.flatMap((each, index) => (answers[index] === null ? [{ ...each, index }] : []));
    const jobs = missing.map(
      (each): Job => ({
        problem: each.problem,
        options: { ...options, near, scenario: { id: null, changes: each.changes } },
        diagnose: false, // of a point without a plan only that is shown
      }),
    );
    const found = await pool.run(jobs, {
      signal,
      onAnswer: (index, answer) => settle(missing[index]!, answer),
    });
    missing.forEach(({ index }, at) => {
      answers[index] = found[at]!;
    });
    return answers.map((answer) => answer!);
  };
  return { answersTo };
};

const paretoOf = (
  problem: Problem,
  points: readonly SweptPoint[],
  goals: readonly [number, number],
): Pareto => {
  const minimised = goals.map((goal) => MINIMISED.has(problem.goals[goal]!.id)) as unknown as [
    boolean,
    boolean,
  ];
  const valued = points.flatMap(({ answer }, index): Valued[] => {
    const plan = planOf(answer);
    const [a, b] = goals.map((goal) => plan?.goals[goal]?.value);
    return a === undefined || b === undefined ? [] : [{ index, values: [a, b] }];
  });
  return { goals, minimised, points: valued, best: nondominated(valued, minimised) };
};
