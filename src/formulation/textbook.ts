import {
  type Column,
  gather,
  type LinearModel,
  listed,
  modelBuilder,
  type Objective,
  type Term,
} from '../milp/index.js';
import type { Formulation } from './formulate.js';

/** A model with its goals in order. */
export interface Linear {
  readonly model: LinearModel;
  readonly objectives: readonly Objective[];
}

/**
 * The model as a textbook would write it: `open(c)`, one `attend(o,c)` for each pair, and what the goals need; every rule and
 * every coverage row is written over all its pairs. It is the model of `formulate` with seats(c) = sum_o attend(o,c) and
 * trips(o) = sum_c attend(o,c) put in, so both have the same plans and the same optima.
 */
export const textbook = ({ model, objectives, columns }: Formulation): Linear =>
  withoutDefined(
    { model, objectives },
    [...columns.seats, ...columns.trips].filter((column) => column !== null),
  );

/**
 * The same model without columns that are mere names for sums. Each such column is defined by the row that bears its name:
 * 0 <= sum - column <= 0. The sum takes its place in all other rows and in the objectives; a bound of the column that no
 * row implies stays as a row. All columns of a defining sum must be whole where the defined one is.
 */
export function withoutDefined({ model, objectives }: Linear, defined: readonly Column[]): Linear {
  const sums = definitions(model, defined);
  const builder = modelBuilder();
  const moved = keptColumns(model, sums, builder);
  const replaced = (terms: readonly Term[]): readonly Term[] =>
    terms.flatMap(([column, times]): readonly Term[] => {
      const sum = sums.get(column)?.terms;
      if (sum === undefined) return [[moved[column]!, times]];
      return sum.map(([each, coefficient]) => [moved[each]!, coefficient * times] as const);
    });
  const defining = new Set([...sums.values()].map(({ row }) => row));
  const { columns, rows } = model;
  for (let row = 0; row < rows.count; row += 1) {
    if (defining.has(row)) continue;
    const bounds = { lower: rows.lower[row]!, upper: rows.upper[row]! };
    const terms = gather(replaced(termsOf(model, row)));
    // Two sums of the same columns, held equal: nothing is left of that.
    if (terms.columns.length === 0 && entriesOf(model, row) > 0 && bounds.lower <= 0 && bounds.upper >= 0)
      continue;
    builder.row(rows.names.at(row)!, [terms], bounds);
  }
  const said = limitsSaid(model, sums);
  for (const [column, { terms }] of sums) {
    const own = { lower: columns.lower[column]!, upper: columns.upper[column]! };
    const implied = both(sumLimits(model, terms), said.get(column) ?? NO_LIMITS);
    if (implied.lower >= own.lower && implied.upper <= own.upper) continue;
    builder.row(columns.names.at(column)!, replaced([[column, 1]]), own);
  }
  return {
    model: builder.build(),
    objectives: objectives.map((objective) => ({
      ...objective,
      terms: gather(replaced(listed(objective.terms))),
    })),
  };
}

interface Definition {
  readonly row: number;
  readonly terms: readonly Term[];
}

/** The sum that each column stands for. Throws when no row defines a column so: a fault of the caller. */
const definitions = (model: LinearModel, defined: readonly Column[]): ReadonlyMap<Column, Definition> => {
  const { columns, rows } = model;
  const rowOf = new Map(Array.from(rows.names, (name, row) => [name, row] as const));
  const isDefined = new Set(defined);
  return new Map(
    defined.map((column) => {
      const row = rowOf.get(columns.names.at(column)!) ?? -1;
      const all = row < 0 ? [] : termsOf(model, row);
      const terms = all.filter(([each]) => each !== column);
      const own = all.find(([each]) => each === column)?.[1];
      const isEquality = rows.lower[row] === 0 && rows.upper[row] === 0;
      const isWhole = terms.every(([each, times]) => columns.integer[each] === 1 && Number.isInteger(times));
      const mayGo =
        !terms.some(([each]) => isDefined.has(each)) && (isWhole || columns.integer[column] === 0);
      if (own !== -1 || !isEquality || !mayGo) {
        throw new TypeError(`no row defines ${columns.names.at(column)}`);
      }
      return [column, { row, terms }] as const;
    }),
  );
};

/** Copies the columns that stay; null where one goes. */
const keptColumns = (
  { columns }: LinearModel,
  sums: ReadonlyMap<Column, Definition>,
  builder: ReturnType<typeof modelBuilder>,
): readonly (Column | null)[] =>
  Array.from(columns.names, (name, column) =>
    sums.has(column)
      ? null
      : builder.column(name, {
          lower: columns.lower[column]!,
          upper: columns.upper[column]!,
          integer: columns.integer[column] === 1,
          ...(columns.follower[column] === 1 ? { follower: 'single' as const } : {}),
        }),
  );

const entriesOf = ({ rows }: LinearModel, row: number): number => rows.starts[row + 1]! - rows.starts[row]!;

const termsOf = ({ rows }: LinearModel, row: number): readonly Term[] => {
  const terms: [Column, number][] = [];
  for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
    terms.push([rows.indices[entry]!, rows.values[entry]!]);
  }
  return terms;
};

interface Range {
  readonly lower: number;
  readonly upper: number;
}

const NO_LIMITS: Range = { lower: -Infinity, upper: Infinity };

const both = (a: Range, b: Range): Range => ({
  lower: Math.max(a.lower, b.lower),
  upper: Math.min(a.upper, b.upper),
});

/** Between what the bounds of its columns let a sum be. */
const sumLimits = ({ columns }: LinearModel, terms: readonly Term[]): Range => {
  let [lower, upper] = [0, 0];
  for (const [column, times] of terms) {
    const ends = [times * columns.lower[column]!, times * columns.upper[column]!];
    lower += Math.min(...ends);
    upper += Math.max(...ends);
  }
  return { lower, upper };
};

/** What rows of a defined column and one other say of it, as `shut` does: seats(c) - most(c) open(c) <= 0. */
const limitsSaid = (
  model: LinearModel,
  sums: ReadonlyMap<Column, Definition>,
): ReadonlyMap<Column, Range> => {
  const said = new Map<Column, Range>();
  const { rows } = model;
  for (let row = 0; row < rows.count; row += 1) {
    if (entriesOf(model, row) !== 2) continue;
    const terms = termsOf(model, row);
    for (const [column, times] of terms) {
      if (!sums.has(column) || times <= 0) continue;
      // Of two sums that limit each other, neither limit may go.
      if (terms.some(([each]) => each !== column && sums.has(each))) continue;
      const rest = sumLimits(
        model,
        terms.filter(([each]) => each !== column),
      );
      const says = {
        lower: (rows.lower[row]! - rest.upper) / times,
        upper: (rows.upper[row]! - rest.lower) / times,
      };
      said.set(column, both(said.get(column) ?? NO_LIMITS, says));
    }
  }
  return said;
};
