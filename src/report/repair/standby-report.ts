import type { Plan } from '../../plan/index.js';
import { type CsvColumn, csvText } from '../csv-text.js';
import { type Document, heading } from '../document.js';
import type { Voice } from '../sentences.js';

/** The reserves of each course, in the order in which they are called; nothing when the plan names none. */
export function standbyReport({ standby }: Plan, { catalogue: { repair } }: Voice): Document {
  const lists = Object.entries(standby).sort(([a], [b]) => (a < b ? -1 : 1));
  if (lists.length === 0) return [];
  const { title, order } = repair.standby;
  const items = lists.map(([course, officials]) => `${course}: ${officials.join(', ')}`);
  return [heading(`${title} (${order})`), { kind: 'list', items }];
}

interface Reserve {
  readonly course: string;
  readonly place: number;
  readonly official: string;
}

const COLUMNS: readonly CsvColumn<Reserve>[] = [
  { name: 'course', cell: ({ course }) => course },
  { name: 'place', cell: ({ place }) => place },
  { name: 'official', cell: ({ official }) => official },
];

/** `standby.csv`: one row a reserve, by course and place. */
export const standbyCsv = ({ standby }: Plan): string =>
  csvText(
    COLUMNS,
    Object.entries(standby)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([course, list]) => list.map((official, index) => ({ course, place: index + 1, official }))),
  );
