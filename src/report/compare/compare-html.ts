import type { Compared, Comparison } from '../../planner/index.js';
import { type Document, text } from '../document.js';
import { comparePage } from '../html/index.js';
import type { Language } from '../language.js';
import { voiceOf } from '../sentences.js';
import { attributionBlocks } from './attribution-blocks.js';
import { changeSentence } from './change-sentence.js';

/** `report.html` of a comparison, with why each what-if is asked, its changes, and which of them did it. */
export const compareHtml = (comparison: Comparison): string =>
  comparePage(comparison, (scenario, language) => notesOf(scenario, comparison, language));

const notesOf = (scenario: Compared, { problem }: Comparison, language: Language): Document => {
  const voice = voiceOf(language, problem);
  const changes = scenario.changes.map((change) => changeSentence(change, voice));
  const { answer } = scenario;
  return [
    ...(scenario.why === undefined ? [] : [text(scenario.why[language])]),
    ...(changes.length === 0 ? [] : [{ kind: 'list', mark: 'number', items: changes } as const]),
    ...(answer.status === 'planned' && answer.asBase ? [text(voice.catalogue.compare.asBase)] : []),
    ...attributionBlocks(scenario, voiceOf(language, scenario.problem)),
  ];
};
