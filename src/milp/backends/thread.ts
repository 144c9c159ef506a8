import type { Worker } from 'node:worker_threads';

/*
 * A conversation with a solver in a worker thread: one request, any number of progress messages, one result. A worker that
 * dies or throws is a result too, told in one line.
 */

export type ThreadReply<Result> =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'progress'; readonly incumbent: number | null; readonly bound: number | null }
  | ({ readonly kind: 'result' } & Result)
  | { readonly kind: 'failed'; readonly reason: string };

export type Told<Result> = { readonly result: Result } | { readonly failed: string };

/** The solver's version, once the model is loaded; throws when the solver cannot be started. */
export const ready = async (worker: Worker, name: string): Promise<string> => {
  const reply = await new Promise<ThreadReply<unknown>>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (reply.kind === 'ready') return reply.version;
  await worker.terminate();
  throw new Error(`${name} cannot be started: ${reply.kind === 'failed' ? reply.reason : reply.kind}`);
};

/** Posts a request and waits for its result. */
export const ask = <Result>(
  worker: Worker,
  name: string,
  request: unknown,
  onProgress: (incumbent: number | null, bound: number | null) => void,
): Promise<Told<Result>> =>
  new Promise((resolve) => {
    const finish = (told: Told<Result>): void => {
      worker.off('message', onReply).off('error', onError).off('exit', onExit);
      resolve(told);
    };
    const fail = (reason: string): void => finish({ failed: reason.slice(0, 200) });
    const onError = (error: Error): void => fail(`${name} worker: ${error.message.split('\n')[0]}`);
    const onExit = (code: number): void => fail(`${name} worker ended with code ${code}`);
    const onReply = (reply: ThreadReply<Result>): void => {
      if (reply.kind === 'progress') onProgress(reply.incumbent, reply.bound);
      else if (reply.kind === 'failed') fail(reply.reason);
      else if (reply.kind === 'result') finish({ result: reply });
    };
    worker.on('message', onReply).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });

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
