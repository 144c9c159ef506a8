import type { CertificateFaultSentences } from '../catalogue.js';

const orNone = (value: string | number): string | number => (value === '' ? 'none' : value);

export const certificateFaults: CertificateFaultSentences = {
  'form.syntax': ({ reason }) => `not valid JSON: ${reason}`,
  'form.format': ({ found, expected }) =>
    `the format is ${found === '' ? 'not given' : `"${found}"`}; expected "${expected}"`,
  'form.missing': () => 'this required key is missing',
  'form.type': ({ expected, found }) => `a value of the wrong kind (${found}); expected ${expected}`,
  'form.unknownKey': ({ key }) => `the format has no key "${key}" here`,
  case: ({ found, expected }) => `made for case "${found}", not for "${expected}"`,
  inputs: ({ file }) => `${file} is not the file that the proofs are about`,
  'goals.list': ({ found, expected }) => `proves the goals ${found}; the case has ${expected}, in this order`,
  'goal.value': ({ found, expected }) => `says ${found}; the plan has ${expected}`,
  'goal.bound': ({ found, expected }) => `bound ${orNone(found)}; the plan states ${orNone(expected)}`,
  'goal.noBound': () => 'a proof, but no bound that it could prove',
  'goal.notAValue': ({ bound, step }) => `no plan can have ${bound}: values are multiples of ${step}`,
  'goal.distance': ({ value, bound, tolerance }) =>
    `the value ${value} is better than the bound ${bound}, or worse by more than the tolerance ${tolerance}`,
  'fix.objective': () => 'the objective may not be used here',
  'row.unknown': ({ row }) => `the model of the case has no row ${row}`,
  'row.early': ({ row }) => `${row} is used before the turn of its goal is over`,
  'row.side': ({ row }) => `the multiplier leans on a side on which row ${row} has no limit`,
  'cut.unknown': ({ name }) => `the model of the case has no column ${name}`,
  'cut.number': ({ found }) => `a cut has whole numbers only, not ${found}`,
  'cut.after': ({ found, most }) =>
    `stands after ${found} steps; it must be a whole number from that of the cut before it to ${most}`,
  'branch.unknown': ({ name }) => `the model of the case has no ${name} to branch on`,
  'branch.fraction': ({ name }) => `${name} need not be a whole number`,
  'branch.number': ({ found }) => `a branch is at a whole number, not at ${found}`,
  'leaf.open': ({ bound, target }) => `leaves room for ${bound} steps; less than ${target} is needed`,
};
