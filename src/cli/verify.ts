import { basename } from 'node:path';
import {
  type CertificateVerdict,
  checkCertificate,
  type Issue,
  type Plan,
  type PlanProblem,
  type Problem,
  parseCertificate,
  parsePlan,
  verifyPlan,
} from '../index.js';
import { readPlanFile } from '../io/index.js';
import {
  certificateForm,
  certificateReport,
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
import { caseOfPlan } from './load-scenarios.js';

export interface VerifyOptions {
  readonly json?: boolean;
  /** The path of a `certificate.json`. */
  readonly certificate?: string;
}

/**
 * `lotrinh verify CASE PLAN`: whether a plan, whoever made it, keeps every rule of the case, as the changes that stand in the plan
 * leave it; with a certificate also whether no plan is better.
 */
export async function verify(
  dir: string,
  planPath: string,
  { json = false, certificate }: VerifyOptions,
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

  const loaded = await loadCase(dir);
  if (loaded.problem === null) return refuse({ issues: loaded.issues });
  const file = await readPlanFile(planPath);
  if (file.text === null) return refuse({ issues: file.issues });
  const parsed = parsePlan(file.text);
  if ('problems' in parsed) return refuse({ problems: parsed.problems });

  const proofs = certificate === undefined ? null : await readPlanFile(certificate);
  if (proofs?.text === null) return refuse({ issues: proofs.issues });

  const { plan } = parsed;
  const planned = caseOfPlan(loaded.problem, plan, basename(planPath));
  const { problem } = planned;
  if (problem === null) return refuse({ issues: planned.issues });
  const violations = verifyPlan(problem, plan);
  const verdict = proofs === null ? null : judge(problem, plan, proofs.text);
  if (json) {
    const form = verifyForm(plan, problem, violations, language);
    const added = verdict === null ? {} : { certificate: certificateForm(verdict, language) };
    door.terminal.out(jsonText({ ...form, ...added }));
  } else {
    const report = verifyReport(plan, problem, violations, { language, name: planPath });
    const added = verdict === null ? [] : certificateReport(verdict, { language, name: certificate! });
    door.answer([...report, ...added]);
  }
  const isRefused = violations.length > 0 || (verdict !== null && verdict.faults.length > 0);
  return isRefused ? EXIT.badInput : EXIT.ok;
}

const judge = (problem: Problem, plan: Plan, text: string): CertificateVerdict => {
  const parsed = parseCertificate(text);
  if ('certificate' in parsed) return checkCertificate(problem, plan, parsed.certificate);
  return { goals: problem.goals.map(({ id }) => ({ id, proven: false })), faults: parsed.faults };
};
