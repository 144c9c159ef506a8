import type { Plan } from '../../plan/index.js';
import type { Change } from '../../problem/index.js';
import { changeSentence } from '../compare/change-sentence.js';
import type { Voice } from '../sentences.js';
import { dataTable } from './data-table.js';
import { type Child, element, lines, type Markup } from './markup.js';
import { facts, type PlanView, type Section } from './plan-view.js';

/** How far the plan is proven, in a line that is the first thing to read; its sign differs with the state. */
export const proofLine = ({ proof, goals }: Plan, { catalogue }: Voice): Markup => {
  const open = goals.filter(({ proven }) => !proven).length;
  return element('p', { class: `proof ${proof}` }, catalogue.proofs[proof]({ open, goals: goals.length }));
};

/** What was proven, by which solver, with which options, from which files. */
export function proofSection({ plan, voice }: PlanView): Section {
  const texts = voice.catalogue.page.plan.proof;
  const { programme, version, solver, solverVersion, options, changes, inputs } = plan.provenance;
  const chosen = Object.entries(options).map(([name, value]) => `${name} = ${value ?? '–'}`);
  const files = Object.entries(inputs);
  return {
    key: 'proof',
    title: texts.title,
    content: [
      element('p', {}, texts.means[plan.proof]),
      facts([
        [texts.solver, `${solver} ${solverVersion}`],
        [texts.programme, `${programme} ${version}`],
        [texts.options, chosen.length === 0 ? '–' : chosen.join('; ')],
        [texts.scenario, plan.scenario ?? (changes.length === 0 ? texts.noScenario : '–')],
        ...(changes.length === 0 ? [] : [[texts.changes, changeList(changes, voice)] as const]),
      ]),
      files.length === 0
        ? null
        : dataTable({
            caption: texts.inputs,
            columns: [{ title: texts.file, kind: 'head' }, { title: texts.hash }],
            rows: files.map(([name, hash]) => [name, element('code', {}, hash)]),
            wide: true,
          }),
    ],
  };
}

/** Each change in a sentence; one whose verb is not known as the plan holds it. */
const changeList = (changes: readonly unknown[], voice: Voice): Child =>
  element(
    'ol',
    {},
    lines(
      changes.map((change) =>
        element(
          'li',
          {},
          isChange(change, voice)
            ? changeSentence(change, voice)
            : element('code', {}, JSON.stringify(change)),
        ),
      ),
    ),
  );

const isChange = (change: unknown, { catalogue }: Voice): change is Change =>
  typeof change === 'object' &&
  change !== null &&
  'do' in change &&
  typeof change.do === 'string' &&
  Object.hasOwn(catalogue.changes, change.do);
