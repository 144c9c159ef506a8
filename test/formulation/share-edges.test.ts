/** Shares of whole people: the rows say of whole numbers exactly what the share says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEdges } from '../../src/formulation/share-edges.js';

describe('the edges of a share', () => {
  it('0.3 of 15, 16, 17 owe 5, 5, 6', () => {
    // count >= 5, and count >= seats - 11: the line through (16, 5) and (17, 6)
    expect(shareEdges('minShare', 0.3, 15, 17)).toEqual([
      { run: 1, rise: 0, lift: 5 },
      { run: 1, rise: 1, lift: -11 },
    ]);
  });

  it('one size alone: at most floor(0.75 x 3) = 2', () => {
    expect(shareEdges('maxShare', 0.75, 3, 3)).toEqual([{ run: 1, rise: 0, lift: 2 }]);
  });

  it('say of whole people what the share says, with millionths', () => {
    let examined = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('minShare' as const, 'maxShare' as const),
        fc.oneof(
          fc.integer({ min: 0, max: 1_000_000 }),
          fc.integer({ min: 0, max: 20 }).map((n) => n * 50_000),
        ),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 25 }),
        (side, millionths, fewest, wider) => {
          const edges = shareEdges(side, millionths / 1_000_000, fewest, fewest + wider);
          for (let seats = fewest; seats <= fewest + wider; seats += 1) {
            for (let count = 0; count <= seats; count += 1) {
              const [owed, has] = [BigInt(millionths) * BigInt(seats), BigInt(count) * 1_000_000n];
              const holds = edges.every(({ run, rise, lift }) => {
                const above = run * count - rise * seats - lift;
                return side === 'minShare' ? above >= 0 : above <= 0;
              });
              expect(holds).toBe(side === 'minShare' ? has >= owed : has <= owed);
              examined += 1;
            }
          }
        },
      ),
      { seed: 1641, numRuns: 400 },
    );
    expect(examined).toBeGreaterThan(50_000);
  });
});
