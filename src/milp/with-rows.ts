import { gather, type LinearModel } from './linear-model.js';
import type { HeldRow } from './solver.js';

/** The model with these rows after its own. */
export function withRows(model: LinearModel, added: readonly HeldRow[]): LinearModel {
  const { rows } = model;
  const entries = added.map(({ terms }) => gather(terms));
  const starts = [...rows.starts];
  for (const mine of entries) starts.push(starts.at(-1)! + mine.length);
  const flat = entries.flat();
  return {
    columns: model.columns,
    rows: {
      count: rows.count + added.length,
      lower: Float64Array.from([...rows.lower, ...added.map(({ lower }) => lower)]),
      upper: Float64Array.from([...rows.upper, ...added.map(({ upper }) => upper)]),
      starts: Int32Array.from(starts),
      indices: Int32Array.from([...rows.indices, ...flat.map(([column]) => column)]),
      values: Float64Array.from([...rows.values, ...flat.map(([, coefficient]) => coefficient)]),
      names: [...rows.names, ...added.map(({ name }) => name)],
    },
  };
}
