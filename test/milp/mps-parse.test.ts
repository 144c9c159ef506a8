/** The samples are written by hand, one for each thing that the format can say, or get wrong. */
import { describe, expect, it } from 'vitest';
import { listed, MPS_EXPECTATIONS, type MpsExpectation, parseMps } from '../../src/milp/index.js';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const ROWS = ['ROWS', ' N COST', ' L LIM1', ' G LIM2', ' E MYEQN'];
const COLUMNS = [
  'COLUMNS',
  ' X COST 1 LIM1 1',
  ' X LIM2 1',
  ' Y COST 2 LIM1 1',
  ' Y MYEQN -1',
  ' Z COST -1 MYEQN 1',
];

/** A file of these sections, and what it says of the rows or columns by name. */
const read = (...sections: readonly string[]) => {
  const { model, objective, faults } = parseMps(lines('NAME sample', ...sections, 'ENDATA'));
  expect(faults).toEqual([]);
  const { columns, rows } = model!;
  return {
    objective: objective!,
    rows: Object.fromEntries(
      [...rows.names].map((name, row) => [name, [rows.lower[row], rows.upper[row]]] as const),
    ),
    columns: Object.fromEntries(
      [...columns.names].map(
        (name, at) =>
          [
            name,
            [columns.lower[at], columns.upper[at], columns.integer[at] === 1 ? 'whole' : 'any'],
          ] as const,
      ),
    ),
    model: model!,
  };
};

describe('an MPS file', () => {
  it('rows, columns, sides', () => {
    const { model, objective, rows } = read(...ROWS, ...COLUMNS, 'RHS', ' RHS LIM1 4 LIM2 1', ' RHS MYEQN 7');
    expect(rows).toEqual({ LIM1: [-Infinity, 4], LIM2: [1, Infinity], MYEQN: [7, 7] });
    expect([...model.rows.starts]).toEqual([0, 2, 3, 5]);
    expect([...model.rows.indices]).toEqual([0, 1, 0, 1, 2]);
    expect([...model.rows.values]).toEqual([1, 1, 1, -1, 1]);
    expect(objective).toMatchObject({ name: 'COST', sense: 'min', constant: 0, step: 0 });
    expect(listed(objective.terms)).toEqual([
      [0, 1],
      [1, 2],
      [2, -1],
    ]);
  });

  it('the constant is minus the right-hand side of the objective', () => {
    expect(read(...ROWS, ...COLUMNS, 'RHS', ' RHS COST -12.5').objective.constant).toBe(12.5);
    expect(read(...ROWS, ...COLUMNS, 'RHS', ' RHS COST 3').objective.constant).toBe(-3);
  });

  it.each(['MAX', 'MAXIMIZE', 'maximise'])('OBJSENSE %s, on its own line or not', (word) => {
    expect(read('OBJSENSE', `    ${word}`, ...ROWS, ...COLUMNS).objective.sense).toBe('max');
    expect(read(`OBJSENSE ${word}`, ...ROWS, ...COLUMNS).objective.sense).toBe('max');
  });
  it('OBJSENSE MIN', () => {
    expect(read('OBJSENSE', ' MIN', ...ROWS, ...COLUMNS).objective.sense).toBe('min');
  });

  it.each([
    ['an L row down', 'LIM1', 2.5, [1.5, 4]],
    ['an L row down, whatever the sign', 'LIM1', -2.5, [1.5, 4]],
    ['a G row up', 'LIM2', 2, [1, 3]],
    ['a G row up, whatever the sign', 'LIM2', -2, [1, 3]],
    ['an E row up when positive', 'MYEQN', 3, [7, 10]],
    ['an E row down when negative', 'MYEQN', -3, [4, 7]],
    ['an E row nowhere when 0', 'MYEQN', 0, [7, 7]],
  ])('RANGES reach from %s', (_, name, range, expected) => {
    const sides = ['RHS', ' RHS LIM1 4 LIM2 1', ' RHS MYEQN 7'];
    const { rows } = read(...ROWS, ...COLUMNS, ...sides, 'RANGES', ` RNG ${name} ${range}`);
    expect(rows[name]).toEqual(expected);
  });

  it.each([
    [[], [0, Infinity, 'any']],
    [[' UP B X 4'], [0, 4, 'any']],
    [[' LO B X -2'], [-2, Infinity, 'any']],
    [
      [' LO B X 1', ' UP B X 4'],
      [1, 4, 'any'],
    ],
    [[' FX B X 3'], [3, 3, 'any']],
    [[' FX B X -3'], [-3, -3, 'any']],
    [[' FR B X'], [-Infinity, Infinity, 'any']],
    [[' FR X'], [-Infinity, Infinity, 'any']],
    [[' MI B X'], [-Infinity, Infinity, 'any']],
    [
      [' MI B X', ' UP B X 5'],
      [-Infinity, 5, 'any'],
    ],
    [
      [' UP B X 5', ' PL B X'],
      [0, Infinity, 'any'],
    ],
    [[' BV B X'], [0, 1, 'whole']],
    [[' BV X 1'], [0, 1, 'whole']],
    [[' LI B X 2'], [2, Infinity, 'whole']],
    [[' UI B X 9'], [0, 9, 'whole']],
    [[' UP X 4'], [0, 4, 'any']],
    // the old reading: a negative UP alone takes the lower bound away
    [[' UP B X -4'], [-Infinity, -4, 'any']],
    [
      [' LO B X -9', ' UP B X -4'],
      [-9, -4, 'any'],
    ],
    [
      [' UP B X -4', ' LO B X -9'],
      [-9, -4, 'any'],
    ],
    [[' UP B X 0'], [0, 0, 'any']],
    // numbers that mean no limit
    [[' UP B X 1e30'], [0, Infinity, 'any']],
    [[' LO B X -1E+20'], [-Infinity, Infinity, 'any']],
    [[' LO B X -inf'], [-Infinity, Infinity, 'any']],
    // numerals
    [
      [' LO B X 1.5D1', ' UP B X +.2e2'],
      [15, 20, 'any'],
    ],
    // only the first set counts
    [
      [' UP B X 4', ' UP C X 3', ' LO C X 1'],
      [0, 4, 'any'],
    ],
  ])('BOUNDS %j', (bounds, expected) => {
    expect(read(...ROWS, ...COLUMNS, 'BOUNDS', ...bounds).columns.X).toEqual(expected);
  });

  it('markers: whole columns, 0/1 unless a bound says otherwise', () => {
    const marked = [
      'COLUMNS',
      ' A COST 1',
      " M0 'MARKER' 'INTORG'",
      ' B COST 2',
      ' C COST 4',
      ' D COST 6',
      " M1 'MARKER' 'INTEND'",
      ' E COST 0.5',
    ];
    const bounds = ['BOUNDS', ' LO BND C 2', ' PL BND D'];
    const { columns } = read(...ROWS, ...marked, ...bounds);
    expect(columns).toEqual({
      A: [0, Infinity, 'any'],
      B: [0, 1, 'whole'],
      C: [2, Infinity, 'whole'],
      D: [0, Infinity, 'whole'],
      E: [0, Infinity, 'any'],
    });
  });

  it('values step by the common divisor where all is whole', () => {
    const marker = " M0 'MARKER' 'INTORG'";
    expect(read('ROWS', ' N C', 'COLUMNS', marker, ' A C 6', ' B C -9').objective.step).toBe(3);
    expect(read('ROWS', ' N C', 'COLUMNS', marker, ' A C 6', ' B C 0.5').objective.step).toBe(0);
    expect(read('ROWS', ' N C', 'COLUMNS', ' A C 6').objective.step).toBe(0);
    expect(listed(read('ROWS', ' N C', 'COLUMNS', ' A C 0').objective.terms)).toEqual([]);
  });

  it('an N row after the first is a row without limits', () => {
    const { rows, objective } = read('ROWS', ' N C', ' L R', ' N FREE', 'COLUMNS', ' A C 1 FREE 2', ' A R 1');
    expect(objective.name).toBe('C');
    expect(rows).toEqual({ R: [-Infinity, 0], FREE: [-Infinity, Infinity] });
  });

  it('sections without a set name, with comments, empty lines and the ends of lines of Windows', () => {
    const text = [
      '* a comment',
      'NAME',
      ...ROWS,
      '',
      ...COLUMNS,
      '*',
      'RHS',
      ' LIM1 4 LIM2 1',
      ' MYEQN 7',
      'RANGES',
      ' LIM1 1',
      'ENDATA',
      'whatever follows',
    ].join('\r\n');
    const { model, faults } = parseMps(text);
    expect(faults).toEqual([]);
    expect([...model!.rows.upper]).toEqual([4, Infinity, 7]);
    expect([...model!.rows.lower]).toEqual([3, 1, 7]);
  });

  it('the fixed format: names may hold blanks, fields may be empty', () => {
    const text = lines(
      'NAME          FIXED',
      'ROWS',
      ' N  COST',
      ' L  LIM 1',
      ' G  LIM 2',
      'COLUMNS',
      '    X ONE     COST               1.0   LIM 1              1.0',
      '    X ONE     LIM 2              1.0',
      "    MARKER                 'MARKER'                 'INTORG'",
      '    Y         COST               2.0   LIM 1              1.5',
      "    MARKER                 'MARKER'                 'INTEND'",
      'RHS',
      '              LIM 1              4.0   LIM 2              1.0',
      'RANGES',
      '    RNG       LIM 1              2.5',
      'BOUNDS',
      ' UP BND       X ONE              4.0',
      ' UP BND       Y                  9.0',
      'ENDATA',
    );
    const { model, faults } = parseMps(text);
    expect(faults).toEqual([]);
    expect([...model!.columns.names]).toEqual(['X ONE', 'Y']);
    expect([...model!.columns.upper]).toEqual([4, 9]);
    expect([...model!.columns.integer]).toEqual([0, 1]);
    expect([...model!.rows.names]).toEqual(['LIM 1', 'LIM 2']);
    expect([...model!.rows.lower]).toEqual([1.5, 1]);
    expect([...model!.rows.values]).toEqual([1, 1.5, 1]);
  });
});

describe('a bad MPS file', () => {
  const good = ['NAME bad', ...ROWS, ...COLUMNS, 'RHS', ' RHS LIM1 4', 'BOUNDS', ' UP BND X 4', 'ENDATA'];
  const at = (text: string): number => good.indexOf(text);
  const swapped = (text: string, ...by: readonly string[]): string =>
    lines(...good.slice(0, at(text)), ...by, ...good.slice(at(text) + 1));

  const BAD: readonly (readonly [MpsExpectation, string, number, string])[] = [
    ['a section of a linear model', swapped('RHS', 'SOS1'), at('RHS'), 'SOS1'],
    ['a section of a linear model', lines(' N COST'), 0, 'N COST'],
    ['MAX or MIN', swapped('NAME bad', 'OBJSENSE', ' SIDEWAYS'), 1, 'SIDEWAYS'],
    ['a row type: N, L, G or E', swapped(' G LIM2', ' H LIM2'), at(' G LIM2'), 'H'],
    ['a new name', swapped(' G LIM2', ' G LIM1'), at(' G LIM2'), 'LIM1'],
    ['an objective: a row of type N', swapped(' N COST', ' L COST'), good.length, ''],
    ['a row of ROWS', swapped(' X LIM2 1', ' X LIM9 1'), at(' X LIM2 1'), 'LIM9'],
    ['one entry a row and column', swapped(' X LIM2 1', ' X LIM1 1'), at(' X LIM2 1'), 'LIM1'],
    ['a column of COLUMNS', swapped(' UP BND X 4', ' UP BND W 4'), at(' UP BND X 4'), 'W'],
    [
      'all entries of a column together',
      swapped(' Z COST -1 MYEQN 1', ' Z COST -1', ' X MYEQN 1'),
      at(' Z COST -1 MYEQN 1') + 1,
      'X',
    ],
    ['a marker: INTORG or INTEND', swapped(' X LIM2 1', " M 'MARKER' 'SOSORG'"), at(' X LIM2 1'), "'SOSORG'"],
    ['a number', swapped(' RHS LIM1 4', ' RHS LIM1 four'), at(' RHS LIM1 4'), 'four'],
    ['a number', swapped(' UP BND X 4', ' UP BND X 4,5'), at(' UP BND X 4'), '4,5'],
    ['a number', swapped(' X LIM2 1', ' X LIM2 0x10'), at(' X LIM2 1'), '0x10'],
    ['another number of fields', swapped(' X LIM2 1', ' X LIM2'), at(' X LIM2 1'), 'X LIM2'],
    ['another number of fields', swapped(' G LIM2', ' G'), at(' G LIM2'), 'G'],
    ['another number of fields', swapped(' RHS LIM1 4', ' RHS'), at(' RHS LIM1 4'), 'RHS'],
    ['another number of fields', swapped(' UP BND X 4', ' UP X'), at(' UP BND X 4'), 'UP X'],
    [
      'a bound type: UP, LO, FX, FR, MI, PL, BV, LI or UI',
      swapped(' UP BND X 4', ' SC BND X 4'),
      at(' UP BND X 4'),
      'SC',
    ],
    ['ENDATA', lines(...good.slice(0, -1)), good.length - 1, ''],
  ];

  it.each(BAD)('expected %s', (expected, text, line, found) => {
    const { model, faults } = parseMps(text);
    expect(model).toBeNull();
    expect(faults[0]).toEqual({ line: line + 1, expected, found });
  });

  it('every expectation has its bad file', () => {
    expect(new Set(BAD.map(([expected]) => expected))).toEqual(new Set(MPS_EXPECTATIONS));
  });

  it('all faults are told, up to twenty', () => {
    const many = swapped(' X LIM2 1', ' X LIM8 1', ' X LIM9 1');
    expect(parseMps(many).faults.map(({ found }) => found)).toEqual(['LIM8', 'LIM9']);
    const endless = lines('ROWS', ...Array.from({ length: 50 }, () => ' X Y'));
    expect(parseMps(endless).faults).toHaveLength(20);
  });

  it.each(['', 'hello', '1 2 3\n4 5 6\n', '\u0000\u0001'])('no MPS at all: %j', (text) => {
    expect(parseMps(text).faults.length).toBeGreaterThan(0);
  });
});
