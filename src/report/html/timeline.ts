import { daysBetween, type IsoDate } from '../../problem/index.js';
import { textWidth } from '../text-width.js';
import { type Box, hatching } from './hatching.js';
import { type Child, element, lines, type Markup } from './markup.js';

/** Days from `from` to `to`, ends included, with what they are; cut to the year. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly title: string;
}

/** A line of the picture: bars that share a label, on days that may be hatched. */
export interface Lane {
  readonly label: string;
  readonly bars: readonly Span[];
  readonly behind: readonly Span[];
}

/** Lanes under a name, their bars dark or light. */
export interface LaneGroup {
  readonly name: string;
  readonly tone: 'dark' | 'light';
  readonly lanes: readonly Lane[];
}

export interface Timeline {
  /** Different for every picture of a page. */
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly description: string;
  /** Twelve names. */
  readonly months: readonly string[];
  readonly groups: readonly LaneGroup[];
}

const WIDTH = 720;
const HEADER = 20;
const GROUP = 22;
const LANE = 21;
/** Of a letter of a label, about. */
const LETTER = 6.3;
const GAP = 6;
/** The width of a day. */
const DAY = WIDTH / 365;

/** A year from left to right with its months, a line for each course or reason; labels stand beside the bars. */
export function timeline({ id, year, title, description, months, groups }: Timeline): Markup {
  const shown = groups.filter(({ lanes }) => lanes.length > 0);
  const height = HEADER + shown.reduce((sum, { lanes }) => sum + GROUP + lanes.length * LANE, 0) + 4;
  const x = scaleOf(year);
  let top = HEADER;
  const bodies = shown.map((group) => {
    const body = groupOf(group, top, year, x);
    top += GROUP + group.lanes.length * LANE;
    return body;
  });
  return element(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      class: 'timeline',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-description` }, description),
    lines([monthLines(year, months, height, x), ...bodies]),
  );
}

/** The left edge of a day of the year. */
const scaleOf = (year: number): ((day: IsoDate) => number) => {
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return (day) => Math.round((daysBetween(`${year}-01-01`, day) / days) * WIDTH * 10) / 10;
};

const monthLines = (
  year: number,
  months: readonly string[],
  height: number,
  x: (day: IsoDate) => number,
): Markup =>
  lines(
    months.map((name, month) => {
      const left = x(`${year}-${String(month + 1).padStart(2, '0')}-01`);
      return element(
        'g',
        {},
        element('line', { class: 'grid', x1: left, y1: 0, x2: left, y2: height }),
        element('text', { class: 'month', x: left + 3, y: 13 }, name),
      );
    }),
  );

const groupOf = (
  { name, tone, lanes }: LaneGroup,
  top: number,
  year: number,
  x: (day: IsoDate) => number,
): Markup =>
  element(
    'g',
    { class: tone },
    element('text', { class: 'group', x: 3, y: top + 15 }, name),
    lanes.map((lane, index) => laneOf(lane, top + GROUP + index * LANE, year, x)),
  );

const laneOf = (
  { label, bars, behind }: Lane,
  top: number,
  year: number,
  x: (day: IsoDate) => number,
): Child => {
  const box = ({ from, to }: Span, inset: number): Box => {
    const left = x(from < `${year}-01-01` ? `${year}-01-01` : from);
    const right = x(to > `${year}-12-31` ? `${year}-12-31` : to) + DAY;
    const width = Math.round((right - left) * 10) / 10;
    return { x: left, y: top + inset, width, height: LANE - 2 * inset };
  };
  const middle = top + LANE / 2;
  const first = bars[0];
  return [
    behind.map((span) => hatching(box(span, 1), span.title)),
    element('line', { class: 'lane', x1: 0, y1: middle, x2: WIDTH, y2: middle }),
    bars.map((span) => element('rect', { class: 'bar', ...box(span, 4) }, element('title', {}, span.title))),
    first === undefined ? null : labelOf(label, x(first.from), x(bars.at(-1)!.to) + DAY, middle + 4),
  ];
};

/** After the last bar, or before the first one where there is more room; cut when there is too little. */
const labelOf = (label: string, begin: number, end: number, y: number): Markup => {
  const after = WIDTH - end - 2 * GAP;
  const before = begin - 2 * GAP;
  const width = textWidth(label) * LETTER;
  const behind = width <= after || after >= before;
  const letters = Math.max(1, Math.floor((behind ? after : before) / LETTER));
  const text = textWidth(label) <= letters ? label : `${label.slice(0, letters - 1)}…`;
  return element(
    'text',
    behind
      ? { class: 'label', x: Math.round(end + GAP), y }
      : { class: 'label', x: Math.round(begin - GAP), y, 'text-anchor': 'end' },
    text,
  );
};

export const TIMELINE_STYLE = `
.timeline { width: 100%; border: 1px solid #c3cad1; }
.timeline text { font-size: 11.5px; }
.timeline .month { fill: #4a5560; }
.timeline .group { font-weight: 600; }
.timeline .label { stroke: #fff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
.timeline line.lane { stroke: #d5dbe1; stroke-width: .75; }
.timeline .dark .bar { fill: #0b3c6b; stroke: #0b3c6b; }
.timeline .light .bar { fill: #fff; stroke: #14202b; stroke-width: 1.25; }
`;
