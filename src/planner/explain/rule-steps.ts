import { misfits, readingOf, usableCourses } from '../../plan/index.js';
import type { Problem, Quota } from '../../problem/index.js';
import { withRule } from '../with-rule.js';
import type { NumberedRule, RuleStep } from './types.js';

/*
 * Rules one step wider. Every plan of the case is one of the case with the step, so nothing that could be reached before is lost.
 * The pair rules are not here: whom they let attend is a matter of the nominee.
 */

/** The case with the step taken. */
export function withStep(problem: Problem, step: RuleStep): Problem {
  switch (step.kind) {
    case 'rule':
      return withRule(problem, step.rule, { [step.parameter]: step.to });
    case 'quota':
      return withRule(problem, 'quotas', {
        list: problem.rules.quotas.list.map((quota) =>
          quota.id === step.quota ? { ...quota, [step.limit]: step.to } : quota,
        ),
      });
    case 'hosts':
      return withRule(problem, 'hosts', {
        list: problem.rules.hosts.list.map((entry) =>
          entry.countries.join() === step.countries.join() && entry[step.limit] === step.from
            ? { ...entry, [step.limit]: step.to }
            : entry,
        ),
      });
    case 'partner':
      return {
        ...problem,
        partners: problem.partners.map((partner) =>
          partner.id === step.partner ? { ...partner, maxCoursesPerYear: step.to } : partner,
        ),
      };
    case 'fund':
      return {
        ...problem,
        funds: problem.funds!.map((fund) => (fund.id === step.fund ? { ...fund, amount: step.to } : fund)),
      };
  }
}

/** Every step of every rule in force, the nearest to people first. */
export function stepsOf(problem: Problem): readonly RuleStep[] {
  const { rules } = problem;
  return [
    ...more(problem, 'provinceCap', 'max'),
    ...more(problem, 'seatsTotal', 'max'),
    ...more(problem, 'seats', 'max'),
    ...less(problem, 'seats', 'min'),
    ...(rules.quotas.off ? [] : rules.quotas.list.flatMap(quotaSteps)),
    ...fundSteps(problem),
    ...more(problem, 'oneCourse', 'max'),
    ...more(problem, 'coursesPerYear', 'max'),
    ...less(problem, 'coursesPerYear', 'min'),
    ...less(problem, 'seatsTotal', 'min'),
    ...more(problem, 'concurrency', 'max'),
    ...more(problem, 'topicRuns', 'maxPerYear'),
    ...partnerSteps(problem),
    ...hostSteps(problem),
    ...more(problem, 'head', 'maxRank'),
  ];
}

type Parameter = Extract<RuleStep, { kind: 'rule' }>['parameter'];

const limitOf = ({ rules }: Problem, rule: NumberedRule, parameter: Parameter): number | null => {
  if (rules[rule].off) return null;
  const value = (rules[rule] as Readonly<Partial<Record<Parameter, number | null>>>)[parameter];
  return value ?? null;
};

const numbered =
  (by: 1 | -1) =>
  (problem: Problem, rule: NumberedRule, parameter: Parameter): RuleStep[] => {
    const from = limitOf(problem, rule, parameter);
    const { basis } = problem.rules[rule];
    if (from === null || from + by < 0) return [];
    return [{ kind: 'rule', rule, parameter, from, to: from + by, basis }];
  };

const more = numbered(1);
const less = numbered(-1);

/** Counts by one, shares by a hundredth. */
const quotaSteps = (quota: Quota): RuleStep[] => {
  const step = (limit: 'min' | 'max' | 'minShare' | 'maxShare', by: number): RuleStep[] => {
    const from = quota[limit];
    if (from === null) return [];
    const to = Math.round((from + by) * 1e6) / 1e6;
    const isShare = limit === 'minShare' || limit === 'maxShare';
    if (to < 0 || (isShare && to > 1)) return [];
    return [{ kind: 'quota', quota: quota.id, limit, from, to, basis: quota.basis }];
  };
  return [...step('min', -1), ...step('max', 1), ...step('minShare', -0.01), ...step('maxShare', 0.01)];
};

const hostSteps = ({ rules: { hosts } }: Problem): RuleStep[] =>
  hosts.off
    ? []
    : hosts.list.flatMap(({ countries, min, max }): RuleStep[] => {
        const entry = { kind: 'hosts', countries, basis: hosts.basis } as const;
        return [
          ...(min === null || min === 0 ? [] : [{ ...entry, limit: 'min' as const, from: min, to: min - 1 }]),
          ...(max === null ? [] : [{ ...entry, limit: 'max' as const, from: max, to: max + 1 }]),
        ];
      });

const partnerSteps = ({ rules, partners }: Problem): RuleStep[] =>
  rules.partnerLoad.off
    ? []
    : partners.flatMap(({ id, maxCoursesPerYear: from }): RuleStep[] =>
        from === null ? [] : [{ kind: 'partner', partner: id, from, to: from + 1 }],
      );

/** One more seat on the dearest course that a fund may pay for. */
const fundSteps = (problem: Problem): RuleStep[] => {
  if (problem.rules.funds.off || problem.funds === null) return [];
  const courses = usableCourses(readingOf(problem));
  return problem.funds.flatMap((fund): RuleStep[] => {
    const seat = courses
      .filter((course) => misfits(fund, course).length === 0)
      .reduce((most, { row }) => Math.max(most, row.costPerSeat), 0);
    const from = fund.amount;
    return seat === 0 ? [] : [{ kind: 'fund', fund: fund.id, from, to: from + seat }];
  });
};
