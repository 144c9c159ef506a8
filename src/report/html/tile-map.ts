import { textWidth, wrapText } from '../text-width.js';
import { type Child, element, lines, type Markup } from './markup.js';
import type { PlacedIslands, PlacedProvince, TileLayout } from './place-tiles.js';
import { type ShadeScale, shadeOf } from './shades.js';
import type { Place } from './tiles.js';

/** What a square shows. */
export interface Square {
  readonly value: number;
  /** Against another plan, drawn as a triangle up or down; 0 where nothing is compared. */
  readonly change: number;
}

export interface TileMap {
  /** Different for every map of a page. */
  readonly id: string;
  readonly title: string;
  /** Read aloud after the title: what the map shows in a sentence. */
  readonly description: string;
  readonly layout: TileLayout;
  /** By province id. */
  readonly squares: ReadonlyMap<string, Square>;
  readonly scale: ShadeScale;
  /** Squares with names for a page, small ones with their number alone to lay side by side. */
  readonly size: 'large' | 'small';
  readonly language: 'vi' | 'en';
}

interface Size {
  /** From one square to the next, and how much of it the square takes. */
  readonly pitch: number;
  readonly square: number;
}

const SIZES: Readonly<Record<TileMap['size'], Size>> = {
  large: { pitch: 56, square: 53 },
  small: { pitch: 30, square: 28 },
};

/** How much larger than drawn a map may be shown. */
const LARGEST = 1.2;

/** One square a province, shaded by its number and with the number in it; no borders. */
export function tileMap(map: TileMap): Markup {
  const { id, title, description, layout } = map;
  const { pitch } = SIZES[map.size];
  const extent = `0 0 ${layout.columns * pitch} ${layout.rows * pitch}`;
  return element(
    'svg',
    {
      viewBox: extent,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
      class: `tiles ${map.size}`,
      // A map of few columns fills no more than they need: its letters are as large as those of a whole country.
      style: `max-width: ${Math.round(layout.columns * pitch * LARGEST)}px`,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-description` }, description),
    lines([
      ...layout.regions.map((region) => regionName(region, map)),
      ...layout.provinces.map((placed) => square(placed, map)),
      ...layout.islands.map((placed) => islandsLabel(placed, map)),
    ]),
  );
}

const cornerOf = ({ column, row }: Place, { pitch, square: side }: Size): { x: number; y: number } => {
  const margin = (pitch - side) / 2;
  return { x: short(column * pitch + margin), y: short(row * pitch + margin) };
};

/** Tenths of a pixel. */
const short = (value: number): number => Math.round(value * 10) / 10;

const square = ({ province, place }: PlacedProvince, map: TileMap): Markup => {
  const { value, change } = map.squares.get(province.id) ?? { value: 0, change: 0 };
  const size = SIZES[map.size];
  const { x, y } = cornerOf(place, size);
  const shade = shadeOf(value, map.scale);
  const middle = short(x + size.square / 2);
  const numberX = map.size === 'small' && change !== 0 ? short(middle - 3.5) : middle; // beside the triangle
  const numberAt = map.size === 'large' ? y + 46 : y + 20.5;
  return element(
    'g',
    { 'data-province': province.id },
    element('title', {}, `${province.name[map.language]}: ${value}`),
    element('rect', {
      class: `shade-${shade}`,
      ...{ x, y, width: size.square, height: size.square },
      'stroke-dasharray': value === 0 ? '4 3' : null,
    }),
    map.size === 'large' ? nameOf(province.name[map.language], middle, y, shade) : null,
    element('text', { class: `value shade-${shade}`, x: numberX, y: short(numberAt) }, value),
    change === 0 ? null : triangle(change, x + size.square, y, shade),
  );
};

/** Letters of the size of names that fit in a square. */
const NAME_WIDTH = 8;
const NAME_LINES = 2;
const LINE_HEIGHT = 10.5;

/** The name in two lines at most; a line that is too long is set closer. */
const nameOf = (name: string, middle: number, top: number, shade: number): Child => {
  const wrapped = twoLines(name);
  return wrapped.map((line, index) =>
    element(
      'text',
      {
        class: `name shade-${shade}`,
        x: middle,
        y: short(top + 12.5 + (index + (NAME_LINES - wrapped.length) / 2) * LINE_HEIGHT),
        ...(textWidth(line) > NAME_WIDTH ? { textLength: 49, lengthAdjust: 'spacingAndGlyphs' } : {}),
      },
      line,
    ),
  );
};

/** The narrowest two lines that hold the words; what is still too long is cut. */
const twoLines = (name: string): readonly string[] => {
  for (let width = NAME_WIDTH; width <= 2 * NAME_WIDTH; width += 1) {
    const wrapped = wrapText(name, width);
    if (wrapped.length <= NAME_LINES) return wrapped;
  }
  const [first = '', second = ''] = wrapText(name, 2 * NAME_WIDTH - 1);
  return [first, `${second}…`];
};

/** In the corner of a square: upwards for more, downwards for fewer. */
const triangle = (change: number, right: number, top: number, shade: number): Markup => {
  const [a, b] = change > 0 ? [top + 9, top + 2] : [top + 2, top + 9];
  const points = `${short(right - 11)},${a} ${short(right - 2)},${a} ${short(right - 6.5)},${b}`;
  return element('polygon', { class: `shade-${shade}`, points });
};

const islandsLabel = ({ islands, province, place }: PlacedIslands, map: TileMap): Markup => {
  const size = SIZES[map.size];
  const { x, y } = cornerOf(place, size);
  const { kind, name } = islands;
  const words =
    map.size === 'small'
      ? [name[map.language]]
      : [kind[map.language], name[map.language], `(${province.name[map.language]})`];
  const right = short(x + size.square);
  return element(
    'g',
    { class: 'islands' },
    words.map((line, index) => element('text', { x: right, y: short(y + 14 + index * 12) }, line)),
  );
};

const regionName = ({ name, row }: { name: string; row: number }, map: TileMap): Markup => {
  const { pitch } = SIZES[map.size];
  return element('text', { class: 'region', x: 2, y: short((row + 1) * pitch - 8) }, name);
};

export const TILE_STYLE = `
.tiles text { text-anchor: middle; }
.tiles .value { font-size: 17px; font-weight: 600; }
.tiles .name { font-size: 9.5px; }
.tiles.small .value { font-size: 15px; }
.tiles .islands text, .tiles .region { font-size: 10px; font-style: italic; text-anchor: end; }
.tiles .region { text-anchor: start; font-style: normal; font-weight: 600; font-size: 12px; }
.tiles polygon.shade-0, .tiles polygon.shade-1, .tiles polygon.shade-2 { fill: #14202b; }
.tiles polygon.shade-3, .tiles polygon.shade-4 { fill: #fff; }
.tiles.large { width: 100%; overflow: visible; }
@media print { .tiles.large { max-height: 235mm; } }
`;
