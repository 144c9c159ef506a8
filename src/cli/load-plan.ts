import { type Plan, type Problem, parsePlan } from '../index.js';
import { readPlanFile } from '../io/index.js';
import { issuesReport, jsonText, unreadablePlanReport, unverifiedForm } from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { loadCase } from './load-case.js';

type Unread = Parameters<typeof unverifiedForm>[0];

/** A case and a plan from their places, or what is wrong with one of them. */
export const readBoth = async (
  dir: string,
  planPath: string,
): Promise<{ readonly problem: Problem; readonly plan: Plan } | Unread> => {
  const { problem, issues } = await loadCase(dir);
  if (problem === null) return { problems: [], issues };
  const file = await readPlanFile(planPath);
  if (file.text === null) return { problems: [], issues: file.issues };
  const parsed = parsePlan(file.text);
  return 'plan' in parsed ? { problem, plan: parsed.plan } : { problems: parsed.problems, issues: [] };
};

/** Says why the case or the plan cannot be read. */
export const refuse = (unread: Unread, planPath: string, json: boolean, door: Door): ExitCode => {
  if (json) door.terminal.out(jsonText(unverifiedForm(unread, door.language)));
  else if (unread.issues.length > 0) door.complain(issuesReport(unread.issues, door.language));
  else door.complain(unreadablePlanReport(unread.problems, { language: door.language, name: planPath }));
  return EXIT.badInput;
};
