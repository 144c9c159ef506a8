/** Files of others as models: MPS (also packed with gzip), and generalised assignment problems. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gather, type LinearModel, modelBuilder, type Objective, parseMps } from 'lotrinh';
import { type GapProblem, parseGap, type Sense } from './gap-file.js';

export interface Instance {
  readonly file: string;
  /** From 1: which problem of its file. */
  readonly problem: number;
  readonly model: LinearModel;
  readonly objective: Objective;
}

/** The problems of one file, or why it has none. */
export type Loaded =
  | { readonly instances: readonly Instance[]; readonly fault: null }
  | { readonly instances: null; readonly fault: string };

/** The files of a folder by name; folders in it are left alone. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

export function load(dir: string, file: string): Loaded {
  const bytes = readFileSync(join(dir, file));
  const text = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  return /\.mps(\.gz)?$/i.test(file) ? fromMps(file, text) : fromGap(file, text);
}

const fromMps = (file: string, text: string): Loaded => {
  const { model, objective, faults } = parseMps(text);
  if (model !== null) return { instances: [{ file, problem: 1, model, objective }], fault: null };
  const { line, expected, found } = faults[0]!;
  return { instances: null, fault: `line ${line}: expected ${expected}, found "${found.slice(0, 40)}"` };
};

const fromGap = (file: string, text: string): Loaded => {
  const { sense, problems, fault } = parseGap(text, file);
  if (fault !== null) return { instances: null, fault };
  const instances = problems.map((problem, at) => ({ file, problem: at + 1, ...gapModel(problem, sense) }));
  return { instances, fault: null };
};

/**
 * x(i,j) = 1 when agent i does job j: each job is done by one agent, sum_i x(i,j) = 1, and no agent does more than fits,
 * sum_j resource(i,j) x(i,j) <= capacity(i).
 */
export function gapModel(problem: GapProblem, sense: Sense): Pick<Instance, 'model' | 'objective'> {
  const { agents, jobs, costs, resources, capacities } = problem;
  const builder = modelBuilder();
  const x = Array.from({ length: agents }, (_, i) =>
    Array.from({ length: jobs }, (_, j) =>
      builder.column(`x(${i + 1},${j + 1})`, { upper: 1, integer: true }),
    ),
  );
  for (let j = 0; j < jobs; j += 1) {
    const terms = x.map((mine) => [mine[j]!, 1] as const);
    builder.row(`job(${j + 1})`, terms, { lower: 1, upper: 1 });
  }
  x.forEach((mine, i) => {
    const terms = mine.map((column, j) => [column, resources[i]![j]!] as const);
    builder.row(`agent(${i + 1})`, terms, { upper: capacities[i]! });
  });
  const terms = x.flatMap((mine, i) => mine.map((column, j) => [column, costs[i]![j]!] as const));
  const isWhole = terms.every(([, cost]) => Number.isSafeInteger(cost));
  const objective: Objective = {
    ...{ name: 'cost', sense, terms: gather(terms), constant: 0 },
    ...{ denominator: 1, tolerance: 0, step: isWhole ? 1 : 0 },
  };
  return { model: builder.build(), objective };
}
