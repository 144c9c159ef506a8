import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { screen, summarise } from '../../src/eligibility/index.js';
import { type Plan, verifyPlan } from '../../src/plan/index.js';
import type { Problem } from '../../src/problem/index.js';
import {
  checkForm,
  checkReport,
  coursesCsv,
  explainUncovered,
  infeasibleReport,
  LANGUAGES,
  planReport,
  renderDocument,
  rosterCsv,
  solveForm,
  stoppedReport,
  textWidth,
  verifyReport,
} from '../../src/report/index.js';
import { changed, official } from '../plan/small-case.js';
import { plannedTiny, readTiny, TINY_COURSES, tinyPlan } from './tiny-outcome.js';

const PAGE = { width: 100, colour: false };
const SHOWN = { language: 'en', interrupted: false, written: null } as const;

let tiny: Problem;
let plan: Plan;
beforeAll(async () => {
  tiny = await readTiny();
  plan = tinyPlan(tiny);
  expect(verifyPlan(tiny, plan)).toEqual([]);
});

const planText = (
  problem: Problem,
  shown: Plan,
  options: Parameters<typeof planReport>[2] = SHOWN,
): string => {
  const { outcome, summary } = plannedTiny(problem, shown);
  return renderDocument(planReport(outcome, summary, options), PAGE);
};

const checkText = (problem: Problem, all = false): string => {
  const screening = screen(problem);
  const result = { issues: [], screened: { screening, summary: summarise(screening) } };
  return renderDocument(checkReport(result, { language: 'en', all }), PAGE);
};

const lineOf = (text: string, start: string): string =>
  text.split('\n').find((line) => line.trim().startsWith(start)) ?? '';

describe('the report on a plan', () => {
  it('opens with what is proven', () => {
    expect(planText(tiny, plan)).toMatch(/^PROVEN: no better plan exists/);
    const open = tinyPlan(tiny, TINY_COURSES, (goal, index) =>
      index === 6 ? { ...goal, bound: 700_000_000, proven: false } : goal,
    );
    expect(planText(tiny, open)).toMatch(/^GAP: .*1 of 7 goals is not proven/);
    const unknown = tinyPlan(tiny, TINY_COURSES, (goal) => ({ ...goal, bound: null, proven: false }));
    expect(planText(tiny, unknown)).toMatch(/^NO BOUND:/);
    expect(planText(tiny, plan, { ...SHOWN, language: 'vi' })).toMatch(/^ĐÃ CHỨNG MINH:/);
  });

  it('tells each goal with its value, its bound and its verdict', () => {
    const shown = planText(
      tiny,
      tinyPlan(tiny, TINY_COURSES, (goal, index) => {
        if (index === 5) return { ...goal, bound: 368, proven: true };
        return index === 6 ? { ...goal, bound: null, proven: false } : goal;
      }),
    );
    expect(lineOf(shown, '1 ')).toMatch(/Provinces covered.* 5 +5 +the best$/);
    expect(lineOf(shown, '6 ')).toMatch(/merit +367 +368 +the best, within tolerance$/);
    expect(lineOf(shown, '7 ')).toMatch(/VND 770,000,000 +unknown +not proven$/);
  });

  it('lays the courses out by year with dates, partner, seats and cost', () => {
    const shown = planText(tiny, plan);
    expect(shown).toContain('2024: 2 courses, 5 attending, VND 770,000,000');
    expect(lineOf(shown, 'K2 ')).toMatch(/2024-06-03 to 06-16.*2\/3 +420\.0$/);
    expect(shown).toContain('(in English)');
  });

  it('balances the money to the last VND', () => {
    const shown = planText(tiny, plan);
    expect(lineOf(shown, 'Total')).toMatch(/810,000,000 +770,000,000 +40,000,000$/);
    const free = changed(tiny, { funds: null });
    expect(planText(free, plan)).toContain(
      'Money is no limit in the case; the total cost is VND 770,000,000.',
    );
  });

  it('says why each province that is left out is left out', () => {
    const noBinh = tiny.officials.filter(({ province }) => province !== 'binh');
    const provinceOf = (id: string): string => tiny.officials.find((each) => each.id === id)!.province;
    const problem = changed(tiny, { officials: noBinh });
    const only = TINY_COURSES.slice(0, 1).map((course) => ({ ...course, officials: ['A1'] }));
    const { summary } = plannedTiny(problem, plan);
    const partial = tinyPlan(problem, only);
    const why = explainUncovered(partial, problem, summary).map((each) => [each.province, each.why]);
    expect(why).toEqual([
      [provinceOf('B1'), 'nobodyNominated'],
      [provinceOf('C1'), 'notSent'],
      [provinceOf('D1'), 'notSent'],
    ]);
    // C3 turns 45 on 4 March, too old for groups a and c; group b is for women
    const old = changed(tiny, { officials: tiny.officials.filter(({ id }) => id !== 'C1' && id !== 'C2') });
    const shown = planText(old, tinyPlan(old, only));
    expect(shown).toContain('1 nominated, none eligible');
    expect(lineOf(shown, '- Cuong Province')).toContain("above the group's age: 1");
  });

  it.each(LANGUAGES)('stays within the page in %s', (language) => {
    const { outcome, summary } = plannedTiny(tiny, plan);
    for (const width of [80, 100, 140]) {
      const shown = renderDocument(planReport(outcome, summary, { ...SHOWN, language }), {
        width,
        colour: false,
      });
      expect(Math.max(...shown.split('\n').map(textWidth))).toBeLessThanOrEqual(width);
    }
  });

  it('says when the search was stopped, and where the files are', () => {
    const written = { files: ['plan.json'], folder: 'out/tiny' };
    const shown = planText(tiny, plan, { language: 'en', interrupted: true, written });
    expect(shown).toContain('Stopped on request');
    expect(shown).toContain('Wrote plan.json to out/tiny');
    expect(planText(tiny, plan)).not.toMatch(/Stopped|Wrote/);
  });
});

describe('the files beside the plan', () => {
  const rows = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

  it('roster.csv has one row an attendance, with the groups of that day and the head', () => {
    const roster = rows(rosterCsv(plan, screen(tiny)));
    expect(roster.map(({ official }) => official)).toEqual(['A1', 'B1', 'C2', 'B2', 'D1']);
    expect(roster.map(({ groups }) => groups)).toEqual(['a;b', 'a', 'c', 'b', 'a']); // README of models/tiny
    expect(roster.map(({ head }) => head)).toEqual(['yes', 'no', 'no', 'yes', 'no']);
    expect(roster[3]).toMatchObject({
      course: 'K2@2024-06-03',
      start: '2024-06-03',
      end: '2024-06-16',
      country: 'FR',
    });
  });

  it('courses.csv has one row an open course, its money plain', () => {
    expect(rows(coursesCsv(plan, tiny))).toMatchObject([
      { id: 'K1', attending: '3', cost: '350000000', funding: 'nsnn-2024:100000000;tai-tro-jp:250000000' },
      { id: 'K2@2024-06-03', course: 'K2', days: '14', head: 'B2', cost: '420000000' },
    ]);
  });

  it('no name runs in a spreadsheet', () => {
    const officials = tiny.officials.map((each) =>
      each.id === 'A1' ? { ...each, name: '=HYPERLINK("x")' } : each,
    );
    const roster = rows(rosterCsv(plan, screen(changed(tiny, { officials }))));
    expect(roster[0]?.name).toBe('\'=HYPERLINK("x")');
  });
});

describe('the report on a case', () => {
  it('counts who is eligible over all, by group and by province', () => {
    const shown = checkText(tiny);
    expect(shown).toContain('7 of 9 nominees (77.8%) may attend at least one course.');
    expect(shown).toContain('Cuong Province 2/3');
    expect(lineOf(shown, 'b ')).toMatch(/^ +b +2 +2 /);
  });

  it('tells of everybody who is not eligible the reasons that decide', () => {
    const shown = checkText(tiny);
    expect(shown).toContain('45 on 2024-03-04; the course starts 2024-03-04'); // C3, README of models/tiny
    expect(shown).toContain('Nominees who may attend no course (2)');
    expect(shown).toContain('K2@2024-05-06: meets 2024-05-08 to 05-10');
  });

  it('stops long lists after twenty unless all is asked for', () => {
    const crowd = Array.from({ length: 25 }, (_, index) =>
      official(`Z${String(index).padStart(2, '0')}`, {
        province: tiny.provinces[0]!.id,
        birthDate: '1960-01-01',
      }),
    );
    const problem = changed(tiny, { officials: [...tiny.officials, ...crowd] });
    const [short, long] = [checkText(problem), checkText(problem, true)];
    expect(short).toContain('Nominees who may attend no course (27)');
    expect(short).toContain('… and 7 more: --all');
    expect(short).not.toContain('Z24');
    expect(long).toContain('Z24');
    expect(long).not.toContain('--all');
  });

  it('warns of dates that too few may attend', () => {
    const courses = tiny.courses.map((course) => (course.id === 'K3' ? { ...course, minSeats: 6 } : course));
    expect(checkText(tiny)).not.toContain('cannot open');
    // K3: A1, A2, B1, B2, C2 (README of models/tiny) and C1, whom only a pin keeps away
    expect(checkText(changed(tiny, { courses }))).not.toContain('cannot open');
    const more = courses.map((course) => (course.id === 'K3' ? { ...course, minSeats: 7 } : course));
    expect(checkText(changed(tiny, { courses: more }))).toContain('K3: 6 eligible, at least 7 needed');
  });

  it('gives the errors alone when there are any, none left out', () => {
    const issue = (row: number) =>
      ({
        severity: 'error',
        code: 'cell.date',
        file: 'officials.csv',
        row,
        column: 'birth_date',
        value: 'x',
        params: {},
      }) as const;
    const issues = Array.from({ length: 30 }, (_, index) => issue(index + 2));
    const shown = renderDocument(
      checkReport({ issues, screened: null }, { language: 'en', all: false }),
      PAGE,
    );
    expect(shown).toMatch(/^THE CASE HAS ERRORS: 30 errors\./);
    expect(shown.match(/officials\.csv, row \d+, column birth_date, value "x"/g)).toHaveLength(30);
  });
});

describe('the report on what cannot be', () => {
  const conflict = (minimal: boolean) => ({
    minimal,
    parts: [
      { rule: 'seats', basis: 'III.2', code: 'conflict.rule', params: {} },
      {
        rule: 'quotas',
        basis: null,
        code: 'conflict.quota',
        params: { quota: 'nu', scope: 'course', says: 'minShare 0.3' },
      },
    ] as const,
  });

  it('words every part with its parameters and article, and says whether the list is as short as can be', () => {
    const show = (minimal: boolean): string =>
      renderDocument(
        infeasibleReport(
          { status: 'infeasible', conflict: conflict(minimal), screening: screen(tiny) },
          'en',
        ),
        PAGE,
      );
    const { min, max } = tiny.rules.seats;
    expect(show(true)).toContain(`An open course has ${min} to ${max} attending`);
    expect(show(true)).toContain('(III.2)');
    expect(show(true)).toMatch(/Quota nu, each open course: at least 30%/);
    expect(show(true)).toContain('With any one of them left out');
    expect(show(false)).toContain('leaving one out need not help');
  });

  it('says why nothing was found', () => {
    const stopped = (reason: 'time' | 'interrupted' | 'undecided'): string =>
      renderDocument(
        stoppedReport({ status: 'stopped', reason, detail: '', screening: screen(tiny) }, 'en'),
        PAGE,
      );
    expect(new Set(['time', 'interrupted', 'undecided'].map((each) => stopped(each as 'time'))).size).toBe(3);
  });
});

describe('the verdict on a plan', () => {
  const show = (shown: Plan, problem = tiny): string =>
    renderDocument(
      verifyReport(shown, problem, verifyPlan(problem, shown), { language: 'en', name: 'p.json' }),
      PAGE,
    );

  it('says what was checked, and what the case leaves out', () => {
    expect(show(plan)).toMatch(/^ACCEPTED: p\.json/);
    expect(show(plan)).toContain('Checked 2 courses and 5 attendances; counted 7 goals');
    const without = changed(tiny, { rules: { language: { off: true } } });
    expect(show(plan, without)).toContain('Rules that the case leaves out, not checked: language level.');
  });

  it('tells every violation under its rule', () => {
    const [first, second] = TINY_COURSES;
    const short = tinyPlan(tiny, [{ ...first!, officials: ['A1'] }, second!]);
    const shown = show(short);
    const count = verifyPlan(tiny, short).length;
    expect(count).toBeGreaterThan(1);
    expect(shown).toMatch(new RegExp(`^REJECTED: p\\.json has ${count} violations`));
    expect(shown).toContain('course K1: 1 attending; at least 2 needed');
    expect(shown.match(/^ {2}- /gm)).toHaveLength(count);
  });

  it('notes the files that changed since the plan was made', () => {
    const inputs = new Map(
      [...tiny.inputs].map(([name, hash]) => [name, name === 'pins.csv' ? 'other' : hash]),
    );
    expect(show(plan)).not.toContain('differ');
    expect(show(plan, changed(tiny, { inputs }))).toContain('differ from those that were planned: pins.csv.');
  });
});

describe('the forms for other programmes', () => {
  it('keep their keys', () => {
    const { outcome, summary } = plannedTiny(tiny, plan);
    expect(Object.keys(solveForm(outcome, summary, ['plan.json'], 'en'))).toEqual([
      'format',
      'status',
      'proof',
      'files',
      'plan',
      'uncovered',
      'funds',
      'statistics',
    ]);
    const form = checkForm({ issues: [], screened: { screening: outcome.screening, summary } }, 'en');
    expect(Object.keys(form)).toEqual(['format', 'case', 'ok', 'issues', 'screening', 'dropped']);
    expect(JSON.parse(JSON.stringify(form))).toMatchObject({
      ok: true,
      screening: { eligible: 7, nominees: 9 },
    });
  });
});
