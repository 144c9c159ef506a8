import { stringify } from 'yaml';
import type { Repair } from '../../planner/index.js';
import type { Change, Problem } from '../../problem/index.js';
import type { Language } from '../language.js';
import { LANGUAGES } from '../language.js';
import { type Voice, voiceOf, withBasis } from '../sentences.js';

/** The steps of a repair in words, each with the article of the rule that it changes. */
export const repairSentence = ({ steps }: Repair, { catalogue, say }: Voice): string =>
  steps
    .map(({ code, params, basis }) => withBasis(catalogue.conflict.repairs[code](params, say), basis))
    .join('; ');

/** The changes as they stand in a scenario, a line each. */
export const changeLines = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) =>
    stringify([change], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
      .trim()
      .replace(/^\[ /, '- ')
      .replace(/ \]$/, '')
      .split('\n'),
  );

/** `repair-1.yaml`: a repair as a scenario of the case, on top of the scenarios that made the case infeasible. */
export function repairScenario(
  repair: Repair,
  problem: Problem,
  { id, on }: { readonly id: string; readonly on: readonly string[] },
): string | null {
  if (repair.changes === null) return null;
  const inBoth = (wordsIn: (language: Language) => string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)]));
  return stringify(
    {
      id,
      title: inBoth((language) => repairSentence(repair, voiceOf(language, problem))),
      why: inBoth((language) => voiceOf(language, problem).catalogue.conflict.scenarioWhy),
      ...(on.length === 0 ? {} : { on }),
      changes: repair.changes,
    },
    { lineWidth: 0 },
  );
}
