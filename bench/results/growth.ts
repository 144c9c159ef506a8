/** Time and memory as the case grows. */
import { type Cell, count, markdown, seconds } from '../table.js';
import { type Failure, type GoalGap, type GrowthFigures, isFailure } from './figures.js';
import { type PlotPoint, plot } from './plot.js';

export const sizeOf = ({ officials, courses }: Pick<GrowthFigures, 'officials' | 'courses'>): string =>
  `${officials}x${courses}`;

/** How far a value is from its bound, relative to the value, as the planner's gap is; null: there is no bound. */
export const relativeGap = ({ value, bound }: GoalGap): number | null =>
  bound === null ? null : Math.abs(bound - value) / Math.max(1, Math.abs(value));

/** Rounding of decimals is no gap. */
const NOTHING = 1e-12;

const gapText = (goal: GoalGap): string => {
  const gap = relativeGap(goal);
  if (gap === null) return 'no bound';
  return gap <= NOTHING ? '0' : gap.toExponential(1);
};

/** All goals are where they were asked to be. */
export const isReached = ({ goals, gap, answer }: GrowthFigures): boolean =>
  (gap === 0 ? answer === 'proven' : goals.length > 0) &&
  goals.every((goal) => (relativeGap(goal) ?? Infinity) <= gap + NOTHING);

const line = (figures: GrowthFigures): readonly Cell[] => [
  ['case', sizeOf(figures)],
  ['gap asked', figures.gap === 0 ? '0' : figures.gap.toExponential()],
  ['eligible pairs', count(figures.pairs)],
  ['s', seconds(figures.seconds)],
  ['s per 100,000 pairs', seconds((100_000 * figures.seconds) / figures.pairs)],
  ['peak MB', count(figures.peakMegabytes)],
  ['outcome', outcomeText(figures)],
];

const outcomeText = (figures: GrowthFigures): string => {
  const { answer, goals } = figures;
  if (goals.length === 0) return `NO PLAN: ${answer}`;
  if (answer === 'proven') return 'proven';
  return isReached(figures) ? 'within the gap' : 'NOT WITHIN THE GAP';
};

const gapsLine = (figures: GrowthFigures): readonly Cell[] => [
  ['case', sizeOf(figures)],
  ...figures.goals.map((goal): Cell => [goal.id, gapText(goal)]),
];

/** The figures as points of the plot. */
export const pointsOf = (all: readonly GrowthFigures[]): PlotPoint[] =>
  all.map((figures) => ({
    label: sizeOf(figures),
    x: figures.pairs,
    y: figures.seconds,
    isFull: isReached(figures),
  }));

export const growthPlot = (entries: readonly (GrowthFigures | Failure)[]): string | null =>
  plot(pointsOf(entries.flatMap((entry) => (isFailure(entry) ? [] : [entry]))));

const NOTES = `Generated cases of 63 provinces, seed 1, nominees x candidate courses, each solved by \`planCase\` in a fresh process: screening, the
model, all goals and the verifier, without the generating. peak MB: the most memory that the process held, with the generating.`;

const GAPS = 'The gap of each goal, |bound - value| over the larger of 1 and |value|:';

export function growthSection(entries: readonly (GrowthFigures | Failure)[], svg: string): string {
  const all = entries.flatMap((entry) => (isFailure(entry) ? [] : [entry]));
  const failures = entries.flatMap((entry) =>
    isFailure(entry) ? [`- ${entry.id}: FAILED: ${entry.failed}`] : [],
  );
  const gaps = markdown(all.filter(({ goals }) => goals.length > 0).map(gapsLine));
  return [
    markdown(all.map(line)) ?? 'no case\n',
    NOTES,
    ...(gaps === null ? [] : [GAPS, gaps]),
    ...(failures.length === 0 ? [] : [failures.join('\n')]),
    ...(all.length === 0 ? [] : [`![Time against eligible pairs, both on logarithmic scales](${svg})`]),
  ].join('\n\n');
}
