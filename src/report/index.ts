/** Outcome to text, CSV and plain data. Pure: it reads no file, solves nothing, and knows no terminal. */
export type { Catalogue } from './catalogue/catalogue.js';
export { catalogueOf } from './catalogue/index.js';
export { certificateForm, certificateReport } from './certificate-report.js';
export {
  type CheckResult,
  checkReport,
  issuesReport,
  type ReportOptions,
  type Unread,
} from './check-report.js';
export {
  type CompareReportOptions,
  changeSentence,
  compareCsv,
  compareForm,
  compareHtml,
  compareReport,
} from './compare/index.js';
export {
  type ConflictReportOptions,
  changeLines,
  conflictsForm,
  conflictsHint,
  conflictsReport,
  partSentences,
  repairScenario,
  repairSentence,
  repairsCsv,
} from './conflict/index.js';
export { coursesCsv } from './courses-csv.js';
export { type Cell, type CsvColumn, csvText, harmless } from './csv-text.js';
export type { Block, Document, Tone } from './document.js';
export { heading, text } from './document.js';
export { explainForm, explainReport } from './explain/index.js';
export { goalFigure, goalTitle } from './goals-report.js';
export { comparePage, planPage, type ScenarioNotes } from './html/index.js';
export {
  badCaseForm,
  checkForm,
  jsonText,
  solveForm,
  unverifiedForm,
  verifyForm,
} from './json-forms.js';
export { isLanguage, LANGUAGES, type Language } from './language.js';
export { type LeagueReportOptions, leagueCsv, leagueForm, leaguePage, leagueReport } from './league/index.js';
export { optimaCsv } from './optima-csv.js';
export { type Page, renderDocument } from './render-document.js';
export * from './repair/index.js';
export { rosterCsv } from './roster-csv.js';
export {
  type CheckedScenario,
  type CheckedScenarios,
  scenariosForm,
  scenariosReport,
} from './scenario-report.js';
export {
  certificateFaultSentence,
  conflictSentence,
  issueSentence,
  planProblemSentence,
  refusalSentence,
  type Voice,
  violationSentence,
  voiceOf,
} from './sentences.js';
export { infeasibleReport, planReport, type SolveReportOptions, stoppedReport } from './solve-report.js';
export {
  pointName,
  type SweepReportOptions,
  sweepCsv,
  sweepForm,
  sweepPage,
  sweepReport,
} from './sweep/index.js';
export { padText, printable, textWidth, wrapText } from './text-width.js';
export { explainUncovered, type UncoveredProvince } from './uncovered.js';
export { unreadablePlanReport, type VerifyReportOptions, verifyReport } from './verify-report.js';
