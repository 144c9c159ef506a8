import type { Axis, Step, Sweep } from '../../planner/index.js';
import { shortFigure, signedFigure } from '../compare/index.js';
import type { Item } from '../document.js';
import { goalTitle } from '../goals-report.js';
import type { Voice } from '../sentences.js';

/** A value of an axis as its reader counts it: money for the amount of a fund. */
export const axisFigure = ({ kind }: Axis, value: number | string | boolean, { say }: Voice): string => {
  if (typeof value !== 'number') return String(value);
  return kind === 'fund' ? say.money(value) : say.number(value);
};

/** The price of each step in words: what it buys, and up to where nothing more is to be had. */
export const stepItems = ({ problem, axes, steps }: Sweep, voice: Voice): Item[] =>
  (steps ?? []).map((step, index) => {
    const { sweep } = voice.catalogue;
    const figure = (value: number): string => axisFigure(axes[0]!, value, voice);
    const next = steps![index + 1];
    const until = next === undefined ? sweep.upTo(figure(step.to)) : sweep.until(figure(next.from));
    const got = gotText(step, problem, voice);
    return {
      text: sweep.step(index === 0, figure(step.from), got, until),
      details: step.status === 'planned' && !step.proven ? [sweep.unproven] : [],
    };
  });

const gotText = ({ status, values, gained }: Step, { goals }: Sweep['problem'], voice: Voice): string => {
  const { sweep } = voice.catalogue;
  if (values === null) return sweep.states[status === 'planned' ? 'none' : status];
  return goals
    .flatMap(({ id }, index) => {
      const value = shortFigure(id, values[index]!, voice);
      if (gained === null) return [`${goalTitle(id, voice)} ${value}`];
      const gain = gained[index]!;
      return gain === 0 ? [] : [`${goalTitle(id, voice)} ${signedFigure(id, gain, voice)} (${value})`];
    })
    .join('; ');
};
