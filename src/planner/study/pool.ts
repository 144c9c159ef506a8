import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Answer, Job } from './types.js';

const require = createRequire(import.meta.url);

export interface PoolOptions {
  /** Cases planned at the same time; as many as the machine has cores when not given. */
  readonly threads?: number;
  /** The file of the worker; another than `plan-worker` in tests only. */
  readonly worker?: string;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** After each job, in the order in which they end. */
  readonly onAnswer?: (index: number, answer: Answer) => void | Promise<void>;
}

/** Plans many cases at the same time. `close` must be called. */
export interface PlanPool {
  readonly threads: number;
  /**
   * The answers in the order of the jobs. Jobs begin in their order. A job whose worker dies is run again once, then its answer is
   * `failed`; the rest goes on. When the signal comes, what runs is dropped, and all that is not done is `stopped`.
   */
  readonly run: (jobs: readonly Job[], options?: RunOptions) => Promise<readonly Answer[]>;
  readonly close: () => Promise<void>;
}

/** How often a job is tried: a worker may die of something that has nothing to do with it. */
const TRIES = 2;

const INTERRUPTED: Answer = { status: 'stopped', reason: 'interrupted', detail: '' };

/** Starts the threads. */
export function openPool({ threads = availableParallelism(), worker }: PoolOptions = {}): PlanPool {
  const piscina = new Piscina({
    filename: worker ?? require.resolve('#plan-worker'),
    minThreads: threads,
    maxThreads: threads,
    atomics: 'disabled', // a thread that waits must still hear from its solver's thread
  });
  piscina.on('error', () => undefined); // a thread that dies between two jobs harms none

  const answer = async (job: Job, signal: AbortSignal | undefined): Promise<Answer> => {
    let detail = '';
    for (let tried = 0; tried < TRIES; tried += 1) {
      if (signal?.aborted) return INTERRUPTED;
      try {
        return await piscina.run(job, { signal: signal ?? null });
      } catch (error) {
        if (signal?.aborted) return INTERRUPTED;
        detail = firstLineOf(error);
      }
    }
    return { status: 'failed', detail };
  };

  const run = async (jobs: readonly Job[], { signal, onAnswer }: RunOptions = {}) => {
    const answers: Answer[] = jobs.map(() => INTERRUPTED);
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < jobs.length) {
        const index = next;
        next += 1;
        answers[index] = await answer(jobs[index]!, signal);
        await onAnswer?.(index, answers[index]);
      }
    };
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, lane));
    return answers;
  };

  return { threads, run, close: () => piscina.destroy() };
}

/** The first line alone: an error of the compiled solver prints its whole source. */
const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 200);
