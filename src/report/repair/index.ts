/** A mended plan, its reserves, and how it stands up to withdrawals: as text, CSV and plain data. */
export {
  changesCsv,
  noRepairReport,
  type RepairReportOptions,
  repairFaultsReport,
  repairForm,
  repairReport,
} from './repair-report.js';
export { standbyCsv, standbyReport } from './standby-report.js';
export { stressForm, stressReport } from './stress-report.js';
