/** Rule `funds`: what open courses cost is paid from funds that fit them. */
import { misfits } from '../plan/index.js';
import type { Terms } from './model.js';
import { grouped, type Offer, type Scene } from './scene.js';

/** fixed_cost open + cost_per_seat seats, in VND. */
export const costOf = ({ course: { row }, open, seats }: Offer): Terms => [
  [open, row.fixedCost],
  [seats, row.costPerSeat],
];

const LARGEST_COST = 100_000;

/**
 * The VND in one unit of the rows of money: what divides all costs and amounts, or, where the largest cost is still more than
 * 100 000 such units, the smallest power of ten of which it is not.
 */
const unitOf = ({ problem, offers }: Scene): number => {
  const costs = offers.flatMap(({ course: { row } }) => [row.fixedCost, row.costPerSeat]);
  const amounts = (problem.funds ?? []).map(({ amount }) => amount);
  const divisor = [...costs, ...amounts].reduce(euclid, 0) || 1;
  const largest = costs.reduce((a, b) => Math.max(a, b), 1);
  if (largest <= LARGEST_COST * divisor) return divisor;
  let power = 1;
  while (largest > LARGEST_COST * power) power *= 10;
  return power;
};

const euclid = (a: number, b: number): number => (b === 0 ? a : euclid(b, a % b));

/** Courses that the same funds fit are paid together: their cost from these funds, and no fund more than it has. */
export const funds = (scene: Scene): void => {
  const { problem, sheet, offers } = scene;
  if (problem.funds === null) return;
  const { funds: all } = problem;
  const unit = unitOf(scene);
  const fitting = (offer: Offer) => all.filter((fund) => misfits(fund, offer.course).length === 0);
  const classes = [
    ...grouped(offers, (offer) =>
      fitting(offer)
        .map(({ id }) => id)
        .join(';'),
    ).values(),
  ];
  const paid = new Map<string, number[]>();
  classes.forEach((members, index) => {
    const pays = fitting(members[0]!).map(({ id, amount }) => {
      const column = sheet.column(`pay(${index + 1},${id})`, amount, false);
      paid.set(id, [...(paid.get(id) ?? []), column]);
      return [column, -1] as const;
    });
    const limits = { lower: 0, upper: 0, unit };
    sheet.row(`funds.paid(${index + 1})`, [...members.flatMap(costOf), ...pays], limits);
  });
  for (const { id, amount } of all) {
    const columns = paid.get(id);
    if (columns === undefined) continue;
    sheet.row(
      `funds.amount(${id})`,
      columns.map((column) => [column, 1] as const),
      { upper: amount, unit },
    );
  }
};
