import { describe, expect, it } from 'vitest';
import { type Explanation, explain, planCase } from '../../src/planner/index.js';
import type { Problem } from '../../src/problem/index.js';
import {
  explainForm,
  explainReport,
  LANGUAGES,
  type Language,
  renderDocument,
} from '../../src/report/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';

const WIDE = { width: 160, colour: false };

const said = (explanation: Explanation, language: Language): string =>
  renderDocument(explainReport(explanation, language), WIDE);

/** One seat for two people; a third may not go. */
const CASE: Problem = changed(EMPTY_CASE, {
  provinces: [province('p1'), province('p2'), province('p3'), province('p4')],
  courses: [course('K1', '2024-03-04'), course('K2', '2024-06-03'), course('K3', '2031-01-06')],
  officials: [
    official('a', { merit: 70 }),
    official('b', { name: 'Bình', merit: 60, province: 'p2' }),
    official('c', { discipline: true, province: 'p3' }),
  ],
  rules: {
    seats: { min: 1, max: 1 },
    seatsTotal: { max: 1, basis: 'III.2' },
    eligibility: { basis: 'I.1' },
  },
  goals: [{ id: 'merit', tolerance: 0 }],
});

const asked = async (about: 'official' | 'province' | 'course', id: string): Promise<Explanation> => {
  const outcome = await planCase(CASE);
  if (outcome.status !== 'planned') throw new Error(outcome.status);
  return explain(CASE, outcome.plan, { about, id }, { time: 120 });
};

const QUESTIONS = [
  ['official', 'a', 'official.sent'],
  ['official', 'b', 'official.left'],
  ['official', 'c', 'official.ineligible'],
  ['province', 'p1', 'province.covered'],
  ['province', 'p2', 'province.left'],
  ['province', 'p3', 'province.ineligible'],
  ['province', 'p4', 'province.nobody'],
  ['course', 'K3', 'course.dropped'],
] as const;

describe('an explanation', () => {
  it.each(QUESTIONS)('of %s %s is whole in both languages and as data', async (about, id, finding) => {
    const explanation = await asked(about, id);
    expect(explanation.finding).toBe(finding);
    const texts = LANGUAGES.map((language) => said(explanation, language));
    for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
    expect(texts[0]).not.toBe(texts[1]);
    const form = JSON.parse(JSON.stringify(explainForm(explanation, 'en')));
    expect(form).toMatchObject({
      format: 'lotrinh/explain@1',
      case: 'small',
      question: { about, id },
      finding,
    });
    expect(form.problem).toBeUndefined();
  });

  it('tells what somebody costs, whom they replace, and the least that would bring them in', async () => {
    const text = said(await asked('official', 'b'), 'en');
    expect(text).toMatch(/Sum of merit +70 +60 +−10 +the best/);
    expect(text).toContain('In: Bình (b) attends K');
    expect(text).toContain('Out: a no longer attends K');
    expect(text).toContain('Bình (b): merit 60 → 70 — a best plan has it');
    expect(text).toContain('seats of the scheme: at most 1 → 2 (III.2) — a best plan has it');
  });

  it('tells the fact, the article and the change of somebody who may not go', async () => {
    const text = said(await asked('official', 'c'), 'en');
    expect(text).toContain('discipline is under way (I.1) — 2 courses; another start date does not help');
    expect(text).toContain('discipline no longer under way: opens 2 candidate courses');
  });

  it('tells that a course or its other date opens', async () => {
    const found = await Promise.all(['K1', 'K2'].map((id) => asked('course', id)));
    expect(found.map(({ finding }) => finding).sort()).toEqual(['course.open', 'course.shut']);
    const shut = found.find(({ finding }) => finding === 'course.shut')!;
    expect(said(shut, 'en')).toContain('No goal loses: another plan, just as good, does it.');
  });
});
