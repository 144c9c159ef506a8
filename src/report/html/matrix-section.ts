import type { ScreeningSummary } from '../../eligibility/index.js';
import { scrollable } from './data-table.js';
import { type Child, element, lines, type Markup } from './markup.js';
import type { PlanView, Section } from './plan-view.js';
import { byRegion, type GroupCount, type ProvinceCount } from './province-counts.js';
import { type ShadeScale, shadeOf, shadeScale } from './shades.js';

/** Provinces by target group: a table, its cells shaded like the squares of the map. */
export function matrixSection(view: PlanView, counts: readonly ProvinceCount[]): Section {
  const { problem, voice } = view;
  const texts = voice.catalogue.page.plan.matrix;
  const table = matrix(view, counts);
  return {
    key: 'matrix',
    title: texts.title,
    content: [
      element('p', {}, texts.intro),
      element(
        'ul',
        {},
        problem.groups.map(({ id, title }) =>
          element('li', {}, texts.groupIs(id, title[voice.say.language])),
        ),
      ),
      scrollable(texts.caption, table),
    ],
  };
}

const matrix = (view: PlanView, counts: readonly ProvinceCount[]): Markup => {
  const { problem, summary, voice } = view;
  const { map, matrix: texts } = voice.catalogue.page.plan;
  const regions = new Map(problem.provinces.map(({ id, region }) => [id, region ?? '']));
  const scale = shadeScale(Math.max(0, ...counts.map(({ attending }) => attending)));
  const titles = [
    texts.nominees,
    texts.eligible,
    texts.attending,
    ...problem.groups.map(({ id }) => texts.group(id)),
  ];
  return element(
    'table',
    { class: 'matrix' },
    element('caption', {}, texts.caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, texts.province),
        titles.map((title) => element('th', { scope: 'col', class: 'number' }, title)),
      ),
    ),
    '\n',
    byRegion(counts, ({ province }) => regions.get(province) ?? '').map(({ region, items }) =>
      element(
        'tbody',
        {},
        region === ''
          ? null
          : element(
              'tr',
              {},
              element('th', { scope: 'rowgroup', colspan: titles.length + 1 }, region || map.noRegion),
            ),
        lines(items.map((count) => provinceRow(count, scale, view))),
      ),
    ),
    element('tfoot', {}, totalRow(summary, counts, view)),
  );
};

const provinceRow = (
  { province, nominees, eligible, attending, groups }: ProvinceCount,
  scale: ShadeScale,
  { voice: { say } }: PlanView,
): Markup =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, say.province(province)),
    element('td', { class: 'number' }, say.number(nominees)),
    element('td', { class: 'number' }, say.number(eligible)),
    element('td', { class: `number shade-${shadeOf(attending, scale)}` }, say.number(attending)),
    groups.map((group) => groupCell(group, scale)),
  );

const groupCell = ({ attending, eligible }: GroupCount, scale: ShadeScale): Markup =>
  eligible === 0 && attending === 0
    ? element('td', { class: 'number nobody' }, '–')
    : element('td', { class: `number shade-${shadeOf(attending, scale)}` }, `${attending} / ${eligible}`);

const totalRow = (
  { nominees, eligible, byGroup }: ScreeningSummary,
  counts: readonly ProvinceCount[],
  { voice: { catalogue, say } }: PlanView,
): Markup => {
  const sum = (of: (count: ProvinceCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  const cells: readonly Child[] = [
    say.number(nominees),
    say.number(eligible),
    say.number(sum(({ attending }) => attending)),
    ...byGroup.map(
      (group, index) => `${sum(({ groups }) => groups[index]!.attending)} / ${say.number(group.eligible)}`,
    ),
  ];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, catalogue.report.solve.total),
    cells.map((cell) => element('td', { class: 'number' }, cell)),
  );
};

export const MATRIX_STYLE = `
.matrix th[scope=rowgroup] { font-weight: 600; padding-top: .6rem; border-bottom-color: #14202b; }
.matrix td { min-width: 4.2rem; }
.matrix td.nobody { background: #eef1f4; }
`;
