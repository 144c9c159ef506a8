import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
// Each test starts processes, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

export interface Ended {
  /** null: ended by a signal. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });

/** Starts the built command line, as a shell would. */
export const startCli = (...args: string[]): { child: ChildProcess; end: Promise<Ended> } => {
  if (!existsSync(MAIN)) throw new Error('dist/cli/main.js is not there: run `npm run build` first');
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { child, end: ended(child) };
};

export const cli = (...args: string[]): Promise<Ended> => startCli(...args).end;

/** A command line for the shell, for pipes. `"$LOTRINH"` is the programme. */
export const shell = (line: string): Promise<Ended> =>
  ended(
    spawn('bash', ['-c', `lotrinh() { "${process.execPath}" "${MAIN}" "$@"; }; set -o pipefail; ${line}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

/** A folder of its own for a test file; it goes when the tests are over. */
export const scratch = async (): Promise<(name: string) => string> => {
  const dir = await mkdtemp(join(tmpdir(), 'lotrinh-cli-'));
  afterAll(() => rm(dir, { recursive: true, force: true }));
  return (name) => join(dir, name);
};
