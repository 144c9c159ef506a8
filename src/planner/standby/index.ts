/** Reserves for a plan, and how the plan stands when some of its people do not come. */
export { type StandbyOptions, USUAL_RATE, withStandby } from './choose.js';
export type { Estimate } from './intervals.js';
export { type BothWays, type Stress, type StressOptions, stressPlan } from './stress.js';
