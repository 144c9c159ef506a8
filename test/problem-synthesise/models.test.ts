import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { screen, summarise } from '../../src/eligibility/index.js';
import { CASE_FILES, candidatesOf, synthesise, writeCase } from '../../src/problem/index.js';
import { readModel } from './read-case.js';

describe('models/de-an-1641', () => {
  it('has the officials and the training that its README says how to make, to the byte', async () => {
    const { problem } = await readModel('de-an-1641');
    const drawn = writeCase(synthesise({ officials: 650, seed: 1641, like: problem }));
    for (const file of ['officials.csv', 'training.csv']) {
      const kept = await readFile(`models/de-an-1641/${file}`, 'utf8');
      expect(drawn.find(({ name }) => name === file)!.text).toBe(kept);
    }
  });

  it('is the decision: three years, 63 provinces, ten subjects, three groups', async () => {
    const { problem } = await readModel('de-an-1641');
    expect(problem.years).toEqual([2023, 2024, 2025]); // I.3
    expect(problem.provinces).toHaveLength(63); // I.2
    expect(problem.topics).toHaveLength(10); // IV.1.b
    expect(problem.groups.map(({ basis }) => basis)).toEqual(
      ['a', 'b', 'c'].map((each) => `1641/QĐ-TTg, I.1.${each}`),
    );
    expect(problem.rules.seats).toMatchObject({ min: 15, max: 17 }); // III.2
    expect(problem.rules.seatsTotal).toMatchObject({ min: 180, max: 200 }); // III.2
    expect(problem.courses.every(({ days }) => days === 14)).toBe(true); // IV.2.a
    expect(new Set(problem.partners.map(({ country }) => country)).size).toBeGreaterThanOrEqual(8);
  });

  it('gives every rule in force its article', async () => {
    const { problem } = await readModel('de-an-1641');
    for (const [rule, { basis }] of Object.entries(problem.rules))
      expect(basis, rule).toMatch(/^1641\/QĐ-TTg, [IV]+\./);
  });

  it('has the figures of its README', async () => {
    const { problem, issues } = await readModel('de-an-1641');
    const { usable, dropped } = candidatesOf(problem);
    expect([problem.courses.length, usable.length + dropped.length, usable.length]).toEqual([60, 123, 104]);
    // Nothing to remark on but the dates that the calendar takes away.
    expect(issues.map(({ code }) => code)).toEqual(dropped.map(() => 'candidate.blocked'));
    const { byProvince } = summarise(screen(problem));
    const empty = byProvince.filter(({ eligible }) => eligible === 0).map(({ province }) => province);
    expect(empty).toEqual(['long-an', 'quang-binh', 'tay-ninh']);
  });
});

describe('models/tiny', () => {
  it('has every kind of file', async () => {
    for (const file of CASE_FILES) expect(await readFile(`models/tiny/${file}`, 'utf8')).not.toBe('');
  });
});
