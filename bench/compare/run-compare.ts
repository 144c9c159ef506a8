/** What a comparison costs beside cold solves of the base, and how a sweep grows with the cores. Run in turn, each in its own process. */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { markdown, seconds } from '../table.js';
import type { BaseFigures, CompareFigures, SweepFigures } from './run-one.js';

const CASE = 'de-an-1641';
/** The what-ifs that the target names. */
const SCENARIOS = [
  ...['budget-cut', 'sponsor-gift', 'japan-cancels-2024', 'no-france', 'epidemic-2023', 'three-courses'],
  ...[
    'five-courses',
    'provinces-34',
    'stricter-english',
    'women-40',
    'late-nominations',
    'party-congress-2025',
  ],
];
const COLD = 3;
/** A case of which every point is a second's work: what is measured is the pool. */
const SWEPT = '315x24';

const run = promisify(execFile);

const measure = async <Figures>(words: readonly string[]): Promise<Figures> => {
  const script = fileURLToPath(new URL('run-one.js', import.meta.url));
  const { stdout } = await run(process.execPath, [script, ...words], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Figures;
};

/** `time`: seconds for each plan; null: until it is proven. */
export async function runCompare(time: number | null, say: (text: string) => void): Promise<void> {
  const limit = time === null ? '' : String(time);
  const cold: BaseFigures[] = [];
  for (let turn = 0; turn < COLD; turn += 1) {
    cold.push(await measure<BaseFigures>(['base', CASE, limit]));
    say(`base ${turn + 1} of ${COLD}, cold: ${seconds(cold[turn]!.seconds)} s, ${cold[turn]!.state}\n`);
  }
  const compared = await measure<CompareFigures>(['compare', CASE, limit, SCENARIOS.join(',')]);
  const allowed = cold.reduce((sum, each) => sum + each.seconds, 0);
  say(
    `\n${markdown(
      compared.scenarios.map(({ id, state, changes, seconds: took }) => [
        ['what-if', id],
        ['changes', String(changes)],
        ['state', state],
        ['search s', seconds(took)],
      ]),
    )}\n`,
  );
  say(
    `compare of the base and ${SCENARIOS.length} what-ifs, ${compared.threads} threads: ${seconds(compared.seconds)} s; ` +
      `${COLD} cold base solves: ${seconds(allowed)} s; ratio ${(compared.seconds / allowed).toFixed(2)} (target: at most 1)\n`,
  );
  await runThroughput(limit, say);
}

const runThroughput = async (limit: string, say: (text: string) => void): Promise<void> => {
  const most = Math.max(2, availableParallelism());
  const one = await measure<SweepFigures>(['sweep', SWEPT, limit, '1']);
  const many = await measure<SweepFigures>(['sweep', SWEPT, limit, String(most)]);
  say(
    `\nsweep of ${one.points} points of ${SWEPT} (${one.proven} proven): ${seconds(one.seconds)} s on 1 thread, ` +
      `${seconds(many.seconds)} s on ${most}; ${(one.seconds / many.seconds).toFixed(2)} times the throughput\n`,
  );
};
