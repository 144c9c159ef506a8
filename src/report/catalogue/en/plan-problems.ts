import type { PlanProblemSentences } from '../catalogue.js';

export const planProblems: PlanProblemSentences = {
  'plan.syntax': ({ reason }) => `not valid JSON: ${reason}`,
  'plan.format': ({ found, expected }) =>
    `the format is ${found === '' ? 'not given' : `"${found}"`}; expected "${expected}"`,
  'plan.missing': () => 'this required key is missing',
  'plan.type': ({ expected, found }) => `a value of the wrong kind (${found}); expected ${expected}`,
  'plan.value': ({ allowed, found }) => `"${found}" is not an allowed value; expected one of: ${allowed}`,
};
