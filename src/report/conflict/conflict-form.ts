import type { Diagnosis, Repair, Repairs } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { partSentences } from './merged-parts.js';
import { repairSentence } from './repair-words.js';

/** `lotrinh conflicts --json`, and `conflicts.json`; nothing in it depends on how long it took. */
export function conflictsForm(diagnosis: Diagnosis, problem: Problem, language: Language): object {
  const voice = voiceOf(language, problem);
  const head = { format: 'lotrinh/conflicts@1', case: problem.id, status: diagnosis.status };
  if (diagnosis.status !== 'infeasible') return head;
  const { sets, repairs, nominees } = diagnosis;
  return {
    ...head,
    conflicts: {
      complete: sets.complete,
      sets: sets.sets.map(({ parts, minimal }) => ({
        minimal,
        parts: parts.map((part) => ({ ...part, message: partSentences([part], problem, voice)[0] })),
      })),
    },
    repairs: repairsForm(repairs, voice),
    nominees: repairsForm(nominees, voice),
  };
}

const repairsForm = ({ complete, list }: Repairs, voice: Voice): object => ({
  complete,
  list: list.map((repair: Repair, index) => ({
    rank: index + 1,
    size: repair.size,
    least: repair.least,
    message: repairSentence(repair, voice),
    steps: repair.steps,
    changes: repair.changes,
  })),
});
