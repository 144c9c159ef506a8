import { describe, expect, it } from 'vitest';
import { blend, blendLength } from '../../src/milp/blend.js';
import type { Objective } from '../../src/milp/linear-model.js';
import { modelBuilder } from '../../src/milp/model-builder.js';
import { numeratorAt } from '../../src/milp/point.js';
import { gather, type Sum } from '../../src/milp/terms.js';

const builder = modelBuilder();
const x = builder.column('x', { upper: 3, integer: true });
const y = builder.column('y', { upper: 2, integer: true });
const z = builder.column('z', { upper: 4, integer: true });
const model = builder.build();

const goal = (sum: Sum, step: number, change: Partial<Objective> = {}): Objective => ({
  name: 'goal',
  sense: 'max',
  terms: gather(sum),
  constant: 0,
  denominator: 1,
  tolerance: 0,
  step,
  ...change,
});
const GOALS = [
  goal([[x, 2]], 2),
  goal(
    [
      [y, 1],
      [z, 1],
    ],
    1,
  ),
  goal([[z, 3]], 3),
];

const POINTS = [0, 1, 2, 3].flatMap((a) =>
  [0, 1, 2].flatMap((b) => [0, 1, 2, 3, 4].map((c) => Float64Array.of(a, b, c))),
);

describe('blend', () => {
  it('orders every two points as the objectives do in turn', () => {
    const { objective } = blend(model, GOALS);
    let examined = 0;
    for (const p of POINTS) {
      for (const q of POINTS) {
        const decisive = GOALS.map((each) => numeratorAt(each, p) - numeratorAt(each, q)).find(
          (d) => d !== 0,
        );
        const blended = numeratorAt(objective, p) - numeratorAt(objective, q);
        expect(Math.sign(blended)).toBe(Math.sign(decisive ?? 0));
        examined += 1;
      }
    }
    expect(examined).toBe(3600);
  });

  it('takes no objective that is minimised, that may be given up, or whose values are too many', () => {
    expect(blendLength(model, GOALS, 0)).toBe(3);
    expect(blendLength(model, [GOALS[0]!, goal([[y, 1]], 1, { sense: 'min' })], 0)).toBe(1);
    expect(blendLength(model, [GOALS[0]!, goal([[y, 1]], 1, { tolerance: 1 })], 0)).toBe(1);
    expect(blendLength(model, [GOALS[0]!, goal([[y, 10_000_000]], 1)], 0)).toBe(1);
  });

  it('knows from the rows how few values a sum can have', () => {
    const rows = modelBuilder();
    const columns = Array.from({ length: 6 }, (_, index) =>
      rows.column(`x${index}`, { upper: 1, integer: true }),
    );
    rows.row(
      'first',
      columns.slice(0, 4).map((column) => [column, 2] as const),
      { upper: 4 },
    );
    rows.row(
      'mixed',
      [
        [columns[4]!, 1],
        [columns[5]!, -1],
      ],
      { upper: 0 },
    );
    const sum = goal(
      columns.map((column) => [column, 1] as const),
      1,
    );
    // at most 2 of the first four, one each of the others: 0 to 4, so a step of the first outweighs 5 values
    expect(blend(rows.build(), [goal([[columns[0]!, 1]], 1), sum]).weight).toBe(5);
  });
});
