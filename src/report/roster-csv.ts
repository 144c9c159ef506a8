import type { Screening } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import { type Attendance, attendancesOf } from './attendances.js';
import { type CsvColumn, csvText } from './csv-text.js';
import { type Tables, tablesOf } from './tables.js';

/** Names in Vietnamese, the language of the records: the file is the same whatever language the screen speaks. */
const columns = (tables: Tables): readonly CsvColumn<Attendance>[] => [
  { name: 'course', cell: ({ course }) => course.id },
  { name: 'start', cell: ({ course }) => course.start },
  { name: 'end', cell: ({ course }) => course.end },
  { name: 'year', cell: ({ course }) => course.year },
  { name: 'topic', cell: ({ course }) => course.topic },
  { name: 'topic_name', cell: ({ course }) => tables.topics.get(course.topic)?.name.vi ?? '' },
  { name: 'partner', cell: ({ course }) => course.partner },
  { name: 'partner_name', cell: ({ course }) => tables.partners.get(course.partner)?.name ?? '' },
  { name: 'country', cell: ({ course }) => course.country },
  { name: 'language', cell: ({ course }) => course.language },
  { name: 'mode', cell: ({ course }) => course.mode },
  { name: 'official', cell: ({ official }) => official.id },
  { name: 'name', cell: ({ official }) => official.name },
  { name: 'gender', cell: ({ official }) => official.gender },
  { name: 'birth_date', cell: ({ official }) => official.birthDate },
  { name: 'province', cell: ({ official }) => official.province },
  { name: 'province_name', cell: ({ official }) => tables.provinces.get(official.province)?.name.vi ?? '' },
  { name: 'position', cell: ({ official }) => official.position },
  { name: 'position_name', cell: ({ official }) => tables.positions.get(official.position)?.name.vi ?? '' },
  { name: 'groups', cell: ({ groups }) => groups.join(';') },
  { name: 'head', cell: ({ course, official }) => course.head === official.id },
];

/** `roster.csv`: one row an attendance, by course and official; ISO days, ids beside names. */
export const rosterCsv = (plan: Plan, screening: Screening): string =>
  csvText(columns(tablesOf(screening.problem)), attendancesOf(plan, screening));
