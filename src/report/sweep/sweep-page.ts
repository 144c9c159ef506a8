import type { Sweep } from '../../planner/index.js';
import { documentHtml } from '../html/document-html.js';
import { element, htmlPage, type PageBody } from '../html/index.js';
import { LANGUAGES } from '../language.js';
import { voiceOf } from '../sentences.js';
import { paretoPlot } from './pareto-plot.js';
import { sweepReport } from './sweep-report.js';

/** `sweep.html`: the report with the Pareto curve as a picture, in both languages; needs nothing beside it. */
export const sweepPage = (sweep: Sweep, resolution: number | null): string =>
  htmlPage(
    LANGUAGES.map((language): PageBody => {
      const voice = voiceOf(language, sweep.problem);
      const { title } = voice.catalogue.sweep;
      const [, ...report] = sweepReport(sweep, { language, resolution, written: null });
      const plot = paretoPlot(sweep, voice);
      return {
        language,
        title: `${title}: ${sweep.problem.id}`,
        content: [
          element('h1', {}, title),
          ...(plot === null ? [] : [element('figure', {}, plot)]),
          documentHtml(report),
        ],
      };
    }),
  );
