import type { CaseLeague, League } from '../../strategies/index.js';
import { type Block, type Document, heading, text } from '../document.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { hasReference, type Measure, meanText, measuresOf } from './measures.js';

export interface LeagueReportOptions {
  readonly language: Language;
  /** What was written, and where. */
  readonly written: { readonly files: readonly string[]; readonly folder: string };
}

/** The league as a text: two tables a case, of the goals and of fairness; intervals stand in the files. */
export function leagueReport(league: League, { language, written }: LeagueReportOptions): Document {
  const { catalogue, say } = voiceOf(language, null);
  const { league: texts } = catalogue;
  return [
    text(texts.title, 'strong'),
    text(texts.variants(league.seeds, league.kept, say)),
    ...(league.time === null ? [] : [text(texts.timeLimit(league.time, say))]),
    ...(league.complete ? [] : [text(texts.incomplete, 'caution')]),
    ...league.cases.flatMap((each) => caseBlocks(each, voiceOf(language, each.problem))),
    text(''),
    text(catalogue.report.solve.written(written.files, written.folder)),
  ];
}

const caseBlocks = (league: CaseLeague, voice: Voice): Block[] => {
  const { catalogue } = voice;
  const { problem } = league;
  return [
    heading(
      `${catalogue.report.caseLine(problem.id, problem.title[voice.say.language])} (${catalogue.league.counted(league.seeds.length)})`,
    ),
    ...referenceLine(league, voice),
    ...goalTable(league, voice),
    ...fairnessTable(league, voice),
  ];
};

/** How far the exact plan is proven, where it played. */
export const referenceLine = (league: CaseLeague, { catalogue }: Voice): Block[] =>
  league.standings
    .filter(({ strategy, runs }) => strategy === 'exact' && runs.length > 0)
    .map(({ proven, runs }) =>
      text(catalogue.league.reference(proven, runs.length), proven === runs.length ? 'plain' : 'caution'),
    );

const goalTable = (league: CaseLeague, voice: Voice): Block[] => {
  const { league: texts } = voice.catalogue;
  const goals = measuresOf(league, voice).filter(({ goal }) => goal !== null);
  if (goals.length === 0) return [];
  const shares = hasReference(league);
  const cell = (measure: Measure) => (standing: CaseLeague['standings'][number]) =>
    shares
      ? meanText(measure.shareOf!(standing), voice.say.share, voice)
      : meanText(measure.of(standing), measure.figure, voice);
  return [
    heading(shares ? texts.shares : texts.values),
    { kind: 'list', mark: 'number', items: goals.map(({ title }) => title) },
    ...(shares ? [text(texts.mayPass, 'faint')] : []),
    {
      kind: 'table',
      columns: [
        { title: texts.columns.strategy },
        ...goals.map(({ goal }) => ({ title: `${goal!.number}`, align: 'right' as const })),
      ],
      rows: league.standings.map((standing) => [
        texts.strategies[standing.strategy].name,
        ...goals.map((measure) => cell(measure)(standing)),
      ]),
    },
  ];
};

const fairnessTable = (league: CaseLeague, voice: Voice): Block[] => {
  const { league: texts } = voice.catalogue;
  const measures = measuresOf(league, voice).filter(({ goal }) => goal === null);
  return [
    heading(texts.fairness),
    {
      kind: 'table',
      columns: [
        { title: texts.columns.strategy },
        { title: texts.columns.plans, align: 'right' },
        ...measures.map(({ id }) => ({
          title: texts.columns[id as keyof typeof texts.measures],
          align: 'right' as const,
        })),
      ],
      rows: league.standings.map((standing) => [
        texts.strategies[standing.strategy].name,
        texts.plans(standing.plans, standing.runs.length),
        ...measures.map(({ of, figure }) => meanText(of(standing), figure, voice)),
      ]),
    },
  ];
};
