import type { ScreeningSummary } from '../eligibility/index.js';
import type { Plan, PlanProblem, Violation } from '../plan/index.js';
import type { Outcome } from '../planner/index.js';
import type { Issue, Problem } from '../problem/index.js';
import type { CheckResult } from './check-report.js';
import { fundUse } from './fund-use.js';
import type { Language } from './language.js';
import {
  conflictSentence,
  issueSentence,
  planProblemSentence,
  refusalSentence,
  violationSentence,
  voiceOf,
} from './sentences.js';
import { explainUncovered } from './uncovered.js';
import { changedInputs } from './verify-report.js';

/*
 * What `--json` prints: plain data with stable keys, each form with its own `format`. Codes and values are the
 * contract; `message` is the same in words of the language asked for, and may be worded anew.
 */

const issueForms = (issues: readonly Issue[], language: Language): readonly object[] => {
  const voice = voiceOf(language, null);
  return issues.map((issue) => ({ ...issue, message: issueSentence(issue, voice) }));
};

const screeningForm = (summary: ScreeningSummary, problem: Problem, language: Language): object => {
  const voice = voiceOf(language, problem);
  return {
    ...summary,
    refused: summary.refused.map(({ official, reasons }) => ({
      official,
      reasons: reasons.map(({ refusal, candidates }) => ({
        ...refusal,
        candidates,
        message: refusalSentence(refusal, voice),
      })),
    })),
  };
};

/** `lotrinh check --json`; the lists are whole. */
export const checkForm = ({ issues, screened }: CheckResult, language: Language): object => ({
  format: 'lotrinh/check@1',
  case: screened?.screening.problem.id ?? null,
  ok: screened !== null,
  issues: issueForms(issues, language),
  screening: screened && screeningForm(screened.summary, screened.screening.problem, language),
  dropped:
    screened?.screening.dropped.map(({ candidate, block }) => ({
      candidate: candidate.id,
      start: candidate.start,
      end: candidate.end,
      block,
    })) ?? null,
});

/** `lotrinh solve --json` when the case cannot be read. */
export const badCaseForm = (issues: readonly Issue[], language: Language): object => ({
  format: 'lotrinh/solve@1',
  status: 'badInput',
  issues: issueForms(issues, language),
});

/** `lotrinh solve --json`; `files`: what was written, by name. */
export function solveForm(
  outcome: Outcome,
  summary: ScreeningSummary,
  files: readonly string[],
  language: Language,
): object {
  const head = { format: 'lotrinh/solve@1', status: outcome.status };
  const { problem } = outcome.screening;
  switch (outcome.status) {
    case 'planned':
      return {
        ...head,
        proof: outcome.plan.proof,
        files,
        plan: outcome.plan,
        uncovered: explainUncovered(outcome.plan, problem, summary),
        funds: fundForms(outcome.plan, problem),
        statistics: outcome.statistics,
      };
    case 'infeasible': {
      const voice = voiceOf(language, problem);
      const parts = outcome.conflict.parts.map((part) => ({
        ...part,
        message: conflictSentence(part, problem, voice),
      }));
      return { ...head, conflict: { minimal: outcome.conflict.minimal, parts } };
    }
    case 'stopped': {
      const message = voiceOf(language, problem).catalogue.report.solve.nothingStopped[outcome.reason];
      return { ...head, reason: outcome.reason, detail: outcome.detail, message };
    }
  }
}

const fundForms = (plan: Plan, problem: Problem): readonly object[] | null =>
  fundUse(plan, problem)?.map(({ fund, paid, left }) => ({
    fund: fund.id,
    year: fund.year,
    amount: fund.amount,
    paid,
    left,
  })) ?? null;

/** `lotrinh verify --json` for a plan that was judged. */
export function verifyForm(
  plan: Plan,
  problem: Problem,
  violations: readonly Violation[],
  language: Language,
): object {
  const voice = voiceOf(language, problem);
  return {
    format: 'lotrinh/verify@1',
    case: problem.id,
    accepted: violations.length === 0,
    violations: violations.map((violation) => ({
      ...violation,
      message: violationSentence(violation, voice),
    })),
    problems: [],
    issues: [],
    changedInputs: changedInputs(plan, problem),
  };
}

/** `lotrinh verify --json` when the plan or the case could not be read, so that nothing was judged. */
export const unverifiedForm = (
  unread: { readonly problems: readonly PlanProblem[]; readonly issues: readonly Issue[] },
  language: Language,
): object => {
  const voice = voiceOf(language, null);
  return {
    format: 'lotrinh/verify@1',
    case: null,
    accepted: false,
    violations: [],
    problems: unread.problems.map((each) => ({ ...each, message: planProblemSentence(each, voice) })),
    issues: issueForms(unread.issues, language),
    changedInputs: [],
  };
};

/** The form as text: two spaces an indent, a newline at the end. */
export const jsonText = (form: object): string => `${JSON.stringify(form, null, 2)}\n`;
