import { join } from 'node:path';
import {
  type Axis,
  gridOf,
  openPool,
  type Problem,
  parseAxes,
  type SolverName,
  type Sweep,
  sweepGrid,
} from '../index.js';
import { OutputError, openResultStore, type ResultStore } from '../io/index.js';
import {
  badCaseForm,
  catalogueOf,
  issuesReport,
  jsonText,
  pointName,
  sweepCsv,
  sweepForm,
  sweepPage,
  sweepReport,
  text,
  voiceOf,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { studyLine } from './study-line.js';
import { cannotWrite, canWrite, write } from './target.js';
import { UsageError } from './usage.js';

export interface SweepCommand {
  readonly over: readonly string[];
  readonly out: string;
  /** Two goals, separated by a comma. */
  readonly pareto?: string;
  /** To what the steps are looked for. */
  readonly exact?: number;
  readonly solver?: SolverName;
  /** Seconds for each plan. */
  readonly time?: number;
  readonly threads?: number;
  readonly json?: boolean;
}

/** Where the points that are done are kept, within the folder of the output. */
const POINTS = 'points';

/**
 * `lotrinh sweep CASE --over rule.param=from..to..step --out DIR`: a plan for every point of a grid. Each point is kept as soon as it
 * is done; the tables are written whole when all are.
 */
export async function sweep(dir: string, options: SweepCommand, door: Door): Promise<ExitCode> {
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues } = await loadCase(dir);
  if (problem === null) {
    if (options.json) door.terminal.out(jsonText(badCaseForm(issues, door.language)));
    else door.complain(issuesReport(issues, door.language));
    return EXIT.badInput;
  }
  const asked = readRequest(problem, options, door);
  const { points, faults } = gridOf(problem, asked.axes);
  if (faults.length > 0) {
    const [first] = faults;
    const name = pointName(asked, first!.values, voiceOf(door.language, problem));
    const { pointFault } = catalogueOf(door.language).sweep;
    door.complain([text(pointFault(name), 'bad'), ...issuesReport(first!.issues, door.language)]);
    return EXIT.badInput;
  }
  const swept = await study(problem, { ...asked, points }, options, door);
  if (swept === null) return EXIT.badInput;
  return swept.complete ? finish(swept, options, door) : leaveOff(swept, options, door);
}

interface Request {
  readonly axes: readonly Axis[];
  readonly pareto: readonly [number, number] | null;
}

/** @throws UsageError */
const readRequest = (problem: Problem, { over, pareto, exact }: SweepCommand, door: Door): Request => {
  const { sweep: texts } = catalogueOf(door.language);
  const { axes, faults } = parseAxes(over, problem);
  if (faults.length > 0) {
    throw new UsageError(
      faults
        .map(({ text: axis, code, params }) => texts.axisFault(axis, texts.faults[code](params)))
        .join('\n'),
    );
  }
  const single = axes.length === 1 && axes[0]!.values.every((value) => typeof value === 'number');
  if (exact !== undefined && !single) throw new UsageError(texts.exactNeedsOne);
  return { axes, pareto: pareto === undefined ? null : twoGoals(problem, pareto, texts) };
};

const twoGoals = (
  { goals }: Problem,
  given: string,
  texts: ReturnType<typeof catalogueOf>['sweep'],
): readonly [number, number] => {
  const ids = given.split(',').map((id) => id.trim());
  const places = ids.map((id) => goals.findIndex((goal) => goal.id === id));
  const unknown = ids.find((_, index) => places[index]! < 0);
  if (unknown !== undefined) {
    throw new UsageError(texts.unknownGoal(unknown, goals.map(({ id }) => id).join(', ')));
  }
  const [a, b] = places;
  if (places.length !== 2 || a === b) throw new UsageError(texts.twoGoals);
  return [a!, b!];
};

/** null: the store could not be written to, and it has been said why. */
const study = async (
  problem: Problem,
  { axes, points, pareto }: Request & Pick<ReturnType<typeof gridOf>, 'points'>,
  { out, exact, solver, time, threads }: SweepCommand,
  door: Door,
): Promise<Sweep | null> => {
  const store: ResultStore = await openResultStore(join(out, POINTS));
  const pool = openPool(threads === undefined ? {} : { threads });
  const line = studyLine(door);
  const onStop = (): void => {
    line.close();
    door.complain([text(catalogueOf(door.language).compare.stopping, 'caution')]);
  };
  try {
    return await stoppable(onStop, (signal) =>
      sweepGrid(problem, axes, points, pool, store, {
        resolution: exact ?? null,
        pareto,
        signal,
        onProgress: line.show,
        ...(solver === undefined ? {} : { solver }),
        ...(time === undefined ? {} : { time }),
      }),
    );
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    cannotWrite(error, out, door);
    return null;
  } finally {
    line.close();
    await pool.close();
  }
};

const finish = async (swept: Sweep, { out, exact, json }: SweepCommand, door: Door): Promise<ExitCode> => {
  const resolution = exact ?? null;
  const files = [
    { name: 'sweep.csv', content: sweepCsv(swept) },
    { name: 'sweep.json', content: jsonText(sweepForm(swept)) },
    { name: 'sweep.html', content: sweepPage(swept, resolution) },
  ];
  if (!(await write(out, files, door))) return EXIT.badInput;
  if (json) door.terminal.out(jsonText(sweepForm(swept)));
  else {
    const written = { files: files.map(({ name }) => name), folder: out };
    door.answer(sweepReport(swept, { language: door.language, resolution, written }));
  }
  const states = swept.points.map(({ answer }) => answer.status);
  if (states.includes('planned')) return EXIT.ok;
  return states.includes('stopped') ? EXIT.stopped : EXIT.infeasible;
};

/** Some points are missing: no table is written, but what is done stays. */
const leaveOff = (swept: Sweep, { out, exact }: SweepCommand, door: Door): ExitCode => {
  const { language } = door;
  const all = [...swept.points, ...swept.between];
  const missing = all.filter(({ answer }) => isMissing(answer));
  const failed = [{ values: [], answer: swept.base }, ...all].filter(
    ({ answer }) => answer.status === 'failed',
  );
  const voice = voiceOf(language, swept.problem);
  const { compare, sweep: texts } = catalogueOf(language);
  door.complain([
    ...failed.flatMap(({ values, answer }) =>
      answer.status === 'failed'
        ? [text(`${pointName(swept, values, voice)}: ${compare.failed(answer.detail)}`, 'bad')]
        : [],
    ),
    text(texts.unfinished(missing.length, all.length, join(out, POINTS)), 'caution'),
  ]);
  if (missing.length < all.length) {
    door.answer(sweepReport(swept, { language, resolution: exact ?? null, written: null }));
  }
  return failed.length > 0 ? EXIT.fault : EXIT.stopped;
};

const isMissing = (answer: Sweep['base']): boolean =>
  answer.status === 'failed' || (answer.status === 'stopped' && answer.reason !== 'time');
