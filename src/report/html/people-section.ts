import type { OpenCourse, Plan } from '../../plan/index.js';
import type { Official } from '../../problem/index.js';
import { seatsOf } from '../seats.js';
import { tablesOf } from '../tables.js';
import { dataTable } from './data-table.js';
import { type Child, element, lines, type Markup } from './markup.js';
import { facts, type PlanView, type Section } from './plan-view.js';

/** Every open course by start: what it is, who attends, who stands by. */
export function peopleSection(view: PlanView): Section {
  const texts = view.voice.catalogue.page.plan.people;
  return {
    key: 'people',
    title: texts.title,
    content: [
      element('p', {}, view.voice.catalogue.page.plan.keepSafe),
      ...byStart(view.plan).map((course) => courseArticle(course, view)),
    ],
  };
}

export const byStart = ({ courses }: Plan): readonly OpenCourse[] =>
  courses.toSorted((a, b) => (`${a.start} ${a.id}` < `${b.start} ${b.id}` ? -1 : 1));

const courseArticle = (course: OpenCourse, view: PlanView): Markup => {
  const { plan, problem, voice } = view;
  const texts = voice.catalogue.page.plan.people;
  const standby = plan.standby[course.id] ?? [];
  const officials = tablesOf(problem).officials;
  const people = (ids: readonly string[]): readonly Official[] =>
    ids.flatMap((id) => officials.get(id) ?? []);
  return element(
    'section',
    { class: 'course' },
    lines([
      element('h3', {}, `${course.id}: ${topicName(course, view)}`),
      courseFacts(course, view),
      peopleTable(texts.caption(course.id), people(course.officials), course, view),
      standby.length === 0 ? null : standbyTable(texts.standby(course.id), people(standby), view),
    ]),
  );
};

/** Whole: a page has room for what a terminal cuts. */
const topicName = ({ topic }: OpenCourse, { problem, language }: PlanView): string =>
  problem.topics.find(({ id }) => id === topic)?.name[language] ?? topic;

const courseFacts = (course: OpenCourse, { problem, voice }: PlanView): Markup => {
  const { catalogue, say } = voice;
  const texts = catalogue.page.plan.people;
  const { courses, officials, funds } = tablesOf(problem);
  const limits = seatsOf(problem, courses.get(course.course));
  const { language, mode } = course;
  const how = [
    ...(language === 'vi' ? [] : [catalogue.report.solve.taughtIn(language, say)]),
    ...(mode === 'hybrid' || mode === 'online' ? [catalogue.words.modes[mode]] : []),
  ];
  const paid = Object.entries(course.funding).map(
    ([fund, amount]) => `${funds.get(fund)?.name ?? fund}: ${say.money(amount)}`,
  );
  const head = course.head === null ? undefined : officials.get(course.head);
  return facts([
    [texts.when, [say.span(course.start, course.end), how.length === 0 ? null : ` (${how.join(', ')})`]],
    [texts.where, `${say.partner(course.partner)}, ${say.country(course.country)}`],
    [
      catalogue.report.solve.courseColumns.seats,
      texts.seats(course.officials.length, limits?.min ?? null, limits?.max ?? null),
    ],
    [texts.cost, [say.money(course.cost), paid.length === 0 ? null : ` (${paid.join('; ')})`]],
    [texts.head, head === undefined ? texts.noHead : `${head.name} (${head.id})`],
  ]);
};

type PeopleColumns = PlanView['voice']['catalogue']['page']['plan']['people']['columns'];

const personCells = (official: Official, { voice: { catalogue, say } }: PlanView): readonly Child[] => [
  official.name,
  official.id,
  catalogue.page.plan.people.genders[official.gender],
  official.birthDate.slice(0, 4),
  say.province(official.province),
  say.position(official.position),
];

const personColumns = (columns: PeopleColumns) => [
  { title: columns.name, kind: 'head' as const },
  { title: columns.id, whole: true },
  { title: columns.gender },
  { title: columns.born },
  { title: columns.province },
  { title: columns.position },
];

const peopleTable = (
  caption: string,
  people: readonly Official[],
  course: OpenCourse,
  view: PlanView,
): Markup => {
  const { columns } = view.voice.catalogue.page.plan.people;
  const groups = new Map(
    view.attendances
      .filter((each) => each.course.id === course.id)
      .map((each) => [each.official.id, each.groups.join(', ')]),
  );
  return dataTable({
    caption,
    columns: [...personColumns(columns), { title: columns.groups }],
    rows: people.map((official) => [...personCells(official, view), groups.get(official.id) ?? '']),
    wide: true,
  });
};

const standbyTable = (caption: string, people: readonly Official[], view: PlanView): Markup => {
  const { columns } = view.voice.catalogue.page.plan.people;
  return dataTable({
    caption,
    columns: [...personColumns(columns), { title: columns.order, kind: 'number' }],
    rows: people.map((official, index) => [...personCells(official, view), index + 1]),
    wide: true,
  });
};

export const PEOPLE_STYLE = `
.course { border-top: 1px solid #c3cad1; margin-top: 1.5rem; }
.course table { width: 100%; }
@media print { .course { break-inside: avoid; } }
`;
