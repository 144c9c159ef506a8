import type { ExportedGoal } from '../planner/index.js';
import { type CsvColumn, csvText } from './csv-text.js';

const COLUMNS: readonly CsvColumn<ExportedGoal>[] = [
  { name: 'goal', cell: ({ goal }) => goal },
  { name: 'file', cell: ({ file }) => file },
  { name: 'sense', cell: ({ sense }) => sense },
  { name: 'file_optimum', cell: ({ optimum }) => optimum },
  { name: 'numerator', cell: ({ numerator }) => numerator },
  { name: 'denominator', cell: ({ denominator }) => denominator },
];

/**
 * `optima.csv`: one row a goal. A solver finds `file_optimum` for the file (in MPS it minimises the negative of a maximum); the
 * value of the goal is numerator / denominator.
 */
export const optimaCsv = (goals: readonly ExportedGoal[]): string => csvText(COLUMNS, goals);
