/** The planner beside the yardstick: plain HiGHS in WebAssembly, staged, gap 0, on the textbook model. */
import { type Cell, count, markdown, seconds } from '../table.js';
import type { RatioFigures, RatiosFigures, Side, Size } from './figures.js';
import { median } from './statistics.js';

/** What is known of a number: it lies between these. A run that was cut gives one end alone. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** The yardstick's seconds over ours; null where one has no answer to be timed, or where the two differ. */
export function ratioOf({ own, yardstick, mismatches }: RatioFigures, limit: number): Between | null {
  if (own.outcome === 'failed' || yardstick.outcome === 'failed' || mismatches.length > 0) return null;
  const mine = own.outcome === 'limit' ? { low: limit, high: Infinity } : exactly(own.seconds);
  const theirs = yardstick.outcome === 'limit' ? { low: limit, high: Infinity } : exactly(yardstick.seconds);
  return { low: theirs.low / mine.high, high: theirs.high / mine.low };
}

const exactly = (value: number): Between => ({ low: value, high: value });

/** The middle of numbers of which each lies in its range lies between the middles of the ends. */
export const medianOf = (ranges: readonly Between[]): Between | null => {
  const low = median(ranges.map((range) => range.low));
  const high = median(ranges.map((range) => range.high));
  return low === null || high === null ? null : { low, high };
};

/** The same for the smallest. */
export const leastOf = (ranges: readonly Between[]): Between | null =>
  ranges.length === 0
    ? null
    : {
        low: Math.min(...ranges.map((range) => range.low)),
        high: Math.min(...ranges.map((range) => range.high)),
      };

/** `4.30`, `> 4.30`, `< 4.30`, `4.30 to 5.10`; `-` when nothing is known. */
export function betweenText(range: Between | null): string {
  if (range === null || (range.low === 0 && range.high === Infinity)) return '-';
  const { low, high } = range;
  if (low === high) return figure(low);
  if (high === Infinity) return `> ${figure(low)}`;
  return low === 0 ? `< ${figure(high)}` : `${figure(low)} to ${figure(high)}`;
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

const sizeText = ({ columns, rows, nonzeros }: Size): string =>
  [columns, rows, nonzeros].map(count).join(' / ');

const sideText = ({ outcome, seconds: took }: Side, limit: number): string =>
  outcome === 'limit' ? `> ${limit}` : outcome === 'failed' ? 'FAILED' : seconds(took);

const line = (figures: RatioFigures, limit: number): readonly Cell[] => [
  ['case', figures.id],
  ['our columns / rows / nonzeros', sizeText(figures.lean)],
  ['textbook columns / rows / nonzeros', sizeText(figures.textbook)],
  ['exact s', sideText(figures.own, limit)],
  ['yardstick s', sideText(figures.yardstick, limit)],
  ['ratio', betweenText(ratioOf(figures, limit))],
];

const NOTES = `exact: \`planCase\` with its defaults: screening, the model, all goals to gap 0 and the verifier. yardstick: HiGHS compiled to
WebAssembly, each goal a fresh MIP with all earlier goals as rows at the values it found itself, started from its last plan, gap 0,
all other options at their defaults, on the textbook model (one column a pair); without the making of the model. The two run in
turn, each in a fresh process. ratio: yardstick over exact. What the yardstick calls optimal is held against our optima.`;

/** The table, its notes and its last lines; what failed is told, and is in neither median nor worst. */
export function ratiosSection({ limit, cases }: RatiosFigures): string {
  const ranges = cases.flatMap((each) => ratioOf(each, limit) ?? []);
  const told = cases.flatMap(({ id, own, yardstick, mismatches }) => [
    ...(own.outcome === 'failed' ? [`${id}: exact FAILED: ${own.detail}`] : []),
    ...(yardstick.outcome === 'failed' ? [`${id}: the yardstick FAILED: ${yardstick.detail}`] : []),
    ...mismatches.map((mismatch) => `MISMATCH: ${mismatch}`),
  ]);
  return [
    `A run is cut after ${limit} s; then the figure is a bound.`,
    markdown(cases.map((each) => line(each, limit))) ?? 'no case\n',
    NOTES,
    ...(told.length === 0 ? [] : [told.map((each) => `- ${each}`).join('\n')]),
    [
      `Median ratio (${ranges.length} of ${cases.length} cases): **${betweenText(medianOf(ranges))}**  `,
      `Worst ratio: **${betweenText(leastOf(ranges))}**`,
    ].join('\n'),
  ].join('\n\n');
}
