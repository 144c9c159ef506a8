import type { Answer, Conflict } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { conflictSentence, type Voice } from '../sentences.js';
import { type Child, element, lines, type Markup } from './markup.js';
import { proofLine } from './proof-section.js';

/** What came of a case, first thing: the proof of its plan, or why there is none. */
export const answerLine = (answer: Answer, problem: Problem, voice: Voice): Child =>
  answer.status === 'planned' ? proofLine(answer.plan, voice) : noPlan(answer, problem, voice);

const noPlan = (answer: Exclude<Answer, { status: 'planned' }>, problem: Problem, voice: Voice): Child => {
  const { solve } = voice.catalogue.report;
  switch (answer.status) {
    case 'infeasible': {
      const { conflict } = answer;
      return [line(solve.infeasible), conflict === null ? null : togetherNot(conflict, problem, voice)];
    }
    case 'stopped':
      return [
        line(solve.nothingStopped[answer.reason]),
        answer.detail === '' ? null : element('p', { class: 'faint' }, answer.detail),
      ];
    case 'failed':
      return [line(voice.catalogue.page.compare.failed), element('p', { class: 'faint' }, answer.detail)];
  }
};

const togetherNot = ({ parts, minimal }: Conflict, problem: Problem, voice: Voice): Child => {
  const sentences = parts.map((part) => element('li', {}, conflictSentence(part, problem, voice)));
  return [
    element('p', {}, voice.catalogue.report.solve.conflict(minimal, parts.length)),
    sentences.length === 0 ? null : element('ol', {}, lines(sentences)),
  ];
};

const line = (sentence: string): Markup => element('p', { class: 'proof none' }, sentence);
