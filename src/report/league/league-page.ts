import type { CaseLeague, Estimate, League, Standing } from '../../strategies/index.js';
import { type DotLine, dotPlot, element, htmlPage, lines, type Markup, scrollable } from '../html/index.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
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
  const content = [
    element('h1', {}, texts.title),
    ...notes.map((note) => element('p', {}, note)),
    element('h2', {}, texts.ways),
    element(
      'dl',
      {},
      league.strategies.map((id) => {
        const { name, does } = texts.strategies[id];
        return [element('dt', {}, name), element('dd', {}, does)];
      }),
    ),
    ...league.cases.map((each) => caseSection(each, voiceOf(language, each.problem))),
  ];
  return htmlPage([{ language, title: texts.title, content }]);
}

const caseSection = (league: CaseLeague, voice: Voice): Markup => {
  const { catalogue, say } = voice;
  const { league: texts } = catalogue;
  const { problem } = league;
  const measures = measuresOf(league, voice);
  const shares = hasReference(league);
  const title = `${catalogue.report.caseLine(problem.id, problem.title[say.language])} (${texts.counted(league.seeds.length)})`;
  return element(
    'section',
    {},
    lines([
      element('h2', {}, title),
      ...referenceLine(league, voice).map((block) =>
        element('p', {}, block.kind === 'text' ? block.text : null),
      ),
      ...(shares ? [element('p', {}, texts.mayPass)] : []),
      element('h3', {}, texts.plots),
      element('p', {}, texts.howToRead),
      ...measures.map((measure) => figure(measure, league, shares, voice)),
      table(measures, league, voice),
    ]),
  );
};

/** A goal is drawn as its share of the exact plan's where that is known. */
const figure = (measure: Measure, league: CaseLeague, shares: boolean, voice: Voice): Markup => {
  const { league: texts } = voice.catalogue;
  const asShare = shares && measure.shareOf !== null;
  const of = asShare ? measure.shareOf : measure.of;
  const write = asShare ? voice.say.share : measure.figure;
  const title = measure.goal === null ? measure.title : `${measure.goal.number}. ${measure.title}`;
  const caption = asShare ? `${title}: ${texts.columns.share}` : title;
  const dots = league.standings.map((standing): DotLine => {
    const estimate = of!(standing);
    return {
      label: texts.strategies[standing.strategy].name,
      mark: standing.strategy === 'exact' ? 'square' : 'circle',
      at: estimate === null ? null : { mean: estimate.mean, ...spanOf(estimate) },
      figures:
        standing.plans === 0 && estimate === null ? texts.noPlan : estimateText(estimate, write, voice),
    };
  });
  const plot = dotPlot({ title: caption, lines: dots, tick: write });
  return element('figure', {}, element('figcaption', {}, caption), plot);
};

const spanOf = ({ mean, interval }: Estimate): { low: number; high: number } =>
  interval ?? { low: mean, high: mean };

/** The values, goal by goal, of every way: what the plots show as shares. */
const table = (measures: readonly Measure[], league: CaseLeague, voice: Voice): Markup => {
  const { league: texts } = voice.catalogue;
  const rowOf = (title: string, cellOf: (standing: Standing) => string): Markup =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, title),
      league.standings.map((standing) => element('td', { class: 'number' }, cellOf(standing))),
    );
  const names = league.standings.map(({ strategy }) => texts.strategies[strategy].name);
  const titles = [texts.columns.goal, ...names].map((name) => element('th', { scope: 'col' }, name));
  return scrollable(
    texts.values,
    element(
      'table',
      {},
      element('caption', {}, texts.values),
      element('thead', {}, element('tr', {}, titles)),
      lines([
        rowOf(texts.columns.plans, ({ plans, runs }) => texts.plans(plans, runs.length)),
        ...measures.map(({ goal, title, of, figure: write }) =>
          rowOf(goal === null ? title : `${goal.number}. ${title}`, (standing) =>
            estimateText(of(standing), write, voice),
          ),
        ),
      ]),
    ),
  );
};
