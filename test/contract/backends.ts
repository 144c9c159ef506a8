import { type Backend, exact, highs, jslp, trusted } from '../../src/milp/index.js';

/** Tests of the contract that a backend cannot take, with the reason; they are shown as skipped, never passed over. */
export interface Skip {
  readonly reason: string;
  readonly tests: readonly string[];
}

export interface Contender {
  readonly name: string;
  readonly backend: Backend;
  readonly skips: readonly Skip[];
}

/** Every backend of the house, as the planner uses it. A third one is one more entry. */
export const CONTENDERS: readonly Contender[] = [
  { name: 'exact', backend: trusted(exact), skips: [] },
  { name: 'highs', backend: trusted(highs), skips: [] },
  {
    name: 'jslp',
    backend: trusted(jslp),
    skips: [
      {
        reason: 'javascript-lp-solver takes no starting point and says nothing before it ends',
        tests: ['tells of progress'],
      },
      {
        reason:
          'a variable of javascript-lp-solver is never negative, and the models of the house need none that is',
        tests: ['allows negative columns'],
      },
    ],
  },
];

export const skipReason = ({ skips }: Contender, test: string): string | null =>
  skips.find(({ tests }) => tests.includes(test))?.reason ?? null;
