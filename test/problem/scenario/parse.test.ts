import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  type Change,
  composed,
  ISSUE_CODES,
  type Issue,
  parseScenarios,
} from '../../../src/problem/index.js';
import { caseFile } from '../../bad/edits.js';
import { BAD_SCENARIOS, type Folder, scenario } from './bad-scenarios.js';
import { applied, good } from './good.js';

const filesOf = (folder: Folder) => Object.entries(folder).map(([name, text]) => caseFile(name, text));

const parsed = (folder: Folder, wanted: readonly string[] | null = null) =>
  parseScenarios(filesOf(folder), good(), wanted);

const inShort = ({ code, file, row, column, value, severity }: Issue) => [
  code,
  file,
  row,
  column,
  value,
  ...(severity === 'warning' ? ['warning'] : []),
];

describe('a folder of scenarios with a fault', () => {
  it.each(BAD_SCENARIOS)('$name', ({ files, issues: expected }) => {
    const { scenarios, issues } = parsed(files);
    expect(issues.map(inShort)).toEqual(expected);
    const faulty = new Set(
      issues
        .filter(({ severity }) => severity === 'error')
        .map(({ file }) => file.replace(/x\.csv$/, 's.yaml')),
    );
    const names = scenarios.map(({ id }) => `${id}.yaml`);
    expect(names.filter((name) => faulty.has(name))).toEqual([]);
  });

  it('is tried for every code of an issue of scenarios', () => {
    const tried = new Set(BAD_SCENARIOS.flatMap(({ issues }) => issues.map(([code]) => code)));
    const elsewhere = 'scenario.noMoney'; // of a case without funds.csv, below
    const ofScenarios = ISSUE_CODES.filter((code) => code.startsWith('scenario.') && code !== elsewhere);
    expect(ofScenarios.length).toBeGreaterThan(10);
    expect(ofScenarios.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('tells all faults of all files in one go', () => {
    const changes = ['{do: rule, rule: seat, set: {}}', '{do: pin, course: K9, kind: must}', '{do: goals}'];
    const text = (id: string) => scenario(id, changes.map((each) => `  - ${each}`).join('\n'));
    const { scenarios, issues } = parsed({ 'a.yaml': text('a'), 'b.yaml': text('b') });
    expect(scenarios).toEqual([]);
    const lines = issues.map(({ file, row }) => `${file} ${row}`);
    expect(lines).toEqual(['a', 'b'].flatMap((id) => [6, 7, 8].map((row) => `${id}.yaml ${row}`)));
  });

  it('suggests the id that was meant', () => {
    const suggestion = (change: string) =>
      parsed({ 's.yaml': scenario('s', `  - ${change}`) }).issues[0]!.params;
    expect(suggestion('{do: fund, funds: [donnor], by: 2}')).toMatchObject({
      kind: 'fund',
      suggestion: 'donor',
    });
    expect(suggestion('{do: quota, quota: Balance, set: {min: 1}}')).toMatchObject({ suggestion: 'balance' });
    expect(suggestion('{do: goals, order: [worstrank]}')).toMatchObject({
      kind: 'goal',
      suggestion: 'worstRank',
    });
    expect(suggestion('{do: clos, countries: [JP]}')).toMatchObject({ suggestion: 'close' });
    const link = parsed({
      'base.yaml': scenario('base', '  []'),
      'b.yaml': scenario('b', '  []', '[basee]'),
    });
    expect(link.issues[0]!.params).toMatchObject({ kind: 'scenario', suggestion: 'base' });
  });

  it('has no money to change where money is no limit', () => {
    const free = { ...good(), funds: null };
    for (const change of [
      { do: 'fund', by: 2 },
      { do: 'addFund', fund: { id: 'gift', amount: '1' } },
      { do: 'removeFunds', funds: ['state'] },
      { do: 'moveMoney', from: 'a', to: 'b', amount: 1 },
    ] as Change[]) {
      const { problem, issues } = applyChanges(free, [change]);
      expect(problem).toBeNull();
      expect(issues.map(({ code, column }) => [code, column])).toEqual([['scenario.noMoney', 'changes[1]']]);
    }
  });

  it('is told of changes in memory by their place in the list', () => {
    const changes = [
      { do: 'fund', by: 2 },
      'x',
      { do: 'pin', course: 'K9', kind: 'must' },
    ] as unknown as Change[];
    const source = { file: 'plan.json', path: 'provenance.changes' };
    const { problem, issues } = applyChanges(good(), changes, source);
    expect(problem).toBeNull();
    expect(issues.map(inShort)).toEqual([
      ['yaml.type', 'plan.json', null, 'provenance.changes[2]', 'x'],
      ['cell.unknownReference', 'plan.json', null, 'provenance.changes[3].course', 'K9'],
    ]);
  });
});

describe('sound scenarios', () => {
  const FOLDER: Folder = {
    'base.yaml': scenario('base', '  - {do: addFund, fund: {id: gift, amount: 7}}'),
    'more.yaml': scenario('more', '  - {do: fund, funds: [gift], by: 3}', '[base]'),
    'seats.yaml': scenario('seats', '  - {do: rule, rule: seats, set: {min: 3}}', '[base]'),
    'none.yaml': scenario('none', '  []'),
    'again.yaml': scenario('again', '  - {do: rule, rule: seats, set: {min: 4}}'),
  };

  it('are sorted, and read against the case as those below them leave it', () => {
    const { scenarios, issues } = parsed(FOLDER);
    expect(issues).toEqual([]);
    expect(scenarios.map(({ id }) => id)).toEqual(['again', 'base', 'more', 'none', 'seats']);
    expect(scenarios.find(({ id }) => id === 'more')).toEqual({
      id: 'more',
      title: { vi: 'Thử', en: 'Thử' },
      why: { vi: 'Để thử', en: 'To try' },
      on: ['base'],
      changes: [{ do: 'fund', funds: ['gift'], by: 3 }],
    });
  });

  it('are joined in the stated order, each once, what one stands on before it', () => {
    const { scenarios } = parsed(FOLDER);
    const verbs = (...ids: string[]) => composed(scenarios, ids).map((change) => change.do);
    expect(verbs('none')).toEqual([]);
    expect(verbs('seats', 'more')).toEqual(['addFund', 'rule', 'fund']);
    expect(verbs('more', 'seats', 'base')).toEqual(['addFund', 'fund', 'rule']);
    expect(() => composed(scenarios, ['nobody'])).toThrow(RangeError);
  });

  it('may set again what another set: the later one is meant', () => {
    const { scenarios } = parsed(FOLDER);
    const min = (...ids: string[]) => applied(good(), composed(scenarios, ids)).rules.seats.min;
    expect([min('seats', 'again'), min('again', 'seats')]).toEqual([4, 3]);
  });

  it('may not decide otherwise on one pin', () => {
    const folder = {
      'a.yaml': scenario('a', '  - {do: pin, course: K2, kind: must}'),
      'b.yaml': scenario('b', '  - {do: pin, course: K2, kind: never}'),
      'c.yaml': scenario('c', '  - {do: unpin, course: K2}\n  - {do: pin, course: K2, kind: never}', '[a]'),
    };
    const { scenarios, issues } = parsed(folder);
    expect(issues).toEqual([]); // each for itself is sound; c takes the decision back before it decides anew
    const joined = applyChanges(good(), composed(scenarios, ['a', 'b']));
    expect(joined.issues.map(({ code }) => code)).toEqual(['scenario.contradiction']);
  });

  it('are read alone when only they are wanted', () => {
    const folder = { ...FOLDER, 'broken.yaml': 'id: [\n' };
    expect(parsed(folder).issues).toHaveLength(1);
    const { scenarios, issues } = parsed(folder, ['more']);
    expect([scenarios.map(({ id }) => id), issues]).toEqual([['base', 'more'], []]);
    const unknown = parsed(folder, ['mor']);
    expect(unknown.issues.map(inShort)).toEqual([['cell.unknownReference', 'mor.yaml', null, null, 'mor']]);
    expect(unknown.issues[0]!.params).toEqual({ kind: 'scenario', suggestion: 'more' });
  });
});
