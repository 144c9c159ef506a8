import type { Answer, Job, PlanPool } from '../../../src/planner/index.js';
import planJob from '../../../src/planner/study/plan-worker.js';

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
        answers.push(fate(job, asked.length - 1) ?? (await planJob(job)));
        await onAnswer?.(index, answers.at(-1)!);
      }
      return answers;
    },
    close: async () => undefined,
  };
};
