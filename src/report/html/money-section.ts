import type { Fund } from '../../problem/index.js';
import { costOf, type FundUse, fundUse } from '../fund-use.js';
import { dataTable, scrollable } from './data-table.js';
import { fundBars } from './fund-bars.js';
import { element, type Markup } from './markup.js';
import type { PlanView, Section } from './plan-view.js';

interface FundYears extends FundUse {
  /** In the order of the years of the scheme. */
  readonly years: readonly { readonly year: number; readonly amount: number }[];
}

/** What each fund has, pays in each year, and keeps: a bar a fund, then the table. */
export function moneySection(view: PlanView): Section {
  const { plan, problem, voice } = view;
  const texts = voice.catalogue.page.plan.money;
  const use = fundUse(plan, problem)?.map((each) => ({ ...each, years: yearsOf(each.fund, view) })) ?? null;
  const unlimited = voice.catalogue.report.solve.moneyUnlimited(costOf(plan.courses), voice.say);
  return {
    key: 'money',
    title: texts.title,
    content:
      use === null || use.length === 0
        ? [use === null ? element('p', {}, unlimited) : null]
        : [element('p', {}, texts.intro), picture(use, view), table(use, view)],
  };
}

const yearsOf = ({ id }: Fund, { plan, problem }: PlanView): FundYears['years'] =>
  problem.years.map((year) => ({
    year,
    amount: plan.courses
      .filter((course) => course.year === year)
      .reduce((sum, { funding }) => sum + (funding[id] ?? 0), 0),
  }));

const nameOf = ({ name, id }: Fund): string => name ?? id;

const sumOf = (use: readonly FundYears[], of: (each: FundYears) => number): number =>
  use.reduce((sum, each) => sum + of(each), 0);

const picture = (use: readonly FundYears[], { language, voice }: PlanView): Markup => {
  const { catalogue, say } = voice;
  const texts = catalogue.page.plan.money;
  const paid = sumOf(use, (each) => each.paid);
  const amount = sumOf(use, ({ fund }) => fund.amount);
  return element(
    'figure',
    {},
    element('figcaption', {}, `${texts.picture} (${catalogue.report.solve.courseColumns.cost})`),
    scrollable(
      texts.picture,
      fundBars({
        id: `${language}-money-bars`,
        title: texts.picture,
        description: texts.description(paid, amount, say),
        bars: use.map(({ fund, years }) => ({ name: nameOf(fund), amount: fund.amount, paid: years })),
        money: say.millions,
        left: texts.left,
      }),
    ),
  );
};

const table = (use: readonly FundYears[], { problem, voice }: PlanView): Markup => {
  const { catalogue, say } = voice;
  const { solve } = catalogue.report;
  const texts = catalogue.page.plan.money;
  const columns = solve.moneyColumns;
  const figures = [
    (each: FundYears): number => each.fund.amount,
    ...problem.years.map(
      (_, index) =>
        (each: FundYears): number =>
          each.years[index]!.amount,
    ),
    (each: FundYears): number => each.paid,
    (each: FundYears): number => each.left,
  ];
  return dataTable({
    caption: texts.caption,
    columns: [
      { title: columns.fund, kind: 'head' },
      ...[columns.amount, ...problem.years.map(texts.paidIn), columns.paid, columns.left].map((title) => ({
        title,
        kind: 'number' as const,
        whole: true,
      })),
    ],
    rows: use.map((each) => [
      `${nameOf(each.fund)} (${catalogue.words.fundKinds[each.fund.kind]}, ${each.fund.year ?? solve.anyYear})`,
      ...figures.map((of) => say.number(of(each))),
    ]),
    total: [solve.total, ...figures.map((of) => say.number(sumOf(use, of)))],
    wide: true,
  });
};
