import highsPackage from 'highs';
import { type ExactResult, type ExactSession, exactSession } from '../exact/index.js';
import type {
  ExactCompleteMessage,
  ExactLoaded,
  ExactLoadMessage,
  ExactReviseMessage,
  ExactSolveMessage,
} from './exact.js';
import { type CountingEngine, highsLp } from './highs-lp.js';
import { serve, tellProgress } from './serve.js';
import type { Freed, FreeMessage } from './thread.js';

/* The thread of the exact search. One model at a time, of which nothing is left for the next one. */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

/** After this many nodes the search gives way to HiGHS. */
const MAX_NODES = 20_000;

interface Open {
  readonly session: ExactSession;
  readonly engine: CountingEngine;
  readonly stop: Int32Array;
  /** Sets when the solve at hand must end, on the clock of `performance`. */
  readonly endAt: (deadline: number) => void;
}

const highs = loadHighs();
let open: Open | null = null;

serve<ExactLoadMessage | ExactReviseMessage | ExactCompleteMessage | ExactSolveMessage | FreeMessage>({
  load: async ({ model, stop }): Promise<ExactLoaded> => {
    let deadline = Infinity;
    const engine = highsLp(await highs, () => (deadline - performance.now()) / 1000);
    const endAt = (next: number): void => {
      deadline = next;
    };
    open = { session: exactSession(model, engine), engine, stop: new Int32Array(stop), endAt };
    return { version: engine.version };
  },
  revise: ({ edits }): void => open!.session.revise(edits),
  complete: ({ point }): Pick<ExactResult, 'point'> => {
    open!.endAt(Infinity);
    return { point: open!.session.complete(point) };
  },
  solve: (message): ExactResult => solve(open!, message),
  free: (): Freed => {
    const { session, engine } = open!;
    open = null;
    session.close();
    return { fit: engine.isClean() };
  },
});

const solve = (
  { session, stop: flag, endAt }: Open,
  { objectives, held, start, seconds, gap }: ExactSolveMessage,
): ExactResult => {
  const deadline = seconds === null ? Infinity : performance.now() + seconds * 1000;
  endAt(deadline);
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
    onProgress: tellProgress,
  });
};
