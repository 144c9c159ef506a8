import type { Answer, Compared, Comparison } from '../../planner/index.js';
import type { LocalText, Problem } from '../../problem/index.js';
import type { Voice } from '../sentences.js';
import { legend } from './map-section.js';
import { element, type Markup } from './markup.js';
import { layoutOf } from './place-tiles.js';
import type { Section } from './plan-view.js';
import { type ShadeScale, shadeScale } from './shades.js';
import { type Square, tileMap } from './tile-map.js';

/** One of the maps that stand side by side. */
interface Shown {
  readonly title: LocalText;
  readonly problem: Problem;
  readonly squares: ReadonlyMap<string, Square>;
  readonly isBase: boolean;
}

/** A small tile map for each plan, all in the same shades, with triangles where a province has more or fewer than in the base. */
export function mapsSideBySide({ problem, base, scenarios }: Comparison, voice: Voice): Section {
  const { compare, plan: planTexts } = voice.catalogue.page;
  const bases = base.status === 'planned' ? [baseOf(problem, base)] : [];
  const shown: readonly Shown[] = [
    ...bases,
    ...scenarios.filter(({ answer }) => answer.status === 'planned').map(scenarioOf),
  ];
  const values = shown.flatMap(({ squares }) => [...squares.values()].map(({ value }) => value));
  const scale = shadeScale(Math.max(0, ...values));
  const plain = layoutOf(problem.provinces).kind === 'plain';
  return {
    key: 'maps',
    title: compare.maps.title,
    content: [
      element('p', {}, planTexts.map.intro(plain)),
      element('p', {}, compare.maps.intro),
      legend(scale, planTexts.map.legend, planTexts.map.nobody),
      element(
        'div',
        { class: 'multiples' },
        shown.map((each, index) => smallMap(each, `${voice.say.language}-map-${index}`, scale, voice)),
      ),
    ],
  };
}

const baseOf = (problem: Problem, { plan }: Extract<Answer, { status: 'planned' }>): Shown => {
  const home = new Map(problem.officials.map(({ id, province }) => [id, province]));
  const provinces = plan.courses.flatMap(({ officials }) => officials.map((id) => home.get(id)));
  const count = (id: string): number => provinces.filter((province) => province === id).length;
  return {
    title: problem.title,
    problem,
    squares: new Map(problem.provinces.map(({ id }) => [id, { value: count(id), change: 0 }])),
    isBase: true,
  };
};

const scenarioOf = (scenario: Compared): Shown => ({
  title: scenario.title,
  problem: scenario.problem,
  squares: new Map(
    provinceFigures(scenario).map(({ id, base, scenario: after }) => [
      id,
      { value: after ?? 0, change: base === null ? 0 : (after ?? 0) - base },
    ]),
  ),
  isBase: false,
});

/** Attendances by province of the scenario; where it joins provinces, those of the base plan are counted in the new ones. */
export const provinceFigures = ({
  coverage,
  figures,
}: Compared): readonly {
  readonly id: string;
  readonly base: number | null;
  readonly scenario: number | null;
}[] =>
  coverage === null
    ? figures.filter(({ kind, measure }) => kind === 'province' && measure === 'attendances')
    : coverage.new.rows.map(({ province, base, scenario }) => ({ id: province, base, scenario }));

const smallMap = (
  { title, problem, squares, isBase }: Shown,
  id: string,
  scale: ShadeScale,
  voice: Voice,
): Markup => {
  const { catalogue, say } = voice;
  const { compare, plan: planTexts } = catalogue.page;
  const { gained, lost } = compare.maps;
  const values = [...squares.values()];
  const covered = values.filter(({ value }) => value > 0).length;
  const most = Math.max(0, ...values.map(({ value }) => value));
  const more = values.filter(({ change }) => change > 0).length;
  const fewer = values.filter(({ change }) => change < 0).length;
  const name = isBase ? compare.base : title[say.language];
  return element(
    'figure',
    {},
    element('figcaption', {}, name),
    element('p', {}, `${catalogue.report.solve.covered(covered, problem.provinces.length)}.`),
    isBase ? null : element('p', {}, `▲ ${gained(more)}, ▼ ${lost(fewer)}`),
    tileMap({
      id,
      title: name,
      description: planTexts.map.description(covered, problem.provinces.length, most, say),
      layout: layoutOf(problem.provinces),
      squares,
      scale,
      size: 'small',
      language: say.language,
    }),
  );
};
