/** The only code that touches the disk. */
export { type CaseFolder, readCaseFolder } from './case-folder.js';
export { type PlanFile, readPlanFile } from './plan-file.js';
export { MAX_FILE_BYTES } from './read.js';
export { openResultStore, type ResultStore } from './result-store.js';
export { readScenarioFolder } from './scenario-folder.js';
export {
  OUTPUT_FAULTS,
  OutputError,
  type OutputFault,
  type OutputFile,
  writeFilesWhole,
} from './write-whole.js';
