/** The clock ends a linear programme, not only the search between two of them: what is known by then holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaches } from '../../src/milp/index.js';
import { bestOf, boundsOfModel, pointsOf, smallProgram } from './small-programs.js';
import { engineWith, searchOn, withWorkbench } from './workbench.js';

describe('time that runs out in a linear programme', () => {
  it('is told as time, not as a failure, and is forgotten when there is time again', () => {
    let left = 0;
    const seen = { time: 0, again: 0 };
    fc.assert(
      fc.property(smallProgram, ({ model, costs }) =>
        withWorkbench(
          model,
          ({ program, main }) => {
            if (!program.possible) return;
            main.aim(costs);
            left = 0;
            const halted = main.solve(-Infinity, 1000);
            if (halted.status === 'time') seen.time += 1;
            expect(halted.status).not.toBe('failed');
            left = Infinity;
            const again = main.solve(-Infinity, 1000);
            expect(['optimal', 'infeasible']).toContain(again.status);
            if (halted.status === 'time') seen.again += 1;
          },
          engineWith(() => left),
        ),
      ),
      { seed: 1641, numRuns: 300 },
    );
    expect(seen.time).toBeGreaterThan(50);
    expect(seen.again).toBe(seen.time);
  });

  it('ends the search with a bound and a plan that hold', () => {
    const seen = { time: 0, bounded: 0, proven: 0 };
    fc.assert(
      fc.property(smallProgram, fc.integer({ min: 0, max: 6 }), ({ model, costs }, runs) => {
        let left = runs;
        const clock = (): number => {
          left -= 1;
          return left >= 0 ? Infinity : 0;
        };
        withWorkbench(
          model,
          (bench) => {
            if (!bench.program.possible) return;
            const { ended, incumbent, bound } = searchOn(bench, costs);
            const best = bestOf(costs, pointsOf(model, boundsOfModel(model)));
            expect(['time', 'proven', 'infeasible']).toContain(ended);
            if (incumbent !== null) expect(breaches(model, incumbent.point)).toEqual([]);
            if (ended === 'infeasible') expect(best).toBe(-Infinity);
            if (ended === 'proven') seen.proven += 1;
            if (ended !== 'time') return;
            seen.time += 1;
            if (bound === null) return;
            seen.bounded += 1;
            expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
          },
          engineWith(clock),
        );
      }),
      { seed: 1641, numRuns: 400 },
    );
    expect(seen.time).toBeGreaterThan(60);
    expect(seen.bounded).toBeGreaterThan(20);
    expect(seen.proven).toBeGreaterThan(50);
  });
});
