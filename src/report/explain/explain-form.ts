import type { Explanation, RefusalReason, Remedy } from '../../planner/index.js';
import type { Language } from '../language.js';
import { refusalSentence, type Voice, voiceOf } from '../sentences.js';
import { type Names, namesOf } from './names.js';

/** `lotrinh explain --json`: the explanation as data, with the sentences of reasons and changes beside their values. */
export function explainForm(explanation: Explanation, language: Language): object {
  const { problem, question, finding, ...found } = explanation;
  const voice = voiceOf(language, problem);
  const names = namesOf(problem, voice);
  const head = { format: 'lotrinh/explain@1', case: problem.id, question, finding };
  const said = (value: unknown, key: string): unknown => worded(key, value, voice, names);
  return {
    ...head,
    ...Object.fromEntries(Object.entries(found).map(([key, value]) => [key, said(value, key)])),
  };
}

const worded = (key: string, value: unknown, voice: Voice, names: Names): unknown => {
  switch (key) {
    case 'reasons':
      return reasonForms(value as readonly RefusalReason[], voice);
    case 'nominees':
      return (value as readonly { readonly reasons?: readonly RefusalReason[] }[]).map((each) =>
        each.reasons === undefined ? each : { ...each, reasons: reasonForms(each.reasons, voice) },
      );
    case 'search': {
      const search = value as { readonly remedies: readonly Remedy[] };
      return {
        ...search,
        remedies: search.remedies.map((each) => ({ ...each, message: changeOf(each, names) })),
      };
    }
    default:
      return value;
  }
};

const reasonForms = (reasons: readonly RefusalReason[], voice: Voice): object[] =>
  reasons.map((reason) => ({ ...reason, message: refusalSentence(reason.refusal, voice) }));

const changeOf = (remedy: Remedy, names: Names): string =>
  remedy.of === 'rule' ? names.step(remedy.step) : names.fact(remedy.fact);
