import { type Answer, type Job, type PlanPool, planCase } from '../../../src/planner/index.js';

/** A pool without threads of its own that keeps what it was asked for; `fate` may answer a job in the planner's place. */
export const inProcess = (
  fate: (job: Job, index: number) => Answer | null = () => null,
): PlanPool & { readonly asked: Job[] } => {
  const asked: Job[] = [];
  return {
    asked,
    threads: 1,
    async run(jobs, { onAnswer } = {}) {
      const answers: Answer[] = [];
      for (const [index, job] of jobs.entries()) {
        asked.push(job);
        answers.push(fate(job, asked.length - 1) ?? (await answerTo(job)));
        await onAnswer?.(index, answers.at(-1)!);
      }
      return answers;
    },
    close: async () => undefined,
  };
};

const answerTo = async ({ problem, options }: Job): Promise<Answer> => {
  const outcome = await planCase(problem, options);
  if (outcome.status === 'planned') {
    return { status: 'planned', plan: outcome.plan, statistics: outcome.statistics };
  }
  return outcome.status === 'infeasible'
    ? { status: 'infeasible', conflict: outcome.conflict }
    : { status: 'stopped', reason: outcome.reason, detail: outcome.detail };
};
