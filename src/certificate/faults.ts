/** Why a certificate, or a part of it, is refused. A code with its values; the sentences stand in `report`. */
export interface CertificateFault {
  readonly code: CertificateFaultCode;
  /** Where in the document, e.g. `goals[6].proof.tree.up.down.rows["seatsTotal"]`; empty for the document itself. */
  readonly path: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Every code, with what its `values` hold. */
export const CERTIFICATE_FAULT_CODES = [
  'form.syntax', // {reason}: not JSON
  'form.format', // {found ('' when absent), expected}: nothing else is then looked at
  'form.missing', // {}: a required key, such as a subtree of a branch
  'form.type', // {expected, found}: kinds of JSON value, `NaN` and `Infinity` among them
  'form.unknownKey', // {key}
  'case', // {found, expected}: made for another case
  'inputs', // {file}: this file of the case is not the one that the proofs are about
  'goals.list', // {found, expected}: not the goals of the case in their order
  'goal.value', // {found, expected}: the plan has another value
  'goal.bound', // {found ('' when null), expected ('' when null)}: the plan states another bound
  'goal.noBound', // {}: a proof of no bound
  'goal.notAValue', // {bound, step}: no plan can have this value
  'goal.distance', // {value, bound, tolerance}: the value is better than the bound, or further from it than the tolerance
  'fix.objective', // {}: `fix` may use no objective: what it leaves must hold for the goals after it
  'row.unknown', // {row}
  'row.early', // {row}: a goal is held only after its own turn
  'row.side', // {row}: the multiplier leans on a side on which the row has no limit
  'cut.unknown', // {name}: no such column
  'cut.number', // {found}: a coefficient, or `atMost`, is not a whole number
  'cut.after', // {found, most}: not one of the places in `tighten` from the cut before it to the end
  'branch.unknown', // {name}: no such column or row
  'branch.fraction', // {name}: not whole in every plan
  'branch.number', // {found}: atMost is not a whole number
  'leaf.open', // {bound, target}: up to `bound` steps are left, and less than `target` would close the leaf
] as const;
export type CertificateFaultCode = (typeof CERTIFICATE_FAULT_CODES)[number];

export const fault = (
  code: CertificateFaultCode,
  path: string,
  values: CertificateFault['values'] = {},
): CertificateFault => ({ code, path, values });

/** A key of an object whose keys are names of rows, as it stands in a path. */
export const keyed = (path: string, key: string): string => `${path}[${JSON.stringify(key)}]`;
