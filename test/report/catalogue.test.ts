import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../src/eligibility/index.js';
import { PLAN_PROBLEM_CODES, VIOLATION_CODES } from '../../src/plan/index.js';
import { CONFLICT_CODES } from '../../src/planner/index.js';
import { ISSUE_CODES, type RuleId } from '../../src/problem/index.js';
import {
  catalogueOf,
  conflictSentence,
  issueSentence,
  LANGUAGES,
  type Language,
  planProblemSentence,
  refusalSentence,
  violationSentence,
  voiceOf,
} from '../../src/report/index.js';
import { changed, EMPTY_CASE } from '../plan/small-case.js';
import {
  CONFLICT_SAMPLES,
  ISSUE_SAMPLES,
  PLAN_PROBLEM_SAMPLES,
  REFUSAL_SAMPLES,
  VIOLATION_SAMPLES,
} from './samples.js';

/** What a template leaves behind when a value is missing or is no text. */
const BROKEN = /undefined|null|NaN|\[object|[{}]/;

const expectWhole = (sentence: string): void => {
  expect(sentence).not.toMatch(BROKEN);
  expect(sentence.trim().length).toBeGreaterThan(3);
};

/** Every number among the values stands in the sentence; `skip` are those that the sentence words otherwise. */
const expectNumbers = (sentence: string, values: object, skip: readonly string[] = []): void => {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'number' || skip.includes(name)) continue;
    const digits = sentence.replace(/(?<=\d)[.,](?=\d{3})/g, '');
    expect(digits, `${name} of "${sentence}"`).toContain(String(value));
  }
};

const MEANT_AS_SHARE = ['minShare', 'maxShare'];

describe.each(LANGUAGES)('the catalogue in %s', (language: Language) => {
  const voice = voiceOf(language, EMPTY_CASE);

  it.each(ISSUE_CODES)('says where %s is, what stands there and what was expected', (code) => {
    const params = ISSUE_SAMPLES[code];
    const place = { file: 'officials.csv', row: 15, column: 'birth_date', value: '1983-02-30' };
    const sentence = issueSentence({ severity: 'error', code, ...place, params: { ...params } }, voice);
    expectWhole(sentence);
    for (const part of Object.values(place)) expect(sentence).toContain(String(part));
    expectNumbers(sentence, params);
  });

  it.each(REFUSAL_CODES)('tells the fact and the article of %s', (code) => {
    const params = { ...REFUSAL_SAMPLES[code] };
    const sentence = refusalSentence({ rule: 'eligibility', basis: 'I.1.a', code, params }, voice);
    expectWhole(sentence);
    expect(sentence).toContain('I.1.a');
    expectNumbers(sentence, params, ['age']); // 45 on the birthday is said; the age of the test day follows
    expectWhole(catalogueOf(language).words.reasons[code]);
  });

  it.each(VIOLATION_CODES)('tells whom %s concerns, the fact and the article', (code) => {
    const params = { ...VIOLATION_SAMPLES[code] };
    const about = { basis: 'III.2', course: 'K7', official: 'CB0042' };
    const sentence = violationSentence({ rule: 'seats', code, params, ...about }, voice);
    expectWhole(sentence);
    for (const part of Object.values(about)) expect(sentence).toContain(part);
    expectNumbers(sentence, params, MEANT_AS_SHARE);
  });

  it.each(CONFLICT_CODES)('words %s as a requirement', (code) => {
    const params = { ...CONFLICT_SAMPLES[code] };
    const sentence = conflictSentence({ rule: 'seats', basis: 'III.2', code, params }, EMPTY_CASE, voice);
    expectWhole(sentence);
    expect(sentence).toContain('III.2');
    expectNumbers(sentence, params);
  });

  it.each(PLAN_PROBLEM_CODES)('says where in the plan file %s is', (code) => {
    const params = { ...PLAN_PROBLEM_SAMPLES[code] };
    const sentence = planProblemSentence({ path: 'courses[2].cost', code, params }, voice);
    expectWhole(sentence);
    expect(sentence).toContain('courses[2].cost');
  });

  it('words every rule as a whole with the parameters of the case', () => {
    const told = Object.keys(catalogueOf(language).requirements) as RuleId[];
    expect(told).toHaveLength(17); // the rules of the case format
    const problem = changed(EMPTY_CASE, {
      rules: { seats: { min: 11, max: 13 }, head: { maxRank: 7 }, topicRuns: { maxPerYear: 19 } },
    });
    const say = (rule: RuleId): string =>
      conflictSentence({ rule, basis: null, code: 'conflict.rule', params: {} }, problem, voice);
    for (const rule of told) expectWhole(say(rule));
    expect(say('seats')).toMatch(/11\D+13/);
    expect(say('head')).toContain('7');
    expect(say('topicRuns')).toContain('19');
  });

  it('says nearly nothing in the words of another language', () => {
    const other = catalogueOf(language === 'vi' ? 'en' : 'vi');
    const own = catalogueOf(language);
    for (const part of ['rules', 'goals', 'genders', 'reasons', 'fundKinds', 'documentParts'] as const) {
      const [mine, theirs] = [Object.values(own.words[part]), Object.values(other.words[part])];
      expect(mine.filter((word) => theirs.includes(word))).toEqual([]);
    }
  });

  it('counts in the first line of an unproven plan how many goals are open', () => {
    const { proofs } = catalogueOf(language);
    expect(proofs.gap({ open: 3, goals: 8 })).toMatch(/3\D+8/);
    const first = [proofs.proven, proofs.gap, proofs.none].map(
      (say) => say({ open: 1, goals: 2 }).split(':')[0],
    );
    expect(new Set(first).size).toBe(3);
  });
});

describe('what a sentence makes of its values', () => {
  it('writes days as the language does', () => {
    const refusal = { rule: 'availability', basis: null, code: 'unavailable.own' } as const;
    const params = { from: '2024-05-08', to: '2024-05-10' };
    expect(refusalSentence({ ...refusal, params }, voiceOf('vi', null))).toContain('08/05-10/05/2024');
    expect(refusalSentence({ ...refusal, params }, voiceOf('en', null))).toContain('2024-05-08 to 05-10');
  });

  it('says when somebody turned too old, when the course starts, and by which article', () => {
    const params = { ...REFUSAL_SAMPLES['group.age'] };
    const sentence = refusalSentence(
      { rule: 'eligibility', basis: 'I.1.a', code: 'group.age', params },
      voiceOf('en', null),
    );
    expect(sentence).toBe(
      'group a is for those under 45: 45 on 2024-05-12; the course starts 2024-06-03 (I.1.a)',
    );
  });

  it('names what the case names, and leaves an id that it does not know', () => {
    const problem = changed(EMPTY_CASE, {
      provinces: [{ ...EMPTY_CASE.provinces[0]!, id: 'hn', name: { vi: 'Hà Nội', en: 'Ha Noi' } }],
    });
    const { say } = voiceOf('vi', problem);
    expect([say.province('hn'), say.province('xx')]).toEqual(['Hà Nội', 'xx']);
  });

  it('offers a suggestion only when there is one', () => {
    const place = { file: 'officials.csv', row: 1, column: 'gendr', value: 'gendr' };
    const sentence = (suggestion: string): string =>
      issueSentence(
        { severity: 'warning', code: 'header.unknown', ...place, params: { suggestion } },
        voiceOf('en', null),
      );
    expect(sentence('gender')).toContain('did you mean "gender"?');
    expect(sentence('')).not.toContain('did you mean');
  });
});
