import type { Weight } from './bound.js';
import { type CertificateFault, fault, keyed } from './faults.js';
import type { Row } from './model.js';
import type { Multipliers } from './types.js';

/**
 * The rows that multipliers name, or what is wrong with them. A multiplier of 0 is left out. `held` rows that are not
 * there yet are told from names that nobody knows.
 */
export const readWeights = (
  rows: ReadonlyMap<string, Row>,
  { rows: numbers }: Multipliers,
  path: string,
): { readonly weights: readonly Weight[]; readonly faults: readonly CertificateFault[] } => {
  const weights: Weight[] = [];
  const faults: CertificateFault[] = [];
  for (const [name, times] of Object.entries(numbers)) {
    const row = rows.get(name);
    const problem = faultOf(name, row, times, keyed(`${path}.rows`, name));
    if (problem !== null) faults.push(problem);
    else if (times !== 0) weights.push({ row: row!, times });
  }
  return { weights, faults };
};

const faultOf = (
  name: string,
  row: Row | undefined,
  times: number,
  path: string,
): CertificateFault | null => {
  if (row === undefined)
    return fault(/^held\([1-9]\d*\)$/.test(name) ? 'row.early' : 'row.unknown', path, { row: name });
  const side = times > 0 ? row.upper : row.lower;
  return times !== 0 && side === null ? fault('row.side', path, { row: name }) : null;
};
