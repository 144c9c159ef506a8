/** A sweep as text, CSV, JSON and a page. */
export { sweepCsv } from './sweep-csv.js';
export { sweepForm } from './sweep-form.js';
export { sweepPage } from './sweep-page.js';
export { pointName, type SweepReportOptions, sweepReport } from './sweep-report.js';
