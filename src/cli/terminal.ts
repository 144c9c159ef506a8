import pc from 'picocolors';
import type { Page } from '../report/index.js';

/** Where a command speaks: answers go to `out`, everything else to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The page of the answers, and that of the rest. */
  readonly outPage: Page;
  readonly errPage: Page;
  /** Whether a line on `err` can be drawn over: somebody is looking. */
  readonly live: boolean;
}

/** Columns where nobody can be asked: a file, a pipe. */
const UNKNOWN_WIDTH = 100;

const widthOf = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): number => {
  if (stream.isTTY && stream.columns > 0) return stream.columns;
  const given = Number(environment.COLUMNS);
  return Number.isInteger(given) && given > 0 ? given : UNKNOWN_WIDTH;
};

/** A reader that has gone (`| head`) wants no more: the command goes on to its end without a word. */
const endsQuietly = (stream: NodeJS.WriteStream): NodeJS.WriteStream =>
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const writerTo = (stream: NodeJS.WriteStream) => (text: string) => {
  if (!stream.destroyed && stream.writable) stream.write(text);
};

/** The terminal of a process. Colour only where somebody is looking, and where neither NO_COLOR nor a dumb terminal says no. */
export function terminalOf({ stdout, stderr, env }: NodeJS.Process): Terminal {
  const [out, err] = [endsQuietly(stdout), endsQuietly(stderr)];
  const colour = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && pc.isColorSupported;
  return {
    out: writerTo(out),
    err: writerTo(err),
    outPage: { width: widthOf(out, env), colour: colour(out) },
    errPage: { width: widthOf(err, env), colour: colour(err) },
    live: err.isTTY === true && env.TERM !== 'dumb' && env.CI === undefined,
  };
}
