/** MPS text is for other solvers: read back it must be the same model, number by number, and have the same optimum. */
import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  formatMps,
  gather,
  type LinearModel,
  listed,
  modelBuilder,
  type Objective,
  parseMps,
} from '../../src/milp/index.js';
import { aim, bruteForce, type ColumnSketch, type RowSketch, sketched } from '../contract/small-model.js';

type Session = {
  options: { set: (options: object) => void };
  run: () => { modelStatus: number };
  getObjectiveValue: () => number;
  exportModel: (format: 'mps') => Uint8Array;
  dispose: () => void;
};
type Highs = {
  createModel: (source: { format: 'mps'; data: string }) => Session;
  constants: { modelStatus: { optimal: number } };
};
let solver: Highs;
beforeAll(async () => {
  // the package declares its ES module as CommonJS; at run time the default import is the loader itself
  solver = await (loadHighs as unknown as () => Promise<Highs>)();
});

const readBack = (model: LinearModel, objective: Objective) => {
  const reading = parseMps(formatMps(model, objective));
  expect(reading.faults).toEqual([]);
  return { model: reading.model!, objective: reading.objective! };
};

/** What a model says, without the hint `follower`, which no file holds. */
const plain = ({ columns: { follower: _, ...columns }, rows }: LinearModel) => ({
  columns: { ...columns, names: [...columns.names] },
  rows: { ...rows, names: [...rows.names] },
});

const number = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.double({ min: -1e-12, max: 1e-12, noNaN: true }),
  fc.constantFrom(0.1, 1 / 3, 1e-300, 5e-324, Number.MAX_SAFE_INTEGER, 1e19),
);
const side = fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: fc.constant(Infinity) });
const sides = fc.tuple(side, side).map(([a, b]): [number, number] => [0 - a, b + 0]);
const bounds = fc.tuple(sides, fc.boolean()).map(([[lower, upper], integer]) => ({ lower, upper, integer }));

const drawn = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const terms = fc
    .array(fc.tuple(fc.nat(count - 1), number), { maxLength: 6 })
    .map((all) => all.sort(([a], [b]) => a - b));
  return fc.record({
    columns: fc.array(bounds, { minLength: count, maxLength: count }),
    rows: fc.array(fc.record({ terms, sides }), { maxLength: 5 }),
    costs: terms,
    constant: number,
    sense: fc.constantFrom('max' as const, 'min' as const),
  });
});

const built = ({
  columns,
  rows,
}: Pick<typeof drawn extends fc.Arbitrary<infer T> ? T : never, 'columns' | 'rows'>) => {
  const builder = modelBuilder();
  columns.forEach((each, at) => {
    builder.column(`x(${at},a-b@1)`, each);
  });
  rows.forEach(({ terms, sides: [lower, upper] }, at) => {
    builder.row(`r(${at})`, terms, { lower, upper });
  });
  return builder.build();
};

describe('MPS text read back', () => {
  it('has the very numbers of the model, whatever they are', () => {
    const seen = { ranges: 0, split: 0, free: 0, negative: 0 };
    fc.assert(
      fc.property(drawn, ({ costs, constant, sense, ...parts }) => {
        const model = built(parts);
        const back = readBack(model, { ...aim(sense, costs), constant });
        const isSplit = back.model.rows.count > model.rows.count;
        expect(plain(back.model).columns).toEqual(plain(model).columns);
        if (isSplit) expect(sidesByName(back.model)).toEqual(sidesByName(model));
        else expect(plain(back.model).rows).toEqual(plain(model).rows);
        const sign = sense === 'max' ? -1 : 1;
        expect(back.objective).toMatchObject({ sense: 'min', constant: sign * constant + 0 });
        expect(sorted(listed(back.objective.terms))).toEqual(
          sorted(listed(gather(costs)).map(([column, times]) => [column, sign * times] as const)),
        );
        seen.split += isSplit ? 1 : 0;
        parts.rows.forEach(({ sides: [lower, upper] }) => {
          if (lower > -Infinity && upper < Infinity && lower !== upper) seen.ranges += 1;
          if (lower === -Infinity && upper === Infinity) seen.free += 1;
        });
        seen.negative += parts.columns.filter(({ upper }) => upper < 0).length;
      }),
      { seed: 1641, numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('keeps names apart that its alphabet makes equal', () => {
    const builder = modelBuilder();
    const names = ['an giang', 'an_giang', 'Đà', 'Đã', '$1', '1', '*', "'MARKER'", 'x'.repeat(300)];
    for (const name of names) builder.column(name, { upper: 1 });
    for (const name of names) builder.row(name, [[0, 1]], { upper: 1 });
    const { model } = readBack(builder.build(), aim('min', [[1, 1]], { name: 'an giang' }));
    expect(new Set(model.columns.names).size).toBe(names.length);
    expect(new Set([...model.rows.names, 'an_giang']).size).toBe(names.length + 1);
    expect(Math.max(...[...model.rows.names].map(({ length }) => length))).toBeLessThan(256);
  });
});

/** The limits that rows of one name, `.lower` or `.upper` aside, set together: rows that the text had to split. */
const sidesByName = ({ rows }: LinearModel) => {
  const limits = new Map<string, { lower: number; upper: number; terms: string }>();
  [...rows.names].forEach((name, row) => {
    const key = name.replace(/\.upper$/, '');
    const known = limits.get(key);
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const terms = JSON.stringify([[...rows.indices.slice(from, to)], [...rows.values.slice(from, to)]]);
    if (known !== undefined) expect(terms).toBe(known.terms);
    limits.set(key, {
      lower: Math.max(rows.lower[row]!, known?.lower ?? -Infinity),
      upper: Math.min(rows.upper[row]!, known?.upper ?? Infinity),
      terms,
    });
  });
  return limits;
};

const sorted = (terms: readonly (readonly [number, number])[]) => [...terms].sort(([a], [b]) => a - b);

describe('MPS text in HiGHS', () => {
  const small = fc.integer({ min: -6, max: 6 });
  const cases = fc.record({
    columns: fc.array(
      fc
        .tuple(fc.integer({ min: -4, max: 2 }), fc.integer({ min: 0, max: 3 }))
        .map(([lower, width]): ColumnSketch => [lower, lower + width, 'whole']),
      { minLength: 3, maxLength: 3 },
    ),
    rows: fc.array(fc.tuple(fc.tuple(small, small, small), small, fc.integer({ min: 0, max: 4 })), {
      maxLength: 3,
    }),
    costs: fc.tuple(small, small, small),
    constant: small,
    sense: fc.constantFrom('max' as const, 'min' as const),
  });
  const named = (values: readonly number[]) =>
    Object.fromEntries(values.map((value, at) => [`x${at}`, value]));

  it('has the optimum of the model, found by enumeration; and what HiGHS writes of it reads as that model', () => {
    const seen = { solved: 0, infeasible: 0 };
    fc.assert(
      fc.property(cases, ({ columns, rows, costs, constant, sense }) => {
        const { model, terms } = sketched({
          columns: Object.fromEntries(columns.map((each, at) => [`x${at}`, each])),
          rows: rows.map(([sum, lower, width]): RowSketch => [lower, named(sum), lower + width]),
        });
        const objective = { ...aim(sense, terms(named(costs))), constant };
        const expected = bruteForce(model, objective);
        const session = solver.createModel({ format: 'mps', data: formatMps(model, objective) });
        session.options.set({ output_flag: false, mip_rel_gap: 0, presolve: 'off' });
        const { modelStatus } = session.run();
        const isOptimal = modelStatus === solver.constants.modelStatus.optimal;
        expect(isOptimal).toBe(expected !== null);
        if (isOptimal) {
          const value = Math.round(session.getObjectiveValue());
          expect((sense === 'max' ? -value : value) + 0).toBe(expected! + 0);
        }
        const written = parseMps(new TextDecoder().decode(session.exportModel('mps')));
        expect(written.faults).toEqual([]);
        const { objective: theirs, model: same } = written;
        expect(bruteForce(same!, theirs!)).toBe(
          expected === null ? null : (sense === 'max' ? -expected : expected) + 0,
        );
        session.dispose();
        seen[expected === null ? 'infeasible' : 'solved'] += 1;
      }),
      { seed: 1641, numRuns: 150 },
    );
    expect(Math.min(seen.solved, seen.infeasible)).toBeGreaterThan(10);
  });
});
