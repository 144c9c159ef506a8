import type { Diagnosis, Repair, Repairs } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type Block, type Document, heading, type Item, text } from '../document.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { partSentences } from './merged-parts.js';
import { changeLines, repairSentence } from './repair-words.js';

type Infeasible = Extract<Diagnosis, { status: 'infeasible' }>;

export interface ConflictReportOptions {
  readonly language: Language;
  readonly caseFolder: string;
  /** What was written where; null: nothing was. */
  readonly written: { readonly files: readonly string[]; readonly folder: string } | null;
}

/** Why a case has no plan: every set of rules that cannot hold together, and the cheapest repairs with their YAML lines. */
export function conflictsReport(
  diagnosis: Diagnosis,
  problem: Problem,
  { language, caseFolder, written }: ConflictReportOptions,
): Document {
  const voice = voiceOf(language, problem);
  const { conflict, report } = voice.catalogue;
  if (diagnosis.status === 'feasible') return [text(conflict.feasible(caseFolder), 'good')];
  if (diagnosis.status === 'stopped') return [text(conflict.stopped, 'bad')];
  return [
    text(report.solve.infeasible, 'bad'),
    text(report.caseLine(problem.id, problem.title[language]), 'strong'),
    ...setsReport(diagnosis, problem, voice),
    ...repairsReport(diagnosis, voice),
    ...nomineesReport(diagnosis, voice),
    ...(written === null ? [] : [text(''), text(conflict.written(written.files, written.folder))]),
  ];
}

/** After the one conflict that `solve` shows: where all of them are, and the repairs. */
export const conflictsHint = (
  caseFolder: string,
  scenarios: readonly string[],
  language: Language,
): Document => {
  const said = [caseFolder, ...(scenarios.length === 0 ? [] : ['--scenario', ...scenarios])].join(' ');
  return [text(''), text(voiceOf(language, null).catalogue.conflict.hint(said))];
};

const setsReport = ({ sets: { sets, complete } }: Infeasible, problem: Problem, voice: Voice): Block[] => {
  const { conflict } = voice.catalogue;
  return [
    heading(conflict.sets(sets.length)),
    ...(sets.length === 0 ? [text(conflict.noSets, 'caution')] : []),
    ...(sets.some(({ minimal }) => minimal) ? [text(conflict.eachCanGo)] : []),
    ...sets.flatMap(({ parts, minimal }, index): Block[] => [
      text(''),
      text(conflict.set(index + 1, parts.length), 'strong'),
      { kind: 'list', mark: '-', items: shownOf(partSentences(parts, problem, voice), minimal, voice) },
      ...(minimal ? [] : [text(conflict.notMinimal, 'caution')]),
    ]),
    ...(complete || sets.length === 0 ? [] : [text(''), text(conflict.setsIncomplete, 'caution')]),
  ];
};

/** A set that was not made small says little, and may be as long as the case: its beginning will do. */
const SHOWN = 8;

const shownOf = (sentences: readonly string[], minimal: boolean, { catalogue }: Voice): readonly string[] =>
  minimal || sentences.length <= SHOWN + 1
    ? sentences
    : [...sentences.slice(0, SHOWN), catalogue.conflict.moreOfSet(sentences.length - SHOWN)];

const repairsReport = ({ repairs }: Infeasible, voice: Voice): Block[] => {
  const { conflict } = voice.catalogue;
  const { list } = repairs;
  if (list.length === 0) return [text(''), text(conflict.noRepairs, 'caution')];
  return [
    heading(conflict.repairsTitle(list.length, list[0]!.steps.length)),
    text(conflict.howToSave),
    ...listed(repairs, voice),
  ];
};

const nomineesReport = ({ nominees }: Infeasible, voice: Voice): Block[] => {
  const { conflict } = voice.catalogue;
  if (nominees.list.length === 0) {
    const sentence = nominees.complete ? conflict.noNominees : conflict.noNomineesYet;
    return [text(''), text(sentence, nominees.complete ? 'plain' : 'caution')];
  }
  return [heading(conflict.nomineesTitle(nominees.list.length)), ...listed(nominees, voice)];
};

const listed = ({ list, complete }: Repairs, voice: Voice): Block[] => [
  { kind: 'list', mark: 'number', items: list.map((repair) => itemOf(repair, voice)) },
  ...(complete ? [] : [text(voice.catalogue.conflict.repairsIncomplete, 'caution')]),
];

const itemOf = (repair: Repair, voice: Voice): Item => {
  const { notLeast, noVerb } = voice.catalogue.conflict;
  return {
    text: `${repairSentence(repair, voice)}${repair.least ? '' : ` (${notLeast})`}`,
    details: repair.changes === null ? [noVerb] : changeLines(repair.changes),
  };
};
