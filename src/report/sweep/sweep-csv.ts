import type { Sweep, SweptPoint } from '../../planner/index.js';
import { stateOf } from '../compare/index.js';
import { type CsvColumn, csvText } from '../csv-text.js';
import { figuresOf } from './point-figures.js';

type Row = SweptPoint & { readonly best: boolean | null; readonly grid: boolean };

/** `sweep.csv`: a row a point in the order of the grid, then the points between; `grid`: no for those. Numbers unrounded. */
export const sweepCsv = ({ problem, axes, points, between, pareto }: Sweep): string => {
  const best = new Set(pareto?.best.map(({ index }) => index));
  const columns: CsvColumn<Row>[] = [
    ...axes.map(({ name }, index): CsvColumn<Row> => ({ name, cell: ({ values }) => values[index]! })),
    { name: 'grid', cell: ({ grid }) => grid },
    { name: 'state', cell: ({ answer }) => stateOf(answer) },
    ...goalNames(problem.goals.map(({ id }) => id)).flatMap((name, index): CsvColumn<Row>[] => {
      const result = ({ answer }: Row) => (answer.status === 'planned' ? answer.plan.goals[index]! : null);
      return [
        { name, cell: (row) => result(row)?.value ?? null },
        { name: `${name}_bound`, cell: (row) => result(row)?.bound ?? null },
        { name: `${name}_proven`, cell: (row) => result(row)?.proven ?? null },
      ];
    }),
    ...(['courses', 'attendances', 'covered', 'cost'] as const).map(
      (name): CsvColumn<Row> => ({ name, cell: ({ answer }) => figuresOf(answer)?.[name] ?? null }),
    ),
    ...(pareto === null ? [] : [{ name: 'not_beaten', cell: (row: Row) => row.best }]),
  ];
  return csvText(columns, [
    ...points.map((point, index) => ({
      ...point,
      grid: true,
      best: point.answer.status === 'planned' ? best.has(index) : null,
    })),
    ...between.map((point) => ({ ...point, grid: false, best: null })),
  ]);
};

/** A goal's id, with its number where the case has the goal twice. */
const goalNames = (ids: readonly string[]): string[] =>
  ids.map((id, index) => (ids.indexOf(id) === ids.lastIndexOf(id) ? id : `${id}_${index + 1}`));
