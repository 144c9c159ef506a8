import type { GoalResult, Plan } from '../plan/index.js';
import { type Goal, type GoalId, MINIMISED, type Problem } from '../problem/index.js';
import { type Block, heading } from './document.js';
import type { Voice } from './sentences.js';

/** A goal's value as its reader counts it: money for `spend`, else a number. */
export const goalFigure = (id: string, value: number, { say }: Voice): string =>
  id === 'spend' ? say.money(value) : say.number(value);

const isGoal = (id: string, { catalogue }: Voice): id is GoalId => Object.hasOwn(catalogue.words.goals, id);

/** The title of a goal; an id that no goal has stays as it is. */
export const goalTitle = (id: string, voice: Voice): string =>
  isGoal(id, voice) ? voice.catalogue.words.goals[id] : id;

/** The title with what the case adds to it: the countries that it counts, and that less is better. */
export function goalHeading(id: string, goal: Goal | undefined, voice: Voice): string {
  const countries =
    goal?.id === 'preferHosts' ? ` (${goal.countries.map(voice.say.country).join(', ')})` : '';
  const less = isGoal(id, voice) && MINIMISED.has(id) ? ` (${voice.catalogue.report.solve.minimised})` : '';
  return `${goalTitle(id, voice)}${countries}${less}`;
}

const verdict = ({ proven, value, bound }: GoalResult, { catalogue }: Voice): string => {
  const { solve } = catalogue.report;
  if (!proven) return solve.open;
  return bound === null || bound === value ? solve.proven : solve.provenWithin;
};

/** The goals in their order with what the plan has, what is the best that could be had, and whether that is proven. */
export function goalsReport({ goals }: Plan, problem: Problem, voice: Voice): Block[] {
  if (goals.length === 0) return [];
  const { solve } = voice.catalogue.report;
  return [
    heading(solve.goals),
    {
      kind: 'table',
      columns: [
        { title: '#', align: 'right' },
        { title: solve.goalColumns.goal, flexible: true },
        { title: solve.goalColumns.value, align: 'right' },
        { title: solve.goalColumns.bound, align: 'right' },
        { title: solve.goalColumns.state },
      ],
      rows: goals.map((goal, index) => [
        String(index + 1),
        goalHeading(goal.id, problem.goals[index], voice),
        goalFigure(goal.id, goal.value, voice),
        goal.bound === null ? solve.unknown : goalFigure(goal.id, goal.bound, voice),
        verdict(goal, voice),
      ]),
    },
  ];
}
