import type { LinearModel, Objective } from './linear-model.js';
import type { Names } from './names.js';
import { listed, type Term } from './terms.js';

/**
 * A model in CPLEX LP text, for people and for other solvers. Names are kept where the format allows: a hyphen reads as a
 * minus there, so it becomes a dot; anything else that is not allowed becomes an underscore.
 */
export function formatLp(model: LinearModel, objective: Objective | null): string {
  const columnNames = lpNames(model.columns.names);
  const rowNames = lpNames(model.rows.names);
  const lines = [
    objective?.sense === 'min' ? 'Minimize' : 'Maximize',
    ` ${objectiveText(objective, columnNames)}`,
    'Subject To',
    ...rowLines(model, columnNames, rowNames),
    'Bounds',
    ...boundLines(model, columnNames),
  ];
  const integers = columnNames.filter((_, column) => model.columns.integer[column] === 1);
  if (integers.length > 0) lines.push('Generals', ...integers.map((name) => ` ${name}`));
  return `${[...lines, 'End'].join('\n')}\n`;
}

/** glpsol wants a variable in an objective, also where nothing counts. */
const objectiveText = (objective: Objective | null, names: readonly string[]): string => {
  if (objective === null) return 'nothing: 0';
  const isEmpty = objective.terms.columns.length === 0 && names.length > 0;
  return `${lpName(objective.name)}: ${isEmpty ? `0 ${names[0]}` : expression(listed(objective.terms), names)}`;
};

const rowLines = ({ rows, columns }: LinearModel, columnNames: string[], rowNames: string[]): string[] => {
  const lines: string[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    const terms: [number, number][] = [];
    for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1) {
      terms.push([rows.indices[entry]!, rows.values[entry]!]);
    }
    // A row without entries still says something; the format wants a variable in it.
    const sum =
      terms.length > 0 || columns.count === 0 ? expression(terms, columnNames) : `0 ${columnNames[0]}`;
    const [lower, upper] = [rows.lower[row]!, rows.upper[row]!];
    const name = rowNames[row]!;
    if (lower === upper) lines.push(` ${name}: ${sum} = ${lower}`);
    else {
      const both = Number.isFinite(lower) && Number.isFinite(upper);
      if (Number.isFinite(lower)) lines.push(` ${name}${both ? '.lower' : ''}: ${sum} >= ${lower}`);
      if (Number.isFinite(upper)) lines.push(` ${name}${both ? '.upper' : ''}: ${sum} <= ${upper}`);
    }
  }
  return lines;
};

const boundLines = ({ columns }: LinearModel, names: string[]): string[] =>
  names.map((name, column) => {
    const upper = columns.upper[column]!;
    return Number.isFinite(upper)
      ? ` ${columns.lower[column]} <= ${name} <= ${upper}`
      : ` ${name} >= ${columns.lower[column]}`;
  });

/** Long sums are broken over lines: some readers take no more than 560 characters a line. */
const expression = (terms: readonly Term[], names: readonly string[]): string => {
  if (terms.length === 0) return '0';
  const parts = terms.map(([column, coefficient], index) => {
    const sign = coefficient < 0 ? '-' : index === 0 ? '' : '+';
    const size = Math.abs(coefficient);
    return `${sign}${sign === '' ? '' : ' '}${size === 1 ? '' : `${size} `}${names[column]}`;
  });
  const lines: string[] = [];
  for (let from = 0; from < parts.length; from += 8) lines.push(parts.slice(from, from + 8).join(' '));
  return lines.join('\n   ');
};

const lpName = (name: string): string => {
  const safe = name.replaceAll('-', '.').replace(/[^A-Za-z0-9_.,@()]/g, '_');
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
};

/** Names in the format's alphabet, made different again where the alphabet made them equal. */
const lpNames = (names: Names): string[] => {
  const taken = new Set<string>();
  return Array.from(names, (name) => {
    const safe = lpName(name);
    let unique = safe;
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${safe}_${copy}`;
    taken.add(unique);
    return unique;
  });
};
