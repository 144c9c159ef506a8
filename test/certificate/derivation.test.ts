import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveModel, type Model, type Row } from '../../src/certificate/index.js';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { readCaseFolder } from '../../src/io/index.js';
import { type LinearModel, listed } from '../../src/milp/index.js';
import { type GoalId, MINIMISED, type Problem, parseProblem, type RuleId } from '../../src/problem/index.js';
import { GOAL_CASES, NO_RULE_CASE, RULE_CASES } from '../golden/golden-cases.js';
import { changed, DEFAULT_RULES, type RuleChanges } from '../plan/small-case.js';
import { arbitraryCase } from '../property/arbitrary-case.js';

/*
 * The model of a case is written down twice, by two hands: once to plan, once to check certificates. Name by name they must be
 * the same mathematics. Certificates also use `link` rows, which the planner knows without writing them.
 */

interface PlainRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: Readonly<Record<string, number>>;
}

const number = (side: Row['lower'], missing: number): number =>
  side === null ? missing : Number(side.over) / Number(side.under);

/** VND in a unit of `pay`, by column; 1 for all others. */
const unitsOf = ({ columns, rows }: Model): readonly number[] => {
  const units = columns.map(() => 1);
  for (const row of rows.values()) {
    for (const column of row.columns) {
      if (columns[column]!.name.startsWith('pay(')) units[column] = Number(row.unit);
    }
  }
  return units;
};

const derivedRows = (model: Model): ReadonlyMap<string, PlainRow> => {
  const units = unitsOf(model);
  return new Map(
    [...model.rows]
      .filter(([name]) => !name.startsWith('link('))
      .map(([name, row]) => {
        const terms = [...row.columns].map((column, at) => [
          model.columns[column]!.name,
          (row.coefficients[at]! / Number(row.unit)) * units[column]!,
        ]);
        const sides = { lower: number(row.lower, -Infinity), upper: number(row.upper, Infinity) };
        return [name, { ...sides, terms: Object.fromEntries(terms) }];
      }),
  );
};

const writtenRows = ({ rows, columns }: LinearModel): ReadonlyMap<string, PlainRow> =>
  new Map(
    Array.from(rows.names, (name, row) => {
      const terms: [string, number][] = [];
      for (let entry = rows.starts[row]!; entry < rows.starts[row + 1]!; entry += 1)
        terms.push([columns.names.at(rows.indices[entry]!)!, rows.values[entry]!]);
      return [name, { lower: rows.lower[row]!, upper: rows.upper[row]!, terms: Object.fromEntries(terms) }];
    }),
  );

/** A money row may be divided by a unit that does not divide it: the planner's double is then the nearest. */
const isNear = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-15 * Math.max(Math.abs(a), Math.abs(b));

const sameRow = (name: string, a: PlainRow, b: PlainRow): boolean => {
  const near = name.startsWith('funds.') ? isNear : Object.is;
  const [ours, theirs] = [Object.keys(a.terms).sort(), Object.keys(b.terms).sort()];
  return (
    near(a.lower, b.lower) &&
    near(a.upper, b.upper) &&
    ours.join('\n') === theirs.join('\n') &&
    ours.every((column) => near(a.terms[column]!, b.terms[column]!))
  );
};

/** Where the two differ; an empty list when they agree. Names that one of them lacks come with null. */
const differences = (problem: Problem): readonly unknown[] => {
  const { model, objectives } = formulate(screen(problem));
  const derived = deriveModel(problem);
  const [ours, theirs] = [derivedRows(derived), writtenRows(model)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  const rows = names.flatMap((name) => {
    const [a, b] = [ours.get(name) ?? null, theirs.get(name) ?? null];
    return a !== null && b !== null && sameRow(name, a, b) ? [] : [{ name, ours: a, theirs: b }];
  });
  return [...rows, ...columnDifferences(derived, model), ...goalDifferences(derived, model, objectives)];
};

const columnDifferences = (derived: Model, { columns }: LinearModel): readonly unknown[] => {
  const units = unitsOf(derived);
  const ours = derived.columns.map(
    ({ name, upper, whole }, at) => [name, upper / units[at]!, whole] as const,
  );
  const theirs = new Map(
    Array.from(columns.names, (name, at) => [
      name,
      [columns.lower[at], columns.upper[at], columns.integer[at]],
    ]),
  );
  const wrong = ours.filter(([name, upper, whole]) => {
    const [lower, most, integer] = theirs.get(name) ?? [];
    return lower !== 0 || !isNear(upper, most ?? -1) || (integer === 1) !== whole;
  });
  return ours.length === theirs.size ? wrong : [...wrong, { columns: [ours.length, theirs.size] }];
};

const goalDifferences = (
  derived: Model,
  { columns }: LinearModel,
  objectives: ReturnType<typeof formulate>['objectives'],
): readonly unknown[] =>
  objectives.filter(({ name, sense, terms, constant, denominator, step }, index) => {
    const own = derived.goals[index]!;
    const ours = own.terms.map(([column, each]) => `${derived.columns[column]!.name} ${each}`).sort();
    const theirs = listed(terms)
      .map(([column, each]) => `${columns.names.at(column)} ${each}`)
      .sort();
    const head = [own.denominator, Number(own.step), 0, MINIMISED.has(name as GoalId) ? 'min' : 'max'];
    return [...head, ...ours].join('\n') !== [denominator, step, constant, sense, ...theirs].join('\n');
  });

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

const readModel = async (name: string): Promise<Problem> => {
  const { files, issues } = await readCaseFolder(`${MODELS}/${name}`);
  const { problem } = parseProblem(files, issues);
  if (problem === null) throw new Error(`${name} does not parse`);
  return problem;
};

const RULES = Object.keys(DEFAULT_RULES).filter((rule): rule is RuleId => rule !== 'startWindows');

/** Every rule is off now and then, every goal there now and then. */
const someRulesOff = fc.tuple(
  fc.oneof(
    arbitraryCase({ officials: 7, courses: 5 }),
    arbitraryCase({ officials: 12, courses: 7, unit: 1 }),
    arbitraryCase({ officials: 30, courses: 3 }),
  ),
  fc.oneof(fc.constant([]), fc.subarray(RULES, { minLength: 1, maxLength: 6 })),
);

const switched = (problem: Problem, off: readonly RuleId[]): Problem => {
  const rules: RuleChanges = Object.fromEntries(RULES.map((rule) => [rule, { off: off.includes(rule) }]));
  return changed(problem, { rules });
};

/** The first part of a row's name: the rule or the goal that it is of. */
const kindsOf = (problem: Problem): readonly string[] =>
  [...deriveModel(problem).rows.keys()].map((name) => /^[^(]+/.exec(name)![0]);

const EVERY_KIND = [
  ...['seats', 'shut', 'link', 'trips', 'attendances', 'oneDate', 'seats.min', 'oneCourse', 'coursesPerYear'],
  ...['seatsTotal', 'partnerLoad', 'concurrency', 'provinceCap', 'hosts', 'topicRuns', 'head', 'pins'],
  ...['quotas.min', 'quotas.max', 'quotas.minShare', 'quotas.maxShare', 'funds.paid', 'funds.amount'],
  ...['covered', 'represented', 'taught', 'reached', 'worstRank', 'least'],
];

describe('the model derived for certificates', () => {
  it.each(Object.entries({ ...RULE_CASES, ...GOAL_CASES, none: NO_RULE_CASE }))(
    'has the rows of %s',
    (_, problem) => {
      expect(differences(problem)).toEqual([]);
    },
  );

  it.each(readdirSync(MODELS))('has the rows of models/%s', async (name) => {
    expect(differences(await readModel(name))).toEqual([]);
  });

  it('has the rows of random cases, of every kind', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(someRulesOff, ([drawn, off]) => {
        const problem = switched(drawn, off);
        expect(differences(problem)).toEqual([]);
        for (const kind of new Set(kindsOf(problem))) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { seed: 1641, numRuns: 400 },
    );
    expect([...seen.keys()].sort()).toEqual([...EVERY_KIND].sort());
    for (const [kind, cases] of seen) expect(cases, kind).toBeGreaterThan(10);
  });

  it('lets a pair attend only what opens', () => {
    const { rows, columns } = deriveModel(NO_RULE_CASE);
    const links = [...rows].filter(([name]) => name.startsWith('link('));
    expect(links).toHaveLength(columns.filter(({ name }) => name.startsWith('attend(')).length);
    const { columns: indices, coefficients, lower, upper } = rows.get('link(a1,K1)')!;
    const terms = [...indices].map((column, at) => [columns[column]!.name, coefficients[at]]);
    expect(terms).toEqual([
      ['attend(a1,K1)', 1],
      ['open(K1)', -1],
    ]);
    expect([lower, Number(upper!.over)]).toEqual([null, 0]);
  });
});
