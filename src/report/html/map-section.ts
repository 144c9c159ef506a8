import { coverageReport } from '../coverage-report.js';
import { dataTable } from './data-table.js';
import { documentHtml } from './document-html.js';
import { element, lines, type Markup } from './markup.js';
import { layoutOf } from './place-tiles.js';
import type { PlanView, Section } from './plan-view.js';
import { byRegion, type ProvinceCount } from './province-counts.js';
import { type ShadeScale, shadeNames, shadeScale } from './shades.js';
import { tileMap } from './tile-map.js';

/** The tile map with its legend, the provinces left out with the reason, and the regions. */
export function mapSection(view: PlanView, counts: readonly ProvinceCount[]): Section {
  const { plan, problem, summary, language, voice } = view;
  const texts = voice.catalogue.page.plan.map;
  const layout = layoutOf(problem.provinces);
  const most = Math.max(0, ...counts.map(({ attending }) => attending));
  const scale = shadeScale(most);
  const covered = counts.filter(({ attending }) => attending > 0).length;
  const map = tileMap({
    id: `${language}-map-tiles`,
    title: texts.name,
    description: texts.description(covered, counts.length, most, voice.say),
    layout,
    squares: new Map(counts.map(({ province, attending }) => [province, { value: attending, change: 0 }])),
    scale,
    size: 'large',
    language,
  });
  const beside = [
    legend(scale, texts.legend, texts.nobody),
    documentHtml(coverageReport(plan, problem, summary, voice)),
    regionTable(view, counts),
  ];
  return {
    key: 'map',
    title: texts.title,
    content: [
      element('p', {}, texts.intro(layout.kind === 'plain')),
      element('div', { class: 'beside' }, element('figure', {}, map), element('div', {}, lines(beside))),
    ],
  };
}

/** Each shade beside the numbers that it stands for. */
export const legend = (scale: ShadeScale, title: string, note: string): Markup =>
  element(
    'p',
    { class: 'legend' },
    `${title}: `,
    shadeNames(scale).map((name, shade) => [
      element(
        'svg',
        { viewBox: '0 0 18 18', 'aria-hidden': 'true' },
        element('rect', {
          class: `shade-${shade}`,
          ...{ x: 1, y: 1, width: 16, height: 16 },
          'stroke-dasharray': shade === 0 ? '4 3' : null,
        }),
      ),
      element('span', {}, shade === 0 ? `${name} ${note}` : name),
    ]),
  );

const regionTable = ({ problem, voice }: PlanView, counts: readonly ProvinceCount[]): Markup | null => {
  const { say, catalogue } = voice;
  const { map, matrix } = catalogue.page.plan;
  const regions = new Map(problem.provinces.map(({ id, region }) => [id, region ?? '']));
  const grouped = byRegion(counts, ({ province }) => regions.get(province) ?? '');
  if (grouped.length < 2) return null;
  const figures = (items: readonly ProvinceCount[]): readonly string[] => [
    `${items.filter(({ attending }) => attending > 0).length}/${items.length}`,
    say.number(items.reduce((sum, { attending }) => sum + attending, 0)),
  ];
  return dataTable({
    caption: map.byRegion,
    columns: [
      { title: map.region, kind: 'head' },
      { title: map.covered, kind: 'number' },
      { title: matrix.attending, kind: 'number' },
    ],
    rows: grouped.map(({ region, items }) => [region === '' ? map.noRegion : region, ...figures(items)]),
    total: [catalogue.report.solve.total, ...figures(counts)],
  });
};
