/** Why a plan is as it is, for a reader and as data. */
export { explainForm } from './explain-form.js';
export { explainReport } from './explain-report.js';
