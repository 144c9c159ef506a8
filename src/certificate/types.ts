/** `certificate.json`, format `lotrinh/certificate@1`: why no plan of a case is better, see docs/certificate.md. */
export interface Certificate {
  readonly format: 'lotrinh/certificate@1';
  /** The id of the case. */
  readonly case: string;
  /** File name to SHA-256 of the case that the proofs are about. */
  readonly inputs: Readonly<Record<string, string>>;
  /** In the order of the case's goals. */
  readonly goals: readonly CertifiedGoal[];
}

export interface CertifiedGoal {
  readonly id: string;
  /** What the plan has. */
  readonly value: number;
  /** What no plan passes that is as good in the earlier goals; null when unknown. */
  readonly bound: number | null;
  /** null: nothing is proven of this goal. */
  readonly proof: Proof | null;
}

export interface Proof {
  /** Rows that the model has not, each with its own proof; not there: none. */
  readonly cuts?: readonly CertifiedCut[];
  /** Narrow the columns for this goal alone. */
  readonly tighten: readonly Multipliers[];
  readonly tree: Node;
  /** Narrow the columns for the goals after this one. */
  readonly fix: readonly Multipliers[];
}

/** The row `sum of columns <= atMost` for every plan that is as good in this goal as the bound less the tolerance. */
export interface CertifiedCut {
  /** It holds in the box of so many of the goal's `tighten`, the first ones, and may be used after them. */
  readonly after: number;
  /** Coefficients by the name of the column, whole. */
  readonly columns: Readonly<Record<string, number>>;
  readonly atMost: number;
  /** Narrow the columns to the points that have `atMost` or more. */
  readonly tighten: readonly Multipliers[];
  /** Leaves no such point. */
  readonly tree: Node;
}

/** One combination of rows: `objective` times the goal less the sum of the rows times their numbers. */
export interface Multipliers {
  readonly objective: 0 | 1;
  /** By the name of the row. A double stands for exactly the number that it holds. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A leaf, or two subtrees that no plan escapes. */
export type Node = Multipliers | Fork;

export interface Fork {
  readonly branch: Branch;
  /** The sum is at most `atMost`. */
  readonly down: Node;
  /** The sum is at least `atMost` + 1. */
  readonly up: Node;
}

/** What is branched on is whole in every plan: a whole column, or a row of whole columns with whole coefficients. */
export type Branch =
  | { readonly column: string; readonly atMost: number }
  | { readonly row: string; readonly atMost: number };

export const isFork = (node: Node): node is Fork => 'branch' in node;
