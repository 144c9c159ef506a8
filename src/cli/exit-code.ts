/** How a command ended, as the shell sees it (format page, "Exit codes"). */
export const EXIT = {
  /** A plan, proven or not; a valid case; an accepted plan. */
  ok: 0,
  /** The programme's own fault. */
  fault: 1,
  /** Bad input or usage; a plan that the verifier does not accept. */
  badInput: 2,
  /** Proven: no plan can exist. */
  infeasible: 3,
  /** Stopped before any plan was found, or before a comparison was whole. */
  stopped: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
