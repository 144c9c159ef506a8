import { textWidth } from '../text-width.js';
import { hatching } from './hatching.js';
import { type Child, element, lines, type Markup } from './markup.js';

/** What a fund has, and what is paid from it in each year of the scheme; whole VND. */
export interface FundBar {
  readonly name: string;
  readonly amount: number;
  readonly paid: readonly { readonly year: number; readonly amount: number }[];
}

export interface FundBars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bars: readonly FundBar[];
  /** How an amount is written in and beside a bar. */
  readonly money: (amount: number) => string;
  readonly left: (amount: string) => string;
}

const WIDTH = 720;
const BAR_WIDTH = 560;
const NAME = 17;
const BAR = 22;
const GAP = 14;
const LETTER = 6.6;

/** A bar for each fund, as long as its amount: dark parts paid, by year, and a hatched part left. */
export function fundBars({ id, title, description, bars, money, left }: FundBars): Markup {
  const longest = Math.max(1, ...bars.map(({ amount }) => amount));
  const widthOf = (amount: number): number => Math.round((amount / longest) * BAR_WIDTH * 10) / 10;
  const body = bars.map((bar, index) => {
    const top = index * (NAME + BAR + GAP);
    const rest = bar.amount - bar.paid.reduce((sum, { amount }) => sum + amount, 0);
    return element(
      'g',
      {},
      element('text', { x: 0, y: top + 12 }, `${bar.name}: ${money(bar.amount)}`),
      element(
        'g',
        { class: 'left' },
        hatching({ x: 0.5, y: top + NAME + 0.5, width: widthOf(bar.amount), height: BAR - 1 }),
      ),
      paidParts(bar, top + NAME, widthOf, money),
      element('text', { x: widthOf(bar.amount) + 8, y: top + NAME + 15 }, left(money(rest))),
    );
  });
  return element(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${bars.length * (NAME + BAR + GAP)}`,
      role: 'img',
      class: 'funds',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    element('title', { id: `${id}-title` }, title),
    element('desc', { id: `${id}-description` }, description),
    lines(body),
  );
}

/** One part a year, with the year and the amount in it where they fit. */
const paidParts = (
  { paid }: FundBar,
  top: number,
  widthOf: (amount: number) => number,
  money: (amount: number) => string,
): Child => {
  let done = 0;
  return paid
    .filter(({ amount }) => amount > 0)
    .map(({ year, amount }) => {
      const x = 0.5 + widthOf(done);
      const width = widthOf(amount);
      done += amount;
      const words = [`${year}: ${money(amount)}`, `${year}`].find(
        (text) => textWidth(text) * LETTER <= width - 8,
      );
      return [
        element('rect', { class: 'paid', x, y: top + 0.5, width, height: BAR - 1 }),
        words === undefined ? null : element('text', { class: 'paid', x: x + 5, y: top + 15 }, words),
      ];
    });
};

export const FUND_STYLE = `
.funds { width: 100%; }
.funds .left rect { stroke: #14202b; }
.funds rect.paid { fill: #0b3c6b; stroke: #fff; stroke-width: 1.5; }
.funds text.paid { fill: #fff; font-size: 11.5px; }
`;
