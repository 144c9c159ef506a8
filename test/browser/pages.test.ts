import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonPageOf, planPageOf, readModel, somePlan } from '../report/html/pages.js';
import { readTiny, tinyPlan } from '../report/tiny-outcome.js';

/* The pages as a reader has them: in a browser, by keyboard, on a telephone, on paper. */

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let context: BrowserContext;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `${CHROMIUM} is missing: the pages must be looked at in a browser (apt-get install chromium)`,
    );
  }
  folder = await mkdtemp(join(tmpdir(), 'lotrinh-pages-'));
  const options = { executablePath: CHROMIUM, args: FLAGS, viewport: { width: 1100, height: 900 } };
  context = await chromium.launchPersistentContext(join(folder, 'profile'), options);
  const [tiny, scheme] = [await readTiny(), await readModel('de-an-1641')];
  await writeFile(join(folder, 'tiny.html'), planPageOf(tiny, tinyPlan(tiny)));
  await writeFile(join(folder, 'scheme.html'), planPageOf(scheme, somePlan(scheme)));
  await writeFile(join(folder, 'tiny-comparison.html'), await comparisonPageOf(tiny));
  await writeFile(join(folder, 'comparison.html'), await comparisonPageOf(scheme));
}, 60_000);

afterAll(async () => {
  await context?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the console said, errors of scripts, and addresses asked for beside the page itself. */
  readonly complaints: readonly string[];
}

const open = async (name: string): Promise<Opened> => {
  const page = await context.newPage();
  const address = pathToFileURL(join(folder, name)).href;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
};

/** Rules that axe finds broken, each with the first place. */
const violationsOf = async (page: Page, only: readonly string[] = []): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(rules.length === 0 ? {} : { runOnly: rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, only);
};

/** Languages of the texts that can be seen, without the buttons, which name themselves; and how many texts there are. */
const languagesSeen = (page: Page): Promise<{ languages: string[]; texts: number }> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Map();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === '' || element.closest('script, header') !== null) continue;
      if (!element.checkVisibility()) continue;
      const language = element.closest('[lang]').lang;
      found.set(language, (found.get(language) ?? 0) + 1);
    }
    return { languages: [...found.keys()], texts: [...found.values()].reduce((a, b) => a + b, 0) };
  })()`);

/** One page of each kind, and a comparison of more than fits any screen. */
const PAGES = ['tiny.html', 'scheme.html', 'tiny-comparison.html', 'comparison.html'] as const;

describe.each(PAGES.slice(0, 3))('%s', (name) => {
  it('is quiet, asks for nothing, and breaks no rule of accessibility in either language', async () => {
    const { page, complaints } = await open(name);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);
});

describe.each(PAGES)('%s in a browser', (name) => {
  it('changes every text with the language, by keyboard too', async () => {
    const { page } = await open(name);
    const [vietnamese, english] = ['Tiếng Việt', 'English'].map((label) =>
      page.getByRole('button', { name: label }),
    );
    const before = { ...(await languagesSeen(page)), title: await page.title() };
    expect(before.languages).toEqual(['vi']);
    expect(before.texts).toBeGreaterThan(100);
    expect(await english!.getAttribute('aria-pressed')).toBe('false');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('English');
    await page.keyboard.press('Enter');
    const after = await languagesSeen(page);
    expect(after.languages).toEqual(['en']);
    expect(after.texts).toBeGreaterThan(100);
    expect(await page.title()).not.toBe(before.title);
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    expect(await english!.getAttribute('aria-pressed')).toBe('true');
    expect(await vietnamese!.getAttribute('aria-pressed')).toBe('false');

    await vietnamese!.click();
    expect((await languagesSeen(page)).languages).toEqual(['vi']);
    await page.close();
  });

  it('keeps the section that was read when the language changes', async () => {
    const { page } = await open(name);
    const id = name.endsWith('comparison.html') ? 'scenario-2' : 'calendar';
    await page.evaluate(`document.getElementById('vi-${id}').scrollIntoView()`);
    await page.getByRole('button', { name: 'English' }).click();
    const top = await page.evaluate(`document.getElementById('en-${id}').getBoundingClientRect().top`);
    expect(Math.abs(top as number)).toBeLessThan(60);
    await page.close();
  });

  it('has one heading of the first level, and leaves out no level', async () => {
    const { page } = await open(name);
    const levels: number[] = await page.evaluate(
      `[...document.querySelectorAll('h1, h2, h3, h4')].filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1]))`,
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    });
    await page.close();
  });

  it('draws every map with letters of about the size of the text, however few its provinces', async () => {
    const { page } = await open(name);
    const heights = (await page.evaluate(
      `[...document.querySelectorAll('.in-vi .tiles .value')].map((each) => each.getBoundingClientRect().height)`,
    )) as number[];
    expect(heights.length).toBeGreaterThan(3);
    expect(Math.max(...heights)).toBeLessThan(32);
    await page.close();
  });

  it('is not wider than a telephone; what is, scrolls in itself', async () => {
    const { page } = await open(name);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await violationsOf(page, ['scrollable-region-focusable'])).toEqual([]);
    await page.close();
  }, 60_000);

  it('prints on A4, without the buttons, nothing wider than the paper', async () => {
    const { page } = await open(name);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) => box!.split(' ').map(Number));
    expect(boxes.length).toBeGreaterThan(name.startsWith('tiny') ? 1 : 9);
    for (const [left, bottom, width, height] of boxes) {
      expect([left, bottom]).toEqual([0, 0]);
      expect(Math.abs(width! - 595.28)).toBeLessThan(1); // 210 mm
      expect(Math.abs(height! - 841.89)).toBeLessThan(1); // 297 mm
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1032 }); // 186 mm, between the margins
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(706);
    await page.close();
  }, 60_000);
});

describe('a page without script', () => {
  it('speaks Vietnamese, and offers no button that would do nothing', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(pathToFileURL(join(folder, 'scheme.html')).href);
    expect(await page.locator('.in-vi').isVisible()).toBe(true);
    expect(await page.locator('.in-en').isVisible()).toBe(false);
    expect(await page.locator('.languages').isVisible()).toBe(false);
    await browser.close();
  });
});

describe('what a text of a case cannot do', () => {
  it('a script that stands in a page is not run, because the page names the only one that may', async () => {
    const whole = await readFile(join(folder, 'tiny.html'), 'utf8');
    await writeFile(
      join(folder, 'evil.html'),
      whole.replace('</main>', '<script>document.title = "run"</script></main>'),
    );
    const { page, complaints } = await open('evil.html');
    expect(await page.title()).not.toBe('run');
    expect(complaints.join()).toContain('Content Security Policy');
    await page.close();
  });
});
