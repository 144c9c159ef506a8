/* A worker for tests of the pool: the id of the case says what becomes of it. `tries` counts, across all threads. */
import { setTimeout as pause } from 'node:timers/promises';

const ends = {
  fine: async () => undefined,
  slow: () => pause(150),
  dies: () => process.exit(3), // ends the thread, as a crash of the solver does
  'dies once': (tries) => (tries === 1 ? process.exit(3) : undefined),
  throws: () => {
    throw new Error('the verifier does not sign\nand this is never told');
  },
};

export default async function fragile({ problem: { id, tries, place } }) {
  const count = Atomics.add(new Int32Array(tries), 0, 1) + 1;
  await ends[id](count);
  return { status: 'stopped', reason: 'time', detail: `${place}` };
}
