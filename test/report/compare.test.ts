import { describe, expect, it, vi } from 'vitest';
import { AXIS_FAULTS, changedCases, compareCases } from '../../src/planner/index.js';
import type { Change, Verb } from '../../src/problem/index.js';
import {
  catalogueOf,
  changeSentence,
  compareCsv,
  compareHtml,
  compareReport,
  LANGUAGES,
  renderDocument,
  voiceOf,
} from '../../src/report/index.js';
import { inProcess } from '../planner/study/in-process.js';
import { readTiny } from './tiny-outcome.js';

// The comparison solves several cases, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const BROKEN = /undefined|null|NaN|Infinity|\[object/;

/** A change of every verb, and a word that its sentence must hold. */
const SAMPLES: { readonly [V in Verb]: readonly [Extract<Change, { do: V }>, string] } = {
  rule: [{ do: 'rule', rule: 'seats', set: { min: 12, off: false } }, 'min = 12'],
  quota: [{ do: 'quota', quota: 'nu', set: { minShare: 0.4, max: null } }, 'minShare = 0.4'],
  fund: [{ do: 'fund', funds: ['nsnn'], amount: 7_000_000, year: null }, 'nsnn'],
  addFund: [{ do: 'addFund', fund: { id: 'gift', amount: '5000' } }, 'gift'],
  removeFunds: [{ do: 'removeFunds', funds: ['tai-tro'] }, 'tai-tro'],
  moveMoney: [{ do: 'moveMoney', from: 'a1', to: 'b2', amount: 9 }, 'b2'],
  addCourses: [{ do: 'addCourses', courses: [{ id: 'K9' }] }, 'K9'],
  removeCourses: [{ do: 'removeCourses', where: { topics: ['t1'] } }, 't1'],
  changeCourses: [
    { do: 'changeCourses', where: { years: [2023] }, set: { mode: 'online' }, fixedBy: 0.5, travel: false },
    'mode = online',
  ],
  close: [{ do: 'close', partners: ['gips'], from: '2024-01-01', reason: 'bão' }, 'bão'],
  block: [
    { do: 'block', from: '2025-10-01', to: '2025-10-20', appliesTo: { kind: 'region', id: 'Bắc' } },
    'Bắc',
  ],
  addOfficials: [{ do: 'addOfficials', officials: [{ id: 'N1' }, { id: 'N2' }] }, 'N2'],
  removeOfficials: [{ do: 'removeOfficials', where: { gender: 'F', share: 0.1, seed: 7 } }, '7'],
  changeOfficials: [
    {
      do: 'changeOfficials',
      where: { officials: ['A1'] },
      away: { from: '2024-03-01', to: '2024-03-05' },
    },
    'A1',
  ],
  provinces: [
    { do: 'provinces', crosswalk: 'x.csv', becomes: { a: 'c', b: 'c' }, provinces: [{ id: 'c' }] },
    '2',
  ],
  pin: [{ do: 'pin', course: 'K7', official: 'A1', kind: 'never', reason: 'bận' }, 'bận'],
  unpin: [{ do: 'unpin', course: 'K7' }, 'K7'],
  goals: [{ do: 'goals', order: ['merit'], drop: ['spend'] }, 'spend'],
  tolerance: [{ do: 'tolerance', goal: 'merit', tolerance: 3 }, 'merit'],
  keepPlan: [
    { do: 'keepPlan', plan: 'earlier.json', places: [{ course: 'K1', officials: ['A1'] }], at: 2 },
    'earlier.json',
  ],
};

const tiny = await readTiny();
const { cases } = changedCases(
  tiny,
  (
    [
      ['cut', { do: 'fund', by: 0.8 }],
      ['nojp', { do: 'close', countries: ['JP'] }],
      ['both', { do: 'fund', by: 0.9 }, { do: 'rule', rule: 'coursesPerYear', set: { max: 3 } }],
      ['same'],
    ] as const
  ).map(([id, ...changes]) => ({ id, title: { vi: `Nhỏ <b>${id}`, en: `Small <b>${id}` }, changes })),
);
const comparison = await compareCases(tiny, cases, inProcess());

describe.each(LANGUAGES)('a comparison in %s', (language) => {
  it.each(Object.keys(SAMPLES) as Verb[])('says what the verb %s changes', (verb) => {
    const [change, word] = SAMPLES[verb];
    const sentence = changeSentence(change, voiceOf(language, tiny));
    expect(sentence).not.toMatch(BROKEN);
    expect(sentence).toContain(word);
  });

  it.each(AXIS_FAULTS)('says what is wrong with an axis by %s', (code) => {
    const params = { rule: 'r', allowed: 'a', quota: 'q', limit: 'l', fund: 'f' };
    const more = { range: '1..0', value: 'v', values: 3, most: 2, name: 'n' };
    expect(catalogueOf(language).sweep.faults[code]({ ...params, ...more })).not.toMatch(BROKEN);
  });

  it('tells every what-if, its changes, and who came and went', () => {
    const document = compareReport(comparison, { language, written: null });
    const report = renderDocument(document, { width: 120, colour: false });
    expect(report).not.toMatch(BROKEN);
    for (const { id } of comparison.scenarios) expect(report).toContain(id);
    expect(report).toContain(catalogueOf(language).compare.noChanges);
    expect(report).toContain(catalogueOf(language).report.solve.infeasible);
    expect(report).toContain('D1 (K2)');
    expect(report).toMatch(/K2@2024-06-03/);
  });
});

describe('the files of a comparison', () => {
  it('are a CSV of the same width throughout, and a page that needs nothing beside it', () => {
    const [head, ...rows] = compareCsv(comparison).trim().split('\r\n');
    expect(head).toBe('scenario,kind,id,measure,base,value,difference,bound,proven,because');
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([10]));
    const page = compareHtml(comparison);
    expect(page).not.toMatch(/<script src|<link|<img|https?:|url\(|@import/);
    expect(page).not.toContain('Nhỏ <b>');
    expect(page).toContain('Nhỏ &lt;b&gt;');
  });
});
