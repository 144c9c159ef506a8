import pc from 'picocolors';
import type { Tone } from './document.js';

/** Puts a tone on a line that has its final width. */
export type Paint = Readonly<Record<Tone, (text: string) => string>>;

export const paintOf = (colour: boolean): Paint => {
  const colours = pc.createColors(colour);
  return {
    plain: (text) => text,
    strong: colours.bold,
    good: (text) => colours.bold(colours.green(text)),
    caution: (text) => colours.bold(colours.yellow(text)),
    bad: (text) => colours.bold(colours.red(text)),
    faint: colours.dim,
  };
};
