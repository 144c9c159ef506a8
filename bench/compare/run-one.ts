/**
 * One measurement in a process of its own, one line of JSON: `node run-one.js base <case> <seconds or ''>`,
 * `... compare <case> <seconds or ''> <scenario,...>`, `... sweep <case> <seconds or ''> <threads>`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answer,
  type AnswerStore,
  changedCases,
  compareCases,
  composed,
  gridOf,
  openPool,
  type Problem,
  parseAxes,
  parseScenarios,
  planCase,
  type Scenario,
  sweepGrid,
  verifyPlan,
} from 'lotrinh';
import { readCase } from '../cases.js';

export interface BaseFigures {
  readonly seconds: number;
  readonly state: string;
}

export interface CompareFigures {
  readonly seconds: number;
  readonly base: string;
  readonly threads: number;
  readonly scenarios: readonly {
    readonly id: string;
    readonly state: string;
    readonly changes: number;
    /** Of its own search; null: it has no plan. */
    readonly seconds: number | null;
  }[];
}

export interface SweepFigures {
  readonly seconds: number;
  readonly points: number;
  readonly proven: number;
}

/** Points of the sweep: the money of the first fund, from four fifths to six. */
const FACTORS = '*=0.8..1.22..0.06';

const [, , what = '', id = '', limit = '', more = ''] = process.argv;
const time = limit === '' ? null : Number(limit);
const began = performance.now();
const elapsed = (): number => (performance.now() - began) / 1000;

const stateOf = (answer: Pick<Answer, 'status'> & { readonly plan?: { readonly proof: string } }): string =>
  answer.plan?.proof ?? answer.status;

const scenariosOf = (problem: Problem): readonly Scenario[] => {
  const dir = join('scenarios', problem.id);
  if (!existsSync(dir)) throw new Error(`no scenarios in ${dir}`);
  const files = readdirSync(dir).map((name) => ({ name, bytes: readFileSync(join(dir, name)), sha256: '' }));
  const { scenarios, issues } = parseScenarios(files, problem);
  const [wrong] = issues.filter(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(`a scenario is wrong: ${JSON.stringify(wrong)}`);
  return scenarios;
};

const base = async (problem: Problem): Promise<BaseFigures> => {
  const outcome = await planCase(problem, { time });
  return { seconds: elapsed(), state: stateOf(outcome) };
};

const compare = async (problem: Problem, ids: readonly string[]): Promise<CompareFigures> => {
  const scenarios = scenariosOf(problem);
  const title = { vi: '', en: '' };
  const { cases } = changedCases(
    problem,
    ids.map((each) => ({ id: each, title, changes: composed(scenarios, [each]) })),
  );
  const pool = openPool();
  const found = await compareCases(problem, cases, pool, { time, attribute: 'none' });
  const seconds = elapsed();
  await pool.close();
  for (const { answer, problem: changed } of found.scenarios) {
    if (answer.status !== 'planned') continue;
    const [violation] = verifyPlan(changed, answer.plan);
    if (violation !== undefined)
      throw new Error(`a plan of the bench is wrong: ${JSON.stringify(violation)}`);
  }
  return {
    seconds,
    base: stateOf(found.base),
    threads: pool.threads,
    scenarios: found.scenarios.map(({ id: scenario, answer, changes }) => ({
      id: scenario,
      state: stateOf(answer),
      changes: changes.length,
      seconds: answer.status === 'planned' ? answer.statistics.solveSeconds : null,
    })),
  };
};

const sweep = async (problem: Problem, threads: number): Promise<SweepFigures> => {
  const fund = problem.funds?.[0]?.id ?? '';
  const { axes } = parseAxes([`fund.${fund}${FACTORS}`], problem);
  const forgetful: AnswerStore = { read: async () => null, write: async () => undefined };
  const pool = openPool({ threads });
  const { points } = await sweepGrid(problem, axes, gridOf(problem, axes).points, pool, forgetful, { time });
  const seconds = elapsed();
  await pool.close();
  const proven = points.filter(({ answer }) => stateOf(answer) === 'proven').length;
  return { seconds, points: points.length, proven };
};

const problem = readCase(id);
if (problem === null) throw new Error(`no case ${id}`);
const figures =
  what === 'base'
    ? await base(problem)
    : what === 'compare'
      ? await compare(problem, more.split(','))
      : await sweep(problem, Number(more));
process.stdout.write(`${JSON.stringify(figures)}\n`);
