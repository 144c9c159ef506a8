import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../../src/io/index.js';
import {
  applyChanges,
  candidatesOf,
  composed,
  type Problem,
  parseProblem,
  parseScenarios,
  type Scenario,
  writeCase,
} from '../../../src/problem/index.js';
import { caseFile } from '../../bad/edits.js';
import { readModel } from '../../problem-synthesise/read-case.js';

const FOLDER = 'scenarios/de-an-1641';

let base: Problem;
let scenarios: readonly Scenario[];

beforeAll(async () => {
  base = (await readModel('de-an-1641')).problem;
  const { files, issues } = await readScenarioFolder(FOLDER);
  const parsed = parseScenarios(files, base);
  expect([...issues, ...parsed.issues]).toEqual([]);
  scenarios = parsed.scenarios;
}, 30_000);

const under = (...ids: string[]): Problem => applyChanges(base, composed(scenarios, ids)).problem!;

describe('the scenarios of de-an-1641', () => {
  it('are all there, without a fault, told in both languages', async () => {
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'));
    expect(scenarios.map(({ id }) => id)).toEqual(names.map((name) => name.slice(0, -5)).sort());
    expect(names.length).toBeGreaterThanOrEqual(13);
    for (const { title, why } of scenarios) {
      expect(title.vi).not.toBe(title.en);
      expect(why.vi).not.toBe(why.en);
    }
  });

  it('leave a case that can be written and read again', () => {
    for (const { id } of scenarios) {
      const problem = under(id);
      const again = parseProblem(writeCase(problem).map(({ name, text }) => caseFile(name, text)));
      expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect({ ...again.problem, inputs: problem.inputs }).toEqual(problem);
    }
  }, 60_000);

  it('japan-cancels-2024 leaves no date in Japan in 2024, and takes back what was agreed', () => {
    const { usable, dropped } = candidatesOf(under('japan-cancels-2024'));
    const inJapan = usable.filter(({ country }) => country === 'JP').map(({ year }) => year);
    expect([...new Set(inJapan)].sort()).toEqual([2023, 2025]);
    const reasons = dropped.filter(({ block }) => block?.reason?.includes('không nhận đoàn trong năm 2024'));
    expect(reasons.length).toBeGreaterThan(5);
  });

  it('epidemic-2023 keeps every date of 2023 that no holiday at home takes away', () => {
    const dates = (problem: Problem) =>
      candidatesOf(problem).usable.filter(({ year }) => year === 2023).length;
    expect(dates(under('epidemic-2023'))).toBeGreaterThan(dates(base));
    for (const { start, mode, travel } of under('epidemic-2023').courses) {
      expect([mode, travel]).toEqual(start.from < '2024' ? ['online', false] : ['in_person', true]);
    }
  });

  it('hard-year is its two scenarios', () => {
    expect(under('hard-year')).toEqual(under('epidemic-2023', 'budget-cut'));
  });
});

describe('provinces-34 (Resolution 202/2025/QH15)', () => {
  it('turns the 63 into exactly 34: 52 into 23, and 11 as they were', () => {
    const [change] = scenarios.find(({ id }) => id === 'provinces-34')!.changes;
    if (change?.do !== 'provinces') throw new Error('not a crosswalk');
    const pairs = Object.entries(change.becomes);
    expect(pairs.map(([from]) => from).sort()).toEqual(base.provinces.map(({ id }) => id));
    const parts = new Map<string, number>();
    for (const [, to] of pairs) parts.set(to, (parts.get(to) ?? 0) + 1);
    expect(parts.size).toBe(34);
    const alone = [...parts].filter(([, count]) => count === 1).map(([to]) => to);
    // Article 1.24 of the resolution lists these eleven.
    expect(alone.sort()).toEqual([
      'cao-bang',
      'dien-bien',
      'ha-noi',
      'ha-tinh',
      'hue',
      'lai-chau',
      'lang-son',
      'nghe-an',
      'quang-ninh',
      'son-la',
      'thanh-hoa',
    ]);
    expect(Math.max(...parts.values())).toBe(3);
  });

  it('moves nominees, blocks and regions with their provinces', () => {
    const next = under('provinces-34');
    const provinces = new Set(next.provinces.map(({ id }) => id));
    expect(next.officials.filter(({ province }) => !provinces.has(province))).toEqual([]);
    expect(new Set(next.provinces.map(({ region }) => region)).size).toBe(6);
    // Yagi: Hai Phong, Lao Cai, Quang Ninh and Yen Bai were four; Yen Bai is part of Lao Cai now.
    const struck = next.calendar.filter(({ appliesTo }) => appliesTo.kind === 'province');
    expect(struck.map(({ appliesTo }) => (appliesTo.kind === 'province' ? appliesTo.id : ''))).toEqual([
      'hai-phong',
      'lao-cai',
      'quang-ninh',
    ]);
  });
});
