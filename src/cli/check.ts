import {
  applyChanges,
  type Candidate,
  candidatesOf,
  composed,
  type Problem,
  type Scenario,
  screen,
  summarise,
} from '../index.js';
import {
  type CheckedScenario,
  type CheckedScenarios,
  type CheckResult,
  checkForm,
  checkReport,
  jsonText,
  scenariosForm,
  scenariosReport,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { loadCase } from './load-case.js';
import { loadScenarios } from './load-scenarios.js';

export interface CheckOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  /** The scenarios too. */
  readonly scenarios?: boolean;
  /** Where they lie. */
  readonly folder?: string;
}

/** `lotrinh check CASE`: what is wrong with the files, and who may attend what; with `--scenarios` also of the what-ifs. */
export async function check(
  dir: string,
  { all = false, json = false, scenarios = false, folder }: CheckOptions,
  door: Door,
): Promise<ExitCode> {
  const { language } = door;
  const { problem, issues } = await loadCase(dir);
  const screening = problem && screen(problem);
  const screened = screening && { screening, summary: summarise(screening) };
  const result: CheckResult = { issues, screened };
  const checked = problem === null || !scenarios ? null : await checkScenarios(dir, problem, folder);
  if (json) {
    const added = checked === null ? {} : { scenarios: scenariosForm(checked, language) };
    door.terminal.out(jsonText({ ...checkForm(result, language), ...added }));
  } else {
    const added = checked === null ? [] : scenariosReport(checked, language);
    door.answer([...checkReport(result, { language, all }), ...added]);
  }
  const isFaulty = problem === null || checked?.issues.some(({ severity }) => severity === 'error') === true;
  return isFaulty ? EXIT.badInput : EXIT.ok;
}

const checkScenarios = async (
  dir: string,
  problem: Problem,
  folder: string | undefined,
): Promise<CheckedScenarios> => {
  const loaded = await loadScenarios(dir, problem, { folder, wanted: null });
  const scenarios = loaded.scenarios.map((each) => checkedScenario(problem, loaded.scenarios, each));
  return { folder: loaded.folder, scenarios, issues: loaded.issues };
};

const checkedScenario = (problem: Problem, all: readonly Scenario[], scenario: Scenario): CheckedScenario => {
  const applied = applyChanges(problem, composed(all, [scenario.id]));
  const screening = screen(applied.problem!); // it was read against this very case
  return {
    scenario,
    candidates: screening.candidates.length,
    eligible: summarise(screening).eligible,
    shut: shutBy(problem, applied.problem!),
  };
};

/** The dates that the case has open and the changed case has not, by the reason of the block or pin that shuts them. */
const shutBy = (before: Problem, after: Problem): ReadonlyMap<string, readonly string[]> => {
  const open = new Set(openDates(before).map(({ id }) => id));
  const reasons = new Map<string, string[]>();
  const note = (id: string, reason: string | null | undefined): void => {
    if (open.has(id)) reasons.set(reason ?? '', [...(reasons.get(reason ?? '') ?? []), id]);
  };
  const { usable, dropped } = candidatesOf(after);
  for (const { candidate, block } of dropped) note(candidate.id, block?.reason);
  for (const each of usable) {
    const pin = shutting(after, each);
    if (pin !== undefined) note(each.id, pin.reason);
  }
  return reasons;
};

const openDates = (problem: Problem): readonly Candidate[] =>
  candidatesOf(problem).usable.filter((each) => shutting(problem, each) === undefined);

/** The decision that keeps a date shut. */
const shutting = ({ rules, pins }: Problem, { id, course }: Candidate) =>
  rules.pins.off
    ? undefined
    : pins.find(
        (pin) =>
          pin.kind === 'never' && pin.official === null && (pin.course === id || pin.course === course.id),
      );
