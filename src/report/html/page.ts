import { createHash } from 'node:crypto';
import type { Language } from '../language.js';
import { type Child, element, lines, type Markup, verbatim } from './markup.js';
import { SCRIPT } from './script.js';
import { BASE_STYLE } from './style.js';

/** What a page says in one language. Ids within it must be different from those of the other languages. */
export interface PageBody {
  readonly language: Language;
  readonly title: string;
  readonly content: readonly Child[];
}

/** How a button of a language is named: in that language, whatever the page speaks. */
const OWN_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The label of the buttons, read before a language is chosen and therefore in all. */
const CHOICE = 'Ngôn ngữ · Language';

/**
 * A whole page that needs nothing beside it: its policy forbids every request. With several bodies it shows the first, and
 * a button for each language changes to another; without script it stays with the first.
 */
export function htmlPage(bodies: readonly PageBody[], style = ''): string {
  const first = bodies[0]!;
  const several = bodies.length > 1;
  const policy = [
    `default-src 'none'`,
    `style-src 'unsafe-inline'`,
    ...(several ? [`script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`] : []),
  ].join('; ');
  const head = lines([
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, first.title),
    verbatim('style', BASE_STYLE + style),
  ]);
  const main = element(
    'main',
    {},
    bodies.map(({ language, content }) =>
      element('div', several ? { lang: language, class: `in-${language}` } : {}, lines(content)),
    ),
  );
  const body = several ? [languageChoice(bodies), main, verbatim('script', SCRIPT)] : [main];
  const page = element('html', { lang: first.language }, element('head', {}, head), '\n', bodyOf(body));
  return `<!doctype html>\n${page.markup}\n`;
}

const bodyOf = (pieces: readonly Child[]): Markup => element('body', {}, lines(pieces));

/** Hidden until the script that makes the buttons work shows them. */
const languageChoice = (bodies: readonly PageBody[]): Markup =>
  element(
    'header',
    { class: 'languages', hidden: true },
    element(
      'div',
      { role: 'group', 'aria-label': CHOICE },
      bodies.map(({ language, title }, index) =>
        element(
          'button',
          {
            type: 'button',
            lang: language,
            'data-language': language,
            'data-title': title,
            'aria-pressed': index === 0 ? 'true' : 'false',
          },
          OWN_NAMES[language],
        ),
      ),
    ),
  );
