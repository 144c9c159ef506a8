import type { Plan, PlanProblem, Violation } from '../plan/index.js';
import type { Problem, RuleId } from '../problem/index.js';
import { type Block, type Document, heading, text } from './document.js';
import { attendingOf } from './fund-use.js';
import type { Language } from './language.js';
import { planProblemSentence, type Voice, violationSentence, voiceOf } from './sentences.js';

export interface VerifyReportOptions {
  readonly language: Language;
  /** How the reader calls the plan: the path that was given. */
  readonly name: string;
}

/** The files of the case whose content differs from what the plan was made from, by name. */
export const changedInputs = (plan: Plan, problem: Problem): readonly string[] => {
  const now = problem.inputs;
  const then = new Map(Object.entries(plan.provenance.inputs));
  const names = [...new Set([...now.keys(), ...then.keys()])].sort();
  return names.filter((name) => now.get(name) !== then.get(name));
};

/** The verdict on a plan: what was checked, or everything that is wrong with it, by rule. */
export function verifyReport(
  plan: Plan,
  problem: Problem,
  violations: readonly Violation[],
  { language, name }: VerifyReportOptions,
): Document {
  const voice = voiceOf(language, problem);
  const { verify } = voice.catalogue.report;
  const changed = plan.provenance.inputs === undefined ? [] : changedInputs(plan, problem);
  const note = changed.length === 0 ? [] : [text(verify.changedInputs(changed), 'caution')];
  if (violations.length > 0) {
    return [
      text(verify.rejected(name, violations.length), 'bad'),
      ...note,
      ...violationLists(violations, voice),
    ];
  }
  return [text(verify.accepted(name), 'good'), ...note, ...whatWasChecked(plan, problem, voice)];
}

/** Why a plan file could not be judged at all. */
export function unreadablePlanReport(
  problems: readonly PlanProblem[],
  { language, name }: VerifyReportOptions,
): Document {
  const voice = voiceOf(language, null);
  return [
    text(voice.catalogue.report.verify.unreadable(name, problems.length), 'bad'),
    { kind: 'list', items: problems.map((problem) => planProblemSentence(problem, voice)) },
  ];
}

const RULES = [
  'eligibility',
  'noRepeatTraining',
  'language',
  'availability',
  'seats',
  'oneCourse',
  'coursesPerYear',
  'seatsTotal',
  'funds',
  'partnerLoad',
  'concurrency',
  'provinceCap',
  'hosts',
  'topicRuns',
  'quotas',
  'head',
  'pins',
] as const satisfies readonly RuleId[];

const whatWasChecked = (plan: Plan, problem: Problem, { catalogue }: Voice): Block[] => {
  const { verify } = catalogue.report;
  const named = (off: boolean): string[] =>
    RULES.filter((rule) => problem.rules[rule].off === off).map((rule) => catalogue.words.rules[rule]);
  const left = named(true);
  return [
    text(verify.checked(plan.courses.length, attendingOf(plan.courses), plan.goals.length)),
    text(verify.proofSaid(plan.proof)),
    text(verify.rulesChecked(named(false))),
    ...(left.length === 0 ? [] : [text(verify.rulesOff(left), 'caution')]),
  ];
};

const ruleTitle = (rule: Violation['rule'], { catalogue }: Voice): string => {
  const titles: Readonly<Record<Violation['rule'], string>> = {
    ...catalogue.words.rules,
    ...catalogue.words.documentParts,
  };
  return titles[rule];
};

const violationLists = (violations: readonly Violation[], voice: Voice): Block[] =>
  [...new Set(violations.map(({ rule }) => rule))].flatMap((rule): Block[] => {
    const own = violations.filter((violation) => violation.rule === rule);
    const title = ruleTitle(rule, voice);
    return [
      heading(`${title.slice(0, 1).toUpperCase()}${title.slice(1)} (${own.length})`),
      { kind: 'list', items: own.map((violation) => violationSentence(violation, voice)) },
    ];
  });
