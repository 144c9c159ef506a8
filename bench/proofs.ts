/**
 * Solves cases to the proof of every goal and tells what it took. Each case has a process of its own, so that memory and the first,
 * cold solve are its own.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CaseReport } from './run-case.js';
import { tableOf } from './table.js';

export interface ProofsOptions {
  readonly cases: readonly string[];
  /** Seconds for one solve; null: until it is proven. */
  readonly time: number | null;
  /** A file that receives the figures too. */
  readonly json: string | null;
}

const run = promisify(execFile);

export async function runProofs(
  { cases, time, json }: ProofsOptions,
  say: (text: string) => void,
): Promise<void> {
  const reports: CaseReport[] = [];
  for (const id of cases) {
    const script = fileURLToPath(new URL('run-case.js', import.meta.url));
    const { stdout } = await run(process.execPath, [script, id, time === null ? '' : String(time)]);
    const report = JSON.parse(stdout) as CaseReport | null;
    if (report === null) {
      say(`${id}: not in models/, left out\n`);
      continue;
    }
    const { cold, warm } = report;
    say(`${id}: ${cold.outcome} in ${cold.solve.toFixed(1)} s cold, ${warm.solve.toFixed(1)} s warm\n`);
    reports.push(report);
  }
  say(`\n${tableOf(reports)}`);
  if (json !== null) writeFileSync(json, `${JSON.stringify(reports, null, 2)}\n`);
}
