import { type Issue, type PlanProblem, parsePlan, verifyPlan } from '../index.js';
import { readPlanFile } from '../io/index.js';
import {
  issuesReport,
  jsonText,
  unreadablePlanReport,
  unverifiedForm,
  verifyForm,
  verifyReport,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { loadCase } from './load-case.js';

export interface VerifyOptions {
  readonly json?: boolean;
}

/** `lotrinh verify CASE PLAN`: whether a plan, whoever made it, keeps every rule of the case. */
export async function verify(
  dir: string,
  planPath: string,
  { json = false }: VerifyOptions,
  door: Door,
): Promise<ExitCode> {
  const { language } = door;
  const refuse = (unread: { problems?: readonly PlanProblem[]; issues?: readonly Issue[] }): ExitCode => {
    const { problems = [], issues = [] } = unread;
    if (json) door.terminal.out(jsonText(unverifiedForm({ problems, issues }, language)));
    else if (issues.length > 0) door.complain(issuesReport(issues, language));
    else door.complain(unreadablePlanReport(problems, { language, name: planPath }));
    return EXIT.badInput;
  };

  const { problem, issues } = await loadCase(dir);
  if (problem === null) return refuse({ issues });
  const file = await readPlanFile(planPath);
  if (file.text === null) return refuse({ issues: file.issues });
  const parsed = parsePlan(file.text);
  if ('problems' in parsed) return refuse({ problems: parsed.problems });

  const { plan } = parsed;
  const violations = verifyPlan(problem, plan);
  if (json) door.terminal.out(jsonText(verifyForm(plan, problem, violations, language)));
  else door.answer(verifyReport(plan, problem, violations, { language, name: planPath }));
  return violations.length === 0 ? EXIT.ok : EXIT.badInput;
}
