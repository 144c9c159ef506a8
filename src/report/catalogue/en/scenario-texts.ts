import type { ScenarioTexts } from '../scenario-texts.js';

export const scenario: ScenarioTexts = {
  heading: (scenarios, folder) => `Scenarios in ${folder}: ${scenarios}`,
  columns: {
    id: 'Scenario',
    title: 'Title',
    on: 'On',
    changes: 'Changes',
    dates: 'Dates',
    eligible: 'Eligible',
  },
  shut: 'Dates that a scenario shuts',
  shutBecause: (reason, names) =>
    `${reason === '' ? 'no reason given' : reason}: ${names.join(', ')} (${names.length === 1 ? '1 date' : `${names.length} dates`})`,
  clean: 'Every scenario fits the case.',
  faulty: (errors) => `The scenarios have ${errors === 1 ? '1 error' : `${errors} errors`}:`,
};
