import type { IssueCode } from '../../../src/problem/index.js';

/** The files of a folder of scenarios, by name. */
export type Folder = Readonly<Record<string, string>>;

/** code, file, line, path, value; a warning where it is one. */
export type Told = readonly [IssueCode, string, number | null, string | null, string | null, 'warning'?];

/** A folder of scenarios of the good case, and exactly the issues that come of it. */
export interface BadScenario {
  readonly name: string;
  readonly files: Folder;
  readonly issues: readonly Told[];
}

/** Six lines: the first change stands on line 6. */
export const scenario = (id: string, changes: string, on = '[]'): string =>
  `id: ${id}\ntitle: Thử\nwhy: {vi: Để thử, en: To try}\non: ${on}\nchanges:\n${changes}\n`;

const S = 's.yaml';

/** One scenario `s`, one change a line. */
const faulty = (changes: readonly string[], ...issues: readonly Told[]): BadScenario => ({
  name: `${issues.map(([code]) => code).join(', ')}: ${changes.at(-1)}`,
  files: { [S]: scenario('s', changes.map((each) => `  - ${each}`).join('\n')) },
  issues,
});

/** One change with one fault. */
const one = (change: string, code: IssueCode, path: string, value: string | null): BadScenario =>
  faulty([change], [code, S, 6, `changes[1]${path}`, value]);

const verbs: readonly BadScenario[] = [
  one('{do: rules, rule: seats, set: {min: 3}}', 'scenario.unknownVerb', '.do', 'rules'),
  one('{rule: seats, set: {min: 3}}', 'yaml.missingKey', '.do', null),
  one('closed', 'yaml.type', '', 'closed'),
  one('{do: rule, rule: seat, set: {min: 3}}', 'yaml.unknownRule', '.rule', 'seat'),
  one('{do: rule, rule: seats, set: {mim: 3}}', 'yaml.unknownKey', '.set.mim', 'mim'),
  one('{do: rule, rule: seats, set: {min: few}}', 'cell.integer', '.set.min', 'few'),
  one('{do: rule, rule: seats, set: {min: 6}}', 'row.minAboveMax', '.set.min', '6'),
  one('{do: rule, rule: seats, set: {}}', 'cell.required', '.set', null),
  one('{do: rule, rule: startWindows, set: {off: true}}', 'yaml.unknownKey', '.set.off', 'off'),
  // K3 has at most 20 seats of its own.
  one('{do: rule, rule: seats, set: {min: 21, max: 30}}', 'row.minAboveMax', '.set', 'K3'),
  one('{do: quota, quota: balanse, set: {min: 3}}', 'cell.unknownReference', '.quota', 'balanse'),
  one('{do: quota, quota: balance, set: {min: 10}}', 'row.minAboveMax', '.set.min', '10'),
  one('{do: quota, quota: balance, set: {minShare: 1.5}}', 'cell.number', '.set.minShare', '1.5'),
  one('{do: fund, funds: [stat], by: 2}', 'cell.unknownReference', '.funds[1]', 'stat'),
  one('{do: fund, funds: [state]}', 'yaml.missingKey', '.by', null),
  one('{do: fund, by: 2, amount: 5}', 'scenario.contradiction', '.amount', null),
  one('{do: fund, by: -1}', 'cell.number', '.by', '-1'),
  one('{do: fund, by: 1000000, extra: 1}', 'yaml.unknownKey', '.extra', 'extra'),
  one('{do: fund, amount: 1.5}', 'cell.money', '.amount', '1.5'),
  one('{do: addFund, fund: {id: gift, amount: much}}', 'cell.money', '.fund.amount', 'much'),
  one('{do: addFund, fund: {id: state, amount: 1}}', 'scenario.exists', '.fund.id', 'state'),
  one('{do: addFund, fund: {id: gift}}', 'cell.required', '.fund.amount', ''),
  one('{do: removeFunds, funds: [sate]}', 'cell.unknownReference', '.funds[1]', 'sate'),
  one('{do: moveMoney, from: donor, to: state, amount: 50000001}', 'scenario.tooMuch', '.amount', '50000001'),
  one('{do: moveMoney, from: donor, to: donor, amount: 1}', 'scenario.contradiction', '.to', 'donor'),
  one(
    '{do: addCourses, courses: [{id: K1, topic: digital, partner: grips, language: vi, start: 2024-03-04, days: 5}]}',
    'scenario.exists',
    '.courses[1].id',
    'K1',
  ),
  one(
    '{do: addCourses, courses: [{id: K4, topic: digitel, partner: grips, language: vi, start: 2024-03-04, days: 5}]}',
    'cell.unknownReference',
    '.courses[1].topic',
    'digitel',
  ),
  one('{do: removeCourses, where: {courses: [K9]}}', 'cell.unknownReference', '.where.courses[1]', 'K9'),
  one('{do: removeCourses}', 'yaml.missingKey', '.where', null),
  one('{do: changeCourses, where: {courses: [K1]}}', 'yaml.missingKey', '.set', null),
  one('{do: changeCourses, where: {}, set: {id: K9}}', 'yaml.unknownKey', '.set.id', 'id'),
  one('{do: changeCourses, where: {}, set: {start: spring}}', 'cell.start', '.set.start', 'spring'),
  one('{do: changeCourses, where: {courses: [K1]}, set: {min_seats: 5}}', 'row.minAboveMax', '.set', 'K1'),
  one('{do: changeCourses, where: {}, travel: no}', 'yaml.type', '.travel', 'no'),
  one(
    '{do: changeCourses, where: {modes: [by_post]}, travel: false}',
    'cell.choice',
    '.where.modes[1]',
    'by_post',
  ),
  one('{do: close, from: 2024-01-01}', 'yaml.missingKey', '.countries', null),
  one('{do: close, partners: [insb]}', 'cell.unknownReference', '.partners[1]', 'insb'),
  one('{do: close, courses: [K2@2024-05-07]}', 'cell.unknownReference', '.courses[1]', 'K2@2024-05-07'),
  one(
    '{do: close, countries: [JP], from: 2024-05-01, to: 2024-04-01}',
    'cell.spanOrder',
    '.to',
    '2024-04-01',
  ),
  one(
    '{do: block, from: 2024-05-01, to: 2024-05-02, appliesTo: "post:chair"}',
    'cell.appliesTo',
    '.appliesTo',
    'post:chair',
  ),
  one(
    '{do: block, from: 2024-05-01, to: 2024-05-02, appliesTo: {kind: region, id: Nam}}',
    'cell.unknownReference',
    '.appliesTo.id',
    'Nam',
  ),
  one(
    '{do: addOfficials, officials: [{id: o9, province: an, gender: X, birth_date: 1980, position: chair}]}',
    'cell.choice',
    '.officials[1].gender',
    'X',
  ),
  one(
    '{do: removeOfficials, where: {officials: [o11]}}',
    'cell.unknownReference',
    '.where.officials[1]',
    'o11',
  ),
  one('{do: removeOfficials, where: {share: 0.5}}', 'yaml.missingKey', '.where.seed', null),
  one('{do: removeOfficials, where: {share: 2, seed: 1}}', 'cell.number', '.where.share', '2'),
  one('{do: changeOfficials, where: {}, set: {merit: 101}}', 'cell.number', '.set.merit', '101'),
  one('{do: changeOfficials, where: {}}', 'yaml.missingKey', '.set', null),
  one('{do: pin, course: K2@2024-05-21, kind: must}', 'cell.unknownReference', '.course', 'K2@2024-05-21'),
  one('{do: pin, course: K2, official: o7, kind: must}', 'cell.unknownReference', '.official', 'o7'),
  one('{do: pin, course: K2, kind: maybe}', 'cell.choice', '.kind', 'maybe'),
  one('{do: unpin, course: K2}', 'scenario.noPin', '.course', 'K2'),
  one('{do: goals, order: [spend]}', 'cell.unknownReference', '.order[1]', 'spend'),
  one('{do: goals}', 'yaml.missingKey', '.order', null),
  one('{do: goals, order: [worstRank], drop: [worstRank]}', 'scenario.contradiction', '.drop', 'worstRank'),
  one('{do: tolerance, goal: worstRank, tolerance: -1}', 'cell.number', '.tolerance', '-1'),
];

const inline = (becomes: string, provinces: string): string =>
  `{do: provinces, crosswalk: x.csv, becomes: ${becomes}, provinces: ${provinces}}`;

const AN = '{id: an, name_vi: An, region: Miền Bắc}';

const walked = (csv: string, ...issues: readonly Told[]): BadScenario => ({
  name: `a crosswalk with ${issues.map(([code]) => code).join(', ')}`,
  files: { [S]: scenario('s', '  - {do: provinces, crosswalk: x.csv}'), 'x.csv': csv },
  issues,
});

const crosswalks: readonly BadScenario[] = [
  one('{do: provinces, crosswalk: y.csv}', 'file.missing', '.crosswalk', 'y.csv'),
  one(inline('{an: an}', `[${AN}]`), 'scenario.hole', '.becomes', 'binh'),
  one(inline('{an: an, binh: nam}', `[${AN}]`), 'scenario.noTarget', '.becomes', 'nam'),
  one(inline('{an: an, binh: an, ann: an}', `[${AN}]`), 'cell.unknownReference', '.becomes.ann', 'ann'),
  one(inline('{an: an, binh: an}', `[${AN}, ${AN}]`), 'yaml.duplicateId', '.provinces[2].id', 'an'),
  // The quota `balance` names Miền Bắc.
  one(
    inline('{an: an, binh: an}', '[{id: an, name_vi: An}]'),
    'scenario.lostRegion',
    '.provinces',
    'Miền Bắc',
  ),
  walked('from,to,name_vi,region\nan,an,An,Miền Bắc\n', [
    'scenario.hole',
    S,
    6,
    'changes[1].crosswalk',
    'binh',
  ]),
  walked('from,to,name_vi,region\nan,an,An,Miền Bắc\nbinh,nam,,\n', [
    'scenario.noTarget',
    S,
    6,
    'changes[1].crosswalk',
    'nam',
  ]),
  walked('from,to,name_vi,region\nan,an,An,Miền Bắc\nbin,an,,\n', [
    'cell.unknownReference',
    'x.csv',
    3,
    'from',
    'bin',
  ]),
  walked('from,to,name_vi,region\nan,an,An,Miền Bắc\nbinh,an,Bình,Miền Bắc\n', [
    'row.conflict',
    'x.csv',
    3,
    null,
    null,
  ]),
  walked('from,to,name_vi\nan,an,An\nan,nam,Nam\nbinh,an,An\n', ['row.conflict', 'x.csv', 3, null, null]),
];

const contradictions: readonly BadScenario[] = [
  faulty(
    ['{do: pin, course: K2, official: o2, kind: must}', '{do: pin, course: K2, official: o2, kind: never}'],
    ['scenario.contradiction', S, 7, 'changes[2]', 'never'],
  ),
  faulty(
    ['{do: pin, course: K3, kind: must}', '{do: close, courses: [K3]}'],
    ['scenario.contradiction', S, 7, 'changes[2]', 'never'],
  ),
  faulty(
    ['{do: rule, rule: seats, set: {min: 3}}', '{do: rule, rule: seats, set: {min: 2}}'],
    ['scenario.contradiction', S, 7, 'changes[2]', '2'],
  ),
  faulty(
    ['{do: quota, quota: balance, set: {max: 3}}', '{do: quota, quota: balance, set: {max: 4}}'],
    ['scenario.contradiction', S, 7, 'changes[2]', '4'],
  ),
  faulty(
    ['{do: fund, funds: [state], amount: 5}', '{do: fund, amount: 6}'],
    ['scenario.contradiction', S, 7, 'changes[2]', '6'],
  ),
  faulty(
    [
      '{do: changeCourses, where: {}, set: {days: 5}}',
      '{do: changeCourses, where: {courses: [K1]}, set: {days: 6}}',
    ],
    ['scenario.contradiction', S, 7, 'changes[2]', '6'],
  ),
  faulty(
    [
      '{do: changeOfficials, where: {}, set: {merit: 5}}',
      '{do: changeOfficials, where: {gender: M}, set: {merit: 6}}',
    ],
    ['scenario.contradiction', S, 7, 'changes[2]', '6'],
  ),
  faulty(
    ['{do: tolerance, goal: worstRank, tolerance: 1}', '{do: tolerance, goal: worstRank, tolerance: 2}'],
    ['scenario.contradiction', S, 7, 'changes[2]', '2'],
  ),
  faulty(
    ['{do: goals, order: [worstRank]}', '{do: goals, order: [preferHosts]}'],
    ['scenario.contradiction', S, 7, 'changes[2]', '[["preferHosts"],[]]'],
  ),
  faulty(
    [
      '{do: removeCourses, where: {courses: [K2]}}',
      '{do: changeCourses, where: {courses: [K2]}, travel: false}',
    ],
    ['scenario.removed', S, 7, 'changes[2].where.courses[1]', 'K2'],
  ),
  faulty(
    ['{do: removeCourses, where: {courses: [K2]}}', '{do: pin, course: K2@2024-05-20, kind: must}'],
    ['scenario.removed', S, 7, 'changes[2].course', 'K2@2024-05-20'],
  ),
  faulty(
    ['{do: removeFunds, funds: [donor]}', '{do: moveMoney, from: state, to: donor, amount: 1}'],
    ['scenario.removed', S, 7, 'changes[2].to', 'donor'],
  ),
  faulty(
    ['{do: removeOfficials, where: {gender: F}}', '{do: pin, course: K1, official: o1, kind: must}'],
    ['scenario.removed', S, 7, 'changes[2].official', 'o1'],
  ),
  // A refused row is told once, not at each mention.
  faulty(
    ['{do: addFund, fund: {id: gift, amount: much}}', '{do: fund, funds: [gift], by: 2}'],
    ['cell.money', S, 6, 'changes[1].fund.amount', 'much'],
  ),
  {
    ...faulty(
      ['{do: removeOfficials, where: {provinces: [binh], gender: F}}'],
      ['scenario.matchesNothing', S, 6, 'changes[1].where', null, 'warning'],
    ),
  },
];

const good = scenario('a', '  - {do: fund, by: 2}');

const folders: readonly BadScenario[] = [
  {
    name: 'an id that is not the name of the file',
    files: { 'a.yaml': scenario('b', '  []') },
    issues: [['scenario.fileName', 'a.yaml', 1, 'id', 'b']],
  },
  {
    name: 'a link to a scenario that is not there',
    files: { 'a.yaml': good, 'b.yaml': scenario('b', '  []', '[aa]') },
    issues: [['cell.unknownReference', 'b.yaml', 4, 'on[1]', 'aa']],
  },
  {
    name: 'a scenario on itself',
    files: { 'a.yaml': scenario('a', '  []', '[a]') },
    issues: [['scenario.cycle', 'a.yaml', 4, 'on[1]', 'a']],
  },
  {
    name: 'a circle of three',
    files: {
      'a.yaml': scenario('a', '  []', '[b]'),
      'b.yaml': scenario('b', '  []', '[c]'),
      'c.yaml': scenario('c', '  []', '[a]'),
    },
    issues: [['scenario.cycle', 'a.yaml', null, 'on', null]],
  },
  {
    name: 'a scenario on two that contradict each other',
    files: {
      'a.yaml': scenario('a', '  - {do: pin, course: K2, kind: must}'),
      'b.yaml': scenario('b', '  - {do: pin, course: K2, kind: never}'),
      'c.yaml': scenario('c', '  []', '[a, b]'),
    },
    issues: [['scenario.contradiction', 'c.yaml', 5, 'b: changes[1]', 'never']],
  },
  {
    name: 'a head without its keys',
    files: { 'a.yaml': 'id: a\nreason: none\n' },
    issues: [
      ['yaml.missingKey', 'a.yaml', 1, 'changes', null],
      ['yaml.missingKey', 'a.yaml', 1, 'title', null],
      ['yaml.missingKey', 'a.yaml', 1, 'why', null],
      ['yaml.unknownKey', 'a.yaml', 2, 'reason', 'reason'],
    ],
  },
  {
    name: 'broken YAML beside a sound file',
    files: { 'a.yaml': 'id: [a\n', 'b.yaml': scenario('b', '  []') },
    issues: [['yaml.syntax', 'a.yaml', 2, null, null]],
  },
];

export const BAD_SCENARIOS: readonly BadScenario[] = [...verbs, ...crosswalks, ...contradictions, ...folders];
