import type { IssueCode } from '../../src/problem/index.js';
import { append, type BadCase, becomes, one, removed, swap } from './edits.js';

/*
 * For every key of case.yaml at least one bad value. The numbers are the lines of good/case.yaml; a key that is
 * missing is reported on the line where its mapping begins.
 */

const Y = 'case.yaml';

type Fault = readonly [
  path: string,
  line: number,
  find: string,
  replace: string,
  code: IssueCode,
  value?: string,
];

const faults = (...list: readonly Fault[]): BadCase[] =>
  list.map(([path, line, find, replace, code, value = null]) =>
    one(Y, swap([find, replace]), code, line, path, value),
  );

/** The least that a scheme must say, on five lines. */
const LEAST = 'format: lotrinh/case@1\nid: least\nyears: [2024]\ngroups: []\ngoals: []\n';

const top: readonly BadCase[] = [
  ...faults(
    ['format', 1, 'lotrinh/case@1', 'lotrinh/case@2', 'cell.choice', 'lotrinh/case@2'],
    ['format', 1, 'format: lotrinh/case@1\n', '', 'yaml.missingKey'],
    ['id', 2, 'id: good', 'id: go@od', 'cell.id', 'go@od'],
    ['title', 3, '{vi: Đề án mẫu, en: A sample scheme}', '[a, b]', 'yaml.type'],
    ['title.en', 3, ', en: A sample scheme', '', 'yaml.missingKey'],
    ['title.fr', 3, 'en: A sample scheme', 'en: A, fr: B', 'yaml.unknownKey', 'fr'],
    ['basis', 4, 'basis: I.1\n', 'basis: {article: 1}\n', 'yaml.type'],
    ['years', 5, '[2024, 2025]', '2024', 'yaml.type', '2024'],
    ['years', 5, '[2024, 2025]', '[]', 'cell.required'],
    ['years', 1, 'years: [2024, 2025]\n', '', 'yaml.missingKey'],
    ['years[2]', 5, '[2024, 2025]', '[2024, 25]', 'cell.integer', '25'],
    ['years[3]', 5, '[2024, 2025]', '[2024, 2025, 2024]', 'cell.listDuplicate', '2024'],
  ),
  one(Y, becomes(`${LEAST}rules: none\n`), 'yaml.type', 6, 'rules', 'none'),
  one(Y, becomes(LEAST.replace('groups: []', 'groups: all')), 'yaml.type', 4, 'groups', 'all'),
  // Without groups nobody is eligible; that has to be said, and need not be when eligibility is off.
  one(Y, becomes(LEAST.replace('groups: []\n', '')), 'yaml.missingKey', 1, 'groups', null),
  one(Y, becomes(LEAST.replace('goals: []\n', '')), 'yaml.missingKey', 1, 'goals', null),
  one(Y, becomes('- a list\n'), 'yaml.type', 1, '', null),
  one(Y, becomes(`${LEAST}id: again\n`), 'yaml.syntax', 6, null, null),
  one(Y, becomes('format: [lotrinh/case@1\n'), 'yaml.syntax', 2, null, null),
  {
    name: 'case.yaml: a key that the format does not know, at the top level',
    file: Y,
    edit: append('golas: []'),
    issues: [['yaml.unknownKey', Y, 50, 'golas', 'golas', 'warning']],
  },
];

const groups: readonly BadCase[] = faults(
  ['groups[1].id', 7, 'id: young', 'id: you;ng', 'cell.id', 'you;ng'],
  ['groups[1].id', 7, '- id: young\n    title', '- title', 'yaml.missingKey'],
  ['groups[2].id', 11, 'id: young\n', 'id: women\n', 'yaml.duplicateId', 'women'],
  ['groups[1].title', 8, 'title: Cán bộ trẻ', 'title: [Cán bộ trẻ]', 'yaml.type'],
  ['groups[1].basis', 9, 'basis: I.1.a', 'basis: [I.1.a]', 'yaml.type'],
  ['groups[1].when', 7, '    when: {ageBelow: 45, positions: [chair]}\n', '', 'yaml.missingKey'],
  ['groups[1].when.ageUnder', 10, 'ageBelow', 'ageUnder', 'yaml.unknownKey', 'ageUnder'],
  ['groups[1].when.ageBelow', 10, '45', 'forty-five', 'cell.integer', 'forty-five'],
  ['groups[1].when.positions[1]', 10, 'positions: [chair]}\n  -', 'positions: [chiar]}\n  -', 'cell.unknownReference', 'chiar'],
  ['groups[1].when.positions', 10, 'positions: [chair]}\n  -', 'positions: []}\n  -', 'cell.required'],
  ['groups[2].when.gender', 13, 'gender: F, planned', 'gender: X, planned', 'cell.choice', 'X'],
  ['groups[2].when.plannedFor', 13, 'plannedFor: [chair]', 'plannedFor: chair', 'yaml.type', 'chair'],
  ['groups[2].when.servesUntil', 13, '2030-09-30', '2030-09-31', 'cell.date', '2030-09-31'],
);

const rules: readonly BadCase[] = faults(
  ['rules.langauge', 18, 'language:', 'langauge:', 'yaml.unknownRule', 'langauge'],
  ['rules.startWindows.stepDays', 15, 'stepDays: 14', 'stepDays: 0', 'cell.integer', '0'],
  ['rules.startWindows.off', 15, 'stepDays: 14', 'off: true', 'yaml.unknownKey', 'off'],
  ['rules.startWindows.basis', 15, 'basis: IV.2', 'basis: [IV.2]', 'yaml.type'],
  ['rules.eligibility.serviceMonthsLeft', 16, '18', '-1', 'cell.integer', '-1'],
  ['rules.eligibility.lastRatings[2]', 16, 'good]', 'fine]', 'cell.choice', 'fine'],
  ['rules.eligibility.ageAt', 16, 'ageAt: 2024-01-01', 'ageAt: start', 'cell.date', 'start'],
  ['rules.noRepeatTraining.withinYears', 17, 'withinYears: 3', 'withinYears: 101', 'cell.integer', '101'],
  ['rules.language.minLevel', 18, 'B1', 'B3', 'cell.choice', 'B3'],
  ['rules.availability.off', 19, 'off: false', 'off: no', 'yaml.type', 'no'],
  ['rules.availability', 19, '{off: false}', 'off', 'yaml.type', 'off'],
  ['rules.seats.min', 20, 'min: 2, max: 5', 'min: 6, max: 5', 'row.minAboveMax', '6'],
  ['rules.seats.max', 20, 'min: 2, max: 5', 'min: 2, max: many', 'cell.integer', 'many'],
  ['rules.oneCourse.max', 21, 'max: 1', 'max: 1.5', 'cell.integer', '1.5'],
  ['rules.oneCourse.min', 21, 'max: 1', 'min: 1', 'yaml.unknownKey', 'min'],
  // The other side may be a default: at most 4 courses a year.
  ['rules.coursesPerYear.min', 22, 'min: 0, max: 4', 'min: 5', 'row.minAboveMax', '5'],
  ['rules.coursesPerYear.max', 22, 'min: 0, max: 4', 'max: [4]', 'yaml.type'],
  ['rules.seatsTotal.min', 23, 'min: 0, max: 20', 'min: x', 'cell.integer', 'x'],
  ['rules.seatsTotal.max', 23, 'min: 0, max: 20', 'max: -20', 'cell.integer', '-20'],
  ['rules.funds', 24, 'funds:\n', 'funds: [off]\n', 'yaml.type'],
  ['rules.partnerLoad.off', 25, 'off: true', 'off: 1', 'yaml.type', '1'],
  ['rules.concurrency.max', 26, 'max: 2}\n  province', 'max: two}\n  province', 'cell.integer', 'two'],
  ['rules.provinceCap.max', 27, 'provinceCap: {max: 3}', 'provinceCap: {max: -3}', 'cell.integer', '-3'],
  ['rules.hosts.list', 29, 'list:\n      - {c', 'list: {}\n    # - {c', 'yaml.type'],
  ['rules.hosts.list[1].countries[1]', 30, 'countries: [JP], min', 'countries: [Japan], min', 'cell.country', 'Japan'],
  ['rules.hosts.list[1].countries', 30, 'countries: [JP], min', 'min', 'yaml.missingKey'],
  ['rules.hosts.list[1].min', 30, 'min: 0, max: 3', 'min: 4, max: 3', 'row.minAboveMax', '4'],
  ['rules.hosts.list[1].min', 30, ', min: 0, max: 3', '', 'yaml.missingKey'],
  ['rules.hosts.list[1].max', 30, 'min: 0, max: 3', 'max: 3.5', 'cell.integer', '3.5'],
  ['rules.topicRuns.maxPerYear', 31, 'maxPerYear: 2', 'maxPerYear: x', 'cell.integer', 'x'],
  ['rules.head.maxRank', 42, 'maxRank: 1', 'maxRank: 0', 'cell.integer', '0'],
  ['rules.pins.kind', 43, 'basis: V.1', 'kind: must', 'yaml.unknownKey', 'kind'],
);

const WHERE = 'where: {gender: F,';

const quotas: readonly BadCase[] = [
  ...faults(
    ['rules.quotas.list[1].id', 34, 'id: balance', 'id: bal/ance', 'cell.id', 'bal/ance'],
    ['rules.quotas.list[1].scope', 35, 'scope: scheme', 'scope: month', 'cell.choice', 'month'],
    ['rules.quotas.list[1].scope', 34, '        scope: scheme\n', '', 'yaml.missingKey'],
    ['rules.quotas.list[1].where.sex', 36, WHERE, 'where: {sex: F,', 'yaml.unknownKey', 'sex'],
    ['rules.quotas.list[1].where.gender', 36, WHERE, 'where: {gender: W,', 'cell.choice', 'W'],
    ['rules.quotas.list[1].where.gender[2]', 36, WHERE, 'where: {gender: [F, f],', 'cell.choice', 'f'],
    ['rules.quotas.list[1].where.groups[1]', 36, '[women]', '[woman]', 'cell.unknownReference', 'woman'],
    ['rules.quotas.list[1].where.provinces[1]', 36, '[an]', '[ann]', 'cell.unknownReference', 'ann'],
    ['rules.quotas.list[1].where.regions[1]', 36, '[Miền Bắc]', '[Miền Tây]', 'cell.unknownReference', 'Miền Tây'],
    ['rules.quotas.list[1].where.positions[1]', 36, 'positions: [chair]}\n        min', 'positions: [stool]}\n        min', 'cell.unknownReference', 'stool'],
    ['rules.quotas.list[1].min', 37, 'min: 0\n', 'min: 10\n', 'row.minAboveMax', '10'],
    ['rules.quotas.list[1].max', 38, 'max: 9\n', 'max: x\n', 'cell.integer', 'x'],
    ['rules.quotas.list[1].minShare', 39, '0.25', '0.8', 'row.minAboveMax', '0.8'],
    ['rules.quotas.list[1].minShare', 39, '0.25', '25%', 'cell.number', '25%'],
    ['rules.quotas.list[1].maxShare', 40, '0.75', '1.01', 'cell.number', '1.01'],
    ['rules.quotas.list[1].maxShare', 40, '0.75', '0.3333333', 'cell.number', '0.3333333'],
    ['rules.quotas.list[1].basis', 41, 'basis: II.3', 'basis: {a: b}', 'yaml.type'],
  ),
  one(
    Y,
    becomes(`${LEAST}rules:\n  quotas:\n    list: balance\n`),
    'yaml.type',
    8,
    'rules.quotas.list',
    'balance',
  ),
  one(
    Y,
    becomes(`${LEAST}rules: {quotas: {list: [{id: a, scope: year, where: {}}]}}\n`),
    'yaml.missingKey',
    6,
    'rules.quotas.list[1].min',
    null,
  ),
  one(
    Y,
    becomes(
      `${LEAST}rules: {quotas: {list: [{id: a, scope: year, where: {}, min: 1}, {id: a, scope: year, where: {}, max: 1}]}}\n`,
    ),
    'yaml.duplicateId',
    6,
    'rules.quotas.list[2].id',
    'a',
  ),
];

const goals: readonly BadCase[] = [
  ...faults(
    ['goals[1].id', 45, 'coverProvinces', 'coverProvince', 'yaml.unknownGoal', 'coverProvince'],
    ['goals[1].id', 45, 'id: coverProvinces', 'tolerance: 1', 'yaml.missingKey'],
    ['goals[1]', 45, '- id: coverProvinces', '- coverProvinces', 'yaml.type', 'coverProvinces'],
    ['goals[5].plan', 49, ', plan: earlier.json', '', 'yaml.missingKey'],
    ['goals[5].plan', 49, ', plan: earlier.json', ', plan: [a]', 'yaml.type'],
    ['goals[2].countries[2]', 46, '[JP, FR]', '[JP, FRA]', 'cell.country', 'FRA'],
    ['goals[2].countries', 46, ', countries: [JP, FR]', '', 'yaml.missingKey'],
    ['goals[2].tolerance', 46, '1.5', '-1.5', 'cell.number', '-1.5'],
    ['goals[2].weight', 46, 'tolerance: 1.5', 'weight: 2', 'yaml.unknownKey', 'weight'],
    ['goals[3].unranked', 47, 'forbid', 'forbidden', 'cell.choice', 'forbidden'],
    ['goals[3].unranked', 47, ', unranked: forbid', '', 'yaml.missingKey'],
    ['goals[4].unranked', 48, 'unranked: 7', 'unranked: 0', 'cell.integer', '0'],
  ),
  {
    name: 'case.yaml: worstRank with no reading of an unranked pair of its own, nor one to take over',
    file: Y,
    edit: swap(['  - {id: preferenceRank, unranked: forbid}\n', ''], [', unranked: 7', '']),
    issues: [['yaml.missingKey', Y, 47, 'goals[3].unranked', null]],
  },
];

const PLAN = 'earlier.json';

const earlierPlans: readonly BadCase[] = [
  one(PLAN, removed, 'file.missing', null, null, null),
  one(PLAN, swap(['"case": "good",', '"case": "good"']), 'goal.badPlan', null, null, null),
  { ...one(PLAN, swap(['plan@1', 'plan@2']), 'goal.badPlan', null, null, null), name: 'a plan of another format' },
  { ...one(PLAN, swap(['["o1"]', '"o1"']), 'goal.badPlan', null, null, null), name: 'a plan without its people' },
  one(PLAN, becomes(Uint8Array.from([0x7b, 0x0a, 0xec])), 'file.notUtf8', 2, null, null),
  {
    name: 'earlier.json: people and courses that the case does not have',
    file: PLAN,
    edit: swap(['"o2"', '"o9"'], ['"course": "K2"', '"course": "K9"']),
    issues: [['goal.unknownPairs', Y, 49, 'goals[5].plan', PLAN, 'warning']],
  },
];

export const BAD_SCHEMES: readonly BadCase[] = [
  ...top,
  ...groups,
  ...rules,
  ...quotas,
  ...goals,
  ...earlierPlans,
];
