import { parentPort } from 'node:worker_threads';
import highsPackage from 'highs';
import { type ExactResult, type ExactSession, exactSession } from '../exact/index.js';
import type {
  ExactCompleteMessage,
  ExactLoadMessage,
  ExactReviseMessage,
  ExactSolveMessage,
} from './exact.js';
import { highsLp } from './highs-lp.js';
import type { ThreadReply } from './thread.js';

/* The thread of the exact search. One model for its whole life. */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** After this many nodes the search gives way to HiGHS. */
const MAX_NODES = 20_000;

const port = parentPort!;
const reply = (message: ThreadReply<ExactResult | Pick<ExactResult, 'point'>>): void =>
  port.postMessage(message);

/** When the solve at hand must end, on the clock of `performance`. */
let deadline = Infinity;
let loaded: Promise<{ session: ExactSession; stop: Int32Array }>;

port.on(
  'message',
  (message: ExactLoadMessage | ExactReviseMessage | ExactCompleteMessage | ExactSolveMessage) => {
    if (message.kind === 'load') {
      loaded = load(message);
      loaded.catch(tellFailure);
    } else if (message.kind === 'revise') {
      loaded.then(({ session }) => session.revise(message.edits)).catch(tellFailure);
    } else if (message.kind === 'complete') {
      loaded
        .then(({ session }) => {
          deadline = Infinity;
          reply({ kind: 'result', point: session.complete(message.point) });
        })
        .catch(tellFailure);
    } else {
      loaded
        .then(({ session, stop }) => reply({ kind: 'result', ...solve(session, stop, message) }))
        .catch(tellFailure);
    }
  },
);

/** The message alone: an error of the compiled module prints its whole source. */
const tellFailure = (error: unknown): void =>
  reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });

const load = async ({
  model,
  stop,
}: ExactLoadMessage): Promise<{ session: ExactSession; stop: Int32Array }> => {
  const engine = highsLp(await loadHighs(), () => (deadline - performance.now()) / 1000);
  const session = exactSession(model, engine);
  reply({ kind: 'ready', version: engine.version });
  return { session, stop: new Int32Array(stop) };
};

const solve = (
  session: ExactSession,
  flag: Int32Array,
  { objectives, held, start, seconds, gap }: ExactSolveMessage,
): ExactResult => {
  deadline = seconds === null ? Infinity : performance.now() + seconds * 1000;
  const stop = (): 'time' | 'interrupted' | null => {
    if (Atomics.load(flag, 0) !== 0) return 'interrupted';
    return performance.now() >= deadline ? 'time' : null;
  };
  return session.solve({
    objectives,
    held,
    start,
    stop,
    gap,
    maxNodes: MAX_NODES,
    onProgress: (incumbent, bound) => reply({ kind: 'progress', incumbent, bound }),
  });
};
