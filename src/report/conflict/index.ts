/** Why a case has no plan, and what would give it one, as text, CSV, JSON and scenarios. */
export { conflictsForm } from './conflict-form.js';
export { type ConflictReportOptions, conflictsHint, conflictsReport } from './conflict-report.js';
export { partSentences } from './merged-parts.js';
export { changeLines, repairScenario, repairSentence } from './repair-words.js';
export { repairsCsv } from './repairs-csv.js';
