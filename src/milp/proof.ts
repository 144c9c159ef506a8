/*
 * Why an objective cannot have more than its value, so that a reader can derive it again. `M` is how row multipliers are
 * written: by row id inside the search, by name outside.
 */

/** Multipliers with the objective (1), which bound it, or without (0): below 0 they leave no point at all. */
export interface Evidence<M> {
  readonly objective: 0 | 1;
  readonly multipliers: M;
}

/** A node: closed by its evidence, or split on a column or a row: at most `below` on one side, more on the other. */
export type ProofTree<M> =
  | { readonly leaf: Evidence<M> }
  | {
      readonly branch: { readonly kind: 'column' | 'row'; readonly index: number; readonly below: number };
      readonly down: { readonly tree: ProofTree<M> };
      readonly up: { readonly tree: ProofTree<M> };
    };

export interface SearchProof<M> {
  /** What fixes columns by reduced cost before the tree, in order. */
  readonly tighten: readonly Evidence<M>[];
  readonly tree: { readonly tree: ProofTree<M> };
}

/** A row that the model has not: `sum of terms <= most`. It holds for the points whose objective is what later ones hold, or better. */
export interface Cut<M> {
  /** Whole numbers, by column. */
  readonly terms: ReadonlyMap<number, number>;
  readonly most: number;
  /** How many of the steps that tighten come before it: with what the objective is held at, they narrow the box of its proof. */
  readonly after: number;
  /** No point of that box has `most` or more. */
  readonly proof: SearchProof<M>;
}

/** A row that multipliers stand for: of the model, a link of two columns, an earlier objective held, or a cut of this one by its place. */
export type RowName =
  | { readonly row: number }
  | { readonly link: readonly [follower: number, decider: number] }
  | { readonly held: number }
  | { readonly cut: number };

/** Multipliers by name. */
export interface NamedMultipliers {
  readonly rows: readonly RowName[];
  readonly values: Float64Array;
}

/** The proof of one objective, and what it fixes for the objectives after it. */
export interface ObjectiveProof extends SearchProof<NamedMultipliers> {
  readonly cuts: readonly Cut<NamedMultipliers>[];
  readonly fix: readonly Evidence<NamedMultipliers>[];
}

/** The same proof with its multipliers written another way. */
export const renamed = <A, B>(
  { tighten, tree }: SearchProof<A>,
  rename: (multipliers: A) => B,
): SearchProof<B> => {
  const evidence = ({ objective, multipliers }: Evidence<A>): Evidence<B> => ({
    objective,
    multipliers: rename(multipliers),
  });
  const node = (each: ProofTree<A>): ProofTree<B> =>
    'leaf' in each
      ? { leaf: evidence(each.leaf) }
      : { branch: each.branch, down: { tree: node(each.down.tree) }, up: { tree: node(each.up.tree) } };
  return { tighten: tighten.map(evidence), tree: { tree: node(tree.tree) } };
};
