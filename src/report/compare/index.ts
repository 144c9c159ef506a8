/** A comparison of what-ifs as text, CSV, JSON and a page. */
export { changeSentence } from './change-sentence.js';
export { compareCsv } from './compare-csv.js';
export { answerForm, compareForm } from './compare-form.js';
export { compareHtml } from './compare-html.js';
export { type CompareReportOptions, compareReport } from './compare-report.js';
export { rounded, shortFigure, signedFigure } from './goal-cells.js';
export { stateOf } from './state.js';
