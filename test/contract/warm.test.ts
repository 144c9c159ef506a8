/** A thread that had other models before answers like a new one, to the byte. */
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { hireWorker, keepWorker, type WorkerFile } from '../../src/milp/backends/threads.js';
import {
  type Backend,
  exact,
  highs,
  jslp,
  type LexicographicResult,
  type LinearModel,
  type Objective,
  solveInOrder,
  trusted,
} from '../../src/milp/index.js';
import { decreeCase, middleCase, tinyCase } from '../exact/cases.js';
import { aim, marketSplit, sketched, solveOnce, stageOf } from './small-model.js';

interface Kind {
  readonly name: string;
  readonly file: WorkerFile;
  readonly backend: Backend;
}

const EXACT: Kind = { name: 'exact', file: '#exact-worker', backend: trusted(exact) };
const HIGHS: Kind = { name: 'highs', file: '#highs-worker', backend: trusted(highs) };
const JSLP: Kind = { name: 'jslp', file: '#jslp-worker', backend: trusted(jslp) };
const KINDS = [EXACT, HIGHS, JSLP];

/** Ends all threads of a kind that wait; how many there were. */
const dismiss = async (file: WorkerFile): Promise<number> => {
  const { worker, isNew } = hireWorker(file);
  await worker.terminate();
  return isNew ? 0 : 1 + (await dismiss(file));
};

const isWaiting = async (file: WorkerFile): Promise<boolean> => {
  const { worker, isNew } = hireWorker(file);
  await (isNew ? worker.terminate() : keepWorker(file, worker));
  return !isNew;
};

const dismissAll = async (): Promise<void> => {
  for (const { file } of KINDS) await dismiss(file);
};
beforeEach(dismissAll);
afterAll(dismissAll);

/** All but the clock. */
const answerOf = ({ firstPointSeconds, objectives, ...rest }: LexicographicResult) => ({
  ...rest,
  isFound: firstPointSeconds !== null,
  objectives: objectives.map(({ seconds, ...each }) => each),
});

interface Question {
  readonly model: LinearModel;
  readonly objectives: readonly Objective[];
}

const drawn = (count: number, cases: typeof tinyCase): readonly Question[] =>
  fc.sample(cases, { seed: 1641, numRuns: count }).map(({ problem }) => formulate(screen(problem)));

/** Of the decision's own kind, where the exact search branches and takes many columns up. */
const DECREES = [decreeCase(1, 60, 8), decreeCase(5, 90, 9)].map((problem) => formulate(screen(problem)));

const PROOF = { seconds: null, gap: 0 };

/** The answers one after the other, by threads that wait as the house lets them. */
const inTurn = async (backend: Backend, questions: readonly Question[], before: () => Promise<unknown>) => {
  const answers = [];
  for (const { model, objectives } of questions) {
    await before();
    answers.push(answerOf(await solveInOrder(backend, model, objectives, PROOF)));
  }
  return answers;
};

const WEDGE = sketched({
  columns: { x: [0, 10, 'whole'], y: [0, 10, 'whole'] },
  rows: [
    [-Infinity, { x: 6, y: 4 }, 24],
    [-Infinity, { x: 1, y: 2 }, 6],
  ],
});
const WEDGE_AIM = aim('max', WEDGE.terms({ x: 5, y: 4 }));
const solveWedge = ({ backend }: Kind) => solveOnce(backend, WEDGE.model, WEDGE_AIM);
const BEST = { termination: 'optimal', bound: 20 };

/** Takes hours. */
const LONG = marketSplit(6, 50);
const LONG_AIM = aim('min', LONG.terms(LONG.deviation));

describe.each([
  { ...EXACT, questions: [...drawn(25, tinyCase), ...drawn(15, middleCase), ...DECREES] },
  { ...HIGHS, questions: [...drawn(25, tinyCase), ...drawn(15, middleCase)] },
  { ...JSLP, questions: drawn(40, tinyCase) },
])('a used thread of $name', ({ file, backend, questions }) => {
  it('answers like a new one, in any order', async () => {
    const fresh = await inTurn(backend, questions, () => dismiss(file));
    let used = 0;
    const count = async (): Promise<void> => {
      if (await isWaiting(file)) used += 1;
    };
    expect(await inTurn(backend, questions, count)).toEqual(fresh);
    expect(await inTurn(backend, questions.toReversed(), count)).toEqual(fresh.toReversed());
    expect(used).toBeGreaterThan(2 * questions.length - 5); // a thread in which HiGHS threw is not used again
    expect(new Set(fresh.map(({ termination }) => termination)).size).toBeGreaterThan(1);
  });
});

describe.each(KINDS)('the threads of $name', (kind) => {
  const { file, backend } = kind;

  it('wait for the next model, two at most', async () => {
    await Promise.all([1, 2, 3, 4].map(() => solveWedge(kind)));
    expect(await dismiss(file)).toBe(2);
  });

  it('are replaced when they die while they wait', async () => {
    await solveWedge(kind);
    const { worker, isNew } = hireWorker(file);
    expect(isNew).toBe(false);
    await keepWorker(file, worker);
    const ended = worker.terminate(); // of this the next session does not know yet
    expect(await solveWedge(kind)).toMatchObject(BEST);
    await ended;
    expect(await dismiss(file)).toBe(1);
  });

  it('do not come back when they are busy', async () => {
    const session = await backend.open(LONG.model);
    const stop = new AbortController();
    const running = session.solve(stageOf(LONG_AIM, { signal: stop.signal }));
    if (file === '#jslp-worker') {
      stop.abort(); // its thread is of the solve, not of the session
      expect(await running).toMatchObject({ termination: 'interrupted' });
    } else {
      await session.close();
      expect((await running).incumbent).toBeNull();
    }
    expect(await dismiss(file)).toBe(0);
    expect(await solveWedge(kind)).toMatchObject(BEST);
  });

  it('do not come back after a large model', async () => {
    const { model, terms } = sketched({
      columns: { x: [0, 9, 'whole'] },
      rows: Array.from({ length: 20_001 }, () => [-Infinity, { x: 1 }, 5] as const),
    });
    expect(await solveOnce(backend, model, aim('max', terms({ x: 1 })))).toMatchObject({ bound: 5 });
    expect(await dismiss(file)).toBe(0);
  });
});

describe.each([EXACT, HIGHS])('a thread of $name that failed', (kind) => {
  it('does not come back', async () => {
    await solveWedge(kind);
    expect(await isWaiting(kind.file)).toBe(true);
    const { columns, rows } = WEDGE.model;
    const broken = { columns: { ...columns, lower: null as unknown as Float64Array }, rows };
    await expect(kind.backend.open(broken)).rejects.toThrow('cannot be started');
    expect(await dismiss(kind.file)).toBe(0);
    expect(await solveWedge(kind)).toMatchObject(BEST);
  });
});

describe.each([EXACT, HIGHS])('a stopped solve of $name', (kind) => {
  it('leaves its thread fit for the next model', async () => {
    const session = await kind.backend.open(LONG.model);
    const stop = new AbortController();
    const running = session.solve(stageOf(LONG_AIM, { signal: stop.signal }));
    setTimeout(() => stop.abort(), 100);
    expect(await running).toMatchObject({ termination: 'interrupted' });
    await session.close();
    await session.close(); // it is given back once
    expect(await isWaiting(kind.file)).toBe(true);
    expect(await solveWedge(kind)).toMatchObject(BEST);
    expect(await dismiss(kind.file)).toBe(1);
  });

  it('does not stop a solve beside it, nor the next one', async () => {
    const sessions = [await kind.backend.open(WEDGE.model), await kind.backend.open(WEDGE.model)];
    const aborted = await sessions[0]!.solve(stageOf(WEDGE_AIM, { signal: AbortSignal.abort() }));
    expect(aborted).toMatchObject({ termination: 'interrupted' });
    expect(await sessions[1]!.solve(stageOf(WEDGE_AIM))).toMatchObject(BEST);
    expect(await sessions[0]!.solve(stageOf(WEDGE_AIM))).toMatchObject(BEST);
    for (const session of sessions) await session.close();
  });
});
