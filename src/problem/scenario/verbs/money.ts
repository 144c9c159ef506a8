import { decimal, money, reference, year } from '../../parse/cells.js';
import { FUNDS } from '../../parse/tables.js';
import { type Fields, isBlank, scalar, setOf, spotOf } from '../../parse/yaml-entry.js';
import type { Fund, Problem } from '../../types.js';
import { timesDown } from '../parts.js';
import { type NewRow, newRow, withRows } from '../rows.js';
import { hereOrRemoved, isWritten, type ReadVerb, type Saying, type Scene, said } from '../step.js';

/** Factors above this are slips. */
export const LARGEST_FACTOR = 1_000_000;

/** Without `funds.csv` money is no limit: there is none to change, and adding some would set a limit. */
const needMoney = ({ problem, entry }: Scene): boolean => {
  if (problem.funds !== null) return true;
  spotOf(entry, null).report('scenario.noMoney');
  return false;
};

const withFunds = (problem: Problem, change: (fund: Fund) => Fund): Problem => ({
  ...problem,
  funds: problem.funds?.map(change) ?? null,
});

export const fund: ReadVerb<'fund'> = (fields, scene) => {
  if (!needMoney(scene)) return undefined;
  const funds = fields.optional('funds', setOf(reference('fund')), undefined);
  const by = fields.optional('by', scalar(decimal(0, LARGEST_FACTOR)), undefined);
  const amount = fields.optional('amount', scalar(money), undefined);
  const yearAt = fields.at('year');
  const newYear = isWritten(yearAt) ? fields.optional('year', scalar(year), null) : undefined;
  needOneWay(fields);
  const meant = scene.problem.funds!.filter(({ id }) => funds?.includes(id) ?? true);
  const amountOf = (old: number): number => amount ?? (by === undefined ? old : timesDown(old, by));
  const largest = Math.max(0, ...meant.map((each) => amountOf(each.amount)));
  if (!Number.isSafeInteger(largest)) spotOf(fields.at('by'), String(by)).report('cell.money');
  const ids = new Set(meant.map(({ id }) => id));
  return {
    change: said({ do: 'fund' as const, funds, by, amount, year: newYear }),
    apply: () =>
      withFunds(scene.problem, (each) =>
        ids.has(each.id)
          ? { ...each, amount: amountOf(each.amount), year: newYear === undefined ? each.year : newYear }
          : each,
      ),
    says: meant.flatMap(({ id }) => [
      ...(amount === undefined ? [] : [saying(`fund ${id} amount`, amount)]),
      ...(newYear === undefined ? [] : [saying(`fund ${id} year`, newYear)]),
    ]),
  };
};

const saying = (about: string, value: number | null): Saying => ({
  about,
  value: String(value),
  firm: false,
});

/** A factor or an amount, not both; or another year. */
const needOneWay = (fields: Fields): void => {
  const [by, amount, newYear] = ['by', 'amount', 'year'].map((key) => fields.at(key)) as [
    ReturnType<Fields['at']>,
    ReturnType<Fields['at']>,
    ReturnType<Fields['at']>,
  ];
  if (isBlank(by) && isBlank(amount) && !isWritten(newYear)) {
    spotOf(by, null).report('yaml.missingKey', { oneOf: 'by, amount, year' });
  }
  if (!isBlank(by) && !isBlank(amount)) {
    spotOf(amount, null).report('scenario.contradiction', { first: by.path });
  }
};

export const addFund: ReadVerb<'addFund'> = (fields, scene) => {
  if (!needMoney(scene)) return undefined;
  const row = fields.required<NewRow<typeof FUNDS.columns> | null>('fund', newRow(FUNDS, scene), null);
  if (row === null) return undefined;
  return {
    change: { do: 'addFund', fund: row.texts },
    apply: () => ({ ...scene.problem, funds: withRows(scene.problem.funds!, [row.cells]) }),
    says: [],
  };
};

export const removeFunds: ReadVerb<'removeFunds'> = (fields, scene) => {
  if (!needMoney(scene)) return undefined;
  const funds = fields.required('funds', setOf(hereOrRemoved('fund', scene)), []);
  return {
    change: { do: 'removeFunds', funds },
    apply: () => ({
      ...scene.problem,
      funds: scene.problem.funds!.filter(({ id }) => !funds.includes(id)),
    }),
    says: [],
  };
};

export const moveMoney: ReadVerb<'moveMoney'> = (fields, scene) => {
  if (!needMoney(scene)) return undefined;
  const from = fields.required('from', scalar(reference('fund')), '');
  const to = fields.required('to', scalar(reference('fund')), '');
  const amount = fields.required('amount', scalar(money), 0);
  const amountOf = (id: string): number => scene.problem.funds!.find((each) => each.id === id)?.amount ?? 0;
  if (from !== '' && from === to) {
    spotOf(fields.at('to'), to).report('scenario.contradiction', { first: fields.at('from').path });
  }
  const at = spotOf(fields.at('amount'), String(amount));
  if (from !== '' && amount > amountOf(from)) {
    at.report('scenario.tooMuch', { fund: from, amount: amountOf(from) });
  }
  if (!Number.isSafeInteger(amountOf(to) + amount)) at.report('cell.money');
  const change: Readonly<Record<string, number>> = { [from]: -amount, [to]: amount };
  return {
    change: { do: 'moveMoney', from, to, amount },
    apply: () =>
      withFunds(scene.problem, (each) =>
        each.id === from || each.id === to ? { ...each, amount: each.amount + change[each.id]! } : each,
      ),
    says: [],
  };
};
