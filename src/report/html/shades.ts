import { INK } from './style.js';

/** A shade of a square and the colour of a number on it; the contrast of the two is 5 and more. */
export interface Shade {
  readonly fill: string;
  readonly text: string;
}

/** Nothing, then light to dark. */
export const SHADES: readonly Shade[] = [
  { fill: '#ffffff', text: INK },
  { fill: '#dcebf7', text: INK },
  { fill: '#a9cfe8', text: INK },
  { fill: '#2a6fa8', text: '#ffffff' },
  { fill: '#0b3c6b', text: '#ffffff' },
];

/** From which number each shade begins, up to the next; the first is 0 alone. */
export type ShadeScale = readonly number[];

/** Shades of equal width over the whole numbers up to `most`, the last one open; fewer where there are fewer numbers. */
export function shadeScale(most: number): ShadeScale {
  const shades = SHADES.length - 1;
  const width = Math.max(1, Math.round(most / shades));
  const count = Math.min(shades, Math.ceil(most / width));
  return [0, ...Array.from({ length: count }, (_, index) => 1 + index * width)];
}

/** The index of the shade of a number. */
export const shadeOf = (value: number, scale: ShadeScale): number =>
  scale.findLastIndex((from) => value >= from);

/** `0`, `1-2`, `7+`: what each shade of a scale stands for. */
export const shadeNames = (scale: ShadeScale): readonly string[] =>
  scale.map((from, index) => {
    const next = scale[index + 1];
    if (next === undefined) return index === 0 ? '0' : `${from}+`;
    return next - 1 === from ? `${from}` : `${from}-${next - 1}`;
  });

/** Classes `shade-0` to `shade-4`, for squares and for cells of a table. */
export const SHADE_STYLE = SHADES.map(
  ({ fill, text }, index) =>
    `rect.shade-${index} { fill: ${fill}; stroke: ${INK}; stroke-width: ${index === 0 ? 1 : 0.75}; }
text.shade-${index} { fill: ${text}; }
td.shade-${index} { background: ${fill}; color: ${text}; }`,
).join('\n');
