/** `RESULTS.md` from the figures that are kept. */
import type { Failure, GrowthFigures, Machine, Part, RatiosFigures, ResolveFigures } from './figures.js';
import { growthSection } from './growth.js';
import { ratiosSection } from './ratios.js';
import { resolveSection } from './resolve.js';

/** null: that part was never run. */
export interface Parts {
  readonly ratios: Part<RatiosFigures> | null;
  readonly resolve: Part<readonly (ResolveFigures | Failure)[]> | null;
  readonly growth: Part<readonly (GrowthFigures | Failure)[]> | null;
}

export const PART_NAMES = ['ratios', 'resolve', 'growth'] as const satisfies (keyof Parts)[];
export type PartName = (typeof PART_NAMES)[number];

const TITLES: Readonly<Record<PartName, string>> = {
  ratios: 'Against the yardstick',
  resolve: 'Solving again after one change',
  growth: 'Growth',
};

/** The whole page. `svg` is the picture of the growth as the page names it. */
export function pageOf(parts: Parts, svg: string): string {
  const sections: Readonly<Record<PartName, string | null>> = {
    ratios: parts.ratios && ratiosSection(parts.ratios.figures),
    resolve: parts.resolve && resolveSection(parts.resolve.figures),
    growth: parts.growth && growthSection(parts.growth.figures, svg),
  };
  const present = PART_NAMES.filter((name) => sections[name] !== null);
  const text = [
    '# Results of the bench',
    'Written by the bench; seconds are wall-clock time.',
    originsOf(present.map((name) => [name, parts[name]!])),
    ...present.map((name) => `## ${TITLES[name]}\n\n${sections[name]!}`),
  ].join('\n\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

/** Each machine, programme and command once, with its parts where they are not all the same. */
const originsOf = (parts: readonly (readonly [PartName, Part<unknown>])[]): string => {
  const origins = new Map<string, PartName[]>();
  for (const [name, { machine, version, command }] of parts) {
    const origin = [
      `- Machine: ${machineText(machine)}`,
      `- Programme: lotrinh ${version}, Node ${machine.node}`,
      `- Command: \`${command}\``,
    ].join('\n');
    origins.set(origin, [...(origins.get(origin) ?? []), name]);
  }
  if (origins.size === 0) return 'Nothing was run.';
  if (origins.size === 1) return [...origins.keys()][0]!;
  return [...origins].map(([origin, names]) => `For ${names.join(', ')}:\n\n${origin}`).join('\n\n');
};

const machineText = ({ processor, cores, memoryGigabytes }: Machine): string =>
  `${processor}, ${cores} cores, ${memoryGigabytes} GB`;
