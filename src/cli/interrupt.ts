const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** A wrapper such as npm passes on the same Ctrl+C that the terminal has already delivered. */
const ONE_KEYSTROKE_MS = 500;

/**
 * Runs a search that a person may stop: the first Ctrl+C (or SIGTERM) aborts the signal and calls `onStop`, so that the
 * best plan so far can still be shown; another one after that ends the process as if nobody had listened.
 */
export async function stoppable<T>(
  onStop: () => void,
  search: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let stoppedAt: number | null = null;
  const release = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppedAt === null) {
      stoppedAt = performance.now();
      onStop();
      controller.abort();
    } else if (performance.now() - stoppedAt > ONE_KEYSTROKE_MS) {
      release();
      process.kill(process.pid, signal);
    }
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await search(controller.signal);
  } finally {
    release();
  }
}
