import { describe, expect, it } from 'vitest';
import { catalogueOf, LANGUAGES, type Language, voiceOf } from '../../../src/report/index.js';
import { changed } from '../../plan/small-case.js';
import { readTiny, tinyPlan } from '../tiny-outcome.js';
import { comparisonPageOf, planPageOf, readModel, somePlan } from './pages.js';

const tiny = await readTiny();
const scheme = await readModel('de-an-1641');
const schemePlan = somePlan(scheme);

const PAGES: readonly (readonly [name: string, page: string])[] = [
  ['a small plan', planPageOf(tiny, tinyPlan(tiny))],
  ['an empty plan', planPageOf(tiny, tinyPlan(tiny, []))],
  ['the plan of the scheme', planPageOf(scheme, schemePlan)],
  ['a small comparison', await comparisonPageOf(tiny)],
  ['a comparison of the scheme', await comparisonPageOf(scheme)],
];

const BROKEN = /undefined|NaN|Infinity|\[object/;

/** What the page says in one language. */
const bodyOf = (page: string, language: Language): string => {
  const begin = page.indexOf(`<div lang="${language}" class="in-${language}">`);
  const next = page.indexOf('<div lang=', begin + 1);
  return page.slice(begin, next < 0 ? page.length : next);
};

const rowsOf = (markup: string): readonly string[] => markup.match(/<tr>.*?<\/tr>/g) ?? [];

const textOf = (markup: string): string =>
  markup
    .replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'");

describe.each(PAGES)('the page of %s', (_, page) => {
  it('needs nothing beside it, and says so to the browser', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).not.toMatch(/<link|<img|<iframe|https?:|url\(|@import|src=/);
    expect(page).toContain('content="default-src &#39;none&#39;;');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('has every element closed and every id once', () => {
    for (const name of [
      'svg',
      'table',
      'tr',
      'td',
      'th',
      'section',
      'div',
      'p',
      'g',
      'text',
      'title',
      'li',
    ]) {
      const opened = page.match(new RegExp(`<${name}[ >]`, 'g')) ?? [];
      expect(page.match(new RegExp(`</${name}>`, 'g')) ?? [], name).toHaveLength(opened.length);
    }
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby="|aria-describedby=")([^"]*)"/g)) {
      expect(ids).toContain(id);
    }
  });

  it('leaves no value out of a sentence', () => {
    expect(textOf(page)).not.toMatch(BROKEN);
  });

  it('says the same in both languages, part by part', () => {
    const [vi, en] = LANGUAGES.map((language) => bodyOf(page, language));
    for (const name of ['section', 'h2', 'h3', 'table', 'tr', 'svg', 'caption']) {
      const count = (body: string): number => (body.match(new RegExp(`<${name}[ >]`, 'g')) ?? []).length;
      expect(count(vi!), name).toBe(count(en!));
    }
    const headings = (body: string): string[] =>
      [...body.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text!);
    expect(headings(vi!).filter((heading) => headings(en!).includes(heading))).toEqual([]);
  });

  it('gives every table a caption and every heading of a column its scope', () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
    for (const table of tables) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      expect(table).not.toMatch(/<th(?![^>]*scope=)[ >]/);
    }
    const svgs = page.match(/<svg [^>]*>/g) ?? [];
    for (const svg of svgs) expect(svg).toMatch(/role="img"[^>]*aria-labelledby=|aria-hidden="true"/);
  });
});

describe('the page of a plan', () => {
  it('is the same byte for byte for the same plan', async () => {
    expect(planPageOf(await readModel('de-an-1641'), somePlan(scheme))).toBe(planPageOf(scheme, schemePlan));
  });

  it('shows what a text of the case holds as text', () => {
    const evil = `<script>alert("1")</script> & 'x' \u202e`;
    const problem = changed(tiny, {
      title: { vi: evil, en: evil },
      basis: evil,
      provinces: tiny.provinces.map((each) => ({ ...each, name: { vi: evil, en: evil }, region: evil })),
      officials: tiny.officials.map((each) => ({ ...each, name: evil })),
      partners: tiny.partners.map((each) => ({ ...each, name: evil })),
      topics: tiny.topics.map((each) => ({ ...each, name: { vi: evil, en: evil } })),
      positions: tiny.positions.map((each) => ({ ...each, name: { vi: evil, en: evil } })),
      groups: tiny.groups.map((each) => ({ ...each, title: { vi: evil, en: evil } })),
      funds: (tiny.funds ?? []).map((each) => ({ ...each, name: evil })),
      calendar: tiny.calendar.map((each) => ({ ...each, reason: evil, basis: evil })),
    });
    const page = planPageOf(problem, tinyPlan(problem));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('alert("1")');
    expect(page).not.toContain('\u202e');
    expect(
      page.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;x&#39; \ufffd/g)!.length,
    ).toBeGreaterThan(20);
  });

  it('names everybody who attends or stands by, with province and post, in both languages', () => {
    const page = planPageOf(scheme, schemePlan);
    const ids = schemePlan.courses.flatMap(({ officials }) => officials);
    expect(ids.length).toBeGreaterThan(100);
    for (const language of LANGUAGES) {
      const body = bodyOf(page, language);
      const people = body.slice(body.indexOf(`id="${language}-people"`));
      for (const id of [...ids, ...Object.values(schemePlan.standby).flat()]) {
        const { name, province, position } = scheme.officials.find((each) => each.id === id)!;
        const row = textOf(
          rowsOf(people).find((each) => each.includes(`>${id}</td>`) && each.includes(name))!,
        );
        expect(row).toContain(scheme.provinces.find((each) => each.id === province)!.name[language]);
        expect(row).toContain(scheme.positions.find((each) => each.id === position)!.name[language]);
      }
    }
  });

  it('counts the same in the squares, in the table and in the plan', () => {
    const page = bodyOf(planPageOf(scheme, schemePlan), 'vi');
    const home = new Map(scheme.officials.map(({ id, province }) => [id, province]));
    const attending = schemePlan.courses.flatMap(({ officials }) => officials.map((id) => home.get(id)));
    let seats = 0;
    for (const { id, name } of scheme.provinces) {
      const count = attending.filter((province) => province === id).length;
      const square = page.match(new RegExp(`<g data-province="${id}">.*?</g>`))![0];
      expect(square).toMatch(new RegExp(`<text class="value[^>]*>${count}</text>`));
      const row = rowsOf(page).find((each) => each.includes(`<th scope="row">${name.vi}</th>`))!;
      expect(Number(/class="number shade-\d">(\d+)</.exec(row)![1])).toBe(count);
      seats += count;
    }
    expect(seats).toBe(attending.length);
  });

  it('tells of each fund what is paid each year and what is left', () => {
    const page = bodyOf(planPageOf(tiny, tinyPlan(tiny)), 'en');
    const money = page.slice(page.indexOf('id="en-money"'), page.indexOf('id="en-people"'));
    // the README of the model: 520 of 560 million of the state, all 250 million of the sponsor
    const rows = money.split('\n').map(textOf);
    expect(rows.filter((row) => /560,000,000 +520,000,000 +520,000,000 +40,000,000/.test(row))).toHaveLength(
      1,
    );
    expect(rows.filter((row) => /250,000,000 +250,000,000 +250,000,000 +0/.test(row))).toHaveLength(1);
  });

  it('tells the changes that the plan was made with, in words where it has them', () => {
    const plan = tinyPlan(tiny);
    const changes = [
      { do: 'fund', by: 0.25 },
      { do: 'conjure', what: '<gold>' },
    ];
    const page = planPageOf(tiny, {
      ...plan,
      scenario: 'poor',
      provenance: { ...plan.provenance, changes },
    });
    for (const language of LANGUAGES) {
      const body = bodyOf(page, language);
      const proof = body.slice(body.indexOf(`id="${language}-proof"`));
      const voice = voiceOf(language, tiny);
      expect(proof).toContain(
        `<li>${catalogueOf(language).changes.fund({ do: 'fund', by: 0.25 }, voice.say)}</li>`,
      );
      expect(proof).toContain('&quot;conjure&quot;,&quot;what&quot;:&quot;&lt;gold&gt;&quot;');
      expect(proof).toContain('poor');
    }
  });

  it('says with another sign, not only with another colour, that a plan is not proven', () => {
    const { proofs } = catalogueOf('vi');
    const open = planPageOf(scheme, schemePlan);
    expect(open).toContain(proofs.gap({ open: 1, goals: scheme.goals.length }));
    expect(open).toContain('<p class="proof gap">');
    expect(planPageOf(tiny, tinyPlan(tiny))).toContain(
      `<p class="proof proven">${proofs.proven({ open: 0, goals: 0 })}`,
    );
  });
});
