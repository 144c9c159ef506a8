import type { Screening, ScreeningSummary } from '../../eligibility/index.js';
import type { Plan } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import { type Attendance, attendancesOf } from '../attendances.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { type Child, element, lines, type Markup } from './markup.js';

/** A plan with all that the sections of its page read. */
export interface PlanView {
  readonly plan: Plan;
  readonly problem: Problem;
  readonly screening: Screening;
  readonly summary: ScreeningSummary;
  readonly attendances: readonly Attendance[];
  readonly language: Language;
  readonly voice: Voice;
}

export const viewOf = (
  plan: Plan,
  screening: Screening,
  summary: ScreeningSummary,
  language: Language,
): PlanView => ({
  plan,
  problem: screening.problem,
  screening,
  summary,
  attendances: attendancesOf(plan, screening),
  language,
  voice: voiceOf(language, screening.problem),
});

/** A part of a page under its own heading; `key` is the same in every language, the id is not. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly content: readonly Child[];
}

/** The sections one after the other, after a list of links to them. */
export const withContents = (
  sections: readonly Section[],
  label: string,
  language: Language,
): readonly Markup[] => [
  element(
    'nav',
    { 'aria-label': label },
    element(
      'ul',
      { class: 'contents' },
      sections.map(({ key, title }) =>
        element('li', {}, element('a', { href: `#${language}-${key}` }, title)),
      ),
    ),
  ),
  ...sections.map(({ key, title, content }) =>
    element(
      'section',
      { id: `${language}-${key}`, class: `about-${key}` },
      lines([element('h2', {}, title), ...content]),
    ),
  ),
];

/** Names and what they stand for, in two columns. */
export const facts = (pairs: readonly (readonly [name: string, fact: Child])[]): Markup =>
  element(
    'dl',
    { class: 'facts' },
    pairs.map(([name, fact]) => element('div', {}, element('dt', {}, name), element('dd', {}, fact))),
  );
