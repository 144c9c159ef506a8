import type { Sweep, SweptPoint } from '../../planner/index.js';
import { answerForm } from '../compare/index.js';

/** `sweep.json`, format `lotrinh/sweep@1`: codes and figures, no sentences. */
export const sweepForm = ({
  problem,
  axes,
  base,
  points,
  between,
  steps,
  pareto,
  complete,
}: Sweep): object => ({
  format: 'lotrinh/sweep@1',
  case: problem.id,
  inputs: Object.fromEntries([...problem.inputs].sort(([a], [b]) => (a < b ? -1 : 1))),
  axes: axes.map(({ name, values }) => ({ name, values })),
  complete,
  base: answerForm(base),
  points: points.map(pointForm),
  between: between.map(pointForm),
  steps,
  pareto:
    pareto === null
      ? null
      : {
          goals: pareto.goals.map((goal) => problem.goals[goal]!.id),
          minimised: pareto.minimised,
          best: pareto.best,
        },
});

const pointForm = ({ values, changes, answer }: SweptPoint): object => ({
  values,
  changes,
  answer: answerForm(answer),
});
