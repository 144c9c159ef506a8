import type { Certificate, Multipliers, Node, Proof } from '../certificate/index.js';
import type { Formulation } from '../formulation/index.js';
import type {
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
  const nameOf = (name: RowName): string => {
    if ('row' in name) return model.rows.names.at(name.row)!;
    if ('held' in name) return `held(${name.held + 1})`;
    const [pair, decision] = name.link.map((column) => model.columns.names.at(column)!) as [string, string];
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
        ? { column: model.columns.names.at(index)!, atMost: below }
        : { row: model.rows.names.at(index)!, atMost: below };
    return { branch, down: node(tree.down.tree), up: node(tree.up.tree) };
  };
  const written = (proof: ObjectiveProof): Proof => ({
    tighten: proof.tighten.map(evidence),
    tree: node(proof.tree.tree),
    fix: proof.fix.map(evidence),
  });
  return {
    format: 'lotrinh/certificate@1',
    case: plan.case,
    inputs: plan.provenance.inputs,
    goals: plan.goals.map(({ id, value, bound }, index) => {
      const proof = result.objectives[index]?.proof ?? null;
      return { id, value, bound, proof: proof === null ? null : written(proof) };
    }),
  };
}
