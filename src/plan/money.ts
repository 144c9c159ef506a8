/** Costs and the funds that pay them, in whole VND. Products and sums are taken as bigint: they may pass 2^53. */
import type { Fund } from '../problem/index.js';
import { type DatedCourse, isNamed } from './reading.js';
import type { Check } from './sheet.js';
import { byText, type Violation, violation } from './violations.js';

/** fixed_cost + cost_per_seat * attending. */
export const costOf = ({ row }: DatedCourse, attending: number): bigint =>
  BigInt(row.fixedCost) + BigInt(row.costPerSeat) * BigInt(attending);

const whole = (amount: number): bigint => (Number.isInteger(amount) ? BigInt(amount) : 0n);

const total = (amounts: readonly number[]): bigint =>
  amounts.reduce((sum, amount) => sum + whole(amount), 0n);

/** The payments of a course as the plan writes them, by fund id. */
const payments = (funding: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(funding).sort(([a], [b]) => byText(a, b));

/** The restrictions of a fund that a course does not meet; a blank one restricts nothing. */
export const misfits = (fund: Fund, course: DatedCourse): readonly string[] => {
  const { row, country, year } = course;
  const meets = {
    year: fund.year === null || fund.year === year,
    country: fund.countries.length === 0 || fund.countries.includes(country),
    partner: fund.partners.length === 0 || fund.partners.includes(row.partner),
    topic: fund.topics.length === 0 || fund.topics.includes(row.topic),
    course: fund.courses.length === 0 || fund.courses.some((name) => isNamed(course, name)),
  };
  return Object.entries(meets).flatMap(([why, met]) => (met ? [] : [why]));
};

/** What is wrong with one payment, apart from the sums. */
const faultsOfPayment = (
  fund: Fund | undefined,
  course: DatedCourse,
  [id, paid]: readonly [string, number],
): readonly Violation[] => [
  ...(fund === undefined ? [violation('funds.unknown', { params: { fund: id } })] : []),
  ...(fund === undefined ? [] : misfits(fund, course)).map((why) =>
    violation('funds.unfit', { params: { fund: id, why } }),
  ),
  ...(Number.isInteger(paid) && paid > 0 ? [] : [violation('funds.amount', { params: { fund: id, paid } })]),
];

/** Every course: the payments are from funds that fit, and add up to the cost. */
const coursesPaid: Check = ({ reading, sittings }) => {
  const { problem } = reading;
  const funds = new Map((problem.funds ?? []).map((fund) => [fund.id, fund]));
  return sittings.flatMap(({ course, officials, stated }) => {
    const about = { basis: problem.rules.funds.basis, course: course.id };
    const [cost, paid] = [costOf(course, officials.length), total(Object.values(stated.funding))];
    const params = { cost: Number(cost), paid: Number(paid) };
    return [
      ...payments(stated.funding).flatMap((payment) =>
        faultsOfPayment(funds.get(payment[0]), course, payment).map((fault) => ({ ...fault, ...about })),
      ),
      ...(paid === cost ? [] : [violation('funds.unpaid', { ...about, params })]),
    ];
  });
};

/** Every fund: what it pays over all courses is at most its amount. */
const fundsSuffice: Check = ({ reading: { problem }, sittings }) =>
  (problem.funds ?? []).flatMap(({ id: fund, amount }) => {
    const paid = total(
      sittings.map(({ stated }) => (Object.hasOwn(stated.funding, fund) ? stated.funding[fund]! : 0)),
    );
    if (paid <= BigInt(amount)) return [];
    const params = { fund, paid: Number(paid), amount };
    return [violation('funds.overdrawn', { basis: problem.rules.funds.basis, params })];
  });

/** Without the rule, or without `funds.csv`, money is no limit and nothing is paid from anywhere. */
const nothingPaid: Check = ({ reading, sittings }) =>
  sittings.flatMap(({ course, stated }) =>
    payments(stated.funding).map(([fund]) =>
      violation('funds.unexpected', {
        basis: reading.problem.rules.funds.basis,
        course: course.id,
        params: { fund },
      }),
    ),
  );

/** Every open course is paid from funds that fit it, no fund beyond its amount. Judges the funding also when the rule is off. */
export const funds: Check = (sheet) => {
  const { rules, funds: listed } = sheet.reading.problem;
  const checks = rules.funds.off || listed === null ? [nothingPaid] : [coursesPaid, fundsSuffice];
  return checks.flatMap((check) => check(sheet));
};
