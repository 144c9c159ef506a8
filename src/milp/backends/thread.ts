import type { LinearModel } from '../linear-model.js';
import { hireWorker, keepWorker, type WorkerFile } from './threads.js';

/*
 * A conversation with a solver in a worker thread: requests, each answered by any number of progress messages and one result. A
 * worker that dies or throws is a result too, told in one line, and the last one: what it holds may be anything.
 */

export type ThreadReply =
  | { readonly kind: 'progress'; readonly incumbent: number | null; readonly bound: number | null }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly reason: string };

export type Told<Result> = { readonly result: Result } | { readonly failed: string };

/** Answered by a `Freed`. The last message about a model: all that is held of it is given back. */
export interface FreeMessage {
  readonly kind: 'free';
}

export interface Freed {
  /** The thread will answer for the next model as a new one would. */
  readonly fit: boolean;
}

export interface Thread {
  /** Posts a request and waits for its result. */
  readonly ask: <Result>(request: unknown, onProgress?: OnProgress) => Promise<Told<Result>>;
  /** Posts a message that has no result. */
  readonly tell: (message: unknown) => void;
  /** What is still asked gets no result. */
  readonly close: () => Promise<void>;
}

export type OnProgress = (incumbent: number | null, bound: number | null) => void;

export interface ThreadOf {
  readonly file: WorkerFile;
  /** The solver, in messages. */
  readonly name: string;
  readonly model: LinearModel;
}

/**
 * The memory of WebAssembly never shrinks: after a model with more entries than this (HiGHS holds some 100 MB then) the thread
 * ends. Such a model takes seconds, beside which the start of a new thread is nothing.
 */
const MOST_ENTRIES = 20_000;

/** A thread that has taken the message `load`, and what it said to it. Throws when the solver cannot be started. */
export const openThread = async <Loaded>(
  { file, name, model }: ThreadOf,
  load: { readonly kind: 'load' },
): Promise<{ readonly thread: Thread; readonly loaded: Loaded }> => {
  const isSmall = model.rows.indices.length <= MOST_ENTRIES;
  for (;;) {
    const { isNew, ...thread } = hire(file, name, isSmall);
    const told = await thread.ask<Loaded>(load);
    if ('result' in told) return { thread, loaded: told.result };
    await thread.close();
    // One that waited may have died meanwhile.
    if (isNew) throw new Error(`${name} cannot be started: ${told.failed}`);
  }
};

interface Pending {
  readonly resolve: (told: Told<never>) => void;
  readonly onProgress: OnProgress | undefined;
}

const hire = (file: WorkerFile, name: string, isSmall: boolean): Thread & { readonly isNew: boolean } => {
  const { worker, isNew } = hireWorker(file);
  const asked: Pending[] = [];
  let failed: string | null = null;
  let closed: Promise<void> | null = null;

  const fail = (reason: string): void => {
    failed ??= reason.slice(0, 200);
    for (const { resolve } of asked.splice(0)) resolve({ failed });
  };
  const onError = (error: Error): void => fail(`${name} worker: ${error.message.split('\n')[0]}`);
  const onExit = (code: number): void => fail(`${name} worker ended with code ${code}`);
  const onReply = (reply: ThreadReply): void => {
    if (reply.kind === 'progress') asked[0]?.onProgress?.(reply.incumbent, reply.bound);
    else if (reply.kind === 'failed') fail(reply.reason);
    else asked.shift()?.resolve({ result: reply.result as never });
  };
  worker.on('message', onReply).on('error', onError).on('exit', onExit);

  const ask = <Result>(request: unknown, onProgress?: OnProgress): Promise<Told<Result>> => {
    if (failed !== null) return Promise.resolve({ failed });
    return new Promise((resolve) => {
      asked.push({ resolve, onProgress });
      worker.postMessage(request);
    });
  };

  /** Whether the worker may have another model. One that is busy may be so for hours. */
  const isFit = async (): Promise<boolean> => {
    if (!isSmall || asked.length > 0) return false;
    const told = await ask<Freed>({ kind: 'free' } satisfies FreeMessage);
    return 'result' in told && told.result.fit;
  };

  const leave = async (): Promise<void> => {
    const fit = await isFit();
    if (!fit) await worker.terminate();
    failed ??= 'closed';
    worker.off('message', onReply).off('error', onError).off('exit', onExit);
    if (fit) await keepWorker(file, worker);
  };

  return {
    isNew,
    ask,
    tell: (message) => worker.postMessage(message),
    close: () => {
      closed ??= leave();
      return closed;
    },
  };
};

/** Runs `work` while `signal` can raise the flag that the thread reads. */
export const stoppable = async <T>(
  stop: SharedArrayBuffer,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  const flag = new Int32Array(stop);
  Atomics.store(flag, 0, signal?.aborted ? 1 : 0);
  const raise = (): void => void Atomics.store(flag, 0, 1);
  signal?.addEventListener('abort', raise, { once: true });
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', raise);
  }
};
