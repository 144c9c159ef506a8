import type { Answer, Compared, Comparison, GoalDifference } from '../../planner/index.js';
import { goalHeading } from '../goals-report.js';
import type { Voice } from '../sentences.js';
import { type Column, dataTable } from './data-table.js';
import { type Child, element, type Markup } from './markup.js';
import type { Section } from './plan-view.js';

/** The key of the section of a scenario, by its place in the comparison. */
export const scenarioKey = (index: number): string => `scenario-${index + 1}`;

/** The goals of every plan: a row a plan, so that any number of them fits a page. */
export function goalsSideBySide({ problem, base, scenarios }: Comparison, voice: Voice): Section {
  const { goals: texts, plan, base: baseName } = voice.catalogue.page.compare;
  const { language } = voice.say;
  const columns: readonly Column[] = [
    { title: plan, kind: 'head' },
    ...problem.goals.map((goal, index) => ({
      title: `${index + 1}.\u00a0${titleOf(goal, voice)}`,
      kind: 'number' as const,
    })),
    { title: texts.state },
  ];
  const baseCells = problem.goals.map((_, index): Child => {
    const result = base.status === 'planned' ? base.plan.goals[index] : undefined;
    return result === undefined ? NOTHING : valueText(result, voice);
  });
  const rowOf = (scenario: Compared, index: number): readonly Child[] => [
    element('a', { href: `#${language}-${scenarioKey(index)}` }, scenario.title[language]),
    ...problem.goals.map((_, goal) => goalCell(scenario.goals[goal], scenario.answer, voice)),
    stateOf(scenario.answer, voice),
  ];
  return {
    key: 'goals',
    title: texts.title,
    content: [
      element('p', {}, texts.intro),
      dataTable({
        caption: texts.caption,
        columns,
        rows: [
          [element('strong', {}, baseName), ...baseCells, stateOf(base, voice)],
          ...scenarios.map(rowOf),
        ],
        wide: true,
      }),
    ],
  };
}

/** Where there is nothing to tell. */
export const NOTHING = '–';

/** Money in millions, as the figures below it. */
const titleOf = (goal: Comparison['problem']['goals'][number], voice: Voice): string => {
  const title = goalHeading(goal.id, goal, voice);
  return goal.id === 'spend' ? `${title} (${voice.catalogue.report.solve.courseColumns.cost})` : title;
};

const stateOf = (answer: Answer, { catalogue }: Voice): string => {
  const { goals, noPlan } = catalogue.page.compare;
  return answer.status === 'planned' ? goals.states[answer.plan.proof] : noPlan;
};

const figureOf = (id: string, value: number, { say }: Voice): string =>
  id === 'spend' ? say.millions(value) : say.number(value);

type Result = NonNullable<GoalDifference['base']>;

const valueText = ({ id, value, proven }: Result, voice: Voice): string =>
  `${proven ? '' : '≈ '}${figureOf(id, value, voice)}`;

/** The value, whether it is proven, and the difference under it, told by a sign and by words. */
const goalCell = (goal: GoalDifference | undefined, answer: Answer, voice: Voice): Child => {
  if (answer.status !== 'planned' || goal === undefined) return NOTHING;
  if (goal.scenario === null) return voice.catalogue.page.compare.goals.notAsked;
  const value = valueText(goal.scenario, voice);
  return goal.difference === null
    ? value
    : [value, element('br', {}), changeOf(goal, goal.difference, voice)];
};

const changeOf = ({ id, minimised }: GoalDifference, change: number, voice: Voice): Markup => {
  const texts = voice.catalogue.page.compare.goals;
  if (change === 0) return element('span', { class: 'change' }, sign('='), unseen(texts.same));
  const better = minimised ? change < 0 : change > 0;
  return element(
    'span',
    { class: 'change' },
    sign(better ? '▲' : '▼'),
    ` ${signed(change, (value) => figureOf(id, value, voice))}`,
    unseen(better ? texts.better : texts.worse),
  );
};

/** `+3`, and `−3` with the sign of mathematics. */
export const signed = (change: number, write: (value: number) => string): string =>
  change === 0 ? '0' : `${change > 0 ? '+' : '−'}${write(Math.abs(change))}`;

const sign = (text: string): Markup => element('span', { 'aria-hidden': 'true' }, text);
const unseen = (text: string): Markup => element('span', { class: 'unseen' }, ` ${text}`);
