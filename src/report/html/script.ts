/**
 * The only script of a page: a button of a language shows the body in it, at the place where the reader was. Ids are
 * `<language>-<name>` in every body, so a section finds itself in the other language.
 */
export const SCRIPT = `
'use strict';
const root = document.documentElement;
const buttons = [...document.querySelectorAll('[data-language]')];
const place = () => [...document.querySelectorAll('.in-' + root.lang + ' section[id]')]
  .filter((section) => section.getBoundingClientRect().top < innerHeight / 2).at(-1);
const show = (button) => {
  const from = place();
  const before = from?.getBoundingClientRect().top;
  const id = from?.id.replace(/^[a-z]+-/, button.dataset.language + '-');
  root.lang = button.dataset.language;
  document.title = button.dataset.title;
  for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
  const to = id === undefined ? null : document.getElementById(id);
  if (to !== null && scrollY > 0) scrollBy(0, to.getBoundingClientRect().top - before);
};
for (const button of buttons) button.addEventListener('click', () => show(button));
document.querySelector('.languages').hidden = false;
`;
