/** Time against eligible pairs on logarithmic scales, as an SVG picture in black on white. */

export interface PlotPoint {
  readonly label: string;
  /** Both above 0. */
  readonly x: number;
  readonly y: number;
  /** A full dot; otherwise a ring. */
  readonly isFull: boolean;
}

interface Scale {
  readonly from: number;
  readonly to: number;
  /** The place of a value on the picture. */
  readonly at: (value: number) => number;
}

const SIZE = { width: 720, height: 480 } as const;
const FRAME = { left: 76, right: 48, top: 24, bottom: 60 } as const;

/** The picture, with the line of proportional growth through the first point; null: there is no point. */
export function plot(points: readonly PlotPoint[]): string | null {
  const [first] = points;
  if (first === undefined) return null;
  const last = points.reduce((far, each) => (each.x > far.x ? each : far));
  const proportional = { x: last.x, y: (first.y * last.x) / first.x };
  const x = scale(
    points.map((point) => point.x),
    FRAME.left,
    SIZE.width - FRAME.right,
  );
  const y = scale([...points.map((point) => point.y), proportional.y], SIZE.height - FRAME.bottom, FRAME.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" font-family="sans-serif" font-size="13" role="img">`,
    '<title>Time against eligible pairs</title>',
    `<desc>${escaped(points.map(inWords).join('; '))}</desc>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...xAxis(x),
    ...yAxis(y),
    `<rect x="${FRAME.left}" y="${FRAME.top}" width="${SIZE.width - FRAME.left - FRAME.right}" height="${SIZE.height - FRAME.top - FRAME.bottom}" fill="none" stroke="#000"/>`,
    `<path d="${pathOf([first, proportional], x, y)}" fill="none" stroke="#000" stroke-width="1.5" stroke-dasharray="7 5"/>`,
    `<path d="${pathOf(points, x, y)}" fill="none" stroke="#000" stroke-width="2"/>`,
    ...points.map((point) => dot(x.at(point.x), y.at(point.y), point.isFull)),
    ...points.map((point) => nameOf(point, x, y)),
    ...legend(points.some(({ isFull }) => !isFull)),
    '</svg>\n',
  ].join('\n');
}

/** Whole decades round the values. */
const scale = (values: readonly number[], start: number, end: number): Scale => {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number): number => start + ((Math.log10(value) - from) / (to - from)) * (end - start);
  return { from, to, at };
};

/** The values at which a scale has a line: 1, 2 and 5 of every decade. */
const ticksOf = ({ from, to }: Scale): number[] => {
  const decades = Array.from({ length: to - from }, (_, at) => from + at);
  return [...decades.flatMap((decade) => [1, 2, 5].map((times) => times * 10 ** decade)), 10 ** to];
};

const isDecade = (value: number): boolean =>
  Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;

const grid = (x1: number, y1: number, x2: number, y2: number, tick: number): string =>
  `<path d="M${place(x1)} ${place(y1)}L${place(x2)} ${place(y2)}" stroke="${isDecade(tick) ? '#999' : '#ddd'}"/>`;

const xAxis = (x: Scale): string[] => {
  const bottom = SIZE.height - FRAME.bottom;
  return [
    ...ticksOf(x).flatMap((tick) => [
      grid(x.at(tick), FRAME.top, x.at(tick), bottom, tick),
      ...label(x.at(tick), bottom + 18, tick, 'middle'),
    ]),
    text((FRAME.left + SIZE.width - FRAME.right) / 2, SIZE.height - 14, 'eligible pairs', 'middle'),
  ];
};

const yAxis = (y: Scale): string[] => {
  const middle = (FRAME.top + SIZE.height - FRAME.bottom) / 2;
  return [
    ...ticksOf(y).flatMap((tick) => [
      grid(FRAME.left, y.at(tick), SIZE.width - FRAME.right, y.at(tick), tick),
      ...label(FRAME.left - 8, y.at(tick) + 4, tick, 'end'),
    ]),
    `<text x="20" y="${middle}" text-anchor="middle" transform="rotate(-90 20 ${middle})">seconds</text>`,
  ];
};

/** Decades alone bear their number. */
const label = (x: number, y: number, tick: number, anchor: Anchor): string[] =>
  isDecade(tick) ? [text(x, y, Number(tick.toPrecision(3)).toLocaleString('en'), anchor)] : [];

type Anchor = 'start' | 'middle' | 'end';

const text = (x: number, y: number, words: string, anchor: Anchor): string =>
  `<text x="${place(x)}" y="${place(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;

/** Below its dot on the right, or on the left where the frame ends. The white edge keeps it readable over lines. */
const nameOf = (point: PlotPoint, x: Scale, y: Scale): string => {
  const [left, top] = [x.at(point.x), y.at(point.y)];
  const fits = left < SIZE.width - FRAME.right - 90;
  const anchor = fits ? 'start' : 'end';
  return `<text x="${place(left + (fits ? 9 : -9))}" y="${place(top + (fits ? 16 : -9))}" text-anchor="${anchor}" stroke="#fff" stroke-width="4" paint-order="stroke">${escaped(point.label)}</text>`;
};

const pathOf = (points: readonly { x: number; y: number }[], x: Scale, y: Scale): string =>
  points
    .map((point, at) => `${at === 0 ? 'M' : 'L'}${place(x.at(point.x))} ${place(y.at(point.y))}`)
    .join('');

const dot = (cx: number, cy: number, isFull: boolean): string =>
  `<circle cx="${place(cx)}" cy="${place(cy)}" r="4.5" fill="${isFull ? '#000' : '#fff'}" stroke="#000" stroke-width="2"/>`;

const legend = (withRings: boolean): string[] => {
  const left = FRAME.left + 14;
  const rows: readonly (readonly [mark: (y: number) => string, words: string])[] = [
    [
      (y) => `<path d="M${left} ${y}h34" stroke="#000" stroke-width="2"/>${dot(left + 17, y, true)}`,
      'measured (nominees x candidate courses)',
    ],
    [
      (y) => `<path d="M${left} ${y}h34" stroke="#000" stroke-width="1.5" stroke-dasharray="7 5"/>`,
      'time in proportion to pairs',
    ],
    ...(withRings ? [[(y: number) => dot(left + 17, y, false), 'not within the gap asked'] as const] : []),
  ];
  return [
    `<rect x="${left - 8}" y="${FRAME.top + 8}" width="330" height="${rows.length * 20 + 8}" fill="#fff"/>`,
    ...rows.flatMap(([mark, words], at) => {
      const y = FRAME.top + 22 + at * 20;
      return [mark(y), text(left + 44, y + 4, words, 'start')];
    }),
  ];
};

const inWords = ({ label: name, x, y }: PlotPoint): string =>
  `${name}: ${x.toLocaleString('en')} pairs, ${y.toPrecision(3)} s`;

/** A tenth of a pixel is enough. */
const place = (value: number): string => String(Number(value.toFixed(1)));

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
