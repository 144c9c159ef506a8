import type { OpenCourse, Plan } from '../plan/index.js';
import { daysBetween, type Problem } from '../problem/index.js';
import { type CsvColumn, csvText } from './csv-text.js';
import { seatsOf } from './seats.js';
import { type Tables, tablesOf } from './tables.js';

const funding = ({ funding }: OpenCourse): string =>
  Object.entries(funding)
    .map(([fund, amount]) => `${fund}:${amount}`)
    .sort()
    .join(';');

/** Names in Vietnamese, the language of the records: the file is the same whatever language the screen speaks. */
const columns = (problem: Problem, plan: Plan, tables: Tables): readonly CsvColumn<OpenCourse>[] => [
  { name: 'id', cell: (course) => course.id },
  { name: 'course', cell: (course) => course.course },
  { name: 'start', cell: (course) => course.start },
  { name: 'end', cell: (course) => course.end },
  { name: 'days', cell: (course) => daysBetween(course.start, course.end) + 1 },
  { name: 'year', cell: (course) => course.year },
  { name: 'topic', cell: (course) => course.topic },
  { name: 'topic_name', cell: (course) => tables.topics.get(course.topic)?.name.vi ?? '' },
  { name: 'partner', cell: (course) => course.partner },
  { name: 'partner_name', cell: (course) => tables.partners.get(course.partner)?.name ?? '' },
  { name: 'country', cell: (course) => course.country },
  { name: 'language', cell: (course) => course.language },
  { name: 'mode', cell: (course) => course.mode },
  { name: 'attending', cell: (course) => course.officials.length },
  { name: 'min_seats', cell: (course) => seatsOf(problem, tables.courses.get(course.course))?.min ?? null },
  { name: 'max_seats', cell: (course) => seatsOf(problem, tables.courses.get(course.course))?.max ?? null },
  { name: 'standby', cell: (course) => plan.standby[course.id]?.length ?? 0 },
  { name: 'head', cell: (course) => course.head },
  { name: 'head_name', cell: (course) => tables.officials.get(course.head ?? '')?.name ?? '' },
  { name: 'cost', cell: (course) => course.cost },
  { name: 'funding', cell: funding },
];

/** `courses.csv`: one row an open course, by id; ISO days, whole VND, `funding` a list of `fund:amount`. */
export const coursesCsv = (plan: Plan, problem: Problem): string =>
  csvText(columns(problem, plan, tablesOf(problem)), plan.courses);
