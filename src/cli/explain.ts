import { basename } from 'node:path';
import {
  type ExplainQuestion,
  type Explanation,
  explain,
  type Issue,
  isKnownIn,
  type Plan,
  type PlanProblem,
  type Problem,
  parsePlan,
  type Violation,
  verifyPlan,
} from '../index.js';
import { readPlanFile } from '../io/index.js';
import {
  catalogueOf,
  explainForm,
  explainReport,
  issuesReport,
  jsonText,
  text,
  unreadablePlanReport,
  unverifiedForm,
  verifyForm,
  verifyReport,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { caseOfPlan } from './load-scenarios.js';
import { UsageError } from './usage.js';

export interface ExplainCommand {
  /** Exactly one of the three. */
  readonly official?: string;
  readonly province?: string;
  readonly course?: string;
  /** Seconds. */
  readonly time?: number;
  readonly json?: boolean;
}

/**
 * `lotrinh explain CASE PLAN --official X`: why a plan is as it is for one nominee, province or course, and what would have to be
 * otherwise. A plan that the verifier does not accept is not explained.
 */
export async function explainPlan(
  dir: string,
  planPath: string,
  options: ExplainCommand,
  door: Door,
): Promise<ExitCode> {
  const question = questionOf(options, door);
  const read = await readBoth(dir, planPath);
  if ('issues' in read) return refuse(read, planPath, options, door);
  const { problem, plan } = read;
  const violations = verifyPlan(problem, plan);
  if (violations.length > 0) return reject(read, violations, planPath, options, door);
  const { explain: texts } = catalogueOf(door.language);
  if (!isKnownIn(problem, question)) {
    door.complain([text(texts.unknownId(question.about, question.id), 'bad')]);
    return EXIT.badInput;
  }
  const { time = null } = options;
  const stop = (): void => door.terminal.err(`${door.texts.stopping}\n`);
  const explanation: Explanation = await stoppable(stop, (signal) =>
    explain(problem, plan, question, { time, signal }),
  );
  if (options.json) door.terminal.out(jsonText(explainForm(explanation, door.language)));
  else door.answer(explainReport(explanation, door.language));
  return EXIT.ok;
}

const questionOf = (options: ExplainCommand, { language }: Door): ExplainQuestion => {
  const asked = (['official', 'province', 'course'] as const).flatMap((about) => {
    const id = options[about];
    return id === undefined ? [] : [{ about, id: id.normalize('NFC') }];
  });
  const [question, ...others] = asked;
  if (question === undefined || others.length > 0) {
    throw new UsageError(catalogueOf(language).explain.oneQuestion);
  }
  return question;
};

interface Both {
  readonly problem: Problem;
  readonly plan: Plan;
}

interface Unread {
  readonly issues: readonly Issue[];
  readonly problems: readonly PlanProblem[];
}

const readBoth = async (dir: string, planPath: string): Promise<Both | Unread> => {
  const { problem, issues } = await loadCase(dir);
  if (problem === null) return { issues, problems: [] };
  const file = await readPlanFile(planPath);
  if (file.text === null) return { issues: file.issues, problems: [] };
  const parsed = parsePlan(file.text);
  if ('problems' in parsed) return { issues: [], problems: parsed.problems };
  const planned = caseOfPlan(problem, parsed.plan, basename(planPath));
  if (planned.problem === null) return { issues: planned.issues, problems: [] };
  return { problem: planned.problem, plan: parsed.plan };
};

const refuse = (
  { issues, problems }: Unread,
  planPath: string,
  { json = false }: ExplainCommand,
  { language, terminal, complain }: Door,
): ExitCode => {
  if (json) terminal.out(jsonText(unverifiedForm({ problems, issues }, language)));
  else if (issues.length > 0) complain(issuesReport(issues, language));
  else complain(unreadablePlanReport(problems, { language, name: planPath }));
  return EXIT.badInput;
};

const reject = (
  { problem, plan }: Both,
  violations: readonly Violation[],
  planPath: string,
  { json = false }: ExplainCommand,
  { language, terminal, complain }: Door,
): ExitCode => {
  if (json) terminal.out(jsonText(verifyForm(plan, problem, violations, language)));
  else {
    const report = verifyReport(plan, problem, violations, { language, name: planPath });
    complain([...report, text(catalogueOf(language).explain.rejected, 'bad')]);
  }
  return EXIT.badInput;
};
