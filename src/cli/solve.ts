import { formatPlan, type Outcome, type Problem, planCase, type SolverName, summarise } from '../index.js';
import {
  badCaseForm,
  coursesCsv,
  type Document,
  infeasibleReport,
  issuesReport,
  jsonText,
  planReport,
  rosterCsv,
  solveForm,
  stoppedReport,
  text,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { progressLine } from './progress-line.js';
import { canWrite, write } from './target.js';

export interface SolveOptions {
  readonly out: string;
  readonly solver?: SolverName;
  /** Seconds. */
  readonly time?: number;
  readonly gap?: number;
  readonly json?: boolean;
}

/** `lotrinh solve CASE --out DIR`: the best plan with its proof, written whole or not at all. */
export async function solve(dir: string, options: SolveOptions, door: Door): Promise<ExitCode> {
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues } = await loadCase(dir);
  if (problem === null) {
    if (options.json) door.terminal.out(jsonText(badCaseForm(issues, door.language)));
    else door.complain(issuesReport(issues, door.language));
    return EXIT.badInput;
  }
  const { outcome, stopped } = await search(problem, options, door);
  const files = outcome.status === 'planned' ? filesOf(outcome) : [];
  if (files.length > 0 && !(await write(options.out, files, door))) return EXIT.badInput;
  const names = files.map(({ name }) => name);
  if (options.json) {
    const summary = summarise(outcome.screening);
    door.terminal.out(jsonText(solveForm(outcome, summary, names, door.language)));
  } else tell(outcome, { stopped, names, out: options.out }, door);
  return exitCodeOf(outcome);
}

const search = async (
  problem: Problem,
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

type Planned = Extract<Outcome, { status: 'planned' }>;

const filesOf = ({ plan, certificate, screening }: Planned) => [
  { name: 'plan.json', content: formatPlan(plan) },
  { name: 'certificate.json', content: `${JSON.stringify(certificate)}\n` },
  { name: 'courses.csv', content: coursesCsv(plan, screening.problem) },
  { name: 'roster.csv', content: rosterCsv(plan, screening) },
];

interface Told {
  readonly stopped: boolean;
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

const planned = (outcome: Planned, { stopped, names, out }: Told, door: Door): Document =>
  planReport(outcome, summarise(outcome.screening), {
    language: door.language,
    interrupted: stopped && outcome.plan.proof !== 'proven',
    written: { files: names, folder: out },
  });

const exitCodeOf = ({ status }: Outcome): ExitCode => {
  if (status === 'planned') return EXIT.ok;
  return status === 'infeasible' ? EXIT.infeasible : EXIT.stopped;
};
