/**
 * Solves the cases of the bench to the proof of every goal and prints what it took:
 * `npm run bench -- --cases de-an-1641,126x12 --time 600 --json out/bench.json`.
 * Each case has a process of its own, so that memory and the first, cold solve are its own.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command, InvalidArgumentError } from 'commander';
import { BENCH_CASES } from './cases.js';
import type { CaseReport } from './run-case.js';
import { tableOf } from './table.js';

const run = promisify(execFile);
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

interface Options {
  readonly cases: readonly string[];
  readonly time: number | null;
  readonly json?: string;
}

const { cases, time, json } = new Command('bench')
  .description('Time and memory from the files of a case to the proof of its plan')
  .option(
    '--cases <ids>',
    'only these, separated by commas',
    caseList,
    BENCH_CASES.map(({ id }) => id),
  )
  .option('--time <seconds>', 'limit for one solve; what is then not proven is shown as such', positive, null)
  .option('--json <file>', 'write the figures there too')
  .parse()
  .opts<Options>();

const reports: CaseReport[] = [];
for (const id of cases) {
  const script = fileURLToPath(new URL('run-case.js', import.meta.url));
  const { stdout } = await run(process.execPath, [script, id, time === null ? '' : String(time)]);
  const report = JSON.parse(stdout) as CaseReport | null;
  if (report === null) {
    say(`${id}: not in models/, left out\n`);
    continue;
  }
  say(
    `${id}: ${report.cold.outcome} in ${report.cold.solve.toFixed(1)} s cold, ${report.warm.solve.toFixed(1)} s warm\n`,
  );
  reports.push(report);
}
say(
  `\nNode ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread\n\n${tableOf(reports)}`,
);
if (json !== undefined) writeFileSync(json, `${JSON.stringify(reports, null, 2)}\n`);
