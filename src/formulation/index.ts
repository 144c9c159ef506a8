/** The bridge between people and variables: a screened case to a model, a point of the model to open courses. */
export { type Formulation, formulate } from './formulate.js';
export { type Bill, splitFunding } from './funding.js';
export { fits } from './money.js';
export { readCourses } from './read-plan.js';
export { RULE_WRITERS } from './rules.js';
export { type Linear, textbook, withoutDefined } from './textbook.js';
