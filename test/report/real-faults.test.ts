import { describe, expect, it } from 'vitest';
import { verifyPlan } from '../../src/plan/index.js';
import { type Issue, parseProblem } from '../../src/problem/index.js';
import { issueSentence, LANGUAGES, violationSentence, voiceOf } from '../../src/report/index.js';
import { type BadCase, caseFile, goodCase } from '../bad/edits.js';
import { BAD_FILES } from '../bad/files.js';
import { BAD_SCHEMES } from '../bad/scheme.js';
import { BAD_TABLES } from '../bad/tables.js';
import { BROKEN_PLANS } from '../plan/broken-plans.js';

/* The values that the reader of cases and the verifier really give, in the sentences that ask for them. */

const UNFILLED = /undefined|NaN|\[object/;

const issuesOf = ({ file, edit }: BadCase): readonly Issue[] =>
  parseProblem(
    [...goodCase()].flatMap(([name, text]) => {
      const content = name === file ? edit(text) : text;
      return content === null ? [] : [caseFile(name, content)];
    }),
  ).issues;

describe.each(LANGUAGES)('real faults in %s', (language) => {
  it('every issue of every bad case is a whole sentence', () => {
    const voice = voiceOf(language, null);
    const issues = [...BAD_FILES, ...BAD_TABLES, ...BAD_SCHEMES].flatMap(issuesOf);
    expect(issues.length).toBeGreaterThan(100);
    for (const issue of issues) {
      const sentence = issueSentence(issue, voice);
      expect(sentence).not.toMatch(UNFILLED);
      expect(sentence).toContain(issue.file);
      if (issue.row !== null) expect(sentence).toContain(String(issue.row));
    }
  });

  it('every violation of every broken plan is a whole sentence', () => {
    const told = BROKEN_PLANS.flatMap(({ problem, plan }) => {
      const voice = voiceOf(language, problem);
      return verifyPlan(problem, plan).map((violation) => violationSentence(violation, voice));
    });
    expect(told.length).toBeGreaterThan(50);
    for (const sentence of told) expect(sentence).not.toMatch(UNFILLED);
  });
});
