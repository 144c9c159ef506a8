import {
  type Answer,
  type Attribute,
  type ChangedCase,
  type Comparison,
  changedCases,
  compareCases,
  composed,
  formatPlan,
  isWhole,
  openPool,
  type Problem,
  type Scenario,
  type SolverName,
} from '../index.js';
import {
  badCaseForm,
  catalogueOf,
  compareCsv,
  compareForm,
  compareHtml,
  compareReport,
  issuesReport,
  jsonText,
  text,
  type Unread,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { loadScenarios } from './load-scenarios.js';
import { studyLine } from './study-line.js';
import { canWrite, write } from './target.js';

export interface CompareCommand {
  /** All of the case when not given. */
  readonly scenarios?: readonly string[];
  /** The folder of the scenarios. */
  readonly folder?: string;
  readonly out?: string;
  /** true: every what-if is taken apart; false: none. */
  readonly attribute?: boolean;
  readonly nearest?: true;
  readonly solver?: SolverName;
  /** Seconds for each plan. */
  readonly time?: number;
  readonly threads?: number;
  readonly json?: boolean;
}

/** `lotrinh compare CASE --scenarios A B C`: the case and its what-ifs side by side; files are written whole or not at all, and none when it is stopped. */
export async function compare(dir: string, options: CompareCommand, door: Door): Promise<ExitCode> {
  if (options.out !== undefined && !(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues } = await loadCase(dir);
  if (problem === null) return refuse(issues, options, door);
  // `A+B`: what-if A, then B, as their names stand in the plan.
  const asked = options.scenarios && [...new Set(options.scenarios)].map((name) => name.split('+'));
  const wanted = asked?.flat() ?? null;
  const loaded = await loadScenarios(dir, problem, { folder: options.folder, wanted });
  if (loaded.issues.some(({ severity }) => severity === 'error')) {
    return refuse(loaded.issues, options, door, 'scenarios');
  }
  const ids = asked ?? loaded.scenarios.map(({ id }) => [id]);
  const { cases, faults } = changedCases(
    problem,
    ids.map((parts) => whatIf(loaded.scenarios, parts)),
  );
  for (const fault of faults) {
    const { faulty } = catalogueOf(door.language).compare;
    door.complain([text(faulty(fault.id), 'bad'), ...issuesReport(fault.issues, door.language)]);
  }
  if (faults.length > 0) return EXIT.badInput;
  const comparison = await study(problem, cases, options, door);
  if (!isWhole(comparison.missing)) return leaveOff(comparison, options, door);
  const files = options.out === undefined ? [] : filesOf(comparison);
  if (options.out !== undefined && !(await write(options.out, files, door))) return EXIT.badInput;
  if (options.json) door.terminal.out(jsonText(compareForm(comparison)));
  else {
    const names = files.map(({ name }) => name);
    const written = options.out === undefined ? null : { files: names, folder: options.out };
    door.answer(compareReport(comparison, { language: door.language, written }));
  }
  return exitCodeOf(comparison);
}

type Issues = Awaited<ReturnType<typeof loadCase>>['issues'];

const refuse = (issues: Issues, { json }: CompareCommand, door: Door, unread?: Unread): ExitCode => {
  if (json) door.terminal.out(jsonText(badCaseForm(issues, door.language)));
  else door.complain(issuesReport(issues, door.language, unread));
  return EXIT.badInput;
};

const whatIf = (scenarios: readonly Scenario[], ids: readonly string[]) => {
  const parts = ids.map((id) => scenarios.find((each) => each.id === id)!);
  return {
    id: ids.join('+'),
    title: joined(parts.map(({ title }) => title)),
    why: joined(parts.map(({ why }) => why)),
    changes: composed(scenarios, ids),
  };
};

const joined = (texts: readonly Scenario['title'][]): Scenario['title'] => ({
  vi: texts.map(({ vi }) => vi).join(' + '),
  en: texts.map(({ en }) => en).join(' + '),
});

const attributeOf = ({ attribute }: CompareCommand): Attribute => {
  if (attribute === undefined) return 'few';
  return attribute ? 'all' : 'none';
};

const study = async (
  problem: Problem,
  cases: readonly ChangedCase[],
  options: CompareCommand,
  door: Door,
): Promise<Comparison> => {
  const { solver, time, threads } = options;
  const pool = openPool(threads === undefined ? {} : { threads });
  const line = studyLine(door);
  const onStop = (): void => {
    line.close();
    door.complain([text(catalogueOf(door.language).compare.stopping, 'caution')]);
  };
  try {
    return await stoppable(onStop, (signal) =>
      compareCases(problem, cases, pool, {
        attribute: attributeOf(options),
        nearest: options.nearest === true,
        signal,
        onProgress: line.show,
        ...(solver === undefined ? {} : { solver }),
        ...(time === undefined ? {} : { time }),
      }),
    );
  } finally {
    line.close();
    await pool.close();
  }
};

/** It was stopped: what is done is shown, what is missing is named, and nothing is written. */
const leaveOff = (comparison: Comparison, { json }: CompareCommand, door: Door): ExitCode => {
  const { base, scenarios, attributions } = comparison.missing;
  const { compare: texts } = catalogueOf(door.language);
  const names = base ? [texts.base, ...scenarios] : scenarios;
  door.complain([text(texts.missing(names, attributions), 'caution')]);
  if (json) door.terminal.out(jsonText(compareForm(comparison)));
  else if (!base) door.answer(compareReport(comparison, { language: door.language, written: null }));
  return exitCodeOf(comparison) === EXIT.fault ? EXIT.fault : EXIT.stopped;
};

/** The comparison, and the plan of every what-if that has one. */
const filesOf = (comparison: Comparison) => [
  { name: 'compare.csv', content: compareCsv(comparison) },
  { name: 'compare.json', content: jsonText(compareForm(comparison)) },
  { name: 'report.html', content: compareHtml(comparison) },
  ...planFile('plan.json', comparison.base),
  ...comparison.scenarios.flatMap(({ id, answer }) => planFile(`${id}.plan.json`, answer)),
];

const planFile = (name: string, answer: Answer) =>
  answer.status === 'planned' ? [{ name, content: formatPlan(answer.plan) }] : [];

/** No plan at all is told by why; a comparison of which some parts have none is an answer. */
const exitCodeOf = ({ base, scenarios }: Comparison): ExitCode => {
  const states = [base, ...scenarios.map(({ answer }) => answer)].map(({ status }) => status);
  if (states.includes('failed')) return EXIT.fault;
  if (states.includes('planned')) return EXIT.ok;
  return states.includes('stopped') ? EXIT.stopped : EXIT.infeasible;
};
