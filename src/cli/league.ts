import {
  type League,
  type LeagueProgress,
  type Problem,
  runLeague,
  STRATEGY_IDS,
  type StrategyId,
} from '../index.js';
import {
  catalogueOf,
  issuesReport,
  jsonText,
  leagueCsv,
  leagueForm,
  leaguePage,
  leagueReport,
  text,
  voiceOf,
  wrapText,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { canWrite, write } from './target.js';

export interface LeagueCommand {
  /** All when not given. */
  readonly strategies?: readonly StrategyId[];
  /** 30 when not given. */
  readonly seeds?: number;
  readonly out: string;
  /** Seconds. */
  readonly time?: number;
}

const USUAL_VARIANTS = 30;

/** `lotrinh league CASES... --out DIR`: ways of allocating meet on variants of cases; their figures are written whole. */
export async function league(dirs: readonly string[], options: LeagueCommand, door: Door): Promise<ExitCode> {
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const problems: Problem[] = [];
  for (const dir of dirs) {
    const { problem, issues } = await loadCase(dir);
    if (problem === null) {
      door.complain([text(`${dir}:`, 'bad'), ...issuesReport(issues, door.language)]);
      return EXIT.badInput;
    }
    problems.push(problem);
  }
  const played = await play(problems, options, door);
  if (played.cases.every(({ seeds }) => seeds.length === 0)) {
    door.complain([text(catalogueOf(door.language).league.nothing, 'bad')]);
    return EXIT.stopped;
  }
  const files = [
    { name: 'league.csv', content: leagueCsv(played) },
    { name: 'league.json', content: jsonText(leagueForm(played)) },
    { name: 'league.html', content: leaguePage(played, door.language) },
  ];
  if (!(await write(options.out, files, door))) return EXIT.badInput;
  const written = { files: files.map(({ name }) => name), folder: options.out };
  door.answer(leagueReport(played, { language: door.language, written }));
  return EXIT.ok;
}

const play = async (
  problems: readonly Problem[],
  { strategies = STRATEGY_IDS, seeds = USUAL_VARIANTS, time }: LeagueCommand,
  door: Door,
): Promise<League> => {
  const line = variantLine(door);
  const onStop = (): void => {
    line.rubOut();
    door.complain([text(catalogueOf(door.language).league.stopping, 'caution')]);
  };
  try {
    return await stoppable(onStop, (signal) =>
      runLeague(problems, { strategies, seeds, time: time ?? null, signal, onProgress: line.show }),
    );
  } finally {
    line.rubOut();
  }
};

const RUB_OUT = '\r\u001b[2K';

/** One line on a terminal that tells which variant is being played; on anything else nothing is shown. */
const variantLine = ({ terminal, language }: Door) => {
  const { catalogue, say } = voiceOf(language, null);
  return {
    show: (progress: LeagueProgress): void => {
      if (!terminal.live) return;
      const strategy = catalogue.league.strategies[progress.strategy].name;
      const sentence = catalogue.league.progress({ ...progress, strategy }, say);
      terminal.err(RUB_OUT + (wrapText(sentence, terminal.errPage.width - 1)[0] ?? ''));
    },
    rubOut: (): void => {
      if (terminal.live) terminal.err(RUB_OUT);
    },
  };
};
