import type { LinearModel } from '../linear-model.js';

/**
 * Whether a row without entries asks for something: nothing satisfies it, whatever the columns are. The solvers are not asked:
 * javascript-lp-solver drops such rows, and HiGHS takes no model that has no columns.
 */
export const hasUnsatisfiableRow = ({ rows }: LinearModel): boolean => {
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.starts[row] === rows.starts[row + 1] && (rows.lower[row]! > 0 || rows.upper[row]! < 0))
      return true;
  }
  return false;
};
