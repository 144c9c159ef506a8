import fc from 'fast-check';
import { gather, type LinearModel, modelBuilder, type Objective, type Term } from '../../src/milp/index.js';

/*
 * Courses that cost something to open and something a seat, and a purse. How many seats the purse pays is a question of whole courses:
 * the relaxation opens parts of them and promises more. Every choice of openings and seats can be looked at.
 */

interface Course {
  readonly fixed: number;
  readonly seat: number;
  readonly most: number;
}

export interface Scheme {
  readonly courses: readonly Course[];
  readonly purse: number;
}

export const scheme: fc.Arbitrary<Scheme> = fc.record({
  courses: fc.array(
    fc.record({
      fixed: fc.integer({ min: 5, max: 30 }),
      seat: fc.integer({ min: 1, max: 6 }),
      most: fc.integer({ min: 2, max: 4 }),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  purse: fc.integer({ min: 10, max: 90 }),
});

/** The model, and its columns by course. */
export const modelOf = ({
  courses,
  purse,
}: Scheme): { model: LinearModel; open: readonly number[]; seats: readonly number[] } => {
  const builder = modelBuilder();
  const open = courses.map((_, c) => builder.column(`open(${c})`, { upper: 1, integer: true }));
  const seats = courses.map(({ most }, c) =>
    builder.column(`seats(${c})`, { upper: most, integer: true, follower: 'total' }),
  );
  const cost: Term[] = [];
  courses.forEach(({ fixed, seat, most }, c) => {
    const attend = Array.from({ length: most }, (_, o) =>
      builder.column(`attend(${o},${c})`, { upper: 1, integer: true, follower: 'single' }),
    );
    const people = attend.map((column) => [column, 1] as const);
    builder.row(`seats(${c})`, [...people, [seats[c]!, -1]], { lower: 0, upper: 0 });
    builder.row(
      `shut(${c})`,
      [
        [seats[c]!, 1],
        [open[c]!, -most],
      ],
      { upper: 0 },
    );
    cost.push([open[c]!, fixed], [seats[c]!, seat]);
  });
  builder.row('purse', cost, { upper: purse });
  return { model: builder.build(), open, seats };
};

export const counting = (name: string, columns: readonly number[]): Objective => ({
  name,
  sense: 'max',
  terms: gather(columns.map((column) => [column, 1] as const)),
  constant: 0,
  denominator: 1,
  tolerance: 0,
  step: 1,
});

/** All choices that the purse pays: how many seats, how many courses, and which. */
export const choicesOf = ({ courses, purse }: Scheme) => {
  let choices: { seats: number; open: readonly number[]; cost: number }[] = [{ seats: 0, open: [], cost: 0 }];
  for (const { fixed, seat, most } of courses) {
    choices = choices.flatMap(({ seats, open, cost }) => [
      { seats, open: [...open, 0], cost },
      ...Array.from({ length: most + 1 }, (_, many) => ({
        seats: seats + many,
        open: [...open, 1],
        cost: cost + fixed + seat * many,
      })),
    ]);
  }
  return choices
    .filter(({ cost }) => cost <= purse)
    .map(({ seats, open }) => ({ seats, open, opened: open.reduce((sum, each) => sum + each, 0) }));
};
