import type { Goal } from '../../problem/index.js';
import type { Voice } from '../sentences.js';

/** A goal's value in a narrow column: money in millions. */
export const shortFigure = (goal: Goal['id'], value: number, { say }: Voice): string =>
  goal === 'spend' ? say.millions(value) : say.number(value);

/** The same with its sign: `+2`, `-2`; '0' stays bare. */
export const signedFigure = (goal: Goal['id'], value: number, voice: Voice): string =>
  value > 0 ? `+${shortFigure(goal, value, voice)}` : shortFigure(goal, value, voice);

/** At most so many decimals, where an average has many. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
