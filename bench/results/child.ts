import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a run in a process of its own gave: figures, or nothing within the time, or its last words. */
export type Given<T> =
  | { readonly status: 'done'; readonly figures: T }
  | { readonly status: 'cut' }
  | { readonly status: 'failed'; readonly detail: string };

/** Runs `run-one.js` with these words, and ends it after so many seconds. */
export const runOne = <T>(words: readonly (string | number)[], seconds: number): Promise<Given<T>> => {
  const script = fileURLToPath(new URL('run-one.js', import.meta.url));
  const options = {
    timeout: Math.round(seconds * 1000),
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...words.map(String)], options, (error, stdout, stderr) => {
      if (error === null) resolve({ status: 'done', figures: JSON.parse(stdout) as T });
      else if (error.killed) resolve({ status: 'cut' });
      else resolve({ status: 'failed', detail: lastWords(stderr) || error.message.split('\n')[0]! });
    });
  });
};

/** The line of an error that says what it is. */
const lastWords = (stderr: string): string => {
  const lines = stderr.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /^(\w*Error|FATAL ERROR)\b/.test(line)) ?? lines.find((line) => line !== '') ?? ''
  );
};
