import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSession } from '../../src/milp/exact/index.js';
import { choicesOf, counting, modelOf, type Scheme, scheme } from './purse.js';
import { engine } from './workbench.js';

const mostSeats = (drawn: Scheme): number => Math.max(...choicesOf(drawn).map(({ seats }) => seats));

describe('a session of the exact search', () => {
  it('answers for a purse that is filled after it was opened, and for what it held before', () => {
    const seen = { cases: 0, opened: 0 };
    fc.assert(
      fc.property(scheme, (drawn) => {
        // With nothing in the purse whatever opens shuts everything: of a fuller purse that is not true.
        const poor = { ...drawn, purse: 0 };
        const { model, seats } = modelOf(poor);
        const purse = model.rows.count - 1;
        const session = exactSession(model, engine);
        const solved = (): number | null => {
          const objectives = [counting('seats', seats)];
          const { bounds, point } = session.solve({
            objectives,
            held: [],
            start: null,
            stop: () => null,
            gap: 0,
            maxNodes: 1000,
            onProgress: () => {},
          });
          const value = point === null ? null : seats.reduce((sum, column) => sum + point[column]!, 0);
          expect(bounds[0]).toBe(value);
          return value;
        };
        const asOpened = { columns: [], rows: [] };
        const filled = { columns: [], rows: [[purse, -Infinity, drawn.purse]] } as const;
        try {
          for (const [edits, expected] of [
            [asOpened, mostSeats(poor)],
            [filled, mostSeats(drawn)],
            [asOpened, mostSeats(poor)],
          ] as const) {
            session.revise(edits);
            expect(solved()).toBe(expected);
          }
        } finally {
          session.close();
        }
        seen.cases += 1;
        if (mostSeats(drawn) > 0) seen.opened += 1;
      }),
      { seed: 1641, numRuns: 200 },
    );
    expect(seen.cases).toBe(200);
    expect(seen.opened).toBeGreaterThan(150);
  });
});
