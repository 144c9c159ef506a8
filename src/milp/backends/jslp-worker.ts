import { parentPort, workerData } from 'node:worker_threads';
import solverPackage from 'javascript-lp-solver';
import type { JslpModel, JslpReply } from './jslp.js';

/* The thread that javascript-lp-solver blocks while it solves one model. */

// The package declares its ES module as CommonJS; at run time the default import is the solver itself.
const solver = solverPackage as unknown as typeof solverPackage.default;

const answer = (model: JslpModel): JslpReply => {
  const { feasible, bounded, ...rest } = solver.Solve(model as never) as Record<string, unknown>;
  const values = Object.entries(rest).filter(
    (entry): entry is [string, number] => /^x\d+$/.test(entry[0]) && typeof entry[1] === 'number',
  );
  return { values: Object.fromEntries(values), feasible: feasible === true, bounded: bounded !== false };
};

parentPort!.postMessage(answer(workerData as JslpModel));
