import type { Reading } from './reading.js';
import type { Attendance, Sitting } from './sittings.js';
import type { OpenCourse, Plan } from './types.js';
import type { Violation } from './violations.js';

/** What a check looks at: the case, the plan as it is written, and the plan as the case understands it. */
export interface Sheet {
  readonly reading: Reading;
  readonly plan: Plan;
  readonly sittings: readonly Sitting<OpenCourse>[];
  readonly attendances: readonly Attendance[];
}

/** Everything that one rule, or one part of the document, has against a plan. */
export type Check = (sheet: Sheet) => readonly Violation[];
