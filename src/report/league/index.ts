/** A league as text, CSV, JSON and a page. */
export { leagueCsv } from './league-csv.js';
export { leagueForm } from './league-form.js';
export { leaguePage } from './league-page.js';
export { type LeagueReportOptions, leagueReport } from './league-report.js';
