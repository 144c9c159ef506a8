import { describe, expect, it } from 'vitest';
import { ticksOver } from '../../src/report/html/dot-plot.js';
import {
  catalogueOf,
  LANGUAGES,
  leagueCsv,
  leagueForm,
  leaguePage,
  leagueReport,
  renderDocument,
} from '../../src/report/index.js';
import { type League, runLeague, STRATEGY_IDS } from '../../src/strategies/index.js';
import { changed, course, EMPTY_CASE, official, province } from '../plan/small-case.js';

const problem = changed(EMPTY_CASE, {
  id: 'small',
  title: { vi: 'Nhỏ <b>&', en: 'Small <b>&' },
  provinces: [province('p1'), province('p2')],
  officials: Array.from({ length: 10 }, (_, index) =>
    official(`o${index}`, { province: index < 7 ? 'p1' : 'p2', merit: 10 * index }),
  ),
  courses: [course('K1', '2024-03-04', { fixedCost: 1_000_000 })],
  rules: { seats: { min: 1, max: 3 } },
  goals: [
    { id: 'merit', tolerance: 0 },
    { id: 'spend', tolerance: 0 },
    { id: 'preferHosts', countries: ['JP'], tolerance: 0 },
  ],
});

const league: League = await runLeague([problem], { strategies: STRATEGY_IDS, seeds: 3 });
const merit = league.cases[0]!.standings.find(({ strategy }) => strategy === 'lottery')!.goals[0]!;

const BROKEN = /undefined|null|NaN|Infinity|\[object/;

describe.each(LANGUAGES)('a league in %s', (language) => {
  const { league: texts } = catalogueOf(language);
  const written = { files: ['league.csv'], folder: 'out' };
  const report = renderDocument(leagueReport(league, { language, written }), { width: 100, colour: false });
  const page = leaguePage(league, language);

  it('names every way and every goal, in the text and on the page', () => {
    const { goals } = catalogueOf(language).words;
    for (const text of [report, page]) {
      for (const id of STRATEGY_IDS) expect(text).toContain(texts.strategies[id].name);
      for (const id of ['merit', 'spend', 'preferHosts'] as const) expect(text).toContain(goals[id]);
      expect(text).not.toMatch(BROKEN);
    }
    for (const id of STRATEGY_IDS) expect(page).toContain(texts.strategies[id].does);
  });

  it('is a page that needs nothing beside it', () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/);
    expect(page).not.toContain('<b>&');
    expect(page).toContain('&lt;b&gt;&amp;');
    for (const name of ['svg', 'figure', 'table', 'tr', 'td', 'section', 'dl', 'text']) {
      const opened = page.match(new RegExp(`<${name}[ >]`, 'g')) ?? [];
      expect(opened.length).toBeGreaterThan(0);
      expect(page.match(new RegExp(`</${name}>`, 'g'))).toHaveLength(opened.length);
    }
  });

  it('draws a mark for every way in every plot, the exact one of another shape', () => {
    const plots = page.match(/<svg[\s\S]*?<\/svg>/g)!;
    expect(plots).toHaveLength(3 + 6); // goals; then fairness and time
    for (const plot of plots) {
      expect(plot.match(/<rect class="mark"/g)).toHaveLength(1);
      expect(plot.match(/<circle class="mark"/g)).toHaveLength(STRATEGY_IDS.length - 1);
    }
  });

  it('says when it was stopped, and when a solve had a limit', () => {
    const cut: League = { ...league, complete: false, time: 7 };
    const text = leaguePage(cut, language);
    expect(text).toContain(texts.incomplete);
    expect(text).toMatch(/7[.,]0 s/);
    expect(page).not.toContain(texts.incomplete);
  });

  it('says how often a way found no plan', () => {
    const [standing] = league.cases[0]!.standings;
    const none = {
      ...standing!,
      strategy: 'lottery' as const,
      plans: 0,
      goals: standing!.goals.map(() => ({ value: null, share: null })),
      ...{ leastProvince: null, gini: null, women: null, chances: null },
    };
    const with0: League = { ...league, cases: [{ ...league.cases[0]!, standings: [standing!, none] }] };
    expect(leaguePage(with0, language)).toContain(texts.noPlan);
    const text = renderDocument(leagueReport(with0, { language, written }), { width: 100, colour: false });
    expect(text).toMatch(/ 0\/3 /);
  });
});

describe('the files of a league', () => {
  it('words the ways differently in each language', () => {
    const names = LANGUAGES.map((language) =>
      Object.values(catalogueOf(language).league.strategies).flatMap(({ name, does }) => [name, does]),
    );
    expect(names[0]!.filter((name) => names[1]!.includes(name))).toEqual([]);
  });

  it('league.csv: a row for each way and measure, figures unrounded', () => {
    const lines = leagueCsv(league).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + STRATEGY_IDS.length * (3 + 6));
    const { value, share } = merit;
    expect(lines).toContain(
      [
        ...['small', 'lottery', 'goal', 1, 'merit', 3, 3],
        ...[value!.mean, value!.interval!.low, value!.interval!.high],
        ...[share!.mean, share!.interval!.low, share!.interval!.high],
      ].join(','),
    );
  });

  it('league.json: every run and every estimate', () => {
    const form = JSON.parse(JSON.stringify(leagueForm(league)));
    expect(form).toMatchObject({ format: 'lotrinh/league@1', seeds: 3, kept: 0.9, complete: true });
    expect(form.cases[0]).toMatchObject({ case: 'small', seeds: [1, 2, 3] });
    expect(form.cases[0].problem).toBeUndefined();
    expect(form.cases[0].standings).toHaveLength(STRATEGY_IDS.length);
    const lottery = form.cases[0].standings.find((each: { strategy: string }) => each.strategy === 'lottery');
    expect(lottery.goals[0]).toEqual(merit);
    expect(lottery.runs.map((run: { seed: number }) => run.seed)).toEqual([1, 2, 3]);
  });
});

describe('the axis of a plot', () => {
  it.each([
    [0, 1, [0, 0.5, 1]],
    [0.6, 1, [0.6, 0.7, 0.8, 0.9, 1]],
    [-3, 8, [-5, 0, 5, 10]],
    [5, 5, [4, 6]],
    [0, 0, [0, 0.5]],
    [2.1e10, 2.9e10, [2e10, 2.2e10, 2.4e10, 2.6e10, 2.8e10, 3e10]],
  ])('from %f to %f has round values that hold both ends', (low, high, expected) => {
    expect(ticksOver(low, high)).toEqual(expected);
  });

  it('of nothing is from 0 to 1', () => {
    expect(ticksOver(Infinity, -Infinity)).toEqual([0, 1]);
  });
});
