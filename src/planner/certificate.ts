import type { Certificate, CertifiedCut, Multipliers, Node, Proof } from '../certificate/index.js';
import type { Formulation } from '../formulation/index.js';
import type {
  Cut,
  Evidence,
  LexicographicResult,
  NamedMultipliers,
  ObjectiveProof,
  ProofTree,
  RowName,
} from '../milp/index.js';
import type { Plan } from '../plan/index.js';

/*
 * The certificate of a plan (docs/certificate.md): for each goal what a reader needs to derive its bound again, rows and
 * columns by their names in the model.
 */

/** The certificate of a plan that `result` led to. */
export function certify({ model }: Formulation, result: LexicographicResult, plan: Plan): Certificate {
  const columnOf = (column: number): string => model.columns.names.at(column)!;
  /** What the proof of the goal at a place is written with. */
  const writerOf = (place: number) => {
    const nameOf = (name: RowName): string => {
      if ('row' in name) return model.rows.names.at(name.row)!;
      if ('held' in name) return `held(${name.held + 1})`;
      if ('cut' in name) return `cut(${place + 1},${name.cut + 1})`;
      const [pair, decision] = name.link.map(columnOf) as [string, string];
      const link = pair.replace(/^attend/, 'link');
      return decision.startsWith('open(') ? link : link.replace(/\)$/, `,${decision})`);
    };
    const evidence = ({ objective, multipliers }: Evidence<NamedMultipliers>): Multipliers => ({
      objective,
      rows: Object.fromEntries(
        multipliers.rows.map((name, at) => [nameOf(name), multipliers.values[at]!] as const),
      ),
    });
    const node = (tree: ProofTree<NamedMultipliers>): Node => {
      if ('leaf' in tree) return evidence(tree.leaf);
      const { kind, index, below } = tree.branch;
      const branch =
        kind === 'column'
          ? { column: columnOf(index), atMost: below }
          : { row: model.rows.names.at(index)!, atMost: below };
      return { branch, down: node(tree.down.tree), up: node(tree.up.tree) };
    };
    const cut = ({ after, terms, most, proof }: Cut<NamedMultipliers>): CertifiedCut => ({
      after,
      columns: Object.fromEntries(
        Array.from(terms, ([column, coefficient]) => [columnOf(column), coefficient] as const),
      ),
      atMost: most,
      tighten: proof.tighten.map(evidence),
      tree: node(proof.tree.tree),
    });
    return ({ cuts, tighten, tree, fix }: ObjectiveProof): Proof => ({
      ...(cuts.length > 0 && { cuts: cuts.map(cut) }),
      tighten: tighten.map(evidence),
      tree: node(tree.tree),
      fix: fix.map(evidence),
    });
  };
  return {
    format: 'lotrinh/certificate@1',
    case: plan.case,
    inputs: plan.provenance.inputs,
    goals: plan.goals.map(({ id, value, bound }, index) => {
      const proof = result.objectives[index]?.proof ?? null;
      return { id, value, bound, proof: proof === null ? null : writerOf(index)(proof) };
    }),
  };
}
