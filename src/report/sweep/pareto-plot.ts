import type { Pareto, Sweep } from '../../planner/index.js';
import { shortFigure } from '../compare/index.js';
import { goalTitle } from '../goals-report.js';
import { ticksOver } from '../html/dot-plot.js';
import { element, type Markup } from '../html/markup.js';
import type { Voice } from '../sentences.js';

const WIDTH = 720;
const HEIGHT = 420;
const MARGIN = { left: 90, right: 24, top: 30, bottom: 56 };

/**
 * The two goals of every point: a square is not beaten by any other, a circle is; the line goes through the squares. Drawn in the
 * colour of the text; the same figures stand in the table.
 */
export function paretoPlot({ problem, pareto }: Sweep, voice: Voice): Markup | null {
  if (pareto === null || pareto.points.length === 0) return null;
  const ids = pareto.goals.map((goal) => problem.goals[goal]!.id);
  const [first, second] = ids.map((id) => goalTitle(id, voice)) as [string, string];
  const across = scaleOf(pareto, 0, MARGIN.left, WIDTH - MARGIN.right);
  const up = scaleOf(pareto, 1, HEIGHT - MARGIN.bottom, MARGIN.top);
  const best = new Set(pareto.best.map(({ index }) => index));
  const line = pareto.best.map(({ values: [a, b] }) => `${across.at(a)},${up.at(b)}`).join(' ');
  return element(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': voice.catalogue.sweep.pareto(first, second),
    },
    across.ticks.map((tick) => [
      element('line', {
        class: 'grid',
        ...{ x1: across.at(tick), x2: across.at(tick), y1: MARGIN.top, y2: HEIGHT - MARGIN.bottom },
      }),
      element(
        'text',
        { x: across.at(tick), y: HEIGHT - MARGIN.bottom + 18, 'text-anchor': 'middle' },
        shortFigure(ids[0]!, tick, voice),
      ),
    ]),
    up.ticks.map((tick) => [
      element('line', {
        class: 'grid',
        ...{ x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: up.at(tick), y2: up.at(tick) },
      }),
      element(
        'text',
        { x: MARGIN.left - 8, y: up.at(tick) + 4, 'text-anchor': 'end' },
        shortFigure(ids[1]!, tick, voice),
      ),
    ]),
    element('polyline', { points: line, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 }),
    pareto.points.map(({ index, values: [a, b] }) => markAt(best.has(index), across.at(a), up.at(b))),
    element(
      'text',
      { x: (MARGIN.left + WIDTH - MARGIN.right) / 2, y: HEIGHT - 12, 'text-anchor': 'middle' },
      first,
    ),
    element('text', { x: MARGIN.left, y: 16, 'text-anchor': 'start' }, second),
  );
}

const markAt = (isBest: boolean, x: number, y: number): Markup =>
  isBest
    ? element('rect', { x: short(x - 4.5), y: short(y - 4.5), width: 9, height: 9 })
    : element('circle', { cx: x, cy: y, r: 3, fill: 'none', stroke: 'currentColor' });

/** Tenths of a pixel. */
const short = (value: number): number => Math.round(value * 10) / 10;

const scaleOf = ({ points }: Pareto, goal: 0 | 1, from: number, to: number) => {
  const values = points.map((point) => point.values[goal]);
  const ticks = ticksOver(Math.min(...values), Math.max(...values));
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  return { ticks, at: (value: number) => short(from + ((value - low) / (high - low)) * (to - from)) };
};
