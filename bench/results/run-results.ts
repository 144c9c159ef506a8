/** Runs the parts of the results, keeps their figures after each run, and writes the page and its picture. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { caseModel, type LinearModel, PROGRAMME, type Problem } from 'lotrinh';
import { compared } from '../peers/duels.js';
import type { StagedAnswer } from '../peers/wasm-highs.js';
import { readResultCase, resultCases } from './cases.js';
import { type Given, runOne } from './child.js';
import {
  type Failure,
  type GrowthFigures,
  isFailure,
  type Part,
  type RatioFigures,
  type RatiosFigures,
  type ResolveFigures,
  type Side,
  type Size,
} from './figures.js';
import { growthPlot, sizeOf } from './growth.js';
import { type PartName, type Parts, pageOf } from './page.js';
import { betweenText, ratioOf } from './ratios.js';
import type { OwnRun } from './run-one.js';

export interface GrowthSize {
  readonly officials: number;
  readonly courses: number;
}

export interface ResultsOptions {
  /** Those to run; none: the page is written from what is kept. */
  readonly parts: readonly PartName[];
  readonly seeds: readonly number[];
  /** Seconds after which a single solve of the ratios or of the changes is cut. */
  readonly limit: number;
  /** The cases of the growth, and the seconds after which one is cut. */
  readonly sizes: readonly GrowthSize[];
  readonly growthLimit: number;
  /** The page; the picture stands beside it. */
  readonly out: string;
  /** As it is to be shown. */
  readonly command: string;
}

export const GROWTH_SIZES: readonly GrowthSize[] = [
  { officials: 650, courses: 48 },
  { officials: 1300, courses: 96 },
  { officials: 2500, courses: 100 },
  { officials: 5000, courses: 150 },
  { officials: 10_000, courses: 200 },
];

/** Up to 1300 nominees every goal is proven; beyond, a goal may stop at a gap of 0.01 %, with more than 50 000 of 1 %. */
const gapFor = ({ officials }: GrowthSize): number =>
  officials <= 1300 ? 0 : officials <= 50_000 ? 1e-4 : 1e-2;

/** The folder of the kept figures. */
const KEPT = join('out', 'bench');
const SVG = 'growth.svg';

type Say = (text: string) => void;

/** Returns how many runs failed, were not signed or contradict another. */
export async function runResults(options: ResultsOptions, say: Say): Promise<number> {
  const wrong = [
    options.parts.includes('ratios') ? await runRatios(options, say) : 0,
    options.parts.includes('resolve') ? await runResolve(options, say) : 0,
    options.parts.includes('growth') ? await runGrowth(options, say) : 0,
  ];
  writePage(options.out, say);
  return wrong.reduce((total, each) => total + each, 0);
}

/** Writes a part anew after each of its runs: an end in between loses nothing. */
const keeper = <Figures>(name: PartName, command: string) => {
  mkdirSync(KEPT, { recursive: true });
  const processors = cpus();
  const machine = {
    processor: processors[0]?.model ?? 'unknown processor',
    cores: processors.length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  return (figures: Figures): void => {
    const part: Part<Figures> = { machine, command, version: PROGRAMME.version, figures };
    writeFileSync(join(KEPT, `${name}.json`), `${JSON.stringify(part, null, 2)}\n`);
  };
};

const kept = <Name extends PartName>(name: Name): Parts[Name] => {
  const file = join(KEPT, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Parts[Name]) : null;
};

const writePage = (out: string, say: Say): void => {
  const parts: Parts = { ratios: kept('ratios'), resolve: kept('resolve'), growth: kept('growth') };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, pageOf(parts, SVG));
  say(`${out} is written\n`);
  const svg = parts.growth && growthPlot(parts.growth.figures);
  if (svg === null) return;
  writeFileSync(join(dirname(out), SVG), svg);
  say(`${join(dirname(out), SVG)} is written\n`);
};

/** The cases that are there. */
const casesOf = (seeds: readonly number[], say: Say): { readonly id: string; readonly problem: Problem }[] =>
  resultCases(seeds).flatMap((id) => {
    const problem = readResultCase(id);
    if (problem === null) say(`${id}: not in models/, left out\n`);
    return problem === null ? [] : [{ id, problem }];
  });

/** What a run may take beyond its limit: starting, reading the case, making the model, stopping. */
const withGrace = (limit: number): number => 1.1 * limit + 60;

const runRatios = async ({ seeds, limit, command }: ResultsOptions, say: Say): Promise<number> => {
  const keep = keeper<RatiosFigures>('ratios', command);
  const cases: RatioFigures[] = [];
  for (const { id, problem } of casesOf(seeds, say)) {
    const own = await runOne<OwnRun>(['own', id, limit], withGrace(limit));
    const theirs = await runOne<readonly StagedAnswer[]>(['yardstick', id, limit], withGrace(limit));
    const figures = duelOf(id, problem, own, theirs, limit);
    cases.push(figures);
    keep({ limit, cases });
    const { own: ours, yardstick } = figures;
    say(
      `${id}: exact ${ours.outcome} ${ours.seconds.toFixed(1)} s, yardstick ${yardstick.outcome} ${yardstick.seconds.toFixed(1)} s, ratio ${betweenText(ratioOf(figures, limit))}\n`,
    );
    for (const mismatch of figures.mismatches) say(`*** MISMATCH *** ${mismatch}\n`);
  }
  return cases.filter(
    ({ own, yardstick, mismatches }) =>
      own.outcome === 'failed' || yardstick.outcome === 'failed' || mismatches.length > 0,
  ).length;
};

const duelOf = (
  id: string,
  problem: Problem,
  own: Given<OwnRun>,
  theirs: Given<readonly StagedAnswer[]>,
  limit: number,
): RatioFigures => {
  const textbook = caseModel(problem, 'textbook');
  const optima = own.status === 'done' ? own.figures.optima : null;
  const ownSide = own.status === 'done' ? withoutOptima(own.figures) : sideOf(own, limit);
  const answers = theirs.status === 'done' ? theirs.figures : [];
  const setting = {
    ...{ id, peer: 'yardstick', kind: 'textbook' as const, linear: textbook },
    ...{ optima, own: ownSide.seconds, seconds: limit },
  };
  const { mismatches, isLimit, outcome, theirs: seconds } = compared(setting, answers);
  const answered: Side = {
    seconds,
    outcome: isLimit ? 'limit' : answers.every(({ status }) => status === 'optimal') ? 'proven' : 'failed',
    detail: outcome,
  };
  return {
    id,
    lean: measured(caseModel(problem, 'lean').model),
    textbook: measured(textbook.model),
    own: ownSide,
    yardstick: theirs.status === 'done' ? answered : sideOf(theirs, limit),
    mismatches,
  };
};

const withoutOptima = ({ seconds, outcome, detail }: OwnRun): Side => ({ seconds, outcome, detail });

/** A run that had to be ended, or that broke. */
const sideOf = (given: Exclude<Given<unknown>, { status: 'done' }>, limit: number): Side =>
  given.status === 'cut'
    ? { seconds: limit, outcome: 'limit', detail: 'ended' }
    : { seconds: 0, outcome: 'failed', detail: given.detail };

const measured = ({ columns, rows }: LinearModel): Size => ({
  columns: columns.count,
  rows: rows.count,
  nonzeros: rows.indices.length,
});

const runResolve = async ({ seeds, limit, command }: ResultsOptions, say: Say): Promise<number> => {
  const keep = keeper<readonly (ResolveFigures | Failure)[]>('resolve', command);
  const entries: (ResolveFigures | Failure)[] = [];
  for (const { id } of casesOf(seeds, say)) {
    // Each of its solves is cut by itself, and few come near the limit: the whole is ended only when it hangs.
    const entry = orFailure(id, await runOne<ResolveFigures>(['resolve', id, limit], 10 * withGrace(limit)));
    entries.push(entry);
    keep(entries);
    if (isFailure(entry)) say(`${id}: FAILED: ${entry.failed}\n`);
    else say(`${id}: base ${entry.baseSeconds.toFixed(2)} s, ${entry.runs.length} changes\n`);
  }
  return entries.filter((entry) => isFailure(entry) || entry.runs.some(({ anew }) => anew?.agrees === false))
    .length;
};

const runGrowth = async ({ sizes, growthLimit, command }: ResultsOptions, say: Say): Promise<number> => {
  const keep = keeper<readonly (GrowthFigures | Failure)[]>('growth', command);
  const entries: (GrowthFigures | Failure)[] = [];
  for (const size of sizes) {
    const gap = gapFor(size);
    const words = ['growth', size.officials, size.courses, gap, growthLimit];
    const entry = orFailure(sizeOf(size), await runOne<GrowthFigures>(words, withGrace(growthLimit)));
    entries.push(entry);
    keep(entries);
    if (isFailure(entry)) say(`${entry.id}: FAILED: ${entry.failed}\n`);
    else say(`${sizeOf(entry)}: ${entry.answer}, ${entry.seconds.toFixed(1)} s, ${entry.peakMegabytes} MB\n`);
  }
  return entries.filter(isFailure).length;
};

const orFailure = <T extends object>(id: string, given: Given<T>): T | Failure => {
  if (given.status === 'done') return given.figures;
  return { id, failed: given.status === 'cut' ? 'ended: far beyond its limit' : given.detail };
};
