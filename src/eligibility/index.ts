/** Who may attend what, and why not: one verdict per (official, candidate). */
export { statutoryRetirement } from './retirement.js';
export { screen } from './screen.js';
export { summarise } from './summary.js';
export * from './types.js';
