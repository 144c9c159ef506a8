import type { Screening, ScreeningSummary } from '../../eligibility/index.js';
import type { Plan } from '../../plan/index.js';
import { goalsReport } from '../goals-report.js';
import { LANGUAGES } from '../language.js';
import { calendarSection } from './calendar-section.js';
import { documentHtml } from './document-html.js';
import { FUND_STYLE } from './fund-bars.js';
import { HATCHING_STYLE } from './hatching.js';
import { mapSection } from './map-section.js';
import { element } from './markup.js';
import { MATRIX_STYLE, matrixSection } from './matrix-section.js';
import { moneySection } from './money-section.js';
import { htmlPage, type PageBody } from './page.js';
import { PEOPLE_STYLE, peopleSection } from './people-section.js';
import { type PlanView, type Section, viewOf, withContents } from './plan-view.js';
import { proofLine, proofSection } from './proof-section.js';
import { provinceCounts } from './province-counts.js';
import { SHADE_STYLE } from './shades.js';
import { PARTS_STYLE } from './style.js';
import { TILE_STYLE } from './tile-map.js';
import { TIMELINE_STYLE } from './timeline.js';

/**
 * `report.html`: a plan on one page in both languages, Vietnamese first. It holds all that it shows, asks nothing of a network,
 * prints on A4, and is the same byte for byte for the same plan and case.
 */
export function planPage(plan: Plan, screening: Screening, summary: ScreeningSummary): string {
  const counts = provinceCounts(screening, summary, viewOf(plan, screening, summary, 'vi').attendances);
  const bodies = LANGUAGES.map((language): PageBody => {
    const view = viewOf(plan, screening, summary, language);
    const texts = view.voice.catalogue.page.plan;
    const title = view.problem.title[language];
    const sections: readonly Section[] = [
      goalsSection(view),
      mapSection(view, counts),
      matrixSection(view, counts),
      calendarSection(view),
      moneySection(view),
      peopleSection(view),
      proofSection(view),
    ];
    return {
      language,
      title: `${texts.title}: ${view.problem.id}`,
      content: [
        element('p', { class: 'faint' }, `${texts.title} · ${view.problem.id}`),
        element('h1', {}, title),
        view.problem.basis === null ? null : element('p', { class: 'faint' }, view.problem.basis),
        proofLine(plan, view.voice),
        ...withContents(sections, texts.contents, language),
      ],
    };
  });
  return htmlPage(bodies, STYLE);
}

const STYLE = [
  PARTS_STYLE,
  SHADE_STYLE,
  TILE_STYLE,
  MATRIX_STYLE,
  TIMELINE_STYLE,
  HATCHING_STYLE,
  FUND_STYLE,
  PEOPLE_STYLE,
].join('');

const goalsSection = ({ plan, problem, voice }: PlanView): Section => {
  const { title, intro } = voice.catalogue.page.plan.goals;
  return {
    key: 'goals',
    title,
    content: [element('p', {}, intro), documentHtml(goalsReport(plan, problem, voice))],
  };
};
