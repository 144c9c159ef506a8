import {
  formatPlan,
  type Outcome,
  type Problem,
  planCase,
  type ScreeningSummary,
  type SolverName,
  summarise,
  USUAL_RATE,
  withStandby,
} from '../index.js';
import {
  badCaseForm,
  conflictsHint,
  coursesCsv,
  type Document,
  infeasibleReport,
  issuesReport,
  jsonText,
  planPage,
  planReport,
  rosterCsv,
  solveForm,
  standbyCsv,
  stoppedReport,
  text,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadWhatIf, type WhatIf } from './load-scenarios.js';
import { progressLine } from './progress-line.js';
import { canWrite, write } from './target.js';

export interface SolveOptions {
  readonly out: string;
  readonly solver?: SolverName;
  /** Seconds. */
  readonly time?: number;
  readonly gap?: number;
  /** Reserves for each course. */
  readonly standby?: number;
  /** The chance that an official withdraws, by which reserves are chosen. */
  readonly rate?: number;
  readonly json?: boolean;
  /** Names of scenarios, joined in this order. */
  readonly scenario?: readonly string[];
  /** The folder of the scenarios. */
  readonly folder?: string;
}

/** `lotrinh solve CASE --out DIR`: the best plan with its proof, of the case or of a what-if, written whole or not at all. */
export async function solve(dir: string, options: SolveOptions, door: Door): Promise<ExitCode> {
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues, unread, whatIf } = await loadWhatIf(dir, options.scenario ?? [], options.folder);
  if (problem === null) {
    if (options.json) door.terminal.out(jsonText(badCaseForm(issues, door.language)));
    else door.complain(issuesReport(issues, door.language, unread));
    return EXIT.badInput;
  }
  const { outcome: found, stopped } = await search(problem, whatIf, options, door);
  const outcome = withReserves(problem, found, options);
  const summary = summarise(outcome.screening);
  const files = outcome.status === 'planned' ? filesOf(outcome, summary) : [];
  if (files.length > 0 && !(await write(options.out, files, door))) return EXIT.badInput;
  const names = files.map(({ name }) => name);
  if (options.json) {
    door.terminal.out(jsonText(solveForm(outcome, summary, names, door.language)));
  } else {
    tell(outcome, { stopped, summary, names, out: options.out }, door);
    if (outcome.status === 'infeasible')
      door.answer(conflictsHint(dir, options.scenario ?? [], door.language));
  }
  return exitCodeOf(outcome);
}

const search = async (
  problem: Problem,
  scenario: WhatIf,
  { solver, time, gap }: SolveOptions,
  door: Door,
): Promise<{ outcome: Outcome; stopped: boolean }> => {
  const line = progressLine(door);
  let stopped = false;
  const onStop = (): void => {
    stopped = true;
    line.close();
    door.complain([text(door.texts.stopping, 'caution')]);
  };
  try {
    const outcome = await stoppable(onStop, (signal) =>
      planCase(problem, {
        signal,
        onProgress: line.show,
        scenario,
        ...(solver === undefined ? {} : { solver }),
        ...(time === undefined ? {} : { time }),
        ...(gap === undefined ? {} : { gap }),
      }),
    );
    return { outcome, stopped };
  } finally {
    line.close();
  }
};

/** With `--standby` a plan names its reserves. */
const withReserves = (
  problem: Problem,
  outcome: Outcome,
  { standby, rate = USUAL_RATE }: SolveOptions,
): Outcome =>
  standby === undefined || outcome.status !== 'planned'
    ? outcome
    : { ...outcome, plan: withStandby(problem, outcome.plan, { depth: standby, rate }) };

type Planned = Extract<Outcome, { status: 'planned' }>;

const filesOf = ({ plan, certificate, screening }: Planned, summary: ScreeningSummary) => [
  { name: 'plan.json', content: formatPlan(plan) },
  { name: 'certificate.json', content: `${JSON.stringify(certificate)}\n` },
  { name: 'courses.csv', content: coursesCsv(plan, screening.problem) },
  { name: 'roster.csv', content: rosterCsv(plan, screening) },
  ...(Object.keys(plan.standby).length === 0 ? [] : [{ name: 'standby.csv', content: standbyCsv(plan) }]),
  { name: 'report.html', content: planPage(plan, screening, summary) },
];

interface Told {
  readonly stopped: boolean;
  readonly summary: ScreeningSummary;
  readonly names: readonly string[];
  readonly out: string;
}

const tell = (outcome: Outcome, told: Told, door: Door): void => {
  if (outcome.status === 'stopped') door.complain(stoppedReport(outcome, door.language));
  else
    door.answer(
      outcome.status === 'infeasible'
        ? infeasibleReport(outcome, door.language)
        : planned(outcome, told, door),
    );
};

const planned = (outcome: Planned, { stopped, summary, names, out }: Told, door: Door): Document =>
  planReport(outcome, summary, {
    language: door.language,
    interrupted: stopped && outcome.plan.proof !== 'proven',
    written: { files: names, folder: out },
  });

const exitCodeOf = ({ status }: Outcome): ExitCode => {
  if (status === 'planned') return EXIT.ok;
  return status === 'infeasible' ? EXIT.infeasible : EXIT.stopped;
};
