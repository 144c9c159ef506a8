import { basename } from 'node:path';
import { stressPlan, USUAL_RATE, verifyPlan } from '../index.js';
import { jsonText, stressForm, stressReport, verifyForm, verifyReport } from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { readBoth, refuse } from './load-plan.js';
import { caseOfPlan } from './load-scenarios.js';

export interface StressCommand {
  readonly rate?: number;
  readonly runs?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

const USUAL_RUNS = 1000;

/**
 * `lotrinh stress CASE PLAN`: how a plan stands up to withdrawals, without and with its reserves. A plan that breaks a rule of its
 * case is not tried.
 */
export async function stress(
  dir: string,
  planPath: string,
  { rate = USUAL_RATE, runs = USUAL_RUNS, seed = 1, json = false }: StressCommand,
  door: Door,
): Promise<ExitCode> {
  const { language } = door;
  const read = await readBoth(dir, planPath);
  if (!('plan' in read)) return refuse(read, planPath, json, door);
  const { plan } = read;
  const { problem, issues } = caseOfPlan(read.problem, plan, basename(planPath));
  if (problem === null) return refuse({ problems: [], issues }, planPath, json, door);
  const violations = verifyPlan(problem, plan);
  if (violations.length > 0) {
    if (json) door.terminal.out(jsonText(verifyForm(plan, problem, violations, language)));
    else door.complain(verifyReport(plan, problem, violations, { language, name: planPath }));
    return EXIT.badInput;
  }
  const found = stressPlan(problem, plan, { rate, runs, seed });
  if (json) door.terminal.out(jsonText(stressForm(found, problem)));
  else door.answer(stressReport(found, problem, language));
  return EXIT.ok;
}
