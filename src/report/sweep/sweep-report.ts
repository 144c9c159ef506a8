import type { Sweep, SweptPoint, Valued } from '../../planner/index.js';
import { shortFigure, stateOf } from '../compare/index.js';
import { type Block, type Document, heading, text } from '../document.js';
import { goalFigure, goalHeading, goalTitle } from '../goals-report.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { figuresOf } from './point-figures.js';
import { axisFigure, stepItems } from './step-words.js';

export interface SweepReportOptions {
  readonly language: Language;
  /** To what the steps were looked for; null: the points of the grid alone. */
  readonly resolution: number | null;
  readonly written: { readonly files: readonly string[]; readonly folder: string } | null;
}

/** A sweep as a text: the points in the order of the grid, the price of each step, and the Pareto curve. */
export function sweepReport(sweep: Sweep, { language, resolution, written }: SweepReportOptions): Document {
  const { problem, axes, points } = sweep;
  const voice = voiceOf(language, problem);
  const { catalogue, say } = voice;
  const names = say.list(axes.map(({ name }) => name));
  return [
    text(catalogue.sweep.title, 'strong'),
    text(catalogue.report.caseLine(problem.id, problem.title[language]), 'strong'),
    text(catalogue.sweep.over(names, points.length)),
    ...pointTable(sweep, voice),
    ...stepBlocks(sweep, resolution, voice),
    ...paretoBlocks(sweep, voice),
    ...(written === null
      ? []
      : [text(''), text(catalogue.report.solve.written(written.files, written.folder))]),
  ];
}

/** How a point is named: its values, axis by axis. */
export const pointName = (
  { axes }: Pick<Sweep, 'axes'>,
  values: SweptPoint['values'],
  voice: Voice,
): string =>
  values.map((value, index) => `${axes[index]!.name} = ${axisFigure(axes[index]!, value, voice)}`).join(', ');

const pointTable = ({ problem, axes, points }: Sweep, voice: Voice): Block[] => {
  const { sweep, compare } = voice.catalogue;
  const { columns } = sweep;
  const goalCells = ({ answer }: SweptPoint): string[] =>
    problem.goals.map(({ id }, index) =>
      answer.status === 'planned' ? shortFigure(id, answer.plan.goals[index]!.value, voice) : compare.noValue,
    );
  const right = (title: string) => ({ title, align: 'right' as const });
  return [
    heading(sweep.goals),
    { kind: 'list', mark: 'number', items: problem.goals.map((goal) => goalHeading(goal.id, goal, voice)) },
    heading(sweep.points),
    {
      kind: 'table',
      columns: [
        ...axes.map(({ name }) => right(name)),
        { title: sweep.state },
        ...problem.goals.map((_, index) => right(String(index + 1))),
        ...[columns.courses, columns.attendances, columns.covered, columns.cost].map(right),
      ],
      rows: points.map((point) => {
        const figures = figuresOf(point.answer);
        return [
          ...point.values.map((value, index) => axisFigure(axes[index]!, value, voice)),
          sweep.states[stateOf(point.answer)],
          ...goalCells(point),
          ...(figures === null
            ? Array.from({ length: 4 }, () => compare.noValue)
            : [
                ...[figures.courses, figures.attendances, figures.covered].map(voice.say.number),
                voice.say.millions(figures.cost),
              ]),
        ];
      }),
    },
  ];
};

const stepBlocks = (sweep: Sweep, resolution: number | null, voice: Voice): Block[] => {
  if (sweep.steps === null) return [];
  const { steps, stepsFound } = voice.catalogue.sweep;
  const axis = sweep.axes[0]!;
  const exact = resolution === null ? null : axisFigure(axis, resolution, voice);
  return [
    heading(steps(axis.name)),
    text(stepsFound(exact), 'faint'),
    { kind: 'list', items: stepItems(sweep, voice) },
  ];
};

const paretoBlocks = (sweep: Sweep, voice: Voice): Block[] => {
  const { pareto, problem, points } = sweep;
  if (pareto === null) return [];
  const { sweep: texts } = voice.catalogue;
  const ids = pareto.goals.map((goal) => problem.goals[goal]!.id);
  const [a, b] = ids.map((id) => goalTitle(id, voice));
  if (pareto.points.length === 0) return [heading(texts.pareto(a!, b!)), text(texts.noPareto)];
  return [
    heading(texts.pareto(a!, b!)),
    text(texts.paretoNote, 'faint'),
    heading(texts.points),
    {
      kind: 'table',
      columns: [
        { title: texts.points, flexible: true },
        { title: a!, align: 'right' },
        { title: b!, align: 'right' },
      ],
      rows: alike(pareto.best).map(([{ index, values }, ...others]) => [
        [
          pointName(sweep, points[index]!.values, voice),
          ...(others.length === 0 ? [] : [texts.alike(others.length)]),
        ].join(' '),
        ...values.map((value, at) => goalFigure(ids[at]!, value, voice)),
      ]),
    },
  ];
};

/** Points with the same values, which stand beside each other, in heaps of one or more. */
const alike = (points: readonly Valued[]): readonly (readonly [Valued, ...Valued[]])[] => {
  const heaps: [Valued, ...Valued[]][] = [];
  for (const point of points) {
    const last = heaps.at(-1);
    if (last !== undefined && last[0].values.join() === point.values.join()) last.push(point);
    else heaps.push([point]);
  }
  return heaps;
};
