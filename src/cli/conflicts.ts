import {
  type ConflictProgress,
  type Diagnosis,
  findConflicts,
  type Problem,
  type SolverName,
} from '../index.js';
import {
  badCaseForm,
  catalogueOf,
  conflictsForm,
  conflictsReport,
  issuesReport,
  jsonText,
  repairScenario,
  repairsCsv,
  text,
  voiceOf,
  wrapText,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadWhatIf } from './load-scenarios.js';
import { canWrite, write } from './target.js';

export interface ConflictsOptions {
  readonly solver?: SolverName;
  /** Seconds. */
  readonly time?: number;
  readonly json?: boolean;
  /** Where `conflicts.json`, `repairs.csv` and a scenario for each repair go; nothing is written when not given. */
  readonly out?: string;
  /** Names of scenarios, joined in this order. */
  readonly scenario?: readonly string[];
  /** The folder of the scenarios. */
  readonly folder?: string;
}

/** `lotrinh conflicts CASE`: every set of rules that cannot hold together, and the cheapest repairs. */
export async function conflicts(dir: string, options: ConflictsOptions, door: Door): Promise<ExitCode> {
  const { language } = door;
  if (options.out !== undefined && !(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues, unread } = await loadWhatIf(dir, options.scenario ?? [], options.folder);
  if (problem === null) {
    if (options.json) door.terminal.out(jsonText(badCaseForm(issues, language)));
    else door.complain(issuesReport(issues, language, unread));
    return EXIT.badInput;
  }
  const diagnosis = await search(problem, options, door);
  const files = options.out === undefined ? [] : filesOf(diagnosis, problem, options, door);
  if (files.length > 0 && !(await write(options.out!, files, door))) return EXIT.badInput;
  const written = files.length === 0 ? null : { files: files.map(({ name }) => name), folder: options.out! };
  if (options.json) door.terminal.out(jsonText(conflictsForm(diagnosis, problem, language)));
  else {
    const report = conflictsReport(diagnosis, problem, { language, caseFolder: dir, written });
    if (diagnosis.status === 'stopped') door.complain(report);
    else door.answer(report);
  }
  return EXIT_OF[diagnosis.status];
}

const EXIT_OF: Readonly<Record<Diagnosis['status'], ExitCode>> = {
  feasible: EXIT.ok,
  infeasible: EXIT.infeasible,
  stopped: EXIT.stopped,
};

const filesOf = (
  diagnosis: Diagnosis,
  problem: Problem,
  { scenario = [] }: ConflictsOptions,
  { language }: Door,
): { name: string; content: string }[] => {
  if (diagnosis.status !== 'infeasible') return [];
  const saved = [
    ...diagnosis.repairs.list.map((repair, index) => ({ id: `repair-${index + 1}`, repair })),
    ...diagnosis.nominees.list.map((repair, index) => ({ id: `nominees-${index + 1}`, repair })),
  ];
  return [
    { name: 'conflicts.json', content: jsonText(conflictsForm(diagnosis, problem, language)) },
    { name: 'repairs.csv', content: repairsCsv(diagnosis, problem, language) },
    ...saved.flatMap(({ id, repair }) => {
      const content = repairScenario(repair, problem, { id, on: scenario });
      return content === null ? [] : [{ name: `${id}.yaml`, content }];
    }),
  ];
};

const search = async (
  problem: Problem,
  { solver, time }: ConflictsOptions,
  door: Door,
): Promise<Diagnosis> => {
  const line = stageLine(door);
  const onStop = (): void => {
    line.rubOut();
    door.complain([text(catalogueOf(door.language).conflict.stopping, 'caution')]);
  };
  try {
    return await stoppable(onStop, (signal) =>
      findConflicts(problem, {
        signal,
        onProgress: line.show,
        ...(solver === undefined ? {} : { solver }),
        ...(time === undefined ? {} : { time }),
      }),
    );
  } finally {
    line.rubOut();
  }
};

const RUB_OUT = '\r\u001b[2K';

/** One line on a terminal that tells what is being looked for; on anything else nothing is shown. */
const stageLine = ({ terminal, language }: Door) => {
  const { catalogue, say } = voiceOf(language, null);
  return {
    show: ({ stage, seconds }: ConflictProgress): void => {
      if (!terminal.live) return;
      const sentence = catalogue.conflict.progress(stage, seconds, say);
      terminal.err(RUB_OUT + (wrapText(sentence, terminal.errPage.width - 1)[0] ?? ''));
    },
    rubOut: (): void => {
      if (terminal.live) terminal.err(RUB_OUT);
    },
  };
};
