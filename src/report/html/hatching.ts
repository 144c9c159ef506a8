import { element, type Markup } from './markup.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From one line to the next. */
const STEP = 6;

const short = (value: number): number => Math.round(value * 10) / 10;

/**
 * A box filled with diagonal lines, so that it is told from others without colour. Lines of its own, not a pattern: a pattern
 * is turned into a picture on paper. `title` is what a pointer is shown.
 */
export function hatching({ x, y, width, height }: Box, title: string | null = null): Markup {
  const strokes: string[] = [];
  for (let begin = STEP - height; begin < width; begin += STEP) {
    const [from, to] = [Math.max(0, -begin), Math.min(height, width - begin)];
    if (to <= from) continue;
    strokes.push(
      `M${short(x + begin + from)} ${short(y + height - from)}L${short(x + begin + to)} ${short(y + height - to)}`,
    );
  }
  return element(
    'g',
    { class: 'hatching' },
    element('rect', { x, y, width, height }, title === null ? null : element('title', {}, title)),
    element('path', { d: strokes.join('') }),
  );
}

export const HATCHING_STYLE = `
.hatching rect { fill: #f3f5f7; }
.hatching path { stroke: #98a3ad; stroke-width: 1.25; fill: none; pointer-events: none; }
`;
