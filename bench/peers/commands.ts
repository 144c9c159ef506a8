/** Solvers of others that are started as commands: how each is asked to prove an MPS file, and what it answers. */
import { execFile } from 'node:child_process';
import { accessSync, constants, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export interface Answer {
  readonly status: 'optimal' | 'limit' | 'failed';
  /** The value that the solver gives for the file; null: none. */
  readonly value: number | null;
  /** The solver's own word. */
  readonly detail: string;
}

/** The files of one solve, and its time limit in seconds. */
export interface Request {
  readonly model: string;
  readonly solution: string;
  readonly options: string;
  readonly seconds: number;
}

export interface Peer {
  readonly command: string;
  /** Default settings but for the gap, 0, the time, and where the answer goes. */
  readonly args: (request: Request) => readonly string[];
  /** The file of options that `args` names; null: it takes none. */
  readonly options: string | null;
  readonly read: (solution: string) => Answer;
}

const answer = (word: string, value: string | undefined, isOptimal: boolean, isLimit: boolean): Answer => {
  const number = value === undefined ? Number.NaN : Number(value);
  const found = Number.isFinite(number) ? number : null;
  const status = isOptimal && found !== null ? 'optimal' : isLimit ? 'limit' : 'failed';
  return { status, value: found, detail: word };
};

/** The solution file opens `Model status`, `Optimal`; the value stands in the line `Objective -5`. */
const highs: Peer = {
  command: 'highs',
  args: ({ model, solution, options, seconds }) => [
    ...['--options_file', options, '--solution_file', solution],
    ...['--time_limit', String(seconds), model],
  ],
  options: 'mip_rel_gap = 0\nmip_abs_gap = 1e-6\n',
  read: (solution) => {
    const word = /^Model status\s+(.+)$/m.exec(solution)?.[1]?.trim() ?? '';
    const value = /^Objective\s+(\S+)$/m.exec(solution)?.[1];
    return answer(word, value, word === 'Optimal', /time limit/i.test(word));
  },
};

/** The solution file opens `Optimal - objective value -5.00000000` or `Stopped on time - objective value ...`. */
const cbc: Peer = {
  command: 'cbc',
  args: ({ model, solution, seconds }) => [
    ...[model, '-seconds', String(seconds), '-ratioGap', '0', '-allowableGap', '0'],
    ...['-solve', '-solution', solution],
  ],
  options: null,
  read: (solution) => {
    const [, word = '', value] = /^(.*?)(?: - objective value\s+(\S+))?$/m.exec(solution) ?? [];
    return answer(word, value, word === 'Optimal', word.startsWith('Stopped on time'));
  },
};

/** The solution file has a line `s mip <rows> <columns> <status> <value>`: status o is optimal, f feasible, u undefined. */
const glpsol: Peer = {
  command: 'glpsol',
  args: ({ model, solution, seconds }) => [
    ...['--freemps', model, '--tmlim', String(Math.max(1, Math.ceil(seconds)))],
    ...['--mipgap', '0', '-w', solution],
  ],
  options: null,
  read: (solution) => {
    const [, , , , word = '', value] = /^s mip.*$/m.exec(solution)?.[0].split(/\s+/) ?? [];
    return answer(word, value, word === 'o', word === 'f' || word === 'u');
  },
};

/** The solution file opens `solution status: optimal solution found`, `objective value: -5`. */
const scip: Peer = {
  command: 'scip',
  args: ({ model, solution, seconds }) =>
    [
      ...[`set limits time ${seconds}`, 'set limits gap 0', `read ${model}`, 'optimize'],
      ...[`write solution ${solution}`, 'quit'],
    ].flatMap((line) => ['-c', line]),
  options: null,
  read: (solution) => {
    const word = /^solution status:\s*(.+)$/m.exec(solution)?.[1]?.trim() ?? '';
    const value = /^objective value:\s*(\S+)/m.exec(solution)?.[1];
    return answer(word, value, word.startsWith('optimal'), /time limit/.test(word));
  },
};

export const PEERS: readonly Peer[] = [highs, cbc, glpsol, scip];

/** Where a command is on a search path such as `PATH`; null: nowhere. */
export function locate(command: string, searchPath: string): string | null {
  const places = searchPath.split(delimiter).filter((dir) => dir !== '');
  return places.map((dir) => join(dir, command)).find(isExecutable) ?? null;
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const run = promisify(execFile);

/** A peer that does not keep its own time limit is ended this much later. */
const GRACE_SECONDS = 30;

/** Solves one MPS file in `dir`. Never throws: a peer that fails has failed, and the bench goes on. */
export async function ask(
  peer: Peer,
  executable: string,
  { model, dir, seconds }: { model: string; dir: string; seconds: number },
): Promise<Answer & { readonly seconds: number }> {
  const request = {
    model,
    seconds: Math.ceil(seconds * 1000) / 1000,
    solution: join(dir, 'solution'),
    options: join(dir, 'options'),
  };
  rmSync(request.solution, { force: true });
  if (peer.options !== null) writeFileSync(request.options, peer.options);
  const began = performance.now();
  const took = (): number => (performance.now() - began) / 1000;
  try {
    const limit = { timeout: Math.ceil((seconds + GRACE_SECONDS) * 1000), maxBuffer: 256 * 1024 * 1024 };
    await run(executable, [...peer.args(request)], limit);
    const wall = took();
    return { ...peer.read(readFileSync(request.solution, 'utf8')), seconds: wall };
  } catch (error) {
    const wall = took();
    const isLimit = wall >= seconds;
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { status: isLimit ? 'limit' : 'failed', value: null, detail, seconds: wall };
  }
}
