import type { Plan } from '../plan/index.js';
import type { Problem } from '../problem/index.js';
import { type Block, heading, text } from './document.js';
import { costOf, type FundUse, fundUse } from './fund-use.js';
import type { Voice } from './sentences.js';

/** What each fund has, pays and keeps; one line when money is no limit. */
export const moneyReport = (plan: Plan, problem: Problem, { catalogue, say }: Voice): Block[] => {
  const { solve } = catalogue.report;
  const use = fundUse(plan, problem);
  if (use === null) return [text(''), text(solve.moneyUnlimited(costOf(plan.courses), say))];
  const { fund, year, amount, paid, left } = solve.moneyColumns;
  const total = (pick: (each: FundUse) => number): string =>
    say.number(use.reduce((sum, each) => sum + pick(each), 0));
  return [
    heading(solve.money),
    {
      kind: 'table',
      columns: [
        { title: fund, flexible: true },
        { title: year },
        { title: amount, align: 'right' },
        { title: paid, align: 'right' },
        { title: left, align: 'right' },
      ],
      rows: use.map((each) => [
        `${each.fund.name ?? each.fund.id} (${catalogue.words.fundKinds[each.fund.kind]})`,
        each.fund.year === null ? solve.anyYear : String(each.fund.year),
        say.number(each.fund.amount),
        say.number(each.paid),
        say.number(each.left),
      ]),
      total: [
        solve.total,
        '',
        total((each) => each.fund.amount),
        total((each) => each.paid),
        total((each) => each.left),
      ],
    },
  ];
};
