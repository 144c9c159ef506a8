import highsPackage from 'highs';
import { highsLp, type TimeLeft } from '../../src/milp/backends/highs-lp.js';
import type { LpEngine } from '../../src/milp/exact/lp.js';
import { type Box, type Program, prepare } from '../../src/milp/exact/program.js';
import { type Relaxation, relaxation } from '../../src/milp/exact/relaxation.js';
import { type RowPool, rowPool } from '../../src/milp/exact/rows.js';
import { type SearchRequest, type SearchResult, search } from '../../src/milp/exact/search.js';
import { breaches, type LinearModel } from '../../src/milp/index.js';
import { roundIntegers } from '../../src/milp/point.js';
import { valueAt } from './small-programs.js';

/* The parts of the exact search put together as its session does, in this thread. */

// The package declares its ES module as CommonJS; at run time the default import is the loader itself.
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

const highs = await loadHighs();
export const engine = highsLp(highs);

/** An engine whose runs may take as long as `timeLeft` says. */
export const engineWith = (timeLeft: TimeLeft): LpEngine => highsLp(highs, timeLeft);

export interface Workbench {
  readonly program: Program;
  readonly pool: RowPool;
  readonly box: Box;
  readonly main: Relaxation;
}

/**
 * `use` may do with the parts what it likes; the linear programme is given back afterwards. `largeFrom`: columns from which the
 * program is large.
 */
export const withWorkbench = <T>(
  model: LinearModel,
  use: (bench: Workbench) => T,
  lp: LpEngine = engine,
  largeFrom = Infinity,
): T => {
  const program = prepare(model, largeFrom);
  const pool = rowPool(program);
  const box = { lower: Float64Array.from(program.lower), upper: Float64Array.from(program.upper) };
  const main = relaxation(program, pool, box, lp);
  try {
    return use({ program, pool, box, main });
  } finally {
    main.close();
  }
};

/** Searches the whole model for the most of `costs`, unless `changes` says otherwise. */
export const searchOn = (
  { program, pool, box, main }: Workbench,
  costs: Float64Array,
  changes: Partial<SearchRequest> = {},
): SearchResult => {
  main.aim(costs);
  return search({
    records: new Map(),
    moreFollow: false,
    fewDecisions: 64,
    program,
    pool,
    relaxation: main,
    box,
    costs,
    begin: null,
    hint: null,
    cuts: null,
    start: null,
    accept: (raw) => {
      const point = roundIntegers(program.model, raw);
      if (point === null || breaches(program.model, point).length > 0) return null;
      return { point, value: Math.round(valueAt(costs, point)) };
    },
    stop: () => null,
    gap: 0,
    maxNodes: 20_000,
    patience: 20_000,
    onProgress: () => {},
    ...changes,
  });
};
