import { expect } from 'vitest';
import { applyChanges, type Change, type Problem, parseProblem } from '../../../src/problem/index.js';
import { caseFile, goodCase } from '../../bad/edits.js';

/** The case without a fault in which every file is used. */
export const good = (): Problem => {
  const { problem } = parseProblem([...goodCase()].map(([name, text]) => caseFile(name, text)));
  return problem!;
};

/** The case as sound changes leave it. */
export const applied = (problem: Problem, changes: readonly Change[]): Problem => {
  const { problem: next, issues } = applyChanges(problem, changes);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return next!;
};
