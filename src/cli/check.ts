import { screen, summarise } from '../index.js';
import { type CheckResult, checkForm, checkReport, jsonText } from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { loadCase } from './load-case.js';

export interface CheckOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `lotrinh check CASE`: what is wrong with the files, and who may attend what. */
export async function check(
  dir: string,
  { all = false, json = false }: CheckOptions,
  door: Door,
): Promise<ExitCode> {
  const { problem, issues } = await loadCase(dir);
  const screening = problem && screen(problem);
  const screened = screening && { screening, summary: summarise(screening) };
  const result: CheckResult = { issues, screened };
  if (json) door.terminal.out(jsonText(checkForm(result, door.language)));
  else door.answer(checkReport(result, { language: door.language, all }));
  return problem === null ? EXIT.badInput : EXIT.ok;
}
