import { planCase, searchCase } from '../plan-case.js';
import type { Answer, Job } from './types.js';

/* A thread of the pool: it plans one case after the other. The search itself runs in a thread of its own. */

export default async function planJob({ problem, options, diagnose }: Job): Promise<Answer> {
  const outcome = await (diagnose ? planCase : searchCase)(problem, options);
  switch (outcome.status) {
    case 'planned':
      return { status: 'planned', plan: outcome.plan, asBase: false, statistics: outcome.statistics };
    case 'infeasible':
      return { status: 'infeasible', conflict: outcome.conflict };
    case 'stopped':
      return { status: 'stopped', reason: outcome.reason, detail: outcome.detail };
  }
}
