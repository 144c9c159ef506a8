import type { Answer } from '../../planner/index.js';
import type { StateWords } from '../catalogue/compare-texts.js';

/** How a case ended: of a plan, how far it is proven. */
export const stateOf = (answer: Answer): keyof StateWords =>
  answer.status === 'planned' ? answer.plan.proof : answer.status;
