import { planCase } from '../../planner/index.js';
import type { Strategy } from '../types.js';

/** The planner itself: the goals of the case in their order, each to its proof. */
export const exact: Strategy = {
  id: 'exact',
  async allocate({ ground, seconds, signal }) {
    const outcome = await planCase(ground.screening.problem, {
      time: seconds,
      ...(signal === undefined ? {} : { signal }),
    });
    return outcome.status === 'planned'
      ? { plan: outcome.plan, proven: outcome.plan.proof === 'proven' }
      : { plan: null, proven: outcome.status === 'infeasible' };
  },
};
