import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PART_CODES, type PartCode, REPAIR_CODES, type RulePart } from '../../src/planner/index.js';
import type { Change } from '../../src/problem/index.js';
import {
  changeLines,
  conflictsReport,
  LANGUAGES,
  partSentences,
  renderDocument,
  repairSentence,
  voiceOf,
} from '../../src/report/index.js';
import { changed, course, EMPTY_CASE, partner, province } from '../plan/small-case.js';

const PROBLEM = changed(EMPTY_CASE, {
  provinces: ['p1', 'p2', 'p3'].map((id) => province(id)),
  partners: [partner('jp1', 'JP', 1)],
  courses: [course('K1', '2024-03-04')],
  rules: {
    quotas: {
      list: [
        {
          id: 'women',
          scope: 'course',
          where: { gender: ['F'], groups: null, provinces: null, regions: null, positions: null },
          min: null,
          max: null,
          minShare: 0.3,
          maxShare: null,
          basis: null,
        },
      ],
    },
  },
});

/** Values for every code; numbers have to stand in the sentence. */
const VALUES = {
  course: 'K1',
  courses: 'K1',
  goals: 'preferenceRank',
  countries: 'JP, FR',
  topic: 't1',
  partner: 'jp1',
  province: 'p1',
  fund: 'state',
  amount: 7,
  quota: 'women',
  side: 'min',
  limit: 7,
  scope: 'course',
  at: 'K1',
  kind: 'must',
  official: 'a1',
  reason: 'signed',
  year: 2024,
  min: 7,
  max: 7,
  from: 2,
  to: 9,
  gender: 'F',
  group: 'all',
  languages: 'en:B2',
};

const part = (code: PartCode, params: object = {}, basis: string | null = 'III.2'): RulePart => ({
  rule: 'seats',
  basis,
  code,
  params: { ...VALUES, ...params },
});

const BROKEN = /undefined|null|NaN|\[object|[{}]/;

describe.each(LANGUAGES)('the words of a diagnosis in %s', (language) => {
  const voice = voiceOf(language, PROBLEM);

  it.each(PART_CODES)('%s: what it says, of what, by which article', (code) => {
    const [sentence = ''] = partSentences([part(code)], PROBLEM, voice);
    expect(sentence).not.toMatch(BROKEN);
    expect(sentence).toMatch(/.{10,} \(III\.2\)$/);
    if (/Min|Max|topicRuns|partnerLoad|provinceCap|quota|fund$/.test(code)) expect(sentence).toContain('7');
    if (/seats(Min|Max)$|noFund|pin|quota/.test(code)) expect(sentence).toContain('K1');
  });

  it.each(REPAIR_CODES)('%s: what changes, and from what to what', (code) => {
    const steps = [{ rule: 'seats' as const, basis: 'III.2', code, params: VALUES }];
    const sentence = repairSentence({ steps, size: 1, changes: [], least: true }, voice);
    expect(sentence).not.toMatch(BROKEN);
    expect(sentence).toMatch(/.{10,} \(III\.2\)$/);
    if (code === 'repair.nominees' || code === 'repair.fund')
      expect(sentence).toContain('7'); // 9 - 2
    else if (!/pin|unranked/.test(code)) expect(sentence).toMatch(/2.*9/);
  });

  it('parts that say the same are one sentence, long lists are cut', () => {
    const some = ['K1', 'K2', 'K3'].map((id) => part('part.seatsMin', { course: id }));
    const other = part('part.seatsMin', { course: 'K4', min: 9 });
    const sentences = partSentences([...some, other], PROBLEM, voice);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('K1, K2, K3');
    const [cut] = partSentences(some, PROBLEM, voice, 2);
    expect(cut).toContain('K1, K2');
    expect(cut).not.toContain('K3');
  });

  it('says plainly what is not complete', () => {
    const shown = (complete: boolean, parts = [part('part.seatsMin')]): string =>
      renderDocument(
        conflictsReport(
          {
            status: 'infeasible',
            sets: { sets: [{ parts, minimal: complete }], complete },
            repairs: {
              list: [
                {
                  steps: [{ rule: 'seats', basis: null, code: 'repair.seatsMin', params: VALUES }],
                  size: 0.5,
                  changes: null,
                  least: complete,
                },
              ],
              complete,
            },
            nominees: { list: [], complete },
            seconds: 1,
          },
          PROBLEM,
          { language, caseFolder: 'models/x', written: null },
        ),
        { width: 200, colour: false },
      );
    const { conflict } = voice.catalogue;
    for (const sentence of [
      conflict.setsIncomplete,
      conflict.notMinimal,
      conflict.repairsIncomplete,
      conflict.notLeast,
      conflict.noNomineesYet,
    ]) {
      expect(shown(false)).toContain(sentence);
      expect(shown(true)).not.toContain(sentence);
    }
    expect(shown(true)).toContain(conflict.noNominees);
    expect(shown(true)).toContain(conflict.noVerb);

    // Twelve lines of a set that may hold more than it needs are too many to read; all of one that needs them are not.
    const many = Array.from({ length: 12 }, (_, index) =>
      part('part.seatsMin', { course: 'K1', min: index }),
    );
    expect(shown(false, many)).toContain(conflict.moreOfSet(4));
    expect(shown(true, many)).not.toContain(conflict.moreOfSet(4));
  });
});

it('the lines under a repair are YAML of its changes', () => {
  const changes: Change[] = [
    { do: 'fund', funds: ['f: 1', 'f2'], amount: 12 },
    { do: 'changeCourses', where: { courses: ['K1'] }, set: { min_seats: '14' } },
    { do: 'unpin', course: 'K1@2024-03-04' },
  ];
  const lines = changeLines(changes);
  expect(lines).toHaveLength(3);
  expect(parse(lines.join('\n'))).toEqual(changes);
});
