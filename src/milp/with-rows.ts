import type { LinearModel } from './linear-model.js';
import type { HeldRow } from './solver.js';
import { gather } from './terms.js';

/** The model with these rows after its own. */
export function withRows(model: LinearModel, added: readonly HeldRow[]): LinearModel {
  const { rows } = model;
  const entries = added.map(({ terms }) => gather([terms]));
  const starts = new Int32Array(rows.count + added.length + 1);
  starts.set(rows.starts);
  entries.forEach(({ columns }, at) => {
    starts[rows.count + at + 1] = starts[rows.count + at]! + columns.length;
  });
  return {
    columns: model.columns,
    rows: {
      count: rows.count + added.length,
      lower: joined([rows.lower, added.map(({ lower }) => lower)]),
      upper: joined([rows.upper, added.map(({ upper }) => upper)]),
      starts,
      indices: Int32Array.from(joined([rows.indices, ...entries.map(({ columns }) => columns)])),
      values: joined([rows.values, ...entries.map(({ coefficients }) => coefficients)]),
      names: [...rows.names, ...added.map(({ name }) => name)],
    },
  };
}

const joined = (parts: readonly ArrayLike<number>[]): Float64Array => {
  const all = new Float64Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
