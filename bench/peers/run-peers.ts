/**
 * The planner beside other solvers on the same cases, each goal to gap 0: `npm run bench -- --peers --cases 126x12 --time 600`.
 * Before every run of a peer the planner runs too, so that both meet the same state of the machine.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { caseModel, formatMps, type Linear, MODEL_KINDS, stagedModels } from 'lotrinh';
import { readCase } from '../cases.js';
import { ask, locate, PEERS, type Peer } from './commands.js';
import type { OwnRun } from './contender.js';
import { compared, type Duel, duelsTable } from './duels.js';
import type { StagedAnswer } from './wasm-highs.js';

export interface PeersOptions {
  readonly cases: readonly string[];
  /** Seconds for one run: all goals of one case. */
  readonly seconds: number;
  /** Where commands are looked for, as `PATH` says it. */
  readonly searchPath: string;
}

/** Runs all that are there. Returns how many optima of peers differ from ours. */
export async function runPeers(
  { cases, seconds, searchPath }: PeersOptions,
  say: (text: string) => void,
): Promise<number> {
  const commands = PEERS.flatMap((peer) => {
    const executable = locate(peer.command, searchPath);
    if (executable === null) say(`${peer.command}: not on the path, left out\n`);
    return executable === null ? [] : [{ peer, executable }];
  });
  const duels: Duel[] = [];
  for (const id of cases) {
    const problem = readCase(id);
    if (problem === null) {
      say(`${id}: not in models/, left out\n`);
      continue;
    }
    const { optima } = await ours(id, seconds);
    if (optima === null) say(`${id}: not proven by us in ${seconds} s: nothing to check peers against\n`);
    for (const kind of [...MODEL_KINDS].reverse()) {
      const linear = caseModel(problem, kind);
      const wasm = (): Promise<readonly StagedAnswer[]> => contender(id, 'wasm-highs', kind, String(seconds));
      const runs = [
        { name: 'highs (wasm)', run: wasm },
        ...(optima === null ? [] : commands).map(({ peer, executable }) => ({
          name: peer.command,
          run: () => staged(peer, executable, linear, optima!, seconds),
        })),
      ];
      for (const { name, run } of runs) {
        const own = await ours(id, seconds);
        const duel = compared(
          { id, peer: name, kind, linear, optima, own: own.seconds, seconds },
          await run(),
        );
        for (const line of duel.mismatches) say(`*** MISMATCH *** ${line}\n`);
        say(`${id}, ${name}, ${kind}: ${duel.outcome}; ours ${own.seconds.toFixed(1)} s\n`);
        duels.push(duel);
      }
    }
  }
  say(`\n${duelsTable(duels)}`);
  return duels.reduce((total, { mismatches }) => total + mismatches.length, 0);
}

const execute = promisify(execFile);

/** One run in a fresh process. */
const contender = async <T>(id: string, ...args: readonly string[]): Promise<T> => {
  const script = fileURLToPath(new URL('contender.js', import.meta.url));
  const { stdout } = await execute(process.execPath, [script, id, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as T;
};

const ours = (id: string, seconds: number): Promise<OwnRun> => contender(id, 'ours', String(seconds));

/** A command on the models of the goals, each with the earlier goals held at their known optima, until the time is over. */
export async function staged(
  peer: Peer,
  executable: string,
  linear: Linear,
  optima: readonly number[],
  seconds: number,
): Promise<readonly StagedAnswer[]> {
  const dir = mkdtempSync(join(tmpdir(), 'lotrinh-peer-'));
  const answers: StagedAnswer[] = [];
  let left = seconds;
  try {
    const numerators = optima.map((value, at) => value * linear.objectives[at]!.step);
    for (const { model, objective } of stagedModels(linear, numerators)) {
      const file = join(dir, 'model.mps');
      writeFileSync(file, formatMps(model, objective));
      const found = await ask(peer, executable, { model: file, dir, seconds: left });
      // An MPS file minimises: a maximum comes back as its negative.
      const value = found.value === null || objective.sense === 'min' ? found.value : 0 - found.value;
      answers.push({ ...found, value, goal: objective.name });
      left -= found.seconds;
      if (found.status !== 'optimal') break;
      if (left <= 0 && answers.length < optima.length) {
        answers.push({ ...LIMIT, goal: linear.objectives[answers.length]!.name });
        break;
      }
    }
    return answers;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const LIMIT = { status: 'limit', value: null, detail: 'no time left', seconds: 0 } as const;
