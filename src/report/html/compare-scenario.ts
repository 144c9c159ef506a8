import type { Compared, CourseDifference, Figure, PersonDifference, TallyKind } from '../../planner/index.js';
import type { Official, Problem } from '../../problem/index.js';
import type { Document } from '../document.js';
import type { Language } from '../language.js';
import { type Voice, voiceOf } from '../sentences.js';
import { answerLine } from './compare-answer.js';
import { NOTHING, scenarioKey, signed } from './compare-goals.js';
import { provinceFigures } from './compare-maps.js';
import { type Column, dataTable } from './data-table.js';
import { documentHtml } from './document-html.js';
import { type Child, element, type Markup } from './markup.js';
import type { Section } from './plan-view.js';

/** A scenario with the names that it and the base give to ids. */
interface Scene {
  readonly scenario: Compared;
  readonly base: Problem;
  readonly voice: Voice;
  readonly baseVoice: Voice;
}

/** What one scenario changes: years, provinces, groups, partners, countries, topics, funds, courses, people. */
export function scenarioSection(
  scenario: Compared,
  index: number,
  base: Problem,
  notes: Document,
  language: Language,
): Section {
  const voice = voiceOf(language, scenario.problem);
  const scene = { scenario, base, voice, baseVoice: voiceOf(language, base) };
  const planned = scenario.answer.status === 'planned';
  return {
    key: scenarioKey(index),
    title: scenario.title[language],
    content: [
      answerLine(scenario.answer, scenario.problem, voice),
      documentHtml(notes),
      ...(planned ? differencesOf(scene) : []),
    ],
  };
}

const differencesOf = (scene: Scene): readonly Child[] => {
  const { scenario, base, voice, baseVoice } = scene;
  const { say } = voice;
  const texts = voice.catalogue.page.compare.differences;
  const named = (kind: 'province' | 'group' | 'partner' | 'topic') => (id: string) =>
    say[kind](id) === id ? baseVoice.say[kind](id) : say[kind](id);
  const funds = [...(base.funds ?? []), ...(scenario.problem.funds ?? [])];
  const fundName = (id: string): string => funds.find((fund) => fund.id === id)?.name ?? id;
  const rows = (kind: TallyKind, measure: Figure['measure']) =>
    scenario.figures.filter((figure) => figure.kind === kind && figure.measure === measure);
  return [
    yearTable(scene),
    scenario.coverage === null ? null : element('p', {}, texts.joined),
    element('div', { class: 'pair' }, [
      changedTable(texts.provinces, provinceFigures(scenario), named('province'), voice),
      changedTable(texts.groups, rows('group', 'people'), named('group'), voice),
      changedTable(texts.partners, rows('partner', 'courses'), named('partner'), voice),
      changedTable(texts.countries, rows('country', 'courses'), say.country, voice),
      changedTable(texts.topics, rows('topic', 'courses'), named('topic'), voice),
      changedTable(texts.funds, rows('fund', 'paid'), fundName, voice, say.millions),
    ]),
    courseTable(scenario.courses, voice),
    ...peopleTables(scene),
  ];
};

interface Row {
  readonly id: string;
  readonly base: number | null;
  readonly scenario: number | null;
}

/** The rows that change, or a line that says that none does. */
const changedTable = (
  caption: string,
  rows: readonly Row[],
  nameOf: (id: string) => string,
  { catalogue, say }: Voice,
  write: (value: number) => string = say.number,
): Markup => {
  const texts = catalogue.page.compare.differences;
  const changed = rows.filter(({ base, scenario }) => base !== scenario);
  if (changed.length === 0) return element('p', {}, texts.none(caption));
  const figure = (value: number | null): string => (value === null ? NOTHING : write(value));
  return dataTable({
    caption,
    columns: [
      { title: element('span', { class: 'unseen' }, caption), kind: 'head' },
      ...[texts.before, texts.after, texts.change].map((title) => ({
        title,
        kind: 'number' as const,
        whole: true,
      })),
    ],
    rows: changed.map(({ id, base, scenario }) => [
      nameOf(id),
      figure(base),
      figure(scenario),
      base === null || scenario === null ? NOTHING : signed(scenario - base, write),
    ]),
  });
};

const YEAR_MEASURES = ['courses', 'attendances', 'cost'] as const;

/** Every year, changed or not: courses, attendances and cost, before and after. */
const yearTable = ({ scenario: { figures }, voice: { catalogue, say } }: Scene): Markup => {
  const texts = catalogue.page.compare.differences;
  const years = figures.filter(({ kind }) => kind === 'year');
  const figure = (value: number | null): string => (value === null ? NOTHING : say.number(value));
  const cell = (year: string, measure: Figure['measure']): string => {
    const found = years.find((each) => each.id === year && each.measure === measure);
    const [base, scenario] = [found?.base ?? null, found?.scenario ?? null];
    if (base === null || scenario === null || base === scenario) return figure(scenario);
    return `${figure(base)} → ${figure(scenario)} (${signed(scenario - base, say.number)})`;
  };
  return dataTable({
    caption: texts.years,
    columns: [
      { title: texts.year, kind: 'head' },
      ...YEAR_MEASURES.map((measure) => ({ title: texts.measures[measure], kind: 'number' as const })),
    ],
    rows: [...new Set(years.map(({ id }) => id))].map((year) => [
      year,
      ...YEAR_MEASURES.map((measure) => cell(year, measure)),
    ]),
    wide: true,
  });
};

const courseTable = (courses: readonly CourseDifference[], { catalogue }: Voice): Markup => {
  const texts = catalogue.page.compare.differences;
  if (courses.length === 0) return element('p', {}, texts.none(texts.courses));
  return dataTable({
    caption: texts.courses,
    columns: [
      { title: texts.course, kind: 'head' },
      { title: texts.change },
      { title: texts.before, whole: true },
      { title: texts.after, whole: true },
    ],
    rows: courses.map(({ course, kind, base, scenario }) => [
      course,
      texts.courseKinds[kind],
      base ?? NOTHING,
      scenario ?? NOTHING,
    ]),
    wide: true,
  });
};

/** Who came in, who went out and who changed course, each in a table where there is somebody. */
const peopleTables = (scene: Scene): readonly Child[] => {
  const { scenario, base, voice } = scene;
  const texts = voice.catalogue.page.compare.differences;
  const { people } = scenario;
  if (people.length === 0) return [element('p', {}, texts.none(texts.people))];
  const officials = new Map(
    [...base.officials, ...scenario.problem.officials].map((official) => [official.id, official]),
  );
  const table = (
    kind: PersonDifference['kind'],
    caption: (people: number) => string,
    more: readonly More[],
  ) =>
    peopleTable(
      caption,
      people.filter((person) => person.kind === kind),
      more,
      officials,
      scene,
    );
  const left = ({ nominated }: PersonDifference): string => (nominated.scenario ? '' : ` (${texts.unknown})`);
  const tables = [
    table('in', texts.inCaption, [[texts.course, (person) => rowsOf(person.scenario)]]),
    table('out', texts.outCaption, [[texts.course, (person) => rowsOf(person.base) + left(person)]]),
    table('moved', texts.movedCaption, [
      [texts.before, (person) => rowsOf(person.base)],
      [texts.after, (person) => rowsOf(person.scenario)],
    ]),
  ];
  return [element('div', { class: 'people' }, tables)];
};

/** Rows of candidates: another date of a row is told once, with the courses. */
const rowsOf = (candidates: readonly string[]): string =>
  candidates.map((id) => id.split('@')[0]!).join(', ');

type More = readonly [title: string, cell: (person: PersonDifference) => string];

const peopleTable = (
  caption: (people: number) => string,
  people: readonly PersonDifference[],
  more: readonly More[],
  officials: ReadonlyMap<string, Official>,
  { voice, baseVoice }: Scene,
): Markup | null => {
  if (people.length === 0) return null;
  const { columns } = voice.catalogue.page.plan.people;
  const province = (id: string): string =>
    voice.say.province(id) === id ? baseVoice.say.province(id) : voice.say.province(id);
  const shown: readonly Column[] = [
    { title: columns.name, kind: 'head' },
    { title: columns.id, whole: true },
    { title: columns.province },
    ...more.map(([title]) => ({ title, whole: true })),
  ];
  return dataTable({
    caption: caption(people.length),
    columns: shown,
    rows: people.map((person) => [
      officials.get(person.official)?.name ?? '',
      person.official,
      province(officials.get(person.official)?.province ?? ''),
      ...more.map(([, cell]) => cell(person)),
    ]),
  });
};
