/** `plan.json`, format `lotrinh/plan@1`: the answer that other systems read. Keys are written in this order. */
export interface Plan {
  readonly format: 'lotrinh/plan@1';
  /** The id of the case. */
  readonly case: string;
  readonly scenario: string | null;
  readonly proof: Proof;
  /** In the order of the case's goals. */
  readonly goals: readonly GoalResult[];
  /** Sorted by id. */
  readonly courses: readonly OpenCourse[];
  /** Candidate id to official ids, in the order in which they are called up. */
  readonly standby: Readonly<Record<string, readonly string[]>>;
  readonly coverage: Coverage;
  readonly provenance: Provenance;
}

/**
 * `proven`: every goal at its proven optimum; `gap`: feasible, some goal not proven;
 * `none`: feasible, and no goal has a bound.
 */
export type Proof = 'proven' | 'gap' | 'none';

export interface GoalResult {
  readonly id: string;
  /** What this plan has. */
  readonly value: number;
  /** The best that this goal can reach given the earlier ones; null when unknown. */
  readonly bound: number | null;
  /** The bound is this goal's optimum, and the plan keeps it within the goal's tolerance. */
  readonly proven: boolean;
}

export interface OpenCourse {
  /** The dated candidate. */
  readonly id: string;
  /** The row of `courses.csv`. */
  readonly course: string;
  readonly start: string;
  readonly end: string;
  readonly year: number;
  readonly topic: string;
  readonly partner: string;
  readonly country: string;
  readonly language: string;
  readonly mode: string;
  readonly officials: readonly string[];
  readonly head: string | null;
  /** Whole VND. */
  readonly cost: number;
  /** Whole VND by fund; empty when money is no limit. */
  readonly funding: Readonly<Record<string, number>>;
}

export interface Coverage {
  readonly provinces: { readonly covered: readonly string[]; readonly uncovered: readonly string[] };
  /** Group id to the number of different officials who attend a course as a member of that group. */
  readonly groups: Readonly<Record<string, number>>;
}

export interface Provenance {
  readonly programme: string;
  readonly version: string;
  readonly solver: string;
  readonly solverVersion: string;
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly changes: readonly unknown[];
  /** File name to SHA-256. */
  readonly inputs: Readonly<Record<string, string>>;
}
