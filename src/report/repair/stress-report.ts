import type { BothWays, Estimate, Stress } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type Block, type Document, heading, text } from '../document.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';

/** How a plan stands up to withdrawals: course by course, then as a whole, without and with its reserves. */
export function stressReport(stress: Stress, problem: Problem, language: Language): Document {
  const voice = voiceOf(language, problem);
  const { stress: texts } = voice.catalogue.repair;
  const { runs, rate, seed, reserves } = stress;
  return [
    text(texts.title(runs, rate, seed, voice.say), 'strong'),
    reserves === 0 ? text(texts.noReserves, 'caution') : text(texts.reserves(reserves)),
    heading(texts.courses),
    coursesTable(stress, voice),
    heading(texts.figures),
    figuresTable(stress, voice),
    text(texts.howToRead, 'faint'),
  ];
}

type Figure = (value: number) => string;

const shown = ({ value, low, high }: Estimate, figure: Figure, { catalogue }: Voice): string =>
  catalogue.repair.stress.interval(figure(value), figure(low), figure(high));

const bothShown = (both: BothWays, figure: Figure, voice: Voice): readonly [string, string] => [
  shown(both.without, figure, voice),
  shown(both.with, figure, voice),
];

const coursesTable = ({ courses }: Stress, voice: Voice): Block => {
  const { columns } = voice.catalogue.repair.stress;
  return {
    kind: 'table',
    columns: [
      { title: columns.course },
      { title: columns.attending, align: 'right' },
      { title: columns.min, align: 'right' },
      { title: columns.reserves, align: 'right' },
      { title: columns.without, align: 'right' },
      { title: columns.with, align: 'right' },
    ],
    rows: courses.map(({ course, attending, min, reserves, chance }) => [
      course,
      String(attending),
      String(min),
      String(reserves),
      ...bothShown(chance, voice.say.share, voice),
    ]),
  };
};

const figuresTable = ({ allCourses, requirements, provinces, seats }: Stress, voice: Voice): Block => {
  const { stress: texts } = voice.catalogue.repair;
  const { columns } = texts;
  const tenths: Figure = (value) => voice.say.number(Math.round(value * 10) / 10);
  const share = (title: string, both: BothWays): readonly string[] => [
    title,
    '',
    ...bothShown(both, voice.say.share, voice),
  ];
  const mean = (title: string, { planned, mean: both }: Stress['seats']): readonly string[] => [
    title,
    String(planned),
    ...bothShown(both, tenths, voice),
  ];
  return {
    kind: 'table',
    columns: [
      { title: columns.figure, flexible: true },
      { title: columns.planned, align: 'right' },
      { title: columns.without, align: 'right' },
      { title: columns.with, align: 'right' },
    ],
    rows: [
      share(texts.allCourses, allCourses),
      ...requirements.map(({ kind, id, chance }) =>
        share(kind === 'head' ? texts.head : texts.quota(id), chance),
      ),
      mean(texts.provinces, provinces),
      mean(texts.seats, seats),
    ],
  };
};

/** `lotrinh stress --json`. */
export const stressForm = (stress: Stress, problem: Problem): object => ({
  format: 'lotrinh/stress@1',
  case: problem.id,
  ...stress,
});
