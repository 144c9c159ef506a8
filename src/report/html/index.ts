/** Pages that need nothing beside them: pieces of HTML and SVG, and the pages of a plan and of a comparison. */
export { comparePage, type ScenarioNotes } from './compare-page.js';
export { type DataTable, dataTable, scrollable } from './data-table.js';
export { type DotLine, type DotPlot, dotPlot } from './dot-plot.js';
export { type Child, element, lines, type Markup } from './markup.js';
export { htmlPage, type PageBody } from './page.js';
export { planPage } from './plan-page.js';
