import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type Job, openPool, planCase } from '../../../src/planner/index.js';
import type { Problem } from '../../../src/problem/index.js';
import { readTiny } from '../../report/tiny-outcome.js';

// Each test solves several cases, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const pool = openPool({
  threads: 2,
  worker: fileURLToPath(new URL('fragile-worker.mjs', import.meta.url)),
});
afterAll(() => pool.close());

type Fate = 'fine' | 'slow' | 'dies' | 'dies once' | 'throws';

const jobsOf = (fates: readonly Fate[]) => {
  const tries = fates.map(() => new SharedArrayBuffer(4));
  const jobs = fates.map(
    (id, place): Job => ({
      problem: { id, place, tries: tries[place] } as unknown as Problem,
      options: {},
      diagnose: true,
    }),
  );
  return { jobs, triesOf: (place: number) => new Int32Array(tries[place]!)[0] };
};

const done = (place: number) => ({ status: 'stopped', reason: 'time', detail: String(place) });

describe('the pool', () => {
  it('gives the answers in the order of the jobs, whatever their order of ending', async () => {
    const { jobs } = jobsOf(['slow', 'fine', 'fine', 'slow', 'fine']);
    const ended: number[] = [];
    const answers = await pool.run(jobs, { onAnswer: (index) => void ended.push(index) });
    expect(answers).toEqual([0, 1, 2, 3, 4].map(done));
    expect(ended).toHaveLength(5);
    expect(ended[0]).not.toBe(0); // the slow one did not end first
  });

  it('runs a job again whose worker died, once, and goes on with the rest', async () => {
    const { jobs, triesOf } = jobsOf(['fine', 'dies once', 'dies', 'fine', 'throws', 'fine']);
    const answers = await pool.run(jobs);
    expect([0, 1, 3, 5].map((place) => answers[place])).toEqual([0, 1, 3, 5].map(done));
    expect(answers[2]).toMatchObject({ status: 'failed', detail: expect.stringContaining('code: 3') });
    expect(answers[4]).toEqual({ status: 'failed', detail: 'the verifier does not sign' });
    expect([1, 2, 4].map(triesOf)).toEqual([2, 2, 2]);
    expect([0, 3, 5].map(triesOf)).toEqual([1, 1, 1]);
  });

  it('drops what runs when it is told to stop, and begins nothing more', async () => {
    const { jobs, triesOf } = jobsOf(['fine', 'slow', 'slow', 'slow', 'slow', 'slow']);
    const stop = new AbortController();
    const answers = await pool.run(jobs, { signal: stop.signal, onAnswer: () => stop.abort() });
    expect(answers[0]).toEqual(done(0));
    expect(answers.slice(1).every((each) => each.status === 'stopped' && each.reason === 'interrupted')).toBe(
      true,
    );
    expect(triesOf(5)).toBe(0);
  });

  it('plans what planCase plans', async () => {
    const problem = await readTiny();
    const real = openPool({ threads: 1 });
    try {
      const [answer] = await real.run([{ problem, options: {}, diagnose: true }]);
      const outcome = await planCase(problem);
      expect(answer?.status === 'planned' && answer.plan).toEqual(
        outcome.status === 'planned' && outcome.plan,
      );
    } finally {
      await real.close();
    }
  });
});
