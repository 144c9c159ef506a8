import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/*
 * The threads of the solvers. To start one and to compile HiGHS in it takes a fifth of a second, a small model a thousandth: a
 * thread whose model is done waits here for the next one. Those that wait do not keep the process alive.
 */

/** What a thread runs, by its name among the `imports` of the package. */
export type WorkerFile = '#exact-worker' | '#highs-worker' | '#jslp-worker';

export interface Hired {
  readonly worker: Worker;
  /** It has had no model before. */
  readonly isNew: boolean;
}

/** As many of a kind wait at most: a plan and a search beside it are what is open at the same time. */
const MOST_WAITING = 2;

const waiting: Record<WorkerFile, readonly Worker[]> = {
  '#exact-worker': [],
  '#highs-worker': [],
  '#jslp-worker': [],
};

const require = createRequire(import.meta.url);

/** A thread that waits, or a new one. */
export const hireWorker = (file: WorkerFile): Hired => {
  const worker = waiting[file].at(-1);
  if (worker === undefined) return { worker: startWorker(file), isNew: true };
  leave(file, worker);
  worker.ref();
  return { worker, isNew: false };
};

/** The worker must be without a model and without a task. */
export const keepWorker = async (file: WorkerFile, worker: Worker): Promise<void> => {
  if (waiting[file].length >= MOST_WAITING) await worker.terminate();
  const hasEnded = worker.threadId < 0;
  if (hasEnded) return;
  worker.unref();
  waiting[file] = [...waiting[file], worker];
};

const startWorker = (file: WorkerFile): Worker => {
  // The built worker, also when the sources run unbuilt under a test runner: a thread loads plain JavaScript only.
  const worker = new Worker(require.resolve(file));
  worker.on('error', () => {}); // whoever has it hears of it too; one that waits harms none
  worker.once('exit', () => leave(file, worker));
  return worker;
};

const leave = (file: WorkerFile, worker: Worker): void => {
  waiting[file] = waiting[file].filter((each) => each !== worker);
};
