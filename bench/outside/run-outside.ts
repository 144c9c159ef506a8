/**
 * Problems of others, solved and compared with the optima that are known of them:
 * `npm run bench -- --outside DIR --optima FILE --solver highs --time 60`. The data stay where the user has them.
 */
import { readFileSync } from 'node:fs';
import { type Backend, type LexicographicResult, solveInOrder } from 'lotrinh';
import { type Cell, count, markdown, seconds } from '../table.js';
import { filesIn, type Instance, load } from './instances.js';
import { type KnownOptima, readOptima } from './optima.js';
import { BACKENDS } from './solvers.js';

export interface OutsideOptions {
  readonly dir: string;
  /** A table `file,problem,optimum`; null: nothing is known. */
  readonly optima: string | null;
  readonly solver: string;
  /** Seconds for each problem; null: until it is proven. */
  readonly time: number | null;
}

/** Solves all problems of the folder. Returns how many answers contradict what is known. */
export async function runOutside(options: OutsideOptions, say: (text: string) => void): Promise<number> {
  const known: KnownOptima =
    options.optima === null ? () => null : readOptima(readFileSync(options.optima, 'utf8'));
  const backend = BACKENDS[options.solver]!;
  const lines: Solved[] = [];
  for (const file of filesIn(options.dir)) {
    const { instances, fault } = load(options.dir, file);
    if (fault !== null) say(`${file}: left out: ${fault}\n`);
    for (const instance of instances ?? []) {
      const solved = await solve(backend, instance, known(file, instance.problem), options.time);
      say(`${file} ${instance.problem}: ${solved.verdict} in ${seconds(solved.seconds)} s\n`);
      lines.push(solved);
    }
  }
  say(`\n${markdown(lines.map(lineOf)) ?? 'no problem\n'}`);
  return lines.filter(({ verdict }) => verdict === 'CONTRADICTS').length;
}

export type Verdict = 'equal' | 'proven, none known' | 'CONTRADICTS' | 'not proven' | 'no answer';

export interface Solved {
  readonly instance: Instance;
  readonly known: number | null;
  /** The value found and the bound on it; null where there is none. */
  readonly value: number | null;
  readonly bound: number | null;
  readonly seconds: number;
  readonly verdict: Verdict;
}

const solve = async (
  backend: Backend,
  instance: Instance,
  known: number | null,
  time: number | null,
): Promise<Solved> => {
  const { model, objective } = instance;
  const began = performance.now();
  const { objectives, termination } = await solveInOrder(backend, model, [objective], {
    seconds: time,
    gap: 0,
  });
  const seconds = (performance.now() - began) / 1000;
  const { value = null, bound = null } = objectives[0] ?? {};
  const verdict = verdictOf(objective.sense, value, bound, known, termination);
  return { instance, known, value, bound, seconds, verdict };
};

/** Two values are one when they differ by no more than this share: other tables of optima round too. */
const SAME = 1e-6;

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));

/** A value better than the known optimum contradicts it, and so does a bound that is worse. */
export function verdictOf(
  sense: 'max' | 'min',
  value: number | null,
  bound: number | null,
  known: number | null,
  termination: LexicographicResult['termination'],
): Verdict {
  const beats = (a: number | null, b: number | null): boolean =>
    a !== null && b !== null && !same(a, b) && (sense === 'max' ? a > b : a < b);
  if (beats(value, known) || beats(known, bound)) return 'CONTRADICTS';
  if (termination === 'infeasible' && known !== null) return 'CONTRADICTS';
  if (value === null) return 'no answer';
  if (bound === null || !same(value, bound)) return 'not proven';
  return known === null ? 'proven, none known' : 'equal';
}

const figure = (value: number | null): string =>
  value === null ? '-' : String(Math.round(value * 1e6) / 1e6);

const lineOf = ({ instance, known, value, bound, seconds: took, verdict }: Solved): readonly Cell[] => [
  ['file', instance.file],
  ['problem', count(instance.problem)],
  ['sense', instance.objective.sense],
  ['columns', count(instance.model.columns.count)],
  ['rows', count(instance.model.rows.count)],
  ['found', figure(value)],
  ['bound', figure(bound)],
  ['known', figure(known)],
  ['s', seconds(took)],
  ['verdict', verdict],
];
