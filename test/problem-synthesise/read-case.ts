import { expect } from 'vitest';
import { readCaseFolder } from '../../src/io/index.js';
import { type Issue, type Problem, parseProblem, writeCase } from '../../src/problem/index.js';
import { caseFile } from '../bad/edits.js';

const whole = ({
  problem,
  issues,
}: ReturnType<typeof parseProblem>): { problem: Problem; issues: readonly Issue[] } => {
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { problem: problem!, issues };
};

/** A case of `models/`, which has no error. */
export const readModel = async (name: string): Promise<{ problem: Problem; issues: readonly Issue[] }> => {
  const { files, issues } = await readCaseFolder(`models/${name}`);
  return whole(parseProblem(files, issues));
};

/** A problem written and read again; what it was read from is forgotten. */
export const readBack = (problem: Problem): Problem => {
  const files = writeCase(problem).map(({ name, text }) => caseFile(name, text));
  return { ...whole(parseProblem(files)).problem, inputs: new Map() };
};
