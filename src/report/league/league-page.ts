import type { CaseLeague, Estimate, League, Standing } from '../../strategies/index.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { type DotLine, dotPlot } from './dot-plot.js';
import { escapeHtml } from './escape-html.js';
import { referenceLine } from './league-report.js';
import { estimateText, hasReference, type Measure, measuresOf } from './measures.js';

/** `league.html`: one page that needs nothing beside it, no network and no script. Prints in black and white. */
export function leaguePage(league: League, language: Language): string {
  const voice = voiceOf(language, null);
  const { league: texts } = voice.catalogue;
  const notes = [
    texts.variants(league.seeds, league.kept, voice.say),
    ...(league.time === null ? [] : [texts.timeLimit(league.time, voice.say)]),
    ...(league.complete ? [] : [texts.incomplete]),
  ];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(texts.title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    element('h1', texts.title),
    ...notes.map((note) => element('p', note)),
    element('h2', texts.ways),
    '<dl>',
    ...league.strategies.map((id) => {
      const { name, does } = texts.strategies[id];
      return `${element('dt', name)}${element('dd', does)}`;
    }),
    '</dl>',
    ...league.cases.map((each) => caseSection(each, voiceOf(language, each.problem))),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; font-size: .85rem; }
th, td { padding: .25rem .6rem; border-bottom: 1px solid; text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
dt { font-weight: 600; }
dd { margin: 0 0 .4rem 1.2rem; }
svg { width: 100%; height: auto; font-size: 12px; fill: currentColor; stroke: none; }
svg line { stroke: currentColor; stroke-width: 2; }
svg line.grid { stroke-width: .5; opacity: .35; }
figure { margin: 1.5rem 0; break-inside: avoid; }
figcaption { font-weight: 600; }
`;

const element = (name: string, content: string): string => `<${name}>${escapeHtml(content)}</${name}>`;

const caseSection = (league: CaseLeague, voice: Voice): string => {
  const { catalogue, say } = voice;
  const { league: texts } = catalogue;
  const { problem } = league;
  const measures = measuresOf(league, voice);
  const shares = hasReference(league);
  return [
    '<section>',
    element(
      'h2',
      `${catalogue.report.caseLine(problem.id, problem.title[say.language])} (${texts.counted(league.seeds.length)})`,
    ),
    ...referenceLine(league, voice).map((block) => element('p', block.kind === 'text' ? block.text : '')),
    ...(shares ? [element('p', texts.mayPass)] : []),
    element('h3', texts.plots),
    element('p', texts.howToRead),
    ...measures.map((measure) => figure(measure, league, shares, voice)),
    table(measures, league, voice),
    '</section>',
  ].join('\n');
};

/** A goal is drawn as its share of the exact plan's where that is known. */
const figure = (measure: Measure, league: CaseLeague, shares: boolean, voice: Voice): string => {
  const { league: texts } = voice.catalogue;
  const asShare = shares && measure.shareOf !== null;
  const of = asShare ? measure.shareOf : measure.of;
  const write = asShare ? voice.say.share : measure.figure;
  const title = measure.goal === null ? measure.title : `${measure.goal.number}. ${measure.title}`;
  const caption = asShare ? `${title}: ${texts.columns.share}` : title;
  const lines = league.standings.map((standing): DotLine => {
    const estimate = of!(standing);
    return {
      label: texts.strategies[standing.strategy].name,
      mark: standing.strategy === 'exact' ? 'square' : 'circle',
      at: estimate === null ? null : { mean: estimate.mean, ...spanOf(estimate) },
      figures:
        standing.plans === 0 && estimate === null ? texts.noPlan : estimateText(estimate, write, voice),
    };
  });
  return `<figure>${element('figcaption', caption)}\n${dotPlot({ title: caption, lines, tick: write })}</figure>`;
};

const spanOf = ({ mean, interval }: Estimate): { low: number; high: number } =>
  interval ?? { low: mean, high: mean };

/** The values, goal by goal, of every way: what the plots show as shares. */
const table = (measures: readonly Measure[], league: CaseLeague, voice: Voice): string => {
  const { league: texts } = voice.catalogue;
  const cells = (standing: Standing): string[] => [
    texts.plans(standing.plans, standing.runs.length),
    ...measures.map(({ of, figure: write }) => estimateText(of(standing), write, voice)),
  ];
  const columns = league.standings.map((standing) => cells(standing));
  const titles = [
    texts.columns.plans,
    ...measures.map(({ goal, title }) => (goal === null ? title : `${goal.number}. ${title}`)),
  ];
  return [
    '<table>',
    `<tr>${[texts.columns.goal, ...league.standings.map(({ strategy }) => texts.strategies[strategy].name)].map((name) => element('th', name)).join('')}</tr>`,
    ...titles.map(
      (title, row) =>
        `<tr>${element('th', title)}${columns.map((column) => element('td', column[row]!)).join('')}</tr>`,
    ),
    '</table>',
  ].join('\n');
};
