import solverPackage from 'javascript-lp-solver';
import type { JslpAnswer, JslpLoaded, JslpLoadMessage, JslpModel, JslpSolveMessage } from './jslp.js';
import { serve } from './serve.js';
import type { Freed, FreeMessage } from './thread.js';

/* The thread that javascript-lp-solver blocks while it solves one model. */

// The package declares its ES module as CommonJS; at run time the default import is the solver itself.
const solver = solverPackage as unknown as typeof solverPackage.default;

let open: JslpModel | null = null;

serve<JslpLoadMessage | JslpSolveMessage | FreeMessage>({
  load: ({ model }): JslpLoaded => {
    open = model;
    return { loaded: true };
  },
  solve: (): JslpAnswer => answer(open!),
  free: (): Freed => {
    open = null;
    return { fit: true };
  },
});

const answer = (model: JslpModel): JslpAnswer => {
  const { feasible, bounded, ...rest } = solver.Solve(model as never) as Record<string, unknown>;
  const values = Object.entries(rest).filter(
    (entry): entry is [string, number] => /^x\d+$/.test(entry[0]) && typeof entry[1] === 'number',
  );
  return { values: Object.fromEntries(values), feasible: feasible === true, bounded: bounded !== false };
};
