import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreBounds } from '../../src/milp/exact/core-bounds.js';
import { gather, type LinearModel, modelBuilder, type Objective } from '../../src/milp/index.js';
import { choicesOf, counting, modelOf, scheme } from './purse.js';
import { engine, withWorkbench } from './workbench.js';

const boundsOf = (model: LinearModel, objectives: readonly Objective[]) =>
  withWorkbench(model, ({ program, pool, box }) =>
    coreBounds(
      program,
      pool,
      box,
      engine,
      objectives,
      [],
      (index, value) => {
        const { columns, coefficients } = objectives[index]!.terms;
        return pool.add({ lower: value, upper: Infinity, indices: columns, values: coefficients });
      },
      null,
      () => null,
    ),
  );

describe('the core', () => {
  it('knows how many seats the purse pays, and then how many courses, in whole courses', () => {
    const seen = { cases: 0, branched: 0 };
    fc.assert(
      fc.property(scheme, (drawn) => {
        const { model, open, seats } = modelOf(drawn);
        const { bounds, decided } = boundsOf(model, [counting('seats', seats), counting('courses', open)]);
        const choices = choicesOf(drawn);
        const most = Math.max(...choices.map((each) => each.seats));
        const best = choices.filter((each) => each.seats === most);
        const opened = Math.max(...best.map((each) => each.opened));
        expect(bounds.map(({ value }) => value)).toEqual([most, opened]);
        // The decisions that come with the bounds reach both.
        const chosen = open.map((column) => decided![column]! + 0); // never -0
        expect(best.filter((each) => each.opened === opened).map((each) => each.open)).toContainEqual(chosen);
        seen.cases += 1;
        if (bounds.some(({ proof }) => 'branch' in proof.tree.tree)) seen.branched += 1;
      }),
      { seed: 1641, numRuns: 300 },
    );
    expect(seen.cases).toBe(300);
    expect(seen.branched).toBeGreaterThan(60);
  });

  it('says nothing of an objective that weighs, nor of those after it', () => {
    const { model, open, seats } = modelOf({ courses: [{ fixed: 5, seat: 1, most: 2 }], purse: 90 });
    const weighing = { ...counting('weighs', seats), terms: gather([[seats[0]!, 3]]) };
    expect(boundsOf(model, [weighing, counting('courses', open)])).toEqual({ bounds: [], decided: null });
    expect(boundsOf(model, [counting('courses', open), weighing]).bounds).toHaveLength(1);
  });

  it('counts every official of those who are one column in it', () => {
    // A course of five seats, three officials of one province and one of another: all four can attend, and cover both.
    const builder = modelBuilder();
    const open = builder.column('open', { upper: 1, integer: true });
    const seats = builder.column('seats', { upper: 5, integer: true, follower: 'total' });
    const attend = [0, 1, 2, 3].map((o) =>
      builder.column(`attend(${o})`, { upper: 1, integer: true, follower: 'single' }),
    );
    const trips = attend.map((column, o) => {
      const total = builder.column(`trips(${o})`, { upper: 1, integer: true, follower: 'total' });
      builder.row(
        `trips(${o})`,
        [
          [column, 1],
          [total, -1],
        ],
        { lower: 0, upper: 0 },
      );
      return total;
    });
    const ones = (columns: readonly number[]) => columns.map((column) => [column, 1] as const);
    builder.row('seats', [...ones(attend), [seats, -1]], { lower: 0, upper: 0 });
    builder.row('attendances', [...ones(trips), [seats, -1]], { lower: 0, upper: 0 });
    builder.row(
      'shut',
      [
        [seats, 1],
        [open, -5],
      ],
      { upper: 0 },
    );
    const covered = [trips.slice(0, 3), trips.slice(3)].map((going, p) => {
      const column = builder.column(`covered(${p})`, { upper: 1 });
      builder.row(`covered(${p})`, [...ones(going), [column, -1]], { lower: 0 });
      return column;
    });
    const asked = [counting('seats', [seats]), counting('provinces', covered)];
    expect(boundsOf(builder.build(), asked).bounds.map(({ value }) => value)).toEqual([4, 2]);
  });
});
