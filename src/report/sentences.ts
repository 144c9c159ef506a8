import type { CertificateFault } from '../certificate/index.js';
import type { Refusal } from '../eligibility/index.js';
import type { PlanProblem, Violation } from '../plan/index.js';
import type { Conflict, RepairFault } from '../planner/index.js';
import type { Issue, Problem } from '../problem/index.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { catalogueOf } from './catalogue/index.js';
import type { Language } from './language.js';
import { type Speech, speechOf } from './speech.js';

/** A catalogue and the names of one case: all that a report needs to speak. */
export interface Voice {
  readonly catalogue: Catalogue;
  readonly say: Speech;
}

export const voiceOf = (language: Language, problem: Problem | null): Voice => ({
  catalogue: catalogueOf(language),
  say: speechOf(language, problem),
});

type Params = Readonly<Record<string, string | number>>;

/** The one place where the loose params of a code meet the typed values of its sentence (`catalogue/values.ts`). */
const utter = <Code extends string>(
  sentences: Readonly<Record<Code, (values: never, say: Speech) => string>>,
  code: Code,
  params: Params,
  say: Speech,
): string => sentences[code](params as never, say);

/** The sentence with the article that it rests on, where the case gives one. */
export const withBasis = (sentence: string, basis: string | null): string =>
  basis === null ? sentence : `${sentence} (${basis})`;

/** `officials.csv, row 15, column birth_date, value "1983-02-30": not a day that exists; expected YYYY-MM-DD`. */
export const issueSentence = (issue: Issue, { catalogue, say }: Voice): string =>
  `${catalogue.issuePlace(issue)}: ${utter(catalogue.issues, issue.code, issue.params, say)}`;

/** The fact that decides, and the article: why an official may not attend. */
export const refusalSentence = (refusal: Refusal, voice: Voice): string =>
  withBasis(utter(voice.catalogue.refusals, refusal.code, refusal.params, voice.say), refusal.basis);

/** Whom it concerns, what is wrong, and the article. */
export function violationSentence(violation: Violation, voice: Voice): string {
  const { catalogue, say } = voice;
  const sentence = utter(catalogue.violations, violation.code, violation.params, say);
  const concern = catalogue.concern(violation.course, violation.official);
  return withBasis(concern === '' ? sentence : `${concern}: ${sentence}`, violation.basis);
}

/** Where in the plan file, and what is wrong there. */
export const planProblemSentence = (
  { path, code, params }: PlanProblem,
  { catalogue, say }: Voice,
): string => {
  const sentence = utter(catalogue.planProblems, code, params, say);
  return path === '' ? sentence : `${path}: ${sentence}`;
};

/** Where in the certificate, and why it is refused. */
export const certificateFaultSentence = (
  { path, code, values }: CertificateFault,
  { catalogue, say }: Voice,
): string => {
  const sentence = utter(catalogue.certificateFaults, code, values, say);
  return path === '' ? sentence : `${path}: ${sentence}`;
};

/** One of the parts of a case that cannot hold together, as a requirement with its parameters and article. */
export function conflictSentence(part: Conflict['parts'][number], problem: Problem, voice: Voice): string {
  const { catalogue, say } = voice;
  const { rule, code, params, basis } = part;
  if (code === 'conflict.rule' && rule !== 'preferenceRank' && rule !== 'worstRank') {
    return withBasis(catalogue.requirements[rule](problem.rules, say), basis);
  }
  const sentence = utter(catalogue.conflicts, code, params, say);
  const quota = problem.rules.quotas.list.find(({ id }) => code === 'conflict.quota' && id === params.quota);
  const where = quota === undefined ? '' : ` (${catalogue.words.quotaWhere(quota.where, say)})`;
  return withBasis(sentence + where, basis);
}

/** Why a repair is not taken up. */
export const repairFaultSentence = ({ code, params }: RepairFault, { catalogue, say }: Voice): string =>
  utter(catalogue.repair.faults, code, params, say);
