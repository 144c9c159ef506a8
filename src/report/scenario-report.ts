import type { Issue, Scenario } from '../problem/index.js';
import type { ScenarioTexts } from './catalogue/scenario-texts.js';
import { type Document, heading, text } from './document.js';
import type { Language } from './language.js';
import { issueSentence, voiceOf } from './sentences.js';

/** A scenario that fits its case, and what the case is like with it alone (and those that it stands on). */
export interface CheckedScenario {
  readonly scenario: Scenario;
  /** Dated courses that may open. */
  readonly candidates: number;
  /** Nominees who may attend one of them. */
  readonly eligible: number;
  /** Dates and rows that the case has open and the scenario shuts, by the reason that it gives; '' without one. */
  readonly shut: ReadonlyMap<string, readonly string[]>;
}

export interface CheckedScenarios {
  readonly folder: string;
  readonly scenarios: readonly CheckedScenario[];
  readonly issues: readonly Issue[];
}

/** The scenarios of a case, and everything that is wrong with their files. */
export function scenariosReport(
  { folder, scenarios, issues }: CheckedScenarios,
  language: Language,
): Document {
  const voice = voiceOf(language, null);
  const { catalogue, say } = voice;
  const { columns, clean, faulty, heading: title } = catalogue.scenario;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return [
    text(''),
    heading(title(scenarios.length, folder)),
    {
      kind: 'table',
      columns: [
        { title: columns.id },
        { title: columns.changes, align: 'right' },
        { title: columns.dates, align: 'right' },
        { title: columns.eligible, align: 'right' },
        { title: columns.on, flexible: true },
        { title: columns.title, flexible: true },
      ],
      rows: scenarios.map(({ scenario, candidates, eligible }) => [
        scenario.id,
        say.number(scenario.changes.length),
        say.number(candidates),
        say.number(eligible),
        scenario.on.join(', '),
        scenario.title[language],
      ]),
    },
    ...shutList(scenarios, catalogue.scenario),
    text(errors === 0 ? clean : faulty(errors), errors === 0 ? 'good' : 'bad'),
    ...(issues.length === 0
      ? []
      : [{ kind: 'list' as const, items: issues.map((issue) => issueSentence(issue, voice)) }]),
  ];
}

const shutList = (scenarios: readonly CheckedScenario[], texts: ScenarioTexts): Document => {
  const items = scenarios
    .filter(({ shut }) => shut.size > 0)
    .map(({ scenario, shut }) => ({
      text: scenario.id,
      details: [...shut].map(([reason, names]) => texts.shutBecause(reason, names)),
    }));
  return items.length === 0 ? [] : [heading(texts.shut), { kind: 'list', items }];
};

/** The same as plain data; the changes stand as in the plan of the scenario. */
export const scenariosForm = (
  { folder, scenarios, issues }: CheckedScenarios,
  language: Language,
): object => {
  const voice = voiceOf(language, null);
  return {
    folder,
    ok: issues.every(({ severity }) => severity !== 'error'),
    issues: issues.map((issue) => ({ ...issue, message: issueSentence(issue, voice) })),
    list: scenarios.map(({ scenario, candidates, eligible, shut }) => ({
      ...scenario,
      candidates,
      eligible,
      shut: [...shut].map(([reason, names]) => ({ reason, names })),
    })),
  };
};
