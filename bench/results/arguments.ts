/** The words of the command line that speak of the results. */
import { InvalidArgumentError } from 'commander';
import { PART_NAMES, type PartName } from './page.js';
import type { GrowthSize } from './run-results.js';

/** `1-10`, `3`, or `1,4-6`: whole numbers, in order, each once. */
export const seedList = (text: string): readonly number[] => {
  const seeds = text.split(',').flatMap((piece) => {
    const [, first, last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(piece) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (!(from <= to)) throw new InvalidArgumentError('seeds such as 1-10 or 1,4-6');
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  return [...new Set(seeds)].sort((a, b) => a - b);
};

/** Names of parts, separated by commas. */
export const partList = (text: string): readonly PartName[] => {
  const named = text.split(',');
  const unknown = named.find((name) => !PART_NAMES.some((part) => part === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`no part ${unknown}; there are ${PART_NAMES.join(', ')}`);
  }
  return PART_NAMES.filter((part) => named.includes(part));
};

/** `650x48,1300x96`. */
export const sizeList = (text: string): readonly GrowthSize[] =>
  text.split(',').map((piece) => {
    const [, officials, courses] = /^([1-9]\d{0,5})x([1-9]\d{0,3})$/.exec(piece)?.map(Number) ?? [];
    if (officials === undefined || courses === undefined) {
      throw new InvalidArgumentError('sizes such as 650x48,1300x96');
    }
    return { officials, courses };
  });
