import type { Compared, Comparison } from '../../planner/index.js';
import type { Document } from '../document.js';
import { LANGUAGES, type Language } from '../language.js';
import { voiceOf } from '../sentences.js';
import { answerLine } from './compare-answer.js';
import { goalsSideBySide } from './compare-goals.js';
import { mapsSideBySide } from './compare-maps.js';
import { scenarioSection } from './compare-scenario.js';
import { element } from './markup.js';
import { htmlPage, type PageBody } from './page.js';
import { type Section, withContents } from './plan-view.js';
import { SHADE_STYLE } from './shades.js';
import { PARTS_STYLE } from './style.js';
import { TILE_STYLE } from './tile-map.js';

/** What stands under a scenario's title and the comparison does not say by itself: why it is asked, its changes, which of them did it. */
export type ScenarioNotes = (scenario: Compared, language: Language) => Document;

/**
 * A comparison on one page: goals and maps side by side, then what each scenario changes. Both languages, Vietnamese first; it
 * asks nothing of a network, prints on A4, and is the same byte for byte for the same comparison.
 */
export function comparePage(comparison: Comparison, notes: ScenarioNotes = () => []): string {
  const { problem, base, scenarios } = comparison;
  const bodies = LANGUAGES.map((language): PageBody => {
    const voice = voiceOf(language, problem);
    const { compare: texts, plan: planTexts } = voice.catalogue.page;
    const sections: readonly Section[] = [
      goalsSideBySide(comparison, voice),
      mapsSideBySide(comparison, voice),
      ...scenarios.map((scenario, index) =>
        scenarioSection(scenario, index, problem, notes(scenario, language), language),
      ),
    ];
    return {
      language,
      title: `${texts.title}: ${problem.id}`,
      content: [
        element('p', { class: 'faint' }, `${texts.title} · ${problem.id}`),
        element('h1', {}, problem.title[language]),
        answerLine(base, problem, voice),
        element('p', {}, texts.intro(scenarios.length)),
        element('p', {}, planTexts.keepSafe),
        ...withContents(sections, planTexts.contents, language),
      ],
    };
  });
  return htmlPage(bodies, STYLE);
}

const STYLE = `${PARTS_STYLE}${SHADE_STYLE}${TILE_STYLE}
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1.5rem; }
.multiples figure { display: flex; flex-direction: column; margin: 0; }
.multiples p { margin: .15rem 0; font-size: .8rem; }
.multiples svg { margin-top: auto; width: 100%; }
.pair { columns: 2 20rem; column-gap: 2rem; margin: .75rem 0; }
.pair > * { break-inside: avoid; }
.pair table, .pair p { margin-top: 0; width: 100%; }
.people { columns: 2 20rem; column-gap: 2rem; }
.people table { width: 100%; margin-top: 0; }
.about-goals table { font-size: .8rem; }
.about-goals :is(th, td) { padding: .25rem .35rem; }
.about-goals tbody th { min-width: 7rem; }
.change { white-space: nowrap; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
@media print { .multiples { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; } .pair, .people { columns: 2; } .about-maps { break-before: page; } .about-goals tbody th { min-width: 6rem; } .about-goals :is(th, td) { padding: .2rem .25rem; } }
`;
