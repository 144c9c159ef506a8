import { element, type Markup } from './markup.js';

/** A line of a plot: a mark at the mean, a line from low to high through it, and the figures in words. */
export interface DotLine {
  readonly label: string;
  readonly mark: 'square' | 'circle';
  /** null: nothing to draw; the figures say why. */
  readonly at: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly figures: string;
}

export interface DotPlot {
  readonly title: string;
  readonly lines: readonly DotLine[];
  /** How the axis writes a value. */
  readonly tick: (value: number) => string;
}

const WIDTH = 880;
const LEFT = 190;
const RIGHT = 500;
const LINE = 24;
const TOP = 8;
const AXIS = 28;

/**
 * The plot as inline SVG, without colours of its own: it is drawn in the colour of the text, and the kinds of marks differ in
 * shape. The figures stand beside each line, so nothing has to be read off the axis.
 */
export function dotPlot({ title, lines, tick }: DotPlot): Markup {
  const drawn = lines.flatMap(({ at }) => at ?? []);
  const ticks = ticksOver(
    Math.min(...drawn.map(({ low }) => low)),
    Math.max(...drawn.map(({ high }) => high)),
  );
  const [from, to] = [ticks[0]!, ticks.at(-1)!];
  const x = (value: number): number => short(LEFT + ((value - from) / (to - from)) * (RIGHT - LEFT));
  const bottom = TOP + lines.length * LINE;
  const axis = ticks.map((value) => [
    element('line', { class: 'grid', x1: x(value), y1: TOP, x2: x(value), y2: bottom }),
    element('text', { x: x(value), y: bottom + 18, 'text-anchor': 'middle' }, tick(value)),
  ]);
  const body = lines.map(({ label, at, mark, figures }, index) => {
    const y = TOP + index * LINE + LINE / 2;
    return [
      element('text', { x: LEFT - 12, y: y + 4, 'text-anchor': 'end' }, label),
      at === null ? null : element('line', { x1: x(at.low), y1: y, x2: x(at.high), y2: y }),
      at === null ? null : markAt(mark, x(at.mean), y),
      element('text', { x: RIGHT + 14, y: y + 4 }, figures),
    ];
  });
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${bottom + AXIS}`, role: 'img', 'aria-label': title },
    drawn.length === 0 ? null : axis,
    body,
  );
}

const markAt = (mark: DotLine['mark'], x: number, y: number): Markup =>
  mark === 'square'
    ? element('rect', { class: 'mark', x: short(x - 5), y: y - 5, width: 10, height: 10 })
    : element('circle', { class: 'mark', cx: x, cy: y, r: 4.5 });

/** Tenths of a pixel. */
const short = (value: number): number => Math.round(value * 10) / 10;

/** About five round values (1, 2 or 5 times a power of ten apart) from at or below `low` to at or above `high`. */
export function ticksOver(low: number, high: number): readonly number[] {
  if (!(high >= low)) return [0, 1]; // nothing is drawn
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * [1, 2, 5, 10].find((times) => times * power >= span / 4 - power * 1e-9)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
