import type { OpenCourse } from '../../plan/index.js';
import type { Block, BlockScope } from '../../problem/index.js';
import { coursesReport } from '../solve-report.js';
import { dataTable, scrollable } from './data-table.js';
import { documentHtml } from './document-html.js';
import { element, type Markup } from './markup.js';
import { byStart } from './people-section.js';
import type { PlanView, Section } from './plan-view.js';
import { type Lane, type Span, timeline } from './timeline.js';

/** A picture for each year of the scheme, then the courses and the blocked periods as tables. */
export function calendarSection(view: PlanView): Section {
  const { plan, problem, voice } = view;
  const texts = voice.catalogue.page.plan.calendar;
  return {
    key: 'calendar',
    title: texts.title,
    content: [
      element('p', {}, texts.intro),
      ...problem.years.map((year) => yearFigure(year, view)),
      documentHtml(coursesReport(plan, problem, voice)),
      problem.calendar.length === 0 ? null : blockTable(view),
    ],
  };
}

const yearFigure = (year: number, view: PlanView): Markup => {
  const texts = view.voice.catalogue.page.plan.calendar;
  const courses = byStart(view.plan).filter((course) => course.year === year);
  const blocks = view.problem.calendar.filter(
    ({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`,
  );
  const title = texts.picture(year);
  return element(
    'figure',
    {},
    element('figcaption', {}, title),
    scrollable(
      title,
      timeline({
        id: `${view.language}-calendar-${year}`,
        year,
        title,
        description: texts.description(year, courses.length, view.voice.say),
        months: texts.months,
        groups: [
          {
            name: texts.courses,
            tone: 'dark',
            lanes: courses.map((course) => courseLane(course, blocks, view)),
          },
          { name: texts.closed, tone: 'light', lanes: blockLanes(blocks.filter(bindsAll), view) },
          { name: texts.busy, tone: 'light', lanes: blockLanes(blocks.filter(bindsOfficials), view) },
        ],
      }),
    ),
  );
};

const courseLane = (course: OpenCourse, blocks: readonly Block[], view: PlanView): Lane => {
  const { say, catalogue } = view.voice;
  const place = say.country(course.country);
  const { bar } = catalogue.page.plan.calendar;
  return {
    label: bar(
      course.course,
      `${shortName(say.partner(course.partner))} (${place})`,
      course.officials.length,
    ),
    bars: [{ from: course.start, to: course.end, title: say.span(course.start, course.end) }],
    behind: blocks.filter(({ appliesTo }) => closes(appliesTo, course)).map((block) => spanOf(block, view)),
  };
};

/** `GRIPS` of `National Graduate Institute for Policy Studies (GRIPS), Tokyo`; else what stands before the first comma. */
const shortName = (partner: string): string =>
  /\(([^)]{2,12})\)/.exec(partner)?.[1] ?? partner.split(',')[0]!;

const closes = (scope: BlockScope, { country, partner }: OpenCourse): boolean => {
  if (scope.kind === 'all') return true;
  return (
    (scope.kind === 'country' && scope.id === country) || (scope.kind === 'partner' && scope.id === partner)
  );
};

const bindsAll = ({ appliesTo }: Block): boolean => appliesTo.kind === 'all';

const bindsOfficials = ({ appliesTo: { kind } }: Block): boolean =>
  kind === 'position' || kind === 'province' || kind === 'region';

const scopeName = ({ appliesTo }: Block, { voice: { catalogue, say } }: PlanView): string =>
  catalogue.words.scope(appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`, say);

const spanOf = (block: Block, view: PlanView): Span => {
  const { from, to, reason } = block;
  const what = `${view.voice.say.span(from, to)}, ${scopeName(block, view)}`;
  return { from, to, title: reason === null ? what : `${what}: ${reason}` };
};

/** A lane for each reason (or scope, where none is given), in the order of the first day. */
const blockLanes = (blocks: readonly Block[], view: PlanView): readonly Lane[] => {
  const inOrder = blocks.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  const lanes = new Map<string, Span[]>();
  for (const block of inOrder) {
    const label = block.reason ?? scopeName(block, view);
    lanes.set(label, [...(lanes.get(label) ?? []), spanOf(block, view)]);
  }
  return [...lanes].map(([label, bars]) => ({ label, bars, behind: [] }));
};

const blockTable = (view: PlanView): Markup => {
  const { calendar: texts } = view.voice.catalogue.page.plan;
  const { dates, whom, reason, basis } = texts.blockColumns;
  return element(
    'details',
    {},
    element('summary', {}, texts.blocks),
    dataTable({
      caption: texts.blocks,
      columns: [{ title: dates, kind: 'head' }, { title: whom }, { title: reason }, { title: basis }],
      rows: view.problem.calendar.map((block) => [
        view.voice.say.span(block.from, block.to),
        scopeName(block, view),
        block.reason,
        block.basis,
      ]),
      wide: true,
    }),
  );
};
