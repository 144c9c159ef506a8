import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Program, prepare } from '../../src/milp/exact/program.js';
import { type LinearModel, modelBuilder } from '../../src/milp/index.js';
import { type ColumnSketch, type RowSketch, sketched } from '../contract/small-model.js';
import { boundsOfModel, pointsOf, smallProgram } from './small-programs.js';

/** Two courses over three people: the first takes two of a and b, the second has a seat for b and one for c. */
const courses = (): LinearModel => {
  const builder = modelBuilder();
  const single = { upper: 1, integer: true, follower: 'single' } as const;
  const open = [1, 2].map((c) => builder.column(`open${c}`, { upper: 1, integer: true }));
  const [a1, b1, b2, c2] = ['a1', 'b1', 'b2', 'c2'].map((name) => builder.column(name, single));
  const seats = builder.column('seats1', { upper: 2, integer: true, follower: 'total' });
  builder.row(
    'seats1',
    [
      [a1!, 1],
      [b1!, 1],
      [seats, -1],
    ],
    { lower: 0, upper: 0 },
  );
  builder.row(
    'shut1',
    [
      [seats, 1],
      [open[0]!, -2],
    ],
    { upper: 0 },
  );
  builder.row(
    'room2',
    [
      [b2!, 1],
      [c2!, 1],
      [open[1]!, -2],
    ],
    { upper: 0 },
  );
  builder.row(
    'once',
    [
      [b1!, 1],
      [b2!, 1],
    ],
    { upper: 1 },
  );
  builder.row(
    'one',
    [
      [open[0]!, 1],
      [open[1]!, 1],
    ],
    { upper: 1 },
  );
  builder.row('must', [[open[0]!, 2]], { lower: 1 });
  return builder.build();
};

const linksOf = ({ links, model: { columns } }: Program): string[] =>
  Array.from(
    links.decider,
    (decider, k) => `${columns.names.at(links.follower[k]!)} <= ${columns.names.at(decider)}`,
  ).sort();

const kindsOf = ({ rowKind, model: { rows } }: Program): Record<string, string> =>
  Object.fromEntries(rowKind.map((kind, row) => [rows.names.at(row)!, kind]));

/** One column with these bounds and the row `lower <= times x <= upper`, folded. */
const folded = (column: ColumnSketch, [lower, times, upper]: readonly [number, number, number]) => {
  const rows: RowSketch[] = [[lower, { x: times }, upper]];
  const { model } = sketched({ columns: { x: column }, rows });
  const program = prepare(model);
  return { bounds: [program.lower[0]! + 0, program.upper[0]! + 0], possible: program.possible };
};

describe('prepare', () => {
  it('says what each row is', () => {
    expect(kindsOf(prepare(courses()))).toEqual({
      seats1: 'plain', // single followers, and both sides bind
      shut1: 'core', // no single follower
      room2: 'lazy', // one decision, its followers, and 0
      once: 'plain', // no decision, and 1
      one: 'core',
      must: 'folded',
    });
  });

  it.each([
    ['a lower side', { lower: 0 }, 'plain'],
    ['another right side than 0', { upper: 1 }, 'plain'],
    ['0 on the right side alone', { upper: 0 }, 'lazy'],
  ] as const)('keeps a row of followers and a decision lazy by its bounds: %s', (_, bounds, kind) => {
    const builder = modelBuilder();
    const open = builder.column('open', { upper: 1, integer: true });
    const attend = builder.column('attend', { upper: 1, integer: true, follower: 'single' });
    builder.row(
      'row',
      [
        [attend, 1],
        [open, -1],
      ],
      bounds,
    );
    expect(prepare(builder.build()).rowKind).toEqual([kind]);
  });

  it('finds the links of open, seats and attend, through the total and without it', () => {
    // the first course must open: its own links say nothing then, and are left out
    expect(linksOf(prepare(courses()))).toEqual(['b2 <= open2', 'c2 <= open2']);
    const free = withoutRow(courses(), 'must');
    expect(linksOf(prepare(free))).toEqual(['a1 <= open1', 'b1 <= open1', 'b2 <= open2', 'c2 <= open2']);
  });

  it('branches on rows that count decisions alone', () => {
    const { branchRows, model } = prepare(courses());
    expect(branchRows.map((row) => model.rows.names.at(row))).toEqual(['one']);
  });

  it.each([
    ['rounds a whole column inwards', [0, 9, 'whole'], [3, 2, 9], [2, 4], true],
    ['does not round any other', [0, 9, 'any'], [3, 2, 9], [1.5, 4.5], true],
    ['turns a negative factor over', [-9, 9, 'whole'], [-3, -2, 5], [-2, 1], true],
    ['keeps the tighter bounds of the column', [1, 2, 'whole'], [-8, 2, 8], [1, 2], true],
    ['leaves an open side open', [0, 9, 'whole'], [4, 2, Infinity], [2, 9], true],
    ['sees that nothing is left', [0, 9, 'whole'], [3, 2, 3], [2, 1], false],
  ] as const)('folds a row of one column: %s', (_, column, row, bounds, possible) => {
    expect(folded(column, row)).toEqual({ bounds, possible });
  });

  it.each([
    [0, 0, true],
    [-1, 1, true],
    [1, Infinity, false],
    [-Infinity, -1, false],
  ])('knows an empty row between %d and %d', (lower, upper, possible) => {
    const { model } = sketched({ columns: { x: [0, 1, 'whole'] }, rows: [[lower, {}, upper]] });
    expect(prepare(model).possible).toBe(possible);
  });

  it('loses no point by folding, and every link holds at all of them', () => {
    const seen = { points: 0, tightened: 0, impossible: 0, links: 0, binding: 0 };
    fc.assert(
      fc.property(smallProgram, ({ model }) => {
        const program = prepare(model);
        const points = pointsOf(model, boundsOfModel(model));
        if (!program.possible) {
          seen.impossible += 1;
          expect(points).toEqual([]);
          return;
        }
        if (program.upper.some((bound, column) => bound < model.columns.upper[column]!)) seen.tightened += 1;
        const { decider, follower } = program.links;
        seen.links += decider.length;
        for (const point of points) {
          seen.points += 1;
          point.forEach((value, column) => {
            if (!(value >= program.lower[column]! - 1e-9 && value <= program.upper[column]! + 1e-9))
              throw new Error(`column ${column} at ${value} is folded away`);
          });
          decider.forEach((decision, k) => {
            const [value, most] = [point[follower[k]!]!, program.upper[follower[k]!]! * point[decision]!];
            if (value > most) throw new Error(`${follower[k]} <= ${decision} does not hold at ${point}`);
            if (value === most) seen.binding += 1;
          });
        }
      }),
      { seed: 1641, numRuns: 600 },
    );
    expect(seen.points).toBeGreaterThan(15_000);
    expect(seen.tightened).toBeGreaterThan(100);
    expect(seen.impossible).toBeGreaterThan(75);
    expect(seen.links).toBeGreaterThan(300);
    expect(seen.binding).toBeGreaterThan(5000);
  });

  it('stores the columns as it stores the rows', () => {
    fc.assert(
      fc.property(smallProgram, ({ model }) => {
        const { byColumn } = prepare(model);
        const entries: string[] = [];
        for (let column = 0; column < model.columns.count; column += 1) {
          for (let at = byColumn.starts[column]!; at < byColumn.starts[column + 1]!; at += 1)
            entries.push(`${byColumn.rows[at]};${column};${model.rows.values[byColumn.entries[at]!]}`);
        }
        expect(entries.sort()).toEqual(entriesOf(model).sort());
      }),
      { seed: 1641, numRuns: 100 },
    );
  });
});

const entriesOf = ({ rows }: LinearModel): string[] => {
  const entries: string[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at += 1)
      entries.push(`${row};${rows.indices[at]};${rows.values[at]}`);
  }
  return entries;
};

/** The model with one row's bounds taken away. */
const withoutRow = (model: LinearModel, name: string): LinearModel => {
  const row = [...model.rows.names].indexOf(name);
  return {
    ...model,
    rows: {
      ...model.rows,
      lower: model.rows.lower.map((bound, at) => (at === row ? -Infinity : bound)),
      upper: model.rows.upper.map((bound, at) => (at === row ? Infinity : bound)),
    },
  };
};
