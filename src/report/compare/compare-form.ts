import type { Answer, Comparison } from '../../planner/index.js';
import { stateOf } from './state.js';

/** What an answer is worth in a file: the plan's goals and coverage, or the parts that cannot hold together. */
export const answerForm = (answer: Answer): object => {
  switch (answer.status) {
    case 'planned': {
      const { proof, goals, courses, coverage } = answer.plan;
      const open = courses.map(({ id, officials, cost }) => ({ id, attending: officials.length, cost }));
      return { status: 'planned', asBase: answer.asBase, proof, goals, courses: open, coverage };
    }
    case 'infeasible':
      return { status: 'infeasible', conflict: answer.conflict };
    case 'stopped':
      return { status: 'stopped', reason: answer.reason };
    case 'failed':
      return { status: 'failed', detail: answer.detail };
  }
};

/** `compare.json`, format `lotrinh/comparison@1`: codes and figures, no sentences. */
export const compareForm = ({ problem, base, nearest, scenarios, missing }: Comparison): object => ({
  format: 'lotrinh/comparison@1',
  case: problem.id,
  title: problem.title,
  inputs: Object.fromEntries([...problem.inputs].sort(([a], [b]) => (a < b ? -1 : 1))),
  base: answerForm(base),
  nearest,
  missing,
  scenarios: scenarios.map(
    ({ id, title, changes, answer, goals, figures, courses, people, coverage, attribution }) => ({
      id,
      title,
      state: stateOf(answer),
      changes,
      answer: answerForm(answer),
      goals: goals.map(({ id: goal, minimised, base: was, scenario: is, difference }) => ({
        ...{ id: goal, minimised, base: was, scenario: is, difference },
      })),
      figures,
      courses,
      people,
      coverage,
      attribution,
    }),
  ),
});
