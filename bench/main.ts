/**
 * The door of the bench:
 * `npm run bench -- --cases de-an-1641,126x12 --time 600 --json out/bench.json` proves cases;
 * `npm run bench -- --peers --cases 126x12 --time 600` runs other solvers beside the planner;
 * `npm run bench -- --outside DIR --optima FILE --solver highs --time 60` solves problems of others;
 * `npm run bench -- --compare` sets a comparison of what-ifs beside cold solves of the base;
 * `npm run bench -- --results` writes `bench/RESULTS.md`.
 */
import { cpus } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { BENCH_CASES } from './cases.js';
import { runCompare } from './compare/run-compare.js';
import { runOutside } from './outside/run-outside.js';
import { BACKENDS } from './outside/solvers.js';
import { runPeers } from './peers/run-peers.js';
import { runProofs } from './proofs.js';
import { partList, seedList, sizeList } from './results/arguments.js';
import { PART_NAMES, type PartName } from './results/page.js';
import { GROWTH_SIZES, type GrowthSize, runResults } from './results/run-results.js';

const say = (text: string): void => void process.stdout.write(text);

const caseList = (text: string): string[] => {
  const ids = text.split(',');
  const unknown = ids.find((id) => !BENCH_CASES.some((each) => each.id === id));
  if (unknown === undefined) return ids;
  throw new InvalidArgumentError(
    `no case ${unknown}; there are ${BENCH_CASES.map(({ id }) => id).join(', ')}`,
  );
};

const positive = (text: string): number => {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('a number of seconds above 0');
  return number;
};

/** Seconds for a peer, where none are given. */
const PATIENCE = 600;

interface Options {
  readonly cases: readonly string[];
  readonly time: number | null;
  readonly json?: string;
  readonly peers?: true;
  readonly outside?: string;
  readonly optima?: string;
  readonly solver: string;
  readonly compare?: true;
  readonly results?: true;
  readonly parts: readonly PartName[];
  readonly rewrite?: true;
  readonly seeds: readonly number[];
  readonly limit: number;
  readonly sizes: readonly GrowthSize[];
  readonly growthLimit: number;
  readonly out: string;
}

const chosen = new Command('bench')
  .description('Time and memory from the files of a case to the proof of its plan')
  .option(
    '--cases <ids>',
    'only these, separated by commas',
    caseList,
    BENCH_CASES.map(({ id }) => id),
  )
  .option('--time <seconds>', 'limit for one solve; what is then not proven is shown as such', positive, null)
  .option('--json <file>', 'write the figures of the proofs there too')
  .option(
    '--peers',
    `other solvers beside the planner (limit ${PATIENCE} s a case unless --time says otherwise)`,
  )
  .addOption(
    new Option('--outside <dir>', 'solve the MPS and generalised assignment files of a folder').conflicts(
      'peers',
    ),
  )
  .option('--optima <file>', 'their known optima: a CSV table file,problem,optimum')
  .addOption(
    new Option('--solver <name>', 'the solver for --outside').choices(Object.keys(BACKENDS)).default('highs'),
  )
  .addOption(
    new Option(
      '--results',
      'the planner beside a yardstick, after single changes, and as cases grow',
    ).conflicts(['peers', 'outside']),
  )
  .addOption(
    new Option(
      '--compare',
      'a comparison of the base and twelve what-ifs beside three cold base solves; throughput of a sweep',
    ).conflicts(['peers', 'outside', 'results']),
  )
  .option('--parts <names>', `of the results: ${PART_NAMES.join(',')}`, partList, PART_NAMES)
  .option('--rewrite', 'write the page of the results again from the figures in out/bench, without solving')
  .option('--seeds <range>', 'of the generated cases of the results', seedList, seedList('1-10'))
  .option(
    '--limit <seconds>',
    'cut a solve of the results (not of the growth) after that',
    positive,
    PATIENCE,
  )
  .option('--sizes <list>', 'of the growth: nominees x candidate courses', sizeList, GROWTH_SIZES)
  .option('--growth-limit <seconds>', 'cut a solve of the growth after that', positive, 3600)
  .option('--out <file>', 'the page of the results; growth.svg stands beside it', 'bench/RESULTS.md')
  .parse()
  .opts<Options>();

const { cases, time, json, peers, outside, optima, solver, compare, results } = chosen;
say(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread\n\n`);
if (outside !== undefined) {
  const wrong = await runOutside({ dir: outside, optima: optima ?? null, solver, time }, say);
  if (wrong > 0) process.exitCode = 1;
} else if (compare) {
  await runCompare(time, say);
} else if (results) {
  const { parts, rewrite, seeds, limit, sizes, growthLimit, out } = chosen;
  const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
  const wrong = await runResults(
    { parts: rewrite ? [] : parts, seeds, limit, sizes, growthLimit, out, command },
    say,
  );
  if (wrong > 0) process.exitCode = 1;
} else if (peers) {
  const searchPath = process.env.PATH ?? '';
  const wrong = await runPeers({ cases, seconds: time ?? PATIENCE, searchPath }, say);
  if (wrong > 0) process.exitCode = 1;
} else {
  await runProofs({ cases, time, json: json ?? null }, say);
}
