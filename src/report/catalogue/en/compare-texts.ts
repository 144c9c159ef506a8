import type { CompareTexts } from '../compare-texts.js';

const known = (value: number | null): string => (value === null ? '-' : String(value));

export const compare: CompareTexts = {
  title: 'Comparison of what-ifs',
  base: 'the case as it is',
  states: {
    proven: 'proven',
    gap: 'not proven',
    none: 'no bound',
    infeasible: 'no plan exists',
    stopped: 'stopped',
    failed: 'failed',
    unfit: 'does not stand alone',
  },
  goals: 'Goals, in their order',
  inBrackets: 'In brackets: the difference from the case as it is. Money in millions of VND.',
  columns: {
    scenario: 'What-if',
    state: 'State',
    in: 'In',
    out: 'Out',
    moved: 'Moved',
    change: 'Change',
    people: 'People',
    goal: 'Goal',
  },
  moves: (nearest) =>
    nearest
      ? 'Of equally good plans each what-if has the one nearest to the plan of the case: who moves, moves because of the changes.'
      : 'Some may move by chance, for several plans can be equally good; --nearest takes the one nearest to the plan of the case (and more time).',
  noValue: '-',
  changes: 'What is different:',
  noChanges: 'Nothing is different from the case as it is.',
  nothingDiffers: 'The same plan as without it.',
  asBase:
    'No search was needed: these changes only take plans away, and the proven plan of the case still keeps every rule, so it is still the best.',
  kinds: {
    scheme: 'Scheme',
    year: 'By year',
    province: 'By province',
    group: 'By group',
    partner: 'By partner',
    country: 'By country',
    topic: 'By topic',
    fund: 'By fund',
  },
  measures: {
    courses: 'courses',
    attendances: 'attendances',
    people: 'people',
    cost: 'cost, million VND',
    paid: 'paid, million VND',
    covered: 'provinces covered',
  },
  nowCovered: (provinces) => `Now with somebody: ${provinces}`,
  noLongerCovered: (provinces) => `No longer with anybody: ${provinces}`,
  coverage: (kind, of, base, scenario) =>
    `Of the ${of} ${kind === 'old' ? 'old' : 'new'} provinces, covered: ${known(base)} by the plan of the case as it is, ${known(scenario)} by this one`,
  courses: { opened: 'Opens', closed: 'Does not open', redated: 'Other date' },
  people: {
    in: (count) => `In (${count})`,
    out: (count) => `Out (${count})`,
    moved: (count) => `To another course (${count})`,
  },
  onlyHere: 'not a nominee of the other case',
  more: (count) => `and ${count} more`,
  attribution: 'Which change did it',
  shapley:
    'What each change adds, on average over all orders in which they may come (Shapley value); the shares sum to the difference.',
  someSubsets:
    'More than three changes: not every combination was planned. First figure: the change alone; second: when all the others are there.',
  noShapley:
    'Some combinations have no plan, so no average is given. First figure: the change alone; second: when all the others are there.',
  or: ' or ',
  part: (numbers) => numbers.map((number) => `(${number})`).join(' + '),
  aloneLast: (alone, last) => `${alone} | ${last}`,
  becauseOf: (parts, people, names) => `${parts}: ${people} ${people === 1 ? 'person' : 'people'} (${names})`,
  eachSuffices:
    'Who came, went or moved, by the fewest changes that are enough for it (any of those joined by "or"):',
  failed: (detail) => `The programme failed here, twice: ${detail}`,
  progress: ({ done, total, seconds, infeasible, kept }, say) =>
    [
      `${done}/${total}`,
      ...(kept > 0 ? [`${kept} kept`] : []),
      ...(infeasible > 0 ? [`${infeasible} without a plan`] : []),
      say.seconds(seconds),
    ].join(' · '),
  stopping: 'Stopping; what is done still counts (press Ctrl+C again to leave at once).',
  interrupted: 'Stopped before everything was planned.',
  missing: (scenarios, attributions) =>
    [
      'Not everything was planned, so no file was written.',
      ...(scenarios.length > 0 ? [`Missing: ${scenarios.join(', ')}.`] : []),
      ...(attributions.length > 0 ? [`Which change did it is missing of: ${attributions.join(', ')}.`] : []),
    ].join(' '),
  faulty: (scenario) => `The what-if ${scenario} does not fit the case:`,
};
