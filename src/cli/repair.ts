import { basename } from 'node:path';
import {
  formatPlan,
  type Plan,
  type Problem,
  type RepairOutcome,
  type RepairRequest,
  repairPlan,
} from '../index.js';
import {
  changesCsv,
  coursesCsv,
  jsonText,
  noRepairReport,
  repairFaultsReport,
  repairForm,
  repairReport,
  rosterCsv,
  stoppedReport,
  text,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { readBoth, refuse } from './load-plan.js';
import { progressLine } from './progress-line.js';
import { canWrite, write } from './target.js';

export interface RepairCommand {
  readonly withdraw?: readonly string[];
  readonly cancel?: readonly string[];
  readonly from: string;
  readonly keep?: RepairRequest['keep'];
  readonly out?: string;
  /** Seconds. */
  readonly time?: number;
  readonly json?: boolean;
}

/**
 * `lotrinh repair CASE PLAN --withdraw X Y --cancel C --from DAY`: the fewest changes of a plan after what has happened, person by
 * person, and the plan. With `--out` the plan is written whole, or not at all.
 */
export async function repair(
  dir: string,
  planPath: string,
  options: RepairCommand,
  door: Door,
): Promise<ExitCode> {
  const { out, json = false } = options;
  if (out !== undefined && !(await canWrite(out, door))) return EXIT.badInput;
  const read = await readBoth(dir, planPath);
  if (!('plan' in read)) return refuse(read, planPath, json, door);
  const { problem, plan } = read;
  const outcome = await mended(problem, plan, { ...options, name: basename(planPath) }, door);
  const files = outcome.status === 'repaired' ? filesOf(outcome, problem) : [];
  if (out !== undefined && files.length > 0 && !(await write(out, files, door))) return EXIT.badInput;
  const names = out === undefined ? [] : files.map(({ name }) => name);
  if (json) door.terminal.out(jsonText(repairForm(outcome, names, door.language)));
  else tell(outcome, { names, before: problem }, options, door);
  return EXIT_OF[outcome.status];
}

const EXIT_OF: Readonly<Record<RepairOutcome['status'], ExitCode>> = {
  repaired: EXIT.ok,
  refused: EXIT.badInput,
  infeasible: EXIT.infeasible,
  stopped: EXIT.stopped,
};

const mended = async (
  problem: Problem,
  plan: Plan,
  { withdraw = [], cancel = [], from, keep = 'first', time, name }: RepairCommand & { readonly name: string },
  door: Door,
): Promise<RepairOutcome> => {
  const line = progressLine(door);
  const onStop = (): void => {
    line.close();
    door.complain([text(door.texts.stopping, 'caution')]);
  };
  try {
    return await stoppable(onStop, (signal) =>
      repairPlan(
        problem,
        plan,
        { withdraw, cancel, from, keep, name },
        { signal, onProgress: line.show, ...(time === undefined ? {} : { time }) },
      ),
    );
  } finally {
    line.close();
  }
};

const filesOf = (outcome: Extract<RepairOutcome, { status: 'repaired' }>, before: Problem) => {
  const { plan, certificate, problem, screening } = outcome;
  return [
    { name: 'plan.json', content: formatPlan(plan) },
    ...(certificate === null
      ? []
      : [{ name: 'certificate.json', content: `${JSON.stringify(certificate)}\n` }]),
    { name: 'changes.csv', content: changesCsv(outcome, before) },
    { name: 'courses.csv', content: coursesCsv(plan, problem) },
    { name: 'roster.csv', content: rosterCsv(plan, screening) },
  ];
};

const tell = (
  outcome: RepairOutcome,
  { names, before }: { readonly names: readonly string[]; readonly before: Problem },
  { from, out }: RepairCommand,
  door: Door,
): void => {
  const { language } = door;
  switch (outcome.status) {
    case 'repaired': {
      const written = out === undefined ? null : { files: names, folder: out };
      door.answer(repairReport(outcome, { language, before, from, written }));
      break;
    }
    case 'infeasible':
      door.answer(noRepairReport(outcome, language));
      break;
    case 'refused':
      door.complain(repairFaultsReport(outcome.faults, language));
      break;
    case 'stopped':
      door.complain(stoppedReport(outcome, language));
      break;
  }
};
