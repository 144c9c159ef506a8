import type { IssueCode } from '../../../problem/index.js';
import type { IssueSentences } from '../catalogue.js';

const near = (suggestion: string | number | undefined): string =>
  suggestion === undefined || suggestion === '' ? '' : `; did you mean "${suggestion}"?`;

/** What is wrong with a what-if and its changes. */
export const scenarioIssues: Pick<IssueSentences, Extract<IssueCode, `scenario.${string}`>> = {
  'scenario.unknownVerb': ({ allowed, suggestion }) =>
    `there is no such change${near(suggestion)}; the changes: ${allowed}`,
  'scenario.fileName': ({ expected }) =>
    `the id is not the name of the file; expected "${expected}", or another name for the file`,
  'scenario.cycle': ({ path }) =>
    `the scenarios stand on each other in a circle: ${path}; leave one link out`,
  'scenario.exists': ({ kind }) => `another ${kind} has this id already; expected an id of its own`,
  'scenario.removed': ({ kind, first }) =>
    `this ${kind === 'candidate' ? 'dated course' : kind} was taken away by ${first}; change it before, or leave it in`,
  'scenario.contradiction': ({ first }) =>
    `contradicts ${first}; expected one of the two changes, or the same value`,
  'scenario.noPin': ({ official }) =>
    official === ''
      ? 'the case has no decision on this course itself to take back; expected a course of pins.csv'
      : `the case has no decision on ${official} and this course to take back; expected a row of pins.csv`,
  'scenario.noMoney': () =>
    'the case has no funds.csv, so money is no limit and there is none to change; add the file first',
  'scenario.tooMuch': ({ fund, amount }, say) =>
    `more than ${fund} has; expected at most ${say.money(Number(amount))}`,
  'scenario.matchesNothing': ({ kind }) => `no ${kind} meets these criteria, so nothing changes`,
  'scenario.hole': () =>
    'the crosswalk does not say what this province becomes; expected a row for every province',
  'scenario.noTarget': ({ from }) =>
    `${from} becomes a province that has no row; expected its name in a row of the crosswalk`,
  'scenario.lostRegion': ({ used }) =>
    `${used} names this region, and no new province lies in it; expected a region of the crosswalk`,
};
